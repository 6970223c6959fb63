using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Plans the body of one function. The schemas that hold of the value unconditionally (its own, by <c>$ref</c> and by <c>allOf</c>) are planned together where that saves a walk over the value, as parts of one list of
/// nodes; what is not taken as a part is called. A part costs each check once, as a call does, so that it changes nothing about how often a value is checked.
/// </summary>
internal sealed class FunctionPlanner(PlanBuilder builder, FunctionDraft function)
{
    /// <summary>How many schemas are parts of one function: the rest is called.</summary>
    private const int MaxParts = 48;

    /// <summary>How deep unions within unions are looked into.</summary>
    private const int MaxUnions = 4;

    /// <summary>How many names one walk looks for.</summary>
    private const int MaxNames = 1024;

    private readonly NodeFolding _folding = new(builder.Analysis);
    private readonly List<PartPlanner> _parts = [];
    private readonly List<(SchemaNode Schema, DynamicScope Scope)> _called = [];
    private List<CheckNode> _nodes = [];
    private DecisionBuilder _decision = new([], looksAhead: false);

    /// <summary>Plans the body, and notes in the function what it calls.</summary>
    public void Plan()
    {
        bool takesReferences = true;
        Subcheck? unevaluated = Gather(takesReferences) ? Unevaluated() : null;
        bool isResolved = unevaluated is null;
        if (Walks() < 2 && !(function.Node.Find<UnevaluatedPropertiesKeyword>() is not null && isResolved))
        {
            // One walk over the value is made in any case: there is nothing to save, and the functions exist for others.
            takesReferences = false;
            Gather(takesReferences);
            unevaluated = Unevaluated();
        }

        ValuePlan? plan = Ahead() is { } ahead ? OfObjects(ahead, takesReferences) ?? ahead : Noted(takesReferences);
        if (plan is null)
        {
            Gather(takesReferences);
            Branches(Unevaluated());
            plan = new ValuePlan(_nodes.ToEquatableArray()) { Decision = _decision.Build() };
        }

        foreach (PartPlanner part in _parts)
            builder.Copies.Take(part.Node);
        List<string> names = [.. NamesOf(plan.Nodes)];
        function.Complete(plan with { Nodes = plan.Nodes.Select(node => node is PropertiesNode walk ? Settled(walk, names) : node).ToEquatableArray() }, _parts);
    }

    /// <summary>The walk, with all settled that needs no document: which patterns the names match that it looks for, and what function checks a value that several parts describe.</summary>
    private PropertiesNode Settled(PropertiesNode walk, IReadOnlyList<string> names)
    {
        if (walk.Patterns.Count > 0)
            walk = _folding.WithNames(walk, names);
        return walk.Properties.Any(p => p.Checks.Count > 1)
            ? walk with { Properties = walk.Properties.Select(p => p.Checks.Count > 1 && Joined(p) is { } check ? p with { Checks = EquatableArray.Create(check) } : p).ToEquatableArray() }
            : walk;
    }

    /// <summary>The one check of an object or array that parts describe by several, where some type stands for what they say together: so the value is walked over once. Else null.</summary>
    private Subcheck? Joined(PropertyPlan property)
    {
        if (builder.MergedOf(function.Node, property.Name) is not { } merged || (builder.Analysis.KindsOf(merged) & (JsonTypes.Object | JsonTypes.Array)) == 0)
            return null;
        // Patterns and additional properties may say more of the value than those who name it.
        PartPlanner part = new(builder, merged, builder.Enter(merged, function.Scope));
        PropertyPlan together = part.Conjuncts().Select(c => new PropertyPlan(property.Name, NodeFolding.Together([part.Child(c.Schema)]), IsEvaluated: true)).Aggregate(_folding.Merge);
        return new HashSet<Subcheck>(together.Checks).SetEquals(property.Checks) ? _parts[0].Child(merged, inline: false) : null;
    }

