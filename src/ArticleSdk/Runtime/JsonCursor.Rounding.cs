using System.Runtime.CompilerServices;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>The numbers that were rounded when they were read, in the order of the document; null if there are none, or no assertion of the schema looks at numbers of so many digits.</summary>
    internal readonly IReadOnlyList<RoundedNumber>? Rounded => _rounded;

    /// <summary>Notes a number that was read as a float or double and is written otherwise. The assertions about a value were asked before it is read.</summary>
    /// <param name="offset">Where it starts.</param>
    /// <param name="number">The number.</param>
    /// <param name="isSingle">Whether it was read as a float.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void NoteRounding(int offset, JsonNumber number, bool isSingle)
    {
        Span<byte> text = stackalloc byte[64];
        if (_comparesNumbers && RoundedNumber.TryFormat(number, isSingle, text, out var written) && !ExactNumber.AreEqual(number.Utf8, text[..written]))
            (_rounded ??= []).Add(new(offset, number.Utf8.Length, isSingle));
    }

    // A value that is read again as something else is not rounded.
    private readonly void ForgetRounding(int offset)
    {
        if (_rounded is null)
            return;
        var kept = _rounded.Count;
        while (kept > 0 && _rounded[kept - 1].Offset >= offset)
            kept--;
        _rounded.RemoveRange(kept, _rounded.Count - kept);
    }
}
