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

    /// <summary>Whether it has the usual properties of a new project.</summary>
    public bool IsModern { get; init; } = true;

    /// <summary>Whether the SDK's own schemas are copied into its folder <c>schemas</c>.</summary>
    public bool HasSchemas { get; init; } = true;

    /// <summary>Files by their path in the project.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is built with the others; the test builds it itself otherwise.</summary>
    public bool IsBuilt { get; init; } = true;
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
        Save(directory, ".editorconfig", "root = true\n");
        Save(directory, "all.slnx", $"<Solution>{string.Concat(scenarios.Where(s => s.IsBuilt).Select(s => $"<Project Path=\"{s.Name}/{s.Name}.csproj\" />"))}</Solution>");
        foreach (var scenario in scenarios)
            Write(Path.Combine(directory, scenario.Name), version, scenario);
    }

    private static void Write(string directory, string version, Scenario scenario)
    {
        Save(directory, scenario.Name + ".csproj", $"""
            <Project Sdk="{scenario.Sdk}">
              <PropertyGroup>
                <TargetFrameworks>{scenario.Frameworks}</TargetFrameworks>
                {(scenario.IsLibrary ? "" : "<OutputType>Exe</OutputType>")}
                {(scenario.IsModern ? "<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>" : "")}
                <UseAppHost>false</UseAppHost>
                {scenario.Properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ArticleSdk" Version="{version}" />
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
