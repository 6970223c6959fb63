using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>Subschemas that apply to the same value: whatever decides between them comes before any is tried.</summary>
internal sealed partial class FunctionCode
{
    private static readonly TypeName BitOperations = new("System.Numerics", "BitOperations");

    /// <summary>Fails unless the check holds.</summary>
    private void Must(CodeBlock code, Subcheck check, Place place, Walk walk, bool goesBehind)
    {
        switch (check)
        {
            case Anything:
                break;
            case Nothing:
                code.Line($"return false;");
                return;
            case Call call:
                place.Return(code);
                Refuse(code, $"!{NameOf(call.Function)}(ref json{Evaluated(_evaluated)})");
                return;
            case Decided decided:
                Refuse(Explain(code, decided.Bit), IsClosed(decided.Bit));
                break;
            case InPlace inner:
                if (inner.Bit is { } bit)
                    Refuse(Explain(code, bit), IsClosed(bit));
                for (int i = 0; i < inner.Nodes.Count; i++)
                    Again(code, inner.Nodes[i], JsonTypes.Any, place, walk, goesBehind && i == inner.Nodes.Count - 1);
                if (inner.Nodes.Count > 0)
                    return;
                break;
            default:
                throw new InvalidOperationException($"{check.GetType().Name} is no branch.");
        }

        if (goesBehind)
            Pass(code, place);
    }

    /// <summary>Checks values where the walk over the object has found them, if it has not checked them itself.</summary>
    private void Visit(CodeBlock code, VisitNode visit, Walk walk)
    {
        List<string> tested = [.. visit.Properties.Select(p => p.Name).Where(walk.HasTested)];
        List<string> required = [.. visit.Required.Where(name => walk.HasTested(name) || visit.Properties.All(p => p.Name != name))];
        foreach (string name in required)
            Refuse(code.Add(new Comment(name)), $"!{walk.IsThere(name)}");
        if (tested.Count > 0)
            Refuse(code.Add(new Comment(string.Join(", ", tested))), walk.HasFailed(tested));
        foreach (VisitedProperty property in visit.Properties.Where(p => !walk.HasTested(p.Name)))
        {
            CodeBlock found = code.Add(new Comment(property.Name));
            if (visit.Required.Contains(property.Name))
                Refuse(code, $"!json.Reset({walk.PlaceOf(property.Name)})");
            else
                found = code.Block($"if (json.Reset({walk.PlaceOf(property.Name)}))");
            Child(found, property.Check, property.Name);
        }
    }

    /// <summary>The same in expressions, with what is decided beside.</summary>
    private IEnumerable<Fragment> Visiting(CheckNode node, Walk walk) => node switch
    {
        VisitNode visit => visit.Required.Where(name => walk.HasTested(name) || visit.Properties.All(p => p.Name != name)).Select(walk.IsThere)
            .Concat(visit.Properties.Any(p => walk.HasTested(p.Name)) ? [walk.HavePassed(visit.Properties.Select(p => p.Name).Where(walk.HasTested))] : [])
            .Concat(visit.Properties.Where(p => !walk.HasTested(p.Name)).Select(p => visit.Required.Contains(p.Name)
                ? (Fragment)$"json.Reset({walk.PlaceOf(p.Name)}) && {HoldsForChild(p.Check)}"
                : $"(!json.Reset({walk.PlaceOf(p.Name)}) || {HoldsForChild(p.Check)})")),
        EvaluatesNode notes => [walk.Evaluating(notes)],
        NotNode not => [$"({_open} & {BitsOf(not.Checks)}) == 0"],
        UnionNode { IsOne: true } union when union.Branches.Any(b => b.Check is InPlace) => [$"({Fragment.Join($" + ", VisitingEach(union, walk).Select(branch => (Fragment)$"({branch} ? 1 : 0)").ToList())}) == 1"],
        UnionNode union when union.Branches.Any(b => b.Check is InPlace) => [$"({Fragment.Join($" || ", VisitingEach(union, walk).ToList())})"],
        UnionNode { IsOne: true } union => [$"{BitOperations}.PopCount({_open} & {BitsOf(union.Branches.Select(b => b.Check))}) == 1"],
        UnionNode union => [$"({_open} & {BitsOf(union.Branches.Select(b => b.Check))}) != 0"],
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no expression."),
    };

    private IEnumerable<Fragment> VisitingEach(UnionNode union, Walk walk) =>
        union.Branches.Select((branch, i) => (Fragment)$"{Holds(new Decided(union.FirstBit!.Value + i), null)} && {HoldsOpen(branch.Check, null, walk, passes: false)}");

    private static Fragment BitsOf(IEnumerable<Subcheck> checks) => Literal.Of(checks.Aggregate(0UL, (bits, check) => bits | (1UL << ((Decided)check).Bit)));

    /// <summary>An expression: whether a branch holds, of a cursor at the start of the value where the branch reads it.</summary>
    private Fragment Holds(Subcheck check, Fragment? evaluated) => check switch
    {
        Anything => $"true",
        Nothing => $"false",
        Call call => $"{NameOf(call.Function)}(ref json{Evaluated(evaluated)})",
        Decided decided => $"({_open} & {Literal.Of(1UL << decided.Bit)}) != 0",
        _ => throw new InvalidOperationException($"{check.GetType().Name} is no branch."),
    };

    /// <summary>The same from wherever the cursor is.</summary>
    private Fragment HoldsAtStart(Subcheck check, Place place, Fragment? evaluated) =>
        check is Call && place.Returning() is { } returning ? (Fragment)$"{returning} && {Holds(check, evaluated)}" : Holds(check, evaluated);

