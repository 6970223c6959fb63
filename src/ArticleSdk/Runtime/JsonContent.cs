using System.Buffers;
using System.Buffers.Text;

namespace ArticleSdk.Runtime;

/// <summary>The content keywords where they assert (JSON Schema draft 7 validation, 8).</summary>
internal static class JsonContent
{
    public static bool Matches(ReadOnlySpan<byte> utf8, bool isBase64, bool isJson) =>
        !isBase64 ? IsJson(utf8) : isJson ? IsBase64OfJson(utf8) : Shared.Base64Text.IsValid(utf8);

    private static bool IsJson(ReadOnlySpan<byte> utf8)
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

    // Text that is no base64 is a matter of contentEncoding: of it this is true.
    private static bool IsBase64OfJson(ReadOnlySpan<byte> utf8)
    {
        if (!Shared.Base64Text.IsValid(utf8))
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
