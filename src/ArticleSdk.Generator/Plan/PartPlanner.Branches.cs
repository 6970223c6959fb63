using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Unions and conditions.</summary>
internal sealed partial class PartPlanner
{
    /// <summary>How deep conditions within conditions stand in one function.</summary>
    private const int MaxConditions = 24;

    /// <summary>How many branches one expression tries.</summary>
    private const int MaxStringUnion = 16;

    /// <summary>How many branches a union has that is visited within a branch.</summary>
    private const int MaxVisitedUnion = 8;

    /// <summary>How deep unions within unions are one.</summary>
    private const int MaxUnions = 8;

    /// <summary>How many branches, and of each how many schemas, are looked through for what they share.</summary>
    private const int MaxShared = 16;

    /// <summary>A subschema that applies to the same value; where what is decided beforehand answers it, it needs no function. Null is what always holds.</summary>
    public Subcheck Condition(SchemaNode? schema)
    {
        if (schema is null)
            return Subcheck.Anything;
        return Branches.AnswerOf(schema) ?? Branch(schema);
    }

    /// <summary>
    /// What must hold under a condition. Conditions within it are decided with those around it, so that a chain of them is one look at the value: it stands in place where its own assertions are decided
    /// beforehand, or visit what the walk over the object has found. What others refer to is a function, so that no schema is planned twice, unless it is visited and has no branches.
    /// </summary>
    public Subcheck Consequence(SchemaNode? schema) => schema is null ? Subcheck.Anything : Consequence(schema, isReferred: false);

    private Subcheck Consequence(SchemaNode schema, bool isReferred)
    {
        Subcheck check = Required(schema, isReferred);
        return Branches.NotesNames ? Noting(check, EndOf(schema)) : check;
    }

    /// <summary><c>if</c>, with what it leads to.</summary>
    public IfNode If(IfKeyword keyword)
    {
        // Where it is noted what a condition evaluates, it is asked as it stands.
        bool isNoted = Branches.Tracks || Branches.NotesNames;
        if (!isNoted && keyword.If.Keywords is [NotKeyword { Types: JsonTypes.None, Schemas: [{ } negated] }])
            return new IfNode(Condition(negated), Consequence(keyword.Else), Consequence(keyword.Then));
        Subcheck condition = Branches.AnswerOf(keyword.If) ?? (isNoted ? null : AnswersOf(keyword.If)) ?? Condition(keyword.If), then = Consequence(keyword.Then);
        return new IfNode(condition, Branches.NotesNames ? Noting(then, keyword.If) : then, Consequence(keyword.Else)) { IsElseFirst = LikelyBranch.IsElse(keyword, builder.Analysis) };
    }

    /// <summary>The same check, which notes the names that a schema evaluates where it holds, but for its conjuncts and branches, which do so themselves.</summary>
    private Subcheck Noting(Subcheck check, SchemaNode schema)
    {
        // What is decided as a whole has its conjuncts in the decision.
        IEnumerable<Keyword> noted = Branches.AnswerOf(schema) is null ? schema.Keywords : builder.Analysis.ConjunctsOf(schema).Keywords;
        EquatableArray<string> names = noted.OfType<PropertiesKeyword>().SelectMany(k => k.Properties).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToEquatableArray();
        EvaluatesNode notes = new(names);
        return names.Count == 0 ? check : check switch
        {
            Anything => new InPlace(null, EquatableArray.Create<CheckNode>(notes)),
            Decided answer => new InPlace(answer.Bit, EquatableArray.Create<CheckNode>(notes)),
            InPlace inner => inner with { Nodes = inner.Nodes.Append(notes).ToEquatableArray() },
            _ => check,
        };
    }

    private Subcheck Required(SchemaNode schema, bool isReferred)
    {
        if (Branches.AnswerOf(schema) is { } answer)
            return answer;
        (SchemaNode target, DynamicScope from) = Follow(builder, schema, scope);
        isReferred |= !ReferenceEquals(target, schema);
        if (MayVisit(target) && (!isReferred || MayCopy(target)))
            return new InPlace(null, Within(target, from, visits: true));
        if (isReferred || !MayStandInPlace(schema))
            return Branch(schema);
        BranchTests content = builder.Analysis.TestsOf(schema, k => IsApart(k) || k is DefinitionsKeyword || IsBranch(schema, k));
        int? bit = null;
        if (!content.Equals(BranchTests.All) && (bit = Branches.Decision.Exact(content)) is null)
            return Branch(schema);
        return new InPlace(bit, Within(schema, scope, visits: false));
    }

