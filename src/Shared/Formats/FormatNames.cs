namespace ArticleSdk.Shared;

/// <summary>Which formats each draft defines, and what they are called there.</summary>
internal static class FormatNames
{
    /// <summary>Finds a format that asserts something about strings.</summary>
    /// <param name="draft">3, 4, 6, 7, 2019, 2020, or 9999 for v1.</param>
    /// <param name="name">The value of <c>format</c>.</param>
    /// <param name="kind">What is checked.</param>
    /// <returns>
    /// False for a name that the draft does not define, and for draft 3's <c>utc-millisec</c> (about numbers), <c>style</c> and <c>phone</c> (which have no
    /// grammar that a string could fail).
    /// </returns>
    public static bool TryGet(int draft, string name, out FormatKind kind)
    {
        var found = Find(draft, name);
        kind = found.GetValueOrDefault();
        return found is not null;
    }

    private static FormatKind? Find(int draft, string name) => name switch
    {
        // Draft 3, section 5.23.
        "date-time" => FormatKind.DateTime,
        "email" => FormatKind.Email,
        "ipv6" => FormatKind.Ipv6,
        "uri" => FormatKind.Uri,
        "date" when draft is 3 or >= 7 => FormatKind.Date,
        "time" when draft == 3 => FormatKind.LocalTime,
        "regex" when draft is 3 or >= 7 => FormatKind.Regex,
        "color" when draft == 3 => FormatKind.Color,
        "ip-address" when draft == 3 => FormatKind.Ipv4,
        "host-name" when draft == 3 => FormatKind.HostnameAscii,

        // Draft 4, validation, section 7.3.
        "hostname" when draft is 4 or 6 => FormatKind.HostnameAscii,
        "ipv4" when draft >= 4 => FormatKind.Ipv4,

        // Draft 6, validation, section 8.3.
        "uri-reference" when draft >= 6 => FormatKind.UriReference,
        "uri-template" when draft >= 6 => FormatKind.UriTemplate,
        "json-pointer" when draft >= 6 => FormatKind.JsonPointer,

        // Draft 7, validation, section 7.3.
        "time" when draft >= 7 => FormatKind.Time,
        "hostname" when draft >= 7 => FormatKind.Hostname,
        "idn-hostname" when draft >= 7 => FormatKind.IdnHostname,
        "idn-email" when draft >= 7 => FormatKind.IdnEmail,
        "iri" when draft >= 7 => FormatKind.Iri,
        "iri-reference" when draft >= 7 => FormatKind.IriReference,
        "relative-json-pointer" when draft is 7 or 2019 => FormatKind.RelativeJsonPointerUnshifted,
        "relative-json-pointer" when draft >= 2020 => FormatKind.RelativeJsonPointer,

        // 2019-09, validation, section 7.3.
        "duration" when draft >= 2019 => FormatKind.Duration,
        "uuid" when draft >= 2019 => FormatKind.Uuid,
        _ => null,
    };
}
