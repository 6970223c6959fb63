using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace ArticleSdk.Package.Tests;

/// <summary>What is in the package.</summary>
public class PackageContentTests(PackageFixture package)
{
    [Fact]
    public void Package_Packed_HasExactlyTheseFiles()
    {
        using var archive = package.OpenPackage();
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "ArticleSdk.nuspec",
                "LICENSE",
                "README.md",
                .. archive.Entries.Select(entry => entry.FullName).Where(IsAnalyzer).Order(StringComparer.Ordinal),
                "build/net8.0/ArticleSdk.Items.targets",
                "build/net8.0/ArticleSdk.props",
                "build/net8.0/ArticleSdk.targets",
                "build/net8.0/UntrustedDocuments.globalconfig",
                "icon.png",
                "lib/net10.0/ArticleSdk.dll",
                "lib/net10.0/ArticleSdk.xml",
                "lib/net8.0/ArticleSdk.dll",
                "lib/net8.0/ArticleSdk.xml",
                "schemas/article.schema.json",
                "schemas/quote.schema.json",
                "schemas/source.schema.json",
            ],
            files);
    }

    [Fact]
    public void Package_Analyzers_AreOursAlone()
    {
        using var archive = package.OpenPackage();
        var analyzers = archive.Entries.Select(entry => entry.FullName).Where(IsAnalyzer).ToList();

        Assert.All(analyzers, name => Assert.Matches("^analyzers/dotnet/cs/ArticleSdk\\.(Generator|CodeFixes)\\.dll$", name));
    }

    [Theory]
    [InlineData("ArticleSdk.Generator", "^(netstandard|Microsoft\\.CodeAnalysis(\\.CSharp)?|System\\..*)$")]
    [InlineData("ArticleSdk.CodeFixes", "^(netstandard|ArticleSdk\\.Generator|Microsoft\\.CodeAnalysis(\\.CSharp)?(\\.Workspaces)?|System\\.(?!Composition).*)$")]
    public void Package_Analyzers_ReferToNothingThatTheirHostDoesNotBring(string assembly, string allowed)
    {
        using var archive = package.OpenPackage();
        Assert.Contains("analyzers/dotnet/cs/" + assembly + ".dll", archive.Entries.Select(entry => entry.FullName));
        using var stream = archive.GetEntry("analyzers/dotnet/cs/" + assembly + ".dll")!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var pe = new PEReader(copy);
        var metadata = pe.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);

        Assert.All(references.Keys, name => Assert.Matches(allowed, name));

        // Visual Studio 17.8 and the .NET 8 SDK have this version.
        Assert.All(references.Where(reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Value));
    }

    [Fact]
    public async Task Compiler_HandedTheCodeFixesToo_LoadsAllWithoutAWarning()
    {
        var result = await package.DotnetPlain(Scenarios.Plain, "msbuild", Scenarios.Plain + ".csproj", "-getItem:Analyzer", "-p:TargetFramework=net10.0", "-t:ResolvePackageAssets;ResolveLockFileAnalyzers");
        Assert.Contains("ArticleSdk.CodeFixes.dll", result.Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("ArticleSdk.Generator.dll", result.Output, StringComparison.Ordinal);
        // Any warning of the build fails this.
        package.AssertBuilt(Scenarios.Plain);
    }

    [Fact]
    public void Package_Nuspec_SaysWhatItIs()
    {
        using var archive = package.OpenPackage();
        using var stream = archive.GetEntry("ArticleSdk.nuspec")!.Open();
        var root = XDocument.Load(stream).Root!;
        var ns = root.Name.Namespace;
        var metadata = root.Element(ns + "metadata")!;

        Assert.Equal("ArticleSdk", metadata.Element(ns + "id")!.Value);
        Assert.Equal(package.Version, metadata.Element(ns + "version")!.Value);
        Assert.Equal("MIT", metadata.Element(ns + "license")!.Value);
        Assert.Equal("README.md", metadata.Element(ns + "readme")!.Value);
        Assert.Equal("icon.png", metadata.Element(ns + "icon")!.Value);

        // net8.0's framework has no PipeReader; otherwise the package depends on nothing.
        var dependencies = metadata.Descendants(ns + "dependency").Select(dependency => $"{dependency.Parent!.Attribute("targetFramework")!.Value} {dependency.Attribute("id")!.Value}");
        Assert.Equal(["net8.0 System.IO.Pipelines"], dependencies);
    }

    [Fact]
    public void Package_Symbols_AreBesideIt()
    {
        using var archive = ZipFile.OpenRead(Path.ChangeExtension(package.Nupkg, ".snupkg"));
        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes(archive.GetEntry($"lib/{framework}/ArticleSdk.pdb")!)));
            var metadata = symbols.GetMetadataReader();
            var sources = metadata.Documents.Select(document => metadata.GetString(metadata.GetDocument(document).Name)).ToList();

            Assert.Contains("/_/src/ArticleSdk/SchemaJson.cs", sources);
            Assert.All(sources, source => Assert.Matches("^/_[0-9]*/", source));
        }
    }

    [Fact]
    public void Package_AndItsSymbols_NameNoFolderOfTheMachine()
    {
        string[] folders = [Repository.Root.TrimEnd('/', '\\'), package.Directory, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];
        foreach (var file in new[] { package.Nupkg, Path.ChangeExtension(package.Nupkg, ".snupkg") })
        {
            using var archive = ZipFile.OpenRead(file);
            foreach (var entry in archive.Entries.Where(entry => Path.GetExtension(entry.Name) is ".dll" or ".pdb" or ".xml" or ".props" or ".targets" or ".nuspec"))
            {
                var bytes = Bytes(entry);
                Assert.All(folders, folder => Assert.True(
                    bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(folder + "/")) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(folder + "/")) < 0, $"{entry.FullName} names {folder}"));
            }
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static bool IsAnalyzer(string name) => name.StartsWith("analyzers/", StringComparison.Ordinal);
}
