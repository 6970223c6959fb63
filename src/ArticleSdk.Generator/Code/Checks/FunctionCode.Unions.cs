using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

// Unions: by a discriminator, by the kind of the value, by what is open, one after the other.
internal sealed partial class FunctionCode
{
    /// <summary>How many branches one expression tries: the compiler goes through longer ones recursively.</summary>
    private const int MaxTermsOfExpression = 32;

    private void Union(CodeBlock code, UnionNode union, Place place, Walk walk)
    {
        if (union.Discriminator is { } discriminator)
            Discriminated(code, union, discriminator, place);
        else if (union.IsByKind)
            ByKind(code, union, place);
        else if (union.FirstBit is { } bit)
            Open(code, union, place, walk, bit);
        else if (!union.IsOne && _evaluated is null && union.Branches.Count <= MaxTermsOfExpression)
            Any(code, union, place);
        else
            Count(code, union, place);
    }

    private void Discriminated(CodeBlock code, UnionNode union, DiscriminatorPlan discriminator, Place place)
    {
        place.Return(code);
        Fragment start = place.Start;
        List<Section> sections = discriminator.Values.Select((value, number) => (value, number)).GroupBy(v => v.value.Branch).Select(branch => SectionOf(
            branch.Select(v => Literal.Of(v.number)).ToList(), string.Join(", ", branch.Select(v => v.value.Value)), union.Branches[branch.Key].Check)).ToList();
        sections.Add(new Section([], null, new CodeBlock().Line($"return false;")));
        Fragment property = _tables.NamesOf([discriminator.Property]);
        Fragment values = _tables.NamesOf(discriminator.Values.Select(v => v.Value).ToList());
        code.Switch($"json.Discriminate({property}, {values})", sections);
        // A name that only another branch knows must not be repeated either.
        code.Line($"json.CheckRepeatedNames({start}, {_tables.NamesOf(discriminator.Names)});");

        Section SectionOf(IReadOnlyList<Fragment> labels, string note, Subcheck check)
        {
            CodeBlock body = new();
            Refuse(body, $"!{Holds(check, _evaluated)}");
            return new Section(labels, note, body.Line($"break;"));
        }
    }

    /// <summary>The kind of the value names the one branch that is open to it.</summary>
    private void ByKind(CodeBlock code, UnionNode union, Place place)
    {
        place.Return(code);
        Identifier fits = _locals.New("fits");
        CodeBlock arms = new($"bool {fits} = json.Kind switch") { Tail = $";" };
        foreach (UnionBranch branch in union.Branches.Where(b => b.Kinds != JsonTypes.None && b.Check is not Nothing))
            arms.Line($"{Kinds.Pattern(branch.Kinds)} => {(branch.Check is Anything ? Skip : Holds(branch.Check, _evaluated))},");
        code.Add(arms.Line($"_ => false,"));
        Refuse(code, $"!{fits}");
    }

    /// <summary>One of the branches holds: the first that does ends the search.</summary>
    private void Any(CodeBlock code, UnionNode union, Place place)
    {
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
            Fragment holds = check is Anything ? place.Returning() is { } returning ? (Fragment)$"{returning} && json.Skip()" : $"json.Skip()" : HoldsAtStart(check, place, null);
            terms.Add(holds);
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
    private void Count(CodeBlock code, UnionNode union, Place place)
    {
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
            if (check is Call)
                tests.Add($"json.Reset({place.Start})");
            tests.Add(Holds(check, part));
            Fragment test = Fragment.Join($" && ", tests);
            if (part is null)
                code.If(test, $"{matches}++;");
            else
                code.Block($"if ({test})").Line($"{matches}++;").Line($"{_evaluated!}.Merge(ref {part});");
        }

        place.IsAtStart = false;
        Refuse(code, union.IsOne ? (Fragment)$"{matches} != 1" : $"{matches} == 0");
    }

