namespace ArticleSdk.Shared;

internal sealed partial class PatternParser
{
    /// <summary>AtomEscape, <c>\b</c> and <c>\B</c>.</summary>
    private PatternNode ParseAtomEscape()
    {
        int start = _at;
        char c = Peek(_at + 1);
        switch (c)
        {
            case 'b':
                _at += 2;
                return new AssertionNode(PatternAssertion.WordBoundary);
            case 'B':
                _at += 2;
                return new AssertionNode(PatternAssertion.NoWordBoundary);
            case >= '1' and <= '9':
                int i = _at + 1;
                string digits = Digits(ref i);
                if (digits.Length < 9 && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is int number && number <= _groupTotal)
                {
                    _at = i;
                    HasBackReferences = true;
                    return new BackReferenceNode([number]);
                }
                break;
            case 'k':
                _at += 2;
                if (Peek(_at) == '<')
                {
                    _at++;
                    if (TryReadName() is { } name && _hasNames)
                    {
                        var reference = new BackReferenceNode([]);
                        _namedReferences.Add((reference, name, start));
                        HasBackReferences = true;
                        return reference;
                    }
                }
                if (_hasNames)
                    throw Error(start, @"'\k' must be followed by the name of a group: \k<name>");
                Sloppy(start, @"'\k' must be followed by the name of a group: \k<name>");
                _at = start + 2;
                return Literal('k');
        }
        return ReadEscape(inClass: false) is { } expression
            ? new ClassNode(expression)
            : Literal(_escaped);
    }

    /// <summary>The code point that <see cref="ReadEscape"/> read, where it read one.</summary>
    private int _escaped;

    /// <summary>CharacterClassEscape or CharacterEscape: a class, or null and a code point.</summary>
    private ClassExpression? ReadEscape(bool inClass)
    {
        int start = _at++;
        if (_at >= _source.Length)
            throw Error(start, @"'\' at the end of the pattern escapes nothing");
        char c = _source[_at];
        switch (c)
        {
            case 'd' or 'D':
                return Class(CodePointSet.Digits, c == 'D');
            case 's' or 'S':
                return Class(CodePointSet.WhiteSpace, c == 'S');
            case 'w' or 'W':
                return Class(CodePointSet.Word, c == 'W');
            case 'p' or 'P':
                if (!_annexB && TryReadProperty(c == 'P') is { } property)
                    return property;
                break;
            case 't':
                return Character('\t');
            case 'n':
                return Character('\n');
            case 'v':
                return Character('\v');
            case 'f':
                return Character('\f');
            case 'r':
                return Character('\r');
            case 'b' when inClass:
                return Character('\b');
            case '-' when inClass:
                return Character('-');
            case 'c':
                return ReadControl(start, inClass);
            case 'x':
                if (TryReadHex(_at + 1, 2) is >= 0 and int hex)
                {
                    _escaped = hex;
                    _at += 3;
                    return null;
                }
                Sloppy(start, @"'\x' must be followed by two hexadecimal digits");
                return Character('x');
            case 'u':
                _at++;
                _escaped = TryReadUnicodeEscape(inName: false);
                if (_escaped >= 0)
                    return null;
                _at = start + 1;
                Sloppy(start, @"'\u' must be followed by four hexadecimal digits, or by a code point in braces");
                return Character('u');
            case '0' when Peek(_at + 1) is not (>= '0' and <= '9'):
                return Character('\0');
            case >= '0' and <= '7':
                Sloppy(start, $"'\\{c}' is neither a back-reference to a group nor an escape: octal escapes are not allowed");
                ReadOctal();
                return null;
            case 'k' when _hasNames:
                throw Error(start, @"'\k' must be followed by the name of a group: \k<name>");
        }
        int codePoint = ReadCodePoint();
        if (codePoint is not ('^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/'))
            Sloppy(start, $"'{_source.Substring(start, _at - start)}' is not an escape that ECMA-262 knows with the u flag");
        _escaped = codePoint;
        return null;
    }

    private ClassExpression Class(CodePointSet set, bool complement)
    {
        _at++;
        return ClassExpression.Of(complement ? set.Complement() : set);
    }

    private ClassExpression? Character(int codePoint)
    {
        _at++;
        _escaped = codePoint;
        return null;
    }

    /// <summary><c>\cX</c>; in Annex B also <c>[\c1]</c> and <c>[\c_]</c>, and a <c>\</c> that stands for itself before any other c.</summary>
    private ClassExpression? ReadControl(int start, bool inClass)
    {
        char letter = Peek(_at + 1);
        bool isLetter = letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        if (!isLetter)
            Sloppy(start, @"'\c' must be followed by a letter");
        if (isLetter || inClass && letter is (>= '0' and <= '9') or '_')
        {
            _at += 2;
            _escaped = letter % 32;
        }
        else
            _escaped = '\\';
        return null;
    }

