using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Decides which types are validated while they are read, in one pass. It holds only where it is known of every node how: a codec takes never more than what the schema allows, the node has a test of the value that was
/// read, or a function is asked. Where a codec takes less, validation decides what that means.
/// </summary>
internal sealed class ReadingPlanner
{
    private readonly Dictionary<TypeName, string> _obstacles = [];
    private readonly PlannedFunctions _functions;
    private readonly ValueReadings _values;
    private readonly NodeFolding _folding;

    private ReadingPlanner(IReadOnlyList<TypeDefinition> types, IReadOnlyList<CheckClass> checks, SchemaAnalysis analysis)
    {
        _functions = new PlannedFunctions(types, checks);
        _values = new ValueReadings(_functions);
        _folding = new NodeFolding(analysis);
    }

    /// <summary>Plans the reading of all types of a component.</summary>
    /// <param name="types">The types.</param>
    /// <param name="checks">Their check functions, to which those are added that reading alone asks.</param>
    /// <param name="analysis">What follows from schemas.</param>
    /// <returns>The types, with a plan where they are validated while they are read.</returns>
    public static IReadOnlyList<TypeDefinition> Plan(IReadOnlyList<TypeDefinition> types, ref IReadOnlyList<CheckClass> checks, SchemaAnalysis analysis) =>
        Plan(types, ref checks, analysis, out _);

    /// <summary>The same.</summary>
    /// <param name="types">The types.</param>
    /// <param name="checks">Their check functions.</param>
    /// <param name="analysis">What follows from schemas.</param>
    /// <param name="obstacles">Of types that are validated first, and then read: why.</param>
    public static IReadOnlyList<TypeDefinition> Plan(
        IReadOnlyList<TypeDefinition> types, ref IReadOnlyList<CheckClass> checks, SchemaAnalysis analysis, out IReadOnlyDictionary<TypeName, string> obstacles)
    {
        ReadingPlanner planner = new(types, checks, analysis);
        List<TypeDefinition> planned = types.Select(type => planner.PlanOf(type) is { } plan ? type with { Reading = plan } : type).ToList();
        checks = planner._functions.AddTo(checks);
        obstacles = planner._obstacles;
        return planned;
    }

    private ReadingPlan? PlanOf(TypeDefinition type)
    {
        if (!type.IsSchemaType)
            return null;
        if (_functions.RootOf(type) is not { } root)
            return Obstacle(type, "no function checks it alone");
        return type.Kind switch
        {
            TypeKind.Record => PlanRecord(type, root),
            TypeKind.UnionInterface => PlanUnion(type, root),
            TypeKind.UnionStruct => PlanAlternatives(type, root),
            TypeKind.ValueStruct or TypeKind.OpenEnum => PlanValue(type, root, type.Value!),
            _ => Obstacle(type, $"it is {type.Kind}"),
        };
    }

    private ReadingPlan? Obstacle(TypeDefinition type, string why)
    {
        _obstacles[type.FullName] = why;
        return null;
    }

    private ReadingPlan? PlanValue(TypeDefinition type, CheckFunction root, TypeRef value) => _values.Of(value, new Call(root.Name)) is { } reading
        ? new ReadingPlan(EquatableArray.Create(reading))
        : Obstacle(type, "its value is of no form that is validated while it is read");

    /// <summary>A struct of alternatives: each is what the schema says of its kind of value, and several records are a union of these. Those of which that is not known are validated first, and then read.</summary>
    private ReadingPlan? PlanAlternatives(TypeDefinition type, CheckFunction root)
    {
        Call all = new(root.Name);
        MemberReading asked = new() { Functions = EquatableArray.Create(root.Name) };
        List<MemberReading> alternatives = type.Branches.Select(branch =>
            type.Branches.Count(other => SchemaAnalysis.ByFirstByte(other.Kinds) == SchemaAnalysis.ByFirstByte(branch.Kinds)) == 1 ? _values.Of(branch.Type, all) ?? asked : asked).ToList();
        ChoiceReading? choice = type.Objects.Count() > 1 ? ChoiceOf(type, root, out _) : null;
        if (choice is null && alternatives.TrueForAll(a => a.Functions.Count > 0))
            return Obstacle(type, "no kind of value tells what is left to check");
        return type.AllowsNull && !_values.Takes(all, JsonTypes.Null) ? Obstacle(type, "null is not always valid") : new ReadingPlan(alternatives.ToEquatableArray()) { Choice = choice };
    }

    private ReadingPlan? PlanUnion(TypeDefinition type, CheckFunction root) =>
        ChoiceOf(type, root, out string obstacle) is { } choice ? new ReadingPlan(default) { Choice = choice } : Obstacle(type, obstacle);

