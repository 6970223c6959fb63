using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>The content keywords where they assert (JSON Schema draft 7 validation, 8).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonContent
{
    /// <summary>Whether a string is base64: the alphabet and nothing else, padded to groups of four (RFC 4648, 3.3 and 4).</summary>
    public static bool IsBase64(ReadOnlySpan<byte> utf8) => Shared.Base64Text.IsValid(utf8);

    /// <summary>Whether a string is a JSON text.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        var json = new JsonCursor(utf8);
        try
        {
            return json.Skip() && json.End();
        }
        finally
        {
            json.Dispose();
        }
    }

    /// <summary>Whether what a base64 string decodes to is a JSON text. Text that is no base64 is a matter of <c>contentEncoding</c>: of it this is true.</summary>
    public static bool IsBase64OfJson(ReadOnlySpan<byte> utf8)
    {
        if (!IsBase64(utf8))
            return true;
        byte[] content = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(utf8.Length));
        try
        {
            return Base64.DecodeFromUtf8(utf8, content, out _, out int written) == OperationStatus.Done && IsJson(content.AsSpan(0, written));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }
}
