namespace ArticleSdk.Shared.Evaluation;

/// <summary>A JSON Pointer as a walk builds it up, written out where something is reported.</summary>
internal struct EvaluationPath
{
    private const int MaxKept = 64;
    private const int MaxText = 1024;

    private (string Text, int Times)[] _segments = new (string Text, int Times)[16];
    private char[] _text = new char[128];

    public EvaluationPath()
    {
    }

    public int Depth { readonly get; private set; }

    public void Enter(string segment, int times = 1)
    {
        if (Depth == _segments.Length)
            Array.Resize(ref _segments, Depth * 2);
        _segments[Depth++] = (segment, times);
    }

    public void Leave() => Depth--;

    /// <summary>Forgets all; false: it has become too large to be kept.</summary>
    public bool TryClear()
    {
        if (_segments.Length > MaxKept || _text.Length > MaxText)
            return false;
        Array.Clear(_segments, 0, _segments.Length);
        Depth = 0;
        return true;
    }

    /// <summary>The location of what a last segment leads to from here.</summary>
    /// <param name="last">The segment; empty for the place where the walk is.</param>
    /// <param name="known">A location that it may be: what fails at one item of an array fails at others.</param>
    public string Location(string last, string? known = null)
    {
        int length = 0;
        for (int i = 0; i < Depth; i++)
        {
            for (int times = _segments[i].Times; times > 0; times--)
                Append(_segments[i].Text, ref length);
        }

        Append(last, ref length);
        return known is not null && known.AsSpan().SequenceEqual(_text.AsSpan(0, length)) ? known : new string(_text, 0, length);
    }

    private void Append(string segment, ref int length)
    {
        if (_text.Length - length < segment.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, length + segment.Length));
        segment.CopyTo(0, _text, length, segment.Length);
        length += segment.Length;
    }
}
