using System.ComponentModel;
using System.Text;

namespace ArticleSdk.Runtime;

/// <summary>Names in the order in which they are expected.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NameTable
{
    internal static readonly NameTable Empty = new();

    private readonly string[] _names;
    private readonly Entry[] _entries;
    private readonly int[] _buckets;    // index + 1 of the first entry of each chain

    /// <summary>Makes a table. Of a name that is given twice, only the first counts.</summary>
    public NameTable(params string[] names)
    {
        _names = names;
        _entries = new Entry[names.Length];
        var size = 4;
        while (size < names.Length * 2)
            size *= 2;
        _buckets = new int[size];
        for (var i = 0; i < names.Length; i++)
        {
            var utf8 = Encode(names[i]);
            if (IndexOf(utf8) >= 0)
                continue;
            var hash = RandomHash.Of(utf8);
            ref var bucket = ref _buckets[(int)hash & (size - 1)];
            _entries[i] = new Entry { Utf8 = utf8, Hash = hash, Next = bucket };
            bucket = i + 1;
        }
    }

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>A name.</summary>
    public string this[int index] => _names[index];

    /// <summary>The index of a name, or -1.</summary>
    public int IndexOf(JsonString name) => IndexOf(name.Utf8);

    /// <summary>The index of a name, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> unescapedUtf8)
    {
        var hash = RandomHash.Of(unescapedUtf8);
        for (var i = _buckets[(int)hash & (_buckets.Length - 1)]; i != 0; i = _entries[i - 1].Next)
        {
            if (_entries[i - 1].Hash == hash && unescapedUtf8.SequenceEqual(_entries[i - 1].Utf8))
                return i - 1;
        }

        return -1;
    }

    // A name with a lone surrogate has no UTF-8, and no document can hold it: it gets bytes that never occur.
    private static byte[] Encode(string name)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(name);
        }
        catch (EncoderFallbackException)
        {
            return [0xFF, .. Encoding.Unicode.GetBytes(name)];
        }
    }

    private struct Entry
    {
        public byte[] Utf8;
        public ulong Hash;
        public int Next;
    }
}
