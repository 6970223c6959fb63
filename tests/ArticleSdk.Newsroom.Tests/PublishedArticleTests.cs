using System.Text;
using System.Text.Json.Nodes;

namespace ArticleSdk.Newsroom.Tests;

/// <summary>The SDK's schemas hold a real article in full.</summary>
public class PublishedArticleTests
{
    private static readonly Lazy<PublishedArticle> Lazily = new(() => new PublishedArticle(Directory.GetFiles(TestData.PathOf("articles"), "*.txt").Order(StringComparer.Ordinal).First()));

    private static PublishedArticle Published => Lazily.Value;

    [Fact]
    public void Article_Published_IsValid()
    {
        var result = Article.Validate(Utf8(Published.ToJson()));

        Assert.True(result.IsValid, result.ToString());
    }

    [Fact]
    public void Article_Published_IsHeldInFull()
    {
        var article = Article.Read(Utf8(Published.ToJson()));

        List<string> held = [article.Publisher.Name, article.Headline, article.Published.ToString("'|' MMM dd, yyyy hh:mm tt 'EDT'", System.Globalization.CultureInfo.InvariantCulture)];
        held.AddRange(article.Images.Select(image => image.Caption));
        foreach (var section in article.Body)
        {
            if (section.Heading is { } heading)
                held.Add(heading);
            held.AddRange(section.Paragraphs.Select(paragraph => paragraph.Text));
        }

        held.AddRange(article.Related.Select(list => list.Heading));
        Assert.Equal(Published.Lines, held);
        Assert.Equal(TimeSpan.FromHours(-4), article.Published.Offset);
    }

    [Fact]
    public void Article_Published_SaysWhoSaidWhatToWhom()
    {
        var article = Article.Read(Utf8(Published.ToJson()));
        var people = article.Sources.OfType<SourcePerson>().ToDictionary(person => person.Id);
        var body = string.Join('\n', article.Body.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text));

        Assert.Equal([QuoteKind.Direct, QuoteKind.Partial, QuoteKind.Indirect], article.Quotes.Select(quote => quote.Kind).Distinct().Order());
        Assert.All(article.Quotes, quote => Assert.Contains(quote.Text, body, StringComparison.Ordinal));
        var told = Assert.Single(article.Quotes, quote => quote.ToldTo is not null);
        Assert.True(told.Abridged);
        Assert.Contains(". . .", told.Text, StringComparison.Ordinal);
        Assert.Equal("wu-enyuan", told.Source);
        Assert.True(people["wu-enyuan"].Affiliations.Single().Former);
        Assert.Equal(2, people["li-jie"].Affiliations.Count);

        var ids = article.Sources.Select(IdOf).ToHashSet();
        Assert.Equal(article.Sources.Count, ids.Count);
        Assert.All(article.Quotes, quote => Assert.Contains(quote.Source, ids));
        Assert.All(article.Quotes.SelectMany(quote => quote.SharedBy), id => Assert.Contains(id, ids));
        Assert.All(article.Statements, statement => Assert.Contains(statement.Source, ids));
    }

    [Fact]
    public void Article_Published_IsWrittenBackWithNothingLost()
    {
        var json = Published.ToJson();

        var written = Article.Read(Utf8(json)).ToUtf8Json();

        Assert.True(JsonNode.DeepEquals(json, JsonNode.Parse(written)), Encoding.UTF8.GetString(written));
    }

    [Theory]
    [InlineData("/quotes/3/kind", "\"shouted\"", "enum")]
    [InlineData("/quotes/3/text", "\"\"", "minLength")]
    [InlineData("/published", "\"May 06, 2016 09:55 PM EDT\"", "format")]
    [InlineData("/published", "\"2016-05-06T21:55:00\"", "format")]
    [InlineData("/body", "[]", "minItems")]
    [InlineData("/sources/8/id", "\"Wu Enyuan\"", "pattern")]
    public void Article_WithOneMistake_IsRefusedAtItsPlace(string pointer, string value, string code)
    {
        var json = Published.ToJson();
        var steps = pointer.Split('/')[1..];
        JsonNode parent = json;
        foreach (var step in steps[..^1])
            parent = (int.TryParse(step, out var index) ? parent[index] : parent[step])!;
        parent[steps[^1]] = JsonNode.Parse(value);

        var error = Assert.Single(Article.Validate(Utf8(json)).Errors);

        Assert.Equal((pointer, code), (error.InstanceLocation, error.Code));
    }

    private static byte[] Utf8(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string IdOf(Source source) => source switch
    {
        SourcePerson person => person.Id,
        SourceInstitution institution => institution.Id,
        SourceOutlet outlet => outlet.Id,
        SourceDocument document => document.Id,
        SourceUnnamed unnamed => unnamed.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
