namespace ArticleSdk.Runtime;

/// <summary>Finds the alternative of a union that a value is one of.</summary>
internal static class Alternatives
{
    /// <summary>Whether the value at the cursor is one of a codec's; the cursor does not move.</summary>
    public static bool Matches<T, TCodec>(ref JsonCursor json)
        where TCodec : struct, IValueCodec<T> => Takes(TCodec.Kinds, json.Kind) && TCodec.Matches(ref json);

    /// <summary>Reads the value at the cursor if it is one of this alternative. If not, the cursor is where it was, as long as the kind is one of <paramref name="later"/>.</summary>
    /// <param name="json">The cursor, at a value that was checked.</param>
    /// <param name="later">The kinds that later alternatives take. If the value's is none of them, this alternative is its only one.</param>
    /// <param name="value">The value.</param>
    public static bool TryRead<T, TCodec>(ref JsonCursor json, JsonKind later, out T value)
        where TCodec : struct, IValueCodec<T>
    {
        value = default!;
        var kind = json.Kind;
        if (json.Session.UnrepresentableType is not null || !Takes(TCodec.Kinds, kind))
            return false;
        var start = json.Mark();
        var isOnly = !Takes(later, kind);
        if (!isOnly && !TCodec.Matches(ref json))
            return false;
        value = TCodec.Read(ref json, out var ok);
        if (ok)
            return true;

        // No later alternative is tried at a place inside this one's value.
        if (isOnly || !json.TryAgain(start))
            json.Unrepresentable(start.Offset, typeof(T).Name.Split('`')[0]);
        return false;
    }

    private static bool Takes(JsonKind kinds, JsonKind kind) => (kinds & kind) != 0;
}