    /// <summary>LegacyOctalEscapeSequence (ECMA-262, B.1.2): up to 0377.</summary>
    private void ReadOctal()
    {
        int most = Peek(_at) <= '3' ? 3 : 2;
        _escaped = 0;
        for (int i = 0; i < most && Peek(_at) is >= '0' and <= '7'; i++)
            _escaped = _escaped * 8 + (_source[_at++] - '0');
    }

    /// <summary>What follows <c>\u</c>: the code point, or -1.</summary>
    private int TryReadUnicodeEscape(bool inName)
    {
        if (Peek(_at) == '{' && (!_annexB || inName))
        {
            int codePoint = 0, i = _at + 1;
            for (; TryReadHex(i, 1) is >= 0 and int digit; i++)
            {
                codePoint = codePoint * 16 + digit;
                if (codePoint > CodePointSet.Last)
                    return -1;
            }
            if (Peek(i) != '}' || i == _at + 1)
                return -1;
            _at = i + 1;
            return codePoint;
        }
        int unit = TryReadHex(_at, 4);
        if (unit < 0)
            return -1;
        _at += 4;
        // RegExpUnicodeEscapeSequence: a lead and a trail surrogate are one code point.
        if (unit is >= 0xD800 and <= 0xDBFF && Peek(_at) == '\\' && Peek(_at + 1) == 'u' && TryReadHex(_at + 2, 4) is >= 0xDC00 and <= 0xDFFF and int trail)
        {
            _at += 6;
            return char.ConvertToUtf32((char)unit, (char)trail);
        }
        return unit;
    }

    private int TryReadHex(int at, int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; i++)
        {
            char c = Peek(at + i);
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return -1;
            value = value * 16 + digit;
        }
        return value;
    }

    /// <summary>Longer than any name and value of a property.</summary>
    private const int LongestProperty = 100;

    /// <summary><c>\p{...}</c>; null, and noted as sloppy, if no property of ECMA-262 is named so.</summary>
    private ClassExpression? TryReadProperty(bool negated)
    {
        int start = _at - 1, close = Peek(_at + 1) == '{' ? _source.IndexOf('}', _at, Math.Min(LongestProperty, _source.Length - _at)) : -1;
        if (close < 0)
        {
            Sloppy(start, $"'\\{_source[_at]}' must be followed by the name of a property in braces");
            return null;
        }
        string text = _source.Substring(_at + 2, close - _at - 2);
        int equals = text.IndexOf('=');
        int index = equals < 0
            ? UnicodePropertyNames.Find(text, null, out int script)
            : UnicodePropertyNames.Find(text.Substring(0, equals), text.Substring(equals + 1), out script);
        if (index < 0)
        {
            Sloppy(start, $"no Unicode property that ECMA-262 lists is named '{text}'; without the u flag, '{_source.Substring(start, close - start + 1)}' means these letters");
            return null;
        }
        _at = close + 1;
        var expression = new ClassExpression();
        expression.AddProperty(index, script, negated);
        return expression;
    }

    /// <summary>CharacterClass.</summary>
    private ClassNode ParseClass()
    {
        int start = _at++;
        var expression = new ClassExpression();
        if (Peek(_at) == '^')
        {
            expression.Negated = true;
            _at++;
        }
        while (true)
        {
            if (_at >= _source.Length)
                throw Error(start, "'[' has no ']'");
            if (_source[_at] == ']')
            {
                _at++;
                return new ClassNode(expression);
            }
            int from = _at;
            ClassExpression? first = ReadClassAtom();
            int low = _escaped;
            if (Peek(_at) != '-' || _at + 1 >= _source.Length || _source[_at + 1] == ']')
            {
                Add(first, low);
                continue;
            }
            _at++;
            ClassExpression? last = ReadClassAtom();
            int high = _escaped;
            if (first is null && last is null)
            {
                if (low > high)
                    throw Error(from, $"the range '{_source.Substring(from, _at - from)}' is out of order");
                expression.Add(low, high);
                continue;
            }
            Sloppy(from, $"a class such as \\d cannot be the bound of a range: '{_source.Substring(from, _at - from)}'");
            Add(first, low);
            expression.Add('-', '-');
            Add(last, high);
        }

        void Add(ClassExpression? set, int codePoint)
        {
            if (set is null)
                expression.Add(codePoint, codePoint);
            else
                expression.Add(set);
        }
    }

    private ClassExpression? ReadClassAtom()
    {
        if (_source[_at] == '\\')
            return ReadEscape(inClass: true);
        _escaped = ReadCodePoint();
        return null;
    }
}