    /// <summary>
    /// The plan of a function that has no walk of its own to make: what it asserts is decided with what tells its branches apart, in one look, and a branch reads the value. Null where it has, or where nothing is
    /// called that would read it.
    /// </summary>
    private ValuePlan? Ahead()
    {
        if (function.Tracks || _parts.Exists(p => p.Node.Keywords.Any(k => PartPlanner.IsUnevaluated(k) || k is DependentSchemasKeyword))
            || !_parts.Exists(p => p.Node.Keywords.Any(builder.Planners.HasBranches)) || _nodes.Exists(n => n is not (KindsNode or PropertiesNode or RequiredNode or KnownNamesNode)))
        {
            return null;
        }

        BranchTests content = _parts.Select(p => builder.Analysis.TestsOf(p.Node, IsElsewhere)).Aggregate((one, other) => one.And(other)) with { Kinds = JsonTypes.Any };
        _decision = new DecisionBuilder(null, looksAhead: true);
        int? bit = null;
        if (!content.Equals(BranchTests.All) && (bit = _decision.Exact(content)) is null)
            return null;
        _nodes.RemoveAll(n => n is ObjectNode);
        Branches(new BranchContext(_decision, new HashSet<string>(), Tracks: false, builder.Analysis));
        if (_decision.Build() is not { Properties.Count: > 0 } decision || !_parts.Exists(p => p.Called.Count > 0))
            return null;
        if (bit is { } asserted)
            _nodes.Insert(0, new AllNode(new Decided(asserted)));
        if (_nodes.Where(n => n is not KindsNode).ToList() is [UnionNode { First: null } union] && union.Branches.All(b => b.Check is Call or Anything or Nothing))
            decision = decision with { Likely = _decision.LikelyIn(decision) };
        EquatableArray<string> known = _parts.SelectMany(p => builder.Analysis.KnownNamesOf(p.Node)).Distinct(StringComparer.Ordinal).ToEquatableArray();
        return new ValuePlan(_nodes.ToEquatableArray()) { Decision = decision with { IsAhead = true, IsWalked = _parts.TrueForAll(p => p.Called.TrueForAll(callee => WalksObjects(callee.Node, MaxUnions))), Known = known } };

        // One of a union's branches does where all do.
        bool WalksObjects(SchemaNode schema, int depth) => (builder.Analysis.KindsOf(schema) & JsonTypes.Object) == 0
            || builder.Analysis.ConjunctsOf(schema).Keywords.Any(k => SchemaAnalysis.AboutOf(k) == JsonTypes.Object
                || (depth > 0 && SchemaAnalysis.BranchesOf(k) is { Count: > 0 } branches && branches.All(branch => WalksObjects(branch, depth - 1))));

        bool IsElsewhere(Keyword keyword) => keyword is RefKeyword or DynamicRefKeyword or AllOfKeyword or DefinitionsKeyword || builder.Planners.HasBranches(keyword);
    }

