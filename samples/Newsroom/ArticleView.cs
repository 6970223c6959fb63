using System.Globalization;

namespace Newsroom;

/// <summary>What a desk wants to see of an article: what, when, and who says what to whom by which source.</summary>
internal static class ArticleView
{
    public static void Print(Page page, Article article)
    {
        page.Line();
        page.Text(article.Headline, 2, page.Bold);
        page.Text(string.Join(" · ", Facts(article)), 2, page.Dim);
        foreach (var text in Standfirst(article))
        {
            page.Line();
            page.Text(text, 2);
        }

        var sources = new SourceBook(article);
        if (article.Quotes.Count > 0)
            Heading(page, "Who says what");
        foreach (var quote in article.Quotes)
        {
            page.Text(Attribution(quote, sources), 4, page.Cyan, first: "  •");
            page.Text(Words(quote), 6);
        }

        if (article.Statements.Count > 0)
            Heading(page, "Reported on the authority of others");
        foreach (var statement in article.Statements)
        {
            page.Text(sources.Names(statement.Source, statement.SharedBy) + Via(statement.ReportedBy, sources), 4, page.Cyan, first: "  •");
            page.Text(statement.Text, 6);
        }

        if (article.Sources.Count > 0)
            Heading(page, "Sources");
        foreach (var source in article.Sources)
            page.Text(SourceBook.Describe(source), 4, first: "  •");

        foreach (var list in article.Related)
        {
            if (list.Links.Count == 0)
                continue;
            Heading(page, list.Heading);
            foreach (var link in list.Links)
                page.Text($"{link.Title}  {page.Dim(link.Url.OriginalString)}", 4, first: "  •");
        }

        // What the publisher added to the schema's properties is kept, and written back.
        if (article.AdditionalProperties.Count > 0)
        {
            Heading(page, "The publisher's own properties");
            foreach (var (name, value) in article.AdditionalProperties)
                page.Text($"{name}: {value}", 4, first: "  •");
        }
    }

    private static IEnumerable<string> Facts(Article article)
    {
        yield return article.Publisher.Name;
        if (article.Section is { } section)
            yield return section;
        yield return Time(article.Published);
        if (article.Updated is { } updated)
            yield return $"updated {Time(updated)}";
        if (article.Authors.Count > 0)
            yield return $"by {string.Join(" and ", article.Authors)}";
        yield return Size(article);
    }

    private static string Size(Article article)
    {
        var (headings, paragraphs) = (0, 0);
        foreach (var section in article.Body)
        {
            headings += section.Heading is null ? 0 : 1;
            paragraphs += section.Paragraphs.Count;
        }

        return (paragraphs == 1 ? "1 paragraph" : $"{paragraphs} paragraphs")
            + (headings == 0 ? "" : headings == 1 ? " under 1 sub-heading" : $" under {headings} sub-headings");
    }

    private static IEnumerable<string> Standfirst(Article article)
    {
        if (article.Summary is { } summary)
            yield return summary;
        if (article.Images is [var image, ..])
            yield return $"[Picture: {image.Caption}{(image.Credit is { } credit ? $" Photo: {credit}." : "")}]";
        if (article.Summary is null && article.Images.Count == 0)
            yield return article.Body[0].Paragraphs[0].Text;
    }

    // Where the article's own sentence is at hand, it has the verb.
    private static string Attribution(Quote quote, SourceBook sources)
    {
        var who = sources.Names(quote.Source, quote.SharedBy);
        if (quote.Context is null)
            who += " " + (quote.Verb ?? "said");
        if (quote.ToldTo is { } listener)
            who += (quote.Verb == "told" ? " " : " to ") + sources.Name(listener);
        return $"{who}{Via(quote.ReportedBy, sources)} ({quote.Kind.ToString().ToLowerInvariant()})";
    }

    private static string Words(Quote quote) => quote.Kind switch
    {
        QuoteKind.Direct => $"“{quote.Text}”",
        QuoteKind.Partial => quote.Context ?? $"… “{quote.Text}” …",
        _ => quote.Text,
    };

    private static string Via(string? outlet, SourceBook sources) => outlet is null ? "" : $", according to {sources.Name(outlet)}";

    // The publisher's own clock, as the article gives it.
    private static string Time(DateTimeOffset time) => time.ToString("d MMMM yyyy, HH:mm zzz", CultureInfo.InvariantCulture);

    private static void Heading(Page page, string text)
    {
        page.Line();
        page.Text(text, 2, page.Bold);
    }
}
