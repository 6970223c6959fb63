using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Formats;

public class FormatNamesTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(9999)]
    public void Names_OfAnyDraft_AreKnownInEach(int draft)
    {
        string[] all =
        [
            "color", "date", "date-time", "duration", "email", "host-name", "hostname", "idn-email", "idn-hostname", "ip-address", "ipv4", "ipv6", "iri", "iri-reference",
            "json-pointer", "phone", "regex", "relative-json-pointer", "style", "time", "unknown", "uri", "uri-reference", "uri-template", "utc-millisec", "uuid", "",
        ];
        Assert.Equal("phone style unknown utc-millisec ", string.Join(' ', all.Where(name => !FormatNames.TryGet(draft, name, out _))));
    }

    [Theory]
    [InlineData(3, "time", "LocalTime")]
    [InlineData(4, "time", "Time")]
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
