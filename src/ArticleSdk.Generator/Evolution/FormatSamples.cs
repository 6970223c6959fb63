using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evolution;

/// <summary>A few strings of each format, for documents that show something.</summary>
internal static class FormatSamples
{
    private static readonly IReadOnlyList<string> All =
    [
        "2024-02-29T12:00:00Z", "2024-02-29T12:00:00.123+01:00", "2024-02-29", "12:00:00Z", "12:00:00.5+01:00", "12:00:00", "P1D", "PT1H30M", "P1Y2M",
        "a@example.org", "reader.one@news.example.org", "ä@example.org", "example.org", "news.example.org", "a", "bücher.example", "192.0.2.1", "10.0.0.1", "::1", "2001:db8::1",
        "https://example.org/", "https://example.org/a?b=c#d", "urn:example:a", "/a", "a/b", "#a", "", "https://example.org/ä", "/ä",
        "2eb8aa08-aa98-11ea-b4aa-73b441d16380", "https://example.org/{id}", "{id}", "/a/b", "/0", "0", "1/a", "0#", "0+1/a", "^a$", "a*", "red", "#00f", "#ffffff",
    ];

    /// <summary>Strings that are of few formats.</summary>
    public static IReadOnlyList<string> Odd { get; } = ["%", "\\", "{", "(", "a b", "\"", "<>", "-", "ä ö", "[", "%zz", "http://[", " "];

    /// <summary>Strings that hold other texts, as JSON or in base64.</summary>
    public static IReadOnlyList<string> Contents { get; } = ["{}", "e30=", "YQ==", ""];

    public static IEnumerable<string> Of(FormatKind format) => All.Where(sample => FormatChecker.IsMatch(format, System.Text.Encoding.UTF8.GetBytes(sample)));

    /// <summary>Whether every string of the one format is of the other, by what the formats are defined as.</summary>
    public static bool IsWithin(FormatKind one, FormatKind other) => one == other || (one, other) is
        (FormatKind.Uri, FormatKind.UriReference or FormatKind.Iri or FormatKind.IriReference)
        or (FormatKind.UriReference or FormatKind.Iri, FormatKind.IriReference)
        or (FormatKind.RelativeJsonPointerUnshifted, FormatKind.RelativeJsonPointer);
}
