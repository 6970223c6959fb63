using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared.Evaluation;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Program;

/// <summary>
/// Looks for a plain value that a schema allows: one that it names itself, or the first of a few of each kind. The engine judges all of them, so that what is found is valid; of what
/// only a search could find (most patterns) nothing is.
/// </summary>
internal sealed class SchemaSample
{
    private const int MaxDepth = 12;

    /// <summary>How often the engine is asked, or another branch looked at.</summary>
    private const int MaxTries = 500;

    private const int MaxCount = 16;

    private static readonly string[] Texts =
    [
        "", "x", "X", "0", "xx", "2000-01-01", "2000-01-01T00:00:00Z", "https://example.org/", "name@example.org", "00000000-0000-0000-0000-000000000000", "00:00:00Z", "P1D", "example.org",
        "192.0.2.1", "::1", "/", "/x", "1.0.0", "en", "en-GB", "GB", "GBP", "x-x", "x:x", "#000000",
    ];

    private int _tries;

    private SchemaSample()
    {
    }

    /// <summary>A valid value; null where none was found.</summary>
    public static JsonValue? Of(ProgramNode schema) => new SchemaSample().Find(schema, 0);

    /// <summary>A value that a property may have in a valid object, or at least by itself; null where none was found.</summary>
    public static JsonValue? OfProperty(ProgramNode schema, JsonValue? valid, string name) =>
        valid is not null && valid.TryGet(name, out JsonValue value) ? value : SchemasOf([.. Conjuncts(schema)], name).Select(Of).FirstOrDefault(sample => sample is not null);

    private JsonValue? Find(ProgramNode schema, int depth)
    {
        if (depth > MaxDepth || ++_tries > MaxTries || schema.Boolean == false)
            return null;
        return Candidates(Conjuncts(schema), [], depth).TakeWhile(_ => _tries < MaxTries).FirstOrDefault(candidate => ++_tries <= MaxTries && IsValid(schema, candidate));
    }

    /// <summary>Whether the engine has nothing to say against a value.</summary>
    public static bool IsValid(ProgramNode schema, JsonValue value) =>
        ProgramSet.Evaluate(schema, Encoding.UTF8.GetBytes(JsonText.Write(value)), int.MaxValue, new EngineOptions(1)).Errors.Count == 0;

    /// <summary>The schema with all that apply to the same value in any case.</summary>
    private static List<ProgramNode> Conjuncts(ProgramNode schema)
    {
        List<ProgramNode> nodes = [schema];
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (ProgramKeyword keyword in nodes[i].Keywords)
            {
                IEnumerable<ProgramNode> applied = keyword.Op is ProgramOp.Ref or ProgramOp.RefOut ? [keyword.Target] : keyword.Op == ProgramOp.AllOf ? keyword.Held : [];
                nodes.AddRange(applied.Where(node => !nodes.Contains(node)));
            }
        }

