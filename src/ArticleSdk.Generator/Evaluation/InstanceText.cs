using System.Text;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>Texts of instances as the shared code wants them.</summary>
internal static class InstanceText
{
    /// <summary>The UTF-8 of a string, or the digits of a number.</summary>
    public static byte[] Utf8(JsonValue value) => Encoding.UTF8.GetBytes(value.Text);

    /// <summary>The length as <c>minLength</c> counts it: in code points (RFC 8259 characters), not UTF-16 units.</summary>
    public static long CodePoints(string text)
    {
        int pairs = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                pairs++;
        }

        return text.Length - pairs;
    }

    /// <summary>Whether a number is written as an integer: what drafts 3 and 4 ask for.</summary>
    public static bool IsIntegerLiteral(string number)
    {
        foreach (char c in number)
        {
            if (c is '.' or 'e' or 'E')
                return false;
        }

        return true;
    }

    /// <summary>A value as an error names it: short, on one line.</summary>
    public static string Describe(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.False => "false",
        JsonKind.True => "true",
        JsonKind.Number => Shorten(value.Text),
        JsonKind.String => "\"" + Shorten(value.Text) + "\"",
        JsonKind.Array => "an array of " + value.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "an object of " + value.Members.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : text.Substring(0, char.IsHighSurrogate(text[59]) ? 59 : 60) + "…";
}
