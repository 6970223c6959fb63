using System.Globalization;
using System.Numerics;
using System.Text;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Plan;

/// <summary>
/// How many branches of a union are run for one value at most, whatever it is, valid or not: counted on the plans of the schemas that are measured, so that none becomes more in silence. A branch that is
/// answered by the look is not run.
/// </summary>
public class BranchBoundTests
{
    [Fact]
    public void Plan_OfTheSchemasThatAreMeasured_IsTheTable() => MeasuredSchemas.Match(Write);

    [Theory]
    [InlineData("""{ "oneOf": [{ "type": "object", "required": ["a"], "minProperties": 1 }, { "type": "object", "required": ["b"], "minProperties": 1 }, { "type": "array", "minItems": 1 }] }""", 2)]
    [InlineData("""{ "anyOf": [{ "properties": { "n": { "const": 1 } }, "minProperties": 1 }, { "properties": { "n": { "const": 2 } }, "minProperties": 1 }, { "properties": { "n": { "const": 2 } }, "minProperties": 2 }] }""", 3)]
    [InlineData("""{ "oneOf": [{ "type": "object", "required": ["n"], "properties": { "n": { "const": 1 }, "a": { "$ref": "#" } } }, { "type": "object", "required": ["n"], "properties": { "n": { "const": true }, "a": { "$ref": "#" } } }] }""", 1)]
    public void Bound_IsWhatAValueMayLeaveOpen(string schema, int most)
    {
        ValuePlan plan = PlanTests.Functions("a.schema.json", schema).Single(f => f.Name.Name == "Check").Body;
        Assert.Equal(most, Bound(plan, Assert.Single(plan.Nodes.OfType<UnionNode>())));
    }

    private static void Write(StringBuilder table, string path, string json)
    {
        List<(CheckFunction Function, UnionNode Union, int Most)> unions =
            [.. PlanTests.Functions(path, json).SelectMany(f => Unions(f.Body.Nodes).Select(union => (f, union, Bound(f.Body, union))))];
        table.Append(CultureInfo.InvariantCulture, $"{path[..path.IndexOf('.')]}: {unions.Count(u => u.Most <= 1)} of {unions.Count} unions run one branch at most\n");
        foreach ((CheckFunction function, UnionNode union, int most) in unions.Where(u => u.Most > 1).OrderBy(u => u.Function.Name.Name, StringComparer.Ordinal).ThenBy(u => u.Most))
            table.Append(CultureInfo.InvariantCulture, $"    {function.Name.Name}: {most} of {union.Branches.Count}, {Math.Min(most, WithDecider(function.Body, union))} where it has the property that decides best\n");
    }

    private static IEnumerable<UnionNode> Unions(IEnumerable<CheckNode> nodes) => nodes.SelectMany(node => node switch
    {
        UnionNode union => [union],
        AllNode { Check: InPlace all } => Unions(all.Nodes),
        IfNode condition => new[] { condition.If, condition.Then, condition.Else }.OfType<InPlace>().SelectMany(check => Unions(check.Nodes)),
        _ => Enumerable.Empty<UnionNode>(),
    });

    /// <summary>The most branches that any kind of value leaves open; of objects and arrays, no more than the one part of them that decides best.</summary>
    private static int Bound(ValuePlan plan, UnionNode union)
    {
        if (union.IsApart || union.Discriminator is not null || union.IsByKind)
            return union.Branches.Any(IsRun) ? 1 : 0;
        return DecisionPlan.Kinds.Max(kind =>
        {
            ulong run = Bits(union, branch => IsRun(branch) && (branch.Kinds & kind) != 0);
            if (union.FirstBit is not { } first || plan.Decision is not { } decision)
                return BitOperations.PopCount(run);
            ulong open = run & (decision.OpenTo(kind) >> first);
            IEnumerable<IEnumerable<ulong>> parts = kind == JsonTypes.Object ? decision.Properties.Select(Outcomes) : kind == JsonTypes.Array ? decision.Items.Select(Outcomes) : [];
            return parts.Select(outcomes => outcomes.Max(left => BitOperations.PopCount(open & (left >> first)))).Append(BitOperations.PopCount(open)).Min();
        });
    }

    private static int WithDecider(ValuePlan plan, UnionNode union)
    {
        ulong run = Bits(union, IsRun);
        return union.FirstBit is not { } first || plan.Decision is not { } decision ? BitOperations.PopCount(run)
            : decision.Properties.Select(p => Outcomes(p).Skip(1).Max(left => BitOperations.PopCount(run & (left >> first)))).Append(BitOperations.PopCount(run)).Min();
    }

    private static IEnumerable<ulong> Outcomes<TName>(Decisive<TName> part) => [part.Absent, part.Other, .. part.Constants.Select(constants => constants.Open)];

    private static bool IsRun(UnionBranch branch) => branch.Check is not (Decided or Anything or Nothing);

    private static ulong Bits(UnionNode union, Func<UnionBranch, bool> isSet) =>
        union.Branches.Select((branch, i) => i < 64 && isSet(branch) ? 1UL << i : 0).Aggregate(0UL, (bits, bit) => bits | bit);
}
