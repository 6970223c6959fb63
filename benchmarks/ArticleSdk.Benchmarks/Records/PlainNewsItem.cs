using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleSdk.Benchmarks.Records;

// ninjs 3.0. It allows no properties but its own, so there is nothing to keep besides.

internal record PlainNewsItem
{
    public Uri? Uri { get; init; }
    public PlainNewsType? Type { get; init; }
    public string? RepresentationType { get; init; }
    public string? Profile { get; init; }
    public string? Version { get; init; }
    public DateTimeOffset? FirstCreated { get; init; }
    public DateTimeOffset? VersionCreated { get; init; }
    public DateTimeOffset? ContentCreated { get; init; }
    public DateTimeOffset? EmbargoedUntil { get; init; }
    public PlainStatus? PubStatus { get; init; }
    public int? Urgency { get; init; }
    public string? CopyrightHolder { get; init; }
    public string? CopyrightNotice { get; init; }
    public string? UsageTerms { get; init; }
    public string? EdNote { get; init; }
    public string? Language { get; init; }
    public List<PlainText>? Descriptions { get; init; }
    public List<PlainBody>? Bodies { get; init; }
    public List<PlainText>? Headlines { get; init; }
    public List<PlainParty>? People { get; init; }
    public List<PlainOrganisation>? Organisations { get; init; }
    public List<PlainPlace>? Places { get; init; }
    public List<PlainSubject>? Subjects { get; init; }
    public List<PlainEvent>? Events { get; init; }
    public PlainEventDetails? EventDetails { get; init; }
    public List<PlainCoverage>? PlannedCoverage { get; init; }
    public List<PlainThing>? Objects { get; init; }
    public List<PlainInfoSource>? InfoSources { get; init; }
    public string? Title { get; init; }
    public string? By { get; init; }
    public string? Slugline { get; init; }
    public string? Located { get; init; }
    public List<PlainRendition>? Renditions { get; init; }
    public List<PlainAssociation>? Associations { get; init; }
    public List<PlainAltId>? AltIds { get; init; }
    public List<PlainTrustIndicator>? TrustIndicators { get; init; }
    public PlainStandard? Standard { get; init; }
    public List<PlainGenre>? Genres { get; init; }
    public DateTimeOffset? Expires { get; init; }
    public PlainRights? RightsInfo { get; init; }
}

internal sealed record PlainAssociation : PlainNewsItem
{
    public string? Name { get; init; }
    public string? Rel { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<PlainNewsType>))]
internal enum PlainNewsType
{
    [JsonStringEnumMemberName("text")] Text,
    [JsonStringEnumMemberName("audio")] Audio,
    [JsonStringEnumMemberName("video")] Video,
    [JsonStringEnumMemberName("picture")] Picture,
    [JsonStringEnumMemberName("graphic")] Graphic,
    [JsonStringEnumMemberName("composite")] Composite,
    [JsonStringEnumMemberName("component")] Component,
    [JsonStringEnumMemberName("event")] Event,
    [JsonStringEnumMemberName("planning")] Planning,
}

[JsonConverter(typeof(JsonStringEnumConverter<PlainStatus>))]
internal enum PlainStatus
{
    [JsonStringEnumMemberName("usable")] Usable,
    [JsonStringEnumMemberName("withheld")] Withheld,
    [JsonStringEnumMemberName("canceled")] Canceled,
}

internal sealed record PlainText(string? Role, string? ContentType, string? Value);

internal sealed record PlainBody(string? Role, string? ContentType, long? CharCount, long? WordCount, string? Value);

internal sealed record PlainParty(string? Name, string? Rel, Uri? Uri, string? Literal, List<PlainContact>? ContactInfo);

internal sealed record PlainPlace(string? Name, string? Rel, Uri? Uri, string? Literal, List<PlainContact>? ContactInfo, [property: JsonPropertyName("geoJSON")] JsonElement? GeoJson);

internal sealed record PlainSubject(string? Name, string? Rel, Uri? Uri, string? Literal, string? Creator, int? Relevance, int? Confidence);

internal sealed record PlainEvent(string? Id, string? Name, string? Rel, Uri? Uri, string? Literal);

internal sealed record PlainThing(string? Name, string? Rel, Uri? Uri, string? Literal);

internal sealed record PlainInfoSource(string? Name, string? Role, Uri? Uri, string? Literal, List<PlainContact>? ContactInfo);

internal sealed record PlainAltId(string? Role, string? Value);

internal sealed record PlainTrustIndicator(Uri? Role, string? Title, Uri? Href);

internal sealed record PlainStandard(string? Name, string? Version, Uri? Schema);

internal sealed record PlainGenre(string? Name, string? Uri, string? Literal);

internal sealed record PlainRights(Uri? LangId, Uri? LinkedRights, string? EncodedRights);

internal sealed record PlainContact(string? Type, string? Role, string? Lang, string? Name, string? Value, PlainAddress? Address);

internal sealed record PlainAddress(List<string>? Lines, string? Locality, string? Area, string? PostalCode, string? Country);

internal sealed record PlainOrganisation(string? Name, string? Rel, Uri? Uri, string? Literal, List<PlainSymbol>? Symbols, List<PlainContact>? ContactInfo);

internal sealed record PlainSymbol(string? Exchange, Uri? SymbolType, string? Symbol);

internal sealed record PlainEventDetails(Uri? EventStatus, Uri? PlannedCoverageStatus, PlainDates? Dates, PlainOrganisation? Organiser);

internal sealed record PlainDates(
    DateTimeOffset? StartDate, DateTimeOffset? EndDate, string? ExpectedStartDate, string? ExpectedEndDate, string? ExpectedDuration, PlainRecurrence? Recurrence);

internal sealed record PlainRecurrence(List<string>? RecurrenceDates, List<PlainRecurrenceRule>? RecurrenceRules);

internal sealed record PlainRecurrenceRule(string? Frequency, long? Interval, DateTimeOffset? Until, long? Count);

internal sealed record PlainCoverage(
    Uri? Uri, string? Title, PlainStatus? PubStatus, PlainNewsType? Type, PlainCommission? Commissioned, PlainDates? Dates, List<PlainAudience>? Audiences,
    List<string>? ExclAudience, string? EdNote, int? Urgency, string? Language, PlainRange? ItemCount, long? WordCount, List<PlainRendition>? Renditions);

internal sealed record PlainCommission(string? By, DateTimeOffset? On, List<PlainReference>? References);

internal sealed record PlainReference(string? Name, string? Value);

internal sealed record PlainAudience(string? Audience, long? Significance);

internal sealed record PlainRange(long? RangeFrom, long? RangeTo);

internal sealed record PlainRendition
{
    public string? Name { get; init; }
    public Uri? Href { get; init; }
    public string? ContentType { get; init; }
    public string? Title { get; init; }
    public long? Width { get; init; }
    public long? Height { get; init; }
    public long? SizeInBytes { get; init; }
    public double? Duration { get; init; }
    public string? Format { get; init; }
    public string? AspectRatio { get; init; }
    public string? VideoCodec { get; init; }
    public double? FrameRate { get; init; }
    public PlainPoint? Poi { get; init; }
    public string? TransportProtocol { get; init; }
    public string? ScanType { get; init; }
    public string? Bitrate { get; init; }
}

internal sealed record PlainPoint(long? X, long? Y);
