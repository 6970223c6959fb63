using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// The property names that schemas know. A repeated name that some schema for the object names is an error of the document whatever the
/// branches say, so the walk over an object must know the names of branches that it may never take.
/// </summary>
internal sealed class KnownNames(SchemaAnalysis analysis, bool annotates)
{
    /// <summary>
    /// The names in the branches of <paramref name="node"/> that are not always taken. A union with a discriminator looks after its own, and where an object
    /// has only one branch to satisfy, that one knows them.
    /// </summary>
    public IEnumerable<string> InBranches(SchemaNode node) =>
        node.Keywords.Where(k => IsConditional(k) && !HasOneBranch(k)).SelectMany(Subschemas.InPlace).SelectMany(analysis.KnownNamesOf)
            .Concat(node.Keywords.OfType<AllOfKeyword>().SelectMany(a => a.Schemas).Where(s => OnlyChooses(s, node)).SelectMany(InBranches));

    /// <summary>
    /// Whether a member of <c>allOf</c> is nothing but conditions on the object: they are planned with the schema that has it, whose one walk answers them.
    /// A message of its own must be kept, and so must its place among the annotations.
    /// </summary>
    public bool OnlyChooses(SchemaNode member, SchemaNode parent) =>
        !annotates && member.Boolean is null && member.Annotations.ErrorMessage is null && ReferenceEquals(member.Resource, parent.Resource)
        && member.Keywords.All(k => k is IfKeyword or AnyOfKeyword or OneOfKeyword or NotKeyword or DefinitionsKeyword)
        && InBranches(member).Any();

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
