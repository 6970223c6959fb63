namespace ArticleSdk.Shared;

/// <summary>
/// The code points of a pattern, divided into classes that the pattern cannot tell apart. A class is found by a table for ASCII, by pages
/// of 256 made when they are first needed for the rest of the basic plane, and by search beyond it.
/// </summary>
internal sealed class Alphabet
{
    private readonly ushort[]?[] _pages = new ushort[]?[256];
    private readonly int[] _starts;
    private readonly ushort[] _classes;
    private readonly ulong[][] _members;
    private readonly Dictionary<CodePointSet, int> _indexes = [];

    private Alphabet(List<CodePointSet> sets)
    {
        for (int i = 0; i < sets.Count; i++)
            _indexes[sets[i]] = i;
        // Where a set begins or ends, in order: the place, then the set.
        var edges = new List<long>();
        for (int i = 0; i < sets.Count; i++)
        {
            ReadOnlySpan<int> bounds = sets[i].Bounds;
            for (int b = 0; b < bounds.Length; b++)
            {
                int edge = b % 2 == 0 ? bounds[b] : bounds[b] + 1;
                if (edge <= CodePointSet.Last)
                    edges.Add((long)edge << 32 | (uint)i);
            }
        }
        edges.Sort();
        var starts = new List<int>(edges.Count + 1) { 0 };
        foreach (long edge in edges)
        {
            if ((int)(edge >> 32) != starts[starts.Count - 1])
                starts.Add((int)(edge >> 32));
        }
        _starts = [.. starts];
        _classes = new ushort[_starts.Length];

        // Sweeps over the edges: `inside` has a bit for each set, and two stretches with equal bits are one class.
        _members = new ulong[sets.Count][];
        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var inside = new char[(sets.Count + 15) / 16];
        var representatives = new List<int>();
        int next = 0;
        for (int i = 0; i < _starts.Length; i++)
        {
            for (; next < edges.Count && (int)(edges[next] >> 32) == _starts[i]; next++)
            {
                int set = (int)edges[next];
                inside[set >> 4] ^= (char)(1 << (set & 15));
            }
            var key = new string(inside);
            if (!known.TryGetValue(key, out ushort id))
            {
                known.Add(key, id = checked((ushort)known.Count));
                representatives.Add(_starts[i]);
                for (int set = 0; set < sets.Count; set++)
                {
                    if ((inside[set >> 4] >> (set & 15) & 1) == 0)
                        continue;
                    int word = id >> 6;
                    if (_members[set] is not { } bits || bits.Length <= word)
                        Array.Resize(ref _members[set], word + 1);
                    _members[set][word] |= 1UL << (id & 63);
                }
            }
            _classes[i] = id;
        }
        Count = representatives.Count;
        for (int set = 0; set < sets.Count; set++)
            Array.Resize(ref _members[set], (Count + 63) / 64);
        IsWord = new bool[Count];
        IsLineTerminator = new bool[Count];
        for (int c = 0; c < Count; c++)
        {
            IsWord[c] = CodePointSet.Word.Contains(representatives[c]);
            IsLineTerminator[c] = CodePointSet.LineTerminators.Contains(representatives[c]);
        }
        for (int i = 0; i < Ascii.Length; i++)
            Ascii[i] = Search(i);
    }

    /// <summary>How many classes there are.</summary>
    public int Count { get; }

    /// <summary>The classes of the code points below 128.</summary>
    public ushort[] Ascii { get; } = new ushort[128];

    /// <summary>Whether a class is of word characters. Meaningful only in a pattern with word boundaries, where no class is mixed.</summary>
    public bool[] IsWord { get; }

    /// <summary>Whether a class is of line terminators. Meaningful only in a pattern that asks.</summary>
    public bool[] IsLineTerminator { get; }

    /// <summary>The alphabet of everything that a tree tests.</summary>
    public static Alphabet Of(PatternNode tree) => new(SetsOf(tree));

