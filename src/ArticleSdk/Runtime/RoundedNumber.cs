using System.Buffers;
using System.Globalization;

namespace ArticleSdk.Runtime;

/// <summary>A number of a document that was read as the nearest float or double, which is written as another number.</summary>
/// <param name="Offset">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsSingle">Whether it was read as a float.</param>
internal readonly record struct RoundedNumber(int Offset, int Length, bool IsSingle)
{
    /// <summary>Numbers of so many characters have at most as many digits as every float keeps.</summary>
    public const int KeptBySingle = 6;

    /// <summary>Numbers of so many characters have at most as many digits as every double keeps.</summary>
    public const int KeptByDouble = 15;

    private const int LongestText = 32;

    /// <summary>The type that it was read as.</summary>
    public string ClrType => IsSingle ? "float" : "double";

    /// <summary>The shortest number that reads back as the same value: what is written.</summary>
    public static bool TryFormat(JsonNumber number, bool isSingle, Span<byte> text, out int written)
    {
        if (!isSingle)
            return number.GetDouble().TryFormat(text, out written, "R", CultureInfo.InvariantCulture);
        written = 0;
        return number.TryGetSingle(out var single) && single.TryFormat(text, out written, "R", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Finds the number by whose rounding a valid document becomes invalid: it passes a bound, is no multiple any more, or is equal to another. Null: the schema does not tell the rounded numbers from
    /// those of the document.
    /// </summary>
    /// <param name="utf8Json">The document, which is valid.</param>
    /// <param name="rounded">Its rounded numbers, in the order of the document.</param>
    /// <param name="maxDepth">How deep it may be nested.</param>
    public static RoundedNumber? FindDecisive<T>(ReadOnlySpan<byte> utf8Json, IReadOnlyList<RoundedNumber> rounded, int maxDepth)
        where T : ISchemaType<T>
    {
        var copy = new ArrayBufferWriter<byte>(utf8Json.Length);
        if (IsValid<T>(utf8Json, rounded, rounded.Count, maxDepth, copy))
            return null;
        // With the first so many rounded it is valid, with so many it is not.
        var (valid, invalid) = (0, rounded.Count);
        while (invalid - valid > 1)
        {
            var middle = (valid + invalid) / 2;
            if (IsValid<T>(utf8Json, rounded, middle, maxDepth, copy))
                valid = middle;
            else
                invalid = middle;
        }

        return rounded[valid];
    }

    // Whether the document is valid with the first so many numbers as they are written.
    private static bool IsValid<T>(ReadOnlySpan<byte> utf8Json, IReadOnlyList<RoundedNumber> rounded, int count, int maxDepth, ArrayBufferWriter<byte> copy)
        where T : ISchemaType<T>
    {
        copy.ResetWrittenCount();
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            var (offset, length, isSingle) = rounded[i];
            copy.Write(utf8Json[position..offset]);
            TryFormat(new JsonNumber(utf8Json.Slice(offset, length), isIntegerLiteral: false), isSingle, copy.GetSpan(LongestText), out var written);
            copy.Advance(written);
            position = offset + length;
        }

        copy.Write(utf8Json[position..]);
        return SchemaRuntime.IsValid<T>(copy.WrittenSpan, maxDepth);
    }
}
