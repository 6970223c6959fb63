using System.Buffers;

namespace ArticleSdk.Runtime;

/// <summary>A number of a document that was read as the nearest float or double, which is written as another number.</summary>
/// <param name="offset">Where it starts.</param>
/// <param name="length">How long it is.</param>
/// <param name="type">What it was read as.</param>
internal readonly struct RoundedNumber(int offset, int length, RoundedType type)
{
    /// <summary>Numbers of so many characters have at most as many digits as every float keeps.</summary>
    public const int KeptBySingle = 6;

    /// <summary>Numbers of so many characters have at most as many digits as every double keeps.</summary>
    public const int KeptByDouble = 15;

    private const int LongestText = 32;

    /// <summary>The type that it was read as.</summary>
    public string ClrType => type.Name;

    /// <summary>Where it starts.</summary>
    public int Offset => offset;

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

    private int End => offset + length;

    private int Format(ReadOnlySpan<byte> utf8Json, Span<byte> text)
    {
        type.TryFormat(new JsonNumber(utf8Json[offset..End], isIntegerLiteral: false), text, out var written);
        return written;
    }

    // Whether the document is valid with the first so many numbers as they are written.
    private static bool IsValid<T>(ReadOnlySpan<byte> utf8Json, IReadOnlyList<RoundedNumber> rounded, int count, int maxDepth, ArrayBufferWriter<byte> copy)
        where T : ISchemaType<T>
    {
        copy.ResetWrittenCount();
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            copy.Write(utf8Json[position..rounded[i].Offset]);
            copy.Advance(rounded[i].Format(utf8Json, copy.GetSpan(LongestText)));
            position = rounded[i].End;
        }

        copy.Write(utf8Json[position..]);
        return SchemaRuntime.IsValid<T>(copy.WrittenSpan, maxDepth);
    }
}
