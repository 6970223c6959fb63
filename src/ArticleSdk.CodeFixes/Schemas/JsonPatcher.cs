using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Schemas;

/// <summary>Applies repairs to the text of a JSON file. What is added follows the layout of what stands beside it; all else stays as it was.</summary>
internal static class JsonPatcher
{
    /// <summary>The text with all operations done; null where one of them cannot be, or where the text is none that can be changed so.</summary>
    public static SourceText? Apply(SourceText text, IEnumerable<PatchOperation> operations)
    {
        foreach (PatchOperation operation in operations)
        {
            if (JsonLayout.Read(text) is not { } layout || ChangeFor(layout, operation) is not { } change)
                return null;
            text = text.WithChanges(change);
        }

        return JsonLayout.Read(text) is null ? null : text;
    }

    private static TextChange? ChangeFor(JsonLayout layout, PatchOperation operation) => operation.Kind switch
    {
        PatchKind.Replace => operation.Value is { } value && layout.ValueAt(operation.Path) is { } span ? new TextChange(span, JsonLayout.Write(value)) : null,
        PatchKind.Move => Rename(layout, operation),
        PatchKind.Remove => Remove(layout, operation.Path),
        _ => operation.Value is { } value ? Add(layout, operation, value) : null,
    };

    private static TextChange? Rename(JsonLayout layout, PatchOperation operation)
    {
        (string parent, string name) = Split(operation.Path);
        return operation.From is { } from && Split(from).Parent == parent && layout.NameAt(from) is { } span && layout.ValueAt(operation.Path) is null
            ? new TextChange(span, JsonLayout.Write(JsonValue.String(name)))
            : null;
    }

    private static TextChange? Remove(JsonLayout layout, string path)
    {
        if (path.Length == 0 || layout.ValueAt(path) is not { } value)
            return null;
        int start = (layout.NameAt(path) ?? value).Start, end = value.End;
        int next = layout.SkipSpace(end), previous = layout.SkipSpaceBack(start);
        // The next one takes its place; the last one goes with the comma before it.
        return layout.Text[next] == ',' ? Deleted(start, layout.SkipSpace(next + 1))
            : layout.Text[previous] == ',' ? Deleted(layout.SkipSpaceBack(previous) + 1, end)
            : Deleted(previous + 1, next);
    }

    private static TextChange? Add(JsonLayout layout, PatchOperation operation, JsonValue value)
    {
        (string parent, string name) = Split(operation.Path);
        if (operation.Path.Length == 0 || layout.ValueAt(parent) is not { } container)
            return null;
        char kind = layout.Text[container.Start];
        if (kind is not ('{' or '[') || (kind == '[' ? name != "-" : layout.ValueAt(operation.Path) is not null))
            return null;
        string written = (kind == '[' ? "" : JsonLayout.Write(JsonValue.String(name)) + layout.ColonOf(container)) + JsonLayout.Write(value);
        int first = layout.SkipSpace(container.Start + 1), close = container.End - 1;
        if (first == close)
            return new TextChange(TextSpan.FromBounds(container.Start + 1, close), layout.AsOnlyOne(container, written));
        string apart = layout.IsOverLines(container.Start + 1, first) ? layout.Text.ToString(TextSpan.FromBounds(container.Start + 1, first)) : " ";
        return operation.Before is { } before && layout.NameAt(parent + "/" + ArticleSdk.Shared.JsonPointer.Escape(before)) is { } place
            ? new TextChange(new TextSpan(place.Start, 0), written + "," + apart)
            : new TextChange(new TextSpan(layout.SkipSpaceBack(close) + 1, 0), "," + apart + written);
    }

    private static TextChange Deleted(int start, int end) => new(TextSpan.FromBounds(start, end), "");

    private static (string Parent, string Name) Split(string pointer)
    {
        int last = pointer.LastIndexOf('/');
        return last < 0 ? ("", "") : (pointer.Substring(0, last), ArticleSdk.Shared.JsonPointer.Unescape(pointer.Substring(last + 1)));
    }
}
