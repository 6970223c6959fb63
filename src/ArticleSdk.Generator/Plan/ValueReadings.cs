using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Finds how a value is validated by the codec that reads it. A codec takes values of a few kinds: for each of them it is asked what a check says of such values, and whether the codec says it too.
/// </summary>
internal sealed class ValueReadings(PlannedFunctions functions)
{
    private static readonly Fragment Value = $"value";

    private readonly KindOfCheck _kinds = new(functions);

    /// <summary>What is left to check of a value that its codec took; null where only a function knows.</summary>
    public MemberReading? Of(TypeRef type, Subcheck check)
    {
        if (check is Anything)
            return MemberReading.Plain;
        if (AlternativesOf(type) is not { } alternatives)
            return IsValidatedBy(type, check) ? MemberReading.Plain : null;
        MemberReading reading = MemberReading.Plain;
        foreach ((JsonTypes kind, TypeRef? part) in alternatives)
        {
            if (_kinds.NodesFor(check, kind, part) is not { } nodes || OfAlternative(part, nodes) is not { } own)
                return null;
            // What is tested of the value that was read is tested of one form.
            if (!own.IsPlain && alternatives.Count > 1)
                return null;
            reading = own;
        }

        return reading;
    }

    /// <summary>Whether every value of a kind passes.</summary>
    public bool Takes(Subcheck check, JsonTypes kind) => _kinds.NodesFor(check, kind, null) is { Count: 0 };

    /// <summary>Whether a generated type's codec validates what it reads by this very function.</summary>
    private bool IsValidatedBy(TypeRef type, Subcheck check) =>
        type is { Form: ValueForm.Class or ValueForm.Struct, Nullable: false } && check is Call call && call.Function == functions.NameOf(type.Name);

    /// <summary>The kinds of value that a codec takes, and as what; null is null. Null where two forms take the same kind, or it is not known which.</summary>
    private List<(JsonTypes Kind, TypeRef? Part)>? AlternativesOf(TypeRef type)
    {
        List<(JsonTypes, TypeRef?)> alternatives = [];
        JsonTypes taken = JsonTypes.None;
        bool isKnown = type.Form == ValueForm.Union
            ? type.Parts.All(part => part.Form != ValueForm.Struct && Add(part))
            : type.Form == ValueForm.Or ? type.Element!.Form != ValueForm.Struct && Add(type.Element) && Add(TypeRef.Data) : Add(type);
        if (type.Nullable)
            alternatives.Add((JsonTypes.Null, null));
        return isKnown ? alternatives : null;

        bool Add(TypeRef part)
        {
            JsonTypes kinds = KindsOf(part);
            bool isAny = part.Form == ValueForm.Data;
            if (kinds == JsonTypes.None || (!isAny && (kinds & taken) != 0))
                return false;
            foreach (JsonTypes kind in Kinds.Of(kinds & ~taken))
                alternatives.Add((kind, part));
            taken |= kinds;
            return true;
        }
    }

    /// <summary>The kinds of value that a codec takes, of a value that is not null; none where that is not known.</summary>
    private JsonTypes KindsOf(TypeRef type) => type.Form switch
    {
        ValueForm.Data => JsonTypes.Any,
        ValueForm.Boolean => JsonTypes.Boolean,
        ValueForm.Int32 or ValueForm.Int64 or ValueForm.UInt64 or ValueForm.Single or ValueForm.Double or ValueForm.Decimal or ValueForm.IntegerEnum => JsonTypes.Number,
        ValueForm.String or ValueForm.DateTimeOffset or ValueForm.DateOnly or ValueForm.Uri or ValueForm.Guid or ValueForm.Enum => JsonTypes.String,
        ValueForm.List or ValueForm.Tuple => JsonTypes.Array,
        ValueForm.Map or ValueForm.Class => JsonTypes.Object,
        ValueForm.Struct when functions.TypeOf(type.Name) is { Kind: TypeKind.UnionStruct, AllowsNull: false } union =>
            union.Branches.Aggregate(JsonTypes.None, (kinds, branch) => kinds | SchemaAnalysis.ByFirstByte(branch.Kinds)),
        ValueForm.Struct when functions.TypeOf(type.Name) is { Kind: TypeKind.OpenEnum } values => values.HasIntegers ? JsonTypes.Number : JsonTypes.String,
        _ => JsonTypes.None,
    };

