using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Emit.Checks;

internal sealed partial class FunctionEmitter
{
    /// <param name="branch">What is checked.</param>
    /// <param name="place">Of which value.</param>
    /// <param name="consumed">Whether the value has been read once: then <c>end</c> is known.</param>
    private void Branch(BranchPlan branch, Place place, bool consumed)
    {
        switch (branch)
        {
            case AllPlan all:
                All(all, place, consumed);
                break;
            case UnionPlan union:
                Union(union, place, consumed);
                break;
            case NotPlan not:
                Not(not, place);
                break;
            case IfPlan condition:
                If(condition, place);
                break;
            case DependentPlan dependent:
                _body.Open($"if (has{dependent.Trigger})");
                All(new AllPlan(dependent.Check), place, consumed: true);
                _body.Close();
                break;
        }
    }

    private void All(AllPlan all, Place place, bool consumed)
    {
        switch (all.Check.Kind)
        {
            case SubcheckKind.Nothing:
                _body.Line(Failure(place.At, "FalseSchema", place.Path.Code(all.Check.Path), null, all.Check.Message));
                break;
            case SubcheckKind.Call:
                if (all.Check.Facts is { } facts)
                    _body.Open($"if (!({FactsTest(facts)}))");
                if (consumed)
                    _body.Line($"json.Reset({place.Start});");
                Call(all.Check, place.Path, Evaluated is null ? "" : ", ref " + Evaluated);
                if (!consumed)
                    _body.Line($"{place.End} = json.Mark();");
                if (all.Check.Facts is not null)
                    _body.Close();
                break;
        }
    }

    private void Union(UnionPlan union, Place place, bool consumed)
    {
        if (union.Discriminator is { } discriminator)
        {
            Discriminated(union, discriminator, place, consumed);
            return;
        }

        if (union.IsByKind)
        {
            ByKind(union, place, consumed);
            _body.Open("else");
        }

        bool known = union.Checks.All(c => c.Facts is not null);
        if (known)
            _body.Open($"if (!({UnionTest(union)}))");
        Try(union, place, consumed);
        if (known)
            _body.Close();
        if (union.IsByKind)
            _body.Close();
    }

    /// <summary>A verdict needs the one branch that is open to values of this kind. Only who reports asks what the others would say.</summary>
    private void ByKind(UnionPlan union, Place place, bool consumed)
    {
        _canFail = true;
        _body.Open("if (!TSink.Collects)");
        _body.Line($"json.Reset({place.Start});");
        var arms = new List<string>();
        for (int i = 0; i < union.Checks.Count; i++)
        {
            string kinds = string.Join(" or ", Kinds.Where(k => (union.Kinds[i] & k.Type) != 0).Select(k => k.Kinds));
            if (kinds.Length > 0 && union.Checks[i].Kind != SubcheckKind.Nothing)
                arms.Add($"{kinds} => {Verdict(union.Checks[i], "sink", Evaluated)}");
        }

        _body.Line($"if (!(json.Kind switch {{ {string.Join(", ", arms.Append("_ => false"))} }})) return false;");
        if (!consumed)
            _body.Line($"{place.End} = json.Mark();");
        _body.Close();
    }

