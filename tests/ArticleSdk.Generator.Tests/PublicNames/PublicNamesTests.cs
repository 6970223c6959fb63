using ArticleSdk.Generator.Tests.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.PublicNames;

/// <summary>
/// The public names that come out of a set of schemas, in a file that reviews see: <c>docs/stability.md</c> says which of them may change, and when. What every generated type has is
/// not repeated.
/// </summary>
public class PublicNamesTests
{
    private static readonly string Folder = Path.Combine(DescriptorTests.RepositoryRoot(), "tests", "ArticleSdk.Generator.Tests", "PublicNames");

    [Fact]
    public void PublicNames_OfTheSchemas_AreTheListed()
    {
        var harness = new GeneratorHarness();
        foreach (string file in Directory.GetFiles(Path.Combine(Folder, "Schemas")).Order(StringComparer.Ordinal))
            harness.Schema("/news/" + Path.GetFileName(file), File.ReadAllText(file));
        CSharpCompilation compilation = harness.Compilation.AddSyntaxTrees(harness.Run().GeneratedTrees);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Listing.Match(Folder, "public-names", PublicNames.Of(compilation), "Generated names have changed. Where docs/stability.md allows it, this is right, with a line in CHANGELOG.md.");
    }

}
