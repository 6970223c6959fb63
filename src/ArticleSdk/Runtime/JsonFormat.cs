using System.ComponentModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>The formats, for generated code: one method each, so that a trimmed program has those that its schemas name and no others.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonFormat
{
    /// <summary><c>date-time</c>, RFC 3339.</summary>
    public static bool DateTime(ReadOnlySpan<byte> utf8) => FormatChecker.DateTime(utf8);

    /// <summary><c>date</c>, RFC 3339 full-date.</summary>
    public static bool Date(ReadOnlySpan<byte> utf8) => FormatChecker.Date(utf8);

    /// <summary><c>time</c>, RFC 3339 full-time.</summary>
    public static bool Time(ReadOnlySpan<byte> utf8) => FormatChecker.Time(utf8);

    /// <summary>Draft 3's <c>time</c>: hh:mm:ss without an offset.</summary>
    public static bool LocalTime(ReadOnlySpan<byte> utf8) => FormatChecker.LocalTime(utf8);

    /// <summary><c>duration</c>, RFC 3339 appendix A.</summary>
    public static bool Duration(ReadOnlySpan<byte> utf8) => FormatChecker.Duration(utf8);

    /// <summary><c>email</c>, RFC 5321 Mailbox.</summary>
    public static bool Email(ReadOnlySpan<byte> utf8) => FormatChecker.Email(utf8);

    /// <summary><c>idn-email</c>, RFC 6531.</summary>
    public static bool IdnEmail(ReadOnlySpan<byte> utf8) => FormatChecker.IdnEmail(utf8);

    /// <summary><c>hostname</c> of draft 3 to 6: RFC 1034 and 1123.</summary>
    public static bool HostnameAscii(ReadOnlySpan<byte> utf8) => FormatChecker.HostnameAscii(utf8);

    /// <summary><c>hostname</c> since draft 7: RFC 1123 with A-labels that RFC 5890 allows.</summary>
    public static bool Hostname(ReadOnlySpan<byte> utf8) => FormatChecker.Hostname(utf8);

    /// <summary><c>idn-hostname</c>, RFC 5890.</summary>
    public static bool IdnHostname(ReadOnlySpan<byte> utf8) => FormatChecker.IdnHostname(utf8);

    /// <summary><c>ipv4</c>, RFC 2673 section 3.2.</summary>
    public static bool Ipv4(ReadOnlySpan<byte> utf8) => FormatChecker.Ipv4(utf8);

    /// <summary><c>ipv6</c>, RFC 4291 section 2.2.</summary>
    public static bool Ipv6(ReadOnlySpan<byte> utf8) => FormatChecker.Ipv6(utf8);

    /// <summary><c>uri</c>, RFC 3986.</summary>
    public static bool Uri(ReadOnlySpan<byte> utf8) => FormatChecker.Uri(utf8);

    /// <summary><c>uri-reference</c>, RFC 3986.</summary>
    public static bool UriReference(ReadOnlySpan<byte> utf8) => FormatChecker.UriReference(utf8);

    /// <summary><c>iri</c>, RFC 3987.</summary>
    public static bool Iri(ReadOnlySpan<byte> utf8) => FormatChecker.Iri(utf8);

    /// <summary><c>iri-reference</c>, RFC 3987.</summary>
    public static bool IriReference(ReadOnlySpan<byte> utf8) => FormatChecker.IriReference(utf8);

    /// <summary><c>uuid</c>, RFC 4122.</summary>
    public static bool Uuid(ReadOnlySpan<byte> utf8) => FormatChecker.Uuid(utf8);

    /// <summary><c>uri-template</c>, RFC 6570.</summary>
    public static bool UriTemplate(ReadOnlySpan<byte> utf8) => FormatChecker.UriTemplate(utf8);

    /// <summary><c>json-pointer</c>, RFC 6901.</summary>
    public static bool JsonPointer(ReadOnlySpan<byte> utf8) => FormatChecker.JsonPointer(utf8);

    /// <summary><c>relative-json-pointer</c> since 2020-12 (draft-bhutton-relative-json-pointer-00), which can shift an index: <c>0+1</c>.</summary>
    public static bool RelativeJsonPointer(ReadOnlySpan<byte> utf8) => FormatChecker.RelativeJsonPointer(utf8);

    /// <summary><c>relative-json-pointer</c> of draft 7 and 2019-09 (draft-handrews-relative-json-pointer-02).</summary>
    public static bool RelativeJsonPointerUnshifted(ReadOnlySpan<byte> utf8) => FormatChecker.RelativeJsonPointerUnshifted(utf8);

    /// <summary><c>regex</c>, ECMA-262.</summary>
    public static bool Regex(ReadOnlySpan<byte> utf8) => FormatChecker.Regex(utf8);

    /// <summary>Draft 3's <c>color</c>, CSS 2.1.</summary>
    public static bool Color(ReadOnlySpan<byte> utf8) => FormatChecker.Color(utf8);
}