    /// <summary>Whether what others refer to may be visited wherever they do: it has no branches of its own.</summary>
    private bool MayCopy(SchemaNode schema)
    {
        if (!schema.Keywords.All(IsVisited) || !builder.Copies.MayTake(schema))
            return false;
        builder.Copies.Take(schema);
        return true;
    }

    /// <summary>What a schema asserts that stands in place: its conjuncts, branches and conditions; its properties too, where they are visited.</summary>
    private EquatableArray<CheckNode> Within(SchemaNode schema, DynamicScope from, bool visits)
    {
        PartPlanner inner = new(builder, schema, builder.Enter(schema, from)) { Called = Called, Alternatives = Alternatives, OnChildren = OnChildren, Branches = Branches, Depth = Depth + 1 };
        IEnumerable<CheckNode> conjuncts = schema.Keywords.SelectMany(k => k switch
        {
            RefKeyword or DynamicRefKeyword => [inner.Consequence(Target(k, inner.Scope), isReferred: true)],
            AllOfKeyword all => all.Schemas.Select(inner.Consequence),
            _ => Enumerable.Empty<Subcheck>(),
        }).Where(check => check is not Anything).Select(check => new AllNode(check));
        VisitNode[] visit = visits ? [inner.Visit()] : [];
        // The walk has checked the same values.
        ChildrenOverlap |= visits || inner.ChildrenOverlap;
        return visit.Where(v => v.Properties.Count + v.Required.Count > 0).Concat(conjuncts).Concat(inner.PlanBranches()).ToEquatableArray();
    }

    private VisitNode Visit() => new(
        node.Keywords.OfType<PropertiesKeyword>().SelectMany(k => k.Properties).Select(p => new VisitedProperty(p.Name, Test(p.Schema))).Where(p => p.Check is not Anything).ToEquatableArray(),
        node.Keywords.OfType<RequiredKeyword>().SelectMany(k => k.Names).Distinct(StringComparer.Ordinal).ToEquatableArray());

    /// <summary>Whether all that the schema asserts of an object, beside its branches, is asserted of properties that the walk over it has looked for.</summary>
    private bool MayVisit(SchemaNode schema) =>
        Branches.Walked is { } walked && Depth < MaxConditions && schema.Boolean is null && Subschemas.OnlyReference(schema) is null && schema.Keywords.All(k => k switch
        {
            TypeKeyword type => (type.Types & JsonTypes.Object) != 0,
            RequiredKeyword required => required.Names.All(walked.Contains),
            PropertiesKeyword properties => properties.Properties.All(p => walked.Contains(p.Name)),
            AdditionalPropertiesKeyword { Schema.Boolean: true } => !Branches.NotesNames,
            DefinitionsKeyword => true,
            _ => !IsUnevaluated(k) && k is not DependentSchemasKeyword && (IsApart(k) || IsBranch(schema, k)),
        });

    /// <summary>Whether a schema that <see cref="MayVisit"/> is visited for this keyword, or for nothing at all.</summary>
    private static bool IsVisited(Keyword keyword) => keyword is TypeKeyword or RequiredKeyword or PropertiesKeyword or AdditionalPropertiesKeyword or DefinitionsKeyword;

    private bool MayStandInPlace(SchemaNode schema) =>
        !Branches.Tracks && Depth < MaxConditions && schema.Boolean is null && Subschemas.OnlyReference(schema) is null
        && schema.Keywords.Any(k => IsApart(k) || builder.Planners.HasBranches(k)) && !schema.Keywords.Any(k => IsUnevaluated(k) || k is DependentSchemasKeyword);

