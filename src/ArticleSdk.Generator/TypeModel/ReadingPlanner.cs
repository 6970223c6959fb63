using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// Decides which types can be checked while they are read, in one pass: records whose schema does no more than to look at their properties, and unions of such
/// records by a discriminator. What a codec takes is never more than what the schema allows; where it may be less, the two passes decide.
/// </summary>
internal sealed class ReadingPlanner
{
    private const string FunctionPrefix = "Passes";

    private readonly Dictionary<TypeName, TypeModel> _types;
    private readonly IReadOnlyDictionary<TypeName, string> _functionOf;
    private readonly Dictionary<string, CheckFunction> _functions;
    private readonly Dictionary<TypeName, ReadingPlan> _plans = [];
    private readonly Dictionary<string, List<CheckFunction>> _added = new(StringComparer.Ordinal);

    private ReadingPlanner(IReadOnlyList<TypeModel> types, IReadOnlyDictionary<TypeName, string> functionOf, IReadOnlyList<CheckClass> checks)
    {
        _types = types.Where(type => type.Kind != TypeKind.BranchOfUnions).ToDictionary(type => type.FullName);
        _functionOf = functionOf;

        // What two would be called by one name says nothing of either.
        _functions = checks.SelectMany(c => c.Functions).GroupBy(f => f.Owner + "." + f.Name, StringComparer.Ordinal).Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
    }

    /// <summary>Plans the reading of all types.</summary>
    /// <param name="types">The types.</param>
    /// <param name="checks">Their check functions, to which those are added that reading alone asks.</param>
    /// <param name="functionOf">The check function of each type, by its full name.</param>
    /// <returns>The types, with a plan where they are checked while they are read.</returns>
    public static IReadOnlyList<TypeModel> Plan(IReadOnlyList<TypeModel> types, ref IReadOnlyList<CheckClass> checks, IReadOnlyDictionary<TypeName, string> functionOf)
    {
        var planner = new ReadingPlanner(types, functionOf, checks);
        planner.Plan(types);
        checks = checks.Select(c => planner._added.TryGetValue(c.Owner.ChecksClass, out List<CheckFunction>? added)
            ? c with { Functions = c.Functions.Concat(added).ToEquatableArray() }
            : c).ToList();
        return types.Select(type => planner._plans.TryGetValue(type.FullName, out ReadingPlan? plan) ? type with { Reading = plan } : type).ToList();
    }

    private void Plan(IReadOnlyList<TypeModel> types)
    {
        // Which records qualify depends on none of the others; unions need to know of their branches, and members of all.
        List<(TypeModel Type, ObjectPlan Plan)> records = [];
        foreach (TypeModel type in types.Where(t => t.Kind == TypeKind.Record))
        {
            if (PlanOf(type) is { } plan && ObjectOf(type, plan) is { } walk)
            {
                records.Add((type, walk));
                _plans.Add(type.FullName, ReadingPlan.OfParts);
            }
        }

        foreach (TypeModel type in types.Where(t => t.Kind == TypeKind.UnionInterface && IsUnionOfParts(t)))
            _plans.Add(type.FullName, ReadingPlan.OfParts);
        foreach ((TypeModel type, ObjectPlan walk) in records)
            _plans[type.FullName] = PlanRecord(type, walk);
    }

    private ValuePlan? PlanOf(TypeModel type) =>
        _functionOf.TryGetValue(type.FullName, out string? name) && _functions.TryGetValue(name, out CheckFunction? function) && !function.Tracks
            ? function.Merged ?? function.Body
            : null;

    /// <summary>The walk over the properties, if that is all, and the record has a member for each name that it knows.</summary>
    private ObjectPlan? ObjectOf(TypeModel type, ValuePlan plan)
    {
        if (plan.Object is not { Patterns.Count: 0, Dependencies.Count: 0, Counts.Count: 0, PropertyNames: null or { Kind: SubcheckKind.Anything } } walk
            || (plan.Allowed & JsonTypes.Object) == 0 || plan.Strings is not null || !IsByKindAlone(plan) || type.Members.Count == 0)
        {
            return null;
        }

        var names = new HashSet<string>(walk.Names, StringComparer.Ordinal);
        if (!names.SetEquals(type.Members.Select(m => m.JsonName)) || walk.Properties.Any(p => p.Checks.Any(c => c.Kind == SubcheckKind.Nothing)))
            return null;
        return walk.Additional switch
        {
            null or { Kind: SubcheckKind.Anything or SubcheckKind.Nothing } => walk,
            var additional => type.Additional is { } map && Trust(map, additional) is { IsPlain: true } ? walk : null,
        };
    }

