using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// The property names that schemas know. A repeated name that some schema for the object names is an error of the document whatever the
/// branches say, so the walk over an object must know the names of branches that it may never take.
/// </summary>
internal sealed class KnownNames(SchemaAnalysis analysis)
{
    /// <summary>The names in the branches of a schema that are not always taken, less those that the branch which an object takes looks for itself.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="findsAll">Whether the walk finds what decides between branches with a discriminator, too.</param>
    public IEnumerable<string> InBranches(SchemaNode node, bool findsAll) =>
        node.Keywords.Where(IsConditional).SelectMany(keyword => Unread(keyword, findsAll)).SelectMany(analysis.KnownNamesOf);

    /// <summary>
    /// The branches that may know names which nobody looks for. A union with a discriminator looks after its own, unless the walk finds that, and where an object has only one branch to satisfy, that one knows them;
    /// branches that let no object through are never asked about one.
    /// </summary>
    private IEnumerable<SchemaNode> Unread(Keyword keyword, bool findsAll) => keyword switch
    {
        AnyOfKeyword { Types: JsonTypes.None } any => Unread(any.Schemas, findsAll),
        OneOfKeyword one => Unread(one.Schemas, findsAll),
        _ => Subschemas.InPlace(keyword),
    };

    private IEnumerable<SchemaNode> Unread(EquatableArray<SchemaNode> branches, bool findsAll) =>
        branches.Count(LetsObjectsThrough) < 2 || (!findsAll && analysis.DiscriminatorOf(branches) is { IsRequiredString: true }) ? branches.Where(b => !LetsObjectsThrough(b)) : branches;

    private bool LetsObjectsThrough(SchemaNode branch) => (analysis.KindsOf(branch) & JsonTypes.Object) != 0;

    private static bool IsConditional(Keyword keyword) => keyword is not (RefKeyword or DynamicRefKeyword or AllOfKeyword);
}
