using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// The property names that schemas know. A repeated name that some schema for the object names is an error of the document whatever the
/// branches say, so the walk over an object must know the names of branches that it may never take.
/// </summary>
internal sealed class KnownNames
{
    private readonly Dictionary<SchemaNode, IReadOnlyCollection<string>> _names = [];

    /// <summary>
    /// The names in the branches of <paramref name="node"/> that are not always taken. A union with a discriminator looks after its own, and where an object
    /// has only one branch to satisfy, that one knows them.
    /// </summary>
    public IEnumerable<string> InBranches(SchemaNode node) =>
        node.Keywords.Where(k => IsConditional(k) && !HasOneBranch(k)).SelectMany(Subschemas.InPlace).SelectMany(Of);

    /// <summary>The names that the schema's own keywords name, in their order.</summary>
    public static IEnumerable<string> Own(SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            IEnumerable<string> names = keyword switch
            {
                PropertiesKeyword properties => properties.Properties.Select(p => p.Name),
                RequiredKeyword required => required.Names,
                DependentRequiredKeyword dependent => dependent.Dependencies.SelectMany(d => d.Required.Prepend(d.Property)),
                DependentSchemasKeyword dependent => dependent.Schemas.Select(s => s.Name),
                _ => [],
            };
            foreach (string name in names)
                yield return name;
        }
    }

    private static bool HasOneBranch(Keyword keyword) => keyword switch
    {
        AnyOfKeyword { Types: JsonTypes.None } any => KindFinder.HasOneObject(any.Schemas) || DiscriminatorFinder.Find(any.Schemas) is not null,
        OneOfKeyword one => KindFinder.HasOneObject(one.Schemas) || DiscriminatorFinder.Find(one.Schemas) is not null,
        _ => false,
    };

    private static bool IsConditional(Keyword keyword) => keyword is not (RefKeyword or DynamicRefKeyword or AllOfKeyword);

    /// <summary>All names that apply to the same object as <paramref name="node"/>; iterative, since references may be long chains.</summary>
    public IReadOnlyCollection<string> Of(SchemaNode node)
    {
        if (_names.TryGetValue(node, out IReadOnlyCollection<string>? known))
            return known;
        var names = new List<string>();
        var unique = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<SchemaNode>();
        var work = new Stack<SchemaNode>();
        work.Push(node);
        while (work.Count > 0)
        {
            SchemaNode next = work.Pop();
            if (!seen.Add(next))
                continue;
            names.AddRange(Own(next).Where(unique.Add));
            foreach (SchemaNode part in next.Keywords.SelectMany(Subschemas.InPlace))
                work.Push(part);
        }

        _names.Add(node, names);
        return names;
    }
}
