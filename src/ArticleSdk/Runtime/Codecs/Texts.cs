using System.ComponentModel;
using System.Text;

namespace ArticleSdk.Runtime;

/// <summary>Strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringCodec : IValueCodec<string>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.String;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out string value) => json.ReadText(out value);

    /// <summary>Reads a string that is likely to be one that is known: then no other is made.</summary>
    public static bool Read(ref JsonCursor json, string likely, out string value)
    {
        value = "";
        if (json.Kind != JsonKind.String)
            return json.Misfit(json.Offset, "string");
        if (!json.ReadString(out JsonString text))
            return false;
        value = Ascii.Equals(text.Utf8, likely) ? likely : text.ToString();
        return true;
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, string value) => output.Write(value);
}

/// <summary><c>date-time</c>. A leap second and an offset beyond 14 hours do not fit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetCodec : IValueCodec<DateTimeOffset>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.String;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out DateTimeOffset value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.String)
            return json.Misfit(offset, "DateTimeOffset");
        return json.ReadString(out JsonString text) && (text.TryGetDateTimeOffset(out value) || json.Misfit(offset, "DateTimeOffset"));
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, DateTimeOffset value) => output.Write(value);
}

/// <summary><c>date</c>. The year 0 does not fit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyCodec : IValueCodec<DateOnly>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.String;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out DateOnly value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.String)
            return json.Misfit(offset, "DateOnly");
        return json.ReadString(out JsonString text) && (text.TryGetDateOnly(out value) || json.Misfit(offset, "DateOnly"));
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, DateOnly value) => output.Write(value);
}

/// <summary><c>uuid</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidCodec : IValueCodec<Guid>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.String;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out Guid value)
    {
        value = default;
        int offset = json.Offset;
        if (json.Kind != JsonKind.String)
            return json.Misfit(offset, "Guid");
        return json.ReadString(out JsonString text) && (text.TryGetGuid(out value) || json.Misfit(offset, "Guid"));
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, Guid value) => output.Write(value);
}

/// <summary><c>uri</c>, written as it was read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriCodec : IValueCodec<Uri>
{
    /// <inheritdoc/>
    public static JsonKinds Kinds => JsonKinds.String;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out Uri value)
    {
        bool isRead = UriField.Read(ref json, out UriField field);
        value = field.Value!;
        return isRead;
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, Uri value) => output.Write(value);
}

/// <summary>Any value, kept as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DataCodec : IValueCodec<JsonData>
{
    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out JsonData value)
    {
        return JsonValues.ReadData(ref json, out value);
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, JsonData value) => output.Write(value);
}