    /// <summary>What is left to check of a value of one kind; null where the codec does not say it.</summary>
    private MemberReading? OfAlternative(TypeRef? type, List<CheckNode> nodes) => nodes.Count == 0 ? MemberReading.Plain : type?.Form switch
    {
        ValueForm.Boolean or ValueForm.Int32 or ValueForm.Int64 or ValueForm.UInt64 or ValueForm.Single or ValueForm.Double or ValueForm.Decimal
            or ValueForm.String or ValueForm.DateTimeOffset or ValueForm.DateOnly or ValueForm.Uri or ValueForm.Guid or ValueForm.Enum or ValueForm.IntegerEnum => OfScalar(type, nodes),
        ValueForm.List => OfList(type, nodes),
        ValueForm.Map when nodes is [PropertiesNode { Properties.Count: 0 } walk] => OfMap(type, walk),
        _ => null,
    };

    private MemberReading? OfScalar(TypeRef type, List<CheckNode> nodes)
    {
        List<string>? named = functions.TypeOf(type.Name)?.Values.Select(v => v.JsonValue).ToList();
        ClrValue read = new(Value, type.Form, named);
        List<CheckNode> tests = [];
        bool isScanned = false;
        foreach (CheckNode node in nodes)
        {
            // An enum has no other values than those that its schema names.
            if (type.Form == ValueForm.IntegerEnum && node is ValueEnumNode values && named?.TrueForAll(n => values.Values.Contains(JsonValue.Number(n), JsonEquality.Comparer)) == true)
                continue;
            if (node is not ScalarNode scalar)
                return null;
            Fragment? test = scalar.FailsRead(read);
            if (test is null && type.Form != ValueForm.String)
                return null;
            isScanned |= test is null;
            if (test is null or { IsEmpty: false })
                tests.Add(scalar);
        }

        return tests.Count == 0 ? MemberReading.Plain : new MemberReading { Tests = tests.ToEquatableArray(), IsScanned = isScanned };
    }

    private MemberReading? OfMap(TypeRef type, PropertiesNode walk)
    {
        if (!walk.Patterns.All(p => IsPlain(type.Element!, p.Check)))
            return null;
        if (walk.Additional is null || IsPlain(type.Element!, walk.Additional))
            return MemberReading.Plain;
        return walk is { IsClosed: false, Additional: Nothing, Patterns.Count: 1 } ? new MemberReading { NamePattern = walk.Patterns[0].Source } : null;
    }

    private MemberReading? OfList(TypeRef type, List<CheckNode> nodes)
    {
        List<CheckNode> tests = [];
        foreach (CheckNode node in nodes)
        {
            switch (node)
            {
                case ItemCountNode count:
                    tests.Add(count);
                    break;
                case ItemsNode { Prefix.Count: 0 } items when items.Rest is null || IsPlain(type.Element!, items.Rest):
                    break;
                default:
                    return null;
            }
        }

        return tests.Count == 0 ? MemberReading.Plain : new MemberReading { Tests = tests.ToEquatableArray() };
    }

    private bool IsPlain(TypeRef type, Subcheck check) => Of(type, check) is { IsPlain: true };

    /// <summary>What a check says of values of one kind, as nodes that assert something of these.</summary>
    private sealed class KindOfCheck(PlannedFunctions functions)
    {
        /// <summary>How many functions call each other on one value.</summary>
        private const int MaxCalls = 16;