    /// <summary>
    /// The plan of a union whose branches are told apart at the end of an object alone: what would look ahead walks over the object instead, and visits what the branches assert of its properties. Null where a branch asserts
    /// more, or the kind of another value does not say what is left to check of it.
    /// </summary>
    private ValuePlan? OfObjects(ValuePlan ahead, bool takesReferences)
    {
        bool looksToTheEnd = ahead.Nodes.OfType<UnionNode>().ToList() is [{ FirstBit: not null, IsApart: false, First: null } looking] && (looking.IsOne || ahead.Decision!.Properties.All(p => p.Constants.Count == 0))
            && (looking.Branches.Count(branch => (branch.Kinds & JsonTypes.Object) != 0) > ahead.Decision!.Likely.Count || Forks());
        List<SchemaNode> copied = [.. _parts.SelectMany(p => p.Node.Keywords).SelectMany(k => SchemaAnalysis.BranchesOf(k)).Where(branch => !ReferenceEquals(builder.Analysis.EndOf(branch), branch)).Select(builder.Analysis.EndOf)];
        if (!looksToTheEnd || !DecisionPlan.Kinds.All(kind => kind == JsonTypes.Object || ahead.AnswerTo(kind) is not null) || !copied.TrueForAll(builder.Copies.MayTake))
            return null;
        List<PartPlanner> parts = [.. _parts];
        Gather(takesReferences);
        HashSet<string> names = new(NamesOf(_nodes), StringComparer.Ordinal);
        if (names.Count is > 0 and <= DecisionBuilder.MaxNames && _nodes.TrueForAll(n => n is KindsNode or KnownNamesNode))
        {
            _decision = new DecisionBuilder([.. names], looksAhead: false);
            Branches(new BranchContext(_decision, new HashSet<string>(), Tracks: false, builder.Analysis, names));
            if (_nodes.OfType<BranchNode>().ToList() is [UnionNode { FirstBit: not null } union] && union.Branches.All(branch => branch.Check is InPlace or Decided || (branch.Kinds & JsonTypes.Object) == 0))
            {
                UnionNode ofObjects = union with { Branches = union.Branches.Select(branch => (branch.Kinds & JsonTypes.Object) == 0 ? branch with { Check = Subcheck.Nothing } : branch).ToEquatableArray() };
                copied.ForEach(builder.Copies.Take);
                function.OfReaders.AddRange(parts.SelectMany(part => part.Called));
                return new ValuePlan(_nodes.Where(n => n is KnownNamesNode).Prepend(new KindsNode(JsonTypes.Object)).Append(ofObjects).ToEquatableArray()) { Decision = _decision.Build(), Ahead = ahead };
            }
        }

        _parts.Clear();
        _parts.AddRange(parts);
        return null;
    }

    /// <summary>Whether two branches that may both be run may come back to the function for what the value holds: then verdicts would have to be remembered.</summary>
    private bool Forks()
    {
        HashSet<FunctionDraft> recursive = new(_parts.SelectMany(p => p.Called).Distinct().Where(callee => SchemaAnalysis.MayComeTo(callee.Node, function.Node)));
        return recursive.Count - _parts.SelectMany(p => p.Alternatives).Sum(group => Math.Max(0, group.Count(recursive.Contains) - 1)) > 1;
    }

    /// <summary>
    /// The plan of a function that allows no unevaluated properties, and whose branches evaluate none but names that the walk looks for, each noted in place: a set of bits, and no second walk for what is left.
    /// Null where that cannot be.
    /// </summary>
    private ValuePlan? Noted(bool takesReferences)
    {
        if (function.Tracks || function.Node.Find<UnevaluatedPropertiesKeyword>() is not { Schema.Boolean: false } || function.Node.Find<UnevaluatedItemsKeyword>() is not null)
            return null;
        Gather(takesReferences);
        if (Unevaluated() is not Nothing || _called.Count > 0)
            return null;
        HashSet<string> names = new(NamesOf(_nodes), StringComparer.Ordinal);
        PropertiesNode walk = _nodes.OfType<PropertiesNode>().SingleOrDefault() ?? PropertiesNode.Empty;
        if (names.Count is 0 or > 64 || walk.Additional is not null || !IsOnlyForObjects())
            return null;
        if (walk.Patterns.Count > 0)
        {
            // What no walk looks for is evaluated by a pattern that it matches, or by nothing.
            _nodes.Remove(walk);
            _nodes.Insert(0, walk = _folding.WithNames(walk, names) with { Additional = Subcheck.Nothing });
        }

        EquatableArray<string> evaluated = walk.Properties.Where(p => p.IsEvaluated).Select(p => p.Name).ToEquatableArray();
        _decision = new DecisionBuilder(names.ToList(), looksAhead: false);
        Branches(new BranchContext(_decision, new HashSet<string>(evaluated, StringComparer.Ordinal), Tracks: false, builder.Analysis, names) { NotesNames = true });
        if (!_nodes.TrueForAll(UnevaluatedNamesNode.IsNoted))
            return null;
        _nodes.Add(new UnevaluatedNamesNode(evaluated));
        return new ValuePlan(_nodes.ToEquatableArray()) { Decision = _decision.Build() };
    }

