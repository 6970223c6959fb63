using System.Globalization;
using System.Numerics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Strings and numbers on the boundaries that schemas name, and next to them.</summary>
internal sealed class InstanceValues(Dice dice, List<JsonValue> parts, bool forAjv)
{
    private static readonly string[] BoundKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "divisibleBy"];

    /// <summary>Of one, two and four bytes.</summary>
    private static readonly string[] Units = ["a", "é", "😀"];

    public JsonValue Text()
    {
        List<string> candidates = [];
        foreach (JsonValue part in parts)
        {
            if (part.Get("format") is { } format)
                candidates.AddRange(Pools.Formats.Where(f => f.Format == format.Text).SelectMany(f => f.Texts));
            if (part.Get("pattern") is { } pattern)
                candidates.AddRange(Pools.Patterns.Where(p => p.Pattern == pattern.Text).SelectMany(p => p.Matches));
            if (part.Get("contentEncoding") is not null || part.Get("contentMediaType") is not null)
                candidates.AddRange(["e30=", "{}", "e30", "W10=", "{\"a\":1,\"a\":2}", "[", "====", "\"\""]);
            if ((part.Get("minLength") ?? part.Get("maxLength")) is { } length)
                candidates.AddRange(Units.Select(c => Repeat(c, int.Parse(length.Text, CultureInfo.InvariantCulture) - 1 + dice.Next(3))));
        }

        return Json.Text(candidates.Count > 0 && dice.Chance(85) ? dice.Pick(candidates) : dice.Pick(Pools.Strings));
    }

    public JsonValue Number(bool whole)
    {
        List<string> bounds = [.. parts.SelectMany(p => BoundKeywords.Select(k => p.Get(k))).Where(v => v is { Kind: ValueKind.Number }).Select(v => v!.Text)];
        string text = bounds.Count > 0 && dice.Chance(75) ? Near(dice.Pick(bounds)) : dice.Pick(forAjv ? Pools.PlainNumbers : Pools.Numbers);
        return Json.Number(whole && text.AsSpan().ContainsAny('.', 'e', 'E') && dice.Chance(80) ? dice.Pick(["1", "2", "3", "10", "-1"]) : text);
    }

    /// <summary>A number that is equal, or just beside; or some multiple.</summary>
    private string Near(string number)
    {
        if (dice.Chance(45))
            return number;
        if (number.AsSpan().ContainsAny('e', 'E'))
            return number.StartsWith('-') ? number[1..] : "-" + number;
        int dot = number.IndexOf('.', StringComparison.Ordinal);
        BigInteger digits = BigInteger.Parse(dot < 0 ? number : number.Remove(dot, 1), CultureInfo.InvariantCulture);
        digits = dice.Next(4) switch { 0 => digits + 1, 1 => digits - 1, 2 => digits * 3, _ => -digits };
        string text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture);
        if (dot >= 0)
        {
            int fraction = number.Length - dot - 1;
            text = text.PadLeft(fraction + 1, '0');
            text = text.Insert(text.Length - fraction, ".");
        }

        return digits.Sign < 0 ? "-" + text : text;
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, Math.Max(0, count)));
}