        /// <summary>The nodes; null where that is not known, or no such value passes.</summary>
        /// <param name="check">The check.</param>
        /// <param name="kind">The kind.</param>
        /// <param name="type">As what such values are read: its codec validates what its own function says.</param>
        public List<CheckNode>? NodesFor(Subcheck check, JsonTypes kind, TypeRef? type)
        {
            List<CheckNode> nodes = [];
            FunctionName? own = type is { Form: ValueForm.Class or ValueForm.Struct } ? functions.NameOf(type.Name) : null;
            return TryAdd(check, null, kind, own, nodes, MaxCalls) ? nodes : null;
        }

        private bool TryAdd(Subcheck check, DecisionPlan? decision, JsonTypes kind, FunctionName? own, List<CheckNode> nodes, int depth)
        {
            switch (check)
            {
                case Anything:
                    return true;
                case Call call when call.Function == own:
                    return true;
                case Call call:
                    return depth > 0 && functions.Find(call.Function) is { Tracks: false } function && TryAdd(function.AsRead, kind, own, nodes, depth - 1);
                case Inline inline:
                    return TryAdd(inline.Plan, kind, own, nodes, depth);
                case Decided decided:
                    return IsOpen(decision, decided.Bit, kind);
                case InPlace inner:
                    return (inner.Bit is not { } bit || IsOpen(decision, bit, kind)) && inner.Nodes.All(node => TryAdd(node, decision, kind, own, nodes, depth));
                default:
                    return false;
            }
        }

        private bool TryAdd(ValuePlan plan, JsonTypes kind, FunctionName? own, List<CheckNode> nodes, int depth) => plan.Nodes.All(node => TryAdd(node, plan.Decision, kind, own, nodes, depth));

        private bool TryAdd(CheckNode node, DecisionPlan? decision, JsonTypes kind, FunctionName? own, List<CheckNode> nodes, int depth)
        {
            switch (node)
            {
                case KindsNode kinds:
                    return (kinds.Kinds & kind) == kind;
                case ScalarNode scalar when scalar.Kind != kind:
                case ObjectNode or DependentNode or VisitNode or UnevaluatedPropertiesNode when kind != JsonTypes.Object:
                case ArrayNode or UnevaluatedItemsNode when kind != JsonTypes.Array:
                case IfNode { Then: Anything, Else: Anything }:
                    return true;
                case ScalarNode or ObjectNode or ArrayNode or ValueNode:
                    nodes.Add(node);
                    return true;
                case AllNode all:
                    return TryAdd(all.Check, decision, kind, own, nodes, depth);
                case UnionNode { Types: JsonTypes.None } union:
                    return TryAdd(union, decision, kind, own, nodes, depth);
                case IfNode { If: Decided condition } chosen when kind != JsonTypes.Object && decision is not null:
                    return TryAdd(IsOpen(decision, condition.Bit, kind) ? chosen.Then : chosen.Else, decision, kind, own, nodes, depth);
                default:
                    return false;
            }
        }

        /// <summary>A union of which one branch may hold of such values says what that says.</summary>
        private bool TryAdd(UnionNode union, DecisionPlan? decision, JsonTypes kind, FunctionName? own, List<CheckNode> nodes, int depth)
        {
            if (union.Discriminator is not null)
                return false;
            List<Subcheck> open = union.Branches.Where((branch, i) => (branch.Kinds & kind) != 0 && (union.FirstBit is not { } first || (OpenTo(decision, kind) & (1UL << (first + i))) != 0)).Select(b => b.Check).ToList();
            return open.Count == 1 && TryAdd(open[0], decision, kind, own, nodes, depth);
        }

        /// <summary>Whether values of a kind pass a test that is decided: of objects, more than their kind does that.</summary>
        private static bool IsOpen(DecisionPlan? decision, int bit, JsonTypes kind) => kind != JsonTypes.Object && (OpenTo(decision, kind) & (1UL << bit)) != 0;

        /// <summary>The tests that values of a kind may pass.</summary>
        private static ulong OpenTo(DecisionPlan? decision, JsonTypes kind) => decision?.OpenTo(kind) ?? 0;
    }
}
