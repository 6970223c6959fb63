using System.Runtime.CompilerServices;
using System.Text;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Plan;

/// <summary>What is counted of the schemas that are measured, held against a table beside the test: <c>Class.verified.txt</c>, and <c>.received.txt</c> where they differ.</summary>
internal static class MeasuredSchemas
{
    /// <param name="write">Writes the lines of a schema: its file's name, and its text.</param>
    /// <param name="file">The test.</param>
    public static void Match(Action<StringBuilder, string, string> write, [CallerFilePath] string file = "")
    {
        string root = DescriptorTests.RepositoryRoot();
        StringBuilder table = new();
        foreach (string schema in Directory.GetFiles(Path.Combine(root, "benchmarks/ArticleSdk.Benchmarks/schemas"), "*.schema.json").Order(StringComparer.Ordinal))
            write(table, Path.GetFileName(schema), File.ReadAllText(schema));
        string verified = Path.Combine(root, "tests/ArticleSdk.Generator.Tests/Plan", Path.GetFileNameWithoutExtension(file) + ".verified.txt");
        string received = verified.Replace("verified", "received", StringComparison.Ordinal);
        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected != table.ToString())
            File.WriteAllText(received, table.ToString());
        Assert.Equal(expected, table.ToString());
        File.Delete(received);
    }
}
