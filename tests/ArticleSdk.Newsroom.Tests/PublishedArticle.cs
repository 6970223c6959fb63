using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ArticleSdk.Newsroom.Tests;

/// <summary>
/// A published article as plain text, and as the JSON document that an editor would make of it. Every word of prose is cut out of the text: none is in
/// the repository.
/// </summary>
internal sealed class PublishedArticle
{
    private static readonly string[] LinkHeadings = ["Related News", "Most Popular", "EDITOR'S PICK"];

    private readonly string _text;
    private readonly string[] _quoted;

    public PublishedArticle(string file)
    {
        _text = File.ReadAllText(file);
        Lines = [.. _text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        _quoted = [.. Regex.Matches(_text, "\"([^\"]+)\"").Select(match => match.Groups[1].Value)];
    }

    /// <summary>Everything that was published, paragraph by paragraph.</summary>
    public IReadOnlyList<string> Lines { get; }

    public DateTimeOffset Published => new(
        DateTime.ParseExact(Lines[2], "'|' MMM dd, yyyy hh:mm tt 'EDT'", CultureInfo.InvariantCulture), TimeSpan.FromHours(-4));

    public JsonObject ToJson() => new()
    {
        ["headline"] = Lines[1],
        ["publisher"] = new JsonObject { ["name"] = Lines[0] },
        ["section"] = "World",
        ["language"] = "en-US",
        ["published"] = Published.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        ["images"] = new JsonArray(new JsonObject { ["caption"] = Lines[3] }),
        ["body"] = Body(),
        ["sources"] = Sources(),
        ["quotes"] = Quotes(),
        ["statements"] = Statements(),
        ["related"] = new JsonArray([.. LinkHeadings.Select(heading => new JsonObject { ["heading"] = Known(heading), ["links"] = new JsonArray() })]),
    };

    private JsonArray Body()
    {
        var sections = new JsonArray();
        JsonArray? paragraphs = null;
        foreach (var line in Lines.Skip(4).Except(LinkHeadings))
        {
            // A sub-heading is a line that ends no sentence.
            var isHeading = !line.EndsWith('.') && !line.EndsWith('"');
            if (isHeading || paragraphs is null)
            {
                paragraphs = [];
                sections.Add(isHeading ? new JsonObject { ["heading"] = line, ["paragraphs"] = paragraphs } : new JsonObject { ["paragraphs"] = paragraphs });
            }

            if (!isHeading)
                paragraphs.Add(new JsonObject { ["text"] = line });
        }

        return sections;
    }

    private JsonArray Sources() =>
    [
        Source("outlet", "rt", "name", "RT"),
        Source("outlet", "reuters", "name", "Reuters"),
        Source("outlet", "china-daily", "name", "China Daily"),
        Source("unnamed", "previous-reports", "description", "Previous reports"),
        Source("institution", "russia", "name", "Russia"),
        Source("institution", "china", "name", "China"),
        Source("institution", "russian-defense-ministry", "name", "Russian Defense Ministry"),
        Source("institution", "chinese-defense-ministry", "name", "Chinese Ministry of National Defense"),
        Person("wu-enyuan", "Wu Enyuan", new JsonObject
        {
            ["organization"] = Known("Chinese Academy of Social Sciences"),
            ["unit"] = Cut("Social Sciences (Institute of .*?) former director"),
            ["role"] = Known("director"),
            ["former"] = true,
        }),
        Person(
            "li-jie",
            "Li Jie",
            new JsonObject { ["organization"] = Known("People's Liberation Army"), ["role"] = Cut("Li Jie, (.*?) at the") },
            new JsonObject { ["organization"] = Cut("\\(PLA\\) (.*?), explained"), ["role"] = Known("expert") }),
    ];

    private JsonArray Quotes() =>
    [
        Quote("partial", _quoted[0], "russia", ("sharedBy", new JsonArray("china")), ("reportedBy", "rt"), ("context", Cut("According to RT, ([^\\n]*)"))),
        Quote("indirect", Cut("According to Reuters, ([^\\n]*)\\."), "russia", ("sharedBy", new JsonArray("china")), ("reportedBy", "reuters"), ("verb", "discourage")),
        Quote("partial", _quoted[1], "russian-defense-ministry", ("sharedBy", new JsonArray("chinese-defense-ministry")), ("verb", "denied"), ("context", Cut("(both the Russian[^\\n]*)"))),
        Quote("direct", _quoted[2], "wu-enyuan", ("abridged", true), ("verb", "told"), ("toldTo", "china-daily")),
        Quote("partial", _quoted[3], "wu-enyuan", ("context", Cut("According to Wu, ([^\\n]*)"))),
        Quote("indirect", Cut("explained that ([^\\n]*)\\."), "li-jie", ("verb", "explained")),
        Quote("direct", _quoted[4], "li-jie", ("verb", "explained")),
    ];

    private JsonArray Statements() =>
    [
        new JsonObject { ["text"] = Cut("According to RT, ([^\\n]*)\\."), ["source"] = "rt" },
        new JsonObject { ["text"] = Cut("confirmed that ([^\\n]*)\\."), ["source"] = "previous-reports" },
    ];

    private static JsonObject Quote(string kind, string text, string source, params (string Name, JsonNode Value)[] more)
    {
        var quote = new JsonObject { ["kind"] = kind, ["text"] = text, ["source"] = source };
        foreach (var (name, value) in more)
            quote[name] = value;
        return quote;
    }

    private JsonObject Source(string kind, string id, string property, string text) => new() { ["kind"] = kind, ["id"] = id, [property] = Known(text) };

    private JsonObject Person(string id, string name, params JsonNode[] affiliations) => new()
    {
        ["kind"] = "person",
        ["id"] = id,
        ["name"] = Known(name),
        ["affiliations"] = new JsonArray(affiliations),
    };

    private string Known(string text) => _text.Contains(text, StringComparison.Ordinal) ? text : throw new InvalidOperationException($"The article does not have \"{text}\".");

    private string Cut(string pattern) => Regex.Match(_text, pattern) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException($"Nothing in the article is like {pattern}.");
}
