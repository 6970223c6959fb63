using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;
using ArticleSdk.Generator.Plan;

namespace ArticleSdk.Generator.Emit.Checks;

/// <summary>The static fields that check functions share: each content once.</summary>
/// <param name="checks">The class that they are for.</param>
internal sealed class StaticTables(CheckClass checks)
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _declarations = [];
    private readonly List<string> _patterns = [.. checks.Patterns];

    public string Names(IEnumerable<string> names) =>
        Field("NameTable", "Names", Text(Code.Table.OfNames(names)));

    public string Values(IEnumerable<JsonValue> values) =>
        Field("JsonValueSet", "Values", Text(Code.Table.OfValues(values.Select(JsonText.Write))));

    public string Bound(ExactNumber number) =>
        Field("NumberBound", "Bound", "new(" + SourceWriter.Literal(number.ToString()) + ")");

    /// <summary>The field of a pattern, and whether matching it may be given up.</summary>
    public (string Field, bool Bounded) Pattern(string source)
    {
        if (!EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error))
            throw new InvalidOperationException($"{source}: {error}");
        int number = _patterns.IndexOf(source);
        if (number >= 0)
            return ($"{checks.Program}.{Code.Types.ProgramCode.FieldOf(number)}", pattern.NeedsBacktracking);
        return (Field("Pattern", "Pattern", "new(" + SourceWriter.Literal(pattern.Compile()) + ")", "/" + source + "/"), pattern.NeedsBacktracking);
    }

    /// <summary>A key for remembering; one for every call.</summary>
    public string Memo(string function) => Field("MemoKey", "Memo" + function, "new()");

    public void WriteTo(SourceWriter writer)
    {
        foreach (string declaration in _declarations)
            writer.Line(declaration);
    }

    private static string Text(Code.Fragment fragment) => string.Concat(fragment.Parts);

    private string Field(string type, string prefix, string value, string? comment = null)
    {
        string key = type + prefix + value;
        if (!_fields.TryGetValue(key, out string? name))
        {
            name = type == "MemoKey" ? prefix : prefix + _fields.Count;
            _fields.Add(key, name);
            if (comment is not null)
                _declarations.Add("// " + SourceWriter.Literal(comment).Trim('"'));
            _declarations.Add($"private static readonly Run_::{type} {name} = {value};");
        }

        return name;
    }
}
