namespace ArticleSdk.Shared.Evaluation;

// Verdicts of which nothing has to be kept: most values hold, and what is said of them is little.
internal ref partial struct Engine
{
    // What is larger is not asked about twice.
    private const int MostEntries = 64;

    // A schema may apply itself: what takes more steps is not known.
    private const int MostSteps = 96;

    // So much is lost where what was asked about did not hold, and has to be explained, against what is won where it did.
    private const int CreditOfFailure = 4;

    // Whether a value is known to hold; false: it has to be asked about in full.
    private bool IsKnownToBeValid(ProgramNode schema, int value, EvaluationScope? scope) =>
        IsVerified(value) || IsKnownToBeValid(schema.Meant, value) || (schema.DynamicReference is { } reference && IsKnownToBeValid(EvaluationScope.Resolve(scope, reference).Meant, value));

    // Whether a member of the value that is asked about was found to hold before anybody asked why another does not.
    private readonly bool IsVerified(int member) => _isInOrder && _json.EndsBefore(member, _options.Verified);

    private bool IsKnownToBeValid(ProgramNode meant, int value)
    {
        InstanceKind kind = _json.KindOf(value);
        if (!IsContainer(kind))
            return meant.IsAskedOfScalars && IsValidScalar(meant, value, kind);
        if (!meant.IsAskedOfContainers || _credit <= 0 || _json.Next(value) - value > MostEntries)
            return false;
        _steps = MostSteps;
        // A schema that was not asked may have been negated.
        bool isValid = IsValid(meant, value, kind) && _steps >= 0;
        _credit = isValid ? Math.Min(_credit + 1, MostCredit) : _credit - CreditOfFailure;
        return isValid;
    }

    private static bool IsContainer(InstanceKind kind) => kind is InstanceKind.Object or InstanceKind.Array;

    // Of a scalar, few schemas are asked in any case.
    private bool IsValidScalar(ProgramNode meant, int value, InstanceKind kind)
    {
        _steps = int.MaxValue;
        return IsValid(meant, value, kind);
    }

    private bool IsValid(ProgramNode schema, int value)
    {
        InstanceKind kind = _json.KindOf(value);
        if (!_isMarking || !IsContainer(kind))
            return IsValid(schema.Meant, value, kind);
        ulong marks = _marks;
        _isMarking = false;
        bool isValid = IsValid(schema.Meant, value, kind);
        (_marks, _isMarking) = (marks, true);
        return isValid;
    }

    // The verdict of a small schema: nothing is remembered, and no scope matters.
    private bool IsValid(ProgramNode schema, int value, InstanceKind kind)
    {
        if (!schema.NeedsEvaluated || !IsContainer(kind))
            return IsValidByKeywords(schema, value, kind);
        (ulong marks, bool isMarking) = (_marks, _isMarking);
        (_marks, _isMarking) = (0, true);
        bool isValid = IsValidByKeywords(schema, value, kind);
        (_marks, _isMarking) = (_marks | marks, isMarking);
        return isValid;
    }

    private bool IsValidByKeywords(ProgramNode schema, int value, InstanceKind kind)
    {
        bool isContainer = IsContainer(kind);
        if (isContainer && --_steps < 0)
            return false;
        if (!schema.MayBe(kind) || schema.SaidOf(kind) is not { } keywords || (kind == InstanceKind.Object && schema.Names is not null && !IsValidByNames(schema, schema.Names, value)))
            return false;
        foreach (ProgramKeyword keyword in keywords)
        {
            ErrorCode code = default;
            if (keyword.Assertion?.Test is { } test ? !test(keyword, _json, value, ref code) : isContainer && !keyword.IsInPlace ? !IsValidWithin(keyword, value) : !IsValidInPlace(keyword, value, kind))
                return false;
        }

        return true;
    }

    private bool IsValidInPlace(ProgramKeyword keyword, int value, InstanceKind kind)
    {
        if (--_steps < 0)
            return false;
        switch (keyword.Op)
        {
            case ProgramOp.Ref or ProgramOp.RefOut:
                return IsValid(keyword.Target, value, kind);
            case ProgramOp.DependentSchemas:
                return true;
            case ProgramOp.If:
                ProgramKeyword[] chain = keyword.Chain;
                int[]? candidates = Candidates(keyword, value);
                ProgramNode? branch = chain[chain.Length - 1].Held[2];
                for (int n = 0; n < (candidates?.Length ?? chain.Length); n++)
                {
                    ProgramKeyword link = chain[candidates?[n] ?? n];
                    if (!IsValidBranch(link.Held[0], value, kind))
                        continue;
                    branch = link.Held[1];
                    break;
                }

                return branch is null || IsValid(branch, value, kind);
            case ProgramOp.AllOf:
                foreach (ProgramNode held in keyword.Held)
                {
                    if (!IsValid(held.Meant, value, kind))
                        return false;
                }

                return true;
            case ProgramOp.AnyOf or ProgramOp.Disallow or ProgramOp.Not when keyword.Types != JsonTypes.None && keyword.HasType(_json, value):
                return keyword.Op == ProgramOp.AnyOf;
            default:
                int holding = 0;
                foreach (int i in Candidates(keyword, value) ?? keyword.BranchesOf(kind))
                {
                    holding += IsValidBranch(keyword.Held[i], value, kind) ? 1 : 0;
                    if (holding > (keyword.Op == ProgramOp.OneOf ? 1 : 0) && !_isMarking)
                        break;
                }

                return keyword.Op switch { ProgramOp.AnyOf => holding > 0, ProgramOp.OneOf => holding == 1, _ => holding == 0 };
        }
    }

    private bool IsValidBranch(ProgramNode branch, int value, InstanceKind kind)
    {
        ProgramNode meant = branch.Meant;
        if (kind == InstanceKind.Object && meant.MayBe(kind) && Screen(meant, value, MaxNested) is bool verdict && (!verdict || !_isMarking))
            return verdict;
        ulong marks = _marks;
        bool isValid = IsValid(meant, value, kind);
        _marks = isValid ? _marks : marks;
        return isValid;
    }

    // What a keyword says of the members of an object or array; of named properties and those that are required, it is said for all at once.
    private bool IsValidWithin(ProgramKeyword keyword, int value)
    {
        bool isOfNames = keyword.Op is ProgramOp.PatternProperties or ProgramOp.PropertyNames or ProgramOp.UnevaluatedProperties;
        if (!isOfNames && keyword.Op is not (ProgramOp.PrefixItems or ProgramOp.Items or ProgramOp.UnevaluatedItems))
            return true;
        int ordinal = 0;
        int end = _json.Next(value);
        for (int child = JsonIndex.FirstChild(value); child < end; child = _json.Next(isOfNames ? child + 1 : child), ordinal++)
        {
            switch (keyword.Op)
            {
                case ProgramOp.PrefixItems when ordinal == keyword.Held.Length:
                    return true;
                case ProgramOp.PrefixItems when !IsValid(keyword.Held[ordinal], child):
                case ProgramOp.Items when ordinal >= keyword.Number && !IsValid(keyword.Held[0], child):
                case ProgramOp.PropertyNames when !IsValid(keyword.Held[0], child):
                case ProgramOp.PatternProperties when !IsValidWhereMatching(keyword, child, ordinal):
                case ProgramOp.UnevaluatedItems when (_marks >> ordinal & 1) == 0 && !IsValid(keyword.Held[0], child):
                case ProgramOp.UnevaluatedProperties when (_marks >> ordinal & 1) == 0 && !IsValid(keyword.Held[0], child + 1):
                    return false;
                case ProgramOp.PrefixItems:
                    _marks |= 1UL << ordinal;
                    break;
            }
        }

        // Items before the first of items are those of prefixItems.
        if (keyword.Op is ProgramOp.Items or ProgramOp.UnevaluatedItems or ProgramOp.UnevaluatedProperties)
            _marks = ulong.MaxValue;
        return true;
    }

    private bool IsValidWhereMatching(ProgramKeyword keyword, int name, int ordinal)
    {
        ReadOnlySpan<byte> text = _json.Name(name);
        for (int i = 0; i < keyword.Held.Length; i++)
        {
            // A pattern that was given up is not known to match.
            if (!keyword.Schema.Program.Pattern(keyword.Numbers[i]).TryIsMatch(text, out bool matches) || (matches && !IsValid(keyword.Held[i], name + 1)))
                return false;
            _marks |= matches ? 1UL << ordinal : 0;
        }

        return true;
    }

    // What is said of properties by their names: properties, additionalProperties, required.
    private bool IsValidByNames(ProgramNode schema, NameSet names, int value)
    {
        ProgramKeyword? properties = schema.Properties;
        ProgramKeyword? others = schema.AdditionalProperties;
        ulong seen = 0;
        int next = 0;
        int ordinal = 0;
        int end = _json.Next(value);
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1), ordinal++)
        {
            int index = names.FindName(_json, name, next);
            ProgramNode? child = null;
            if (index >= 0)
            {
                next = index + 1;
                seen |= 1UL << index;
                child = properties is not null && properties.HeldOf[index] is >= 0 and var held ? properties.Held[held] : null;
            }

            if (child is null && others is not null && !(schema.PatternProperties is not null && schema.MatchesPattern(_json.Name(name))))
                child = others.Held[0];
            if (child is null)
                continue;
            if (!IsValid(child, name + 1))
                return false;
            _marks |= 1UL << ordinal;
        }

        return (schema.Required & ~seen) == 0;
    }
}
