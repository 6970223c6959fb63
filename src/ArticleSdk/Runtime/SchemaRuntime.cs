using System.Diagnostics.CodeAnalysis;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>What <see cref="SchemaJson"/> does with bytes.</summary>
internal static class SchemaRuntime
{
    public static bool IsValid<T>(ReadOnlySpan<byte> utf8Json, int maxDepth)
        where T : ISchemaType<T>
    {
        var json = new JsonCursor(utf8Json, maxDepth, T.WatchedNames);
        var isValid = T.Check(ref json) && End<T>(ref json, utf8Json);
        json.Dispose();
        return isValid;
    }

    public static SchemaValidationResult Validate<T>(ReadOnlySpan<byte> utf8Json, SchemaValidationOptions options, DocumentOrigin origin = default)
        where T : ISchemaType<T>
    {
        var json = new JsonCursor(utf8Json, options.MaxDepth, T.WatchedNames);
        var isValid = T.Check(ref json) && End<T>(ref json, utf8Json);
        var fact = json.Fact;
        json.Dispose();
        return isValid ? SchemaValidationResult.Valid : Explanation.OfRefused(T.Schema, utf8Json, fact, options, origin);
    }

    public static bool TryRead<T>(
        ReadOnlySpan<byte> utf8Json, SchemaValidationOptions options, [NotNullWhen(true)] out T? value, out SchemaValidationResult result, DocumentOrigin origin = default)
        where T : ISchemaType<T>
    {
        result = SchemaValidationResult.Valid;
        if (T.ValidatesOnRead && TryReadAtOnce(utf8Json, options.MaxDepth, out value))
            return true;
        var json = new JsonCursor(utf8Json, options.MaxDepth, T.WatchedNames);
        var isRead = TryRead(ref json, utf8Json, options.MaxDepth, out value);
        var (unrepresentableType, unrepresentableOffset) = (json.Session.UnrepresentableType, json.Session.UnrepresentableOffset);
        var fact = json.Fact;
        json.Dispose();
        if (!isRead)
        {
            result = unrepresentableType is null
                ? Explanation.OfRefused(T.Schema, utf8Json, fact, options, origin)
                : Explanation.OfUnreadable(utf8Json, unrepresentableOffset, unrepresentableType, options, origin);
        }

        return isRead;
    }

    public static bool TryRead<T>(ReadOnlySpan<byte> utf8Json, int maxDepth, [NotNullWhen(true)] out T? value)
        where T : ISchemaType<T>
    {
        if (T.ValidatesOnRead && TryReadAtOnce(utf8Json, maxDepth, out value))
            return true;
        var json = new JsonCursor(utf8Json, maxDepth, T.WatchedNames);
        var isRead = TryRead(ref json, utf8Json, maxDepth, out value);
        json.Dispose();
        return isRead;
    }

    // Many types are checked while they are read. What that refuses may still be valid, and not fit its type: two passes tell.
    private static bool TryReadAtOnce<T>(ReadOnlySpan<byte> utf8Json, int maxDepth, [NotNullWhen(true)] out T? value)
        where T : ISchemaType<T>
    {
        var json = new JsonCursor(utf8Json, maxDepth, T.WatchedNames);
        json.ValidateOnRead();
        value = T.Read(ref json, out var isRead);
        isRead = isRead && End<T>(ref json, utf8Json) && KeepsMeaning<T>(ref json, utf8Json, maxDepth);
        json.Dispose();
        return isRead;
    }

    // Checks, then reads: a valid document is gone through twice, and nothing is allocated for an invalid one.
    private static bool TryRead<T>(ref JsonCursor json, ReadOnlySpan<byte> utf8Json, int maxDepth, [NotNullWhen(true)] out T? value)
        where T : ISchemaType<T>
    {
        var start = json.Mark();
        value = default;
        if (!T.Check(ref json) || !End<T>(ref json, utf8Json))
            return false;
        json.ReadAgain(start);
        value = T.Read(ref json, out var isRead);
        if (isRead && KeepsMeaning<T>(ref json, utf8Json, maxDepth))
            return true;

        // A read function that fails says why; the type itself is named if one forgot to.
        value = default;
        return json.Unrepresentable(start.Offset, typeof(T).Name);
    }

    // Whether the document is valid with its numbers as they were rounded, too. One that is not does not fit.
    private static bool KeepsMeaning<T>(ref JsonCursor json, ReadOnlySpan<byte> utf8Json, int maxDepth)
        where T : ISchemaType<T> =>
        json.Session.Rounded is not { Count: > 0 } rounded || RoundedNumber.FindDecisive<T>(utf8Json, rounded, maxDepth) is not { } decisive || json.Unrepresentable(decisive.Offset, decisive.ClrType);

    // What a schema knows of a place that nobody has read for it is asked only where an object may repeat such a name.
    private static bool End<T>(ref JsonCursor json, ReadOnlySpan<byte> utf8Json)
        where T : ISchemaType<T> => json.End() && !(json.Session.MayRepeatNames && T.RepeatsNames(utf8Json));
}