    /// <summary><c>anyOf</c> or <c>oneOf</c>, with what is known of its branches before any is tried.</summary>
    public UnionNode Union(EquatableArray<SchemaNode> schemas, bool isOne, JsonTypes types)
    {
        int calls = Called.Count;
        EquatableArray<SchemaNode> flat = types == JsonTypes.None ? Flatten(schemas, isOne, MaxUnions) : schemas;
        if (flat == schemas && types == JsonTypes.None && builder.Analysis.DiscriminatorOf(schemas) is { IsRequiredString: true } found
            && schemas.SelectMany(builder.Analysis.KnownNamesOf).Distinct(StringComparer.Ordinal).ToEquatableArray() is var names && !Branches.Decision.Finds(names, schemas.Count))
        {
            return OneAtMost(calls, new UnionNode(isOne, schemas.Select(s => new UnionBranch(Branch(s), JsonTypes.Object)).ToEquatableArray(), types)
            {
                Discriminator = new DiscriminatorPlan(found.Property, found.Values.Select(v => new BranchValue(v.Value.Text, v.Branch)).ToEquatableArray(), names),
            });
        }

        if (types == JsonTypes.None && !isOne)
            flat = LikelyFirst(flat);
        JsonTypes[] kinds = [.. flat.Select(s => SchemaAnalysis.ByFirstByte(builder.Analysis.KindsOf(s)) & Branches.Kinds)];
        if (types != JsonTypes.None)
            return new UnionNode(isOne, flat.Select((s, i) => new UnionBranch(Condition(s), kinds[i])).ToEquatableArray(), types);
        if (SchemaAnalysis.AreDisjoint(kinds))
            return OneAtMost(calls, new UnionNode(isOne, flat.Select((s, i) => new UnionBranch(OfKind(s), kinds[i])).ToEquatableArray(), types));
        SchemaNode[] ends = [.. flat.Select(EndOf)];
        bool[] isAnswered = [.. ends.Select(s => Branches.MayAnswer(s) && !builder.Analysis.IsOnlyKinds(s))];
        // Where nobody looks at the kind of the value first, a branch looks itself.
        if (Branches.Decision.Union([.. flat.Select(TestsOf)], isAnswered, [.. ends.Select(builder.Analysis.AlternativesOf)]) is not { } first)
            return new UnionNode(isOne, flat.Select((s, i) => new UnionBranch(Branch(s), kinds[i])).ToEquatableArray(), types);
        bool isApart = Branches.Decision.AreApart(first, flat.Count);
        IReadOnlyList<IReadOnlyList<int>> groups = isApart ? [[.. Enumerable.Range(0, flat.Count)]] : Branches.Decision.Alternatives(first, flat.Count);
        UnionBranch[] branches = new UnionBranch[flat.Count];
        foreach (IReadOnlyList<int> group in groups)
        {
            int since = Called.Count;
            foreach (int i in group)
                branches[i] = new UnionBranch(isAnswered[i] ? Answered(flat[i], first + i) : Visited(flat[i], first + i) ?? OfKind(flat[i]), kinds[i]);
            NoteAlternatives(since);
            NoteVisits(group.Select(i => branches[i].Check));
            if (isOne && !isApart)
                Branches.Decision.Likely(first, group, [.. ends.Select(builder.Analysis.AllKnownNamesOf)]);
        }

        return new UnionNode(isOne, branches.ToEquatableArray(), types) { FirstBit = first, IsApart = isApart, First = LikelyBranch.Of(ends, builder.Analysis) };
    }

    private Subcheck Answered(SchemaNode schema, int bit) => Branches.NotesNames ? Noting(new Decided(bit), EndOf(schema)) : new Decided(bit);

    /// <summary>
    /// What all branches of a union of objects refer to: it holds wherever the union does. Only where nothing tells the branches apart, and they assert no more than properties beside, which are visited then.
    /// </summary>
    private IEnumerable<SchemaNode> Shared(EquatableArray<SchemaNode> branches)
    {
        if (branches.Count is < 2 or > MaxShared || branches.Any(b => builder.Analysis.KindsOf(b) != JsonTypes.Object))
            return [];
        List<IReadOnlyList<SchemaNode>> all = [.. branches.Select(b => builder.Analysis.ConjunctsOf(b)).Where(c => c.IsComplete && c.Schemas.Count <= MaxShared && c.Schemas.All(s => ReferenceEquals(s.Resource, node.Resource))).Select(c => c.Schemas)];
        if (all.Count != branches.Count)
            return [];
        List<SchemaNode> shared = [.. all[0].Where(s => all.TrueForAll(schemas => schemas.Contains(s)))];
        return shared.Count > 0 && all.TrueForAll(schemas => schemas.Except(shared).SelectMany(s => s.Keywords).All(k => IsVisited(k) || k is RefKeyword or AllOfKeyword))
            && !DecisionBuilder.Apart([.. branches.Select(TestsOf)]) ? shared : [];
    }

