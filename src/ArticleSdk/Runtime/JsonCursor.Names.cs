using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArticleSdk.Runtime;

// What NextProperty does about a name that it did not expect.
public ref partial struct JsonCursor
{
    // A name that was not expected, or has white space before its colon: one that is plain ASCII and that a vector holds with its quotes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool GuessName(NameTable names, ref ObjectScan scan, int quote)
    {
        ref var json = ref Start;
        var length = _json.Length;
        var text = JsonText.VectorAt(ref json, quote);
        var end = BitOperations.TrailingZeroCount(JsonText.Stops(text) & ~1U);

        // As an unsigned number: no stop at all is beyond the vector too.
        if ((uint)end >= JsonText.Width || JsonText.At(ref json, quote) != '"' || JsonText.At(ref json, quote + end) != '"')
            return FindName(names, ref scan, quote);
        var behind = quote + end + 1;
        if (behind >= length || JsonText.At(ref json, behind) != ':')
        {
            behind = JsonText.SkipSpace(ref json, behind, length);
            if (behind >= length || JsonText.At(ref json, behind) != ':')
                return FindName(names, ref scan, quote);
        }

        ref var name = ref Unsafe.Add(ref json, quote + 1);
        var entry = names.Count == 0 ? 0 : EntryOf(names, text, ref name, end - 1);
        _position = JsonText.SkipSpace(ref json, behind + 1, length);
        _nameOffset = quote + 1;
        _nameLength = end - 1;
        if (entry == 0)
        {
            if (Session.Watched is not null)
                Watch(EntryOf(Session.Watched, text, ref name, end - 1), quote, ref scan.Watched);
            return Unknown(ref scan, quote);
        }

        names.Expect(scan.LastEntry, entry);
        return Found(ref scan, quote, entry);
    }

    // The entry of a name that is plain ASCII and that a vector begins to hold with its quotes, or 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EntryOf(NameTable names, Vector256<byte> text, ref byte name, int length) =>
        length < JsonText.Width - 2 ? names.Guess(text, ref name, length) : names.Find(MemoryMarshal.CreateReadOnlySpan(ref name, length));

    // A name so near the end of the document that no vector can be read: the expected ones are compared one after the other.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EndName(NameTable names, ref ObjectScan scan, int quote)
    {
        ref var json = ref Start;
        var length = _json.Length;
        var rest = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, quote), length - quote);
        ref var expected = ref names.After(scan.LastEntry);
        if (!expected.Begins(rest))
        {
            expected = ref names.Instead(scan.LastEntry);
            if (!expected.Begins(rest))
                return FindName(names, ref scan, quote);
        }

        _position = JsonText.SkipSpace(ref json, quote + expected.Length, length);
        _nameOffset = quote + 1;
        _nameLength = expected.Length - 3;
        return Found(ref scan, quote, expected.Index + 1);
    }

    // Any name, or what is there instead, with what follows it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindName(NameTable names, ref ObjectScan scan, int quote)
    {
        ref var json = ref Start;
        var length = _json.Length;
        if ((uint)quote >= (uint)length || JsonText.At(ref json, quote) != '"')
            return Malformed(quote, scan.Count == 0 ? "expected '\"' or '}'" : "expected '\"'");

        var start = quote + 1;
        var traits = StringTraits.None;
        var end = JsonText.FindShortStringEnd(ref json, start, length);
        if (end < 0)
            end = JsonText.FindAnyStringEnd(ref json, ~end, length, out traits);
        if (end < 0)
            return FailString(start);

        _nameOffset = start;
        _nameLength = end - start;
        var position = JsonText.SkipWhiteSpace(ref json, end + 1, length);
        if ((uint)position >= (uint)length || JsonText.At(ref json, position) != ':')
            return Malformed(position, "expected ':'");
        _position = JsonText.SkipSpace(ref json, position + 1, length);

        var name = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, start), end - start);
        if ((traits & StringTraits.Escaped) != 0)
        {
            name = JsonEscapes.Unescape(name, ref Unsafe.AsRef(ref _nameScratch));
            _nameOffset = -1;
            _nameLength = name.Length;
        }

        var entry = names.Count == 0 ? 0 : names.Find(name);
        if (entry == 0)
        {
            if (Session.Watched is not null)
                Watch(Session.Watched.Find(name), quote, ref scan.Watched);
            return Unknown(ref scan, quote);
        }

        names.Expect(scan.LastEntry, entry);
        return Found(ref scan, quote, entry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Unknown(ref ObjectScan scan, int quote)
    {
        scan.Unknown++;
        scan.Count++;
        scan.NameOffset = quote;
        scan.NameEntry = 0;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Found(ref ObjectScan scan, int quote, int entry)
    {
        scan.Count++;
        scan.NameOffset = quote;
        scan.NameEntry = entry;
        scan.LastEntry = entry;
        if (!scan.Note(entry - 1))
            Repeat(quote);
        return true;
    }
}
