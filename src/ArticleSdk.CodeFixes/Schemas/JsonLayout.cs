using System.Text;
using ArticleSdk.CodeFixes.Code;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Schemas;

/// <summary>A JSON text, with the places of its values and what stands between them.</summary>
internal sealed class JsonLayout
{
    private readonly JsonPositions _positions;

    private readonly JsonValue _root;

    private JsonLayout(SourceText text, JsonValue root, JsonPositions positions)
    {
        Text = text;
        _root = root;
        _positions = positions;
    }

    public SourceText Text { get; }

    /// <summary>The layout of a text; null where it is no JSON, and where an object has a name twice: if the one that counts were changed, the other would count.</summary>
    public static JsonLayout? Read(SourceText text) => ParsedText.Of(text) is { Root: { } root, Errors.Count: 0, Positions: { } positions } ? new JsonLayout(text, root, positions) : null;

    /// <summary>The items of the array at a pointer; none where no array is.</summary>
    public IEnumerable<JsonValue> Items(string pointer)
    {
        JsonValue value = _root;
        foreach (string token in JsonPath.Tokens(pointer))
        {
            if (!JsonPath.TryStep(value, token, out value))
                return [];
        }

        return value.Items.ToArray<JsonValue>();
    }

    /// <summary>The place of the value at a pointer; null where there is none.</summary>
    public TextSpan? ValueAt(string pointer) => _positions.TryFind(pointer, atName: false, out JsonSpan span) ? new TextSpan(span.Start, span.Length) : null;

    /// <summary>The place of the name of the member at a pointer; null where no member is.</summary>
    public TextSpan? NameAt(string pointer) =>
        _positions.TryFind(pointer, atName: true, out JsonSpan name) && new TextSpan(name.Start, name.Length) is var span && span != ValueAt(pointer) ? span : null;

    public int SkipSpace(int position)
    {
        while (Text[position] is ' ' or '\t' or '\r' or '\n')
            position++;
        return position;
    }

    /// <summary>The place of the last character in front of a position that is no white space.</summary>
    public int SkipSpaceBack(int position)
    {
        do
            position--;
        while (Text[position] is ' ' or '\t' or '\r' or '\n');
        return position;
    }

    public bool IsOverLines(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Text[i] is '\r' or '\n')
                return true;
        }

        return false;
    }

    /// <summary>What stands between the name and the value of an object's first member.</summary>
    public string ColonOf(TextSpan container)
    {
        int name = SkipSpace(container.Start + 1);
        if (Text[name] != '"')
            return ": ";
        int end = name + 1;
        while (Text[end] != '"')
            end += Text[end] == '\\' ? 2 : 1;
        int value = SkipSpace(SkipSpace(end + 1) + 1);
        return IsOverLines(end, value) ? ": " : Text.ToString(TextSpan.FromBounds(end + 1, value));
    }

    /// <summary>What stands between the brackets of a container that held nothing.</summary>
    public string AsOnlyOne(TextSpan container, string written)
    {
        if (!IsOverLines(container.Start, container.End))
            return Text[container.Start] == '{' ? " " + written + " " : written;
        string outer = Text.IndentationAt(container.End - 1);
        return Text.LineBreak() + outer + StepOf(outer) + written + Text.LineBreak() + outer;
    }

    /// <summary>A value as people write a short one: in a line, with a space behind what separates.</summary>
    public static string Write(JsonValue value)
    {
        StringBuilder text = new();
        Write(text, value);
        return text.ToString();
    }

    // A reader has bounded the depth of the value.
    private static void Write(StringBuilder text, JsonValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Object when value.Members.Count > 0:
                for (int i = 0; i < value.Members.Count; i++)
                {
                    text.Append(i == 0 ? "{ " : ", ").Append(JsonText.Write(JsonValue.String(value.Members[i].Name))).Append(": ");
                    Write(text, value.Members[i].Value);
                }

                text.Append(" }");
                break;
            case ValueKind.Array when value.Items.Count > 0:
                for (int i = 0; i < value.Items.Count; i++)
                {
                    text.Append(i == 0 ? "[" : ", ");
                    Write(text, value.Items[i]);
                }

                text.Append(']');
                break;
            default:
                text.Append(JsonText.Write(value));
                break;
        }
    }

    // The first line of the file that is indented says how far.
    private string StepOf(string outer)
    {
        TextLine? indented = Text.Lines.Where(line => line.Span.Length > 0 && Text[line.Start] is ' ' or '\t').Select(line => (TextLine?)line).FirstOrDefault();
        string step = indented is { } first ? Text.IndentationAt(first.Start) : "";
        return step.Length > 0 ? step : TextLayout.IndentationStep(outer, "");
    }
}
