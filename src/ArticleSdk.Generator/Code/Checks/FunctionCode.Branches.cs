using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>Subschemas that apply to the same value: whatever decides between them comes before any is tried.</summary>
internal sealed partial class FunctionCode
{
    /// <summary>How many branches one expression tries: the compiler goes through longer ones recursively.</summary>
    private const int MaxTermsOfExpression = 32;

    private const int MaxBits = 64;

    /// <summary>Fails unless the check holds.</summary>
    private void Must(CodeBlock code, Subcheck check, Place place, Walk walk)
    {
        switch (check)
        {
            case Anything:
                break;
            case Nothing:
                code.Line($"return false;");
                break;
            case Call call:
                place.Return(code);
                Refuse(code, $"!{NameOf(call.Function)}(ref json{Evaluated(_evaluated)})");
                break;
            case Facts facts:
                Refuse(code, $"!({walk.Satisfies(facts.Of)})");
                break;
            default:
                throw new InvalidOperationException($"{check.GetType().Name} is no branch.");
        }
    }

    /// <summary>An expression: whether a branch holds, of a cursor at the start of the value where the branch reads it.</summary>
    private Fragment Holds(Subcheck check, Walk walk, Fragment? evaluated) => check switch
    {
        Anything => $"true",
        Nothing => $"false",
        Call call => $"{NameOf(call.Function)}(ref json{Evaluated(evaluated)})",
        Facts facts => walk.Satisfies(facts.Of),
        _ => throw new InvalidOperationException($"{check.GetType().Name} is no branch."),
    };

    /// <summary>The same from wherever the cursor is.</summary>
    private Fragment HoldsAtStart(Subcheck check, Place place, Walk walk, Fragment? evaluated) =>
        check is Call && place.Returning() is { } returning ? (Fragment)$"{returning} && {Holds(check, walk, evaluated)}" : Holds(check, walk, evaluated);

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

    private void Not(CodeBlock code, NotNode not, Place place, Walk walk)
    {
        if (not.Types != JsonTypes.None)
        {
            place.Return(code);
            Refuse(code, IsOfTypes(not.Types));
            place.IsAtStart = true;
        }

        foreach (Subcheck check in not.Checks)
            Refuse(code, HoldsAtStart(check, place, walk, Part(code, check)));
    }

    private void If(CodeBlock code, IfNode condition, Place place, Walk walk)
    {
        if (condition is { Then: Anything, Else: Anything } && _evaluated is null)
            return;
        Fragment? part = Part(code, condition.If);
        CodeBlock then = code.Block($"if ({HoldsAtStart(condition.If, place, walk, part)})");
        if (part is not null)
            then.Line($"{_evaluated!}.Merge(ref {part});");
        Must(then, condition.Then, place.Within(), walk);
        if (condition.Else is not Anything)
            Must(code.Block($"else"), condition.Else, place.Within(), walk);
    }

    private void Union(CodeBlock code, UnionNode union, Place place, Walk walk)
    {
        if (union.Discriminator is { } discriminator)
            Discriminated(code, union, discriminator, place);
        else if (union.IsByKind)
            ByKind(code, union, place, walk);
        else if (!union.IsOne && _evaluated is null && union.Branches.Count <= MaxTermsOfExpression)
            Any(code, union, place, walk);
        else
            Count(code, union, place, walk);
    }

