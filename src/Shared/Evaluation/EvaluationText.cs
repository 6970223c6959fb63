using System.Globalization;
using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>What a person reads: what was expected of a value, and what it is.</summary>
/// <param name="json">The document.</param>
/// <param name="value">The place of the value.</param>
/// <param name="isName">Whether it is the name of a property.</param>
internal readonly ref struct EvaluationText(JsonIndex json, int value, bool isName)
{
    private const int Shown = 40;
    private const int LongestList = 200;

    // Longer lists of values are cut: a message is for people.
    private const int MaxValues = 160;

    // References and unions that are followed for what they allow.
    private const int MaxUnions = 8;

    private static readonly (JsonTypes Type, string Name)[] TypeNames =
    [
        (JsonTypes.String, "string"),
        (JsonTypes.Number, "number"),
        (JsonTypes.Integer, "integer"),
        (JsonTypes.Boolean, "boolean"),
        (JsonTypes.Object, "object"),
        (JsonTypes.Array, "array"),
        (JsonTypes.Null, "null"),
    ];

    private readonly JsonIndex _json = json;
    private readonly int _value = value;
    private readonly bool _isName = isName;

    public static string OutOfStack => "objects and arrays, or the schemas for them, are nested deeper than the stack of this thread reaches";

    /// <summary>What was expected.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What was found, where that does not follow from the value; of <c>dependentRequired</c>, the property that is there.</summary>
    public string Found { get; init; } = "";

    /// <summary>The keyword that failed, as the schema spells it.</summary>
    public string Keyword { get; init; } = "";

    /// <summary>The length of the string, in code points.</summary>
    public long Length => CodePoints(_json.String(_value));

    /// <summary>How many items or properties it has.</summary>
    public int Count => _json.Count(_value);

    public string EqualItems => JsonValues.TryFindEqualItems(_json, _value, out int first, out int second)
        ? $"must not have equal items, but items {Text(first)} and {Text(second)} are equal"
        : "must not have equal items, but has some";

    /// <summary>The text of an error.</summary>
    public string Of(ErrorCode code)
    {
        if (!_isName)
            return OfValue(code);
        string name = Cut(FormatText.ToString(_json.String(_value)));
        return code switch
        {
            ErrorCode.DuplicateName => Repeated(name),
            ErrorCode.PropertyNames => $"the property \"{name}\" is not allowed: no name is",
            ErrorCode.FalseSchema or ErrorCode.AdditionalProperties or ErrorCode.UnevaluatedProperties => $"the property \"{name}\" is not allowed",
            _ => $"the property name \"{name}\" {OfValue(code)}",
        };
    }

    private static string Repeated(string name) => $"the property \"{name}\" stands in this object twice";

    /// <summary>The text of an error that is about the document, and whose text has no value in it.</summary>
    public static string OfDocument(ErrorCode code, string expected) => code switch
    {
        ErrorCode.Malformed => $"the text is not JSON: {expected}",
        ErrorCode.TooDeep => $"objects and arrays must be nested at most {expected} deep, but are nested deeper",
        ErrorCode.TooLarge => "a document must be at most 2 GB large, but is larger",
        ErrorCode.DuplicateName => Repeated(Cut(expected)),
        ErrorCode.NotFinite => $"must be a number that JSON has, but is {expected}",
        ErrorCode.OutOfStack => OutOfStack,
        ErrorCode.PatternBound => "a pattern took too long to match, and was given up",
        _ => "the validator refuses the document, and finds no reason: this is a defect of ArticleSdk",
    };

    /// <summary>What a keyword expects, as its errors say it.</summary>
    public static string ExpectedBy(ProgramKeyword keyword) => ProgramOps.OperandOf(keyword.Op) switch
    {
        OperandShape.Types => NamesOf(keyword.Types),
        OperandShape.Value or OperandShape.Values => Cut(ListOfValues(keyword), LongestList),
        OperandShape.Number => keyword.Bound!.ToString(),
        OperandShape.Count => Text(keyword.Number),
        OperandShape.Pattern or OperandShape.Format => Cut(keyword.Text, LongestList),
        _ when keyword.Op is ProgramOp.AnyOf or ProgramOp.OneOf => Alternatives(keyword),
        _ => "",
    };

    // What the branches of a union allow, where each says it by types or constants; else nothing.
    private static string Alternatives(ProgramKeyword union)
    {
        List<string> constants = [];
        JsonTypes types = JsonTypes.None;
        if (!TryAddAlternatives(union, constants, ref types, MaxUnions))
            return "";
        if (types != JsonTypes.None)
            constants.Add(NamesOf(types));
        return constants.Count == 0 ? "" : " (" + Cut(string.Join(", ", constants), LongestList) + ")";
    }

    // A union within a union is one with it.
    private static bool TryAddAlternatives(ProgramKeyword union, List<string> constants, ref JsonTypes types, int depth)
    {
        types |= union.Types;
        foreach (ProgramNode branch in union.Held)
        {
            if (branch.Boolean == false)
                continue;
            ProgramKeyword[] said = branch.OfScalars ?? branch.Keywords;
            for (int i = 0; i < MaxUnions && said is [{ Op: ProgramOp.Ref or ProgramOp.RefOut } reference]; i++)
                said = reference.Target.Keywords;
            if (Array.Find(said, static keyword => keyword.Op is ProgramOp.Enum or ProgramOp.Const) is { } values)
                constants.Add(ListOfValues(values));
            else if (Array.Find(said, static keyword => keyword.Op == ProgramOp.Type) is { } type)
                types |= type.Types;
            else if (depth == 0 || Array.Find(said, static keyword => keyword.Op is ProgramOp.AnyOf or ProgramOp.OneOf) is not { } inner || !TryAddAlternatives(inner, constants, ref types, depth - 1))
                return false;
        }

        return true;
    }

    /// <summary>Types as a sentence names them: <c>a string or null</c>.</summary>
    public static string NamesOf(JsonTypes types)
    {
        List<string> names = [];
        foreach ((JsonTypes type, string name) in TypeNames)
        {
            if ((types & type) != type)
                continue;
            types &= ~type;
            names.Add(type == JsonTypes.Null ? name : name[0] is 'i' or 'o' or 'a' ? "an " + name : "a " + name);
        }

        return names.Count switch
        {
            0 => "something else",
            1 => names[0],
            _ => Listed(names, " or "),
        };
    }

    public static string Quote(string text) => "\"" + text + "\"";

    public static string List(NameSet names) => names.Listed(static of => ListOf(of));

    private static string ListOf(NameSet names)
    {
        StringBuilder list = new();
        for (int i = 0; i < names.Count && list.Length <= LongestList; i++)
            list.Append(i == 0 ? "" : ", ").Append(Quote(FormatText.ToString(names[i])));
        return Cut(list.ToString(), LongestList);
    }

    public static string And(List<string> items) =>
        items.Count < 2 ? string.Concat(items) : Listed(items, " and ");

    private static string Listed(List<string> items, string last) => string.Join(", ", items.GetRange(0, items.Count - 1)) + last + items[items.Count - 1];

    /// <summary>The length as <c>minLength</c> counts it: in code points. Every byte but those that continue one starts one.</summary>
    public static long CodePoints(ReadOnlySpan<byte> utf8)
    {
        long count = 0;
        foreach (byte b in utf8)
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }

    private string OfValue(ErrorCode code) => AssertionTable.Find(code) is { } assertion ? assertion.Text(this) : code switch
    {
        ErrorCode.Disallow => $"must not be {Expected}, but is {KindAndValue}",
        ErrorCode.PatternBound => $"took too long to match with the pattern {Expected}, and was given up",
        ErrorCode.FalseSchema => $"is not allowed here, but is {KindAndValue}",
        ErrorCode.AnyOf => $"must match at least one of the alternatives{Expected}, but {KindAndValue} matches none",
        ErrorCode.OneOf => $"must match exactly one of the alternatives{Expected}, but {KindAndValue} matches none",
        ErrorCode.Discriminator => $"must be one of {Expected}, which says what the object is, but is {Value}",
        ErrorCode.DiscriminatorMissing => _json.IsObject(_value)
            ? $"must have a property that says what it is: {Expected}"
            : $"must be an object with a property that says what it is ({Expected}), but is {KindAndValue}",
        ErrorCode.OneOfMany => $"must match exactly one of the alternatives, but matches more ({Expected})",
        ErrorCode.Not => $"must not match the schema of \"{Keyword}\", but does: it is {KindAndValue}",
        ErrorCode.Unrepresentable => $"is valid, but does not fit the type {Expected}: it is {KindAndValue}",
        ErrorCode.Contains => Count == 0 ? "must contain a matching item, but is empty" : $"must contain a matching item, but none of {Text(Count)} matches",
        ErrorCode.MinContains => $"must contain at least {Amount("matching item", "matching items")}, but contains {Found}",
        ErrorCode.MaxContains => $"must contain at most {Amount("matching item", "matching items")}, but contains {Found}",
        ErrorCode.Items or ErrorCode.AdditionalItems or ErrorCode.UnevaluatedItems =>
            $"this item is not allowed: the schema has no place for it, but it is {KindAndValue}",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The value with the name of its kind, where the value itself does not say it.</summary>
    public string KindAndValue => _json.First(_value) switch
    {
        (byte)'"' => $"a string ({Value})",
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => $"a number ({Value})",
        _ => Value,
    };

    /// <summary>The value as it is shown.</summary>
    public string Value => _json.First(_value) switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'n' => "null",
        (byte)'t' => "true",
        (byte)'f' => "false",
        (byte)'"' => Quoted(_json.RawString(_value, out _)),
        _ => Cut(_json.Number(_value)),
    };

    private string Quoted(ReadOnlySpan<byte> raw) =>
        raw.Length <= Shown ? FormatText.ToString(_json.Json.Slice(_json.Offset(_value), raw.Length + 2)) : Quote(Cut(raw));

    // Four bytes a character are enough for all that is shown.
    private static string Cut(ReadOnlySpan<byte> utf8) =>
        utf8.Length <= 4 * Shown + 4 ? Cut(FormatText.ToString(utf8)) : Cut(FormatText.ToString(utf8.Slice(0, 4 * Shown + 4)));

    private static string Cut(string text, int length = Shown) =>
        text.Length <= length ? text : text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length) + "…";

    private static string ListOfValues(ProgramKeyword keyword)
    {
        JsonIndex program = keyword.Schema.Program.Index;
        StringBuilder list = new();
        int length = 0;
        foreach (int value in keyword.Values)
        {
            string text = FormatText.ToString(program.Raw(value));
            length += text.Length + 2;
            if (length > MaxValues && list.Length > 0)
                return list.Append(", …").ToString();
            list.Append(list.Length == 0 ? "" : ", ").Append(Cut(text, MaxValues));
        }

        return list.ToString();
    }

    /// <summary>As many as were expected.</summary>
    public string Amount(string one, string many) => Expected + " " + (Expected == "1" ? one : many);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
