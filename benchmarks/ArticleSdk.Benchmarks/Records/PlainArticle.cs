using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleSdk.Benchmarks.Records;

// What one would write by hand for System.Text.Json to hold the same as the generated Article.

internal sealed record PlainArticle
{
    public required string Headline { get; init; }
    public required PlainPublisher Publisher { get; init; }
    public string? Section { get; init; }
    public Uri? Url { get; init; }
    public string? Language { get; init; }
    public required DateTimeOffset Published { get; init; }
    public DateTimeOffset? Updated { get; init; }
    public List<string>? Authors { get; init; }
    public string? Dateline { get; init; }
    public string? Summary { get; init; }
    public List<PlainImage>? Images { get; init; }
    public required List<PlainSection> Body { get; init; }
    public int? WordCount { get; init; }
    public List<PlainSource>? Sources { get; init; }
    public List<PlainQuote>? Quotes { get; init; }
    public List<PlainStatement>? Statements { get; init; }
    public List<PlainLinkList>? Related { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

internal sealed record PlainPublisher(string Name, Uri? Url);

internal sealed record PlainImage(string Caption, string? Credit, Uri? Url);

internal sealed record PlainSection(string? Heading, List<PlainParagraph> Paragraphs);

internal sealed record PlainParagraph(string Text, List<PlainLink>? Links);

internal sealed record PlainLink(string Title, Uri Url);

internal sealed record PlainLinkList(string Heading, List<PlainLink> Links);

internal sealed record PlainStatement(string Text, string Source, List<string>? SharedBy, string? ReportedBy);

internal sealed record PlainQuote(
    PlainQuoteKind Kind, string Text, string? Context, bool? Abridged, string? Verb, string Source, List<string>? SharedBy, string? ToldTo, string? ReportedBy);

[JsonConverter(typeof(JsonStringEnumConverter<PlainQuoteKind>))]
internal enum PlainQuoteKind
{
    [JsonStringEnumMemberName("direct")] Direct,
    [JsonStringEnumMemberName("partial")] Partial,
    [JsonStringEnumMemberName("indirect")] Indirect,
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PlainPerson), "person")]
[JsonDerivedType(typeof(PlainInstitution), "institution")]
[JsonDerivedType(typeof(PlainOutlet), "outlet")]
[JsonDerivedType(typeof(PlainDocument), "document")]
[JsonDerivedType(typeof(PlainUnnamed), "unnamed")]
internal abstract record PlainSource(string Id);

internal sealed record PlainPerson(string Id, string Name, string? Role, List<PlainAffiliation>? Affiliations) : PlainSource(Id);

internal sealed record PlainAffiliation(string Organization, string? Unit, string? Role, bool? Former);

internal sealed record PlainInstitution(string Id, string Name, string? Abbreviation, string? Country, Uri? Url) : PlainSource(Id);

internal sealed record PlainOutlet(string Id, string Name, Uri? Url) : PlainSource(Id);

internal sealed record PlainDocument(string Id, string Title, string? Issuer, DateOnly? Date, Uri? Url) : PlainSource(Id);

internal sealed record PlainUnnamed(string Id, string Description, string? Reason) : PlainSource(Id);
