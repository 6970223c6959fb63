using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>A text that the compiler knows, but for its holes, with where each of its characters stands in the code.</summary>
/// <param name="whole">Where a text without characters stands.</param>
internal sealed class MappedText(TextSpan whole = default)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private readonly List<MappedHole> _holes = [];

    public int Length => _text.Length;

    /// <summary>What is not known, in the order of the text.</summary>
    public IReadOnlyList<MappedHole> Holes => _holes;

    public char this[int index] => _text[index];

    /// <summary>Adds a character that stands somewhere in the code.</summary>
    public void Add(char character, TextSpan span)
    {
        _text.Append(character);
        _spans.Add(span);
    }

    /// <summary>Adds a text that an expression as a whole stands for.</summary>
    public void Add(string text, TextSpan span)
    {
        foreach (char c in text)
            Add(c, span);
    }

    /// <summary>Adds something that is not known.</summary>
    public void AddHole(TextSpan span) => _holes.Add(new MappedHole(_text.Length, span));

    /// <summary>A part of the text, without holes.</summary>
    public MappedText Slice(int start, int end)
    {
        MappedText part = new();
        part._text.Append(_text.ToString(start, end - start));
        part._spans.AddRange(_spans.GetRange(start, end - start));
        return part;
    }

    /// <summary>Forgets what comes from a character on.</summary>
    public void Truncate(int length)
    {
        _text.Length = length;
        _spans.RemoveRange(length, _spans.Count - length);
    }

    /// <summary>Where a part of the text stands. An empty part is where the character behind it would be.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        if (_spans.Count == 0)
            return whole;
        if (start >= _spans.Count)
            return new TextSpan(_spans[_spans.Count - 1].End, 0);
        TextSpan first = _spans[start];
        TextSpan last = _spans[Math.Max(start, Math.Min(end, _spans.Count) - 1)];
        // The parts of a concatenation may stand in any order.
        return end <= start ? new TextSpan(first.Start, 0) : last.End < first.Start ? first : TextSpan.FromBounds(first.Start, last.End);
    }

    public override string ToString() => _text.ToString();
}

/// <summary>A part of a text that is not known.</summary>
/// <param name="Index">Before which character of the text it is.</param>
/// <param name="Span">Where it stands in the code.</param>
internal readonly record struct MappedHole(int Index, TextSpan Span);
