using System.Globalization;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Lint;

/// <summary>Branches that never match, or not alone, and conditions that are decided beforehand.</summary>
internal static class BranchRules
{
    /// <summary>Pairs of branches grow with the square of their number.</summary>
    private const int MostBranches = 64;

    /// <summary>Each is asked of the engine, for each pair.</summary>
    private const int MostConstants = 100;

    public static void Unions(LintContext context, SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case AnyOfKeyword any:
                    DeadBranches(context, node, any);
                    EqualBranches(context, any.Name, any.Schemas, "the second adds nothing");
                    break;
                case OneOfKeyword one:
                    DeadBranches(context, node, one);
                    EqualBranches(context, one.Name, one.Schemas, "what satisfies one satisfies both, and so is not valid");
                    Overlaps(context, node, one);
                    break;
                case AllOfKeyword all:
                    EqualBranches(context, all.Name, all.Schemas, "the second adds nothing");
                    break;
            }
        }
    }

    public static void Conditions(LintContext context, SchemaNode node)
    {
        foreach (IfKeyword condition in node.Keywords.OfType<IfKeyword>().Where(condition => condition.Then is not null || condition.Else is not null))
        {
            JsonTypes kinds = context.Analysis.KindsOf(node);
            if (kinds == JsonTypes.None)
                continue;
            if ((context.Satisfiable.KindsLeft(condition.If) & kinds) == 0)
                Report("No value that comes here", condition.Else is null ? "so 'then' does nothing" : "so 'else' always applies");
            else if ((Satisfiability.AllOf(condition.If) & kinds) == kinds)
                Report("Every value that comes here", condition.Then is null ? "so 'else' does nothing" : "so 'then' always applies");
            else if (UnreachableConstant(context, node, condition.If) is { } name)
                Report("No value that comes here", "because '" + name + "' is required, and none of its values is one that 'if' asks for");

            void Report(string which, string consequence) => context.ReportKeyword(LintIds.ConstantCondition, node, condition.Name, which, consequence);
        }
    }

    // A required property that is one of some constants here, and one of others in the condition.
    private static string? UnreachableConstant(LintContext context, SchemaNode node, SchemaNode condition)
    {
        BranchTests here = context.Analysis.TestsOf(node), there = context.Analysis.TestsOf(condition);
        if (here.Kinds != JsonTypes.Object)
            return null;
        return there.Properties.FirstOrDefault(test => (here.Requires(test.Name) || there.Requires(test.Name))
            && here.Find(test.Name) is { } own && !own.Constants.Intersect(test.Constants, JsonEquality.Comparer).Any())?.Name;
    }

    private static void DeadBranches(LintContext context, SchemaNode node, Keyword union)
    {
        // With nothing left at all, that is said of the schema.
        JsonTypes kinds = context.Analysis.KindsBefore(node, union);
        IReadOnlyList<JsonValue>? values = node.Find<EnumKeyword>()?.Values;
        foreach (SchemaNode branch in Subschemas.InPlace(union))
        {
            JsonTypes own = context.Satisfiable.KindsLeft(branch);
            string? reason = own == JsonTypes.None ? (branch.Boolean is false ? "it is false" : context.Satisfiable.ReasonOf(branch))
                : kinds == JsonTypes.None ? null
                : (own & kinds) == 0 ? "it allows " + KindNames.Of(own) + ", and only " + KindNames.Of(kinds) + " come here"
                : values is not null && context.Analysis.ConstantsOf(branch) is { } constants && !constants.Intersect(values, JsonEquality.Comparer).Any() ? "it allows none of the values of 'enum'"
                : (own & kinds) == JsonTypes.Object ? WhyForbidden(context, node, branch)
                : null;
            if (reason is not null && branch.Document == node.Document)
                context.Report(LintIds.DeadBranch, branch, "", atName: false, reason);
        }
    }

    private static string? WhyForbidden(LintContext context, SchemaNode node, SchemaNode branch)
    {
        foreach (string name in context.Analysis.RequiredNamesOf(branch))
        {
            if (context.Objects.WhyForbidden(node, name) is { } forbidden)
                return "it requires '" + name + "', which cannot be there: " + forbidden.Reason;
        }

        return null;
    }

    private static void EqualBranches(LintContext context, string keyword, EquatableArray<SchemaNode> branches, string consequence)
    {
        Dictionary<JsonValue, int> seen = [];
        Dictionary<SchemaNode, int> targets = [];
        for (int i = 0; i < branches.Count; i++)
        {
            SchemaNode branch = branches[i];
            SchemaNode end = context.Analysis.EndOf(branch);
            bool isReference = !ReferenceEquals(end, branch);
            if (isReference ? targets.TryGetValue(end, out int first) : seen.TryGetValue(branch.Json, out first))
                context.Report(LintIds.EqualBranches, branch, "", atName: false, keyword, Text(first), consequence);
            else if (isReference)
                targets.Add(end, i);
            else
                seen.Add(branch.Json, i);
        }
    }

    /// <summary>Two branches of <c>oneOf</c> between which nothing that is quickly asked tells: what satisfies both is not valid.</summary>
    private static void Overlaps(LintContext context, SchemaNode node, OneOfKeyword keyword)
    {
        EquatableArray<SchemaNode> branches = keyword.Schemas;
        if (branches.Count is < 2 or > MostBranches || context.Satisfiable.IsNever(node) || branches.All(OnlyCountsNames))
            return;
        BranchTests around = context.Analysis.OwnTestsOf(node) with { Kinds = context.Analysis.KindsBefore(node, keyword) };
        BranchTests[] tests = [.. branches.Select(branch => context.Analysis.TestsOf(branch).And(around))];
        for (int second = 1; second < tests.Length; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (tests[first].IsApartFrom(tests[second], _ => true) || HaveOtherConstants(context, branches[first], branches[second]) || branches[first].Json.Equals(branches[second].Json))
                    continue;
                if (SharedValue(tests, first, second) is { } shared)
                    context.Report(LintIds.SharedDiscriminator, branches[second], "", atName: false, shared.Name, KeywordContext.Describe(shared.Value), Text(first));
                else
                    context.ReportKeyword(LintIds.OverlappingBranches, node, keyword.Name, Text(first), Text(second));
                return;
            }
        }
    }

    /// <summary>Branches of nothing but <c>required</c> say that exactly one of some names is there, and mean it.</summary>
    private static bool OnlyCountsNames(SchemaNode branch) => branch.Boolean is null && branch.Keywords.All(keyword => keyword is RequiredKeyword or NotKeyword);

    /// <summary>Whether one of them names its values, and the other refuses them all.</summary>
    private static bool HaveOtherConstants(LintContext context, SchemaNode one, SchemaNode other) =>
        context.Analysis.ConstantsOf(one) is { Count: <= MostConstants } constants ? constants.All(value => !ValueRules.IsValid(context, other, value))
        : context.Analysis.ConstantsOf(other) is { Count: <= MostConstants } others && others.All(value => !ValueRules.IsValid(context, one, value));

    /// <summary>A value that two branches have in common of a property that all branches fix: meant to tell them apart.</summary>
    private static (string Name, JsonValue Value)? SharedValue(BranchTests[] tests, int first, int second)
    {
        foreach (PropertyTest test in tests[second].Properties.Where(test => test.Constants.Count == 1))
        {
            if (tests.All(other => other.Requires(test.Name) && other.Find(test.Name) is { Constants.Count: 1 })
                && JsonEquality.Comparer.Equals(tests[first].Find(test.Name)!.Constants[0], test.Constants[0])
                && tests.Any(other => !JsonEquality.Comparer.Equals(other.Find(test.Name)!.Constants[0], test.Constants[0])))
            {
                return (test.Name, test.Constants[0]);
            }
        }

        return null;
    }

    private static string Text(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