        return nodes;
    }

    // A union is each of its branches, with what is said beside it.
    private IEnumerable<JsonValue> Candidates(List<ProgramNode> conjuncts, HashSet<ProgramKeyword> chosen, int depth)
    {
        if (depth > MaxDepth || ++_tries > MaxTries)
            return [];
        ProgramKeyword? union = conjuncts.SelectMany(node => node.Keywords).FirstOrDefault(keyword => keyword.Op is ProgramOp.AnyOf or ProgramOp.OneOf && !chosen.Contains(keyword));
        if (union is null)
            return Plain(conjuncts, depth);
        return union.Held.SelectMany(branch => Candidates([.. conjuncts, .. Conjuncts(branch).Where(node => !conjuncts.Contains(node))], [.. chosen, union], depth + 1));
    }

    private IEnumerable<JsonValue> Plain(List<ProgramNode> conjuncts, int depth)
    {
        ProgramKeyword[] keywords = [.. conjuncts.SelectMany(node => node.Keywords)];
        ProgramKeyword[] named = Array.FindAll(keywords, keyword => keyword.Op is ProgramOp.Const or ProgramOp.Enum);
        if (named.Length > 0)
            return named.SelectMany(keyword => keyword.Values.Select(value => JsonReader.Read(FormatText.ToString(keyword.Schema.Program.Index.Raw(value))).Value)).OfType<JsonValue>();
        JsonTypes types = keywords.Where(keyword => keyword.Op == ProgramOp.Type).Aggregate(JsonTypes.Any, (all, keyword) => all & keyword.Types);
        // Where anything may be, what the schema speaks of.
        JsonTypes about = keywords.Aggregate(JsonTypes.None, (all, keyword) => keyword.About is JsonTypes.Any ? all : all | keyword.About);
        return new[] { types & about, types }.SelectMany(kinds => OfKinds(kinds, keywords, conjuncts, depth));
    }

    private IEnumerable<JsonValue> OfKinds(JsonTypes kinds, ProgramKeyword[] keywords, List<ProgramNode> conjuncts, int depth)
    {
        if ((kinds & JsonTypes.Object) != 0 && ObjectOf(keywords, conjuncts, depth) is { } members)
            yield return members;
        if ((kinds & JsonTypes.Array) != 0 && ArrayOf(keywords, depth) is { } items)
            yield return items;
        if ((kinds & JsonTypes.String) != 0)
        {
            long least = Math.Min(256, Most(keywords, ProgramOp.MinLength));
            foreach (string text in Texts)
                yield return JsonValue.String(text.Length >= least ? text : text + new string('x', (int)least - text.Length));
        }

        if ((kinds & JsonTypes.Number) != 0)
        {
            foreach (decimal number in Numbers(keywords))
                yield return JsonValue.Number(number.ToString(CultureInfo.InvariantCulture));
        }

        if ((kinds & JsonTypes.Boolean) != 0)
            yield return JsonValue.False;
        if ((kinds & JsonTypes.Boolean) != 0)
            yield return JsonValue.True;
        if ((kinds & JsonTypes.Null) != 0)
            yield return JsonValue.Null;
    }

    private JsonValue? ObjectOf(ProgramKeyword[] keywords, List<ProgramNode> conjuncts, int depth)
    {
        List<JsonMember> members = [];
        foreach (string name in keywords.Where(keyword => keyword is { Op: ProgramOp.Required, Names: not null }).SelectMany(NamesOf).Distinct(StringComparer.Ordinal))
        {
            ProgramNode[] schemas = SchemasOf(conjuncts, name);
            // What suits all of them, or what one of them proposes: the object is judged as a whole.
            JsonValue?[] found = [.. schemas.Select(schema => Find(schema, depth + 1))];
            JsonValue? value = schemas.Length == 0 ? JsonValue.String("") : found.FirstOrDefault(sample => sample is not null && schemas.All(schema => IsValid(schema, sample)));
            if (value is null)
                return null;
            members.Add(new JsonMember(name, value));
        }

        return JsonValue.Object(members.ToEquatableArray());
    }

    private JsonValue? ArrayOf(ProgramKeyword[] keywords, int depth)
    {
        long count = Math.Max(Most(keywords, ProgramOp.MinItems), keywords.Where(keyword => keyword.Op == ProgramOp.Contains).Select(keyword => keyword.Number).DefaultIfEmpty(0).Max());
        if (count > MaxCount)
            return null;
        ProgramKeyword? first = Array.Find(keywords, keyword => keyword.Op == ProgramOp.PrefixItems);
        ProgramKeyword? rest = Array.Find(keywords, keyword => keyword.Op is ProgramOp.Items or ProgramOp.Contains);
        List<JsonValue> items = [];
        for (int i = 0; i < count; i++)
        {
            ProgramNode? schema = first is not null && i < first.Held.Length ? first.Held[i] : rest is { Held: [{ } held, ..] } ? held : null;
            JsonValue? item = schema is null ? JsonValue.Null : Find(schema, depth + 1);
            if (item is null)
                return null;
            items.Add(item);
        }

        return JsonValue.Array(items.ToEquatableArray());
    }

    // Zero, and what is at the bounds.
    private static IEnumerable<decimal> Numbers(ProgramKeyword[] keywords)
    {
        List<decimal> numbers = [0, 1];
        foreach (ProgramKeyword keyword in keywords.Where(keyword => keyword.Op is >= ProgramOp.Minimum and <= ProgramOp.MultipleOf))
        {
            if (keyword.Bound is not { } bound || !decimal.TryParse(bound.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) || Math.Abs(number) > long.MaxValue)
                continue;
            numbers.AddRange([number, decimal.Floor(number) + 1, decimal.Ceiling(number) - 1]);
            if (keyword.Op == ProgramOp.MultipleOf)
                numbers.AddRange(numbers.ToArray().Where(_ => number != 0 && Math.Abs(number) >= 0.000001m).Select(other => decimal.Ceiling(other / number) * number));
        }

        return numbers.Distinct();
    }

    private static long Most(ProgramKeyword[] keywords, ProgramOp op) => keywords.Where(keyword => keyword.Op == op).Select(keyword => keyword.Number).DefaultIfEmpty(0).Max();

    private static ProgramNode[] SchemasOf(List<ProgramNode> conjuncts, string name) =>
        [.. conjuncts.SelectMany(node => node.Keywords).Where(keyword => keyword is { Op: ProgramOp.Properties, Names: not null })
            .SelectMany(keyword => NamesOf(keyword).Select((known, i) => (Name: known, Schema: keyword.Held[i]))).Where(property => property.Name == name).Select(property => property.Schema)];

    private static IEnumerable<string> NamesOf(ProgramKeyword keyword)
    {
        for (int i = 0; i < keyword.Names!.Count; i++)
            yield return FormatText.ToString(keyword.Names[i]);
    }
}