    /// <summary>How many of the parts look into the value.</summary>
    private int Walks() => _parts.Count(p => p.Node.Keywords.Any(k => !(k is DefinitionsKeyword or RefKeyword or DynamicRefKeyword or AllOfKeyword) && !builder.Planners.HasBranches(k)) || KnownNames(p, findsAll: true).Any());

    private bool Gather(bool takesReferences)
    {
        _parts.Clear();
        _called.Clear();
        PartPlanner own = new(builder, function.Node, function.Scope);
        _parts.Add(own);
        _nodes = NodeFolding.Fold(own.PlanContent());
        var seen = new HashSet<SchemaNode> { function.Node };
        var work = new Stack<(SchemaNode Schema, DynamicScope Scope, bool IsReference)>(own.Conjuncts().Reverse());
        while (work.Count > 0)
        {
            builder.Cancellation.ThrowIfCancellationRequested();
            (SchemaNode schema, DynamicScope scope, bool isReference) = work.Pop();
            (SchemaNode target, DynamicScope from) = PartPlanner.Follow(builder, schema, scope);
            // What holds already needs no second check.
            if (PartPlanner.AssertsNothing(target) || !seen.Add(target))
                continue;
            isReference |= !ReferenceEquals(target, schema);
            if ((isReference && !takesReferences) || !TryTake(target, from, isReference, out PartPlanner part))
            {
                _called.Add((target, from));
                continue;
            }

            foreach ((SchemaNode, DynamicScope, bool) conjunct in part.Conjuncts().Reverse())
                work.Push(conjunct);
        }

        _nodes.AddRange(KnownNamesOfParts());
        return true;
    }

    private bool TryTake(SchemaNode schema, DynamicScope from, bool isReference, out PartPlanner part)
    {
        part = new PartPlanner(builder, schema, builder.Enter(schema, from));
        if (_parts.Count >= MaxParts || schema.Keywords.Any(PartPlanner.IsUnevaluated) || (isReference && !builder.Copies.MayTake(schema)))
            return false;
        if (_folding.Merge(_nodes, NodeFolding.Fold(part.PlanContent())) is not { } merged || NamesOf(merged).Count() > MaxNames)
            return false;
        _nodes = merged;
        _parts.Add(part);
        return true;
    }

    private IEnumerable<string> KnownNames(PartPlanner part, bool findsAll) => builder.KnownNames.InBranches(part.Node, findsAll)
        .Concat(part.Node.Keywords.OfType<DependentSchemasKeyword>().SelectMany(d => d.Schemas).Select(s => s.Name));

    private IEnumerable<CheckNode> KnownNamesOfParts()
    {
        // Who walks over the object anyway finds what decides between branches, if that is not too much to look for.
        bool findsAll = _nodes.Exists(n => n is ObjectNode) && NamesOf(_nodes).Concat(Names(findsAll: true)).Distinct(StringComparer.Ordinal).Count() <= DecisionBuilder.MaxNames;
        EquatableArray<string> names = Names(findsAll).Distinct(StringComparer.Ordinal).ToEquatableArray();
        return names.Count == 0 ? [] : [new KnownNamesNode(names)];

        IEnumerable<string> Names(bool findsAll) => _parts.SelectMany(part => KnownNames(part, findsAll));
    }

