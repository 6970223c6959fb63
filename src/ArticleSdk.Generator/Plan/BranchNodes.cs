using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>A <c>$ref</c> or a branch of <c>allOf</c> that is checked by a function of its own.</summary>
internal sealed record AllNode(Subcheck Check) : BranchNode;

/// <summary><c>anyOf</c>, <c>oneOf</c>.</summary>
/// <param name="IsOne">Whether exactly one branch must hold.</param>
/// <param name="Branches">The branches.</param>
/// <param name="Types">Plain types that are alternatives too (draft 3's <c>type</c>).</param>
internal sealed record UnionNode(bool IsOne, EquatableArray<UnionBranch> Branches, JsonTypes Types) : BranchNode
{
    /// <summary>The property that tells which branch may hold; or null.</summary>
    public DiscriminatorPlan? Discriminator { get; init; }

    /// <summary>The first of the tests, one for each branch, of the value's <see cref="DecisionPlan"/>: a branch whose test is not passed does not hold. Null where nothing is decided.</summary>
    public int? FirstBit { get; init; }

    /// <summary>Whether one at most of these tests is passed once all that they ask for is known, so that no two branches are run.</summary>
    public bool IsApart { get; init; }

    /// <summary>A branch to run before anything is asked: if it holds, no other does (<see cref="LikelyBranch"/>).</summary>
    public int? First { get; init; }

    /// <summary>Whether the branches note what they evaluate, so that all that hold matter.</summary>
    public bool NotesNames => Branches.Any(b => b.Check is InPlace inner && inner.Nodes.Any(n => n is EvaluatesNode));

    /// <summary>Whether the kind of the value alone tells which branch may hold.</summary>
    public bool IsByKind => Types == JsonTypes.None && SchemaAnalysis.AreDisjoint(Branches.Select(b => b.Kinds));
}

/// <param name="Check">What the branch checks.</param>
/// <param name="Kinds">The kinds of value that it may hold for.</param>
internal sealed record UnionBranch(Subcheck Check, JsonTypes Kinds);

/// <summary><c>not</c>: none of the checks holds, and the value is of none of the types (draft 3's <c>disallow</c>).</summary>
internal sealed record NotNode(EquatableArray<Subcheck> Checks, JsonTypes Types) : BranchNode;

/// <summary><c>if</c>, <c>then</c>, <c>else</c>.</summary>
internal sealed record IfNode(Subcheck If, Subcheck Then, Subcheck Else) : BranchNode
{
    /// <summary>Whether to run <see cref="Else"/> before anything is asked: if it holds, the condition does not (<see cref="LikelyBranch"/>).</summary>
    public bool IsElseFirst { get; init; }
}

/// <summary><c>properties</c> and <c>required</c> of an object that was walked over: the values are checked where the walk has found them. What a condition asks for so needs no walk of its own.</summary>
/// <param name="Properties">The properties whose values are checked, if they are there.</param>
/// <param name="Required">The names that must be there.</param>
internal sealed record VisitNode(EquatableArray<VisitedProperty> Properties, EquatableArray<string> Required) : BranchNode
{
    /// <summary>The properties whose places it must be told.</summary>
    public IEnumerable<string> Names => Required.Concat(Properties.Select(p => p.Name)).Distinct(StringComparer.Ordinal);
}

/// <param name="Name">The property.</param>
/// <param name="Check">What its value is checked by.</param>
internal sealed record VisitedProperty(string Name, Subcheck Check);

/// <summary>Notes names as evaluated, where it stands in what holds: for the <see cref="UnevaluatedNamesNode"/> behind it.</summary>
internal sealed record EvaluatesNode(EquatableArray<string> Names) : BranchNode;

/// <summary><c>unevaluatedProperties: false</c>, where all that branches evaluate are names that the walk over the object looks for: none of the others may be there.</summary>
/// <param name="Evaluated">The names that are evaluated whatever the branches say.</param>
internal sealed record UnevaluatedNamesNode(EquatableArray<string> Evaluated) : BranchNode
{
    /// <summary>Whether all that a node evaluates, but for the walk, is noted by name.</summary>
    public static bool IsNoted(CheckNode node) => node switch
    {
        VisitNode or EvaluatesNode or NotNode => true,
        AllNode all => IsNoted(all.Check),
        IfNode condition => condition.If is Decided && IsNoted(condition.Then) && IsNoted(condition.Else),
        DependentNode dependent => IsNoted(dependent.Check),
        UnionNode { FirstBit: not null } union => union.Branches.All(branch => IsNoted(branch.Check)),
        BranchNode => false,
        _ => node is not UnevaluatedNode,
    };

    private static bool IsNoted(Subcheck check) => check is Anything or Nothing or Decided || (check is InPlace inner && inner.Nodes.All(IsNoted));
}

/// <summary>One entry of <c>dependentSchemas</c>.</summary>
internal sealed record DependentNode(string Trigger, Subcheck Check) : BranchNode;

/// <summary>Every branch requires <paramref name="Property"/> to be one of strings of its own: the property tells which branch may hold.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Values">Which string means which branch.</param>
/// <param name="Names">Every name that some branch knows: none may be repeated, though only one branch is taken.</param>
internal sealed record DiscriminatorPlan(string Property, EquatableArray<BranchValue> Values, EquatableArray<string> Names);

internal readonly record struct BranchValue(string Value, int Branch);

/// <summary><c>anyOf</c> or <c>oneOf</c> of assertions on strings. That the value is a string is a <see cref="KindsNode"/> beside it.</summary>
/// <param name="IsOne">Whether exactly one branch must hold.</param>
/// <param name="Branches">What each branch asserts.</param>
internal sealed record StringUnionNode(bool IsOne, EquatableArray<EquatableArray<StringNode>> Branches) : StringNode
{
    public override Fragment Fails(Fragment scanned, ITables tables) => Of(node => node.Fails(scanned, tables))!;

    public override Fragment? FailsRead(ClrValue value) => Of(node => node.FailsRead(value));

    private Fragment? Of(Func<StringNode, Fragment?> fails)
    {
        List<Fragment> branches = [];
        foreach (EquatableArray<StringNode> branch in Branches)
        {
            List<Fragment?> tests = branch.Select(fails).ToList();
            if (tests.Contains(null))
                return null;
            List<Fragment> failing = tests.OfType<Fragment>().Where(test => !test.IsEmpty).ToList();
            branches.Add(failing.Count == 0 ? (Fragment)$"false" : Fragment.Join($" || ", failing));
        }

        return IsOne
            ? (Fragment)$"{Fragment.Join($" + ", branches.Select(branch => (Fragment)$"({branch} ? 0 : 1)"))} != 1"
            : Fragment.Join($" && ", branches.Select(branch => (Fragment)$"({branch})"));
    }
}
