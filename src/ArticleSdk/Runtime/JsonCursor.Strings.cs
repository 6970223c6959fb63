using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    [Flags]
    private enum StringTraits
    {
        None = 0,
        Escaped = 1,
        NotAscii = 2,
    }

    // The closing quote of the string whose first character stands at the position, or -1.
    private readonly int ScanString(int position, out StringTraits traits)
    {
        traits = StringTraits.None;
        var start = position;
        while ((uint)position < (uint)_json.Length)
        {
            var b = _json[position];
            if (b == '"')
                return (traits & StringTraits.NotAscii) == 0 || Utf8.IsValid(_json.Slice(start, position - start)) ? position : -1;
            if (b < 0x20)
                return -1;
            if (b == '\\')
            {
                traits |= StringTraits.Escaped;
                position = JsonEscapes.Scan(_json, position);
                if (position < 0)
                    return -1;
                continue;
            }

            if (b >= 0x80)
                traits |= StringTraits.NotAscii;
            position++;
        }

        return -1;
    }

    // Finds out what is wrong with a string that ScanString refused.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FailString(int start)
    {
        var position = start;
        while ((uint)position < (uint)_json.Length)
        {
            var b = _json[position];
            if (b < 0x20)
                return Malformed(position, "control characters in strings must be escaped");
            if (b == '"')
                break;
            if (b == '\\')
            {
                var end = JsonEscapes.Scan(_json, position);
                if (end < 0)
                    return Malformed(position, JsonEscapes.Complain(_json, position));
                position = end;
            }
            else if (b < 0x80)
            {
                position++;
            }
            else if (System.Text.Rune.DecodeFromUtf8(_json.Slice(position), out _, out var length) == OperationStatus.Done)
            {
                position += length;
            }
            else
            {
                return Malformed(position, "the text is not well-formed UTF-8");
            }
        }

        return Malformed(position, "expected '\"' at the end of the string");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonString Unescape(ReadOnlySpan<byte> raw, scoped ref byte[]? scratch)
    {
        if (scratch is null || scratch.Length < raw.Length)
        {
            if (scratch is not null)
                ArrayPool<byte>.Shared.Return(scratch);
            scratch = ArrayPool<byte>.Shared.Rent(raw.Length);
        }

        return new JsonString(scratch.AsSpan(0, JsonEscapes.Unescape(raw, scratch)), isAscii: false);
    }

    private void ReturnScratch()
    {
        if (_valueScratch is not null)
            ArrayPool<byte>.Shared.Return(_valueScratch);
        if (_nameScratch is not null)
            ArrayPool<byte>.Shared.Return(_nameScratch);
        _valueScratch = _nameScratch = null;
    }
}