    /// <summary>The different sets that a tree tests.</summary>
    public static List<CodePointSet> SetsOf(PatternNode tree)
    {
        var sets = new HashSet<CodePointSet>();
        var list = new List<CodePointSet>();
        Collect(tree);
        return list;

        void Add(CodePointSet set)
        {
            if (sets.Add(set))
                list.Add(set);
        }

        void Collect(PatternNode node)
        {
            switch (node)
            {
                case SetNode one:
                    Add(one.Set);
                    break;
                case SequenceNode sequence:
                    sequence.Items.ForEach(Collect);
                    break;
                case AlternationNode alternation:
                    alternation.Alternatives.ForEach(Collect);
                    break;
                case RepeatNode repeat:
                    Collect(repeat.Body);
                    break;
                case LookNode look:
                    Collect(look.Body);
                    break;
                case CaptureNode capture:
                    Collect(capture.Body);
                    break;
                case AssertionNode { Kind: PatternAssertion.WordBoundary or PatternAssertion.NoWordBoundary }:
                    Add(CodePointSet.Word);
                    break;
                case AssertionNode { Kind: PatternAssertion.LineStart or PatternAssertion.LineEnd }:
                    Add(CodePointSet.LineTerminators);
                    break;
            }
        }
    }

    public int IndexOf(CodePointSet set) => _indexes[set];

    /// <summary>Whether the code points of a class are in a set.</summary>
    public bool Contains(int set, int symbol) => (_members[set][symbol >> 6] >> (symbol & 63) & 1) != 0;

    /// <summary>The class of the code point at a place that is not ASCII; moves behind it.</summary>
    public int ReadClass(ReadOnlySpan<byte> utf8, ref int position)
    {
        int codePoint = Utf8Text.Read(utf8, ref position);
        if (codePoint > 0xFFFF)
            return Search(codePoint);
        return (_pages[codePoint >> 8] ?? MakePage(codePoint >> 8))[codePoint & 0xFF];
    }

    private ushort[] MakePage(int page)
    {
        var classes = new ushort[256];
        for (int i = 0; i < classes.Length; i++)
            classes[i] = Search(page << 8 | i);
        return _pages[page] = classes;
    }

    private ushort Search(int codePoint)
    {
        int index = Array.BinarySearch(_starts, codePoint);
        return _classes[index >= 0 ? index : ~index - 1];
    }
}

/// <summary>Reads code points from UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>
    /// The code point at a place; moves behind it. What is not UTF-8 reads as U+FFFD, byte by byte; a surrogate in three bytes, which an
    /// escape in JSON can stand for, reads as that surrogate, as in a pattern with the <c>u</c> flag.
    /// </summary>
    public static int Read(ReadOnlySpan<byte> utf8, ref int position)
    {
        int i = position, first = utf8[i];
        if (first < 0x80)
        {
            position = i + 1;
            return first;
        }
        int left = utf8.Length - i;
        if (first is >= 0xC2 and <= 0xDF && left >= 2 && IsTrail(utf8[i + 1]))
        {
            position = i + 2;
            return (first & 0x1F) << 6 | utf8[i + 1] & 0x3F;
        }
        if (first is >= 0xE0 and <= 0xEF && left >= 3 && IsTrail(utf8[i + 1]) && IsTrail(utf8[i + 2]))
        {
            int codePoint = (first & 0xF) << 12 | (utf8[i + 1] & 0x3F) << 6 | utf8[i + 2] & 0x3F;
            if (codePoint >= 0x800)
            {
                position = i + 3;
                return codePoint;
            }
        }
        if (first is >= 0xF0 and <= 0xF4 && left >= 4 && IsTrail(utf8[i + 1]) && IsTrail(utf8[i + 2]) && IsTrail(utf8[i + 3]))
        {
            int codePoint = (first & 7) << 18 | (utf8[i + 1] & 0x3F) << 12 | (utf8[i + 2] & 0x3F) << 6 | utf8[i + 3] & 0x3F;
            if (codePoint is >= 0x10000 and <= CodePointSet.Last)
            {
                position = i + 4;
                return codePoint;
            }
        }
        position = i + 1;
        return 0xFFFD;
    }

    private static bool IsTrail(byte b) => (b & 0xC0) == 0x80;

    /// <summary>Appends a code point that is no surrogate.</summary>
    public static void Write(List<byte> utf8, int codePoint)
    {
        if (codePoint < 0x80)
        {
            utf8.Add((byte)codePoint);
            return;
        }
        if (codePoint < 0x800)
            utf8.Add((byte)(0xC0 | codePoint >> 6));
        else
        {
            if (codePoint < 0x10000)
                utf8.Add((byte)(0xE0 | codePoint >> 12));
            else
            {
                utf8.Add((byte)(0xF0 | codePoint >> 18));
                utf8.Add((byte)(0x80 | codePoint >> 12 & 0x3F));
            }
            utf8.Add((byte)(0x80 | codePoint >> 6 & 0x3F));
        }
        utf8.Add((byte)(0x80 | codePoint & 0x3F));
    }
}
