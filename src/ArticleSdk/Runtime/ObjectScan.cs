using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

/// <summary>The state of a walk over the properties of one object: which names of a <see cref="NameTable"/> occurred, and the last one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ObjectScan
{
    internal readonly Span<ulong> More;
    internal ulong First;

    // The watched names that the table does not hold.
    internal WatchedObject Watched;

    // Index + 1 of the last name, 0 for a name that the table does not hold; and what came so far, of those that it does hold, which predicts the next.
    internal int NameEntry;
    internal int History;

    // How many names occurred that the table does not hold.
    internal int Unknown;

    /// <summary>For a table of up to 64 names.</summary>
    public ObjectScan()
    {
    }

    /// <summary>For a table of more names.</summary>
    /// <param name="more">One bit for each name beyond the first 64, all clear. It must live as long as the scan does: the compiler does not watch that,
    /// because a stack-allocated span could otherwise not be passed along with a <c>ref JsonCursor</c>.</param>
    public ObjectScan(scoped Span<ulong> more) =>
        More = MemoryMarshal.CreateSpan(ref Unsafe.AsRef(ref MemoryMarshal.GetReference(more)), more.Length);

    /// <summary>The index in the table of the last name, or -1 if the table does not hold it.</summary>
    public readonly int Name => NameEntry - 1;

    /// <summary>How many properties there were so far, the present one included.</summary>
    public int Count { readonly get; internal set; }

    /// <summary>The offset of the last name (of its quote) from the start of the document.</summary>
    internal int NameOffset { readonly get; set; }

    /// <summary>Bit i: the name i occurred (first 64 names).</summary>
    public readonly ulong Seen => First;

    /// <summary>Whether a name occurred that the table, of up to 64 names, does not hold, or one that it holds occurred twice.</summary>
    public readonly bool HasUnknown => Count != BitOperations.PopCount(First);

    /// <summary>Whether a name of the table occurred.</summary>
    public readonly bool Has(int name) => name < 64
        ? (First >> name & 1) != 0
        : (More[(name >> 6) - 1] >> name & 1) != 0;

    /// <summary>Notes that a name of the table occurs; false if it did before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Note(int name)
    {
        ref ulong word = ref First;
        if (name >= 64)
            word = ref More[(name >> 6) - 1];
        var bit = 1UL << name;
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }
}
