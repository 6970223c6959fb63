namespace ArticleSdk.Shared.Evaluation;

// Keywords that look into objects and arrays.
internal ref partial struct Engine
{
    private int ApplyProperties(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, in Members members)
    {
        int reach = Valid;
        List<int>? named = ForNames(mode, keyword);
        for (int ordinal = 0; ordinal < members.Count; ordinal++)
        {
            (int name, int index) = _scans[members.Start + ordinal];
            if (index < 0 || keyword.HeldOf[index] is var held && held < 0)
                continue;
            evaluated?.Add(ordinal);
            named?.Add(name);
            reach = Math.Min(reach, ApplyToProperty(keyword, keyword.Held[held], name, scope, mode, isTested: ordinal < members.Tested));
            if (IsFirstWrong(reach, mode))
                break;
        }

        AnnotateNames(keyword, value, named);
        return reach;
    }

    private int ApplyPatternProperties(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        int reach = Valid;
        int ordinal = 0;
        int end = _json.Next(value);
        List<int>? named = ForNames(mode, keyword);
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1), ordinal++)
        {
            if (evaluated is null && named is null && IsVerified(name + 1))
                continue;
            ReadOnlySpan<byte> text = _json.Name(name);
            bool matchesAny = false;
            for (int i = 0; i < keyword.Held.Length; i++)
            {
                if (!keyword.Schema.Program.Pattern(keyword.Numbers[i]).TryIsMatch(text, out bool matches))
                {
                    // A pattern that was given up is not known to match.
                    reach = Math.Min(reach, name + 1);
                    if (mode == Mode.Explain)
                        FailAtName(keyword, name, ErrorCode.PatternBound, FormatText.ToString(keyword.Names![i]));
                    continue;
                }

                if (!matches)
                    continue;
                matchesAny = true;
                reach = Math.Min(reach, ApplyToProperty(keyword, keyword.Held[i], name, scope, mode));
            }

            if (matchesAny)
            {
                evaluated?.Add(ordinal);
                named?.Add(name);
            }

            if (IsFirstWrong(reach, mode))
                break;
        }

        AnnotateNames(keyword, value, named);
        return reach;
    }

    private int ApplyAdditionalProperties(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, in Members members)
    {
        int reach = Valid;
        ProgramKeyword? properties = keyword.Schema.Properties;
        if (!members.HasOthers && mode != Mode.Annotate && properties is not null && properties.Known.Length == keyword.Schema.Names!.Count)
            return Valid;
        List<int>? named = ForNames(mode, keyword);
        bool hasPatterns = keyword.Schema.PatternProperties is not null;
        for (int ordinal = 0; ordinal < members.Count; ordinal++)
        {
            (int name, int index) = _scans[members.Start + ordinal];
            if ((index >= 0 && properties is not null && properties.HeldOf[index] >= 0) || (hasPatterns && keyword.Schema.MatchesPattern(_json.Name(name))))
                continue;
            evaluated?.Add(ordinal);
            named?.Add(name);
            reach = Math.Min(reach, ApplyToProperty(keyword, keyword.Held[0], name, scope, mode, isTested: !hasPatterns && ordinal < members.Tested));
            if (IsFirstWrong(reach, mode))
                break;
        }

        AnnotateNames(keyword, value, named);
        return reach;
    }

    private int ApplyUnevaluatedProperties(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet evaluated)
    {
        int reach = Valid;
        int ordinal = 0;
        int end = _json.Next(value);
        List<int>? named = ForNames(mode, keyword);
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1), ordinal++)
        {
            if (evaluated.Contains(ordinal))
                continue;
            named?.Add(name);
            reach = Math.Min(reach, ApplyToProperty(keyword, keyword.Held[0], name, scope, mode));
            if (IsFirstWrong(reach, mode))
                break;
        }

        evaluated.AddAll();
        AnnotateNames(keyword, value, named);
        return reach;
    }

    private int ApplyToNames(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode)
    {
        // A name is not part of the document: nothing is said about it.
        if (mode == Mode.Annotate)
            return Valid;
        int reach = Valid;
        int end = _json.Next(value);
        ProgramNode schema = keyword.Held[0];
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1))
        {
            (int before, int bound) = (_name, _bound);
            (_name, _bound) = (name, OtherKind);
            _path.Enter(schema.Segment);
            _place.EnterProperty(name);
            if (Apply(schema, name, scope, mode, null, keyword) != Valid)
                reach = Math.Min(reach, name);
            _place.Leave();
            _path.Leave();
            (_name, _bound) = (before, bound);
            if (IsFirstWrong(reach, mode))
                break;
        }

        return reach;
    }

    private int ApplyDependentSchemas(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, in Members members)
    {
        int reach = Valid;
        for (int i = 0; i < keyword.Held.Length; i++)
        {
            if (Has(members, keyword.Known[i]) && !IsDone(reach, mode))
                reach = Math.Min(reach, ApplyInPlace(keyword, keyword.Held[i], keyword.Held[i].Segment, value, scope, mode, evaluated));
        }

        return reach;
    }

    private int ApplyDependentRequired(ProgramKeyword keyword, int value, Mode mode, in Members members)
    {
        int reach = Valid;
        for (int i = 0; i < keyword.Lists.Length; i++)
        {
            if (Has(members, keyword.Known[i]))
                reach = Math.Min(reach, Require(keyword, keyword.Lists[i], keyword.KnownLists[i], FormatText.ToString(keyword.Names![i]), ErrorCode.DependentRequired, value, mode, members));
        }

        return reach;
    }

    // That a property is missing is known at the end of the object only.
    private int Require(ProgramKeyword keyword, NameSet names, int[] known, string by, ErrorCode code, int value, Mode mode, in Members members)
    {
        int reach = Valid;
        for (int i = 0; i < known.Length; i++)
        {
            if (Has(members, known[i]))
                continue;
            reach = _json.Next(value);
            if (mode != Mode.Explain)
                break;
            if (code == ErrorCode.Required)
                Fail(keyword, value, code, FormatText.ToString(names[i]), found: DiscriminatorValues(names[i], value));
            else
                Fail(keyword, value, code, FormatText.ToString(names[i]), "/" + JsonPointer.Escape(by), by);
        }

        return reach;
    }

    private int ApplyToItems(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        int reach = Valid;
        int ordinal = 0;
        int applied = 0;
        int end = _json.Next(value);
        for (int item = JsonIndex.FirstChild(value); item < end; item = _json.Next(item), ordinal++)
        {
            ProgramNode schema = keyword.Held[0];
            if (keyword.Op == ProgramOp.PrefixItems)
            {
                if (ordinal == keyword.Held.Length)
                    break;
                schema = keyword.Held[ordinal];
                evaluated?.Add(ordinal);
            }
            else if (keyword.Op == ProgramOp.Items ? ordinal < keyword.Number : evaluated!.Contains(ordinal))
            {
                continue;
            }

            applied++;
            reach = Math.Min(reach, ApplyToItem(keyword, schema, item, ordinal, scope, mode));
            if (_isFull || IsFirstWrong(reach, mode))
                break;
        }

        // Items before the first of items are those of prefixItems.
        if (keyword.Op != ProgramOp.PrefixItems)
            evaluated?.AddAll();
        if (mode == Mode.Annotate && applied > 0 && AnnotatesApplicators(keyword))
            Annotate(keyword, value, keyword.Op == ProgramOp.PrefixItems && _json.Count(value) > applied ? Number(applied - 1) : "true");
        return reach;
    }

    private int ApplyContains(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        int count = 0;
        int ordinal = 0;
        int end = _json.Next(value);
        List<int>? matching = mode == Mode.Annotate && AnnotatesApplicators(keyword) && keyword.Evaluates ? [] : null;
        for (int item = JsonIndex.FirstChild(value); item < end; item = _json.Next(item), ordinal++)
        {
            if (ApplyToItem(keyword, keyword.Held[0], item, ordinal, scope, Mode.Test) != Valid)
                continue;
            count++;
            matching?.Add(ordinal);
            if (keyword.Evaluates)
                evaluated?.Add(ordinal);
            if (mode == Mode.Annotate)
                ApplyToItem(keyword, keyword.Held[0], item, ordinal, scope, mode);
        }

        if (matching is not null)
            Annotate(keyword, value, count == ordinal && count > 0 ? "true" : "[" + string.Join(",", matching.ConvertAll(static i => Number(i))) + "]");
        if (count >= keyword.Number && !(count > keyword.Max))
            return Valid;
        if (mode == Mode.Explain)
            FailContains(keyword, value, count);
        return end;
    }

    private void FailContains(ProgramKeyword keyword, int value, int count)
    {
        // Without minContains, the bound of one is that of contains itself (JSON Schema 2020-12 validation, 6.4.5).
        if (count >= keyword.Number)
            Fail(keyword, value, ErrorCode.MaxContains, Number(keyword.Max!.Value), name: "maxContains", found: Number(count));
        else if (keyword.Flag)
            Fail(keyword, value, ErrorCode.MinContains, Number(keyword.Number), name: "minContains", found: Number(count));
        else
            Fail(keyword, value, ErrorCode.Contains, "");
    }
}
