using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

// Values that are looked at before they are read.
internal sealed partial class FunctionCode
{
    /// <summary>Checks a value that nothing is asserted of but what one look decides, and what its branches assert: the last of them leaves the cursor behind it.</summary>
    private void Ahead(CodeBlock code, ValuePlan plan, DecisionPlan decision)
    {
        JsonTypes kinds = plan.Kinds;
        if (kinds != JsonTypes.Any)
            Refuse(code, KindIsNot(kinds));
        OfPlainKinds(code, plan);
        CodeBlock marks = new();
        code.Add(marks);
        Walk walk = new(this, plan);
        Place place = new(this, marks);
        Fragment start = place.Start;
        List<CheckNode> nodes = [.. plan.Nodes.Where(n => n is not KindsNode)];
        if (decision.IsWalked && nodes.Count == 1 && TakeFirst(nodes[0]) is var (first, others))
        {
            code.Block($"if ({Holds(first, null)})").Line($"json.CheckRepeatedNames({start}, {_tables.NamesOf(decision.Known)});").Line($"return true;");
            code.Line($"json.Reset({start});");
            nodes = [others];
        }

        Decide(code, decision, walk, decision.Likely.Count > 0 || IsOneEnough(plan));
        _known = _tables.NamesOf(decision.Known);
        nodes = [.. nodes.OrderBy(n => n is IfNode || GoesBehind(n, kinds))];
        for (int i = 0; i < nodes.Count; i++)
            Again(code, nodes[i], kinds, place, walk, goesBehind: decision.IsWalked && i == nodes.Count - 1);
        if (decision.IsWalked)
            code.Line($"json.CheckRepeatedNames({start}, {_known});");
        else
            Pass(code, place);
    }

    /// <summary>What is run before anything is asked, and what is left to ask where it does not hold; null where nothing is.</summary>
    private static (Call First, CheckNode Others)? TakeFirst(CheckNode node) => node switch
    {
        IfNode { IsElseFirst: true, Else: Call first } condition => (first, condition with { Else = Subcheck.Nothing }),
        UnionNode { First: { } likely } union when union.Branches[likely].Check is Call first =>
            (first, union with { Branches = union.Branches.Select((branch, i) => i == likely ? branch with { Check = Subcheck.Nothing } : branch).ToEquatableArray() }),
        _ => null,
    };

    /// <summary>Whether all that a plan asks is that one branch of a union holds, beside what is decided.</summary>
    private static bool IsOneEnough(ValuePlan plan) =>
        plan.Nodes.All(n => n is KindsNode or AllNode { Check: Decided } or UnionNode { IsOne: false, IsApart: false }) && plan.Nodes.OfType<UnionNode>().Count() == 1;

    /// <summary>Behind a branch that was run alone, because it was likely to hold: what else is open, which is known at once where the branch knew all names of the object.</summary>
    private void AskRest(CodeBlock code, DecisionPlan decision, Place place, Identifier fits, Identifier left, ulong called)
    {
        code.If($"!{fits}", $"json.Reset({place.Start});");
        code.If($"({_open} & ({_open} - 1)) == 0", $"{_open} |= {left} = json.Decide({_tables.Decision(decision)}, {TypeName.Runtime("JsonKind")}.Object, [{place.Start}], isOneEnough: true) & {Literal.Of(called)} & ~{_open};");
    }

    /// <summary>Of values whose kind alone says which branch holds, in a union that is all there is to check, the verdict.</summary>
    private void OfPlainKinds(CodeBlock code, ValuePlan plan)
    {
        foreach (IGrouping<Subcheck?, JsonTypes> answer in DecisionPlan.Kinds.Where(kind => kind != JsonTypes.Object && (kind & plan.Kinds) != 0).GroupBy(plan.AnswerTo).Where(answer => answer.Key is not (null or Nothing)))
        {
            JsonTypes kinds = answer.Aggregate((all, kind) => all | kind);
            code.If($"json.Kind is {Kinds.Pattern(kinds)}", $"return {(answer.Key is Anything ? (Fragment)$"json.Skip()" : Holds(answer.Key!, null))};");
            _plainKinds |= kinds;
        }
    }
}
