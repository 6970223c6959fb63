namespace ArticleSdk.Package.Tests;

/// <summary>A project of somebody who uses the package.</summary>
/// <param name="Name">Its name, and that of its folder.</param>
internal sealed record Scenario(string Name)
{
    public string Sdk { get; init; } = "Microsoft.NET.Sdk";

    public string Frameworks { get; init; } = "net10.0";

    /// <summary>Further properties, as XML.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Further items, as XML.</summary>
    public string Items { get; init; } = "";

    public bool IsLibrary { get; init; }

    /// <summary>Whether it refers to the package itself.</summary>
    public bool HasPackage { get; init; } = true;

    /// <summary>The ending of its project file, which tells its language.</summary>
    public string Extension { get; init; } = ".csproj";

    /// <summary>Whether it has the usual properties of a new project.</summary>
    public bool IsModern { get; init; } = true;

    /// <summary>Whether the SDK's own schemas are copied into its folder <c>schemas</c>.</summary>
    public bool HasSchemas { get; init; } = true;

    /// <summary>Files by their path in the project.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is built with the others; the test builds it itself otherwise.</summary>
    public bool IsBuilt { get; init; } = true;

    /// <summary>The name of its project file.</summary>
    public string ProjectFile => Name + Extension;
}

internal static class ScenarioWriter
{
    public static void Write(string directory, string version, IReadOnlyList<Scenario> scenarios)
    {
        Save(directory, "nuget.config", """
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="articlesdk-under-test" value="feed" />
              </packageSources>
            </configuration>
            """);

        // Ends the search for such files above the folder.
        Save(directory, "Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        Save(directory, "Directory.Build.targets", "<Project />");
        Save(directory, "Directory.Packages.props", "<Project />");
        Save(directory, "Directory.Build.rsp", "");
        Save(directory, ".editorconfig", "root = true\n");
        SaveSolution("all", scenarios.Where(s => s.IsBuilt));
        SaveSolution("frameworks", Scenarios.TooOldFrameworks);
        SaveSolution("languages", Scenarios.OtherLanguages);
        foreach (var scenario in scenarios)
            Write(Path.Combine(directory, scenario.Name), version, scenario);

        void SaveSolution(string name, IEnumerable<Scenario> projects) =>
            Save(directory, name + ".slnx", $"<Solution>{string.Concat(projects.Select(s => $"<Project Path=\"{s.Name}/{s.ProjectFile}\" />"))}</Solution>");
    }

    private static void Write(string directory, string version, Scenario scenario)
    {
        Save(directory, scenario.ProjectFile, $"""
            <Project Sdk="{scenario.Sdk}">
              <PropertyGroup>
                <TargetFrameworks>{scenario.Frameworks}</TargetFrameworks>
                {(scenario.IsLibrary ? "" : "<OutputType>Exe</OutputType>")}
                {(scenario.IsModern ? "<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>" : "")}
                <UseAppHost>false</UseAppHost>
                {scenario.Properties}
              </PropertyGroup>
              <ItemGroup>
                {(scenario.HasPackage ? $"<PackageReference Include=\"ArticleSdk\" Version=\"{version}\" />" : "")}
                {scenario.Items}
              </ItemGroup>
            </Project>
            """);
        if (scenario.HasSchemas)
        {
            foreach (var schema in Directory.GetFiles(Repository.PathOf("schemas"), "*.schema.json"))
                Save(directory, Path.Combine("schemas", Path.GetFileName(schema)), File.ReadAllText(schema));
        }

        foreach (var (path, text) in scenario.Files)
            Save(directory, path, text);
    }

    private static void Save(string directory, string path, string text)
    {
        var file = Path.Combine(directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
