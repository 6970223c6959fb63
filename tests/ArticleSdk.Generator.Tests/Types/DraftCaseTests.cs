using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>The kinds of schema that make types difficult, as a newsroom would write them: in each draft every valid document is read and comes back the same, every invalid one is refused, and the members are the same.</summary>
public class DraftCaseTests
{
    private static readonly string Folder = Path.Combine(DescriptorTests.RepositoryRoot(), "tests", "ArticleSdk.Generator.Tests", "Types", "Cases");

    [Theory]
    [InlineData((int)Draft.Draft4)]
    [InlineData((int)Draft.Draft7)]
    [InlineData((int)Draft.Draft202012)]
    public void Documents_OfTheCases_AreReadWrittenAndRefused(int draft)
    {
        CaseSet cases = CaseSet.Of(Cases().Select(found => (found.ToJsonString(), (Draft)draft)));
        Assert.Empty(cases.Wrong());
        Listing.Match(Folder, "members", string.Concat(Cases().Select(found => cases.Describe((string)found["case"]!))), "The types of the cases have changed.");
    }

    private static IEnumerable<JsonNode> Cases() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "cases.json")), documentOptions: new JsonDocumentOptions())!.AsArray().Select(found => found!);
}