    private void Discriminated(CodeBlock code, UnionNode union, DiscriminatorPlan discriminator, Place place)
    {
        place.Return(code);
        Fragment start = place.Start;
        Identifier unknown = _locals.New("unknownNames");
        code.Line($"int {unknown} = json.UnknownNames;");
        List<Section> sections = discriminator.Values.Select((value, number) => (value, number)).GroupBy(v => v.value.Branch).Select(branch => SectionOf(
            branch.Select(v => Literal.Of(v.number)).ToList(), string.Join(", ", branch.Select(v => v.value.Value)), union.Branches[branch.Key].Check)).ToList();
        sections.Add(new Section([], null, new CodeBlock().Line($"return false;")));
        Fragment property = _tables.NamesOf([discriminator.Property]);
        Fragment values = _tables.NamesOf(discriminator.Values.Select(v => v.Value).ToList());
        code.Switch($"json.Discriminate({property}, {values})", sections);
        // A name that only another branch knows must not be repeated either.
        code.Line($"json.CheckRepeatedNames({start}, {unknown}, {_tables.NamesOf(discriminator.Names)});");

        Section SectionOf(IReadOnlyList<Fragment> labels, string note, Subcheck check)
        {
            CodeBlock body = new();
            Refuse(body, $"!{Holds(check, null!, _evaluated)}");
            return new Section(labels, note, body.Line($"break;"));
        }
    }

    /// <summary>The kind of the value names the one branch that is open to it.</summary>
    private void ByKind(CodeBlock code, UnionNode union, Place place, Walk walk)
    {
        if (union.Branches.Any(b => b.Check is Call or Anything))
            place.Return(code);
        Identifier fits = _locals.New("fits");
        CodeBlock arms = new($"bool {fits} = json.Kind switch") { Tail = $";" };
        foreach (UnionBranch branch in union.Branches.Where(b => b.Kinds != JsonTypes.None && b.Check is not Nothing))
            arms.Line($"{Kinds.Pattern(branch.Kinds)} => {(branch.Check is Anything ? (Fragment)$"json.Skip()" : Holds(branch.Check, walk, _evaluated))},");
        code.Add(arms.Line($"_ => false,"));
        Refuse(code, $"!{fits}");
    }

