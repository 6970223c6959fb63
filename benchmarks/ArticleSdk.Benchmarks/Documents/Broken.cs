using System.Text.Json.Nodes;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>A document with one error in the middle, with one at the end, and with a hundred; and the last one with the errors mended.</summary>
internal sealed record BrokenDocuments(byte[] Middle, byte[] End, byte[] Hundred, byte[] FullyValid);

internal static class Broken
{
    /// <summary>Articles in which sections' headings are empty, and one that ends with a property that is no list.</summary>
    public static BrokenDocuments Headings(byte[] article) => Make(article, "body", "related", index => Section(index, "A heading"), index => Section(index, ""));

    /// <summary>News items in which subjects are no objects.</summary>
    public static BrokenDocuments Subjects(byte[] item) =>
        Make(item, "subjects", "trustIndicators", index => new JsonObject { ["name"] = $"subject {index}" }, index => new JsonObject { ["name"] = index });

    private static BrokenDocuments Make(byte[] valid, string list, string last, Func<int, JsonNode> sound, Func<int, JsonNode> broken)
    {
        JsonArray items = JsonNode.Parse(valid)!.AsObject()[list] as JsonArray ?? [];
        return new BrokenDocuments(
            With(list, new JsonArray([.. items.Skip(1).Select(item => item!.DeepClone()), broken(0)]), atEnd: false),
            With(last, 7, atEnd: true),
            With(list, new JsonArray([.. Enumerable.Range(0, 100).Select(broken)]), atEnd: false),
            With(list, new JsonArray([.. Enumerable.Range(0, 100).Select(sound)]), atEnd: false));

        byte[] With(string name, JsonNode value, bool atEnd)
        {
            JsonObject document = JsonNode.Parse(valid)!.AsObject();
            if (atEnd)
                document.Remove(name);
            document[name] = value;
            return Layout.Write(document, Layout.Minified);
        }
    }

    private static JsonObject Section(int index, string heading) =>
        new() { ["heading"] = heading, ["paragraphs"] = new JsonArray(new JsonObject { ["text"] = new Dice((ulong)index).Sentence() }) };
}
