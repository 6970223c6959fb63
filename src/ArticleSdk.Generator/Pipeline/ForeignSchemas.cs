using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>
/// The schemas of other components that mean something else here than there, because of dynamic references: what types were made of there says nothing of values here.
/// </summary>
internal sealed class ForeignSchemas
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<SchemaNode> _differing = [];
    private readonly AnchorRelevance? _relevance;

    private ForeignSchemas()
    {
    }

    private ForeignSchemas(ComponentInput input, SchemaSet set, ProjectOptions options, CancellationToken cancellation)
    {
        _own.UnionWith(input.Own.Select(file => file.Path));
        _anchors.UnionWith(set.DynamicResources.Where(resource => _own.Contains(resource.Document.Path)).SelectMany(resource => resource.DynamicAnchors.Keys));
        _relevance = new AnchorRelevance(set.Roots.Values);
        List<SchemaNode> schemas = AnchorRelevance.Reach(set.Roots.Values);
        List<SchemaNode> dynamic = schemas.FindAll(schema => schema.Find<DynamicRefKeyword>() is not null);
        ILookup<SchemaNode, SchemaNode> referrers = schemas.SelectMany(schema => schema.Keywords.SelectMany(Subschemas.Of), (schema, held) => (schema, held)).ToLookup(edge => edge.held, edge => edge.schema);
        foreach (int component in input.Links.Select(link => link.Component).Distinct().Where(component => component != input.Component && dynamic.Count > 0))
        {
            ComponentInput other = input.Of(component);
            HashSet<(string, string)> plain = [.. AnchorRelevance.Reach(SchemaGraphs.Of(other, options, cancellation).Roots.Values)
                .Where(schema => schema.Find<DynamicRefKeyword>() is null).Select(PlaceOf)];
            HashSet<string> files = new(other.Own.Select(file => file.Path), StringComparer.Ordinal);
            _differing.UnionWith(Reaching(dynamic.Where(schema => plain.Contains(PlaceOf(schema))), referrers).Where(schema => files.Contains(schema.Document.Path)));
        }
    }

    public static ForeignSchemas Of(ComponentInput input, SchemaSet set, ProjectOptions options, CancellationToken cancellation) =>
        input.IsDynamic ? new ForeignSchemas(input, set, options, cancellation) : new ForeignSchemas();

    /// <summary>Whether it is of another component, and not here what it is there.</summary>
    public bool Differs(SchemaNode schema) =>
        _relevance is not null && !_own.Contains(schema.Document.Path) && (_differing.Contains(schema) || _relevance.Of(schema).Overlaps(_anchors));

    private static (string, string) PlaceOf(SchemaNode schema) => (schema.Document.Path, schema.Pointer);

    private static HashSet<SchemaNode> Reaching(IEnumerable<SchemaNode> schemas, ILookup<SchemaNode, SchemaNode> referrers)
    {
        HashSet<SchemaNode> reaching = [.. schemas];
        Queue<SchemaNode> work = new(reaching);
        while (work.Count > 0)
        {
            foreach (SchemaNode referrer in referrers[work.Dequeue()].Where(reaching.Add))
                work.Enqueue(referrer);
        }

        return reaching;
    }
}