    /// <summary>The choice among the records of a union: what finds the branch for the check finds it for the reader, and the branch's codec validates the rest.</summary>
    private ChoiceReading? ChoiceOf(TypeDefinition type, CheckFunction root, out string obstacle)
    {
        ValuePlan body = root.AsRead;
        obstacle = "it is not one union";
        if ((body.Kinds & JsonTypes.Object) == 0 || body.Nodes.OfType<UnionNode>().ToList() is not [{ } union] || (union.Types & JsonTypes.Object) != 0)
            return null;
        obstacle = "there is more than the union: " + Describe(body.Nodes);
        if (body.Nodes.Any(n => n is not (KindsNode or UnionNode)))
            return null;
        bool areClosed = type.Objects.All(branch => _functions.BodyOf(branch.Type.Name) is { } closed && closed.Nodes.OfType<PropertiesNode>().Any(walk => walk.IsClosed));
        if (union.Discriminator is { } asked)
        {
            bool isSame = type.Discriminator is { } discriminator && asked.Property == discriminator.Property
                && asked.Values.Select(v => (v.Value, union.Branches[v.Branch].Check)).SequenceEqual(
                    discriminator.Values.Select(v => (v.Value, (Subcheck)new Call(_functions.NameOf(type.Branches[v.Branch].Type.Name)))));
            obstacle = "its discriminator is another";
            return isSame ? new ChoiceReading(areClosed ? default : asked.Names) : null;
        }

        obstacle = "nothing decides between its branches";
        if (type.Discriminator is not null || body.Decision is not { } decision || union.FirstBit is not { } first)
            return null;
        obstacle = "its types are not its branches";
        if (BitsOf(type, union, first) is not { } bits)
            return null;
        obstacle = "it is decided by a walk of its own";
        return decision.IsAhead || areClosed ? new ChoiceReading(areClosed ? default : decision.Known) { Decision = decision, Bits = bits } : null;
    }

    /// <summary>The tests of the records of a union; null where some branch is none of them.</summary>
    private EquatableArray<ulong>? BitsOf(TypeDefinition type, UnionNode union, int first)
    {
        List<FunctionName> types = type.Objects.Select(branch => _functions.NameOf(branch.Type.Name)).ToList();
        ulong[] bits = new ulong[types.Count];
        for (int i = 0; i < union.Branches.Count; i++)
        {
            if ((union.Branches[i].Kinds & JsonTypes.Object) == 0)
                continue;
            int branch = union.Branches[i].Check switch
            {
                Call call => types.IndexOf(call.Function),
                // What is decided has no function, and stands where its type does.
                Decided when types.Count == union.Branches.Count => i,
                _ => -1,
            };
            if (branch < 0)
                return null;
            bits[branch] |= 1UL << (first + i);
        }

        return bits.ToEquatableArray();
    }

    /// <summary>
    /// A record: its walk over the object checks what the walk of its schema does. Branches, conditions and what else reads the object again are asked once it was read, in one function, which is told
    /// what the walk has found.
    /// </summary>
    private ReadingPlan? PlanRecord(TypeDefinition type, CheckFunction root)
    {
        ValuePlan body = root.AsRead;
        if ((body.Kinds & JsonTypes.Object) == 0 || !type.HasProperties)
            return Obstacle(type, "it reads no properties");
        List<CheckNode> rest = body.Nodes.Where(node => !IsOfWalk(node)).ToList();
        if (rest.Exists(node => node is UnevaluatedNode or UnevaluatedNamesNode))
            return Obstacle(type, "what is left unevaluated depends on branches");
        List<string> members = type.Members.Select(member => member.JsonName).ToList();
        PropertiesNode walk = body.Nodes.OfType<PropertiesNode>().SingleOrDefault() ?? PropertiesNode.Empty;
        bool isNeeded = rest.Count == 0 || walk.Properties.Any(p => p.Checks.Any(c => c is not Anything)) || walk.Patterns.Count > 0 || walk.Additional is not (null or Anything);
        if (rest.Count > 0 && !isNeeded && !rest.TrueForAll(node => FunctionCalls.Of(node) is { Count: 0 }))
            return Obstacle(type, "its branches check it all: " + Describe(rest));
        if (rest.Count > 0 && _functions.Reach(rest, root.Name))
            return Obstacle(type, "its branches come back to it: " + Describe(rest));
        DecisionPlan? decision = rest.Count > 0 ? body.Decision : null;
        List<string> others = WalkNames.Of(body).Concat(decision?.Known ?? default).Concat(rest.Count > 0 ? WalkNames.Found(body) : []).Distinct(StringComparer.Ordinal).Where(name => !members.Contains(name)).ToList();
        walk = _folding.WithNames(walk, members.Concat(others));
        _functions.Expect(root.Name, [.. members, .. others]);
        Dictionary<string, PropertyPlan> properties = walk.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        return new ReadingPlan(type.Members.Select(member => Read(type, member.Type, member.Name, properties[member.JsonName].Checks)).ToEquatableArray())
        {
            Walk = new WalkReading(
                others.Select(name => new OtherName(name, ReadOther(type, properties[name].Checks))).ToEquatableArray(),
                UnknownOf(type, walk),
                body.Nodes.OfType<ObjectNode>().Where(n => n is RequiredNode or DependentRequiredNode or PropertyCountNode).ToEquatableArray())
            {
                Rest = rest.Count == 0 ? null : RestOf(type, body, rest),
            },
        };
    }

