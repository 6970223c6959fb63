using System.Text;
using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evolution;

/// <summary>
/// Which schemas say the same word for word, annotations, order and the place of definitions aside: each of those is known by one of them. Schemas that lead to each other are told
/// apart as far as anything tells them apart, round by round.
/// </summary>
internal sealed class SchemaClasses
{
    private const int RoundsWithoutBound = 64;
    private const long MostWork = 20_000_000;

    private readonly Dictionary<SchemaNode, SchemaNode> _representatives = [];
    private readonly SchemaAnalysis _analysis;

    public SchemaClasses(SchemaAnalysis analysis, IEnumerable<SchemaNode> roots, CancellationToken cancellation)
    {
        _analysis = analysis;
        List<SchemaNode> nodes = Reach(roots);
        Dictionary<SchemaNode, int> classes = Refine(nodes, cancellation);
        Dictionary<int, SchemaNode> first = [];
        foreach (SchemaNode node in nodes)
        {
            if (!first.TryGetValue(classes[node], out SchemaNode? representative))
                first.Add(classes[node], representative = node);
            _representatives.Add(node, representative);
        }
    }

    /// <summary>The schema that stands for all that say the same.</summary>
    public SchemaNode Of(SchemaNode node)
    {
        node = _analysis.EndOf(node);
        return _representatives.TryGetValue(node, out SchemaNode? representative) ? representative : node;
    }

    private List<SchemaNode> Reach(IEnumerable<SchemaNode> roots)
    {
        List<SchemaNode> nodes = [.. roots.Select(_analysis.EndOf).Distinct()];
        HashSet<SchemaNode> seen = [.. nodes];
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (SchemaNode next in nodes[i].Keywords.SelectMany(Subschemas.Of).Select(_analysis.EndOf))
            {
                if (seen.Add(next))
                    nodes.Add(next);
            }
        }

        return nodes;
    }

    private Dictionary<SchemaNode, int> Refine(List<SchemaNode> nodes, CancellationToken cancellation)
    {
        Dictionary<SchemaNode, int> classes = [];
        // What a dynamic reference means depends on who comes to it: no two of them are said to be the same.
        Dictionary<SchemaNode, int> dynamic = [];
        foreach (SchemaNode node in nodes.Where(node => node.Keywords.Any(keyword => keyword is DynamicRefKeyword)))
            dynamic.Add(node, dynamic.Count);
        int count = Number(nodes, node => dynamic.TryGetValue(node, out int number) ? "dynamic " + number : OwnText(node), classes);
        for (int round = 0; ; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Dictionary<SchemaNode, int> finer = [];
            int next = Number(nodes, node => TextWithParts(node, classes), finer);
            classes = finer;
            if (next == count)
                return classes;
            count = next;
            // A chain of schemas takes a round for each of its links: where that is too much, no two are said to be the same.
            if (round > RoundsWithoutBound && (long)round * nodes.Count > MostWork)
                return nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        }
    }

    private static int Number(List<SchemaNode> nodes, Func<SchemaNode, string> textOf, Dictionary<SchemaNode, int> classes)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (SchemaNode node in nodes)
        {
            string text = textOf(node);
            if (!numbers.TryGetValue(text, out int number))
                numbers.Add(text, number = numbers.Count);
            classes.Add(node, number);
        }

        return numbers.Count;
    }

    private static string OwnText(SchemaNode node) => node.Boolean is false
        ? "false"
        : string.Join("\n", node.Keywords.Where(keyword => keyword is not DefinitionsKeyword).Select(keyword => TextOf(node, keyword)).OrderBy(text => text, StringComparer.Ordinal));

    private string TextWithParts(SchemaNode node, Dictionary<SchemaNode, int> classes)
    {
        StringBuilder text = new();
        text.Append(classes[node]);
        foreach (Keyword keyword in node.Keywords.OrderBy(keyword => TextOf(node, keyword), StringComparer.Ordinal))
        {
            IEnumerable<(string Name, SchemaNode Schema)> parts = keyword switch
            {
                PropertiesKeyword properties => properties.Properties.Select(p => (p.Name, p.Schema)),
                PatternPropertiesKeyword patterns => patterns.Patterns.Select(p => (p.Name, p.Schema)),
                DependentSchemasKeyword dependent => dependent.Schemas.Select(s => (s.Name, s.Schema)),
                IfKeyword condition => new[] { ("if", condition.If), ("then", condition.Then), ("else", condition.Else) }.Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!)),
                PrefixItemsKeyword prefix => prefix.Schemas.Select((schema, i) => (i.ToString("D6", System.Globalization.CultureInfo.InvariantCulture), schema)),
                _ => Subschemas.Of(keyword).Select(schema => ("", schema)),
            };
            text.Append(';');
            foreach (string part in parts.Select(p => JsonText.Write(JsonValue.String(p.Name)) + classes[_analysis.EndOf(p.Schema)]).OrderBy(p => p, StringComparer.Ordinal))
                text.Append(part).Append(',');
        }

        return text.ToString();
    }

    /// <summary>What a keyword says, without its subschemas.</summary>
    private static string TextOf(SchemaNode node, Keyword keyword) => keyword.GetType().Name + ":" + keyword switch
    {
        TypeKeyword type => (int)type.Types + (node.Dialect.IntegerByValue ? "" : "t"),
        EnumKeyword values => string.Join(",", values.Values.Select(CanonicalJson.Of).Distinct().OrderBy(text => text, StringComparer.Ordinal)),
        BoundKeyword bound => bound.Kind.ToString() + bound.Value,
        MultipleOfKeyword multiple => multiple.Divisor.ToString(),
        CountKeyword count => count.Kind.ToString() + count.Value,
        PatternKeyword pattern => pattern.Pattern,
        FormatKeyword format => format.Format.ToString(),
        ContentKeyword content => content.IsBase64 + " " + content.IsJson,
        RequiredKeyword required => Names(required.Names),
        DependentRequiredKeyword dependent => Names(dependent.Dependencies.Select(d => JsonText.Write(JsonValue.String(d.Property)) + Names(d.Required))),
        AnyOfKeyword any => ((int)any.Types).ToString(System.Globalization.CultureInfo.InvariantCulture),
        NotKeyword not => (int)not.Types + (node.Dialect.IntegerByValue ? "" : "t"),
        ItemsKeyword items => items.Start.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ContainsKeyword contains => contains.Min + " " + contains.Max + " " + contains.Evaluates,
        _ => "",
    };

    private static string Names(IEnumerable<string> names) => JsonText.Write(JsonValue.Array(names.Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).Select(JsonValue.String).ToEquatableArray()));
}
