using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Formats;

public class FormatNamesTests
{
    [Theory]
    [InlineData((int)Draft.Draft3)]
    [InlineData((int)Draft.Draft4)]
    [InlineData((int)Draft.Draft6)]
    [InlineData((int)Draft.Draft7)]
    [InlineData((int)Draft.Draft201909)]
    [InlineData((int)Draft.Draft202012)]
    [InlineData((int)Draft.V1)]
    public void Names_OfAnyDraft_AreKnownInEach(int draft)
    {
        string[] all =
        [
            "color", "date", "date-time", "duration", "email", "host-name", "hostname", "idn-email", "idn-hostname", "ip-address", "ipv4", "ipv6", "iri", "iri-reference",
            "json-pointer", "phone", "regex", "relative-json-pointer", "style", "time", "unknown", "uri", "uri-reference", "uri-template", "utc-millisec", "uuid", "",
        ];
        Assert.Equal("phone style unknown utc-millisec ", string.Join(' ', all.Where(name => !FormatNames.TryGet((Draft)draft, name, out _))));
    }

    [Theory]
    [InlineData((int)Draft.Draft3, "time", "LocalTime")]
    [InlineData((int)Draft.Draft4, "time", "Time")]
    [InlineData((int)Draft.Draft7, "time", "Time")]
    [InlineData((int)Draft.Draft6, "hostname", "HostnameAscii")]
    [InlineData((int)Draft.Draft7, "hostname", "Hostname")]
    [InlineData((int)Draft.Draft201909, "relative-json-pointer", "RelativeJsonPointerUnshifted")]
    [InlineData((int)Draft.Draft202012, "relative-json-pointer", "RelativeJsonPointer")]
    public void Kind_OfANameThatChangedItsMeaning_DependsOnTheDraft(int draft, string name, string kind)
    {
        Assert.True(FormatNames.TryGet((Draft)draft, name, out var found));
        Assert.Equal(kind, found.ToString());
    }
}