    /// <summary>Whether the record's own walk does what the node asks of an object.</summary>
    private static bool IsOfWalk(CheckNode node) => node
        is KindsNode or ScalarNode or ArrayNode or PropertiesNode or RequiredNode or DependentRequiredNode or PropertyCountNode or KnownNamesNode;

    /// <summary>How a value is validated that is read as <paramref name="value"/>, or skipped where that is null.</summary>
    private MemberReading Read(TypeDefinition type, TypeRef? value, string hint, EquatableArray<Subcheck> checks)
    {
        List<Subcheck> all = checks.Where(c => c is not Anything).ToList();
        if (all.Count == 0)
            return MemberReading.Plain;
        return all.Count == 1 && value is not null && _values.Of(value, all[0]) is { } reading
            ? reading
            : new MemberReading { Functions = all.Select(check => _functions.Of(type, check, hint)).ToEquatableArray() };
    }

    /// <summary>The same of a value that is no member's. Into which maps it goes, its name decides.</summary>
    private MemberReading ReadOther(TypeDefinition type, EquatableArray<Subcheck> checks) =>
        checks.All(check => IsTrusted(type.Patterns.Count == 0 ? type.Additional : null, check)) ? MemberReading.Plain : Read(type, null, "Other", checks);

    /// <summary>Whether the codec of values that are no member's says all that a check does; null: they are skipped.</summary>
    private bool IsTrusted(TypeRef? type, Subcheck check) => check is Anything || (type is not null && _values.Of(type, check) is { IsPlain: true });

    private UnknownNames UnknownOf(TypeDefinition type, PropertiesNode walk)
    {
        bool isClosed = walk.Additional is Nothing;
        bool areMaps = type.Patterns.Count > 0;
        bool isTrusted = (isClosed || walk.Additional is null || IsTrusted(type.Additional, walk.Additional))
            && (!areMaps || (type.Patterns.Count == walk.Patterns.Count && walk.Patterns.All(p => type.Patterns.Any(map => map.Pattern == p.Source))))
            && walk.Patterns.All(p => IsTrusted(areMaps ? type.Patterns.First(map => map.Pattern == p.Source).Type : type.Additional, p.Check));
        UnknownNames names = isClosed && isTrusted ? new UnknownNames(walk.Patterns.Select(p => p.Source).ToEquatableArray(), IsClosed: true, null) : UnknownNames.Plain;
        if (isTrusted && type.Patterns.Count < 2)
            return names;
        ValuePlan body = new(EquatableArray.Create<CheckNode>(walk with { Properties = default }));
        return names with { Function = _functions.Add(type, "Others", body, CheckSubject.UnknownProperty), IsForSeveral = isTrusted };
    }

    private RestReading RestOf(TypeDefinition type, ValuePlan body, List<CheckNode> rest)
    {
        CheckNode kinds = new KindsNode(JsonTypes.Object);
        bool walks = rest.Exists(node => node is ObjectNode or DependentNode);
        IEnumerable<CheckNode> nodes = walks ? [kinds, new KnownNamesNode(WalkNames.Of(body).ToEquatableArray()), .. rest] : [kinds, .. rest];
        ValuePlan plan = new(nodes.ToEquatableArray()) { Decision = body.Decision };
        FunctionName function = _functions.Add(type, "Rest", plan, walks ? CheckSubject.Value : CheckSubject.WalkedObject);
        return new RestReading(function, walks ? default : WalkNames.Found(plan).ToEquatableArray()) { Walks = walks };
    }

    private static string Describe(IEnumerable<CheckNode> nodes) => string.Join(", ", nodes.Select(node => node.GetType().Name).Distinct());
}
