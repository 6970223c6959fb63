using System.Text;

namespace ArticleSdk.Shared;

/// <summary>Numbers as ASCII text: digits of five bits in the alphabet of base64url, the least significant first, the sixth bit saying that more follow.</summary>
internal static class PatternText
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static void WriteNumber(StringBuilder text, int number)
    {
        do
        {
            int digit = number & 31;
            number = (int)((uint)number >> 5);
            text.Append(Alphabet[number != 0 ? digit | 32 : digit]);
        }
        while (number != 0);
    }

    public static int ReadNumber(string text, ref int position)
    {
        int number = 0;
        for (int shift = 0; ; shift += 5)
        {
            int digit = Value(text[position++]);
            number |= (digit & 31) << shift;
            if (digit < 32)
                return number;
        }
    }

    private static int Value(char digit) => digit switch
    {
        >= 'A' and <= 'Z' => digit - 'A',
        >= 'a' and <= 'z' => digit - 'a' + 26,
        >= '0' and <= '9' => digit - '0' + 52,
        '-' => 62,
        '_' => 63,
        _ => throw new FormatException("The pattern's program is damaged."),
    };
}