    private bool IsUnionOfParts(TypeModel type) =>
        PlanOf(type) is { } plan && type.Discriminator is { } discriminator
        && plan.Branches.Count == 1 && plan.Branches[0] is UnionPlan { Types: JsonTypes.None, Discriminator: { } asked } union
        && plan.Allowed is JsonTypes.Any or JsonTypes.Object && plan with { Branches = default, Allowed = JsonTypes.Any, TypePath = "" } is { ChecksKinds: false } rest && IsByKindAlone(rest)
        && asked.Property == discriminator.Property
        && asked.Values.Select(v => (v.Value, Of(union.Checks[v.Branch]))).SequenceEqual(discriminator.Values.Select(v => (v.Value, FunctionOf(type.Branches[v.Branch].Type))))
        && type.Branches.All(b => _plans.ContainsKey(b.Type.Name) && PlanOf(_types[b.Type.Name])?.Object?.Additional is { Kind: SubcheckKind.Nothing });

    private static string? Of(Subcheck check) => check.Kind == SubcheckKind.Call ? check.Function : null;

    private string? FunctionOf(TypeRef type) => _functionOf.TryGetValue(type.Name, out string? function) ? function : null;

    private ReadingPlan PlanRecord(TypeModel type, ObjectPlan walk)
    {
        Dictionary<string, int> index = type.Members.Select((m, i) => (m.JsonName, i)).ToDictionary(m => m.JsonName, m => m.i, StringComparer.Ordinal);
        var members = new MemberReading[type.Members.Count];
        for (int i = 0; i < walk.Names.Count; i++)
        {
            MemberModel member = type.Members[index[walk.Names[i]]];
            EquatableArray<Subcheck> checks = walk.Properties[i].Checks;
            members[index[member.JsonName]] = checks.Count == 0 ? new MemberReading()
                : checks.Count == 1 && Trust(member.Type, checks[0]) is { } reading ? reading
                : new MemberReading { Functions = checks.Where(c => c.Kind != SubcheckKind.Anything).Select((c, n) => FunctionFor(type, member, c, n)).ToEquatableArray() };
        }

        return new ReadingPlan(
            members.ToEquatableArray(),
            walk.Required.SelectMany(r => r.Names).Select(n => index[walk.Names[n]]).Distinct().OrderBy(i => i).ToEquatableArray(),
            walk.Additional is { Kind: SubcheckKind.Nothing });
    }

    /// <summary>The function of a check: its own, or one that is made for this.</summary>
    private string FunctionFor(TypeModel type, MemberModel member, Subcheck check, int number)
    {
        if (check.Kind == SubcheckKind.Call)
            return check.Function!;
        CheckFunction own = _functions[_functionOf[type.FullName]];
        string name = FunctionPrefix + member.Name + (number == 0 ? "" : "_" + (number + 1));
        if (!_added.TryGetValue(own.Owner, out List<CheckFunction>? added))
            _added.Add(own.Owner, added = []);
        added.Add(new CheckFunction
        {
            Name = name, Owner = own.Owner, Schema = own.Schema, Tracks = false, Annotates = false, Remembers = false, Body = check.Inline!, IsVerdictOnly = true,
        });
        return own.Owner + "." + name;
    }

    /// <summary>What is left to check of a value that its codec took; null where only the check function knows.</summary>
    private MemberReading? Trust(TypeRef type, Subcheck check)
    {
        switch (check.Kind)
        {
            case SubcheckKind.Anything:
                return new MemberReading();
            case SubcheckKind.Inline:
                return Trust(type, check.Inline!);
            case SubcheckKind.Call when type is { Form: ValueForm.Class, Nullable: false }:
                return _plans.ContainsKey(type.Name) && FunctionOf(type) == check.Function ? new MemberReading() : null;
            case SubcheckKind.Call when _functions.TryGetValue(check.Function!, out CheckFunction? function) && !function.Tracks:
                return Trust(type, function.Merged ?? function.Body);
            default:
                return null;
        }
    }