    /// <summary>
    /// What <c>unevaluatedProperties</c> applies to whatever is left in the end; null where there is no such keyword, or the walk alone decides what is left: then the walk applies it.
    /// </summary>
    private Subcheck? Unevaluated()
    {
        if (function.Node.Find<UnevaluatedPropertiesKeyword>() is not { } keyword)
            return null;
        Subcheck check = _parts[0].Child(keyword.Schema);
        PropertiesNode walk = _nodes.OfType<PropertiesNode>().FirstOrDefault() ?? PropertiesNode.Empty;
        walk = _folding.WithNames(walk, NamesOf(_nodes));
        var evaluated = new HashSet<string>(walk.Properties.Where(p => p.IsEvaluated).Select(p => p.Name), StringComparer.Ordinal);
        IEnumerable<SchemaNode> others = _parts.SelectMany(p => p.Node.Keywords.Where(builder.Planners.HasBranches)).SelectMany(EvaluatedProperties.Branches).Concat(_called.Select(c => c.Schema));
        if (EvaluatedProperties.MayBeMoreThan(evaluated, others))
            return check;
        _nodes.RemoveAll(n => n is PropertiesNode);
        _nodes.Insert(0, NodeFolding.WithUnevaluated(walk, check));
        return null;
    }

    private void Branches(Subcheck? unevaluated)
    {
        UnevaluatedItemsKeyword? items = function.Node.Find<UnevaluatedItemsKeyword>();
        var evaluated = new HashSet<string>(_nodes.OfType<PropertiesNode>().SelectMany(w => w.Properties).Where(p => p.IsEvaluated).Select(p => p.Name), StringComparer.Ordinal);
        _decision = new DecisionBuilder(NamesOf(_nodes).ToList(), looksAhead: !_nodes.Exists(n => n is ObjectNode));
        bool tracks = function.Tracks || unevaluated is not null || items is not null;
        bool isWalked = !tracks && _nodes.Exists(n => n is ObjectNode) && IsOnlyForObjects();
        Branches(new BranchContext(_decision, evaluated, tracks, builder.Analysis, isWalked ? new HashSet<string>(NamesOf(_nodes), StringComparer.Ordinal) : null));
        if (unevaluated is not null)
            _nodes.Add(new UnevaluatedPropertiesNode(unevaluated));
        if (items is not null)
            _nodes.Add(new UnevaluatedItemsNode(_parts[0].Child(items.Schema)));
    }

    private void Branches(BranchContext context)
    {
        context = context with
        {
            Kinds = KindsOfNodes(),
            Given = new HashSet<SchemaNode>(_parts.Select(p => p.Node).Concat(_called.Select(c => c.Schema))),
            ChecksOthers = _nodes.OfType<PropertiesNode>().Any(walk => walk.Patterns.Count > 0 || walk.Additional is not (null or Anything)),
        };
        foreach (PartPlanner part in _parts)
            part.Branches = context;
        CheckNode[] called = [.. _called.Select(c => new AllNode(_parts[0].Keep(c.Schema, c.Scope)))];
        CheckNode[] branches = [.. _parts.SelectMany(part => part.PlanBranches())];
        // What was read strictly is passed over quickly after: who reads more comes first.
        int most = _parts.SelectMany(p => p.Node.Keywords).SelectMany(k => SchemaAnalysis.BranchesOf(k)).Select(Containers).DefaultIfEmpty().Max();
        _nodes.AddRange(most > _called.Sum(c => Containers(c.Schema)) ? branches.Concat(called) : called.Concat(branches));
    }

    /// <summary>How many properties a schema knows that objects or arrays can be.</summary>
    private int Containers(SchemaNode schema) => builder.Analysis.ConjunctsOf(schema).Keywords.OfType<PropertiesKeyword>().SelectMany(k => k.Properties)
        .Count(p => p.Schema.Boolean is null && (builder.Analysis.KindsOf(p.Schema) & (JsonTypes.Object | JsonTypes.Array)) != 0);

    private bool IsOnlyForObjects() => KindsOfNodes() == JsonTypes.Object;

    private JsonTypes KindsOfNodes() => new ValuePlan(_nodes.ToEquatableArray()).Kinds;

    private static IEnumerable<string> NamesOf(IEnumerable<CheckNode> nodes) => nodes.OfType<ObjectNode>().SelectMany(n => n.Names).Distinct(StringComparer.Ordinal);
}
