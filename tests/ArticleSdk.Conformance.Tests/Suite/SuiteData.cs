namespace ArticleSdk.Conformance.Tests.Suite;

/// <summary>Where the official test suite lies: beside the repository, in <c>../shared</c>, or where ARTICLESDK_TESTDATA says.</summary>
internal static class SuiteData
{
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    private static string Root => Path.Combine(Environment.GetEnvironmentVariable("ARTICLESDK_TESTDATA") ?? Path.Combine(RepositoryRoot, "..", "shared"), "json-schema-test-suite");

    /// <summary>The suite's folder; without it the calling test is skipped, and fails on the build server.</summary>
    public static string Require()
    {
        if (Directory.Exists(Path.Combine(Root, "tests")))
            return Root;
        const string Missing = "The JSON Schema Test Suite is missing: clone https://github.com/json-schema-org/JSON-Schema-Test-Suite as json-schema-test-suite into ../shared or the folder that ARTICLESDK_TESTDATA names.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Missing);
        Assert.Skip(Missing);
        return "";
    }

    private static string FindRepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
