using System.Runtime.CompilerServices;
using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>What evaluating a keyword, or a schema, looks up again and again: made once per keyword, for as long as the keyword lives.</summary>
internal static class Prepared
{
    private static readonly ConditionalWeakTable<Keyword, Dictionary<string, int>> Names = new();
    private static readonly ConditionalWeakTable<Keyword, HashSet<JsonValue>> Values = new();
    private static readonly ConditionalWeakTable<Keyword, PatternMatcher[]> Patterns = new();
    private static readonly ConditionalWeakTable<SchemaNode, PreparedNode> Nodes = new();

    /// <summary>The index of each property that <c>properties</c> names.</summary>
    public static Dictionary<string, int> PropertyIndexes(PropertiesKeyword keyword) => Names.GetValue(keyword, static k =>
    {
        Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        EquatableArray<NamedSchema> properties = ((PropertiesKeyword)k).Properties;
        for (int i = 0; i < properties.Count; i++)
            indexes[properties[i].Name] = i;
        return indexes;
    });

    public static bool IsAmong(EnumKeyword keyword, JsonValue value) =>
        Values.GetValue(keyword, static k => new HashSet<JsonValue>(((EnumKeyword)k).Values, JsonEquality.Comparer)).Contains(value);

    /// <summary>Whether a string matches <c>pattern</c>. False is returned if that was not decided within the matcher's bound.</summary>
    public static bool TryIsMatch(PatternKeyword keyword, string text, out bool matched) =>
        Patterns.GetValue(keyword, static k => [Compile(((PatternKeyword)k).Pattern)])[0].TryIsMatch(Encoding.UTF8.GetBytes(text), out matched);

    /// <summary>The matchers of <c>patternProperties</c>, in its order.</summary>
    public static PatternMatcher[] NamePatterns(PatternPropertiesKeyword keyword) => Patterns.GetValue(
        keyword, static k => ((PatternPropertiesKeyword)k).Patterns.Select(p => Compile(p.Name)).ToArray());

    /// <summary>The properties and patterns of which it was not decided whether they match.</summary>
    public static IEnumerable<(int Ordinal, string Pattern)> GivenUp(PatternPropertiesKeyword keyword, JsonValue instance)
    {
        PatternMatcher[] matchers = NamePatterns(keyword);
        for (int i = 0; i < instance.Members.Count; i++)
        {
            byte[] name = Encoding.UTF8.GetBytes(instance.Members[i].Name);
            for (int p = 0; p < matchers.Length; p++)
            {
                if (!matchers[p].TryIsMatch(name, out _))
                    yield return (i, keyword.Patterns[p].Name);
            }
        }
    }

    public static PreparedNode Node(SchemaNode node) => Nodes.GetValue(node, static n => new PreparedNode(n));

    private static PatternMatcher Compile(string pattern) => EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out PatternError? error)
        ? PatternMatcher.Load(parsed.Compile())
        : throw new InvalidOperationException("The schema builder let a pattern through that is none: " + error);
}

/// <summary>What is known of a schema before any instance is.</summary>
internal sealed class PreparedNode
{
    public PreparedNode(SchemaNode node)
    {
        List<Keyword> ordered = new(node.Keywords.Count);
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword)
                Unevaluated = true;
            else
                ordered.Add(keyword);
            Applies |= keyword is not DefinitionsKeyword && Subschemas.Of(keyword).Any();
            Properties ??= keyword as PropertiesKeyword;
            Patterns ??= keyword as PatternPropertiesKeyword;
        }

        ordered.AddRange(node.Keywords.Where(k => k is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword));
        Keywords = [.. ordered];
    }

    /// <summary>The keywords, those that depend on the results of others at the end (JSON Schema 2020-12 core, 11.2 and 11.3).</summary>
    public Keyword[] Keywords { get; }

    /// <summary>Whether it has <c>unevaluatedProperties</c> or <c>unevaluatedItems</c>.</summary>
    public bool Unevaluated { get; }

    /// <summary>Whether it applies any subschema: then its verdict is remembered.</summary>
    public bool Applies { get; }

    public PropertiesKeyword? Properties { get; }

    public PatternPropertiesKeyword? Patterns { get; }

    /// <summary>Whether <c>additionalProperties</c> applies to a property of this name.</summary>
    public bool IsAdditional(string name)
    {
        if (Properties is not null && Prepared.PropertyIndexes(Properties).ContainsKey(name))
            return false;
        if (Patterns is null)
            return true;
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        foreach (PatternMatcher matcher in Prepared.NamePatterns(Patterns))
        {
            // What was given up is an error of patternProperties, and nobody else's property.
            if (!matcher.TryIsMatch(utf8, out bool matched) || matched)
                return false;
        }

        return true;
    }
}
