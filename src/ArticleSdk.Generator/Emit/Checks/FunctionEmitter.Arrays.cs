using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Emit.Checks;

internal sealed partial class FunctionEmitter
{
    private void Array(Place place, ArrayPlan plan)
    {
        bool walks = plan.Prefix.Count > 0 || plan.Items is not null || plan.Counts.Count > 0 || plan.Contains.Count > 0;
        if (walks)
            Items(place, plan);
        if (plan.UniquePath is null)
            return;
        // Equal items are found by their hashes, in a walk of its own.
        _body.Line($"json.Reset({place.Start});");
        _body.Line($"if (!Run_::UniqueItems.Check(ref json, out _, out _)) {Failure(place.At, "UniqueItems", place.Path.Code(plan.UniquePath), null, place.Plan.Message)}");
    }

    private void Items(Place place, ArrayPlan plan)
    {
        string count = Local("count");
        bool counts = plan.Counts.Count + plan.Contains.Count + plan.Prefix.Count > 0 || function.Annotates;
        if (counts)
            _body.Line($"int {count} = 0;");
        List<string> matches = plan.Contains.Select(_ => Local("matches")).ToList();
        foreach (string match in matches)
            _body.Line($"int {match} = 0;");
        _body.Open("while (json.NextItem())");
        for (int i = 0; i < plan.Contains.Count; i++)
            Contains(place, plan.Contains[i], matches[i], count);
        Item(place, plan, count);
        if (counts)
            _body.Line(count + "++;");
        _body.Close();
        foreach (CountPlan bound in plan.Counts)
        {
            bool min = bound.Kind == CountKind.MinItems;
            string value = SourceWriter.Literal(bound.Value);
            _body.Line($"if ({count} {(min ? "<" : ">")} {value}) {Failure(place.At, bound.Kind.ToString(), place.Path.Code(bound.Path), value, place.Plan.Message)}");
        }

        for (int i = 0; i < plan.Contains.Count; i++)
            Matches(place, plan.Contains[i], matches[i]);
        AnnotateItems(place, plan, count);
        if (Evaluated is not null)
        {
            if (plan.Items is not null)
                _body.Line(Evaluated + ".AddAll();");
            else if (plan.Prefix.Count > 0)
                _body.Line($"{Evaluated}.AddFirst({plan.Prefix.Count});");
        }
    }

    private void Item(Place place, ArrayPlan plan, string count)
    {
        bool dispatches = plan.Prefix.Any(p => p.Kind != SubcheckKind.Anything) || (plan.Prefix.Count > 0 && plan.Items is not null);
        if (dispatches)
        {
            _body.Open($"switch ({count})");
            for (int i = 0; i < plan.Prefix.Count; i++)
            {
                _body.Line($"case {i}:");
                Check(plan.Prefix[i], place.Path);
                _body.Line("break;");
            }

            _body.Line("default:");
        }

        Check(plan.Items ?? new Subcheck(SubcheckKind.Anything, ""), place.Path);
        if (dispatches)
            _body.Line("break;").Close();
    }

    private void Contains(Place place, ContainsPlan contains, string matches, string count)
    {
        string item = Local("item");
        _usesVerdict = true;
        string marks = contains.Evaluates && Evaluated is not null ? $" {Evaluated}.Add({count});" : "";
        _body.Line($"Run_::CursorMark {item} = json.Mark();");
        _body.Line($"if ({Verdict(contains.Check, "verdict", null)}) {{ {matches}++;{marks}{Replay(place, contains.Check, item, sameValue: false)} }}");
        _body.Line($"json.Reset({item});");
    }

    private void Matches(Place place, ContainsPlan contains, string matches)
    {
        // "minContains" and "maxContains" are keywords beside "contains", and errors of their own.
        if (contains.Min > 0)
        {
            bool plain = contains.Min == 1 && contains.MinPath is null;
            string path = contains.MinPath ?? FirstToken(contains.Check.Path);
            string least = SourceWriter.Literal(contains.Min);
            string failure = plain
                ? Failure(place.At, "Contains", place.Path.Code(path), null, place.Plan.Message)
                : Failure(place.At, "MinContains", place.Path.Code(path), least + " ", place.Plan.Message, found: matches);
            _body.Line($"if ({matches} < {least}) {failure}");
        }

        if (contains.Max is { } max)
        {
            string expected = SourceWriter.Literal(max);
            _body.Line($"if ({matches} > {expected}) {Failure(place.At, "MaxContains", place.Path.Code("/maxContains"), expected + " ", place.Plan.Message, found: matches)}");
        }
    }
}
