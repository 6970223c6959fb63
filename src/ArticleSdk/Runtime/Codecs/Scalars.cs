using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Integers of 32 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Codec : IValueCodec<int>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.Number;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out int value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.Number)
            return json.Misfit(offset, "int");
        return json.ReadNumber(out JsonNumber number) && (number.TryGetInt32(out value) || json.Misfit(offset, "int"));
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, int value) => output.Write(value);
}

/// <summary>Integers of 64 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Codec : IValueCodec<long>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.Number;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out long value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.Number)
            return json.Misfit(offset, "long");
        return json.ReadNumber(out JsonNumber number) && (number.TryGetInt64(out value) || json.Misfit(offset, "long"));
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, long value) => output.Write(value);
}

/// <summary>Integers of 64 bits that are not below zero.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Codec : IValueCodec<ulong>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.Number;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out ulong value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.Number)
            return json.Misfit(offset, "ulong");
        return json.ReadNumber(out JsonNumber number) && (number.TryGetUInt64(out value) || json.Misfit(offset, "ulong"));
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, ulong value) => output.Write(value);
}

/// <summary>Numbers, as the nearest float. One beyond all floats, or so near to zero that none is, does not fit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleCodec : IValueCodec<float>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.Number;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out float value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.Number)
            return json.Misfit(offset, "float");
        return json.ReadNumber(out JsonNumber number) && (number.TryGetSingle(out value) || json.Misfit(offset, "float"));
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, float value) => output.Write(value);
}

/// <summary>Decimal fractions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalCodec : IValueCodec<decimal>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.Number;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out decimal value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.Number)
            return json.Misfit(offset, "decimal");
        return json.ReadNumber(out JsonNumber number) && (number.TryGetDecimal(out value) || json.Misfit(offset, "decimal"));
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, decimal value) => output.Write(value);
}

/// <summary>Numbers, as the nearest double. One beyond all doubles does not fit, nor one so near to zero that no double is, nor an integer that no double is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleCodec : IValueCodec<double>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.Number;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out double value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.Number)
            return json.Misfit(offset, "double");
        if (!json.ReadNumber(out JsonNumber number))
            return false;
        value = number.GetDouble();
        return number.IsKeptBy(value) || json.Misfit(offset, "double");
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, double value) => output.Write(value);
}

/// <summary>True and false.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanCodec : IValueCodec<bool>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.Boolean;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out bool value)
    {
        value = json.Kind == JsonKind.True;
        if (!value && json.Kind != JsonKind.False)
            return json.Misfit(json.Offset, "bool");
        return json.ReadLiteral();
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, bool value) => output.Write(value);
}