    private MemberReading? Trust(TypeRef type, ValuePlan plan)
    {
        if (!IsByKindAlone(plan) || (type.Nullable && ((plan.Allowed & JsonTypes.Null) == 0 || plan.Strings is not null)))
            return null;
        MemberReading? reading = type.Form switch
        {
            ValueForm.Data => plan.ChecksKinds ? null : new MemberReading(),
            ValueForm.Boolean => Allows(plan, JsonTypes.Boolean) ? new MemberReading() : null,
            ValueForm.Int32 or ValueForm.Int64 => OfInteger(plan),
            ValueForm.Double or ValueForm.Decimal => Allows(plan, JsonTypes.Number) && plan.Bounds.Count + plan.Divisors.Count == 0 ? new MemberReading() : null,
            ValueForm.String => OfString(plan),
            ValueForm.DateTimeOffset => OfFormat(plan, Shared.FormatKind.DateTime),
            ValueForm.DateOnly => OfFormat(plan, Shared.FormatKind.Date),
            ValueForm.Guid => OfFormat(plan, Shared.FormatKind.Uuid),
            ValueForm.Uri => OfFormat(plan, Shared.FormatKind.Uri) is { } uri ? uri with { ChecksUri = plan.Formats.Count > 0 } : null,
            ValueForm.Enum => OfEnum(type, plan),
            ValueForm.List => OfList(type, plan),
            _ => null,
        };
        return reading is null || !type.Nullable || reading.IsPlain ? reading : null;
    }

    /// <summary>Whether the plan asks for no more than the kinds of value, and what is said of each.</summary>
    private static bool IsByKindAlone(ValuePlan plan) =>
        plan.Values.Count + plan.Branches.Count == 0 && plan.UnevaluatedProperties is null && plan.UnevaluatedItems is null;

    private static bool Allows(ValuePlan plan, JsonTypes kind) => (plan.Allowed & kind) == kind && plan.Strings is null;

    private static MemberReading? OfInteger(ValuePlan plan) =>
        Allows(plan, JsonTypes.Integer) && (plan.IntegerByValue || Allows(plan, JsonTypes.Number)) && plan.Divisors.Count == 0 && plan.Bounds.All(b => b.Value.TryGetInt64(out _))
            ? new MemberReading { Bounds = plan.Bounds.Select(b => b with { Path = "" }).ToEquatableArray() }
            : null;

    private static MemberReading? OfString(ValuePlan plan)
    {
        if ((plan.Allowed & JsonTypes.String) == 0 || plan.Patterns.Count + plan.Formats.Count + plan.Contents.Count > 0 || plan.Strings is { Values.Count: not 1 })
            return null;
        return new MemberReading { Counts = Bare(plan.Lengths), Constant = plan.Strings?.Values[0].Text };
    }

    // Their codecs take nothing but what the format is; that of URIs takes more.
    private static MemberReading? OfFormat(ValuePlan plan, Shared.FormatKind format) =>
        Allows(plan, JsonTypes.String) && plan.Lengths.Count + plan.Patterns.Count + plan.Contents.Count == 0 && plan.Formats.All(f => f.Format == format)
            ? new MemberReading()
            : null;

    private MemberReading? OfEnum(TypeRef type, ValuePlan plan)
    {
        if ((plan.Allowed & JsonTypes.String) == 0 || plan.Strings is not { } strings || !_types.TryGetValue(type.Name, out TypeModel? known)
            || plan.Lengths.Count + plan.Patterns.Count + plan.Formats.Count + plan.Contents.Count > 0)
        {
            return null;
        }

        var allowed = new HashSet<string>(strings.Values.Select(v => v.Text), StringComparer.Ordinal);
        return known.Values.All(v => allowed.Contains(v.JsonValue)) ? new MemberReading() : null;
    }

    private MemberReading? OfList(TypeRef type, ValuePlan plan)
    {
        if (!Allows(plan, JsonTypes.Array))
            return null;
        if (plan.Array is not { } array)
            return new MemberReading();
        if (array.Prefix.Count + array.Contains.Count > 0 || array.UniquePath is not null)
            return null;
        return array.Items is null || Trust(type.Element!, array.Items) is { IsPlain: true } ? new MemberReading { Counts = Bare(array.Counts) } : null;
    }

    private static EquatableArray<CountPlan> Bare(EquatableArray<CountPlan> counts) => counts.Select(c => c with { Path = "" }).ToEquatableArray();
}
