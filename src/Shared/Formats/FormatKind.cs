namespace ArticleSdk.Shared;

/// <summary>The formats of all drafts. A format that changed its name (draft 3's <c>host-name</c>, <c>ip-address</c>) is one kind here. Generated code has the numbers: new kinds come last.</summary>
internal enum FormatKind : byte
{
    /// <summary><c>date-time</c>, RFC 3339.</summary>
    DateTime,

    /// <summary><c>date</c>, RFC 3339 full-date.</summary>
    Date,

    /// <summary><c>time</c>, RFC 3339 full-time.</summary>
    Time,

    /// <summary>Draft 3's <c>time</c>: hh:mm:ss without an offset.</summary>
    LocalTime,

    /// <summary><c>duration</c>, RFC 3339 appendix A.</summary>
    Duration,

    /// <summary><c>email</c>, RFC 5321 Mailbox.</summary>
    Email,

    /// <summary><c>idn-email</c>, RFC 6531.</summary>
    IdnEmail,

    /// <summary><c>hostname</c> of draft 3 to 6: RFC 1034 and 1123.</summary>
    HostnameAscii,

    /// <summary><c>hostname</c> since draft 7: RFC 1123 with A-labels that RFC 5890 allows.</summary>
    Hostname,

    /// <summary><c>idn-hostname</c>, RFC 5890.</summary>
    IdnHostname,

    /// <summary><c>ipv4</c>, RFC 2673 section 3.2.</summary>
    Ipv4,

    /// <summary><c>ipv6</c>, RFC 4291 section 2.2.</summary>
    Ipv6,

    /// <summary><c>uri</c>, RFC 3986.</summary>
    Uri,

    /// <summary><c>uri-reference</c>, RFC 3986.</summary>
    UriReference,

    /// <summary><c>iri</c>, RFC 3987.</summary>
    Iri,

    /// <summary><c>iri-reference</c>, RFC 3987.</summary>
    IriReference,

    /// <summary><c>uuid</c>, RFC 4122.</summary>
    Uuid,

    /// <summary><c>uri-template</c>, RFC 6570.</summary>
    UriTemplate,

    /// <summary><c>json-pointer</c>, RFC 6901.</summary>
    JsonPointer,

    /// <summary><c>relative-json-pointer</c> since 2020-12 (draft-bhutton-relative-json-pointer-00), which can shift an index: <c>0+1</c>.</summary>
    RelativeJsonPointer,

    /// <summary><c>relative-json-pointer</c> of draft 7 and 2019-09 (draft-handrews-relative-json-pointer-02).</summary>
    RelativeJsonPointerUnshifted,

    /// <summary><c>regex</c>, ECMA-262.</summary>
    Regex,

    /// <summary>Draft 3's <c>color</c>, CSS 2.1.</summary>
    Color,
}
