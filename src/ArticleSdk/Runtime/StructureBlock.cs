using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArticleSdk.Runtime;

/// <summary>Goes through JSON text in blocks, and gives the brackets and commas of each that are not in strings as bits: bit i stands for the byte i of the block.</summary>
internal ref struct StructureBlock
{
    public const int Size = 64;

    private readonly ReadOnlySpan<byte> _json;
    private ulong _inString;            // before the byte a string is open
    private ulong _startsInString;      // the same of the first byte of the next block, in all bits
    private ulong _startsEscaped;       // a backslash at the end of this block escapes that byte: 1

    /// <summary>The first block.</summary>
    /// <param name="json">The text.</param>
    /// <param name="start">Where the block starts: not in a string.</param>
    public StructureBlock(ReadOnlySpan<byte> json, int start)
    {
        _json = json;
        MoveTo(start);
    }

    /// <summary>Where the block starts.</summary>
    public int Start { readonly get; private set; }

    /// <summary>Behind the block; it may be beyond the end of the text.</summary>
    public readonly int End => Start + Size;

    /// <summary>Opening brackets of objects and arrays that are left.</summary>
    public ulong Opening { readonly get; private set; }

    /// <summary>Closing ones.</summary>
    public ulong Closing { readonly get; private set; }

    /// <summary>Commas.</summary>
    public ulong Commas { readonly get; private set; }

    /// <summary>Goes on to the next block.</summary>
    public void Next()
    {
        Start += Size;
        Read();
    }

    /// <summary>Goes to a block that starts anywhere, but not in a string.</summary>
    public void MoveTo(int start)
    {
        Start = start;
        _startsInString = 0;
        _startsEscaped = 0;
        Read();
    }

    /// <summary>Takes some places out of what is left.</summary>
    public void Remove(ulong places)
    {
        Opening &= ~places;
        Closing &= ~places;
        Commas &= ~places;
    }

    /// <summary>Whether a place is in the block or right behind it.</summary>
    public readonly bool Holds(int offset) => offset >= Start && offset <= End;

    /// <summary>Whether a string is open before a place that the block holds: at its opening quote it is not yet.</summary>
    public readonly bool IsInString(int offset) => offset == End ? _startsInString != 0 : (_inString >> offset - Start & 1) != 0;

    private void Read()
    {
        if (End <= _json.Length)
        {
            ref var start = ref MemoryMarshal.GetReference(_json.Slice(Start));
            Read(Vector256.LoadUnsafe(ref start), Vector256.LoadUnsafe(ref start, Size / 2));
            return;
        }

        Span<byte> rest = stackalloc byte[Size];
        rest.Clear();
        _json.Slice(Math.Min(Start, _json.Length)).CopyTo(rest);
        Read(Vector256.Create<byte>(rest), Vector256.Create<byte>(rest.Slice(Size / 2)));
    }

    private void Read(Vector256<byte> low, Vector256<byte> high)
    {
        var quotes = Places(low, high, (byte)'"');
        var backslashes = Places(low, high, (byte)'\\');
        if ((backslashes | _startsEscaped) != 0)
            quotes &= ~Escaped(backslashes);

        // Every quote opens or closes a string: each bit becomes the parity of the quotes up to it.
        var inString = quotes;
        if (quotes != 0)
        {
            inString ^= inString << 1;
            inString ^= inString << 2;
            inString ^= inString << 4;
            inString ^= inString << 8;
            inString ^= inString << 16;
            inString ^= inString << 32;
        }

        inString ^= _startsInString;
        _inString = inString ^ quotes;
        _startsInString = (ulong)((long)inString >> 63);
        if (inString == ulong.MaxValue)
        {
            (Opening, Closing, Commas) = (0, 0, 0);
            return;
        }

        // The brackets of objects and of arrays differ in one bit, and nothing else that stands outside strings differs from them in it alone.
        var bit = Vector256.Create((byte)0x20);
        Opening = Places(low | bit, high | bit, (byte)'{') & ~inString;
        Closing = Places(low | bit, high | bit, (byte)'}') & ~inString;
        Commas = Places(low, high, (byte)',') & ~inString;
    }

    private static ulong Places(Vector256<byte> low, Vector256<byte> high, byte value)
    {
        var all = Vector256.Create(value);
        return Vector256.Equals(low, all).ExtractMostSignificantBits() | (ulong)Vector256.Equals(high, all).ExtractMostSignificantBits() << 32;
    }

    // The bytes that backslashes escape: of a run of them, every other one is escaped itself.
    private ulong Escaped(ulong backslashes)
    {
        var escaped = _startsEscaped;
        _startsEscaped = 0;
        for (var left = backslashes & ~escaped; left != 0;)
        {
            var backslash = left & (0 - left);
            _startsEscaped = backslash >> 63;
            escaped |= backslash << 1;
            left &= ~(backslash | backslash << 1);
        }

        return escaped;
    }
}
