using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Decides which types are validated while they are read, in one pass: records whose schema does no more than to look at their properties, and unions of records by a discriminator. It holds only where it is known
/// of every node how: a codec takes never more than what the schema allows, or the node has a test of the value that was read. Where a codec takes less, validation decides what that means.
/// </summary>
internal sealed class ReadingPlanner
{
    private const string FunctionPrefix = "Passes";

    private static readonly Fragment Value = $"value";

    private readonly Dictionary<TypeName, TypeModel.TypeModel> _types;
    private readonly Dictionary<FunctionName, CheckFunction> _functions;
    private readonly Dictionary<TypeName, List<CheckFunction>> _added = [];

    private ReadingPlanner(IReadOnlyList<TypeModel.TypeModel> types, IReadOnlyList<CheckClass> checks)
    {
        _types = types.Where(type => type.Kind != TypeKind.BranchOfUnions).ToDictionary(type => type.FullName);
        _functions = checks.SelectMany(c => c.Functions).ToDictionary(f => f.Name);
    }

    /// <summary>Plans the reading of all types of a component.</summary>
    /// <param name="types">The types.</param>
    /// <param name="checks">Their check functions, to which those are added that reading alone asks.</param>
    /// <returns>The types, with a plan where they are validated while they are read.</returns>
    public static IReadOnlyList<TypeModel.TypeModel> Plan(IReadOnlyList<TypeModel.TypeModel> types, ref IReadOnlyList<CheckClass> checks)
    {
        ReadingPlanner planner = new(types, checks);
        List<TypeModel.TypeModel> planned = types.Select(type => planner.PlanOf(type) is { } plan ? type with { Reading = plan } : type).ToList();
        checks = checks.Select(c => planner._added.TryGetValue(c.Owner.Class, out List<CheckFunction>? added) ? c with { Functions = c.Functions.Concat(added).ToEquatableArray() } : c).ToList();
        return planned;
    }

    private ReadingPlan? PlanOf(TypeModel.TypeModel type) => BodyOf(type.FullName) is not { } body ? null : type.Kind switch
    {
        TypeKind.Record when WalkOf(type, body) is { } walk => PlanRecord(type, body, walk),
        TypeKind.UnionInterface when IsUnionOfRecords(type, body) => ReadingPlan.OfBranches,
        _ => null,
    };

    private static FunctionName FunctionOf(TypeName type) => new(CheckOwner.ClassOf(type), CheckOwner.RootFunction);

    private ValuePlan? BodyOf(TypeName type) => _functions.TryGetValue(FunctionOf(type), out CheckFunction? function) ? function.Body : null;

    /// <summary>The walk over the properties, if that is all, and the record has a member for each name that it looks for.</summary>
    private PropertiesNode? WalkOf(TypeModel.TypeModel type, ValuePlan body)
    {
        if (type.Members.Count == 0 || type.Patterns.Count > 0 || (body.Kinds & JsonTypes.Object) == 0 || body.Nodes.Any(n => n is not (KindsNode or PropertiesNode or RequiredNode)))
            return null;
        PropertiesNode walk = body.Nodes.OfType<PropertiesNode>().SingleOrDefault() ?? PropertiesNode.Empty;
        if (walk.Patterns.Count > 0 || walk.Properties.Any(p => p.Checks.Any(c => c is Nothing)))
            return null;
        if (!new HashSet<string>(WalkNames.Of(body), StringComparer.Ordinal).SetEquals(type.Members.Select(m => m.JsonName)))
            return null;
        return walk.Additional is null or Anything or Nothing || (type.Additional is { } map && Trust(map, walk.Additional) is { IsPlain: true }) ? walk : null;
    }

    // A branch that is open may hold a repeated name that only another branch knows.
    private bool IsUnionOfRecords(TypeModel.TypeModel type, ValuePlan body) =>
        type.Discriminator is { } discriminator && body.Nodes.All(n => n is KindsNode or UnionNode) && (body.Kinds & JsonTypes.Object) != 0
        && body.Nodes.OfType<UnionNode>().ToList() is [{ Types: JsonTypes.None, Discriminator: { } asked } union]
        && asked.Property == discriminator.Property
        && asked.Values.Select(v => (v.Value, union.Branches[v.Branch].Check)).SequenceEqual(
            discriminator.Values.Select(v => (v.Value, (Subcheck)new Call(FunctionOf(type.Branches[v.Branch].Type.Name)))))
        && type.Branches.All(b => BodyOf(b.Type.Name) is { } branch && branch.Nodes.OfType<PropertiesNode>().Any(w => w.IsClosed));

