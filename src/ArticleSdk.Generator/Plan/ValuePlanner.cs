using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Plans the body of one function: the schema, and those subschemas that are small enough to be checked in line.</summary>
internal sealed class ValuePlanner(PlanBuilder builder, FunctionDraft function, SchemaAnalysis analysis, KnownNames knownNames)
{
    /// <summary>How deep lists of lists are checked in line.</summary>
    private const int MaxInlineDepth = 2;

    /// <summary>How far a chain of references is followed in one call: a longer one goes on in a function, so that every schema of the chain costs the same.</summary>
    private const int MaxHops = 32;

    public ValuePlan Plan(SchemaNode node)
    {
        if (node.Boolean is { } all)
            return new ValuePlan { Allowed = all ? JsonTypes.Any : JsonTypes.None, Message = node.Annotations.ErrorMessage };

        ObjectPlan? objectPlan = new ObjectPlanner(this, node, analysis, knownNames).Plan();
        IReadOnlyList<string> names = objectPlan?.Names ?? [];
        var enums = new List<EnumPlan>();
        EnumPlan? strings = null;
        foreach (EnumKeyword keyword in node.Keywords.OfType<EnumKeyword>())
        {
            var plan = new EnumPlan(keyword.Path, keyword.IsConst, keyword.Values);
            if (strings is null && keyword.Values.Count > 0 && keyword.Values.All(v => v.Kind == JsonKind.String))
                strings = plan;
            else
                enums.Add(plan);
        }

        TypeKeyword? type = node.Find<TypeKeyword>();
        ArrayPlan? arrayPlan = PlanArray(node);
        BranchPlan[] branches = node.Keywords.SelectMany(k => PlanBranches(k, names, "")).ToArray();
        ObjectFacts[] facts = branches.SelectMany(FactsOf).ToArray();
        bool asksForNames = facts.Length > 0 || branches.Any(b => b is UnionPlan { Names.Count: > 0 });
        if (objectPlan is not null && enums.Count == 0 && !asksForNames && MayEndEarly(objectPlan, branches))
            objectPlan = objectPlan with { MayEndEarly = true };
        return new ValuePlan
        {
            Allowed = type?.Types ?? JsonTypes.Any,
            TypePath = type?.Path ?? "",
            IntegerByValue = node.Dialect.IntegerByValue,
            Strings = strings,
            Values = enums.ToEquatableArray(),
            Lengths = Counts(node, CountKind.MinLength, CountKind.MaxLength),
            Patterns = node.Keywords.OfType<PatternKeyword>().Select(k => new PatternPlan(k.Path, k.Pattern)).ToEquatableArray(),
            Formats = node.Keywords.OfType<FormatKeyword>().Select(k => new FormatPlan(k.Path, k.Format, node.Json.TryGet("format", out JsonValue format) ? format.Text : "")).ToEquatableArray(),
            Contents = node.Keywords.OfType<ContentKeyword>().Select(k => new ContentPlan(k.Path, k.IsBase64, k.IsJson)).ToEquatableArray(),
            Bounds = node.Keywords.OfType<BoundKeyword>().Select(k => new BoundPlan(k.Path, k.Kind, k.Value)).ToEquatableArray(),
            Divisors = node.Keywords.OfType<MultipleOfKeyword>().Select(k => new DivisorPlan(k.Path, k.Divisor)).ToEquatableArray(),
            Object = objectPlan,
            Array = arrayPlan,
            Branches = branches.ToEquatableArray(),
            AsksForNames = asksForNames,
            AsksForValues = facts.SelectMany(f => f.Values).Select(v => v.Name).Distinct().ToEquatableArray(),
            UnevaluatedProperties = node.Find<UnevaluatedPropertiesKeyword>() is { } properties
                ? new UnevaluatedPlan(Child(properties.Schema, properties.Path)) : null,
            UnevaluatedItems = node.Find<UnevaluatedItemsKeyword>() is { } items
                ? new UnevaluatedPlan(Child(items.Schema, items.Path)) : null,
            Message = node.Annotations.ErrorMessage,
            Annotations = Annotates ? node.Annotations.All : default,
        };
    }

