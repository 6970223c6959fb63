#nullable enable
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Api;

// What the emitter would write for a root schema that is a union of mixed kinds, https://example.org/block:
//
// { "anyOf": [ { "type": "string", "minLength": 1 }, { "type": "integer" }, { "type": "null" } ] }

/// <summary>A text, a number or nothing.</summary>
public readonly partial struct Block : ISchemaType<Block>, IEquatable<Block>
{
    private readonly byte _kind;
    private readonly string? _text;
    private readonly long _number;

    private Block(byte kind, string? text, long number)
    {
        _kind = kind;
        _text = text;
        _number = number;
    }

    public static implicit operator Block(string value) => new(1, value, 0);

    public static implicit operator Block(long value) => new(2, null, value);

    public TResult Match<TResult>(Func<string, TResult> text, Func<long, TResult> number, Func<TResult> none) => _kind switch
    {
        1 => text(_text!),
        2 => number(_number),
        _ => none(),
    };

    public bool TryGetText([NotNullWhen(true)] out string? value) => (value = _text) is not null;

    public bool Equals(Block other) => _kind == other._kind && _text == other._text && _number == other._number;

    public override bool Equals(object? obj) => obj is Block other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_kind, _text, _number);

    public static bool IsValid(ReadOnlySpan<byte> utf8Json) => SchemaJson.IsValid<Block>(utf8Json);

    public static SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json) => SchemaJson.Validate<Block>(utf8Json);

    public static Block Read(ReadOnlySpan<byte> utf8Json) => SchemaJson.Read<Block>(utf8Json);

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, out Block value) => SchemaJson.TryRead(utf8Json, out value);

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, out Block value, out SchemaValidationResult result) =>
        SchemaJson.TryRead(utf8Json, out value, out result);

    public SchemaValidationResult Validate() => SchemaJson.Validate(this);

    public byte[] ToUtf8Json() => SchemaJson.ToUtf8Json(this);

    public void WriteTo(Utf8JsonWriter writer) => SchemaJson.WriteTo(this, writer);

    static bool ISchemaCodec<Block>.Check(ref JsonCursor json) => json.Kind switch
    {
        JsonKind.Null => json.ReadLiteral(),
        JsonKind.String => json.TryReadString(out var text) && !text.Equals(""u8),
        JsonKind.Number => json.TryReadNumber(out var number) && number.IsInteger(),
        _ => false,
    };

    static bool ISchemaCodec<Block>.ValidatesOnRead => false;

    static SchemaProgram? ISchemaCodec<Block>.Schema => Programs.Block;

    static Block IValueCodec<Block>.Read(ref JsonCursor json, out bool ok)
    {
        var at = json.Offset;
        switch (json.Kind)
        {
            case JsonKind.String:
                ok = json.ReadString(out var text);
                return ok ? text.ToString() : default(Block);
            case JsonKind.Number:
                var integer = 0L;
                ok = json.ReadNumber(out var number) && (number.TryGetInt64(out integer) || json.Unrepresentable(at, "long"));
                return integer;
            default:
                ok = json.ReadLiteral();
                return default;
        }
    }

    static void IValueCodec<Block>.Write(JsonOutput output, Block value)
    {
        switch (value._kind)
        {
            case 1:
                output.Write(value._text);
                break;
            case 2:
                output.Write(value._number);
                break;
            default:
                output.WriteNull();
                break;
        }
    }
}