    private ReadingPlan PlanRecord(TypeModel.TypeModel type, ValuePlan body, PropertiesNode walk)
    {
        Dictionary<string, PropertyPlan> properties = walk.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        Dictionary<string, int> index = type.Members.Select((m, i) => (m.JsonName, i)).ToDictionary(m => m.JsonName, m => m.i, StringComparer.Ordinal);
        IEnumerable<MemberReading> members = type.Members.Select(member => Read(
            type, member, properties.TryGetValue(member.JsonName, out PropertyPlan? property) ? property.Checks : walk.Additional is null ? default : EquatableArray.Create(walk.Additional)));
        return new ReadingPlan(
            members.ToEquatableArray(),
            body.Nodes.OfType<RequiredNode>().SelectMany(r => r.Required).Select(n => index[n]).Distinct().OrderBy(i => i).ToEquatableArray(),
            walk.Additional is Nothing);
    }

    private MemberReading Read(TypeModel.TypeModel type, MemberModel member, EquatableArray<Subcheck> checks)
    {
        List<Subcheck> all = checks.Where(c => c is not Anything).ToList();
        if (all.Count == 0)
            return MemberReading.Plain;
        return all.Count == 1 && Trust(member.Type, all[0]) is { } reading
            ? reading
            : new MemberReading { Functions = all.Select((check, number) => FunctionFor(type, member, check, number)).ToEquatableArray() };
    }

    /// <summary>The function of a check: its own, or one that is made for this.</summary>
    private FunctionName FunctionFor(TypeModel.TypeModel type, MemberModel member, Subcheck check, int number)
    {
        if (check is Call call)
            return call.Function;
        TypeName owner = FunctionOf(type.FullName).Class;
        ValuePlan body = check is Inline inline ? inline.Plan : new ValuePlan(EquatableArray.Create<CheckNode>(new KindsNode(JsonTypes.None)));
        CheckFunction function = new(new FunctionName(owner, FunctionPrefix + member.Name + (number == 0 ? "" : "_" + (number + 1))), body);
        if (!_added.TryGetValue(owner, out List<CheckFunction>? added))
            _added.Add(owner, added = []);
        added.Add(function);
        return function.Name;
    }

    /// <summary>What is left to check of a value that its codec took; null where only the check function knows.</summary>
    private MemberReading? Trust(TypeRef type, Subcheck check) => check switch
    {
        Anything => MemberReading.Plain,
        Inline inline => Trust(type, inline.Plan),
        // The codecs of generated types validate what they read.
        Call call when type is { Form: ValueForm.Class or ValueForm.Struct, Nullable: false } => call.Function == FunctionOf(type.Name) ? MemberReading.Plain : null,
        Call call when _functions.TryGetValue(call.Function, out CheckFunction? function) && !function.Tracks => Trust(type, function.Body),
        _ => null,
    };

    private MemberReading? Trust(TypeRef type, ValuePlan plan)
    {
        if (plan.Nodes.Count == 0)
            return MemberReading.Plain;
        JsonTypes kinds = KindsOf(type.Form) | (type.Nullable ? JsonTypes.Null : JsonTypes.None);
        if (KindsOf(type.Form) == JsonTypes.None || (plan.Kinds & kinds) != kinds)
            return null;
        ClrOperand operand = new(Value, type.Form, _types.TryGetValue(type.Name, out TypeModel.TypeModel? known) ? known.Values.Select(v => v.JsonValue).ToList() : null);
        var tests = new List<CheckNode>();
        foreach (CheckNode node in plan.Nodes)
        {
            switch (node)
            {
                case KindsNode:
                    break;
                case ScalarNode scalar when scalar.Kind != KindsOf(type.Form):
                    break;
                case ScalarNode scalar when scalar.Fails(operand) is { } test:
                    if (!test.IsEmpty)
                        tests.Add(scalar);
                    break;
                case ItemCountNode count when count.Fails(operand) is not null:
                    tests.Add(count);
                    break;
                case ItemsNode { Prefix.Count: 0 } items when type.Form == ValueForm.List && (items.Rest is null || Trust(type.Element!, items.Rest) is { IsPlain: true }):
                    break;
                default:
                    return null;
            }
        }

        return tests.Count == 0 ? MemberReading.Plain : type.Nullable ? null : new MemberReading { Tests = tests.ToEquatableArray() };
    }

    /// <summary>The kind of value that a codec takes; none where it takes several.</summary>
    private static JsonTypes KindsOf(ValueForm form) => form switch
    {
        ValueForm.Boolean => JsonTypes.Boolean,
        ValueForm.Int32 or ValueForm.Int64 or ValueForm.UInt64 or ValueForm.Single or ValueForm.Double or ValueForm.Decimal => JsonTypes.Number,
        ValueForm.String or ValueForm.DateTimeOffset or ValueForm.DateOnly or ValueForm.Uri or ValueForm.Guid or ValueForm.Enum => JsonTypes.String,
        ValueForm.List => JsonTypes.Array,
        _ => JsonTypes.None,
    };
}