    private bool MayEndEarly(ObjectPlan plan, BranchPlan[] branches) =>
        plan.OnlyRequires
        && branches is [AllPlan { Check: { Kind: SubcheckKind.Call } first }, ..]
        && branches.All(b => b is not DependentPlan)
        && function.InPlace.Find(f => f.QualifiedName == first.Function) is { } callee
        && plan.Names.All(new HashSet<string>(SchemaAnalysis.OwnNamesOf(callee.Key.Node), StringComparer.Ordinal).Contains);

    /// <summary>A subschema that applies to a property or an item.</summary>
    public Subcheck Child(SchemaNode node, string path, bool inline = true) => Resolve(node, path, tracks: false, inline, inPlace: false);

    public bool Annotates => builder.Annotates;

    /// <summary>Says that two checks may be for the same child.</summary>
    public void ChildrenOverlap() => function.ChildrenOverlap = true;

    public static EquatableArray<CountPlan> Counts(SchemaNode node, CountKind min, CountKind max) =>
        node.Keywords.OfType<CountKeyword>().Where(k => k.Kind == min || k.Kind == max)
            .Select(k => new CountPlan(k.Path, k.Kind, k.Value)).ToEquatableArray();

    private bool TracksBranches =>
        function.Key.Tracks || function.Key.Node.Keywords.Any(k => k is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword);

    /// <summary>A subschema that applies to the same value: always a function, since branches read the value again.</summary>
    private Subcheck Branch(SchemaNode node, string path) => Resolve(node, path, TracksBranches, inline: false, inPlace: true);

    private Subcheck Resolve(SchemaNode node, string path, bool tracks, bool inline, bool inPlace)
    {
        // A schema that is nothing but a reference is the schema it refers to.
        DynamicScope scope = function.Key.Scope;
        for (int hops = 0; hops < MaxHops && node.Boolean is null && OnlyReference(node) is { } reference; hops++)
        {
            scope = builder.Enter(node, scope);
            path += reference.Path;
            node = Target(reference, scope);
            inline = false;
        }

        if (node.Boolean is { } all)
        {
            return new Subcheck(all ? SubcheckKind.Anything : SubcheckKind.Nothing, path) { Message = node.Annotations.ErrorMessage };
        }

        // Nothing can fail and nothing is evaluated.
        if ((!Annotates || node.Annotations.All.Count == 0) && node.Keywords.All(k => k is DefinitionsKeyword))
            return new Subcheck(SubcheckKind.Anything, path);

        if (inline && ReferenceEquals(node.Resource, function.Key.Node.Resource) && IsSmall(node, MaxInlineDepth))
            return new Subcheck(SubcheckKind.Inline, path) { Inline = Plan(node) };

        FunctionDraft callee = builder.Request(node, scope, tracks);
        (inPlace ? function.InPlace : function.OnChildren).Add(callee);
        return new Subcheck(SubcheckKind.Call, path) { Function = callee.QualifiedName };
    }

