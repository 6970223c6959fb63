using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Contract;

/// <summary>What generated code calls is few things: each is a promise to code that was generated before.</summary>
public class ContractSizeTests
{
    private const int MaxLines = 200;

    [Fact]
    public void Contract_OfGeneratedCode_HasFewLines()
    {
        string folder = Path.Combine(DescriptorTests.RepositoryRoot(), "src/ArticleSdk");
        string[] lines = [.. Directory.EnumerateFiles(folder, "PublicAPI.*.txt").SelectMany(File.ReadLines).Where(line => line.Contains("ArticleSdk.Runtime", StringComparison.Ordinal))];
        Assert.NotEmpty(lines);
        Assert.True(lines.Length <= MaxLines, $"{lines.Length} lines of public API are of ArticleSdk.Runtime or name it, and {MaxLines} at most may be: what is added is to be paid for by what is taken away.");
    }
}
