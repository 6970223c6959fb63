using System.Text.Json.Nodes;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>An article of about any length: one that has a body of as many sections as it takes.</summary>
internal static class LongArticle
{
    public static byte[] Of(int bytes)
    {
        var dice = new Dice(51);
        JsonObject article = NewsFiles.Article(dice, 0, 0);
        article.Remove("body");
        article.Remove("images");
        article.Remove("related");
        byte[] head = Layout.Write(article, Layout.Minified);
        // Made once and repeated: what is measured is not how fast sections are made up.
        byte[][] sections = [.. Enumerable.Range(0, 64).Select(_ => Layout.Write(Section(dice), Layout.Minified))];
        using var document = new MemoryStream(bytes + 8192);
        document.Write(head.AsSpan(0, head.Length - 1));
        document.Write(",\"body\":["u8);
        for (int n = 0; n == 0 || document.Length < bytes; n++)
        {
            if (n > 0)
                document.WriteByte((byte)',');
            document.Write(sections[n % sections.Length]);
        }

        document.Write("]}"u8);
        return document.ToArray();
    }

    private static JsonObject Section(Dice dice) => new() { ["heading"] = dice.Phrase(2, 5), ["paragraphs"] = dice.List(1, 3, () => new JsonObject { ["text"] = dice.Sentence() }) };
}
