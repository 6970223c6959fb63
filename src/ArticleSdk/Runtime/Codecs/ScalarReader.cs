namespace ArticleSdk.Runtime;

/// <summary>Reads values of C# that are no reference types: what <see cref="ValueCodec{T}"/> has of each. A value that does not fit is recorded as such.</summary>
internal static class ScalarReader
{
    public static bool Read(ref JsonCursor json, out int value)
    {
        value = default;
        var offset = json.Offset;
        return IsNumber(ref json, "int") && json.ReadNumber(out var number) && (number.TryGetInt32(out value) || json.Unrepresentable(offset, "int"));
    }

    public static bool Read(ref JsonCursor json, out long value)
    {
        value = default;
        var offset = json.Offset;
        return IsNumber(ref json, "long") && json.ReadNumber(out var number) && (number.TryGetInt64(out value) || json.Unrepresentable(offset, "long"));
    }

    public static bool Read(ref JsonCursor json, out ulong value)
    {
        value = default;
        var offset = json.Offset;
        return IsNumber(ref json, "ulong") && json.ReadNumber(out var number) && (number.TryGetUInt64(out value) || json.Unrepresentable(offset, "ulong"));
    }

    // The nearest float. A number beyond all floats, or so near to zero that none is, does not fit.
    public static bool Read(ref JsonCursor json, out float value)
    {
        value = default;
        var offset = json.Offset;
        if (!IsNumber(ref json, "float") || !json.ReadNumber(out var number))
            return false;
        if (!number.TryGetSingle(out value))
            return json.Unrepresentable(offset, "float");
        if (number.Utf8.Length > RoundedNumber.KeptBySingle)
            json.NoteRounding(offset, number, RoundedToSingle.Instance);
        return true;
    }

    // The nearest double. A number beyond all doubles does not fit, nor one so near to zero that no double is, nor an integer that no double is.
    public static bool Read(ref JsonCursor json, out double value)
    {
        value = default;
        var offset = json.Offset;
        if (!IsNumber(ref json, "double") || !json.ReadNumber(out var number))
            return false;
        value = number.GetDouble();
        if (!number.IsKeptBy(value))
            return json.Unrepresentable(offset, "double");
        if (number.Utf8.Length > RoundedNumber.KeptByDouble)
            json.NoteRounding(offset, number, RoundedToDouble.Instance);
        return true;
    }

    public static bool Read(ref JsonCursor json, out decimal value)
    {
        value = default;
        var offset = json.Offset;
        return IsNumber(ref json, "decimal") && json.ReadNumber(out var number) && (number.TryGetDecimal(out value) || json.Unrepresentable(offset, "decimal"));
    }

    // The integer of a value of an enum.
    public static bool ReadEnum<T>(ref JsonCursor json, out T value)
        where T : struct
    {
        value = default;
        var offset = json.Offset;
        return IsNumber(ref json, typeof(T).Name) && json.ReadNumber(out var number)
            && ((number.TryGetInt64(out var integer) && EnumIntegers<T>.TryGet(integer, out value)) || json.Unrepresentable(offset, typeof(T).Name));
    }

    public static bool Read(ref JsonCursor json, out bool value)
    {
        value = json.Kind == JsonKind.True;
        return value || json.Kind == JsonKind.False ? json.ReadLiteral() : json.Unrepresentable("bool");
    }

    // A leap second and an offset beyond 14 hours do not fit.
    public static bool Read(ref JsonCursor json, out DateTimeOffset value)
    {
        value = default;
        var offset = json.Offset;
        return IsString(ref json, "DateTimeOffset") && json.ReadString(out var text) && (text.TryGetDateTimeOffset(out value) || json.Unrepresentable(offset, "DateTimeOffset"));
    }

    // The year 0 does not fit.
    public static bool Read(ref JsonCursor json, out DateOnly value)
    {
        value = default;
        var offset = json.Offset;
        return IsString(ref json, "DateOnly") && json.ReadString(out var text) && (text.TryGetDateOnly(out value) || json.Unrepresentable(offset, "DateOnly"));
    }

    public static bool Read(ref JsonCursor json, out Guid value)
    {
        value = default;
        var offset = json.Offset;
        return IsString(ref json, "Guid") && json.ReadString(out var text) && (text.TryGetGuid(out value) || json.Unrepresentable(offset, "Guid"));
    }

    // Any value, kept as it is.
    public static bool Read(ref JsonCursor json, out JsonData value)
    {
        var isRead = json.SkipRaw(out var raw);
        value = isRead ? JsonData.FromWellFormed(raw) : default;
        return isRead;
    }

    private static bool IsNumber(ref JsonCursor json, string clrType) => json.Kind == JsonKind.Number || json.Unrepresentable(clrType);

    private static bool IsString(ref JsonCursor json, string clrType) => json.Kind == JsonKind.String || json.Unrepresentable(clrType);
}