    /// <summary>The schema and its conjuncts, less those that the function asserts anyway; null where it is not known which these are.</summary>
    private List<SchemaNode>? Beside(SchemaNode schema)
    {
        if (!schema.Keywords.Any(k => k is RefKeyword or AllOfKeyword))
            return [schema];
        IReadOnlyList<SchemaNode> all = builder.Analysis.ConjunctsOf(schema) is { IsComplete: true } conjuncts ? conjuncts.Schemas : [];
        // Given are the conjuncts of what is given, too.
        List<SchemaNode> left = [.. all.Where(s => !Branches.Given.Contains(s))];
        return all.Count == left.Count || Branches.NotesNames || !left.TrueForAll(s => ReferenceEquals(s.Resource, schema.Resource)) ? null : left;
    }

    /// <summary>A branch whose test, and visits of what the walk over the object has found, are all that it asserts, beside what is decided or asserted anyway: it needs no walk of its own. Null where it asserts more.</summary>
    private Subcheck? Visited(SchemaNode schema, int bit)
    {
        (SchemaNode target, DynamicScope from) = Follow(builder, schema, scope);
        if (Beside(target) is not { } schemas || !schemas.TrueForAll(s => MayVisit(s) && s.Keywords.All(k => IsVisited(k) || k is RefKeyword or AllOfKeyword || builder.Planners.HasBranches(k))))
            return null;
        List<CheckNode> nodes = [];
        foreach (Keyword keyword in schemas.SelectMany(s => s.Keywords).Where(builder.Planners.HasBranches))
        {
            if ((Answer(keyword) ?? VisitedUnion(target, from, keyword)) is not { } inner)
                return null;
            nodes.Add(inner);
        }

        nodes.AddRange(schemas.Select(s => VisitBeside(s, from)));
        InPlace check = new(bit, nodes.ToEquatableArray());
        return Branches.NotesNames ? Noting(check, target) : check;
    }

    /// <summary>A union within a branch all of whose branches are visited; null where they are not.</summary>
    private UnionNode? VisitedUnion(SchemaNode schema, DynamicScope from, Keyword keyword)
    {
        PartPlanner inner = new(builder, schema, builder.Enter(schema, from)) { OnChildren = OnChildren, Branches = Branches };
        EquatableArray<SchemaNode> branches = SchemaAnalysis.BranchesOf(keyword);
        if (branches.Count is 0 or > MaxVisitedUnion || Branches.NotesNames || !branches.All(b => inner.EndOf(b) is var end && MayVisit(end) && end.Keywords.All(IsVisited)))
            return null;
        UnionNode union = inner.Union(branches, keyword is OneOfKeyword, JsonTypes.None);
        ChildrenOverlap |= inner.ChildrenOverlap;
        return union.FirstBit is not null && union.Branches.All(b => b.Check is InPlace or Decided) ? union : null;
    }

    /// <summary>What is visited of a schema, beside what is decided.</summary>
    private VisitNode VisitBeside(SchemaNode schema, DynamicScope from)
    {
        PartPlanner inner = new(builder, schema, builder.Enter(schema, from)) { Called = Called, Alternatives = Alternatives, OnChildren = OnChildren, Branches = Branches };
        VisitNode visit = inner.Visit();
        HashSet<string> decided = new(
            schema.Keywords.OfType<PropertiesKeyword>().SelectMany(k => k.Properties).Where(p => Branches.Decision.Asks(p.Name) && (p.Schema.Boolean is false || builder.Analysis.IsOnlyConstants(p.Schema))).Select(p => p.Name),
            StringComparer.Ordinal);
        EquatableArray<VisitedProperty> properties = visit.Properties.Where(p => !decided.Contains(p.Name)).ToEquatableArray();
        return new VisitNode(properties, visit.Required.Where(name => !Branches.Decision.Asks(name) || properties.Any(p => p.Name == name)).ToEquatableArray());
    }

