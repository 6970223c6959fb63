namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>Third-party data that is not copied into the repository: beside it, in <c>../shared</c>, or where ARTICLESDK_TESTDATA says.</summary>
internal static class SharedData
{
    public static string Folder(string name)
    {
        string? set = Environment.GetEnvironmentVariable("ARTICLESDK_TESTDATA");
        var candidates = new List<string>();
        if (!string.IsNullOrEmpty(set))
            candidates.Add(Path.Combine(set, name));
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
            {
                candidates.Add(Path.Combine(folder.FullName, "..", "shared", name));
                break;
            }
        }

        foreach (string candidate in candidates)
        {
            if (Directory.Exists(candidate))
                return candidate;
        }

        string missing = "The test data '" + name + "' is missing: put it into ../shared beside the repository, or name the folder that holds it in ARTICLESDK_TESTDATA.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(missing);
        Assert.Skip(missing);
        return "";
    }
}