    /// <summary>The one reference that the schema consists of, or null. A message of its own must be kept.</summary>
    private Keyword? OnlyReference(SchemaNode node)
    {
        if (node.Annotations.ErrorMessage is not null || (Annotates && node.Annotations.All.Count > 0))
            return null;
        Keyword? only = null;
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is DefinitionsKeyword)
                continue;
            if (only is not null || keyword is not (RefKeyword or DynamicRefKeyword))
                return null;
            only = keyword;
        }

        return only;
    }

    private static SchemaNode Target(Keyword reference, DynamicScope scope) => reference switch
    {
        RefKeyword fixedReference => fixedReference.Target,
        DynamicRefKeyword dynamic => scope.Find(dynamic.Anchor) ?? dynamic.Initial,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Scalars, and lists of what is small or has a function: what reads well in line.</summary>
    private static bool IsSmall(SchemaNode node, int depth) => node.Boolean is not null || node.Keywords.All(k => k switch
    {
        TypeKeyword or BoundKeyword or MultipleOfKeyword or PatternKeyword or FormatKeyword or ContentKeyword or DefinitionsKeyword => true,
        EnumKeyword values => values.Values.All(v => v.Kind == JsonKind.String),
        CountKeyword count => count.Kind is not (CountKind.MinProperties or CountKind.MaxProperties),
        ItemsKeyword items => depth > 0 && items.Start == 0 && (!IsSmallArray(items.Schema) || IsSmall(items.Schema, depth - 1)),
        _ => false,
    });

    private static bool IsSmallArray(SchemaNode node) => node.Keywords.Any(k => k is ItemsKeyword);

    private ArrayPlan? PlanArray(SchemaNode node)
    {
        PrefixItemsKeyword? prefix = node.Find<PrefixItemsKeyword>();
        ItemsKeyword? items = node.Find<ItemsKeyword>();
        UniqueItemsKeyword? unique = node.Find<UniqueItemsKeyword>();
        EquatableArray<CountPlan> counts = Counts(node, CountKind.MinItems, CountKind.MaxItems);
        List<ContainsKeyword> contains = node.Keywords.OfType<ContainsKeyword>().ToList();
        if (prefix is null && items is null && unique is null && counts.Count == 0 && contains.Count == 0)
            return null;
        if (contains.Count > 0)
            ChildrenOverlap();
        return new ArrayPlan
        {
            Prefix = prefix is null ? default : prefix.Schemas.Select((s, i) => Child(s, prefix.Path + "/" + i)).ToEquatableArray(),
            Items = items is null ? null : Child(items.Schema, items.Path),
            Contains = contains.Select(c => new ContainsPlan(Child(c.Schema, c.Path, inline: false), c.Min, node.Json.TryGet("minContains", out _) ? "/minContains" : null, c.Max, c.Evaluates)).ToEquatableArray(),
            Counts = counts,
            UniquePath = unique is null ? null : unique.Path,
        };
    }

    /// <param name="keyword">A keyword of the schema, or of a member of its <c>allOf</c> that is planned with it.</param>
    /// <param name="names">What the walk over the object knows.</param>
    /// <param name="prefix">The path from the schema to that member.</param>
    private IEnumerable<BranchPlan> PlanBranches(Keyword keyword, IReadOnlyList<string> names, string prefix)
    {
        string path = prefix + keyword.Path;
        switch (keyword)
        {
            case RefKeyword or DynamicRefKeyword:
                return [new AllPlan(Branch(Target(keyword, function.Key.Scope), path))];
            case AllOfKeyword all:
                return all.Schemas.SelectMany(s => knownNames.OnlyChooses(s, function.Key.Node)
                    ? s.Keywords.SelectMany(k => PlanBranches(k, names, PathTo(s)))
                    : [new AllPlan(Branch(s, PathTo(s)))]);
            case AnyOfKeyword any:
                return [PlanUnion(new UnionPlan(path, One: false, Numbered(any.Schemas, names), any.Types, Discriminate(any.Schemas, any.Types)), any.Schemas, names)];
            case OneOfKeyword one:
                return [PlanUnion(new UnionPlan(path, One: true, Numbered(one.Schemas, names), JsonTypes.None, Discriminate(one.Schemas, JsonTypes.None)), one.Schemas, names)];
            case NotKeyword not:
                return [new NotPlan(path, not.Schemas.Select(s => Condition(s, path, names)).ToEquatableArray(), not.Types)];
            case IfKeyword condition:
                return
                [
                    new IfPlan(
                        path,
                        Condition(condition.If, path, names),
                        condition.Then is null ? null : Branch(condition.Then, prefix + "/then", names),
                        condition.Else is null ? null : Branch(condition.Else, prefix + "/else", names)),
                ];
            case DependentSchemasKeyword dependent:
                return dependent.Schemas.Select(d => new DependentPlan(path, IndexOf(names, d.Name), Branch(d.Schema, path + "/" + Shared.JsonPointer.Escape(d.Name))));
            default:
                return [];
        }
    }

    private Discriminator? Discriminate(EquatableArray<SchemaNode> branches, JsonTypes types)
    {
        if (types != JsonTypes.None || analysis.DiscriminatorOf(branches) is not { IsRequiredString: true } found)
            return null;
        return new Discriminator(found.Property, found.Values.Select(v => new DiscriminatorValue(v.Value.Text, v.Branch)).ToEquatableArray())
        {
            Names = branches.SelectMany(analysis.KnownNamesOf).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    /// <summary>Adds to a union what is known of its branches before any is tried.</summary>
    private UnionPlan PlanUnion(UnionPlan union, EquatableArray<SchemaNode> branches, IReadOnlyList<string> names)
    {
        if (union.Types != JsonTypes.None || union.Discriminator is not null || branches.Count > FactsFinder.MaxNames)
            return union;
        union = union with { Kinds = branches.Select(b => SchemaAnalysis.ByFirstByte(analysis.KindsOf(b))).ToEquatableArray() };
        if (names.Count is 0 or > FactsFinder.MaxNames || union.IsByKind || union.Checks.All(c => c.Facts is not null))
            return union;
        EquatableArray<NameFacts> facts = branches.Select(b => FactsFinder.FindNames(analysis.TestsOf(b), names)).ToEquatableArray();
        return facts.All(f => f.SaysNothing) ? union : union with { Names = facts };
    }

    private static IEnumerable<ObjectFacts> FactsOf(BranchPlan branch)
    {
        IEnumerable<Subcheck?> checks = branch switch
        {
            UnionPlan union => union.Checks.All(c => c.Facts is not null) ? union.Checks : [],
            NotPlan not => not.Checks,
            IfPlan condition => [condition.If, condition.Then, condition.Else],
            _ => [],
        };
        return checks.Select(c => c?.Facts).OfType<ObjectFacts>();
    }

    /// <summary>A subschema that nothing is reported of: where the walk over the object answers it, it needs no function.</summary>
    private Subcheck Condition(SchemaNode node, string path, IReadOnlyList<string> names) =>
        Facts(node, names) is { } facts ? new Subcheck(SubcheckKind.Facts, path) { Facts = facts } : Branch(node, path);

    /// <summary>A subschema that must hold: where the walk over the object answers it, its function is for reporting only.</summary>
    private Subcheck Branch(SchemaNode node, string path, IReadOnlyList<string> names)
    {
        Subcheck check = Branch(node, path);
        // What it evaluates would have to be noted too: the function does that.
        return check.Kind == SubcheckKind.Call && Facts(node, names) is { } facts && (facts.Values.Count == 0 || !TracksBranches)
            ? check with { Facts = facts } : check;
    }

    private ObjectFacts? Facts(SchemaNode node, IReadOnlyList<string> names) =>
        Annotates || names.Count == 0 || node.Boolean is not null ? null : FactsFinder.Find(analysis.TestsOf(node), names);

    private EquatableArray<Subcheck> Numbered(EquatableArray<SchemaNode> schemas, IReadOnlyList<string> names) =>
        schemas.Select(s => Branch(s, PathTo(s), names)).ToEquatableArray();

    /// <summary>The path from the schema to a subschema in it. In draft 3 it is not always a number: <c>extends</c> may be one schema, and <c>type</c> holds names too.</summary>
    private string PathTo(SchemaNode subschema) => subschema.Pointer.Substring(function.Key.Node.Pointer.Length);

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
                return i;
        }

        throw new InvalidOperationException(name);
    }
}
