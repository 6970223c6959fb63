using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

// Strings, and JSON that is kept as it is.
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
