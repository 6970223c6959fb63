using System.Threading;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>A schema of a program.</summary>
internal sealed partial class ProgramNode(EvaluationProgram program, int number)
{
    /// <summary>So many of <see cref="Names"/> are marked in one word.</summary>
    public const int MarkedNames = 64;

    private const int MaxFollowed = 4;

    private static readonly JsonTypes[] TypesByKind = [JsonTypes.Object, JsonTypes.Array, JsonTypes.String, JsonTypes.Number, JsonTypes.Boolean, JsonTypes.Null];

    private ProgramKeyword[]? _ofScalars;
    private ProgramNode? _meant;
    private bool? _isSmall;
    private ProgramKeyword[]?[]? _said;
    private ProgramKeyword[][]? _about;
    private ProgramScreen? _screen;
    private JsonTypes? _possible;
    private bool? _isForked;
    private bool? _isLeaf;
    private bool? _isAskedOfScalars;
    private EvaluationScope? _scopes;

    public EvaluationProgram Program => program;

    public int Number => number;

    /// <summary>The keyword that holds it; null for a root, and for what stands elsewhere.</summary>
    public ProgramKeyword? Holder { get; init; }

    /// <summary>Which of the holder's schemas it is.</summary>
    public int Ordinal { get; init; }

    /// <summary>For the schemas <c>true</c> and <c>false</c>.</summary>
    public bool? Boolean { get; set; }

    public ProgramResource Resource { get; set; } = ProgramResource.None;

    /// <summary>What applies, those that depend on the results of others at the end (JSON Schema 2020-12 core, 11.2 and 11.3).</summary>
    public ProgramKeyword[] Keywords { get; set; } = [];

    /// <summary>The names that its keywords know for the properties of an object; null if it has no keyword that looks at them.</summary>
    public NameSet? Names { get; set; }

    /// <summary>Its <c>type</c>, if it has one.</summary>
    public ProgramKeyword? Type { get; set; }

    /// <summary>Its <c>properties</c>, if it has them.</summary>
    public ProgramKeyword? Properties { get; set; }

    /// <summary>Its <c>additionalProperties</c>, if it has them.</summary>
    public ProgramKeyword? AdditionalProperties { get; set; }

    /// <summary>Which of the first <see cref="MarkedNames"/> it requires.</summary>
    public ulong Required { get; set; }

    /// <summary>Its <c>patternProperties</c>, if it has them.</summary>
    public ProgramKeyword? PatternProperties { get; set; }

    /// <summary>What takes the place of the text of its errors.</summary>
    public string? Message { get; set; }

    /// <summary>What it says of itself, by keyword, as JSON.</summary>
    public KeyValuePair<string, string>[] Annotations { get; set; } = [];

    /// <summary>Whether it has <c>unevaluatedProperties</c> or <c>unevaluatedItems</c>.</summary>
    public bool NeedsEvaluated { get; set; }

    /// <summary>Whether it may be asked about one value more than once: then its answers are remembered, of containers at least.</summary>
    public bool IsMemoized { get; set; }

    /// <summary>Whether it may apply more than one schema to one value: only below such a schema is one asked twice about a value.</summary>
    public bool IsForked => _isForked ??= ProgramWays.AreSeveral(this);

    /// <summary>Whether it applies schemas to the same value, so that one value may be reached by many ways.</summary>
    public bool AppliesInPlace { get; set; }

    /// <summary>What it refers to, if it does nothing else; else itself.</summary>
    public ProgramNode Meant
    {
        get
        {
            const int MaxReferences = 8;
            if (_meant is not null)
                return _meant;
            ProgramNode node = this;
            for (int i = 0; i < MaxReferences && node.Reference is { } reference; i++)
                node = reference.Target;
            return _meant = node;
        }
    }

    /// <summary>The reference that is all that it has, and of which the dynamic scope knows nothing.</summary>
    public ProgramKeyword? Reference =>
        Keywords is [{ Op: ProgramOp.Ref or ProgramOp.RefOut } reference] && (Resource.Anchors.Count == 0 || ReferenceEquals(Resource, reference.Target.Resource)) ? reference : null;

