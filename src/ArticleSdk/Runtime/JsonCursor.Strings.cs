using ArticleSdk.Shared;
using System.Buffers;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    // Finds out what is wrong with a string whose end was not found.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FailString(int start)
    {
        if ((uint)(start - 1) >= (uint)_json.Length || _json[start - 1] != '"')
            return Malformed(start - 1, "expected a string");
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
                var end = JsonEscape.Scan(_json, position);
                if (end < 0)
                    return Malformed(position, JsonEscape.Complain(_json, position));
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

    private void ReturnScratch()
    {
        if (_valueScratch is not null)
            ArrayPool<byte>.Shared.Return(_valueScratch);
        if (_nameScratch is not null)
            ArrayPool<byte>.Shared.Return(_nameScratch);
        _valueScratch = _nameScratch = null;
    }
}
