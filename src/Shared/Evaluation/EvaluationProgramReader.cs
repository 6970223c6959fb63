using System.Globalization;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>Reads the text of a program: see <see cref="ProgramOp"/>.</summary>
internal ref struct EvaluationProgramReader
{
    private readonly EvaluationProgram _program;
    private readonly JsonIndex _text;
    private readonly Dictionary<string, int> _patterns;
    private readonly List<ProgramNode?> _nodes;
    private readonly HashSet<int> _dynamicTargets;
    private int[] _references;
    private int _at;

    public EvaluationProgramReader(EvaluationProgram program, JsonIndex text)
    {
        _program = program;
        _text = text;
        _patterns = new Dictionary<string, int>(StringComparer.Ordinal);
        _nodes = [];
        _dynamicTargets = [];
        _references = [];
        _at = 0;
    }

    /// <summary>Reads all schemas.</summary>
    /// <param name="patterns">The sources of the patterns, by their numbers.</param>
    public ProgramNode[] Read(out List<string> patterns)
    {
        int end = _text.Next(JsonIndex.Root);
        _at = JsonIndex.FirstChild(JsonIndex.Root);
        int version = (int)ReadInteger();
        if (version > ProgramOps.Version)
            throw new FormatException("The program is of version " + version.ToString(CultureInfo.InvariantCulture) + ", which is newer than the runtime.");
        for (int at = _at; at < end; at = _text.Next(at))
            _nodes.Add(null);
        _references = new int[_nodes.Count];
        for (int number = 0; _at < end; number++)
            ReadNode(number);
        foreach (ProgramNode? node in _nodes)
        {
            node!.IsMemoized |= _dynamicTargets.Contains(node.Number) || _references[node.Number] > 1 || (node.Holder is { } holder && MayAskTwice(holder));
        }

        string[] sources = new string[_patterns.Count];
        foreach (KeyValuePair<string, int> pattern in _patterns)
            sources[pattern.Value] = pattern.Key;
        patterns = [.. sources];
        return [.. _nodes!];
    }

    // A branch is asked for its verdict, and then perhaps for its errors; not where a property names it.
    private static bool MayAskTwice(ProgramKeyword holder) => !holder.IsDecided && holder.Op is ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.Not or ProgramOp.Disallow or ProgramOp.If or ProgramOp.Contains;

    private void ReadNode(int number)
    {
        int end = _text.Next(_at);
        int at = JsonIndex.FirstChild(_at);
        ProgramNode? node = _nodes[number];
        if (node is null)
        {
            node = new ProgramNode(_program, number) { Segment = "" };
            _nodes[number] = node;
            if (number > 0)
            {
                node.Segment = FormatText.ToString(_text.String(at));
                at = _text.Next(at);
            }
        }
        else
        {
            node.Resource = node.Holder!.Schema.Resource;
        }

        List<ProgramKeyword> keywords = [];
        string? name = null;
        string? path = null;
        JsonTypes types = JsonTypes.None;
        (string Property, NameSet Values, int[] Branches, bool IsRequired)? discriminator = null;
        for (_at = at; _at < end;)
        {
            long word = ReadInteger();
            if (word < 0)
            {
                node.Boolean = word == -1;
                continue;
            }

            ProgramOp op = (ProgramOp)word;
            switch (op)
            {
                case ProgramOp.Named:
                    name = ReadString();
                    continue;
                case ProgramOp.At:
                    path = ReadString();
                    continue;
                case ProgramOp.OrTypes:
                    types = (JsonTypes)ReadInteger();
                    continue;
                case ProgramOp.Discriminator or ProgramOp.OptionalDiscriminator:
                    string property = ReadString();
                    discriminator = (property, ReadNames(out int[] branches), branches, op == ProgramOp.Discriminator);
                    continue;
                case ProgramOp.Resource:
                    node.Resource = ReadResource();
                    continue;
                case ProgramOp.Message:
                    node.Message = ReadString();
                    continue;
                case ProgramOp.Annotations:
                    node.Annotations = ReadAnnotations();
                    continue;
            }

            name ??= ProgramOps.NameOf(op);
            ProgramKeyword keyword = path is null ? new ProgramKeyword(node, op) { Name = name } : new ProgramKeyword(node, op) { Name = name, Path = path };
            keyword.Types = types;
            if (discriminator is { } found)
            {
                keyword.Text = found.Property;
                keyword.Lists = [found.Values];
                keyword.Numbers = found.Branches;
                keyword.Flag = found.IsRequired;
            }

            ReadArguments(keyword);
            keywords.Add(keyword);
            (name, path, types, discriminator) = (null, null, JsonTypes.None, null);
        }

        node.Keywords = [.. keywords];
        node.Type = keywords.Find(static k => k.Op == ProgramOp.Type);
        node.Properties = keywords.Find(static k => k.Op == ProgramOp.Properties);
        node.PatternProperties = keywords.Find(static k => k.Op == ProgramOp.PatternProperties);
        node.AdditionalProperties = keywords.Find(static k => k.Op == ProgramOp.AdditionalProperties);
        KnowNames(node);
        node.NeedsEvaluated = keywords.Exists(static k => k.IsUnevaluated);
        _program.NeedsEvaluated |= node.NeedsEvaluated;
        node.AppliesInPlace = keywords.Exists(static k => k.IsInPlace);
    }

    // One look at each name of an object answers all keywords.
    private static void KnowNames(ProgramNode node)
    {
        if (!Array.Exists(node.Keywords, static k => k.Op is ProgramOp.Properties or ProgramOp.AdditionalProperties or ProgramOp.Required or ProgramOp.DependentRequired or ProgramOp.DependentSchemas))
            return;
        List<byte[]> names = [];
        Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        // Properties stand in a document as the schema has them, more often than not: they come first.
        foreach (ProgramKeyword keyword in node.Keywords)
        {
            if (keyword.Op == ProgramOp.Properties)
                keyword.Known = Know(keyword.Names!);
        }

        foreach (ProgramKeyword keyword in node.Keywords)
        {
            if (keyword.Op is not (ProgramOp.Required or ProgramOp.DependentRequired or ProgramOp.DependentSchemas))
                continue;
            keyword.Known = Know(keyword.Names!);
            if (keyword.Op == ProgramOp.DependentRequired)
                keyword.KnownLists = Array.ConvertAll(keyword.Lists, Know);
        }

        node.Names = new NameSet([.. names]);
        foreach (ProgramKeyword keyword in node.Keywords)
        {
            foreach (int known in keyword.Op == ProgramOp.Required ? keyword.Known : [])
                node.Required |= known < 64 ? 1UL << known : 0;
            if (keyword.Op != ProgramOp.Properties)
                continue;
            keyword.HeldOf = new int[names.Count];
            keyword.HeldOf.AsSpan().Fill(-1);
            for (int i = 0; i < keyword.Known.Length; i++)
                keyword.HeldOf[keyword.Known[i]] = i;
        }

        int[] Know(NameSet set)
        {
            int[] known = new int[set.Count];
            for (int i = 0; i < known.Length; i++)
            {
                string name = Convert.ToBase64String(set[i]);
                if (!indexes.TryGetValue(name, out known[i]))
                {
                    indexes.Add(name, known[i] = names.Count);
                    names.Add(set[i]);
                }
            }

            return known;
        }
    }

    private void ReadArguments(ProgramKeyword keyword)
    {
        if (keyword.Assertion is { } assertion)
        {
            ReadOperand(keyword, assertion.Operand);
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