    /// <summary>The dynamic reference that is all that it has, in the dynamic scope of the schema around it.</summary>
    public ProgramKeyword? DynamicReference =>
        Keywords is [{ Op: ProgramOp.DynamicRef or ProgramOp.DynamicRefOut } reference] && (Resource.Anchors.Count == 0 || ReferenceEquals(Resource, Holder?.Schema.Resource)) ? reference : null;

    /// <summary>The union that is all that it has.</summary>
    public ProgramKeyword? Union => Keywords is [{ Op: ProgramOp.AnyOf or ProgramOp.OneOf, Types: JsonTypes.None } union] ? union : null;

    /// <summary>The <c>if</c> that is all that it has, and is in the dynamic scope of the schema around it.</summary>
    public ProgramKeyword? Condition =>
        Keywords is [{ Op: ProgramOp.If } condition] && (Resource.Anchors.Count == 0 || ReferenceEquals(Resource, Holder?.Schema.Resource)) ? condition : null;

    /// <summary>Whether it applies so few schemas to the same value, whatever the dynamic scope is, that a scalar is better asked about again than remembered.</summary>
    public bool IsSmall
    {
        get
        {
            int left = 32;
            return _isSmall ??= ProgramExtent.TryCountInPlace(this, ref left);
        }
    }

    /// <summary>
    /// The assertions that are all that it says of a scalar, by itself or by nothing but a reference; empty for the schema <c>true</c>. Null: it says more, or may.
    /// </summary>
    public ProgramKeyword[]? OfScalars
    {
        get
        {
            if (_ofScalars is not null)
                return _ofScalars == Unknown ? null : _ofScalars;
            ProgramNode node = Meant;
            _ofScalars = node.IsPlain && (node.Boolean is not null || node.Resource.Anchors.Count == 0) ? Array.FindAll(node.Keywords, static k => !k.IsSilentOfScalars) : Unknown;
            return _ofScalars == Unknown ? null : _ofScalars;
        }
    }

    /// <summary>Whether of a scalar it says nothing but assertions.</summary>
    public bool IsPlain => Boolean ?? !AppliesInPlace;

    /// <summary>Whether a scalar is asked about without anything being kept: see <see cref="IsPlain"/> and <see cref="IsSmall"/>.</summary>
    public bool IsAskedOfScalars => _isAskedOfScalars ??= IsPlain || IsSmall;

    /// <summary>Whether a small object or array is asked about without anything being kept: all schemas that are reached from it are few, and the dynamic scope does not matter.</summary>
    public bool IsAskedOfContainers => KnownAskedOfContainers ?? FindReached();

    /// <summary>That, where it was found out.</summary>
    public bool? KnownAskedOfContainers { get; private set; }

    /// <summary>The keywords that have something to say of a value of a kind. Null: it is of none of the types.</summary>
    public ProgramKeyword[]? SaidOf(InstanceKind kind) => (_said ??= ByKind(SaidOfOne))[(int)kind];

    /// <summary>The keywords that are about a kind of value, whatever types it allows.</summary>
    public ProgramKeyword[] KeywordsAbout(InstanceKind kind) => (_about ??= ByKind(k => Array.FindAll(Keywords, keyword => IsAbout(keyword, TypesByKind[(int)k]))))[(int)kind];

    /// <summary>Whether it may allow a value of a kind.</summary>
    public bool MayBe(InstanceKind kind) => (Possible & TypesByKind[(int)kind]) != JsonTypes.None;

    /// <summary>What it asks of a few properties of an object.</summary>
    public ProgramScreen Screen => _screen ??= ProgramScreen.Of(this);

    /// <summary>The types that it allows, as far as it and what it applies say so.</summary>
    public JsonTypes Possible => _possible ??= TypesOf(this, MaxFollowed);

    /// <summary>Whether it looks no further than to the members of a value: then asking again is cheaper than remembering.</summary>
    public bool IsLeaf => _isLeaf ??= !AppliesInPlace && Array.TrueForAll(Keywords, static k => Array.TrueForAll(k.Held, static held => held.Meant.IsPlain && Array.TrueForAll(held.Meant.Keywords, static of => of.Assertion is not null)));

