namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Where data of others is, which is not part of the repository.</summary>
internal static class TestData
{
    public static string Folder(params string[] path)
    {
        string? root = Environment.GetEnvironmentVariable("ARTICLESDK_TESTDATA");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
                root = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
        }

        string result = Path.Combine([root ?? ".", .. path]);
        if (Directory.Exists(result))
            return result;
        string missing = $"{path[0]} is not here: put it into ../shared beside the repository, or name the folder that holds it in ARTICLESDK_TESTDATA.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(missing);
        Assert.Skip(missing);
        return result;
    }
}