    /// <summary>One of the branches holds: the first that does ends the search.</summary>
    private void Any(CodeBlock code, UnionNode union, Place place, Walk walk)
    {
        Fragment? open = Open(code, union, place, walk);
        List<Fragment> terms = [];
        if (union.Types != JsonTypes.None)
        {
            place.Return(code);
            terms.Add($"{IsOfTypes(union.Types)} && json.Skip()");
        }

        for (int i = 0; i < union.Branches.Count; i++)
        {
            Subcheck check = union.Branches[i].Check;
            if (check is Nothing)
                continue;
            Fragment holds = check is Anything ? place.Returning() is { } returning ? (Fragment)$"{returning} && json.Skip()" : $"json.Skip()" : HoldsAtStart(check, place, walk, null);
            terms.Add(open is null || check is Facts ? holds : $"({open} & {Literal.Of(1UL << i)}) != 0 && {holds}");
        }

        if (terms.Count < 2)
        {
            Refuse(code, terms.Count == 0 ? (Fragment)$"true" : $"!({terms[0]})");
            return;
        }

        List<Fragment> lines = terms.Skip(1).Select((t, i) => (Fragment)$"|| {t}{(i == terms.Count - 2 ? (Fragment)$"))" : (Fragment)$"")}").ToList();
        lines.Add($"return false;");
        code.Add(new Continued($"if (!({terms[0]}", lines));
    }

    /// <summary>As many branches hold as must: all are tried that could make a difference.</summary>
    private void Count(CodeBlock code, UnionNode union, Place place, Walk walk)
    {
        Fragment? open = Open(code, union, place, walk);
        Identifier matches = _locals.New("matches");
        if (union.Types != JsonTypes.None)
        {
            place.Return(code);
            code.Line($"int {matches} = {IsOfTypes(union.Types)} ? 1 : 0;");
        }
        else
        {
            code.Line($"int {matches} = 0;");
        }

        // Where it is noted what branches evaluate, all of them matter; else a second match of one, or a first of any, decides.
        Fragment? goesOn = _evaluated is not null ? null : union.IsOne ? (Fragment)$"{matches} < 2" : $"{matches} == 0";
        for (int i = 0; i < union.Branches.Count; i++)
        {
            Subcheck check = union.Branches[i].Check;
            if (check is Nothing)
                continue;
            Fragment? part = Part(code, check);
            List<Fragment> tests = [];
            if (goesOn is not null && i > (union.IsOne ? 1 : 0))
                tests.Add(goesOn);
            if (open is not null && check is not Facts)
                tests.Add($"({open} & {Literal.Of(1UL << i)}) != 0");
            if (check is Call)
                tests.Add($"json.Reset({place.Start})");
            tests.Add(Holds(check, walk, part));
            Fragment test = Fragment.Join($" && ", tests);
            if (part is null)
                code.If(test, $"{matches}++;");
            else
                code.Block($"if ({test})").Line($"{matches}++;").Line($"{_evaluated!}.Merge(ref {part});");
        }

        place.IsAtStart = false;
        Refuse(code, union.IsOne ? (Fragment)$"{matches} != 1" : $"{matches} == 0");
    }

    /// <summary>A local: the branches that are open to the value, as bits, by its kind and its names; null where all are.</summary>
    private Fragment? Open(CodeBlock code, UnionNode union, Place place, Walk walk)
    {
        EquatableArray<UnionBranch> branches = union.Branches;
        if (branches.Count > MaxBits || union.Types != JsonTypes.None || branches.All(b => b.Check is Facts or Anything || (b.Kinds == JsonTypes.Any && b.Names is null)))
            return null;
        place.Return(code);
        place.IsAtStart = true;
        Identifier open = _locals.New("open");
        CodeBlock arms = new($"ulong {open} = json.Kind switch") { Tail = $";" };
        foreach (IGrouping<ulong, JsonTypes> kinds in Kinds.Of(JsonTypes.Any & ~JsonTypes.Object).GroupBy(Bits).Where(g => g.Key != 0))
            arms.Line($"{Kinds.Pattern(kinds.Aggregate(JsonTypes.None, (all, kind) => all | kind))} => {Literal.Of(kinds.Key)},");
        arms.Line($"{Kinds.Pattern(JsonTypes.Object)} => {OfObject()},");
        code.Add(arms.Line($"_ => 0,"));
        return open;

        ulong Bits(JsonTypes kind)
        {
            ulong bits = 0;
            for (int i = 0; i < branches.Count; i++)
                bits |= (branches[i].Kinds & kind) != 0 ? 1UL << i : 0;
            return bits;
        }

        Fragment OfObject()
        {
            ulong bits = Bits(JsonTypes.Object);
            List<Fragment> tested = [];
            for (int i = 0; i < branches.Count; i++)
            {
                if ((bits >> i & 1) == 0 || branches[i].Names is not { } names)
                    continue;
                bits &= ~(1UL << i);
                tested.Add($"({walk.LetThrough(names)} ? {Literal.Of(1UL << i)} : 0)");
            }

            if (bits != 0 || tested.Count == 0)
                tested.Add(Literal.Of(bits));
            return Fragment.Join($" | ", tested);
        }
    }

    /// <summary>An expression: whether the value at the cursor is of one of these types. An integer is a matter of its digits.</summary>
    private static Fragment IsOfTypes(JsonTypes types)
    {
        JsonTypes kinds = (types & JsonTypes.Number) == JsonTypes.Integer ? types & ~JsonTypes.Integer : types;
        Fragment byKind = $"json.Kind is {Kinds.Pattern(kinds)}";
        return kinds == types ? byKind : kinds == JsonTypes.None ? (Fragment)$"json.IsAtInteger()" : $"({byKind} || json.IsAtInteger())";
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
            rest.Line($"{_evaluated!}.AddAll();");
        }
        else
        {
            CodeBlock rest = code.Block($"if (json.TryBeginArray())");
            Identifier index = _locals.New("index");
            CodeBlock loop = rest.Block($"for (int {index} = 0; json.NextItem(); {index}++)");
            loop.Add(new Continued($"if ({_evaluated!}.Contains({index}) && json.Skip())", [$"continue;"]));
            Child(loop, node.Check, "item");
            rest.Line($"{_evaluated!}.AddAll();");
        }
    }
}
