using System.IO.Compression;
using System.Text.Json;

namespace ArticleSdk.Package.Tests;

/// <summary>Which files the package's MSBuild items hand to the compiler, and with what metadata.</summary>
public class ItemTests(PackageFixture package)
{
    [Fact]
    public async Task Items_GlobAndExplicit_AreMerged()
    {
        var files = await AdditionalFiles();

        Assert.Equal(
            ["articles/one.json", "late/included.json", "late/updated.schema.json", "other/schema.json", "schemas/both.schema.json", "schemas/named.schema.json", "schemas/plain.schema.json", "schemas/removed.schema.json"],
            files.Keys.Order(StringComparer.Ordinal));
        AssertMetadata(files["schemas/named.schema.json"], ("ArticleSdkKind", "schema"), ("TypeName", "Named"), ("Accessibility", "internal"), ("ArticleSdkNoWarn", "ASDK0101,ASDK0403"));

        // Found by the glob and included by another spelling of its path: one item, with what was said of either.
        AssertMetadata(
            files["schemas/both.schema.json"],
            ("ArticleSdkKind", "schema"), ("TypeName", "Explicit"), ("BaseUri", "https://example.org/both"), ("Namespace", "Updated"), ("Accessibility", "internal"), ("Schema", ""));
        AssertMetadata(files["schemas/plain.schema.json"], ("ArticleSdkKind", "schema"), ("TypeName", ""));
        AssertMetadata(files["schemas/removed.schema.json"], ("ArticleSdkKind", ""));
        AssertMetadata(files["other/schema.json"], ("ArticleSdkKind", "schema"), ("Generate", "false"));
        AssertMetadata(files["late/included.json"], ("ArticleSdkKind", "schema"), ("TypeName", "Included"));
        AssertMetadata(files["late/updated.schema.json"], ("ArticleSdkKind", "schema"), ("TypeName", "Updated"));
        AssertMetadata(files["articles/one.json"], ("ArticleSdkKind", "document"), ("Schema", "named.schema.json"));
    }

    [Fact]
    public async Task Items_WithoutGlob_AreTheExplicitOnes()
    {
        var files = await AdditionalFiles("-p:NoGlob=true");

        Assert.Equal(
            ["other/schema.json", "schemas/both.schema.json"],
            files.Where(file => file.Value.GetProperty("ArticleSdkKind").GetString() == "schema").Select(file => file.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Items_WithBuiltInSchemas_HaveThePackagedOnes()
    {
        var files = await AdditionalFiles("-p:ArticleSdkBuiltInSchemas=true");

        Assert.Equal(
            ["article.schema.json", "quote.schema.json", "source.schema.json"],
            files.Keys.Where(Path.IsPathRooted).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    // The SDK for Razor takes JSON files as content, which a package has.
    [Fact]
    public async Task Items_OfARazorLibrary_AreNotPacked()
    {
        string output = Path.Combine(package.ProjectDirectory(Scenarios.Components), "packed");
        (await package.Dotnet(Scenarios.Components, "pack", "-o", output, "-p:PackageVersion=0.1.0-test.1")).Succeeded();
        using ZipArchive packed = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(output, "*.nupkg")));
        string[] files = [.. packed.Entries.Select(entry => entry.FullName)];
        Assert.Contains("lib/net10.0/Components.dll", files);
        Assert.DoesNotContain(files, file => file.EndsWith(".json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Items_OfAProject_AreWatched()
    {
        (await package.Dotnet(Scenarios.Items, "restore")).Succeeded();
        var list = await package.DotnetPlain(Scenarios.Items, "watch", "--list");

        var project = package.ProjectDirectory(Scenarios.Items) + "/";
        Assert.Equal(
            ["articles/one.json", "late/included.json", "late/updated.schema.json", "other/schema.json", "schemas/both.schema.json", "schemas/named.schema.json", "schemas/plain.schema.json"],
            list.Succeeded().Output.Split('\n').Where(line => line.EndsWith(".json", StringComparison.Ordinal)).Select(line => line.Replace(project, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Items_OfAWebProject_AreNotPublished()
    {
        package.AssertBuilt(Scenarios.Web);
        (await package.Dotnet(Scenarios.Web, "publish", "--no-build", "-f", "net10.0", "-c", "Release", "-o", "deployed")).Succeeded();

        var deployed = Path.Combine(package.ProjectDirectory(Scenarios.Web), "deployed");
        Assert.Equal(
            ["appsettings.json", "schemas/kept.schema.json", "wwwroot/served.schema.json"],
            Directory.EnumerateFiles(deployed, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(deployed, file).Replace('\\', '/'))
                .Where(file => !file.StartsWith("Web.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private async Task<Dictionary<string, JsonElement>> AdditionalFiles(params string[] properties)
    {
        (await package.Dotnet(Scenarios.Items, "restore")).Succeeded();
        var result = await package.DotnetPlain(Scenarios.Items, ["msbuild", Scenarios.Items + ".csproj", "-getItem:AdditionalFiles", "-p:TargetFramework=net10.0", .. properties]);
        var items = JsonDocument.Parse(result.Succeeded().Output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray();

        // A file that is there twice fails here.
        var project = package.ProjectDirectory(Scenarios.Items) + "/";
        return items.Select(item => (Path: item.GetProperty("FullPath").GetString()!, Item: WithEmptyMetadata(item)))
            .ToDictionary(item => item.Path.StartsWith(project, StringComparison.Ordinal) ? item.Path[project.Length..] : item.Path, item => item.Item);
    }

    private static JsonElement WithEmptyMetadata(JsonElement item)
    {
        var metadata = new[] { "ArticleSdkKind", "TypeName", "Namespace", "Accessibility", "AssertFormat", "BaseUri", "Generate", "Schema" }.ToDictionary(name => name, _ => "");
        foreach (var property in item.EnumerateObject())
            metadata[property.Name] = property.Value.GetString()!;
        return JsonSerializer.SerializeToElement(metadata);
    }

    private static void AssertMetadata(JsonElement item, params (string Name, string Value)[] expected)
    {
        foreach (var (name, value) in expected)
            Assert.Equal((name, value), (name, item.GetProperty(name).GetString()));
    }
}
