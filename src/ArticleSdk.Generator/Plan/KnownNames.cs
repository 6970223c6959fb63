using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// The property names that schemas know. A repeated name that some schema for the object names is an error of the document whatever the
/// branches say, so the walk over an object must know the names of branches that it may never take.
/// </summary>
internal sealed class KnownNames(SchemaAnalysis analysis)
{
    /// <summary>
    /// The names in the branches of <paramref name="node"/> that are not always taken. A union with a discriminator looks after its own, and where an object
    /// has only one branch to satisfy, that one knows them.
    /// </summary>
    public IEnumerable<string> InBranches(SchemaNode node) =>
        node.Keywords.Where(k => IsConditional(k) && !HasOneBranch(k)).SelectMany(Subschemas.InPlace).SelectMany(analysis.KnownNamesOf);

    private bool HasOneBranch(Keyword keyword) => keyword switch
    {
        AnyOfKeyword { Types: JsonTypes.None } any => TellsObjectsApart(any.Schemas),
        OneOfKeyword one => TellsObjectsApart(one.Schemas),
        _ => false,
    };

    private bool TellsObjectsApart(EquatableArray<SchemaNode> branches) =>
        branches.Count(b => (analysis.KindsOf(b) & JsonTypes.Object) != 0) < 2 || analysis.DiscriminatorOf(branches) is { IsRequiredString: true };

    private static bool IsConditional(Keyword keyword) => keyword is not (RefKeyword or DynamicRefKeyword or AllOfKeyword);
}
