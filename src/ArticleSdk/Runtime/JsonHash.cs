using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>Hashes that are equal for JSON values that JSON Schema calls equal (JSON Schema 2020-12, section 4.2.2).</summary>
internal static class JsonHash
{
    /// <summary>Hashes the value that the cursor stands at and goes behind it.</summary>
    /// <param name="json">The cursor.</param>
    /// <param name="hash">The hash.</param>
    /// <returns>False if it is malformed.</returns>
    public static bool TryRead(ref JsonCursor json, out ulong hash)
    {
        hash = 0;
        if (json.Kind is not (JsonKind.Object or JsonKind.Array))
            return TryReadScalar(ref json, out hash);

        // Frames instead of recursion: the depth is what the cursor allows, which may be more than the stack does.
        var frames = default(PooledList<Frame>);
        var isGood = true;
        while (true)
        {
            // A value begins here.
            var kind = json.Kind;
            if (kind is JsonKind.Object or JsonKind.Array)
            {
                isGood = kind == JsonKind.Object ? json.BeginObject() : json.BeginArray();
                frames.Add(new Frame { IsObject = kind == JsonKind.Object });
            }
            else
            {
                isGood = TryReadScalar(ref json, out hash);
                frames[^1].Add(hash);
            }

            // Go to the next value, out of all that end here.
            while (isGood && !Next(ref json, ref frames[^1]))
            {
                isGood = !json.IsMalformed;
                hash = frames.RemoveLast().Hash;
                if (frames.Count == 0)
                    break;
                frames[^1].Add(hash);
            }

            if (isGood && frames.Count > 0)
                continue;
            frames.Dispose();
            return isGood;
        }
    }

    private static bool Next(ref JsonCursor json, ref Frame frame)
    {
        if (!frame.IsObject)
            return json.NextItem();
        var scan = new ObjectScan { Count = frame.Count };
        if (!json.NextProperty(NameTable.Empty, ref scan))
            return false;
        frame.Name = RandomHash.Of(json.PropertyName.Utf8);
        return true;
    }

    private static bool TryReadScalar(ref JsonCursor json, out ulong hash)
    {
        hash = 0;
        var kind = json.Kind;
        switch (kind)
        {
            case JsonKind.String:
                if (!json.ReadString(out var text))
                    return false;
                hash = RandomHash.Of(text.Utf8);
                break;
            case JsonKind.Number:
                if (!json.TryReadNumber(out var number))
                    return false;
                hash = Number(number);
                break;
            default:
                if (!json.ReadLiteral())
                    return false;
                break;
        }

        hash = RandomHash.Mix(hash ^ RandomHash.Seed, (ulong)kind);
        return true;
    }

    // A number that can be written in 18 digits is hashed by those, however it is written.
    private static ulong Number(JsonNumber number)
    {
        if (!number.TryGetInt64(out var value))
            return ExactNumber.Hash(number.Utf8);
        return RandomHash.Mix((ulong)value ^ RandomHash.Seed, 1);
    }

    private struct Frame
    {
        public bool IsObject;
        public int Count;
        public ulong Name;
        private ulong _hash;

        public readonly ulong Hash => RandomHash.Mix(_hash ^ RandomHash.Seed, (ulong)Count << 1 | (IsObject ? 1UL : 0));

        // A sum, because the order of properties does not matter; that of items does.
        public void Add(ulong value)
        {
            Count++;
            _hash = IsObject ? _hash + RandomHash.Mix(Name, value) : RandomHash.Mix(_hash ^ RandomHash.Seed, value) + value;
        }
    }
}
