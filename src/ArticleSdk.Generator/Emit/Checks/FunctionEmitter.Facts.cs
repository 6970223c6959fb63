using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Emit.Checks;

/// <summary>
/// What the walk over an object finds out for the branches behind it: <c>seen</c>, the names as bits, all set for what is no object, and <c>factN</c>, the place
/// of the value of the name N.
/// </summary>
internal sealed partial class FunctionEmitter
{
    private void DeclareFacts(ValuePlan plan)
    {
        if (!plan.AsksForNames)
            return;
        _body.Line("bool isObject = json.IsObject;");
        _body.Line("ulong seen = ulong.MaxValue;");
        if (AsksForUnknown(plan))
            _body.Line("bool hasUnknown = false;");
        foreach (int name in plan.AsksForValues)
        {
            _body.Line($"Run_::CursorMark fact{name} = default;");
            if (Evaluated is not null)
                _body.Line($"int ordinal{name} = 0;");
        }
    }

    private void NoteValues(ValuePlan plan, string scan)
    {
        foreach (int name in plan.AsksForValues)
        {
            string ordinal = Evaluated is null ? "" : $" ordinal{name} = {scan}.Count - 1;";
            _body.Line($"if ({scan}.Name == {name}) {{ fact{name} = json.Mark();{ordinal} }}");
        }
    }

    private void NoteNames(ValuePlan plan, string scan)
    {
        if (!plan.AsksForNames)
            return;
        _body.Line($"seen = {scan}.Seen;");
        if (AsksForUnknown(plan))
            _body.Line($"hasUnknown = {scan}.HasUnknown;");
    }

    private static bool AsksForUnknown(ValuePlan plan) => plan.Branches.Any(b => b is UnionPlan union && union.Names.Any(n => n.Closed));

    /// <summary>An expression: whether what was found satisfies a schema.</summary>
    private string FactsTest(ObjectFacts facts)
    {
        var tests = new List<string>();
        if (facts.ObjectsOnly)
            tests.Add("isObject");
        if (facts.Forbidden != 0 && !facts.ObjectsOnly)
            tests.Add($"(!isObject || {NamesTest(facts.Required, facts.Forbidden)})");
        else if ((facts.Required | facts.Forbidden) != 0)
            tests.Add(NamesTest(facts.Required, facts.Forbidden));
        foreach (ValueFact value in facts.Values)
        {
            string strings = value.Strings.Count == 1 ? SourceWriter.Utf8Literal(value.Strings[0].Text) : tables.Names(value.Strings.Select(v => v.Text));
            tests.Add($"json.IsAbsentOr(fact{value.Name}, {strings})");
        }

        return tests.Count == 0 ? "true" : string.Join(" && ", tests);
    }

    private static string NamesTest(ulong required, ulong forbidden) =>
        $"(seen & {SourceWriter.Literal(required | forbidden)}) == {SourceWriter.Literal(required)}";

    /// <summary>An expression: whether exactly one of the branches holds, or at least one.</summary>
    private string UnionTest(UnionPlan union) => union.One
        ? string.Join(" + ", union.Checks.Select(c => $"({FactsTest(c.Facts!)} ? 1 : 0)")) + " == 1"
        : string.Join(" || ", union.Checks.Select(c => FactsTest(c.Facts!)));

    /// <summary>An expression: the branches that are open to the value at the cursor, as bits, by its kind and its names; null where all are.</summary>
    private static string? OpenBranches(UnionPlan union)
    {
        if (union.Kinds.Count == 0 || (union.Names.Count == 0 && union.Kinds.All(k => k == JsonTypes.Any)))
            return null;
        List<(string Kinds, string Open)> cases = Kinds.Select(kind => (kind.Kinds, kind.Type == JsonTypes.Object ? OfObject() : SourceWriter.Literal(Of(kind.Type)))).ToList();
        IEnumerable<string> arms = cases.GroupBy(c => c.Open, StringComparer.Ordinal).Where(g => g.Key != SourceWriter.Literal(0UL))
            .Select(g => $"{string.Join(" or ", g.Select(c => c.Kinds))} => {g.Key}");
        return $"json.Kind switch {{ {string.Join(", ", arms)}, _ => 0UL }}";

        ulong Of(JsonTypes type)
        {
            ulong open = 0;
            for (int i = 0; i < union.Kinds.Count; i++)
                open |= (union.Kinds[i] & type) != 0 ? 1UL << i : 0;
            return open;
        }

        string OfObject()
        {
            ulong open = Of(JsonTypes.Object);
            var tested = new List<string>();
            for (int i = 0; i < union.Names.Count; i++)
            {
                NameFacts names = union.Names[i];
                if ((open >> i & 1) == 0 || names.SaysNothing)
                    continue;
                open &= ~(1UL << i);
                string test = NamesTest(names.Required, names.Forbidden);
                tested.Add($"({test}{(names.Closed ? " && !hasUnknown" : "")} ? {SourceWriter.Literal(1UL << i)} : 0)");
            }

            if (open != 0 || tested.Count == 0)
                tested.Add(SourceWriter.Literal(open));
            return string.Join(" | ", tested);
        }
    }
}
