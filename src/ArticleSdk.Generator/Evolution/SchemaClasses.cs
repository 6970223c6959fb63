using System.Globalization;
using System.Text;
using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evolution;

/// <summary>
/// Which schemas say the same word for word, annotations, order and the place of definitions aside: each of those is known by one of them. Schemas that lead to
/// themselves are told apart as far as anything tells them apart, round by round.
/// </summary>
internal sealed class SchemaClasses
{
    /// <summary>The schemas that are looked at in all rounds together.</summary>
    private const long MostWork = 400_000;

    private readonly Dictionary<SchemaNode, SchemaNode> _representatives = [];
    private readonly SchemaAnalysis _analysis;

    public SchemaClasses(SchemaAnalysis analysis, IEnumerable<SchemaNode> roots, CancellationToken cancellation)
    {
        _analysis = analysis;
        List<SchemaNode> nodes = Reach(roots);
        Dictionary<SchemaNode, int> classes = Number(nodes, cancellation);
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

    private Dictionary<SchemaNode, int> Number(List<SchemaNode> nodes, CancellationToken cancellation)
    {
        Dictionary<SchemaNode, int> classes = [];
        // What a dynamic reference means depends on who comes to it: no two of them are said to be the same.
        Dictionary<SchemaNode, string> own = [];
        foreach (SchemaNode node in nodes)
            own.Add(node, node.Keywords.Any(keyword => keyword is DynamicRefKeyword) ? "dynamic " + own.Count : OwnText(node));
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (SchemaNode node in WithoutCycles(nodes))
        {
            cancellation.ThrowIfCancellationRequested();
            classes.Add(node, NumberOf(own[node] + "\n" + PartsOf(node, classes), numbers));
        }

        List<SchemaNode> cyclic = [.. nodes.Where(node => !classes.ContainsKey(node))];
        Refine(cyclic, own, classes, numbers.Count, cancellation);
        return classes;
    }

    /// <summary>The schemas that lead to no cycle, each after those that it applies.</summary>
    private List<SchemaNode> WithoutCycles(List<SchemaNode> nodes)
    {
        Dictionary<SchemaNode, List<SchemaNode>> users = [];
        Dictionary<SchemaNode, int> open = [];
        Queue<SchemaNode> ready = new();
        foreach (SchemaNode node in nodes)
        {
            List<SchemaNode> applied = [.. node.Keywords.SelectMany(Subschemas.Of).Select(_analysis.EndOf)];
            open.Add(node, applied.Count);
            if (applied.Count == 0)
                ready.Enqueue(node);
            foreach (SchemaNode part in applied)
            {
                if (!users.TryGetValue(part, out List<SchemaNode>? all))
                    users.Add(part, all = []);
                all.Add(node);
            }
        }

        List<SchemaNode> sorted = [];
        while (ready.Count > 0)
        {
            SchemaNode node = ready.Dequeue();
            sorted.Add(node);
            foreach (SchemaNode user in users.TryGetValue(node, out List<SchemaNode>? all) ? all : [])
            {
                if (--open[user] == 0)
                    ready.Enqueue(user);
            }
        }

        return sorted;
    }

    private void Refine(List<SchemaNode> nodes, Dictionary<SchemaNode, string> own, Dictionary<SchemaNode, int> classes, int first, CancellationToken cancellation)
    {
        int count = Split(node => own[node]);
        for (int round = 1; ; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            int next = Split(node => classes[node].ToString(CultureInfo.InvariantCulture) + ";" + PartsOf(node, classes));
            if (next == count)
                return;
            count = next;
            if ((long)round * nodes.Count > MostWork)
                break;
        }

        // Where a round for each link of a long cycle is too much, no two are said to be the same.
        for (int i = 0; i < nodes.Count; i++)
            classes[nodes[i]] = first + i;

        int Split(Func<SchemaNode, string> textOf)
        {
            Dictionary<string, int> numbers = new(StringComparer.Ordinal);
            List<int> finer = [.. nodes.Select(node => NumberOf(textOf(node), numbers))];
            for (int i = 0; i < nodes.Count; i++)
                classes[nodes[i]] = first + finer[i];
            return numbers.Count;
        }
    }

    private static int NumberOf(string text, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(text, out int number))
            numbers.Add(text, number = numbers.Count);
        return number;
    }

    private static string OwnText(SchemaNode node) => node.Boolean is false
        ? "false"
        : string.Join("\n", node.Keywords.Where(keyword => keyword is not DefinitionsKeyword).Select(keyword => TextOf(node, keyword)).OrderBy(text => text, StringComparer.Ordinal));

    private string PartsOf(SchemaNode node, Dictionary<SchemaNode, int> classes)
    {
        StringBuilder text = new();
        foreach (Keyword keyword in node.Keywords.OrderBy(keyword => TextOf(node, keyword), StringComparer.Ordinal))
        {
            IEnumerable<(string Name, SchemaNode Schema)> parts = keyword switch
            {
                PropertiesKeyword properties => properties.Properties.Select(p => (p.Name, p.Schema)),
                PatternPropertiesKeyword patterns => patterns.Patterns.Select(p => (p.Name, p.Schema)),
                DependentSchemasKeyword dependent => dependent.Schemas.Select(s => (s.Name, s.Schema)),
                IfKeyword condition => new[] { ("if", condition.If), ("then", condition.Then), ("else", condition.Else) }.Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!)),
                PrefixItemsKeyword prefix => prefix.Schemas.Select((schema, i) => (i.ToString("D6", CultureInfo.InvariantCulture), schema)),
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
        FormatKeyword format => format.Format.ToString(),
        RequiredKeyword required => Names(required.Names),
        DependentRequiredKeyword dependent => Names(dependent.Dependencies.Select(d => JsonText.Write(JsonValue.String(d.Property)) + Names(d.Required))),
        AssertionKeyword assertion => assertion.Op + (assertion.Operand is { } operand ? CanonicalJson.Of(operand) : ""),
        AnyOfKeyword any => ((int)any.Types).ToString(CultureInfo.InvariantCulture),
        NotKeyword not => (int)not.Types + (node.Dialect.IntegerByValue ? "" : "t"),
        ItemsKeyword items => items.Start.ToString(CultureInfo.InvariantCulture),
        ContainsKeyword contains => contains.Min + " " + contains.Max + " " + contains.Evaluates,
        _ => "",
    };

    private static string Names(IEnumerable<string> names) => JsonText.Write(JsonValue.Array(names.Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).Select(JsonValue.String).ToEquatableArray()));
}
