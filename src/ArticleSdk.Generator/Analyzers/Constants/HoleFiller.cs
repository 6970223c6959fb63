using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>Puts something in place of each hole of a JSON text, by what may stand there. The text is not checked: it need not be JSON.</summary>
/// <remarks>
/// A hole that stands where a value does is taken for one value, and one within a string for characters of it: who writes code that puts JSON together means that. Where items or
/// properties are listed it may be any number of them. Where none of that can stand, nothing is known of the text from there on.
/// </remarks>
internal sealed class HoleFiller
{
    private readonly MappedText _source;
    private readonly MappedText _filled = new();
    private readonly List<JsonHole> _holes = [];
    private readonly Stack<char> _open = new();
    private char _last;             // the last character that is no white space: '"' for a string, '0' for what else is a value or none
    private int _tokenStart;        // of a string or word that goes on, where in the filled text it begins
    private bool _isInString;
    private bool _isInWord;
    private int _escape = -1;       // of an escape that goes on, where it begins
    private JsonHole? _due;         // a hole that the next token decides about

    private HoleFiller(MappedText source) => _source = source;

    public static ConstantJson Fill(MappedText source)
    {
        if (source.Holes.Count == 0)
            return new ConstantJson(source, [], isWhole: true);
        HoleFiller filler = new(source);
        bool isWhole = filler.Fill();
        return new ConstantJson(filler._filled, filler._holes, isWhole);
    }

    private bool Fill()
    {
        int hole = 0;
        for (int i = 0; i <= _source.Length; i++)
        {
            for (; hole < _source.Holes.Count && _source.Holes[hole].Index == i; hole++)
            {
                if (!Place(_source.Holes[hole].Span))
                    return Cut();
            }

            if (i < _source.Length && !Take(_source[i], _source.SpanOf(i, i + 1)))
                return Cut();
        }

        return _due is null || Resolve('\0', default);
    }

    // What goes on into a hole is not known.
    private bool Cut()
    {
        int end = _escape >= 0 ? _escape : _isInWord ? _tokenStart : _filled.Length;
        _filled.Truncate(end);
        _holes.RemoveAll(hole => hole.End > end);
        return false;
    }

    private bool Take(char c, TextSpan span)
    {
        if (_isInString)
        {
            TakeInString(c);
        }
        else if (c is ' ' or '\t' or '\n' or '\r')
        {
            _isInWord = false;
        }
        else
        {
            if (_due is not null && !Resolve(c, span))
                return false;
            TakeToken(c);
        }

        _filled.Add(c, span);
        return true;
    }

    private void TakeInString(char c)
    {
        if (_escape >= 0)
        {
            // After the backslash one character, or u and four digits.
            int length = _filled.Length - _escape;
            bool isLong = length > 1 || c == 'u';
            if (!isLong || length == 5)
                _escape = -1;
        }
        else if (c == '\\')
        {
            _escape = _filled.Length;
        }
        else if (c == '"')
        {
            _isInString = false;
            _last = '"';
        }
    }

    private void TakeToken(char c)
    {
        bool wasInWord = _isInWord;
        _isInWord = false;
        switch (c)
        {
            case '"':
                _isInString = true;
                _tokenStart = _filled.Length;
                return;
            case '{' or '[':
                _open.Push(c);
                break;
            case '}' or ']':
                if (_open.Count > 0)
                    _open.Pop();
                break;
            case ',' or ':':
                break;
            default:
                _isInWord = true;
                if (!wasInWord)
                    _tokenStart = _filled.Length;
                c = '0';
                break;
        }

        _last = c;
    }

    private bool Place(TextSpan span)
    {
        if (_escape >= 0 || _isInWord || _due is not null)
            return false;
        if (_isInString)
        {
            // The place in the string stands for it.
            _holes.Add(new JsonHole(HoleKind.Characters, _filled.Length, _filled.Length));
            return true;
        }

        char container = _open.Count > 0 ? _open.Peek() : '\0';
        HoleKind? kind = _last switch
        {
            ':' => HoleKind.Value,
            '[' => HoleKind.Items,
            '{' => HoleKind.Members,
            ',' => container == '[' ? HoleKind.Items : HoleKind.Members,
            _ => null,
        };
        if (kind is null)
            return false;
        int start = _filled.Length;
        _filled.Add(kind == HoleKind.Members ? "\"\"" : "null", span);
        _due = new JsonHole(kind.Value, start, _filled.Length);
        return true;
    }

    // What follows a hole says whether it is what it seems to be.
    private bool Resolve(char next, TextSpan span)
    {
        JsonHole hole = _due!.Value;
        _due = null;
        if (hole.Kind == HoleKind.Members && next is (',' or '}'))
            _filled.Add(":null", span);
        else if (!(hole.Kind == HoleKind.Members ? next == ':' : next is ',' or ']' or '}' or '\0'))
            return Forget(hole);
        _holes.Add(hole);
        _last = '0';
        return true;
    }

    private bool Forget(JsonHole hole)
    {
        _filled.Truncate(hole.Start);
        return false;
    }
}
