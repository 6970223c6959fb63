using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Formats;

public class FormatNamesTests
{
    [Theory]
    [InlineData(3, "color date date-time email host-name ip-address ipv6 regex time uri")]
    [InlineData(4, "date-time email hostname ipv4 ipv6 uri")]
    [InlineData(6, "date-time email hostname ipv4 ipv6 json-pointer uri uri-reference uri-template")]
    [InlineData(7, "date date-time email hostname idn-email idn-hostname ipv4 ipv6 iri iri-reference json-pointer regex relative-json-pointer time uri uri-reference uri-template")]
    [InlineData(2019, "date date-time duration email hostname idn-email idn-hostname ipv4 ipv6 iri iri-reference json-pointer regex relative-json-pointer time uri uri-reference uri-template uuid")]
    [InlineData(2020, "date date-time duration email hostname idn-email idn-hostname ipv4 ipv6 iri iri-reference json-pointer regex relative-json-pointer time uri uri-reference uri-template uuid")]
    [InlineData(9999, "date date-time duration email hostname idn-email idn-hostname ipv4 ipv6 iri iri-reference json-pointer regex relative-json-pointer time uri uri-reference uri-template uuid")]
    public void Names_OfDraft_AreThoseOfItsSpecification(int draft, string expected)
    {
        string[] all =
        [
            "color", "date", "date-time", "duration", "email", "host-name", "hostname", "idn-email", "idn-hostname", "ip-address", "ipv4", "ipv6", "iri", "iri-reference",
            "json-pointer", "phone", "regex", "relative-json-pointer", "style", "time", "unknown", "uri", "uri-reference", "uri-template", "utc-millisec", "uuid", "",
        ];
        Assert.Equal(expected, string.Join(' ', all.Where(name => FormatNames.TryGet(draft, name, out _))));
    }

    [Theory]
    [InlineData(3, "time", "LocalTime")]
    [InlineData(7, "time", "Time")]
    [InlineData(6, "hostname", "HostnameAscii")]
    [InlineData(7, "hostname", "Hostname")]
    [InlineData(2019, "relative-json-pointer", "RelativeJsonPointerUnshifted")]
    [InlineData(2020, "relative-json-pointer", "RelativeJsonPointer")]
    public void Kind_OfANameThatChangedItsMeaning_DependsOnTheDraft(int draft, string name, string kind)
    {
        Assert.True(FormatNames.TryGet(draft, name, out var found));
        Assert.Equal(kind, found.ToString());
    }
}
