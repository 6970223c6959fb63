namespace ArticleSdk.Shared;

internal sealed partial class PatternParser
{
    private static CodePointSet? s_nameStart;
    private static CodePointSet? s_namePart;

    private enum GroupKind : byte
    {
        Plain,
        Capture,
        Ahead,
        Behind,
    }

    private Frame OpenGroup(int id)
    {
        var frame = new Frame { Offset = _at, GroupsBefore = _groups, DotAll = _dotAll, Multiline = _multiline, Path = new Path(_frame.Path, id, 0) };
        _at++;
        if (Peek(_at) != '?')
        {
            frame.Kind = GroupKind.Capture;
            frame.Number = ++_groups;
            return frame;
        }
        char kind = Peek(_at + 1), next = Peek(_at + 2);
        switch (kind)
        {
            case ':':
                _at += 2;
                break;
            case '=' or '!':
                frame.Kind = GroupKind.Ahead;
                frame.Negative = kind == '!';
                _at += 2;
                break;
            case '<' when next is '=' or '!':
                frame.Kind = GroupKind.Behind;
                frame.Negative = next == '!';
                _at += 3;
                break;
            case '<':
                int nameAt = _at + 2;
                _at = nameAt;
                string? name = TryReadName();
                if (name is null)
                    throw Error(nameAt, "the name of the group is not valid");
                frame.Kind = GroupKind.Capture;
                frame.Number = ++_groups;
                Declare(name, frame, nameAt);
                break;
            default:
                ReadModifiers(frame.Offset);
                break;
        }
        return frame;
    }

    /// <summary>Modifiers (ECMA-262, 22.2.1.1: <c>(?ims-ims:</c>): each at most once.</summary>
    private void ReadModifiers(int groupAt)
    {
        _at++;
        string seen = "";
        bool remove = false;
        for (; Peek(_at) != ':'; _at++)
        {
            char flag = Peek(_at);
            if (flag == '-' && !remove)
            {
                remove = true;
                continue;
            }
            if (flag is not ('i' or 'm' or 's'))
                throw Error(groupAt, "'(?' begins no kind of group that ECMA-262 knows");
            if (seen.IndexOf(flag) >= 0)
                throw Error(_at, $"the modifier '{flag}' is repeated");
            seen += flag;
            if (flag == 's')
                _dotAll = !remove;
            else if (flag == 'm')
                _multiline = !remove;
            else if (!remove)
                Unsupported ??= new(PatternErrorKind.Unsupported, _at, "matching without regard to case, the modifier 'i', is not supported");
        }
        if (seen.Length == 0)
            throw Error(groupAt, "'(?' begins no kind of group that ECMA-262 knows");
        _at++;
    }

    private void CloseGroup()
    {
        Frame frame = _frame;
        _frame = _open.Pop();
        _dotAll = frame.DotAll;
        _multiline = frame.Multiline;
        PatternNode body = frame.End();
        switch (frame.Kind)
        {
            case GroupKind.Plain:
                _frame.Sequence.Add(Quantify(body, frame.GroupsBefore + 1));
                break;
            case GroupKind.Capture:
                _frame.Sequence.Add(Quantify(_mayRefer ? new CaptureNode(body, frame.Number) : body, frame.GroupsBefore + 1));
                break;
            default:
                var look = new LookNode(body, frame.Kind == GroupKind.Behind, frame.Negative);
                if (!AtQuantifier())
                {
                    _frame.Sequence.Add(look);
                    break;
                }
                // QuantifiableAssertion (ECMA-262, B.1.2): a look-ahead, never a look-behind.
                if (look.Behind)
                    throw Error(_at, "there is nothing to repeat: an assertion cannot be");
                Sloppy(_at, "an assertion cannot be repeated");
                _frame.Sequence.Add(Quantify(look, frame.GroupsBefore + 1));
                break;
        }
    }

    /// <summary>A name may be given again only in another alternative (ECMA-262, 22.2.1.1, MightBothParticipate).</summary>
    private void Declare(string name, Frame frame, int offset)
    {
        if (!_names.TryGetValue(name, out List<NamedGroup>? groups))
            _names.Add(name, groups = []);
        else
        {
            var here = new Dictionary<int, int>();
            for (Path? path = _frame.Path; path is not null; path = path.Parent)
                here[path.Disjunction] = path.Alternative;
            foreach (NamedGroup group in groups)
            {
                Path? path = group.Path;
                while (path is not null && !(here.TryGetValue(path.Disjunction, out int alternative) && alternative != path.Alternative))
                    path = path.Parent;
                if (path is null)
                    throw Error(offset, $"the name '{name}' is given to two groups of the same alternative");
            }
        }
        groups.Add(new(frame.Number, _frame.Path));
    }

    /// <summary>RegExpIdentifierName and the <c>&gt;</c> behind it; null if there is none.</summary>
    private string? TryReadName()
    {
        var name = new System.Text.StringBuilder();
        while (_at < _source.Length)
        {
            if (_source[_at] == '>' && name.Length > 0)
            {
                _at++;
                return name.ToString();
            }
            int codePoint;
            if (_source[_at] == '\\')
            {
                _at++;
                if (Peek(_at) != 'u')
                    return null;
                _at++;
                codePoint = TryReadUnicodeEscape(inName: true);
            }
            else
                codePoint = ReadCodePoint();
            if (codePoint is < 0 or (>= 0xD800 and <= 0xDFFF) || !(name.Length == 0 ? IsNameStart(codePoint) : IsNamePart(codePoint)))
                return null;
            name.Append(char.ConvertFromUtf32(codePoint));
        }
        return null;
    }

    private static bool IsNameStart(int codePoint) => codePoint switch
    {
        '$' or '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => true,
        < 0x80 => false,
        _ => (s_nameStart ??= UnicodeProperties.Decode(UnicodeData.IdStart)).Contains(codePoint),
    };

    private static bool IsNamePart(int codePoint) => codePoint switch
    {
        >= '0' and <= '9' or 0x200C or 0x200D => true,
        < 0x80 => IsNameStart(codePoint),
        _ => (s_namePart ??= UnicodeProperties.Decode(UnicodeData.IdContinue)).Contains(codePoint),
    };

    /// <summary>A group that is being read, or the whole pattern.</summary>
    private sealed class Frame
    {
        private List<PatternNode>? _alternatives;

        public GroupKind Kind { get; set; }
        public bool Negative { get; set; }
        public int Offset { get; init; }
        public int Number { get; set; }
        public int GroupsBefore { get; init; }
        public bool DotAll { get; init; }
        public bool Multiline { get; init; }
        public required Path Path { get; set; }
        public List<PatternNode> Sequence { get; private set; } = [];

        public void EndAlternative()
        {
            (_alternatives ??= []).Add(Join());
            Sequence = [];
            Path = new Path(Path.Parent, Path.Disjunction, Path.Alternative + 1);
        }

        public PatternNode End()
        {
            if (_alternatives is null)
                return Join();
            _alternatives.Add(Join());
            return new AlternationNode(_alternatives);
        }

        private PatternNode Join() => Sequence.Count switch
        {
            0 => EmptyNode.Instance,
            1 => Sequence[0],
            _ => new SequenceNode(Sequence),
        };
    }

    /// <summary>Which alternatives of which disjunctions a place is in.</summary>
    private sealed class Path(Path? parent, int disjunction, int alternative)
    {
        public Path? Parent { get; } = parent;
        public int Disjunction { get; } = disjunction;
        public int Alternative { get; } = alternative;
    }

    private sealed class NamedGroup(int number, Path path)
    {
        public int Number { get; } = number;
        public Path Path { get; } = path;
    }
}
