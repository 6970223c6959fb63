using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>
/// Any JSON value, kept as it is written. Two values are equal as JSON Schema compares them: numbers by value, strings by their characters, properties in
/// any order. The default is <c>null</c>.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(JsonValueConverter))]
public readonly struct JsonData : IEquatable<JsonData>, IConvertedValue
{
    private readonly byte[]? _json;

    // Takes the array over; it is one well-formed value without white space around it.
    private JsonData(byte[] json) => _json = json;

    /// <summary>The value <c>null</c>.</summary>
    public static JsonData Null => default;

    /// <summary>What kind of value it is.</summary>
    public JsonValueKind Kind => Utf8[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>The JSON in UTF-8, as it was written, without white space around it.</summary>
    public ReadOnlySpan<byte> Utf8 => _json is null ? "null"u8 : _json;

    /// <summary>Keeps a JSON text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="SchemaValidationException">The text is not JSON.</exception>
    public static JsonData Parse(string json) => SchemaJson.Read<JsonDataText>(json).Data;

    /// <summary>Keeps a JSON text in UTF-8; it is copied.</summary>
    /// <exception cref="SchemaValidationException">The text is not JSON.</exception>
    public static JsonData Parse(ReadOnlySpan<byte> utf8Json) => SchemaJson.Read<JsonDataText>(utf8Json).Data;

    /// <summary>Keeps a JSON text if it is JSON. (It is not called TryParse: ASP.NET Core takes a parameter of a type that has one for a part of the route.)</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, out JsonData data)
    {
        var isJson = SchemaJson.TryRead<JsonDataText>(utf8Json, out var text);
        data = text.Data;
        return isJson;
    }

    /// <summary>Keeps what a generated type is as JSON.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The value holds NaN or an infinity.</exception>
    public static JsonData From<T>(T value)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(SchemaJson.ToUtf8Json(value));
    }

    /// <summary>Keeps an element of a document; it is copied. An undefined element becomes <c>null</c>.</summary>
    public static JsonData FromJsonElement(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? Null : Parse(element.GetRawText());

    /// <summary>The value as an element that needs no disposal.</summary>
    public JsonElement ToJsonElement()
    {
        var reader = new Utf8JsonReader(Utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Gets the characters of a string.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = null;
        var json = new JsonCursor(Utf8);
        if (json.Kind == JsonKind.String && json.ReadString(out var text))
            value = text.ToString();
        json.Dispose();
        return value is not null;
    }

    /// <summary>Gets a number that is an integer and fits.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        var json = new JsonCursor(Utf8);
        return json.Kind == JsonKind.Number && json.ReadNumber(out var number) && number.TryGetInt64(out value);
    }

    /// <summary>Gets the <see cref="double"/> that is nearest to a number.</summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        var json = new JsonCursor(Utf8);
        return json.Kind == JsonKind.Number && json.ReadNumber(out var number) && number.TryGetDouble(out value);
    }

    /// <summary>A JSON string, or <c>null</c>.</summary>
    public static implicit operator JsonData(string? value)
    {
        if (value is null)
            return Null;
        using var output = JsonOutput.Rent();
        output.Write(value);
        return new(output.ToArray());
    }

    /// <summary>A JSON number.</summary>
    public static implicit operator JsonData(long value)
    {
        using var output = JsonOutput.Rent();
        output.Write(value);
        return new(output.ToArray());
    }

    /// <summary>A JSON number.</summary>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    public static implicit operator JsonData(double value)
    {
        using var output = JsonOutput.Rent();
        output.Write(value);
        return new(output.ToArray());
    }

    /// <summary>A JSON number.</summary>
    public static implicit operator JsonData(decimal value)
    {
        using var output = JsonOutput.Rent();
        output.Write(value);
        return new(output.ToArray());
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static implicit operator JsonData(bool value) => new(value ? "true"u8.ToArray() : "false"u8.ToArray());

    /// <summary>Whether two JSON values are equal.</summary>
    public static bool operator ==(JsonData left, JsonData right) => left.Equals(right);

    /// <summary>Whether two JSON values differ.</summary>
    public static bool operator !=(JsonData left, JsonData right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(JsonData other) => JsonEquality.Equals(Utf8, other.Utf8);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonData other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var json = new JsonCursor(Utf8, int.MaxValue);
        JsonHash.TryRead(ref json, out var hash);
        json.Dispose();
        return hash.GetHashCode();
    }

    /// <summary>The JSON text, as it was written.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    IValueConverter IConvertedValue.CreateConverter() => new DataConverter();

    // Null for null.
    internal byte[]? Bytes => _json;

    // Takes the array over.
    internal static JsonData FromBytes(byte[]? json) => json is null ? Null : new(json);

    internal static JsonData FromWellFormed(ReadOnlySpan<byte> json) => json.SequenceEqual("null"u8) ? Null : new(json.ToArray());
}
