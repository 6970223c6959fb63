using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

// What NextProperty does about a name that it did not expect.
public ref partial struct JsonCursor
{
    // A name that was not expected: one that a vector holds with its quotes and the colon is found at once.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool GuessName(NameTable names, ref ObjectScan scan, int quote)
    {
        ref var json = ref Start;
        ref var start = ref Unsafe.Add(ref json, (nint)(uint)quote);
        var text = JsonText.VectorAt(ref json, quote);
        var entry = names.Instead(scan.History);
        var isFound = names.Matches(entry, in text);
        var size = isFound ? names.SizeOf(entry) : names.SizeAt(ref start);
        if (size == 0)
            return GuessNameBeforeBlank(names, ref scan, quote);

        Pass(quote, size - 3, JsonText.SkipSpace(ref json, quote + size, _json.Length));
        if (!isFound)
            entry = names.Count == 0 ? 0 : names.FindShort(ref start, size - 3);
        if (entry == 0)
            return UnknownShort(ref scan, quote, size - 3);
        names.Expect(scan.History, entry);
        return Found(names, ref scan, quote, entry);
    }

    // The same where a blank is between the name and the colon: of a document that has one so, all are.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool GuessNameBeforeBlank(NameTable names, ref ObjectScan scan, int quote)
    {
        ref var start = ref Unsafe.Add(ref Start, (nint)(uint)quote);
        var size = names.SizeBeforeBlankAt(ref start);
        if (size == 0)
            return FindName(names, ref scan, quote);

        var length = size - 4;
        Pass(quote, length, JsonText.SkipSpace(ref Start, quote + size, _json.Length));
        var entry = names.Next(scan.History);
        if (!names.IsAt(ref start, entry, length))
        {
            entry = names.Count == 0 ? 0 : names.FindShort(ref start, length);
            if (entry == 0)
                return UnknownShort(ref scan, quote, length);
            names.Expect(scan.History, entry);
        }

        return Found(names, ref scan, quote, entry);
    }

    // The first name of an object, which is known.
    private bool PassFirst(NameTable names, ref ObjectScan scan, int entry, int value)
    {
        var quote = _position;
        _position = value;
        return entry == 0 ? Unknown(ref scan, quote) : Found(names, ref scan, quote, entry);
    }

    // A name so near the end of the document that no vector can be read there: the last vector of the document has it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EndName(NameTable names, ref ObjectScan scan, int quote)
    {
        var expected = FindExpectedAtEnd(names, scan.History, quote);
        if (expected == 0)
            return FindName(names, ref scan, quote);
        var size = names.SizeOf(expected);
        Pass(quote, size - 3, JsonText.SkipSpace(ref Start, quote + size, _json.Length));
        return Found(names, ref scan, quote, expected);
    }

    // The entry of one of the names that are expected there, inside the document; 0 if it is another.
    private readonly int FindExpectedAtEnd(NameTable names, int history, int quote)
    {
        if (!JsonText.HasVector(0, _json.Length))
            return 0;
        var last = Math.Min(quote, _json.Length - JsonText.Width);
        var end = JsonText.VectorAt(ref Start, last);
        var expected = names.Next(history);
        if (names.MatchesEnd(expected, in end, quote - last))
            return expected;
        expected = names.Instead(history);
        if (!names.MatchesEnd(expected, in end, quote - last))
            return 0;
        names.Expect(history, expected);
        return expected;
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

        names.Expect(scan.History, entry);
        return Found(names, ref scan, quote, entry);
    }

    // Goes behind a name that stands there as it is, and the colon.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pass(int quote, int nameLength, int behind)
    {
        _position = behind;
        _nameOffset = quote + 1;
        _nameLength = nameLength;
    }

    // A name that stands there as it is, and that the walk does not know.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool UnknownShort(ref ObjectScan scan, int quote, int nameLength)
    {
        if (Session.Watched is not null)
            Watch(Session.Watched.FindBehindQuote(ref Unsafe.Add(ref Start, (nint)(uint)quote + 1), nameLength), quote, ref scan.Watched);
        return Unknown(ref scan, quote);
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
    private bool Found(NameTable names, ref ObjectScan scan, int quote, int entry)
    {
        scan.Count++;
        scan.NameOffset = quote;
        scan.NameEntry = entry;
        scan.History = names.After(scan.History, entry);
        if (!scan.Note(entry - 1))
            Repeat(quote);
        return true;
    }
}
