namespace ArticleSdk.Shared;

/// <summary>What formats are called, and what each draft means by the name.</summary>
internal static class FormatNames
{
    /// <summary>Finds a format that asserts something about strings. A name that only other drafts define means what it does there: schemas of draft 4 say <c>date</c> and mean it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="name">The value of <c>format</c>.</param>
    /// <param name="kind">What is checked.</param>
    /// <returns>
    /// False for a name that no draft defines, and for draft 3's <c>utc-millisec</c> (about numbers), <c>style</c> and <c>phone</c> (which have no
    /// grammar that a string could fail).
    /// </returns>
    public static bool TryGet(Draft draft, string name, out FormatKind kind)
    {
        var found = Find(draft, name);
        kind = found.GetValueOrDefault();
        return found is not null;
    }

    /// <summary>Whether the draft itself defines a format that is known.</summary>
    public static bool IsDefinedBy(Draft draft, string name) => name switch
    {
        "date-time" or "email" or "ipv6" or "uri" => true,
        "date" or "regex" or "time" => draft is Draft.Draft3 or >= Draft.Draft7,
        "color" or "ip-address" or "host-name" => draft == Draft.Draft3,
        "hostname" or "ipv4" => draft >= Draft.Draft4,
        "uri-reference" or "uri-template" or "json-pointer" => draft >= Draft.Draft6,
        "duration" or "uuid" => draft >= Draft.Draft201909,
        _ => draft >= Draft.Draft7,
    };

    private static FormatKind? Find(Draft draft, string name) => name switch
    {
        // Draft 3, section 5.23.
        "date-time" => FormatKind.DateTime,
        "email" => FormatKind.Email,
        "ipv6" => FormatKind.Ipv6,
        "uri" => FormatKind.Uri,
        "date" => FormatKind.Date,
        "time" when draft == Draft.Draft3 => FormatKind.LocalTime,
        "regex" => FormatKind.Regex,
        "color" => FormatKind.Color,
        "ip-address" => FormatKind.Ipv4,
        "host-name" => FormatKind.HostnameAscii,

        // Draft 4, validation, section 7.3.
        "hostname" when draft < Draft.Draft7 => FormatKind.HostnameAscii,
        "ipv4" => FormatKind.Ipv4,

        // Draft 6, validation, section 8.3.
        "uri-reference" => FormatKind.UriReference,
        "uri-template" => FormatKind.UriTemplate,
        "json-pointer" => FormatKind.JsonPointer,

        // Draft 7, validation, section 7.3.
        "time" => FormatKind.Time,
        "hostname" => FormatKind.Hostname,
        "idn-hostname" => FormatKind.IdnHostname,
        "idn-email" => FormatKind.IdnEmail,
        "iri" => FormatKind.Iri,
        "iri-reference" => FormatKind.IriReference,
        "relative-json-pointer" when draft < Draft.Draft202012 => FormatKind.RelativeJsonPointerUnshifted,
        "relative-json-pointer" => FormatKind.RelativeJsonPointer,

        // 2019-09, validation, section 7.3.
        "duration" => FormatKind.Duration,
        "uuid" => FormatKind.Uuid,
        _ => null,
    };
}