    /// <summary>Tries the branches one by one: those first that are open to the value. The others fail, and matter only for how far they come.</summary>
    private void Try(UnionPlan union, Place place, bool consumed)
    {
        _usesVerdict = true;
        string branch = Local("branch");
        string passed = Local("passed");
        string nearest = Local("nearest");
        string furthest = Local("furthest");
        string helper = Branches(union.Checks, null);
        string types = union.Types == JsonTypes.None ? "0" : $"{TypesTest(union.Types)} ? 1 : 0";
        _body.Line($"json.Reset({place.Start});");
        _body.Line($"int {passed} = {types}, {nearest} = -1;");
        _body.Line($"Run_::CursorMark {furthest} = {place.Start};");
        string first = Local("first");
        string second = Local("second");
        if (union.One)
            _body.Line($"int {first} = 0, {second} = 0;");
        if (!consumed && union.Types != JsonTypes.None)
            _body.Line($"if ({passed} > 0) {{ if (!json.Skip()) return false; {place.End} = json.Mark(); }}");
        string stop = Evaluated is not null || function.Annotates ? "" : union.One ? $" && {passed} < 2" : $" && {passed} == 0";
        string? open = union.IsByKind ? null : OpenBranches(union);
        if (open is not null)
        {
            string turns = Local("turns");
            _body.Line($"Run_::BranchTurns {turns} = new({union.Checks.Count}, TSink.Collects ? ulong.MaxValue : {open});");
            _body.Open($"while ({turns}.Next({passed}){stop})");
            _body.Line($"int {branch} = {turns}.Branch;");
        }
        else
        {
            _body.Open($"for (int {branch} = 0; {branch} < {union.Checks.Count}{stop}; {branch}++)");
        }

        _body.Line($"json.Reset({place.Start});");
        string success = passed + "++;" + (union.One ? $" {first} = {second}; {second} = {branch};" : "") + (consumed ? "" : $" {place.End} = json.Mark();") + ReplayBranch(place, union, helper, branch);
        if (Evaluated is null)
        {
            _body.Line($"if ({helper}({branch}, ref json, ref verdict)) {{ {success} }}");
        }
        else
        {
            string part = Local("part");
            _body.Line($"Run_::Evaluated {part} = new();");
            _body.Line($"if ({helper}({branch}, ref json, ref verdict, ref {part})) {{ {success} {Evaluated}.Merge(ref {part}); }}");
        }

        _body.Line($"else if (json.Offset > {furthest}.Offset) {{ {furthest} = json.Mark(); {nearest} = {branch}; }}");
        _body.Close();

        _body.Open($"if ({passed} == 0)");
        // How far the value was good decides which branch of a union around this one is the nearest.
        _body.Line($"if (!TSink.Collects) {{ json.Reset({furthest}); return false; }}");
        _body.Line(Reported(place, union.One ? "OneOf" : "AnyOf", union.Path, SourceWriter.Literal(Alternatives(union))));
        // The branch that went furthest is the one that was meant, as far as anybody can tell.
        _body.Open($"if ({nearest} >= 0)");
        _body.Line($"json.Reset({place.Start});");
        Rerun(union.Checks.Select(c => c.Path).ToList(), helper, nearest, place);
        _body.Close();
        if (!consumed)
            _body.Line($"json.Reset({place.Start});").Line("json.Skip();").Line($"{place.End} = json.Mark();");
        _body.Close();
        if (union.One)
        {
            _body.Line($"else if ({passed} > 1) {Guarded(Reported(place, "OneOfMany", union.Path, $"{first} + \" and \" + {second}"))}");
        }
    }

    /// <summary>Whether the value is of one of these types, by its kind. An integer is a matter of its digits.</summary>
    private static string TypesTest(JsonTypes types)
    {
        string kinds = string.Join(" or ", Kinds.Where(k => (types & k.Type) == k.Type).Select(k => k.Kinds));
        string byKind = kinds.Length == 0 ? "" : $"json.Kind is {kinds}";
        return (types & JsonTypes.Number) != JsonTypes.Integer ? byKind : byKind.Length == 0 ? "json.IsAtInteger()" : $"({byKind} || json.IsAtInteger())";
    }

    private void Discriminated(UnionPlan union, Discriminator discriminator, Place place, bool consumed)
    {
        List<string> values = discriminator.Values.Select(v => v.Value).ToList();
        List<string> paths = discriminator.Values.Select(v => union.Checks[v.Branch].Path).ToList();
        string helper = Branches(union.Checks, discriminator);
        string branch = Local("branch");
        string unknown = Local("unknown");
        _body.Line($"json.Reset({place.Start});");
        string named = Local("named");
        _body.Line($"int {branch} = json.Discriminate({tables.Names([discriminator.Property])}, {tables.Names(values)}, out int {named});");
        _body.Open($"if ({branch} < 0)");
        _body.Line("if (!TSink.Collects) return false;");
        string expected = Expected.Values(discriminator.Values.Select(v => Json.JsonValue.String(v.Value)).ToEquatableArray());
        _body.Line($"if ({named} >= 0) {Reported(place with { At = named }, "Discriminator", union.Path, SourceWriter.Literal(expected))}");
        _body.Line("else " + Reported(place, "DiscriminatorMissing", union.Path, SourceWriter.Literal(SourceWriter.Literal(discriminator.Property) + ": " + expected)));
        if (!consumed)
            _body.Line("json.Skip();");
        _body.Close();
        _body.Open("else");
        _body.Line($"int {unknown} = json.UnknownNames;");
        Rerun(paths, helper, branch, place, guarded: true);
        if (!consumed)
            _body.Line($"{place.End} = json.Mark();");
        // A name that only another branch knows must not be repeated either.
        _body.Line($"if (json.UnknownNames != {unknown}) {{ json.Reset({place.Start}); json.CheckRepeatedNames({tables.Names(discriminator.Names)}); }}");
        if (!consumed)
            _body.Line($"json.Reset({place.End});");
        _body.Close();
        if (!consumed)
            _body.Line($"{place.End} = json.Mark();");
    }

    /// <summary>Calls one branch with the function's own sink.</summary>
    private void Rerun(List<string> paths, string helper, string branch, Place place, bool guarded = false)
    {
        string guard = guarded ? "if (TSink.Collects) " : "";
        string path = BranchPath(place, paths, branch);
        string evaluated = Evaluated is null ? "" : ", ref " + Evaluated;
        _body.Line($"{guard}sink.Enter(Schema, {path});");
        _canFail = true;
        _body.Line($"if (!{helper}({branch}, ref json, ref sink{evaluated})) {{ {(guarded ? "if (!TSink.Collects) return false; " : "")}ok = false; }}");
        _body.Line($"{guard}sink.Leave();");
    }

    private static string BranchPath(Place place, List<string> paths, string branch) =>
        paths.Distinct(StringComparer.Ordinal).Count() == 1
            ? place.Path.Code(paths[0])
            : $"new string[] {{ {string.Join(", ", paths.Select(place.Path.Code))} }}[{branch}]";

    private string Reported(Place place, string code, string path, string expectedCode) =>
        Report(place.At, code, place.Path.Code(path), expectedCode, place.Plan.Message);

    private static string Alternatives(UnionPlan union) => SourceWriter.Literal(union.Checks.Count + (union.Types == JsonTypes.None ? 0 : 1));

    /// <summary>A function that calls a branch by its number, or by the discriminator's value.</summary>
    private string Branches(EquatableArray<Subcheck> checks, Discriminator? discriminator)
    {
        string name = Local(function.Name + "Branch");
        string? evaluated = Evaluated is null ? null : "evaluated";
        string parameter = Evaluated is null ? "" : ", ref Run_::Evaluated evaluated";
        _helpers.Blank();
        _helpers.Line($"private static bool {name}<TSink>(int branch, ref Run_::JsonCursor json, ref TSink sink{parameter}) {Constraint} => branch switch");
        _helpers.Line("{");
        for (int i = 0; i < checks.Count; i++)
        {
            string numbers = discriminator is null
                ? i.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : string.Join(" or ", discriminator.Values.Select((v, at) => (v, at)).Where(x => x.v.Branch == i).Select(x => x.at));
            if (i == checks.Count - 1)
                numbers = "_";
            _helpers.Line($"{numbers} => {Verdict(checks[i], "sink", evaluated)},");
        }

        _helpers.Line("};");
        return name;
    }

    private void Not(NotPlan not, Place place)
    {
        _usesVerdict = true;
        var tests = not.Checks.Select(c => c).ToList();
        if (not.Types != JsonTypes.None)
        {
            _body.Line($"json.Reset({place.Start});");
            _body.Line($"if ({TypesTest(not.Types)}) {Failure(place.At, "Disallow", place.Path.Code(not.Path), Expected.Types(not.Types), place.Plan.Message)}");
        }

        foreach (Subcheck check in tests)
        {
            string? part = Part(check);
            _body.Line($"json.Reset({place.Start});");
            _body.Line($"if ({Verdict(check, "verdict", part)}) {Failure(place.At, "Not", place.Path.Code(not.Path), null, place.Plan.Message)}");
        }
    }

    /// <summary>What a branch evaluates is its own until it has passed: a set for it, where the function tracks.</summary>
    private string? Part(Subcheck check)
    {
        if (Evaluated is null || check.Kind != SubcheckKind.Call)
            return null;
        string part = Local("part");
        _body.Line($"Run_::Evaluated {part} = new();");
        return part;
    }

    private void If(IfPlan condition, Place place)
    {
        _usesVerdict = true;
        string? part = Part(condition.If);
        _body.Line($"json.Reset({place.Start});");
        _body.Open($"if ({Verdict(condition.If, "verdict", part)})");
        if (Evaluated is not null && condition.If.Facts is { } facts)
        {
            foreach (int name in facts.Values.Select(v => v.Name).Distinct())
                _body.Line($"if (fact{name}.Offset != 0) {Evaluated}.Add(ordinal{name});");
        }

        if (part is not null)
            _body.Line($"{Evaluated}.Merge(ref {part});");
        if (Replay(place, condition.If, place.Start, sameValue: true) is { Length: > 0 } replay)
            _body.Line(replay);
        if (condition.Then is not null)
            All(new AllPlan(condition.Then), place, consumed: true);
        _body.Close();
        if (condition.Else is null)
            return;
        _body.Open("else");
        All(new AllPlan(condition.Else), place, consumed: true);
        _body.Close();
    }
}
