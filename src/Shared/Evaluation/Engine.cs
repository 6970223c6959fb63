using System.Runtime.CompilerServices;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// Evaluates a schema of a program on an indexed document, and says why: every error of an invalid one, the annotations of a valid one. Where branches have to be
/// tried it asks for verdicts first, which it remembers, and then goes only where they are false: that keeps it linear in the document.
/// </summary>
internal ref partial struct Engine
{
    // What a schema says of a value is one number. Valid is the greatest. Below it: how far the value was good, as a place in the index, by which the branches of a
    // failed union are ranked. Negative: the value is not meant for the schema, which names other constants or is about another kind.
    private const int Valid = int.MaxValue;
    private const int OtherKind = int.MinValue;
    private const int OtherConstant = int.MinValue + 1;

    // What so many take is less than what is free when the stack was found to be enough.
    private const int LevelsOfStack = 8;

    private readonly JsonIndex _json;
    private readonly EngineOptions _options;
    private readonly EngineBuffers _buffers;
    private EngineMemory _memory;
    private readonly ProgramNode _root;
    private EvaluationScope? _outermost = null;
    private readonly List<EngineError> _errors = [];
    private readonly List<EngineAnnotation> _annotations = [];
    private EvaluationPath _path;
    private InstancePath _place;
    private int _name = -1;             // the name that is the instance, for propertyNames
    private bool _isFull;

    // The properties of the objects that are open, of each its name's place and which of the names it is that the schema knows.
    private (int Name, int Index)[] _scans;
    private int _scanned;

    // The properties that were looked for.
    private readonly ObjectLooks _looks;

    // The schemas that are being explained, each with its value.
    private readonly List<(ProgramNode Schema, int Value)> _explained;

    // Sets that are not in use, behind those that are.
    private readonly List<EvaluatedSet> _sets;
    private int _rented;

    // How many schemas are being applied: the stack is asked for at every few.
    private int _depth;

    // How many of them may ask twice about one value: below such a one answers are remembered.
    private int _forks;

    // What is judged is ranked against this: whatever is no greater is as good. It holds of schemas for one value.
    private int _bound = OtherKind;

    // As long as there is any, what is small is asked whether it holds before it is explained.
    private const int MostCredit = 32;
    private int _credit = MostCredit;

    // The members of the small object or array that is asked about that were evaluated, a bit each, and whether that is wanted.
    private ulong _marks;
    private bool _isMarking;

    // How many schemas may still be asked about it.
    private int _steps;

    // Whether the schema that is applied is the only one that the verdict has asked about the value: what ends before the place that it came to is known to hold then.
    private bool _isInOrder;

    // Keywords that failed, and where that was: the items of an array share what there is to say about them.
    private readonly Located[] _located;

    private Engine(ProgramNode root, JsonIndex json, EngineOptions options)
    {
        _root = root;
        _json = json;
        _options = options;
        _buffers = EngineBuffers.Rent();
        (_memory, _path, _place, _scans) = (_buffers.Memory, _buffers.Path, _buffers.Place, _buffers.Scans);
        (_looks, _located, _explained, _sets) = (_buffers.Looks, _buffers.Located, _buffers.Explained, _buffers.Sets);
        _isInOrder = options.Verified > 0;
    }

    private enum Mode : byte
    {
        /// <summary>The verdict: ends with the first thing that is wrong, and the answer says nothing of how far it was good.</summary>
        Test,

        /// <summary>The verdict, and how far the value was good.</summary>
        Judge,

        /// <summary>Reports what is wrong.</summary>
        Explain,

        /// <summary>Gathers annotations of what is valid.</summary>
        Annotate,
    }

    /// <summary>What <paramref name="schema"/> says of a document.</summary>
    public static EngineResult Run(ProgramNode schema, JsonIndex json, EngineOptions options)
    {
        Engine engine = new(schema, json, options);
        try
        {
            engine.Apply(schema, JsonIndex.Root, null, Mode.Explain, null, null);
            engine.AddRepeatedNames(schema);
            if (engine._errors.Count == 0 && options.MaxAnnotations > 0)
                engine.Apply(schema, JsonIndex.Root, null, Mode.Annotate, null, null);
            if (engine._outermost is { } scopes)
                schema.ReturnScopes(scopes);
            engine._buffers.Return(engine._memory, engine._path, engine._place, engine._scans);
        }
        catch (InsufficientExecutionStackException)
        {
            engine._errors.Clear();
            engine._annotations.Clear();
            engine._errors.Add(new EngineError { Code = ErrorCode.OutOfStack, Message = EvaluationText.OutOfStack, Offset = json.Offset(JsonIndex.Root) });
        }

        // Errors at one place stay in the order of the schema.
        List<EngineError> errors = InOrder(engine._errors, static e => e.Offset);
        return new EngineResult(errors.Count == 0, errors, InOrder(engine._annotations, static a => a.Offset), engine._isFull);
    }

    /// <param name="schema">The schema.</param>
    /// <param name="value">The place of the value.</param>
    /// <param name="scope">The dynamic scope outside of it.</param>
    /// <param name="mode">What is wanted.</param>
    /// <param name="evaluated">Gets the properties or items that were evaluated, if that is wanted.</param>
    /// <param name="by">The keyword that applies it: the schema <c>false</c> has none of its own.</param>
    private int Apply(ProgramNode schema, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, ProgramKeyword? by)
    {
        if (mode != Mode.Annotate && !ReferenceEquals(schema.Meant, schema))
        {
            if (mode == Mode.Explain)
                return ExplainMeant(schema, value, scope, evaluated);
            schema = schema.Meant;
        }

        if (schema.Boolean is bool verdict)
        {
            if (!verdict && mode == Mode.Explain)
                Forbid(schema, value, by);
            return verdict ? Valid : OtherKind;
        }

        // Nothing more is wanted.
        if (_isFull)
            return Valid;
        InstanceKind kind = _json.KindOf(value);
        ProgramKeyword[]? keywords = schema.SaidOf(kind);
        if (IsVerdict(mode) && keywords is null)
            return OtherKind;
        if (schema.Resource.Anchors.Count > 0)
            scope = (scope ?? (_outermost ??= _root.RentScopes())).Enter(schema.Resource);
        bool isContainer = kind is InstanceKind.Object or InstanceKind.Array;
        bool isMemoized = _forks > 0 && schema.IsMemoized && (isContainer ? !schema.IsLeaf : (schema.AppliesInPlace && !schema.IsSmall));
        int context = ((scope?.Id ?? 0) << 1) | (evaluated is null ? 0 : 1);
        int place = isMemoized ? _memory.PlaceOf(schema, value, context) : 0;
        int size = _memory.Size;
        if (isMemoized)
        {
            ref EngineMemory.Entry known = ref _memory[place];
            if (mode switch { Mode.Test => known.IsKnown, Mode.Judge => known.IsRanked, Mode.Explain => known.IsKnown && known.Reach == Valid, _ => known.IsSilent })
            {
                evaluated?.Merge(known.Evaluated);
                return known.Reach;
            }
        }

        Deepen();
        int forks = _forks;
        _forks += schema.IsForked ? 1 : 0;
        int said = _annotations.Count;
        int reach = Valid;
        int scanned = _scanned;
        Members members = default;
        if (kind == InstanceKind.Object && schema.Names is not null)
            Scan(schema, schema.Names, value, scope, mode, isWhole: evaluated is not null || schema.NeedsEvaluated, ref members);
        // What is explained counts as evaluated even if it fails.
        EvaluatedSet? own = !isContainer || (evaluated is null && !schema.NeedsEvaluated) ? null
            : mode == Mode.Explain && !isMemoized && !schema.NeedsEvaluated ? evaluated
            : RentSet(members.Count > 0 ? members.Count : _json.Count(value));
        if (mode == Mode.Explain)
            _explained.Add((schema, value));
        // Of a value that is of none of the types, it is not said that it also breaks rules for other types.
        JsonTypes meant = mode == Mode.Explain && (keywords is null || kind == InstanceKind.Number) && schema.Type is { } type && !type.HasType(_json, value) ? type.Types : JsonTypes.Any;
        bool isInOrder = _isInOrder;
        foreach (ProgramKeyword keyword in keywords ?? schema.KeywordsAbout(kind))
        {
            bool isSilent = meant != JsonTypes.Any && (keyword.About & meant) == 0;
            if (isSilent && keywords is null)
                continue;
            _isInOrder = isInOrder && keyword.OrderOf(kind) != ProgramOrder.Unknown;
            reach = Math.Min(reach, ApplyKeyword(keyword, value, scope, isSilent ? Mode.Judge : mode, own, members));
            if (IsDone(reach, mode))
                break;
        }

        _isInOrder = isInOrder;
        _depth--;
        _forks = forks;
        _scanned = scanned;
        if (mode == Mode.Explain)
            _explained.RemoveAt(_explained.Count - 1);

        if (mode == Mode.Annotate)
            Annotate(schema, value);
        if (isMemoized)
        {
            ref EngineMemory.Entry known = ref _memory[size == _memory.Size ? place : _memory.PlaceOf(schema, value, context)];
            known.IsKnown = !_isFull;
            known.IsRanked = known.IsKnown && (reach == Valid || (mode == Mode.Judge && (reach > _bound || _bound == OtherKind)));
            known.Reach = reach;
            known.Evaluated = evaluated is not null && reach == Valid ? own : null;
            known.IsSilent = mode == Mode.Annotate && said == _annotations.Count;
        }

        if (own is null || ReferenceEquals(own, evaluated))
            return reach;
        // What a failed schema looked at is not reported once more as unevaluated.
        if (reach == Valid || mode == Mode.Explain)
            evaluated?.Merge(own);
        ReturnSet(own, isKept: isMemoized && evaluated is not null && reach == Valid);
        return reach;
    }

    private int ApplyKeyword(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, in Members members)
    {
        switch (keyword.Op)
        {
            case ProgramOp.Ref or ProgramOp.RefOut:
                return ApplyInPlace(keyword, keyword.Target, keyword.Path, value, scope, mode, evaluated);
            case ProgramOp.DynamicRef or ProgramOp.DynamicRefOut:
                return ApplyInPlace(keyword, EvaluationScope.Resolve(scope, keyword), keyword.Path, value, scope, mode, evaluated);
            case ProgramOp.AllOf:
                int reach = Valid;
                foreach (ProgramNode schema in keyword.Held)
                {
                    reach = Math.Min(reach, ApplyInPlace(keyword, schema, schema.Segment, value, scope, mode, evaluated));
                    if (IsDone(reach, mode))
                        break;
                }

                return reach;
            case ProgramOp.AnyOf or ProgramOp.OneOf:
                return ApplyUnion(keyword, value, scope, mode, evaluated);
            case ProgramOp.Not or ProgramOp.Disallow:
                return ApplyNot(keyword, value, scope, mode);
            case ProgramOp.If:
                return ApplyIf(keyword, value, scope, mode, evaluated);
            case ProgramOp.Properties:
                return ApplyProperties(keyword, value, scope, mode, evaluated, members);
            case ProgramOp.PatternProperties:
                return ApplyPatternProperties(keyword, value, scope, mode, evaluated);
            case ProgramOp.AdditionalProperties:
                return ApplyAdditionalProperties(keyword, value, scope, mode, evaluated, members);
            case ProgramOp.UnevaluatedProperties:
                return ApplyUnevaluatedProperties(keyword, value, scope, mode, evaluated!);
            case ProgramOp.PropertyNames:
                return ApplyToNames(keyword, value, scope, mode);
            case ProgramOp.DependentSchemas:
                return ApplyDependentSchemas(keyword, value, scope, mode, evaluated, members);
            case ProgramOp.Required:
                return Require(keyword, keyword.Names!, keyword.Known, "", ErrorCode.Required, value, mode, members);
            case ProgramOp.DependentRequired:
                return ApplyDependentRequired(keyword, value, mode, members);
            case ProgramOp.Contains:
                return ApplyContains(keyword, value, scope, mode, evaluated);
            case ProgramOp.PrefixItems or ProgramOp.Items or ProgramOp.UnevaluatedItems:
                return ApplyToItems(keyword, value, scope, mode, evaluated);
            default:
                return Assert(keyword, value, mode);
        }
    }

    private void Deepen()
    {
        if (_depth++ % LevelsOfStack == 0)
            RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    private static bool IsVerdict(Mode mode) => mode is Mode.Test or Mode.Judge;

    // Whether a member of an object or array is wrong: what follows it is further on.
    private static bool IsFirstWrong(int reach, Mode mode) => reach != Valid && IsVerdict(mode);

    // Whether nothing that follows changes the answer.
    private readonly bool IsDone(int reach, Mode mode) => reach != Valid && (mode == Mode.Test || (mode == Mode.Judge && reach <= _bound));
}
