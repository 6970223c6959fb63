using System.Reflection;

namespace ArticleSdk.Newsroom.Tests;

/// <summary>Files of others, which stand beside the repository and not in it.</summary>
internal static class TestData
{
    private static readonly Dictionary<string, string> Metadata = typeof(TestData).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);

    public static string RepositoryRoot => Metadata["RepositoryRoot"];

    public static string Sample => Metadata["Sample"];

    /// <summary>A path in the test data. Where it is missing, the test is skipped, or fails in CI.</summary>
    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Metadata["TestData"], .. parts]);
        if (Path.Exists(path))
            return path;
        var message = $"There is no {Path.Combine(parts)} in ../shared beside the repository, nor in the folder that ARTICLESDK_TESTDATA names; "
            + "IPTC's ninjs is at https://github.com/iptc/newsinjson.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(message);
        Assert.Skip(message);
        return path;
    }
}
