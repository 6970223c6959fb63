using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>A JSON document that the compiler knows, but for its holes: its text, with something in place of each hole, and where its characters stand in the code.</summary>
internal sealed class ConstantJson
{
    private readonly string _text;
    private readonly MappedText _source;

    /// <param name="source">The text as it is checked, with something in place of each hole.</param>
    /// <param name="holes">The holes, by the characters of the text.</param>
    /// <param name="isWhole">Whether the text goes on to its end: behind a hole that may be anything nothing is known.</param>
    public ConstantJson(MappedText source, IEnumerable<JsonHole> holes, bool isWhole)
    {
        _text = source.ToString();
        _source = source;
        IsWhole = isWhole;
        LoneSurrogate = FindLoneSurrogate(_text);
        Utf8 = Encoding.UTF8.GetBytes(_text);
        Holes = [.. holes.Select(hole => hole with { Start = OffsetOf(hole.Start), End = OffsetOf(hole.End) })];
    }

    public string Text => _text;

    /// <summary>The text as the engine reads it.</summary>
    public byte[] Utf8 { get; }

    /// <summary>The holes, by the bytes of the text.</summary>
    public IReadOnlyList<JsonHole> Holes { get; }

    public bool IsWhole { get; }

    /// <summary>The character that is half of one, so that the text has no UTF-8; -1 if there is none.</summary>
    public int LoneSurrogate { get; }

    /// <summary>Where a character is in the bytes of the text.</summary>
    public int OffsetOf(int index) => index >= _text.Length ? Utf8.Length : Encoding.UTF8.GetByteCount(_text.ToCharArray(0, index));

    /// <summary>Where in the code a part of the text stands.</summary>
    public TextSpan SpanOf(int start, int length) => _source.SpanOf(start, start + length);

    private static int FindLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }
}