    /// <summary>A schema that asserts no more than what is decided, and unions and negations of that; null where it asserts more.</summary>
    private InPlace? AnswersOf(SchemaNode schema)
    {
        List<Keyword> branches = [.. schema.Keywords.Where(k => k is NotKeyword or AnyOfKeyword or OneOfKeyword)];
        BranchTests content = builder.Analysis.TestsOf(schema, branches.Contains);
        int? bit = null;
        if (branches.Count == 0 || (!content.Equals(BranchTests.All) && (bit = Branches.Decision.Exact(content)) is null))
            return null;
        List<BranchNode?> nodes = [.. branches.Select(Answer)];
        return nodes.Contains(null) ? null : new InPlace(bit, nodes.Select(node => (CheckNode)node!).ToEquatableArray());
    }

    /// <summary>A union or a negation that is decided; null where it is not.</summary>
    private BranchNode? Answer(Keyword keyword)
    {
        EquatableArray<SchemaNode> schemas = keyword switch
        {
            NotKeyword { Types: JsonTypes.None } not => not.Schemas,
            AnyOfKeyword { Types: JsonTypes.None } any when !Branches.NotesNames => any.Schemas,
            OneOfKeyword one when !Branches.NotesNames => one.Schemas,
            _ => default,
        };
        List<Decided?> answers = [.. schemas.Select(Branches.AnswerOf)];
        // Two branches that ask the same have one bit, which counts once.
        if (answers.Count == 0 || answers.Contains(null) || (keyword is OneOfKeyword && answers.Distinct().Count() < answers.Count))
            return null;
        return keyword is NotKeyword ? new NotNode(answers.Select(answer => (Subcheck)answer!).ToEquatableArray(), JsonTypes.None)
            : new UnionNode(keyword is OneOfKeyword, answers.Select(answer => new UnionBranch(answer!, JsonTypes.Object)).ToEquatableArray(), JsonTypes.None);
    }

    /// <summary>The branches of which one is enough, those first that ask for constants: where one is there, the others are seldom run. What is decided keeps its place.</summary>
    private EquatableArray<SchemaNode> LikelyFirst(EquatableArray<SchemaNode> schemas) =>
        schemas.Any(s => TestsOf(s).IsExact && !builder.Analysis.IsOnlyKinds(EndOf(s))) ? schemas : schemas.OrderBy(s => TestsOf(s).Properties.Count == 0).ToEquatableArray();

    // Of other kinds the value is not.
    private BranchTests TestsOf(SchemaNode schema) => builder.Analysis.DecisiveTestsOf(EndOf(schema)) is var tests && (tests.Kinds & ~Branches.Kinds) == 0 ? tests : tests with { Kinds = tests.Kinds & Branches.Kinds };

    /// <summary>Notes that of the functions that are called since then, one at most is.</summary>
    private UnionNode OneAtMost(int since, UnionNode union)
    {
        NoteAlternatives(since);
        return union;
    }

    private void NoteAlternatives(int since)
    {
        if (Called.Count - since > 1)
            Alternatives.Add(Called.GetRange(since, Called.Count - since));
    }

    /// <summary>Notes what branches visit of which one at most holds: the walk, or others, may check the same properties.</summary>
    private void NoteVisits(IEnumerable<Subcheck> alternatives)
    {
        HashSet<string> names = new(alternatives.OfType<InPlace>().SelectMany(check => check.Nodes).OfType<VisitNode>().SelectMany(visit => visit.Properties).Select(p => p.Name), StringComparer.Ordinal);
        foreach (string name in names)
            ChildrenOverlap |= !Branches.Visited.Add(name) || Branches.ChecksOthers || Branches.IsEvaluated.Contains(name);
    }

    /// <summary>What is left to check of a value that is of a kind that the schema lets through.</summary>
    private Subcheck OfKind(SchemaNode schema) => !Branches.Tracks && builder.Analysis.IsOnlyKinds(schema) ? Subcheck.Anything : Branch(schema);

    /// <summary>What the schema is where it is entered from here: dynamic references lead on.</summary>
    private SchemaNode EndOf(SchemaNode schema) => Follow(builder, schema, scope).Schema;

    /// <summary>Whether the keyword is planned with the branches.</summary>
    private bool IsBranch(SchemaNode schema, Keyword keyword) => builder.Planners.HasBranches(keyword) && ScalarUnion(schema, keyword) is null;

