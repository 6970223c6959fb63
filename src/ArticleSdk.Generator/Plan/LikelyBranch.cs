using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Of an object or a short form of it, such as a reference to one, the object: that the name of the short form is not there is known at its end only, and the object itself refuses that name. So it is run first, where
/// nothing is looked for ahead; what it refuses is decided as ever.
/// </summary>
internal static class LikelyBranch
{
    /// <summary>The branch of a union to run first; null where there is none.</summary>
    public static int? Of(IReadOnlyList<SchemaNode> branches, SchemaAnalysis analysis)
    {
        List<int> objects = [.. Enumerable.Range(0, branches.Count).Where(i => (analysis.KindsOf(branches[i]) & JsonTypes.Object) != 0)];
        if (objects.Count != 2)
            return null;
        foreach ((int likely, int other) in new[] { (objects[0], objects[1]), (objects[1], objects[0]) })
        {
            JsonTypes others = branches.Where((_, i) => i != likely).Aggregate(JsonTypes.None, (kinds, branch) => kinds | analysis.KindsOf(branch));
            if (IsShort(branches[other], analysis) && Excludes(branches[likely], analysis.TestsOf(branches[other]) with { Kinds = others }, analysis))
                return likely;
        }

        return null;
    }

    /// <summary>Whether to run what follows where a condition does not hold before that is asked.</summary>
    public static bool IsElse(IfKeyword keyword, SchemaAnalysis analysis) =>
        keyword is { Else: { } likely, Then: var then } && (then is null || IsShort(then, analysis)) && Excludes(likely, analysis.TestsOf(keyword.If), analysis);

    /// <summary>Whether no value passes a schema that passes some tests: objects have a name by these that the schema refuses.</summary>
    private static bool Excludes(SchemaNode schema, BranchTests tests, SchemaAnalysis analysis)
    {
        JsonTypes both = SchemaAnalysis.ByFirstByte(analysis.KindsOf(schema)) & SchemaAnalysis.ByFirstByte(tests.Kinds);
        SchemaNode end = analysis.EndOf(schema);
        bool isClosed = end.Find<UnevaluatedPropertiesKeyword>() is { Schema.Boolean: false };
        BranchTests own = analysis.TestsOf(schema);
        return (both & ~JsonTypes.Object) == 0 && tests.Required.Any(name => (own.Allowed is not null && own.Forbids(name)) || (isClosed && !EvaluatedProperties.MayBe(name, end, analysis)));
    }

    /// <summary>Whether the schema looks no further than at scalars among the properties of an object.</summary>
    private static bool IsShort(SchemaNode schema, SchemaAnalysis analysis) => analysis.ConjunctsOf(schema) is { IsComplete: true } all && all.Keywords.All(keyword =>
        keyword is RefKeyword or AllOfKeyword or DefinitionsKeyword || (!Subschemas.InPlace(keyword).Any() && Subschemas.ToChildren(keyword).All(IsScalar)));

    private static bool IsScalar(SchemaNode schema) => schema.Boolean is not null || schema.Keywords.All(keyword => keyword is AssertionKeyword or DefinitionsKeyword);
}
