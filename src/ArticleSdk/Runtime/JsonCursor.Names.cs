using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

// What NextProperty does about a name that it did not expect.
public ref partial struct JsonCursor
{
    // A name that the table does not hold, and that a vector holds with its quotes and the colon.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool PassName(ref ObjectScan scan, int quote, int size)
    {
        ref var json = ref Start;
        if (Session.Watched is not null)
            Watch(Session.Watched.FindBehindQuote(ref Unsafe.Add(ref json, quote + 1), size - 3), quote, ref scan.Watched);
        _position = JsonText.SkipSpace(ref json, quote + size, _json.Length);
        _nameOffset = quote + 1;
        _nameLength = size - 3;
        return Unknown(ref scan, quote);
    }

    // A name so near the end of the document that no vector can be read: the expected ones are compared one after the other.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EndName(NameTable names, ref ObjectScan scan, int quote)
    {
        ref var json = ref Start;
        var length = _json.Length;
        var rest = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, quote), length - quote);
        var expected = names.Next(scan.History);
        if (!names.Begins(expected, rest))
            return FindName(names, ref scan, quote);

        var size = names.SizeOf(expected);
        _position = JsonText.SkipSpace(ref json, quote + size, length);
        _nameOffset = quote + 1;
        _nameLength = size - 3;
        return Found(names, ref scan, quote, expected);
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
