namespace ArticleSdk.Shared.Evaluation;

// What stands behind a word: schemas, references, and the operands of assertions.
internal ref partial struct EvaluationProgramReader
{
    private void ReadArguments(ProgramKeyword keyword)
    {
        if (ProgramOps.IsAssertion(keyword.Op))
        {
            ReadOperand(keyword, ProgramOps.OperandOf(keyword.Op));
            return;
        }

        switch (keyword.Op)
        {
            case ProgramOp.Ref or ProgramOp.DynamicRef or ProgramOp.RefOut or ProgramOp.DynamicRefOut:
                ReadReference(keyword);
                break;
            case ProgramOp.AllOf or ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.PrefixItems:
                ReadHeld(keyword);
                break;
            case ProgramOp.Disallow:
                keyword.Types = (JsonTypes)ReadInteger();
                ReadHeld(keyword);
                break;
            case ProgramOp.If:
                keyword.Held = [ReadHeld(keyword, 0)!, ReadHeld(keyword, 1)!, ReadHeld(keyword, 2)!];
                break;
            case ProgramOp.Definitions or ProgramOp.DependentSchemas or ProgramOp.Properties:
                ReadMap(keyword);
                break;
            case ProgramOp.PatternProperties:
                ReadMap(keyword);
                keyword.Numbers = new int[keyword.Held.Length];
                for (int i = 0; i < keyword.Numbers.Length; i++)
                    keyword.Numbers[i] = PatternNumber(FormatText.ToString(keyword.Names![i]));
                break;
            case ProgramOp.Items:
                keyword.Held = [ReadHeld(keyword, 0)!];
                keyword.Number = ReadInteger();
                break;
            case ProgramOp.Contains:
                keyword.Held = [ReadHeld(keyword, 0)!];
                keyword.Number = ReadInteger();
                keyword.Max = _text.IsNumber(_at) ? ReadInteger() : null;
                _at += keyword.Max is null ? 1 : 0;
                keyword.Flag = ReadInteger() != 0;
                keyword.Evaluates = ReadInteger() != 0;
                break;
            case ProgramOp.Not or ProgramOp.AdditionalProperties or ProgramOp.PropertyNames or ProgramOp.UnevaluatedProperties or ProgramOp.UnevaluatedItems:
                keyword.Held = [ReadHeld(keyword, 0)!];
                break;
            default:
                throw new FormatException("The program has a word that the runtime does not know: " + keyword.Op.ToString());
        }
    }

    private void ReadOperand(ProgramKeyword keyword, OperandShape shape)
    {
        switch (shape)
        {
            case OperandShape.None:
                break;
            case OperandShape.Types:
                keyword.Types = (JsonTypes)ReadInteger();
                break;
            case OperandShape.Value:
                keyword.Values = [_at];
                _at = _text.Next(_at);
                break;
            case OperandShape.Values:
                keyword.Values = ReadPlaces();
                break;
            case OperandShape.Number:
                keyword.Bound = ExactNumber.Parse(FormatText.ToString(_text.Number(_at++)));
                break;
            case OperandShape.Count:
                keyword.Number = ReadInteger();
                break;
            case OperandShape.Flag:
                keyword.Flag = ReadInteger() != 0;
                break;
            case OperandShape.Pattern:
                keyword.Text = ReadString();
                keyword.Numbers = [PatternNumber(keyword.Text)];
                break;
            case OperandShape.Format:
                keyword.Text = ReadString();
                keyword.Format = FormatOf(keyword.Text, keyword.Schema.Resource.Draft);
                break;
            case OperandShape.Names:
                keyword.Names = ReadNameList();
                break;
            default:
                ReadNamesByName(keyword);
                break;
        }
    }

    private void ReadReference(ProgramKeyword keyword)
    {
        bool isDynamic = keyword.Op is ProgramOp.DynamicRef or ProgramOp.DynamicRefOut;
        if (isDynamic)
            keyword.Anchor = ReadString();
        keyword.Number = ReadInteger();
        if (keyword.Op is ProgramOp.RefOut or ProgramOp.DynamicRefOut)
            keyword.Text = ReadString();
        else
            _references[keyword.Number]++;
        if (keyword.Op == ProgramOp.DynamicRef)
            _dynamicTargets.Add((int)keyword.Number);
    }

    private ProgramResource ReadResource()
    {
        string uri = ReadString();
        Draft draft = (Draft)ReadInteger();
        NameSet names = ReadNames(out int[] numbers);
        Dictionary<string, int> anchors = new(numbers.Length, StringComparer.Ordinal);
        for (int i = 0; i < numbers.Length; i++)
        {
            anchors.Add(FormatText.ToString(names[i]), numbers[i]);
            _dynamicTargets.Add(numbers[i]);
        }

        return new ProgramResource { Program = _program, Uri = uri, Draft = draft, Anchors = anchors, RootLength = (int)ReadInteger() };
    }

    private KeyValuePair<string, string>[] ReadAnnotations()
    {
        List<KeyValuePair<string, string>> annotations = [];
        int end = _text.Next(_at);
        for (_at = JsonIndex.FirstChild(_at); _at < end; _at = _text.Next(_at))
            annotations.Add(new(ReadString(), FormatText.ToString(_text.Raw(_at))));
        return [.. annotations];
    }

    private void ReadNamesByName(ProgramKeyword keyword)
    {
        List<byte[]> names = [];
        List<NameSet> required = [];
        int end = _text.Next(_at);
        for (_at = JsonIndex.FirstChild(_at); _at < end;)
        {
            names.Add(_text.String(_at++).ToArray());
            required.Add(ReadNameList());
        }

        keyword.Names = new NameSet([.. names]);
        keyword.Lists = [.. required];
    }

    // Schemas by name.
    private void ReadMap(ProgramKeyword keyword)
    {
        List<byte[]> names = [];
        List<ProgramNode> held = [];
        int end = _text.Next(_at);
        for (_at = JsonIndex.FirstChild(_at); _at < end;)
        {
            names.Add(_text.String(_at++).ToArray());
            held.Add(ReadHeld(keyword, held.Count)!);
        }

        keyword.Names = new NameSet([.. names]);
        keyword.Held = [.. held];
    }

    // Schemas by number, or by their paths.
    private void ReadHeld(ProgramKeyword keyword)
    {
        bool hasPaths = _text.IsObject(_at);
        List<string> segments = [];
        List<ProgramNode> held = [];
        int end = _text.Next(_at);
        for (_at = JsonIndex.FirstChild(_at); _at < end;)
        {
            if (hasPaths)
                segments.Add(ReadString());
            held.Add(ReadHeld(keyword, held.Count)!);
        }

        keyword.Segments = hasPaths ? [.. segments] : null;
        keyword.Held = [.. held];
    }

    private ProgramNode? ReadHeld(ProgramKeyword holder, int ordinal)
    {
        if (!_text.IsNumber(_at))
        {
            _at++;
            return null;
        }

        int number = (int)ReadInteger();
        if (number < 0)
            return new ProgramNode(_program, number) { Holder = holder, Ordinal = ordinal, Boolean = number == -1, Resource = holder.Schema.Resource };
        _references[number]++;
        return _nodes[number] = new ProgramNode(_program, number) { Holder = holder, Ordinal = ordinal };
    }

    private NameSet ReadNames(out int[] numbers)
    {
        List<byte[]> names = [];
        List<int> all = [];
        int end = _text.Next(_at);
        for (_at = JsonIndex.FirstChild(_at); _at < end;)
        {
            names.Add(_text.String(_at++).ToArray());
            all.Add((int)ReadInteger());
        }

        numbers = [.. all];
        return new NameSet([.. names]);
    }

    private NameSet ReadNameList()
    {
        List<byte[]> names = [];
        foreach (int place in ReadPlaces())
            names.Add(_text.String(place).ToArray());
        return new NameSet([.. names]);
    }

    private int[] ReadPlaces()
    {
        List<int> places = [];
        int end = _text.Next(_at);
        for (_at = JsonIndex.FirstChild(_at); _at < end; _at = _text.Next(_at))
            places.Add(_at);
        return [.. places];
    }

    private int PatternNumber(string source)
    {
        if (!_patterns.TryGetValue(source, out int number))
            _patterns.Add(source, number = _patterns.Count);
        return number;
    }

    private static FormatKind FormatOf(string name, Draft draft) =>
        FormatNames.TryGet(draft, name, out FormatKind kind) ? kind : throw new FormatException("The program has a format that the runtime does not know: " + name);

    private string ReadString() => FormatText.ToString(_text.String(_at++));

    private long ReadInteger()
    {
        _ = ExactNumber.TryGetInt64(_text.Number(_at++), out long value);
        return value;
    }
}