    /// <summary>A union that is planned as an assertion: one of constants alone is their enum. Null where it is another.</summary>
    private IReadOnlyList<CheckNode>? ScalarUnion(SchemaNode schema, Keyword keyword) =>
        builder.Analysis.OnlyConstantsOf(keyword) is { } constants ? [.. EnumKeyword.NodesOf(constants.ToEquatableArray())] : StringUnion(schema, keyword);

    /// <summary>A union whose branches say nothing but of which kinds a value is, and what is asserted of strings: the string is read once. Null where it is another.</summary>
    private List<CheckNode>? StringUnion(SchemaNode schema, Keyword keyword)
    {
        (EquatableArray<SchemaNode> branches, bool isOne) = keyword switch
        {
            AnyOfKeyword { Types: JsonTypes.None } any => (any.Schemas, false),
            OneOfKeyword one => (one.Schemas, true),
            _ => (default, false),
        };
        if (branches.Count is 0 or > MaxStringUnion)
            return null;
        bool isOfStrings = schema.Find<TypeKeyword>() is { Types: JsonTypes.String };
        JsonTypes some = JsonTypes.None, several = JsonTypes.None;
        List<EquatableArray<StringNode>> tests = [];
        foreach (SchemaNode branch in branches.Select(builder.Analysis.EndOf))
        {
            if (branch.Boolean is not null || !branch.Keywords.All(k => k is AssertionKeyword or DefinitionsKeyword))
                return null;
            ValuePlan plan = new(branch.Keywords.SelectMany(k => builder.Planners.Plan(k, this)).ToEquatableArray());
            if (!plan.Nodes.All(n => n is StringNode or KindsNode || (n is ScalarNode && isOfStrings)))
                return null;
            several |= some & plan.Kinds;
            some |= plan.Kinds;
            if ((plan.Kinds & JsonTypes.String) != 0)
                tests.Add(plan.Nodes.OfType<StringNode>().ToEquatableArray());
        }

        // Unions by kind alone are told apart by it.
        if (!isOfStrings && (tests.Count < 2 || tests.TrueForAll(t => t.Count == 0)))
            return null;
        JsonTypes kinds = (isOne ? some & ~several : some) | (some & JsonTypes.String);
        List<CheckNode> nodes = kinds == JsonTypes.Any ? [] : [new KindsNode(kinds)];
        if (tests.Count > 0 && (isOne || tests.TrueForAll(t => t.Count > 0)))
            nodes.Add(new StringUnionNode(isOne, tests.ToEquatableArray()));
        return nodes;
    }

    /// <summary>
    /// The branches, with those of unions among them in their place: where one of any must hold, or where no two of the inner branches hold together, so that it makes no difference who counts them.
    /// </summary>
    private EquatableArray<SchemaNode> Flatten(EquatableArray<SchemaNode> schemas, bool isOne, int depth)
    {
        if (depth == 0 || Branches.Tracks)
            return schemas;
        List<SchemaNode> flat = [];
        bool isChanged = false;
        for (int i = 0; i < schemas.Count; i++)
        {
            if (InnerUnion(schemas[i]) is not var (inner, isInnerOne) || flat.Count + inner.Count + schemas.Count - i > DecisionBuilder.MaxTests
                || ((isOne || isInnerOne) && !DecisionBuilder.Apart([.. inner.Select(s => builder.Analysis.DecisiveTestsOf(EndOf(s)))])))
            {
                flat.Add(schemas[i]);
                continue;
            }

            flat.AddRange(inner);
            isChanged = true;
        }

        return isChanged && flat.Count <= DecisionBuilder.MaxTests ? Flatten(flat.ToEquatableArray(), isOne, depth - 1) : schemas;
    }

    /// <summary>The branches of a schema that is a union and nothing else, and in the same scope.</summary>
    private (EquatableArray<SchemaNode> Branches, bool IsOne)? InnerUnion(SchemaNode schema)
    {
        (SchemaNode target, DynamicScope from) = Follow(builder, schema, scope);
        if (target.Boolean is not null || !builder.Enter(target, from).Equals(scope))
            return null;
        return target.Keywords.Where(k => k is not DefinitionsKeyword).ToList() switch
        {
            [AnyOfKeyword { Types: JsonTypes.None } any] => (any.Schemas, false),
            [OneOfKeyword one] => (one.Schemas, true),
            _ => null,
        };
    }
}
