using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>The content keywords where they assert (JSON Schema draft 7 validation, 8).</summary>
internal static class StringContent
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool Holds(ContentKeyword keyword, string text)
    {
        if (!keyword.IsBase64)
            return !keyword.IsJson || IsJson(text);
        bool isBase64 = TryDecode(text, out byte[] content);
        // Text that is no base64 is a matter of contentEncoding, and says nothing about the media type.
        return keyword.IsJson ? !isBase64 || IsJson(content) : isBase64;
    }

    // RFC 4648, 3.3 and 4: the alphabet and nothing else, padded to groups of four. (The framework skips white space.)
    private static bool TryDecode(string text, out byte[] content)
    {
        content = [];
        if (text.Length % 4 != 0)
            return false;
        int end = text.Length;
        while (end > 0 && text.Length - end < 2 && text[end - 1] == '=')
            end--;
        for (int i = 0; i < end; i++)
        {
            if (text[i] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
                return false;
        }

        content = Convert.FromBase64String(text);
        return true;
    }

    private static bool IsJson(byte[] utf8)
    {
        try
        {
            return IsJson(StrictUtf8.GetString(utf8));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // A repeated name is a flaw of what the text says, and no flaw of its grammar.
    private static bool IsJson(string text) => JsonReader.Read(text).Errors.All(e => e.Kind == JsonErrorKind.DuplicateName);
}