    /// <summary>An expression that goes behind the value; where nobody else reads it, with an eye on the names that schemas know.</summary>
    private Fragment Skip => _known is null ? (Fragment)$"json.Skip()" : $"json.Skip({_known})";

    /// <summary>Says above a line what a bit asks for.</summary>
    private CodeBlock Explain(CodeBlock code, int bit) => _decision?.Describe(bit) is { } asked ? code.Add(new Comment(asked)) : code;

    private Fragment IsClosed(int bit) => $"({_open} & {Literal.Of(1UL << bit)}) == 0";

    private static Fragment Evaluated(Fragment? set) => set is null ? (Fragment)$"" : $", ref {set}";

    /// <summary>What a branch evaluates is its own until it has passed: a set for it, where the function tracks.</summary>
    private Fragment? Part(CodeBlock code, Subcheck check)
    {
        if (_evaluated is null || check is not Call)
            return null;
        Identifier part = _locals.New("part");
        code.Line($"{TypeName.Runtime("Evaluated")} {part} = new();");
        return part;
    }

    private void Not(CodeBlock code, NotNode not, Place place)
    {
        if (not.Types != JsonTypes.None)
        {
            place.Return(code);
            Refuse(code, IsOfTypes(not.Types));
            place.IsAtStart = true;
        }

        foreach (Subcheck check in not.Checks)
            Refuse(code, HoldsAtStart(check, place, Part(code, check)));
    }

    private void If(CodeBlock code, IfNode condition, Place place, Walk walk, bool goesBehind)
    {
        if (condition is { Then: Anything, Else: Anything } && _evaluated is null && !goesBehind)
            return;
        if (ChainOf(condition) is { Count: > 2 } chain)
        {
            FirstOf(code, chain, place, walk, goesBehind);
            return;
        }

        if (condition.If is Decided decided)
            Explain(code, decided.Bit);
        Fragment? part = Part(code, condition.If);
        CodeBlock then = code.Block($"if ({(condition.If is InPlace answers ? Asked(answers, walk) : HoldsAtStart(condition.If, place, part))})");
        if (part is not null)
            then.Line($"{_evaluated!}.Merge(ref {part});");
        Must(then, condition.Then, place.Within(), walk, goesBehind);
        if (condition.Else is not Anything || goesBehind)
            Must(code.Block($"else"), condition.Else, place.Within(), walk, goesBehind);
    }

    /// <summary>An expression: whether a condition holds that is decided, with unions and negations.</summary>
    private Fragment Asked(InPlace answers, Walk walk)
    {
        Fragment holds = HoldsOpen(answers, null, walk, passes: false);
        return answers.Bit is { } bit ? $"{Holds(new Decided(bit), null)} && {holds}" : holds;
    }

    /// <summary>Conditions each of which is asked where the one before does not hold, as long as they are decided, and by bits in their order.</summary>
    private static List<IfNode> ChainOf(IfNode condition)
    {
        List<IfNode> chain = [];
        int bit = -1;
        for (IfNode? next = condition; next is { If: Decided decided } && decided.Bit > bit; next = next.Else is InPlace { Bit: null, Nodes: { Count: 1 } nodes } ? nodes[0] as IfNode : null)
        {
            chain.Add(next);
            bit = decided.Bit;
        }

        return chain;
    }

    /// <summary>Of a chain of conditions, what the first that holds leads to.</summary>
    private void FirstOf(CodeBlock code, List<IfNode> chain, Place place, Walk walk, bool goesBehind)
    {
        ulong bits = chain.Aggregate(0UL, (all, next) => all | (1UL << ((Decided)next.If).Bit));
        List<Section> sections = [.. chain.Select(next => SectionOf(((Decided)next.If).Bit, next.Then)), SectionOf(null, chain[chain.Count - 1].Else)];
        code.Switch($"{BitOperations}.TrailingZeroCount({_open} & {Literal.Of(bits)})", sections);

        Section SectionOf(int? bit, Subcheck check)
        {
            CodeBlock body = new();
            Must(body, check, place.Within(), walk, goesBehind);
            if (check is not Nothing)
                body.Line($"break;");
            return bit is { } asked ? new Section([Literal.Of(asked)], _decision?.Describe(asked), body) : new Section([], null, body);
        }
    }

    /// <summary>What the branches left unevaluated.</summary>
    private void Rest(CodeBlock code, UnevaluatedNode node, Place place)
    {
        place.Return(code);
        if (node is UnevaluatedPropertiesNode)
        {
            CodeBlock rest = code.Block($"if (!{_evaluated!}.IsComplete && json.TryBeginObject())");
            Identifier scan = _locals.New("scan");
            rest.Line($"{TypeName.Runtime("ObjectScan")} {scan} = new();");
            CodeBlock loop = rest.Block($"while (json.NextProperty({_tables.NamesOf([])}, ref {scan}))");
            loop.Add(new Continued($"if ({_evaluated!}.Contains({scan}.Count - 1) && json.Skip())", [$"continue;"]));
            Child(loop, node.Check, "value");
            rest.Line($"{_evaluated!}.AddFirst(int.MaxValue);");
        }
        else
        {
            CodeBlock rest = code.Block($"if (json.TryBeginArray())");
            Identifier index = _locals.New("index");
            CodeBlock loop = rest.Block($"for (int {index} = 0; json.NextItem(); {index}++)");
            loop.Add(new Continued($"if ({_evaluated!}.Contains({index}) && json.Skip())", [$"continue;"]));
            Child(loop, node.Check, "item");
            rest.Line($"{_evaluated!}.AddFirst(int.MaxValue);");
        }
    }
}
