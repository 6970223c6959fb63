using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>The place of the name that a walk read last: a string, as far as checks are concerned.</summary>
    public readonly CursorMark MarkName(ref ObjectScan scan) => new(scan.NameOffset, _depth);

    /// <summary>Whether the value here is a number without fraction and exponent: an integer in draft 3, where types may be alternatives.</summary>
    public bool IsAtInteger()
    {
        if (Kind != JsonKind.Number)
            return false;
        CursorMark start = Mark();
        bool isInteger = ReadNumber(out JsonNumber number) && number.IsInteger(byValue: false);
        Reset(start);
        return isInteger;
    }

    /// <summary>Whether no two items of the array here are equal, in time n log n. The cursor goes behind it.</summary>
    public bool HasUniqueItems()
    {
        int start = _position;
        int end = JsonText.FindContainerEnd(ref Start, start, Math.Min(Session.ReadTo, _json.Length), _json.Length);
        if (end >= 0)
            _position = end;
        else if (!Skip())
            return false;
        return HasUniqueItems(JsonText.SkipWhiteSpace(ref Start, start + 1, _json.Length)) && Passed(start);
    }

    /// <summary>Whether no two items are equal of an array that was walked over, up to the cursor.</summary>
    /// <param name="first">Where the first items start: all, or as many as there is room for, which is one at least.</param>
    /// <param name="count">How many items there are.</param>
    [SkipLocalsInit]
    public bool HasUniqueItems(scoped ReadOnlySpan<CursorMark> first, int count)
    {
        if (count < 2 || IsMalformed)
            return !IsMalformed;
        if (count > first.Length || count > UniqueItems.Few)
            return HasUniqueItems(first[0].Offset);
        Unsafe.SkipInit(out UniqueItems.FewItems few);
        Span<int> items = few;
        for (int i = 0; i < count; i++)
            items[i] = first[i].Offset;
        items[count] = _position;
        return UniqueItems.AreDistinct(ref this, items[..(count + 1)]);
    }

    // The same of an array that was read, and whose first item starts there; or the array's end.
    private bool HasUniqueItems(int first)
    {
        PooledList<int> items = default;
        JsonText.FindItems(ref Start, first, _position, _json.Length, ref items);
        bool areDistinct = UniqueItems.AreDistinct(ref this, items.Items);
        items.Dispose();
        return areDistinct;
    }

    /// <summary>Whether a string matches a pattern. One that gives up within its bound of steps is a fault of the document, whatever the branches say: either answer could make an invalid one valid.</summary>
    public bool Matches(Pattern pattern, JsonString text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.TryIsMatch(text.Utf8, out bool matched) ? matched : GaveUp(_position);
    }

    /// <summary>
    /// Reads which branch a discriminator names, wherever in the object it stands, and comes back. The cursor stands at a value; what is no object, or has no such
    /// property or another value there, gives -1.
    /// </summary>
    /// <param name="property">The name of the discriminating property, alone in its table.</param>
    /// <param name="values">The strings it may be.</param>
    /// <returns>The index of its value among <paramref name="values"/>, or -1.</returns>
    public int Discriminate(NameTable property, NameTable values)
    {
        if (TryFirstName(property, out int entry, out int at) && entry != 0 && TryShortString(at, out JsonString first))
            return values.IndexOf(first);
        if (Kind != JsonKind.Object)
            return -1;
        CursorMark start = Mark();
        ValidationSession.Look look = Session.BeginLook();
        int found = -1;
        ObjectScan scan = new();
        if (BeginObject())
        {
            while (NextProperty(property, ref scan))
            {
                if (scan.Name == 0)
                {
                    if (Kind == JsonKind.String && ReadString(out JsonString value))
                        found = values.IndexOf(value);
                    break;
                }

                if (!Skip())
                    break;
            }
        }

        EndLookAhead(start, look);
        return found;
    }

    // Most documents name the branch first: {"kind":"person". The entry of the name that an object begins with, and where its value starts. False: it must be looked for.
    private readonly bool TryFirstName(NameTable names, out int entry, out int value)
    {
        ref byte json = ref Start;
        int length = _json.Length;
        int position = _position;
        entry = value = 0;
        if ((uint)position >= (uint)length || JsonText.At(ref json, position) != '{')
            return false;
        position++;
        if (position < length && JsonText.At(ref json, position) <= ' ')
            position = JsonText.SkipLine(ref json, position, length);
        if ((uint)position >= (uint)length)
            return false;
        int size = JsonText.HasVector(position + 2, length) ? FindFirst(names, position, out entry) : names.SizeOf(entry = FindExpectedAtEnd(names, 0, position));
        if (size == 0)
            return false;
        value = JsonText.SkipSpace(ref json, position + size, length);
        return true;
    }

    // How many bytes the name takes with its quotes and the colon; 0: that cannot be said at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int FindFirst(NameTable names, int position, out int entry)
    {
        Vector256<byte> text = JsonText.VectorAt(ref Start, position);
        entry = names.Next(0);
        if (names.Matches(entry, in text))
            return names.SizeOf(entry);
        ref byte quote = ref Unsafe.Add(ref Start, position);
        int size = names.SizeAt(ref quote);
        int nameLength = size - 3;
        if (size == 0)
            nameLength = (size = names.SizeBeforeBlankAt(ref quote)) - 4;
        entry = size == 0 || names.Count == 0 ? 0 : names.FindShort(ref quote, nameLength);
        if (entry != 0)
            names.Expect(0, entry);
        return size;
    }

    // The string that an array begins with, if it is a short one.
    private readonly bool TryFirstItem(out JsonString value)
    {
        ref byte json = ref Start;
        int length = _json.Length;
        int position = _position + 1;
        value = default;
        if (!JsonText.HasVector(position, length))
            return false;
        if (JsonText.At(ref json, position) <= ' ')
            position = JsonText.SkipLine(ref json, position, length);
        return position >= 0 && TryShortString(position, out value);
    }

    private readonly bool TryShortString(int quote, out JsonString value)
    {
        value = default;
        if (quote >= _json.Length || JsonText.At(ref Start, quote) != '"')
            return false;
        bool hasVector = JsonText.HasVector(quote + 1, _json.Length);
        int end = hasVector ? JsonText.FindShortStringEnd(ref Start, quote + 1, _json.Length) : JsonText.FindLastStringEnd(ref Start, quote + 1, _json.Length);
        if (end < 0)
            return false;
        value = new JsonString(_json.Slice(quote + 1, end - quote - 1), hasVector ? StringTraits.HasVector : StringTraits.None);
        return true;
    }
}
