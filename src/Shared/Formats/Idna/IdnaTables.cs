namespace ArticleSdk.Shared;

/// <summary>Bidi_Class, in the order of the data.</summary>
internal enum BidiClass : byte
{
    L, R, AL, AN, EN, ES, CS, ET, ON, BN, NSM,
}

/// <summary>Joining_Type, in the order of the data.</summary>
internal enum JoiningType : byte
{
    None, Left, Right, Dual, Transparent, Causing,
}

/// <summary>The scripts that RFC 5892, appendix A, asks for, in the order of the data.</summary>
internal enum ContextScript : byte
{
    Other, Greek, Hebrew, Hiragana, Katakana, Han,
}

/// <summary>What IDNA knows of a code point, packed as eng/unicode/idna.pl does.</summary>
internal readonly struct IdnaProperties(int bits)
{
    /// <summary>PVALID.</summary>
    public bool IsValid => (bits & 3) == 1;

    /// <summary>CONTEXTJ or CONTEXTO.</summary>
    public bool IsContextual => (bits & 3) == 2;

    public BidiClass Bidi => (BidiClass)((bits >> 2) & 15);

    public JoiningType Joining => (JoiningType)((bits >> 6) & 7);

    public ContextScript Script => (ContextScript)((bits >> 9) & 7);

    /// <summary>General_Category is one of the marks.</summary>
    public bool IsMark => ((bits >> 12) & 1) != 0;

    public int CombiningClass => (bits >> 13) & 0xFF;

    /// <summary>NFC_Quick_Check is Maybe: it may combine with what stands before it.</summary>
    public bool MayCompose => bits >> 21 != 0;
}

/// <summary>Lookup of <see cref="IdnaData"/>, which is unpacked when the first name that needs it comes by.</summary>
internal static class IdnaTables
{
    private const int PageBits = 8;

    /// <summary>For each page of code points, the last run that starts before the next page.</summary>
    private static readonly int[] LastRuns = new int[(0x10FFFF >> PageBits) + 1];
    private static readonly int[] Starts;
    private static readonly int[] Values;
    private static readonly Dictionary<int, (int First, int Second)> Decompositions = [];
    private static readonly Dictionary<(int First, int Second), int> Compositions = [];

    static IdnaTables()
    {
        var properties = new List<int>();
        for (var i = 0; i < IdnaData.Properties.Length;)
            properties.Add(ReadNumber(IdnaData.Properties, ref i));

        var starts = new List<int>();
        var values = new List<int>();

        // Nothing below the first run is valid.
        starts.Add(0);
        values.Add(0);
        var codePoint = 0;
        for (var i = 0; i < IdnaData.Runs.Length;)
        {
            codePoint += ReadNumber(IdnaData.Runs, ref i);
            starts.Add(codePoint);
            values.Add(properties[ReadNumber(IdnaData.Runs, ref i)]);
        }

        Starts = [.. starts];
        Values = [.. values];

        for (int page = 0, run = 0; page < LastRuns.Length; page++)
        {
            while (run + 1 < Starts.Length && Starts[run + 1] >> PageBits <= page)
                run++;
            LastRuns[page] = run;
        }

        codePoint = 0;
        for (var i = 0; i < IdnaData.Compositions.Length;)
        {
            codePoint += ReadNumber(IdnaData.Compositions, ref i);
            var first = codePoint - ReadSigned(IdnaData.Compositions, ref i);
            var second = 0x300 + ReadSigned(IdnaData.Compositions, ref i);
            Decompositions.Add(codePoint, (first, second));
            Compositions.Add((first, second), codePoint);
        }
    }

    public static IdnaProperties Get(int codePoint)
    {
        var page = codePoint >> PageBits;
        var low = page == 0 ? 0 : LastRuns[page - 1];
        var high = LastRuns[page];
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (Starts[middle] <= codePoint)
                low = middle;
            else
                high = middle - 1;
        }

        return new IdnaProperties(Values[low]);
    }

    public static bool TryDecompose(int codePoint, out (int First, int Second) parts) => Decompositions.TryGetValue(codePoint, out parts);

    public static bool TryCompose(int first, int second, out int composite) => Compositions.TryGetValue((first, second), out composite);

    private static int ReadNumber(ReadOnlySpan<byte> data, ref int index)
    {
        var number = 0;
        for (var shift = 0; ; shift += 5)
        {
            var digit = data[index++] - '0';
            number |= (digit & 31) << shift;
            if (digit < 32)
                return number;
        }
    }

    private static int ReadSigned(ReadOnlySpan<byte> data, ref int index)
    {
        var number = ReadNumber(data, ref index);
        return (number & 1) == 0 ? number >> 1 : -((number + 1) >> 1);
    }
}
