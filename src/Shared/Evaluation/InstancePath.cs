using System.Globalization;
using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>Where a walk is in the document: the property or item of each level.</summary>
internal struct InstancePath
{
    private const int MaxKept = 64;
    private const int MaxText = 1024;

    private int[] _levels = new int[16];        // the place of a property's name, or the complement of an item's number
    private int _depth;
    private char[] _text = new char[64];
    private int _length;

    public InstancePath()
    {
    }

    /// <summary>Goes to a property.</summary>
    public void EnterProperty(int name) => Enter(name);

    /// <summary>Goes to an item.</summary>
    public void EnterItem(int ordinal) => Enter(~ordinal);

    public void Leave() => _depth--;

    /// <summary>Forgets all; false: it has become too large to be kept.</summary>
    public bool TryClear()
    {
        _depth = 0;
        return _levels.Length <= MaxKept && _text.Length <= MaxText;
    }

    /// <summary>The location as a JSON Pointer.</summary>
    public string Location(JsonIndex json)
    {
        _length = 0;
        for (int i = 0; i < _depth; i++)
        {
            int level = _levels[i];
            if (level < 0)
                Append((~level).ToString(CultureInfo.InvariantCulture));
            else
                Append(json.Name(level));
        }

        return _length == 0 ? "" : new string(_text, 0, _length);
    }

    private void Append(ReadOnlySpan<byte> name)
    {
#if NET8_0_OR_GREATER
        if (name.IndexOfAny((byte)'~', (byte)'/') < 0)
        {
            Reserve(name.Length + 1);
            _text[_length++] = '/';
            _length += Encoding.UTF8.GetChars(name, _text.AsSpan(_length));
            return;
        }

#endif
        Append(JsonPointer.Escape(FormatText.ToString(name)));
    }

    private void Append(string token)
    {
        Reserve(token.Length + 1);
        _text[_length++] = '/';
        token.CopyTo(0, _text, _length, token.Length);
        _length += token.Length;
    }

    private void Reserve(int length)
    {
        if (_text.Length - _length < length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + length));
    }

    private void Enter(int token)
    {
        if (_depth == _levels.Length)
            Array.Resize(ref _levels, _depth * 2);
        _levels[_depth++] = token;
    }
}
