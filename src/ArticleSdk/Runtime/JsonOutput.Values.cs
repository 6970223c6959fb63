using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

public sealed partial class JsonOutput
{
    // RFC 8259, section 7: quotation mark, reverse solidus, and the control characters. And what ends a script or a comment in HTML.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\<>");

    // What is not copied of JSON that is kept as it is: line ends, and what strings are not to hold.
    private static readonly SearchValues<byte> Rewritten = SearchValues.Create("\n\r<>"u8);

    // What ends a run of such JSON that is copied as it is: outside of strings, and in them.
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\" \t\n\r"u8);
    private static readonly SearchValues<byte> InStrings = SearchValues.Create("\"\\<>"u8);

    /// <summary>Writes a string, or <c>null</c>. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD.</summary>
    public void Write(string? value)
    {
        if (value is null)
            WriteNull();
        else
            Write(value.AsSpan());
    }

    /// <summary>Writes a number, the integer of an enum, a boolean, a date, a time, a UUID, or JSON as it is. The compiler decides between them: for each type, one call is left.</summary>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T>(T value)
        where T : struct
    {
        if (typeof(T) == typeof(int))
            Write((long)(int)(object)value);
        else if (typeof(T) == typeof(long))
            Write((long)(object)value);
        else if (typeof(T) == typeof(double))
            Write((double)(object)value);
        else if (typeof(T) == typeof(bool))
            Write((bool)(object)value);
        else if (typeof(T) == typeof(DateTimeOffset))
            Write((DateTimeOffset)(object)value);
        else if (typeof(T) == typeof(DateOnly))
            Write((DateOnly)(object)value);
        else if (typeof(T) == typeof(Guid))
            Write((Guid)(object)value);
        else if (typeof(T) == typeof(decimal))
            Write((decimal)(object)value);
        else if (typeof(T) == typeof(float))
            Write((float)(object)value);
        else if (typeof(T) == typeof(ulong))
            Write((ulong)(object)value);
        else if (typeof(T) == typeof(JsonData))
            Write((JsonData)(object)value);
        else if (typeof(T).IsEnum)
            Write(EnumIntegers<T>.Of(value));
        else
            throw new NotSupportedException(typeof(T).Name);
    }

    /// <summary>Writes a string. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD.</summary>
    internal void Write(ReadOnlySpan<char> value)
    {
        Value(1)[0] = (byte)'"';
        _length++;
        if (_encoder is not null)
            Encode(_encoder, ref value);
        while (true)
        {
            var plain = value.IndexOfAny(Escaped);
            Transcode(plain < 0 ? value : value.Slice(0, plain));
            if (plain < 0)
                break;
            Escape(value[plain]);
            value = value.Slice(plain + 1);
        }

        Free(1)[0] = (byte)'"';
        _length++;
    }

    /// <summary>Writes a URI, or <c>null</c>: its original text, or, if that is none by RFC 3986, what it is with escapes.</summary>
    internal void Write(Uri? value) => Write(UriText.Of(value));

    /// <summary>Writes an integer.</summary>
    internal void Write(long value)
    {
        Utf8Formatter.TryFormat(value, Value(20), out var written);
        _length += written;
    }

    /// <summary>Writes the shortest number that reads back as the same value.</summary>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    internal void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            NonFinite(value);
            return;
        }

        value.TryFormat(Value(32), out var written, "R", CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes an integer.</summary>
    internal void Write(ulong value)
    {
        Utf8Formatter.TryFormat(value, Value(20), out var written);
        _length += written;
    }

    /// <summary>Writes the shortest number that reads back as the same value.</summary>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    internal void Write(float value)
    {
        if (!float.IsFinite(value))
        {
            NonFinite(value);
            return;
        }

        value.TryFormat(Value(32), out var written, "R", CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a number.</summary>
    internal void Write(decimal value)
    {
        Utf8Formatter.TryFormat(value, Value(32), out var written);
        _length += written;
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    internal void Write(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes <c>null</c>.</summary>
    internal void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a date-time by RFC 3339, with <c>Z</c> for the offset zero.</summary>
    internal void Write(DateTimeOffset value)
    {
        var free = Value(35);
        free[0] = (byte)'"';
        var end = WriteDate(free, 1, value.Year, value.Month, value.Day);
        free[end++] = (byte)'T';
        end = WriteDigits(free, end, value.Hour, 2);
        free[end++] = (byte)':';
        end = WriteDigits(free, end, value.Minute, 2);
        free[end++] = (byte)':';
        end = WriteDigits(free, end, value.Second, 2);
        var fraction = (int)(value.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            free[end++] = (byte)'.';
            end = WriteDigits(free, end, fraction, 7);
            while (free[end - 1] == '0')
                end--;
        }

        var offset = (int)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
        if (offset == 0)
        {
            free[end++] = (byte)'Z';
        }
        else
        {
            free[end++] = (byte)(offset < 0 ? '-' : '+');
            end = WriteDigits(free, end, Math.Abs(offset) / 60, 2);
            free[end++] = (byte)':';
            end = WriteDigits(free, end, Math.Abs(offset) % 60, 2);
        }

        free[end++] = (byte)'"';
        _length += end;
    }

    /// <summary>Writes a date by RFC 3339.</summary>
    internal void Write(DateOnly value)
    {
        var free = Value(12);
        free[0] = (byte)'"';
        var end = WriteDate(free, 1, value.Year, value.Month, value.Day);
        free[end++] = (byte)'"';
        _length += end;
    }

    /// <summary>Writes a UUID in lower case.</summary>
    internal void Write(Guid value)
    {
        var free = Value(38);
        free[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, free.Slice(1), out var written);
        free[written + 1] = (byte)'"';
        _length += written + 2;
    }

    /// <summary>Writes a value as it is, or without line ends and with escapes where it needs them.</summary>
    internal void Write(JsonData value)
    {
        if (_encoder is not null)
            Encode(value.Utf8);
        else if (value.Utf8.ContainsAny(Rewritten))
            Rewrite(value.Utf8);
        else
            WriteRaw(value.Utf8);
    }

    private static int WriteDate(Span<byte> target, int at, int year, int month, int day)
    {
        at = WriteDigits(target, at, year, 4);
        target[at++] = (byte)'-';
        at = WriteDigits(target, at, month, 2);
        target[at++] = (byte)'-';
        return WriteDigits(target, at, day, 2);
    }

    private static int WriteDigits(Span<byte> target, int at, int value, int digits)
    {
        for (var i = digits - 1; i >= 0; i--, value /= 10)
            target[at + i] = (byte)('0' + value % 10);
        return at + digits;
    }

    private void NonFinite(double value)
    {
        if (!NotesFaults)
        {
            throw new ArgumentException(
                $"The number {value.ToString(CultureInfo.InvariantCulture)} cannot be written: JSON has neither NaN nor infinities.", nameof(value));
        }

        WriteNull();
        Note(ErrorCode.NotFinite, _length - 4, value.ToString(CultureInfo.InvariantCulture));
    }

    // A name that stands in an object with two values.
    internal void NoteRepeated(int offset, string name)
    {
        if (NotesFaults)
            Note(ErrorCode.DuplicateName, offset, name);
    }

    private void Note(ErrorCode code, int offset, string text) => Fault ??= (code, offset, text);

    private void Transcode(ReadOnlySpan<char> plain)
    {
        // Three bytes a character at most; for long text it is worth counting what it really takes.
        var size = plain.Length <= 1024 ? plain.Length * 3 : Encoding.UTF8.GetByteCount(plain);
        var free = Free(size);
        if (NotesFaults && Utf8.FromUtf16(plain, free, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.InvalidData)
            Note(ErrorCode.Malformed, _length + written, string.Create(CultureInfo.InvariantCulture, $"a lone surrogate (U+{(int)plain[read]:X4})"));
        _length += Encoding.UTF8.GetBytes(plain, free);
    }

    // All of it: what an encoder leaves is nothing.
    private void Encode(JavaScriptEncoder encoder, ref ReadOnlySpan<char> value)
    {
        Span<char> encoded = stackalloc char[256];
        while (!value.IsEmpty)
        {
            encoder.Encode(value, encoded, out var read, out var written);
            Transcode(encoded.Slice(0, written));
            value = value.Slice(read);
        }
    }

    // Without white space, and with escapes for what strings are not to hold.
    private void Rewrite(ReadOnlySpan<byte> json)
    {
        Value(0);
        var rest = json;
        while (true)
        {
            var plain = rest.IndexOfAny(Structure);
            if (plain < 0)
            {
                Append(rest);
                return;
            }

            Append(rest.Slice(0, plain));
            rest = rest.Slice(plain);
            if (rest[0] == '"')
                rest = RewriteString(rest);
            else
                rest = rest.TrimStart(" \t\n\r"u8);
        }
    }

    // A string at the start of the JSON, which is well-formed; gives what follows it.
    private ReadOnlySpan<byte> RewriteString(ReadOnlySpan<byte> json)
    {
        Append("\""u8);
        var rest = json.Slice(1);
        while (true)
        {
            var plain = rest.IndexOfAny(InStrings);
            Append(rest.Slice(0, plain));
            switch (rest[plain])
            {
                case (byte)'"':
                    Append("\""u8);
                    return rest.Slice(plain + 1);
                case (byte)'\\':
                    Append(rest.Slice(plain, 2));
                    rest = rest.Slice(plain + 2);
                    break;
                case var angle:
                    Append(angle == '<' ? "\\u003C"u8 : "\\u003E"u8);
                    rest = rest.Slice(plain + 1);
                    break;
            }
        }
    }

    private void Append(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Free(json.Length));
        _length += json.Length;
    }

    private void Encode(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    BeginObject();
                    break;
                case JsonTokenType.EndObject:
                    EndObject();
                    break;
                case JsonTokenType.StartArray:
                    BeginArray();
                    break;
                case JsonTokenType.EndArray:
                    EndArray();
                    break;
                case JsonTokenType.PropertyName:
                    Name(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    Write(reader.GetString());
                    break;
                default:
                    WriteRaw(reader.ValueSpan);
                    break;
            }
        }
    }

    private void Escape(char value)
    {
        var free = Free(6);
        free[0] = (byte)'\\';
        var letter = value switch
        {
            '"' or '\\' => (byte)value,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        free[1] = letter;
        _length += 2;
        if (letter != 'u')
            return;
        "00"u8.CopyTo(free.Slice(2));
        free[4] = (byte)('0' + (value >> 4));
        free[5] = (byte)"0123456789ABCDEF"[value & 15];
        _length += 4;
    }
}