    /// <summary>The branches that are open are run, and no others: most often one, or none.</summary>
    private void Open(CodeBlock code, UnionNode union, Place place, Walk walk, int firstBit)
    {
        EquatableArray<UnionBranch> branches = union.Branches;
        // Where nobody else reads the value, a branch that holds goes behind it.
        bool passes = _known is not null && branches.Any(b => b.Check is Call or Anything);
        ulong decided = passes ? 0 : Bits(check => check is Decided);
        ulong called = Bits(check => check is Call or Anything or InPlace || (passes && check is Decided));
        if (union.IsApart && called != 0)
        {
            One(code, union, place, walk, called | decided, passes);
            return;
        }

        Identifier matches = _locals.New("matches");
        code.Line(decided == 0 ? (Fragment)$"int {matches} = 0;" : $"int {matches} = {BitOperations}.PopCount({_open} & {Literal.Of(decided)});");
        if (called == 0)
        {
            Refuse(code, union.IsOne ? (Fragment)$"{matches} != 1" : $"{matches} == 0");
            return;
        }

        Identifier left = _locals.New("branches");
        Identifier branch = _locals.New("branch");
        Identifier fits = _locals.New("fits");
        bool hasEnd = decided == 0 && (union.IsOne || _evaluated is not null) && branches.All(b => b.Check is not InPlace);
        code.Line($"ulong {left} = {_open} & {Literal.Of(called)};");
        Identifier end = default;
        if (hasEnd)
            code.Line($"var {end = _locals.New("end")} = {place.Start};");
        // Where it is noted what branches evaluate, all of them matter.
        CodeBlock loop = code.Block(_evaluated is not null || union.IsOne || union.NotesNames
            ? (Fragment)$"while (json.NextBranch(ref {left}, {place.Start}, out int {branch}))"
            : $"while ({matches} == 0 && json.NextBranch(ref {left}, {place.Start}, out int {branch}))");
        Fragment? part = _evaluated is null ? null : _locals.New("part");
        if (part is not null)
            loop.Line($"{TypeName.Runtime("Evaluated")} {part} = new();");
        CodeBlock arms = new($"bool {fits} = {branch} switch") { Tail = $";" };
        for (int i = 0; i < branches.Count; i++)
        {
            if ((called & (1UL << (firstBit + i))) != 0)
                arms.Line($"{firstBit + i} => {HoldsOpen(branches[i].Check, part, walk, passes)},");
        }

        loop.Add(arms.Line($"_ => false,"));
        if (_decision is { Likely.Count: > 0 } decision)
            AskRest(loop, decision, place, fits, left, called);
        loop.If($"!{fits}", $"continue;");
        if (union.IsOne)
            loop.If($"++{matches} > 1", $"return false;");
        else
            loop.Line($"{matches}++;");
        if (hasEnd)
            loop.Line($"{end} = json.Mark();");
        if (part is not null)
            loop.Line($"{_evaluated!}.Merge(ref {part});");
        Refuse(code, union.IsOne ? (Fragment)$"{matches} != 1" : $"{matches} == 0");
        if (hasEnd)
            code.Line($"json.Reset({end});");
        place.IsAtStart = false;

        // What the kind of the value has answered is not asked again.
        ulong Bits(Func<Subcheck, bool> isSet) => branches.Select((b, i) => isSet(b.Check) && (b.Kinds & ~_plainKinds) != 0 ? 1UL << (firstBit + i) : 0).Aggregate(0UL, (all, bit) => all | bit);
    }

    /// <summary>Of branches of which one at most is open, that one is run.</summary>
    private void One(CodeBlock code, UnionNode union, Place place, Walk walk, ulong open, bool passes)
    {
        place.Return(code);
        Identifier fits = _locals.New("fits");
        CodeBlock arms = new($"bool {fits} = {BitOperations}.TrailingZeroCount({_open} & {Literal.Of(open)}) switch") { Tail = $";" };
        for (int i = 0; i < union.Branches.Count; i++)
        {
            int bit = union.FirstBit!.Value + i;
            Subcheck check = union.Branches[i].Check;
            if ((open & (1UL << bit)) != 0)
                arms.Line($"{bit} => {HoldsOpen(check, _evaluated, walk, passes)},");
        }

        code.Add(arms.Line($"_ => false,"));
        Refuse(code, $"!{fits}");
    }

    /// <summary>An expression: whether a branch holds that is open.</summary>
    private Fragment HoldsOpen(Subcheck check, Fragment? evaluated, Walk walk, bool passes) => check switch
    {
        Call => Holds(check, evaluated),
        InPlace inner => Fragment.Join($" && ", inner.Nodes.SelectMany(node => Visiting(node, walk)).DefaultIfEmpty((Fragment)$"true").ToList()),
        Decided when !passes => $"true",
        _ => Skip,
    };

    /// <summary>An expression: whether the value at the cursor is of one of these types. An integer is a matter of its digits.</summary>
    private static Fragment IsOfTypes(JsonTypes types)
    {
        JsonTypes kinds = (types & JsonTypes.Number) == JsonTypes.Integer ? types & ~JsonTypes.Integer : types;
        Fragment byKind = $"json.Kind is {Kinds.Pattern(kinds)}";
        return kinds == types ? byKind : kinds == JsonTypes.None ? (Fragment)$"json.IsAtInteger()" : $"({byKind} || json.IsAtInteger())";
    }
}
