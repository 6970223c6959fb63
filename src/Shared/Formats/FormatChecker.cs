namespace ArticleSdk.Shared;

/// <summary>
/// Whether a string has a format. All methods take unescaped UTF-8, take time linear in it, and depend on no culture, platform library or version
/// of Unicode but the one they bring along. Only <see cref="Regex"/> and names with non-ASCII labels may allocate.
/// </summary>
internal static class FormatChecker
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public static bool IsMatch(FormatKind kind, ReadOnlySpan<byte> utf8) => kind switch
    {
        FormatKind.DateTime => DateTime(utf8),
        FormatKind.Date => Date(utf8),
        FormatKind.Time => Time(utf8),
        FormatKind.LocalTime => LocalTime(utf8),
        FormatKind.Duration => Duration(utf8),
        FormatKind.Email => Email(utf8),
        FormatKind.IdnEmail => IdnEmail(utf8),
        FormatKind.HostnameAscii => HostnameAscii(utf8),
        FormatKind.Hostname => Hostname(utf8),
        FormatKind.IdnHostname => IdnHostname(utf8),
        FormatKind.Ipv4 => Ipv4(utf8),
        FormatKind.Ipv6 => Ipv6(utf8),
        FormatKind.Uri => Uri(utf8),
        FormatKind.UriReference => UriReference(utf8),
        FormatKind.Iri => Iri(utf8),
        FormatKind.IriReference => IriReference(utf8),
        FormatKind.Uuid => Uuid(utf8),
        FormatKind.UriTemplate => UriTemplate(utf8),
        FormatKind.JsonPointer => JsonPointer(utf8),
        FormatKind.RelativeJsonPointer => RelativeJsonPointer(utf8),
        FormatKind.RelativeJsonPointerUnshifted => RelativeJsonPointerUnshifted(utf8),
        FormatKind.Regex => Regex(utf8),
        FormatKind.Color => Color(utf8),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static bool DateTime(ReadOnlySpan<byte> utf8) => DateTimeFormat.IsDateTime(utf8);

    public static bool Date(ReadOnlySpan<byte> utf8) => DateTimeFormat.IsDate(utf8);

    public static bool Time(ReadOnlySpan<byte> utf8) => DateTimeFormat.IsTime(utf8);

    public static bool LocalTime(ReadOnlySpan<byte> utf8) => DateTimeFormat.IsLocalTime(utf8);

    public static bool Duration(ReadOnlySpan<byte> utf8) => DurationFormat.IsMatch(utf8);

    public static bool Email(ReadOnlySpan<byte> utf8) => EmailFormat.IsMatch(utf8);

    public static bool IdnEmail(ReadOnlySpan<byte> utf8) => EmailFormat.IsInternationalMatch(utf8);

    public static bool HostnameAscii(ReadOnlySpan<byte> utf8) => HostnameFormat.IsAsciiName(utf8);

    public static bool Hostname(ReadOnlySpan<byte> utf8) => HostnameFormat.IsName(utf8);

    public static bool IdnHostname(ReadOnlySpan<byte> utf8) => HostnameFormat.IsInternationalName(utf8);

    public static bool Ipv4(ReadOnlySpan<byte> utf8) => IpFormat.IsV4(utf8);

    public static bool Ipv6(ReadOnlySpan<byte> utf8) => IpFormat.IsV6(utf8);

    public static bool Uri(ReadOnlySpan<byte> utf8) => UriFormat.IsMatch(utf8, allowRelative: false, allowNonAscii: false);

    public static bool UriReference(ReadOnlySpan<byte> utf8) => UriFormat.IsMatch(utf8, allowRelative: true, allowNonAscii: false);

    public static bool Iri(ReadOnlySpan<byte> utf8) => UriFormat.IsMatch(utf8, allowRelative: false, allowNonAscii: true);

    public static bool IriReference(ReadOnlySpan<byte> utf8) => UriFormat.IsMatch(utf8, allowRelative: true, allowNonAscii: true);

    public static bool Uuid(ReadOnlySpan<byte> utf8) => UuidFormat.IsMatch(utf8);

    public static bool UriTemplate(ReadOnlySpan<byte> utf8) => UriTemplateFormat.IsMatch(utf8);

    public static bool JsonPointer(ReadOnlySpan<byte> utf8) => PointerFormat.IsPointer(utf8);

    public static bool RelativeJsonPointer(ReadOnlySpan<byte> utf8) => PointerFormat.IsRelativePointer(utf8, allowShift: true);

    public static bool RelativeJsonPointerUnshifted(ReadOnlySpan<byte> utf8) => PointerFormat.IsRelativePointer(utf8, allowShift: false);

    public static bool Color(ReadOnlySpan<byte> utf8) => ColorFormat.IsMatch(utf8);

    public static bool Regex(ReadOnlySpan<byte> utf8) => EcmaPattern.IsValid(FormatText.ToString(utf8));
}
