using System.Text;

namespace ArticleSdk.Shared;

/// <summary>One text for each value, in the grammar that JSON and C# have in common.</summary>
internal static class CanonicalText
{
    /// <summary>As ECMA-262's Number::toString has it (section 6.1.6.1.20): plain up to 21 digits, down to six zeros behind the point.</summary>
    private const int MaxPlainDigits = 21;
    private const int MaxLeadingZeros = 6;

    public static string Of(bool isNegative, byte[] digits, bool scaleIsNegative, byte[] scaleDigits)
    {
        if (digits.Length == 0)
            return "0";

        var text = new StringBuilder(isNegative ? "-" : "");
        var number = Encoding.ASCII.GetString(digits);
        if (scaleDigits.Length <= DecimalText.SmallExponentDigits)
        {
            var scale = scaleDigits.Length == 0 ? 0 : long.Parse(Encoding.ASCII.GetString(scaleDigits), System.Globalization.CultureInfo.InvariantCulture);
            if (scaleIsNegative)
                scale = -scale;
            var point = number.Length + scale;
            if (scale >= 0 && point <= MaxPlainDigits)
                return text.Append(number).Append('0', (int)scale).ToString();
            if (scale < 0 && point > 0 && number.Length <= MaxPlainDigits)
                return text.Append(number, 0, (int)point).Append('.').Append(number, (int)point, number.Length - (int)point).ToString();
            if (scale < 0 && point <= 0 && -point < MaxLeadingZeros && number.Length <= MaxPlainDigits)
                return text.Append("0.").Append('0', (int)-point).Append(number).ToString();
        }

        // Not normalised to one digit before the point: the exponent need not fit any type.
        return text.Append(number).Append(scaleDigits.Length == 0 ? "" : scaleIsNegative ? "e-" : "e+").Append(Encoding.ASCII.GetString(scaleDigits)).ToString();
    }
}