    /// <summary>The dynamic scopes of evaluations that start with it, for one at a time.</summary>
    public EvaluationScope RentScopes() => Interlocked.Exchange(ref _scopes, null) ?? EvaluationScope.CreateEmpty();

    public void ReturnScopes(EvaluationScope scopes)
    {
        const int MaxScopes = 256;
        if (scopes.Count <= MaxScopes)
            _scopes = scopes;
    }

    private static ProgramKeyword[] Unknown { get; } = new ProgramKeyword[1];

    /// <summary>Whether its <c>patternProperties</c> apply to a property. What was given up is an error of that keyword, and nobody else's property.</summary>
    public bool MatchesPattern(ReadOnlySpan<byte> name)
    {
        foreach (int pattern in PatternProperties?.Numbers ?? [])
        {
            if (!Program.Pattern(pattern).TryIsMatch(name, out bool matches) || matches)
                return true;
        }

        return false;
    }

    /// <summary>A table of what there is for each kind of value.</summary>
    public static T[] ByKind<T>(Func<InstanceKind, T> make)
    {
        T[] table = new T[TypesByKind.Length];
        for (int kind = 0; kind < table.Length; kind++)
            table[kind] = make((InstanceKind)kind);
        return table;
    }

    private ProgramKeyword[]? SaidOfOne(InstanceKind kind)
    {
        JsonTypes of = TypesByKind[(int)kind];
        // Whether a number is an integer shows when it is read.
        JsonTypes allowed = Boolean == false ? JsonTypes.None : (Type?.Types ?? JsonTypes.Any) & of;
        return allowed == JsonTypes.None ? null : Array.FindAll(KeywordsAbout(kind), k => k.Op != ProgramOp.Type || allowed != of);
    }

    private static bool IsAbout(ProgramKeyword keyword, JsonTypes types) => keyword.Op != ProgramOp.Definitions && (keyword.About == JsonTypes.None || (keyword.About & types) != JsonTypes.None);

    private static JsonTypes TypesOf(ProgramNode schema, int depth)
    {
        JsonTypes types = schema.Boolean == false ? JsonTypes.None : JsonTypes.Any;
        foreach (ProgramKeyword keyword in depth == 0 ? [] : schema.Keywords)
        {
            types &= keyword.Op switch
            {
                ProgramOp.Type => keyword.Types,
                ProgramOp.Enum or ProgramOp.Const => TypesOfValues(keyword),
                ProgramOp.Ref or ProgramOp.RefOut => TypesOf(keyword.Target, depth - 1),
                ProgramOp.AllOf => TypesOfHeld(keyword, JsonTypes.Any, depth - 1),
                ProgramOp.AnyOf or ProgramOp.OneOf => TypesOfHeld(keyword, keyword.Types, depth - 1),
                _ => JsonTypes.Any,
            };
        }

        return types;
    }

    private static JsonTypes TypesOfValues(ProgramKeyword keyword)
    {
        JsonTypes types = JsonTypes.None;
        foreach (int value in keyword.Values)
            types |= TypesByKind[(int)keyword.Schema.Program.Index.KindOf(value)];
        return types;
    }

    private static JsonTypes TypesOfHeld(ProgramKeyword keyword, JsonTypes types, int depth)
    {
        foreach (ProgramNode held in keyword.Held)
            types = keyword.Op == ProgramOp.AllOf ? types & TypesOf(held, depth) : types | TypesOf(held, depth);
        return types;
    }

    // What holds of a schema holds of all that it reaches.
    private bool FindReached()
    {
        HashSet<ProgramNode> reached = [];
        bool isAsked = ProgramExtent.TryReach(this, reached);
        KnownAskedOfContainers = isAsked;
        if (isAsked)
        {
            foreach (ProgramNode schema in reached)
                schema.KnownAskedOfContainers = true;
        }

        return isAsked;
    }
}
