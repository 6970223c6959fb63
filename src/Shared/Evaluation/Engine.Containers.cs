namespace ArticleSdk.Shared.Evaluation;

// Keywords that look into objects and arrays.
internal ref partial struct Engine
{
    private int ApplyToObject(ProgramKeyword keyword, int value, EvaluationScope scope, Mode mode, EvaluatedSet? evaluated)
    {
        switch (keyword.Op)
        {
            case ProgramOp.Properties:
                return ApplyProperties(keyword, value, scope, mode, evaluated);
            case ProgramOp.PatternProperties:
                return ApplyPatternProperties(keyword, value, scope, mode, evaluated);
            case ProgramOp.AdditionalProperties or ProgramOp.UnevaluatedProperties:
                return ApplyToOthers(keyword, value, scope, mode, evaluated);
            case ProgramOp.PropertyNames:
                return ApplyToNames(keyword, value, scope, mode);
            case ProgramOp.DependentSchemas:
                return ApplyDependentSchemas(keyword, value, scope, mode, evaluated);
            case ProgramOp.Required:
                return Require(keyword, keyword.Names!, "", ErrorCode.Required, value, mode);
            default:
                return ApplyDependentRequired(keyword, value, mode);
        }
    }

    private int ApplyProperties(ProgramKeyword keyword, int value, EvaluationScope scope, Mode mode, EvaluatedSet? evaluated)
    {
        int reach = Valid;
        int ordinal = 0;
        int next = 0;
        int end = _json.Next(value);
        List<int>? named = ForNames(mode, keyword);
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1), ordinal++)
        {
            int index = keyword.Names!.Find(_json.String(name), next);
            if (index < 0)
                continue;
            next = index + 1;
            evaluated?.Add(ordinal);
            named?.Add(name);
            reach = Math.Min(reach, ApplyToProperty(keyword, keyword.Held[index], name, scope, mode));
        }

        AnnotateNames(keyword, value, named);
        return reach;
    }

    private int ApplyPatternProperties(ProgramKeyword keyword, int value, EvaluationScope scope, Mode mode, EvaluatedSet? evaluated)
    {
        int reach = Valid;
        int ordinal = 0;
        int end = _json.Next(value);
        List<int>? named = ForNames(mode, keyword);
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1), ordinal++)
        {
            ReadOnlySpan<byte> text = _json.String(name);
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

            if (!matchesAny)
                continue;
            evaluated?.Add(ordinal);
            named?.Add(name);
        }

        AnnotateNames(keyword, value, named);
        return reach;
    }

    private int ApplyToOthers(ProgramKeyword keyword, int value, EvaluationScope scope, Mode mode, EvaluatedSet? evaluated)
    {
        int reach = Valid;
        int ordinal = 0;
        int end = _json.Next(value);
        List<int>? named = ForNames(mode, keyword);
        int next = 0;
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1), ordinal++)
        {
            if (keyword.IsUnevaluated ? evaluated!.Contains(ordinal) : !IsAdditional(keyword.Schema, _json.String(name), ref next))
                continue;
            if (!keyword.IsUnevaluated)
                evaluated?.Add(ordinal);
            named?.Add(name);
            reach = Math.Min(reach, ApplyToProperty(keyword, keyword.Held[0], name, scope, mode));
        }

        if (keyword.IsUnevaluated)
            evaluated!.AddAll();
        AnnotateNames(keyword, value, named);
        return reach;
    }

    // What properties and patternProperties of the same schema leave.
    private static bool IsAdditional(ProgramNode schema, ReadOnlySpan<byte> name, ref int next)
    {
        foreach (ProgramKeyword keyword in schema.Keywords)
        {
            if (keyword.Op == ProgramOp.Properties)
            {
                int index = keyword.Names!.Find(name, next);
                if (index < 0)
                    continue;
                next = index + 1;
                return false;
            }

            if (keyword.Op != ProgramOp.PatternProperties)
                continue;
            foreach (int pattern in keyword.Numbers)
            {
                // What was given up is an error of patternProperties, and nobody else's property.
                if (!schema.Program.Pattern(pattern).TryIsMatch(name, out bool matches) || matches)
                    return false;
            }
        }

        return true;
    }

    private int ApplyToNames(ProgramKeyword keyword, int value, EvaluationScope scope, Mode mode)
    {
        // A name is not part of the document: nothing is said about it.
        if (mode == Mode.Annotate)
            return Valid;
        int reach = Valid;
        int end = _json.Next(value);
        ProgramNode schema = keyword.Held[0];
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1))
        {
            int before = _name;
            _name = name;
            _path.Enter(schema.Segment);
            _place.EnterProperty(name);
            if (Apply(schema, name, scope, mode, null, keyword) != Valid)
                reach = Math.Min(reach, name);
            _place.Leave();
            _path.Leave();
            _name = before;
        }

        return reach;
    }

    private int ApplyDependentSchemas(ProgramKeyword keyword, int value, EvaluationScope scope, Mode mode, EvaluatedSet? evaluated)
    {
        int reach = Valid;
        for (int i = 0; i < keyword.Held.Length; i++)
        {
            if (Find(value, keyword.Names![i]) >= 0)
                reach = Math.Min(reach, ApplyInPlace(keyword, keyword.Held[i], keyword.Held[i].Segment, value, scope, mode, evaluated));
        }

        return reach;
    }

    private int ApplyDependentRequired(ProgramKeyword keyword, int value, Mode mode)
    {
        int reach = Valid;
        for (int i = 0; i < keyword.Lists.Length; i++)
        {
            if (Find(value, keyword.Names![i]) >= 0)
                reach = Math.Min(reach, Require(keyword, keyword.Lists[i], FormatText.ToString(keyword.Names[i]), ErrorCode.DependentRequired, value, mode));
        }

        return reach;
    }

    // That a property is missing is known at the end of the object only.
    private int Require(ProgramKeyword keyword, NameSet names, string by, ErrorCode code, int value, Mode mode)
    {
        int end = _json.Next(value);
        int missing = names.Count;
        Span<bool> found = names.Count <= 64 ? stackalloc bool[names.Count] : new bool[names.Count];
        int next = 0;
        for (int name = JsonIndex.FirstChild(value); name < end && missing > 0; name = _json.Next(name + 1))
        {
            int index = names.Find(_json.String(name), next);
            if (index < 0)
                continue;
            next = index + 1;
            missing -= found[index] ? 0 : 1;
            found[index] = true;
        }

        if (missing == 0)
            return Valid;
        for (int i = 0; i < found.Length && mode == Mode.Explain; i++)
        {
            if (!found[i])
                Fail(keyword, value, code, FormatText.ToString(names[i]), code == ErrorCode.Required ? "" : "/" + JsonPointer.Escape(by), by);
        }

        return end;
    }

    // The name of a property, or -1.
    private readonly int Find(int value, byte[] wanted)
    {
        int end = _json.Next(value);
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1))
        {
            if (_json.String(name).SequenceEqual(wanted))
                return name;
        }

        return -1;
    }

    private int ApplyToArray(ProgramKeyword keyword, int value, EvaluationScope scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (keyword.Op == ProgramOp.Contains)
            return ApplyContains(keyword, value, scope, mode, evaluated);
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
            if (_isFull)
                break;
        }

        // Items before the first of items are those of prefixItems.
        if (keyword.Op != ProgramOp.PrefixItems)
            evaluated?.AddAll();
        if (mode == Mode.Annotate && applied > 0 && AnnotatesApplicators(keyword))
            Annotate(keyword, value, keyword.Op == ProgramOp.PrefixItems && _json.Count(value) > applied ? Number(applied - 1) : "true");
        return reach;
    }

    private int ApplyContains(ProgramKeyword keyword, int value, EvaluationScope scope, Mode mode, EvaluatedSet? evaluated)
    {
        int count = 0;
        int ordinal = 0;
        int end = _json.Next(value);
        List<int>? matching = mode == Mode.Annotate && AnnotatesApplicators(keyword) && keyword.Evaluates ? [] : null;
        for (int item = JsonIndex.FirstChild(value); item < end; item = _json.Next(item), ordinal++)
        {
            if (ApplyToItem(keyword, keyword.Held[0], item, ordinal, scope, Mode.Judge) != Valid)
                continue;
            count++;
            matching?.Add(ordinal);
            if (keyword.Evaluates)
                evaluated?.Add(ordinal);
            if (mode == Mode.Annotate)
                ApplyToItem(keyword, keyword.Held[0], item, ordinal, scope, mode);
        }

        if (matching is not null)
            Annotate(keyword, value, count == ordinal && count > 0 ? "true" : "[" + string.Join(",", matching.Select(static i => Number(i))) + "]");
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
