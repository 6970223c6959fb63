using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Lint;
using ArticleSdk.Generator.Program;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Finds which of a schema's values somebody meant who wrote another.</summary>
internal static class NearestValue
{
    /// <summary>What was written and what is meant; null where the error is about something else, or nothing is near.</summary>
    /// <param name="root">The schema that was asked.</param>
    /// <param name="error">Its error.</param>
    /// <param name="json">The text that it is about, in UTF-8.</param>
    public static (string Written, string Meant)? Of(ProgramNode root, EngineError error, ReadOnlySpan<byte> json)
    {
        if (error.Code is not (ErrorCode.Enum or ErrorCode.Const) || KeywordAt(root, error.KeywordLocation) is not { } keyword || StringAt(json, error.Offset) is not { } written)
            return null;
        IEnumerable<string> values = keyword.Values.Select(value => JsonReader.Read(FormatText.ToString(keyword.Schema.Program.Index.Raw(value))).Value).Where(value => value is { Kind: ValueKind.String }).Select(value => value!.Text);
        return Spelling.Nearest(written, values) is { } meant ? (written, meant) : null;
    }

    // The string that starts at an offset of a text that is JSON.
    private static string? StringAt(ReadOnlySpan<byte> json, int offset)
    {
        if (offset >= json.Length || json[offset] != '"')
            return null;
        int end = offset + 1;
        while (end < json.Length && json[end] != '"')
            end += json[end] == '\\' ? 2 : 1;
        return end < json.Length && JsonReader.Read(Encoding.UTF8.GetString(json.Slice(offset, end + 1 - offset).ToArray())).Value is { Kind: ValueKind.String } value ? value.Text : null;
    }

    // The location names the way of the evaluation: through references, but for dynamic ones.
    private static ProgramKeyword? KeywordAt(ProgramNode root, string location)
    {
        int at = 0;
        for (ProgramNode? schema = root; schema is not null;)
        {
            ProgramNode? next = null;
            int step = 0;
            foreach (ProgramKeyword keyword in schema.Keywords)
            {
                if (location.Length - at == keyword.Path.Length && Continues(location, at, keyword.Path))
                    return keyword;
                foreach ((string path, ProgramNode? held) in keyword.Op is ProgramOp.Ref or ProgramOp.RefOut ? [(keyword.Path, keyword.Target)] : keyword.Held.Select(node => (node?.Segment ?? "", node)))
                {
                    if (held is not null && path.Length > step && Continues(location, at, path))
                        (next, step) = (held, path.Length);
                }
            }

            schema = next;
            at += step;
        }

        return null;
    }

    private static bool Continues(string location, int at, string path) =>
        string.CompareOrdinal(location, at, path, 0, path.Length) == 0 && (at + path.Length == location.Length || location[at + path.Length] == '/');
}
