using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.Json;

internal ref partial struct JsonReader
{
    private JsonValue ReadLiteral()
    {
        if (TryTakeWord("null"))
            return JsonValue.Null;
        if (TryTakeWord("true"))
            return JsonValue.True;
        if (TryTakeWord("false"))
            return JsonValue.False;

        int length = 0;
        while (_at + length < _text.Length && length < 40 && (char.IsLetterOrDigit(_text[_at + length]) || _text[_at + length] is '_' or '$'))
            length++;
        if (length > 0)
            return Stop("'" + _text.Substring(_at, length) + "' is no JSON value", _at, length);
        return Stop(
            _text[_at] switch
            {
                '\'' => "strings are in double quotes in JSON",
                '+' => "a number may not begin with '+'",
                '.' => "a number may not begin with '.'",
                ',' => "a value is expected before ','",
                _ => "a value is expected",
            },
            _at,
            1);
    }

    private bool TryTakeWord(string word)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
            return false;
        int end = _at + word.Length;
        if (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_'))
            return false;
        _at = end;
        return true;
    }

    /// <summary>RFC 8259, section 6.</summary>
    private JsonValue ReadNumber()
    {
        int start = _at;
        if (_text[_at] == '-')
            _at++;
        if (!IsDigit(_at))
            return Stop("a digit is expected behind '-'", _at, 1);
        if (_text[_at] == '0' && IsDigit(_at + 1))
            return Stop("a number may not begin with 0", start, _at + 2 - start);
        SkipDigits();

        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            if (!IsDigit(_at))
                return Stop("a digit is expected behind '.'", _at, 1);
            SkipDigits();
        }

        if (_at < _text.Length && _text[_at] is 'e' or 'E')
        {
            _at++;
            if (_at < _text.Length && _text[_at] is '+' or '-')
                _at++;
            if (!IsDigit(_at))
                return Stop("a digit is expected in the exponent", _at, 1);
            SkipDigits();
        }

        if (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '.' or '_'))
            return Stop("the number is malformed", start, _at + 1 - start);
        return JsonValue.Number(_text.Substring(start, _at - start));
    }

    private readonly bool IsDigit(int at) => at < _text.Length && _text[at] is >= '0' and <= '9';

    private void SkipDigits()
    {
        while (IsDigit(_at))
            _at++;
    }

    /// <summary>RFC 8259, section 7. A surrogate without its other half is no character, and so an error, written out or escaped.</summary>
    private bool ReadString(out string value)
    {
        int start = ++_at;
        value = "";
        while (_at < _text.Length && _text[_at] is not ('"' or '\\') && _text[_at] >= ' ' && !char.IsSurrogate(_text[_at]))
            _at++;
        if (_at < _text.Length && _text[_at] == '"')
        {
            value = _text.Substring(start, _at - start);
            _at++;
            return true;
        }

        StringBuilder builder = new StringBuilder().Append(_text, start, _at - start);
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c == '"')
            {
                _at++;
                value = builder.ToString();
                return true;
            }

            if (c == '\\')
            {
                if (!ReadEscape(builder))
                    return false;
            }
            else if (c < ' ')
            {
                Stop(
                    c is '\n' or '\r'
                        ? "the string does not end on its line"
                        : "a control character (U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ") must be escaped in a string",
                    _at,
                    c is '\n' or '\r' ? 0 : 1);
                return false;
            }
            else if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || _at + 1 == _text.Length || !char.IsLowSurrogate(_text[_at + 1]))
                    return StopAtLoneSurrogate(_at, 1);
                builder.Append(c).Append(_text[_at + 1]);
                _at += 2;
            }
            else
            {
                builder.Append(c);
                _at++;
            }
        }

        Stop("the string does not end", start - 1, 1);
        return false;
    }

    private bool ReadEscape(StringBuilder builder)
    {
        int start = _at;
        char c = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        _at += 2;
        switch (c)
        {
            case '"' or '\\' or '/':
                builder.Append(c);
                return true;
            case 'b':
                builder.Append('\b');
                return true;
            case 'f':
                builder.Append('\f');
                return true;
            case 'n':
                builder.Append('\n');
                return true;
            case 'r':
                builder.Append('\r');
                return true;
            case 't':
                builder.Append('\t');
                return true;
            case 'u':
                break;
            default:
                Stop("'\\' begins no escape of JSON here", start, 2);
                return false;
        }

        if (!TryReadHex(out char unit))
        {
            Stop("four hexadecimal digits are expected behind '\\u'", start, 2);
            return false;
        }

        if (char.IsLowSurrogate(unit))
            return StopAtLoneSurrogate(start, 6);
        builder.Append(unit);
        if (!char.IsHighSurrogate(unit))
            return true;
        if (_at + 1 < _text.Length && _text[_at] == '\\' && _text[_at + 1] == 'u')
        {
            _at += 2;
            if (TryReadHex(out char low) && char.IsLowSurrogate(low))
            {
                builder.Append(low);
                return true;
            }
        }

        return StopAtLoneSurrogate(start, 6);
    }

    private bool TryReadHex(out char unit)
    {
        unit = '\0';
        if (_at + 4 > _text.Length)
            return false;
        int value = 0;
        for (int i = 0; i < 4; i++)
        {
            char c = _text[_at + i];
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            value = (value << 4) | digit;
        }

        _at += 4;
        unit = (char)value;
        return true;
    }

    private bool StopAtLoneSurrogate(int start, int length)
    {
        Stop("a surrogate without its other half is no character", start, length);
        return false;
    }
}
