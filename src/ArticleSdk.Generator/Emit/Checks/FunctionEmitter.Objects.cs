using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Emit.Checks;

internal sealed partial class FunctionEmitter
{
    /// <summary>As many names as the first word of a scan's bit set holds.</summary>
    private const int NamesInFirstWord = 64;

    private void Object(Place place, ObjectPlan plan)
    {
        string names = tables.Names(plan.Names);
        string scan = Local("scan");
        int more = (plan.Names.Count - 1) / NamesInFirstWord;
        _body.Line($"Run_::ObjectScan {scan} = new({(plan.Names.Count > NamesInFirstWord ? $"stackalloc ulong[{more}]" : "")});");
        _body.Open($"while (json.NextProperty({names}, ref {scan}))");
        if (plan.MayEndEarly)
            _body.Line($"if ({(function.Annotates ? "!TSink.Annotates && " : "")}{string.Join(" && ", plan.Required.SelectMany(r => Tests(r.Names, scan, "==", "")))}) break;");
        NoteValues(place.Plan, scan);
        PropertyName(place, plan, scan);
        Property(place, plan, names, scan);
        _body.Close();
        if (Evaluated is not null && !plan.MayEndEarly)
            _body.Line($"{Evaluated}.Walked({scan}.Count);");
        foreach (RequiredPlan required in plan.Required)
            Missing(place, names, scan, required.Path, required.Names, "");
        foreach (DependencyPlan dependency in plan.Dependencies)
            Missing(place, names, scan, dependency.Path, dependency.Names, $"{scan}.Has({dependency.Trigger}) && ");
        foreach (CountPlan count in plan.Counts)
        {
            bool min = count.Kind == CountKind.MinProperties;
            string bound = SourceWriter.Literal(count.Value);
            _body.Line($"if ({scan}.Count {(min ? "<" : ">")} {bound}) {Failure(place.At, count.Kind.ToString(), place.Path.Code(count.Path), bound, place.Plan.Message)}");
        }

        foreach (int trigger in Triggers(place.Plan))
            _body.Line($"has{trigger} = {scan}.Has({trigger});");
        NoteNames(place.Plan, scan);
    }

    private void PropertyName(Place place, ObjectPlan plan, string scan)
    {
        if (plan.PropertyNames is null or { Kind: SubcheckKind.Anything })
            return;
        string value = Local("value");
        // What is said of a name has no place among the annotations of values.
        if (function.Annotates)
            _body.Open("if (!TSink.Annotates)");
        _body.Line($"Run_::CursorMark {value} = json.Mark();");
        _body.Line($"json.Reset(json.MarkName(ref {scan}));");
        Check(plan.PropertyNames, place.Path);
        _body.Line($"json.Reset({value});");
        if (function.Annotates)
            _body.Close();
    }

