using System.Buffers.Binary;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// A document's values in document order. A value is known by its place in the table: a scalar has one entry, the offset where it starts; an object or array a
/// second one, the place of what follows it. The entry before a property's value is its name. The kind is the byte at the start.
/// </summary>
internal readonly ref struct JsonIndex
{
    private static readonly InstanceKind[] Kinds = KindsByFirst();

    private readonly ReadOnlySpan<byte> _json;
    private readonly ReadOnlySpan<int> _entries;

    /// <param name="json">The document, well-formed.</param>
    /// <param name="entries">The table, as an index reader filled it.</param>
    /// <param name="mayHaveEscapes">False: there is no escape anywhere in the document, so that names are as they are spelt.</param>
    public JsonIndex(ReadOnlySpan<byte> json, ReadOnlySpan<int> entries, bool mayHaveEscapes = true)
    {
        _json = json;
        _entries = entries;
        MayHaveEscapes = mayHaveEscapes;
    }

    public bool MayHaveEscapes { get; }

    public ReadOnlySpan<byte> Json => _json;

    /// <summary>The place of the document's own value.</summary>
    public const int Root = 0;

    /// <summary>Where a value or name starts in the text.</summary>
    public int Offset(int value) => _entries[value];

    public byte First(int value) => _json[_entries[value]];

    public InstanceKind KindOf(int value) => Kinds[First(value)];

    public bool IsObject(int value) => First(value) == '{';

    public bool IsString(int value) => First(value) == '"';

    /// <summary>Whether it is an object or an array: the two differ in one bit from each other, and from all else in others.</summary>
    public bool IsContainer(int value) => (First(value) | 0x20) == '{';

    public bool IsNumber(int value) => IsNumber(First(value));

    /// <summary>The place behind a value and all that it holds.</summary>
    public int Next(int value) => IsContainer(value) ? _entries[value + 1] : value + 1;

    /// <summary>Whether what follows a value starts before an offset.</summary>
    public bool EndsBefore(int value, int offset)
    {
        int next = Next(value);
        return next < _entries.Length && _entries[next] < offset;
    }

    /// <summary>The first child of an object (a name) or array (an item); the place behind it, if it is empty.</summary>
    public static int FirstChild(int container) => container + 2;

    /// <summary>How many items or properties a container has.</summary>
    public int Count(int container)
    {
        int step = IsObject(container) ? 1 : 0;
        int count = 0;
        int end = Next(container);
        for (int child = FirstChild(container) + step; child < end; child = Next(child) + step)
            count++;
        return count;
    }

    /// <summary>The types of a value, a number as an integer or fraction by its value or, before draft 6, by how it is written.</summary>
    public JsonTypes TypeOf(int value, bool integerByValue) => First(value) switch
    {
        (byte)'{' => JsonTypes.Object,
        (byte)'[' => JsonTypes.Array,
        (byte)'"' => JsonTypes.String,
        (byte)'n' => JsonTypes.Null,
        (byte)'t' or (byte)'f' => JsonTypes.Boolean,
        _ => IsInteger(Number(value), integerByValue) ? JsonTypes.Integer : JsonTypes.Fraction,
    };

    /// <summary>The value that starts at an offset, or the innermost that holds it.</summary>
    public int ValueAt(int offset, out string location)
    {
        InstancePath path = new();
        int value = Root;
        while (_entries[value] < offset && IsContainer(value))
        {
            bool isObject = IsObject(value);
            int ordinal = 0;
            int end = Next(value);
            int child = FirstChild(value);
            int next = child;
            for (; next < end && _entries[next] <= offset; ordinal++)
            {
                child = next;
                next = Next(isObject ? child + 1 : child);
            }

            if (ordinal == 0)
                break;
            if (isObject)
                path.EnterProperty(child++);
            else
                path.EnterItem(ordinal - 1);
            value = child;
        }

        location = path.Location(this);
        return value;
    }

    /// <summary>The text of a number.</summary>
    public ReadOnlySpan<byte> Number(int value)
    {
        int start = _entries[value];
        int end = start + 1;
        while (end < _json.Length && _json[end] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'e' or (byte)'E' or (byte)'+' or (byte)'-')
            end++;
        return _json.Slice(start, end - start);
    }

    /// <summary>What stands between the quotes of a string or name, and whether there are escapes in it.</summary>
    public ReadOnlySpan<byte> RawString(int value, out bool isEscaped)
    {
        ReadOnlySpan<byte> text = _json.Slice(_entries[value] + 1);
        int end = text.IndexOfAny((byte)'"', (byte)'\\');
        isEscaped = text[end] == '\\';
        while (text[end] != '"')
        {
            end += 2;
            end += text.Slice(end).IndexOfAny((byte)'"', (byte)'\\');
        }

        return text.Slice(0, end);
    }

    /// <summary>A bound on the length of <see cref="RawString"/> that needs no look at the text: what follows starts behind it.</summary>
    public int LengthAtMost(int value) => (value + 1 < _entries.Length ? _entries[value + 1] : _json.Length) - _entries[value] - 2;

    /// <summary>Whether a string or name has no characters.</summary>
    public bool IsEmptyString(int value) => _json[_entries[value] + 1] == '"';

    /// <summary>The text of a string or name, unescaped.</summary>
    public ReadOnlySpan<byte> String(int value)
    {
        ReadOnlySpan<byte> raw = RawString(value, out bool isEscaped);
        return isEscaped ? JsonEscape.Unescape(raw) : raw;
    }

    /// <summary>The text of a property's name, unescaped. Its end is before its value.</summary>
    public ReadOnlySpan<byte> Name(int name)
    {
        int start = _entries[name] + 1;
        int end = _entries[name + 1] - 1;
        while (_json[end] != '"')
            end--;
        ReadOnlySpan<byte> raw = _json.Slice(start, end - start);
        return MayHaveEscapes && raw.IndexOf((byte)'\\') >= 0 ? JsonEscape.Unescape(raw) : raw;
    }

    /// <summary>Whether a name is one of a set, as most documents spell it: without escapes.</summary>
    public bool IsName(int name, NameSet names, int index)
    {
        if (index >= names.Count || !names.IsPlain)
            return false;
        ReadOnlySpan<byte> text = _json.Slice(_entries[name] + 1);
        ReadOnlySpan<byte> expected = names[index];
        return text.Length > expected.Length && text[expected.Length] == '"' && text.StartsWith(expected);
    }

    /// <summary>
    /// The bytes of a string or name that has less than eight, the first one lowest. False: it has more, of which the first ones are given as <see cref="StartOf"/> has them; or 0, where there is an escape, or
    /// the document ends.
    /// </summary>
    public bool TryGetShort(int value, out ulong word)
    {
        const ulong Ones = 0x0101010101010101, Highs = 0x8080808080808080;
        int start = _entries[value] + 1;
        if (_json.Length - start < sizeof(ulong))
        {
            word = 0;
            return false;
        }

        // Of the bytes that are found, only the lowest is certain to be one, and no lower one is missed.
        word = BinaryPrimitives.ReadUInt64LittleEndian(_json.Slice(start));
        ulong quotes = word ^ (Ones * '"');
        quotes = unchecked(quotes - Ones) & ~quotes & Highs;
        word &= unchecked((quotes & (0 - quotes)) - 1) >> 7;
        ulong backslashes = word ^ (Ones * '\\');
        if ((unchecked(backslashes - Ones) & ~backslashes & Highs) == 0)
            return quotes != 0;
        word = 0;
        return false;
    }

    /// <summary>What is kept of the first eight bytes of a text that goes on behind them.</summary>
    public static ulong StartOf(ulong word) => word & (ulong.MaxValue >> 7);

    /// <summary>The text of any value as it stands in the document.</summary>
    public ReadOnlySpan<byte> Raw(int value)
    {
        int start = _entries[value];
        switch (First(value))
        {
            case (byte)'{' or (byte)'[':
                int last = FirstChild(value);
                for (int child = last; child < Next(value); child = Next(child))
                    last = child;
                int end = last == Next(value) ? start + 1 : EndOf(last);
                while (_json[end] is not ((byte)'}' or (byte)']'))
                    end++;
                return _json.Slice(start, end + 1 - start);
            default:
                return _json.Slice(start, EndOf(value) - start);
        }
    }

    internal static bool IsNumber(byte first) => first == '-' || (uint)(first - '0') <= 9;

    private static InstanceKind[] KindsByFirst()
    {
        InstanceKind[] kinds = new InstanceKind[byte.MaxValue + 1];
        kinds.AsSpan().Fill(InstanceKind.Number);
        (kinds['{'], kinds['['], kinds['"'], kinds['t'], kinds['f'], kinds['n']) =
            (InstanceKind.Object, InstanceKind.Array, InstanceKind.String, InstanceKind.Boolean, InstanceKind.Boolean, InstanceKind.Null);
        return kinds;
    }

    private int EndOf(int value)
    {
        int start = _entries[value];
        return First(value) switch
        {
            (byte)'"' => start + RawString(value, out _).Length + 2,
            (byte)'f' => start + 5,
            (byte)'n' or (byte)'t' => start + 4,
            (byte)'{' or (byte)'[' => start + Raw(value).Length,
            _ => start + Number(value).Length,
        };
    }

    private static bool IsInteger(ReadOnlySpan<byte> number, bool byValue) =>
        byValue ? ExactNumber.IsInteger(number) : number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;
}
