using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>The properties that are described for an object, by all schemas that may apply to it: those that apply each other in place, whichever way.</summary>
internal sealed class DescribedNames
{
    private readonly Dictionary<SchemaNode, SchemaNode> _groups = [];
    private readonly Dictionary<SchemaNode, Group> _known = [];

    public DescribedNames(SchemaGraph graph)
    {
        foreach (SchemaNode node in graph.Schemas)
        {
            foreach (SchemaUse use in graph.UsesOf(node).Where(use => use.IsInPlace))
                Join(node, use.By);
        }

        foreach (SchemaNode node in graph.Schemas)
        {
            if (!_known.TryGetValue(Find(node), out Group? group))
                _known.Add(Find(node), group = new Group());
            foreach (Keyword keyword in node.Keywords)
            {
                if (keyword is PropertiesKeyword properties)
                    group.Names.UnionWith(properties.Properties.Select(property => property.Name));
                else if (keyword is PatternPropertiesKeyword patterns)
                    group.Patterns.AddRange(patterns.Patterns.Select(pattern => pattern.Name));
                // A dynamic reference may lead to what is not seen here.
                group.IsOpen |= keyword is DynamicRefKeyword or AdditionalPropertiesKeyword { Schema.Boolean: null } or UnevaluatedPropertiesKeyword { Schema.Boolean: null };
            }
        }
    }

    public Group Of(SchemaNode node) => _known[Find(node)];

    private void Join(SchemaNode one, SchemaNode other)
    {
        SchemaNode first = Find(one), second = Find(other);
        if (!ReferenceEquals(first, second))
            _groups[first] = second;
    }

    private SchemaNode Find(SchemaNode node)
    {
        SchemaNode top = node;
        while (_groups.TryGetValue(top, out SchemaNode? next))
            top = next;
        // Those on the way learn it, so that a chain costs its length once.
        while (_groups.TryGetValue(node, out SchemaNode? next) && !ReferenceEquals(next, top))
        {
            _groups[node] = top;
            node = next;
        }

        return top;
    }

    internal sealed class Group
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public List<string> Patterns { get; } = [];

        /// <summary>Whether a schema stands for properties of any name.</summary>
        public bool IsOpen { get; set; }
    }
}