    private void Property(Place place, ObjectPlan plan, string names, string scan)
    {
        List<PropertyGroup> groups = merged ? GroupMerged(plan) : Group(plan);
        bool dispatches = groups.Count > 0;
        if (dispatches)
        {
            _body.Open($"switch ({scan}.Name)");
            foreach (PropertyGroup group in groups)
            {
                string header = string.Join(" ", group.Names.Select(n => $"case {n}:"));
                _body.Line($"{header} // {string.Join(", ", group.Names.Select(n => SourceWriter.Literal(plan.Names[n]).Trim('"')))}");
                AnnotateNames(place, group.Checks);
                if (group.Evaluates && Evaluated is not null)
                    _body.Line($"{Evaluated}.Add({scan}.Count - 1);");
                PathBase path = group.Names.Count == 1 || group.Suffix is null
                    ? place.Path
                    : new PathBase($"\"/properties\" + {names}.PointerTo({scan}.Name)", group.Suffix);
                Checks(group.Names.Count > 1 ? group.Checks.Select(c => c with { Path = "" }).ToList() : group.Checks, path);
                _body.Line("break;");
            }

            _body.Line("default:");
        }

        Unknown(place, plan, scan);
        if (dispatches)
            _body.Line("break;").Close();
    }

    /// <summary>Properties whose values are checked alike share one case: their paths differ in the name alone.</summary>
    private static List<PropertyGroup> Group(ObjectPlan plan)
    {
        var groups = new List<PropertyGroup>();
        var shared = new Dictionary<(Subcheck, string), PropertyGroup>();
        bool hasUnknown = plan.Patterns.Count > 0 || plan.Additional is not null;
        for (int i = 0; i < plan.Names.Count; i++)
        {
            PropertyPlan property = plan.Properties[i];
            // Nothing is checked, as of a name that nobody knows.
            if (property.Checks.Count == 0 && !property.Evaluates && !hasUnknown)
                continue;
            string? suffix = null;
            if (property.Checks.Count == 0)
                suffix = "";
            string pointer = "/properties/" + JsonPointer.Escape(plan.Names[i]);
            if (property.Checks.Count == 1 && property.Checks[0].Path.StartsWith(pointer, StringComparison.Ordinal)
                && (property.Checks[0].Path.Length == pointer.Length || property.Checks[0].Path[pointer.Length] == '/'))
            {
                suffix = property.Checks[0].Path.Substring(pointer.Length);
            }

            if (suffix is null)
            {
                groups.Add(new PropertyGroup(property.Checks, null, property.Evaluates, [i]));
                continue;
            }

            Subcheck check = property.Checks.Count == 0 ? new Subcheck(SubcheckKind.Anything, property.Evaluates ? "+" : "") : property.Checks[0] with { Path = "" };
            if (shared.TryGetValue((check, suffix), out PropertyGroup? group))
            {
                group.Names.Add(i);
                continue;
            }

            group = new PropertyGroup(property.Checks, suffix, property.Evaluates, [i]);
            shared.Add((check, suffix), group);
            groups.Add(group);
        }

        return groups;
    }

    /// <summary>Without paths, all that is checked alike is one case.</summary>
    private static List<PropertyGroup> GroupMerged(ObjectPlan plan)
    {
        bool hasUnknown = plan.Patterns.Count > 0 || plan.Additional is not null;
        return plan.Properties.Select((p, i) => (Property: p, Name: i))
            .Where(p => p.Property.Checks.Count > 0 || p.Property.Evaluates || hasUnknown)
            .GroupBy(p => p.Property, p => p.Name)
            .Select(g => new PropertyGroup(g.Key.Checks, null, g.Key.Evaluates, g.ToList())).ToList();
    }

    private sealed record PropertyGroup(IReadOnlyList<Subcheck> Checks, string? Suffix, bool Evaluates, List<int> Names);

    private void Checks(IReadOnlyList<Subcheck> checks, PathBase path)
    {
        if (checks.Count == 0)
        {
            _body.Line("if (!json.Skip()) return false;");
            return;
        }

        string value = checks.Count > 1 ? Local("value") : "";
        if (checks.Count > 1)
            _body.Line($"Run_::CursorMark {value} = json.Mark();");
        for (int i = 0; i < checks.Count; i++)
        {
            if (i > 0)
                _body.Line($"json.Reset({value});");
            Check(checks[i], path);
        }
    }

    /// <summary>A name that the schema does not know: the patterns it matches, or else the additional check.</summary>
    private void Unknown(Place place, ObjectPlan plan, string scan)
    {
        if (plan.Patterns.Count == 0)
        {
            if (plan.Additional is not null && Evaluated is not null)
                _body.Line($"{Evaluated}.Add({scan}.Count - 1);");
            Additional(place, plan, scan);
            return;
        }

        string matched = Local("matched");
        string value = Local("value");
        // The name is gone when its value is read: all patterns first.
        for (int i = 0; i < plan.Patterns.Count; i++)
        {
            (string matcher, bool bounded) = tables.Pattern(plan.Patterns[i].Pattern);
            _body.Line($"bool {matched}_{i} = {(bounded ? "false" : matcher + ".IsMatch(json.PropertyName.Utf8)")};");
            if (bounded)
            {
                string fails = Failure(scan + ".NameOffset", "PatternBound", place.Path.Code(plan.Patterns[i].Check.Path), plan.Patterns[i].Pattern, place.Plan.Message);
                _body.Line($"if (!{matcher}.TryIsMatch(json.PropertyName.Utf8, out {matched}_{i})) {fails}");
            }
        }

        _body.Line($"Run_::CursorMark {value} = json.Mark();");
        _body.Line($"bool {matched} = false;");
        for (int i = 0; i < plan.Patterns.Count; i++)
        {
            _body.Open($"if ({matched}_{i})");
            _body.Line($"if ({matched}) json.Reset({value});");
            _body.Line($"{matched} = true;");
            AnnotateNames(place, [plan.Patterns[i].Check]);
            Check(plan.Patterns[i].Check, place.Path);
            _body.Close();
        }

        if (Evaluated is not null)
            _body.Line(plan.Additional is not null ? $"{Evaluated}.Add({scan}.Count - 1);" : $"if ({matched}) {Evaluated}.Add({scan}.Count - 1);");
        _body.Open($"if (!{matched})");
        Additional(place, plan, scan);
        _body.Close();
    }

    private void Additional(Place place, ObjectPlan plan, string scan)
    {
        if (plan.Additional is not null)
            AnnotateNames(place, [plan.Additional]);
        if (plan.Additional is { Kind: SubcheckKind.Nothing } none)
            _body.Line(Failure(scan + ".NameOffset", Expected.FalseCode(none.Path), place.Path.Code(none.Path), null, none.Message ?? place.Plan.Message, " json.Skip();"));
        else if (plan.Additional is null)
            _body.Line("if (!json.Skip()) return false;");
        else
            Check(plan.Additional, place.Path);
    }

    private void Missing(Place place, string names, string scan, string path, EquatableArray<int> required, string condition)
    {
        if (required.Count == 0)
            return;
        List<string> tests = Tests(required, scan, "!=", "!");
        string test = condition.Length > 0 && tests.Count > 1 ? $"{condition}({string.Join(" || ", tests)})" : condition + string.Join(" || ", tests);
        _canFail |= !merged;
        _reported.Add(place.At);
        string report = $"ok = sink.Missing(ref json, {place.At}, {names}, ref {scan}, [{string.Join(", ", required)}], Schema, {place.Path.Code(path)}{MessageArgument(place.Plan.Message)});";
        _body.Line($"if ({test}) {Guarded(report)}");
    }

    /// <summary>Expressions about which of the names were seen: one for all of the first word, one for each of the others.</summary>
    internal static List<string> Tests(IEnumerable<int> names, string scan, string comparison, string negation)
    {
        ulong mask = 0;
        var tests = new List<string>();
        foreach (int name in names)
        {
            if (name < NamesInFirstWord)
                mask |= 1UL << name;
            else
                tests.Add($"{negation}{scan}.Has({name})");
        }

        if (mask != 0)
            tests.Insert(0, $"({scan}.Seen & {SourceWriter.Literal(mask)}) {comparison} {SourceWriter.Literal(mask)}");
        return tests;
    }
}
