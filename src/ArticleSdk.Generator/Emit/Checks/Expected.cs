using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Emit.Checks;

/// <summary>What error messages say was expected.</summary>
internal static class Expected
{
    /// <summary>Longer lists of values are cut: a message is for people.</summary>
    private const int MaxLength = 160;

    private static readonly (JsonTypes Type, string Text)[] Names =
    [
        (JsonTypes.String, "a string"),
        (JsonTypes.Number, "a number"),
        (JsonTypes.Integer, "an integer"),
        (JsonTypes.Fraction, "a number with a fraction"),
        (JsonTypes.Boolean, "true or false"),
        (JsonTypes.Object, "an object"),
        (JsonTypes.Array, "an array"),
        (JsonTypes.Null, "null"),
    ];

    public static string Types(JsonTypes types)
    {
        var names = new List<string>();
        foreach ((JsonTypes type, string text) in Names)
        {
            if ((types & type) != type)
                continue;
            names.Add(text);
            types &= ~type;
        }

        return names.Count == 0 ? "nothing" : Join(names);
    }

    public static string Values(EquatableArray<JsonValue> values)
    {
        var texts = new List<string>();
        int length = 0;
        foreach (JsonValue value in values)
        {
            string text = JsonText.Write(value);
            length += text.Length + 2;
            if (length > MaxLength)
            {
                texts.Add($"one of {values.Count - texts.Count} more");
                break;
            }

            texts.Add(text);
        }

        return texts.Count == 0 ? "nothing" : Join(texts);
    }

    public static string Format(FormatKind format) => format switch
    {
        FormatKind.DateTime => "a date-time such as 2016-05-06T21:55:00-04:00",
        FormatKind.Date => "a date such as 2016-05-06",
        FormatKind.Time => "a time such as 21:55:00-04:00",
        FormatKind.LocalTime => "a time such as 21:55:00",
        FormatKind.Duration => "a duration such as P1DT12H",
        FormatKind.Email => "an email address",
        FormatKind.IdnEmail => "an internationalised email address",
        FormatKind.HostnameAscii or FormatKind.Hostname => "a host name",
        FormatKind.IdnHostname => "an internationalised host name",
        FormatKind.Ipv4 => "an IPv4 address",
        FormatKind.Ipv6 => "an IPv6 address",
        FormatKind.Uri => "an absolute URI",
        FormatKind.UriReference => "a URI or relative reference",
        FormatKind.Iri => "an absolute IRI",
        FormatKind.IriReference => "an IRI or relative reference",
        FormatKind.Uuid => "a UUID",
        FormatKind.UriTemplate => "a URI template",
        FormatKind.JsonPointer => "a JSON Pointer",
        FormatKind.RelativeJsonPointer => "a relative JSON Pointer",
        FormatKind.Regex => "a regular expression (ECMA-262)",
        FormatKind.Color => "a CSS 2.1 colour",
        _ => format.ToString(),
    };

    private static string Join(List<string> texts) =>
        texts.Count == 1 ? texts[0] : string.Join(", ", texts.Take(texts.Count - 1)) + " or " + texts[texts.Count - 1];
}
