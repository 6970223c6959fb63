using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>Which subschemas a keyword applies to which values: what the walks follow once verdicts are known.</summary>
internal sealed class Steps(VerdictEvaluator verdicts)
{
    public bool IsValid(Visit visit) => verdicts.IsValid(visit.Node, visit.Scope, visit.Instance);

    /// <summary>Whether one keyword of the visited schema holds; what it evaluates goes into <paramref name="evaluated"/>.</summary>
    public bool Holds(Keyword keyword, Visit visit, EvaluatedSet? evaluated) =>
        verdicts.ApplyKeyword(keyword, visit.Node, Prepared.Node(visit.Node), visit.Scope, visit.Instance, evaluated);

    /// <summary>How many items match <c>contains</c>.</summary>
    public long CountMatches(ContainsKeyword keyword, Visit visit) => verdicts.CountMatches(keyword, visit.Scope, visit.Instance, null);

    /// <summary>
    /// The subschemas that a keyword applies, with the values it applies them to. Of <c>if</c>, only those that the condition lets apply.
    /// </summary>
    /// <param name="keyword">A keyword of the visited schema.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="evaluated">What the keywords before it evaluated, where it depends on that.</param>
    public IEnumerable<Visit> Of(Keyword keyword, Visit visit, EvaluatedSet? evaluated) => keyword switch
    {
        RefKeyword reference => [visit.InPlace(keyword, reference.Target)],
        DynamicRefKeyword reference => [visit.InPlace(keyword, visit.Scope.Resolve(reference))],
        AllOfKeyword or AnyOfKeyword or OneOfKeyword or NotKeyword => Subschemas.InPlace(keyword).Select(s => visit.InPlace(keyword, s)),
        IfKeyword condition => OfIf(condition, visit),
        DependentSchemasKeyword dependent => visit.Instance.Kind != JsonKind.Object
            ? []
            : dependent.Schemas.Where(d => visit.Instance.TryGet(d.Name, out _)).Select(d => visit.InPlace(keyword, d.Schema)),
        PropertiesKeyword properties => OfProperties(properties, visit),
        PatternPropertiesKeyword patterns => OfPatternProperties(patterns, visit),
        AdditionalPropertiesKeyword additional => OfMembers(
            keyword, additional.Schema, visit, i => Prepared.Node(visit.Node).IsAdditional(visit.Instance.Members[i].Name)),
        PropertyNamesKeyword names => Enumerable.Range(0, visit.Instance.Members.Count)
            .Select(i => visit.Name(keyword, names.Schema, i, verdicts.NameInstance(visit.Instance.Members[i].Name))),
        UnevaluatedPropertiesKeyword unevaluated => OfMembers(keyword, unevaluated.Schema, visit, i => !evaluated!.Contains(i)),
        PrefixItemsKeyword prefix => Enumerable.Range(0, Math.Min(prefix.Schemas.Count, visit.Instance.Items.Count))
            .Select(i => visit.Item(keyword, prefix.Schemas[i], i)),
        ItemsKeyword items => OfItems(keyword, items.Schema, visit, i => i >= items.Start),
        ContainsKeyword contains => OfItems(keyword, contains.Schema, visit, _ => true),
        UnevaluatedItemsKeyword unevaluated => OfItems(keyword, unevaluated.Schema, visit, i => !evaluated!.Contains(i)),
        _ => [],
    };

    private static IEnumerable<Visit> OfProperties(PropertiesKeyword keyword, Visit visit)
    {
        Dictionary<string, int> indexes = Prepared.PropertyIndexes(keyword);
        for (int i = 0; i < visit.Instance.Members.Count; i++)
        {
            if (indexes.TryGetValue(visit.Instance.Members[i].Name, out int index))
                yield return visit.Property(keyword, keyword.Properties[index].Schema, i);
        }
    }

    private static IEnumerable<Visit> OfPatternProperties(PatternPropertiesKeyword keyword, Visit visit)
    {
        PatternMatcher[] matchers = Prepared.NamePatterns(keyword);
        for (int i = 0; i < visit.Instance.Members.Count; i++)
        {
            byte[] name = Encoding.UTF8.GetBytes(visit.Instance.Members[i].Name);
            for (int p = 0; p < matchers.Length; p++)
            {
                if (matchers[p].TryIsMatch(name, out bool matched) && matched)
                    yield return visit.Property(keyword, keyword.Patterns[p].Schema, i);
            }
        }
    }

    private static IEnumerable<Visit> OfMembers(Keyword keyword, SchemaNode schema, Visit visit, Func<int, bool> applies) =>
        Enumerable.Range(0, visit.Instance.Members.Count).Where(applies).Select(i => visit.Property(keyword, schema, i));

    private static IEnumerable<Visit> OfItems(Keyword keyword, SchemaNode schema, Visit visit, Func<int, bool> applies) =>
        Enumerable.Range(0, visit.Instance.Items.Count).Where(applies).Select(i => visit.Item(keyword, schema, i));

    private IEnumerable<Visit> OfIf(IfKeyword keyword, Visit visit)
    {
        Visit condition = visit.InPlace(keyword, keyword.If);
        bool holds = IsValid(condition);
        if (holds)
            yield return condition;
        if ((holds ? keyword.Then : keyword.Else) is { } branch)
            yield return visit.InPlace(keyword, branch);
    }
}
