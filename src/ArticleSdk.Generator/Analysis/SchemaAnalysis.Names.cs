using System.Text;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Analysis;

internal sealed partial class SchemaAnalysis
{
    private readonly Dictionary<SchemaNode, IReadOnlyCollection<string>> _knownNames = [];
    private readonly Dictionary<SchemaNode, IReadOnlyCollection<string>> _requiredNames = [];
    private readonly Dictionary<string, NamePattern> _matchers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>?> _namesOfPatterns = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaNode, bool> _declaring = [];
    private readonly HashSet<SchemaNode> _dynamic = [];

    /// <summary>
    /// The names that the schema, or any that it applies in place, whatever the branches come to, names for the properties of an object: those that may not be
    /// repeated. Exact, but that of a dynamic reference the initial target is looked at.
    /// </summary>
    public IReadOnlyCollection<string> KnownNamesOf(SchemaNode node)
    {
        if (_knownNames.TryGetValue(node, out IReadOnlyCollection<string>? known))
            return known;
        List<string> names = [];
        HashSet<string> unique = new(StringComparer.Ordinal);
        HashSet<SchemaNode> seen = [];
        Stack<SchemaNode> work = [];
        work.Push(node);
        while (work.Count > 0)
        {
            SchemaNode next = work.Pop();
            if (!seen.Add(next))
                continue;
            names.AddRange(OwnNamesOf(next).Where(unique.Add));
            if (next.Keywords.Any(keyword => keyword is DynamicRefKeyword))
                _dynamic.Add(node);
            foreach (SchemaNode applied in next.Keywords.SelectMany(Subschemas.InPlace))
                work.Push(applied);
        }

        return _knownNames[node] = names;
    }

    /// <summary>The same; null where a dynamic reference may lead to others.</summary>
    public IReadOnlyCollection<string>? AllKnownNamesOf(SchemaNode node) => KnownNamesOf(node) is var known && _dynamic.Contains(node) ? null : known;

    /// <summary>The names that the schema's own keywords name, in their order.</summary>
    public static IEnumerable<string> OwnNamesOf(SchemaNode node) => node.Keywords.SelectMany(keyword => keyword switch
    {
        PropertiesKeyword properties => properties.Properties.Select(p => p.Name),
        RequiredKeyword required => required.Names,
        DependentRequiredKeyword dependent => dependent.Dependencies.SelectMany(d => d.Required.Prepend(d.Property)),
        DependentSchemasKeyword dependent => dependent.Schemas.Select(s => s.Name),
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>The names that a valid object has, by the schema's conjuncts. Sound: it has all of these. Not exact: branches may require more.</summary>
    public IReadOnlyCollection<string> RequiredNamesOf(SchemaNode node)
    {
        node = EndOf(node);
        if (!_requiredNames.TryGetValue(node, out IReadOnlyCollection<string>? known))
            _requiredNames[node] = known = [.. ConjunctsOf(node).Keywords.OfType<RequiredKeyword>().SelectMany(required => required.Names).Distinct()];
        return known;
    }

    /// <summary>Whether the schema, or one that it affirms in place, declares properties, by name or with a schema for all.</summary>
    public bool DeclaresProperties(SchemaNode node) => Reaches(node, _declaring, static schema => schema.Keywords.Any(keyword =>
        keyword is PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword { Schema.Boolean: null }));

    /// <summary>Whether a name matches a pattern. Exact; a pattern that gives up (it has back-references) matches nothing.</summary>
    public bool IsMatch(string pattern, string name) => PatternOf(pattern).IsMatch(name);

    /// <summary>The names that match a pattern.</summary>
    private NamePattern PatternOf(string pattern)
    {
        if (!_matchers.TryGetValue(pattern, out NamePattern? matcher))
            _matchers.Add(pattern, matcher = new NamePattern(pattern, PatternMatcher.Load(EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out _) ? parsed.Compile() : throw new InvalidOperationException(pattern))));
        return matcher;
    }

    /// <summary>The names that a pattern matches, if they are few and none matches but these; else null. Exact where it is not null.</summary>
    public IReadOnlyList<string>? NamesOfPattern(string pattern)
    {
        if (!_namesOfPatterns.TryGetValue(pattern, out IReadOnlyList<string>? names))
            _namesOfPatterns.Add(pattern, names = PatternLanguage.NamesOf(pattern));
        return names;
    }

    /// <summary>
    /// Whether a pattern is meant to match every name: it asks for no more than that there is one. Not exact: <c>^.*$</c> is such a pattern, and does not match a
    /// name with a line end.
    /// </summary>
    public static bool MeansEveryName(string pattern) => PatternLanguage.IsAnyName(pattern);
}
