using System.Globalization;
using ArticleSdk.Generator.Code.Types;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>The static fields of a class of checks: each content once. Patterns stand with the file's program, which has them by number.</summary>
internal sealed class StaticTables(CheckClass checks) : ITables
{
    private readonly List<string> _patterns = [.. checks.Patterns];
    private readonly Dictionary<string, TypeName> _enums = checks.Enums.GroupBy(e => KeyOf(e.Names)).ToDictionary(group => group.Key, group => group.First().Codec, StringComparer.Ordinal);
    private readonly Dictionary<string, Identifier> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<CodeNode> _declarations = [];

    /// <summary>The declarations of all fields that were asked for.</summary>
    public IReadOnlyList<CodeNode> Declarations => _declarations;

    public Fragment NamesOf(IReadOnlyList<string> names) => OfEnum(names)
        ?? Field("NameTable", "Names", KeyOf(names), () => Table.OfNames(names));

    public Fragment Values(IReadOnlyList<JsonValue> values) =>
        Field("JsonValueSet", "Values", string.Join(",", values.Select(JsonText.Write)), () => Table.OfValues(values.Select(JsonText.Write)));

    /// <summary>The table of a decision.</summary>
    public Fragment Decision(DecisionPlan decision) => Field("JsonDecision", "Decision", Table.TextOf(decision), () => Table.OfDecision(decision));

    public Fragment Bound(ExactNumber number) => Field("NumberBound", "Bound", number.ToString(), () => $"new({Literal.Of(number.ToString())})");

    public Fragment Pattern(string source) =>
        OfProgram(source) ?? Field("Pattern", "Pattern", source, () => Table.OfPattern(source), "/" + source + "/");

    /// <summary>The same fields, for the type that the class is nested in.</summary>
    public OuterTables Shared => new(this);

    private Fragment? OfEnum(IReadOnlyList<string> names) => _enums.TryGetValue(KeyOf(names), out TypeName? codec) ? (Fragment)$"{codec}.{EnumCode.Names}" : null;

    private static string KeyOf(IEnumerable<string> names) => string.Join(",", names.Select(name => JsonText.Write(JsonValue.String(name))));

    private Fragment? OfProgram(string source) => _patterns.IndexOf(source) is >= 0 and var number ? (Fragment)$"{checks.Program!}.{ProgramCode.FieldOf(number)}" : null;

    /// <summary>The key that a function remembers its verdicts by.</summary>
    public Fragment Memo(string function) => Field("MemoKey", "Memo", function, () => $"new()");

    /// <summary>The type of a local that has bits for so many times 64 names.</summary>
    public Fragment Words(int length) => Room("Words", $"ulong", length);

    /// <summary>The type of a local that holds so many places.</summary>
    public Fragment Marks(int length) => Room("Marks", $"{TypeName.Runtime("CursorMark")}", length);

    // A method that allocates on the stack would be compiled but once, before anything is known of how it runs.
    private Fragment Room(string name, Fragment element, int length)
    {
        Identifier type = new(name + length.ToString(CultureInfo.InvariantCulture));
        if (!_fields.ContainsKey(type.ToString()))
        {
            _fields.Add(type.ToString(), type);
            _declarations.Add(new Line($"[{TypeName.System("Runtime.CompilerServices.InlineArray")}({length})] internal struct {type} {{ {element} _first; }}"));
        }

        return type;
    }

    private Fragment Field(string type, string prefix, string content, Func<Fragment> value, string? comment = null)
    {
        string key = type + " " + content;
        if (!_fields.TryGetValue(key, out Identifier name))
        {
            _counts[prefix] = _counts.TryGetValue(prefix, out int count) ? ++count : count = 1;
            name = new Identifier(count == 1 ? prefix : prefix + count.ToString(CultureInfo.InvariantCulture));
            _fields.Add(key, name);
            if (comment is not null)
                _declarations.Add(new Comment(comment));
            _declarations.Add(new Line($"internal static readonly {TypeName.Runtime(type)} {name} = {value()};"));
        }

        return name;
    }

    /// <summary>Names the fields as whoever is outside of the class must.</summary>
    internal sealed class OuterTables(StaticTables tables) : ITables
    {
        public Fragment NamesOf(IReadOnlyList<string> names) => tables.OfEnum(names) ?? Of(tables.NamesOf(names));

        public Fragment Values(IReadOnlyList<JsonValue> values) => Of(tables.Values(values));

        public Fragment Bound(ExactNumber number) => Of(tables.Bound(number));

        public Fragment Pattern(string source) => tables.OfProgram(source) ?? Of(tables.Pattern(source));

        public Fragment Decision(DecisionPlan decision) => Of(tables.Decision(decision));

        public Fragment Words(int length) => Of(tables.Words(length));

        public Fragment Marks(int length) => Of(tables.Marks(length));

        private static Fragment Of(Fragment field) => $"{new Identifier(CheckOwner.ClassName)}.{field}";
    }
}
