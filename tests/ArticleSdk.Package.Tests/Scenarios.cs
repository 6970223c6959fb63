namespace ArticleSdk.Package.Tests;

/// <summary>The projects that the package is tried in.</summary>
internal static class Scenarios
{
    public const string Plain = "Plain";
    public const string NoNullable = "NoNullable";
    public const string NoImplicitUsings = "NoImplicitUsings";
    public const string CSharp12 = "CSharp12";
    public const string Invariant = "Invariant";
    public const string SystemArticle = "SystemArticle";
    public const string MyAppSource = "MyAppSource";
    public const string BuiltIn = "BuiltIn";
    public const string LeftDesk = "LeftDesk";
    public const string RightDesk = "RightDesk";
    public const string BothDesks = "BothDesks";
    public const string Web = "Web";
    public const string Native = "Native";
    public const string Verdict = "Verdict";
    public const string WatchingVerdict = "WatchingVerdict";
    public const string Newsroom = "Newsroom";
    public const string Items = "Items";
    public const string Readme = "Readme";
    public const string Mistakes = "Mistakes";
    public const string Documents = "Documents";
    public const string Evolution = "Evolution";
    public const string Bystander = "Bystander";
    public const string Archive = "Archive";
    public const string ArchiveChecks = "ArchiveChecks";
    public const string Components = "Components";

    /// <summary>Projects for frameworks that the package has nothing for.</summary>
    public static IReadOnlyList<Scenario> TooOldFrameworks { get; } = [Unfit("Standard20", "netstandard2.0"), Unfit("Framework48", "net48"), Unfit("Net60", "net6.0")];

    /// <summary>Projects that are not in C# 12.</summary>
    public static IReadOnlyList<Scenario> OtherLanguages { get; } =
    [
        Unfit("CSharp11", "net8.0") with { Properties = "<LangVersion>11</LangVersion>", Files = Only("Uses.cs", "class Uses { CSharp11.Article A; }\n") },
        Unfit("FSharp", "net10.0") with { Extension = ".fsproj", Items = "<Compile Include=\"Uses.fs\" />", Files = Only("Uses.fs", "module Uses\nlet headline (a: FSharp.Article) = a.Headline\n") },
        Unfit("VisualBasic", "net10.0") with { Extension = ".vbproj", Files = Only("Uses.vb", "Class Uses\n  Dim A As VisualBasic.Article\nEnd Class\n") },
    ];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        // Documentation on, so that the generated code's own is compiled too.
        Program(Plain) with { Frameworks = "net8.0;net10.0", Properties = "<GenerateDocumentationFile>true</GenerateDocumentationFile>" },
        Program(NoNullable) with { IsModern = false, Properties = "<ImplicitUsings>enable</ImplicitUsings><Nullable>disable</Nullable>" },
        Program(NoImplicitUsings) with { IsModern = false, Properties = "<ImplicitUsings>disable</ImplicitUsings><Nullable>enable</Nullable>" },
        Program(CSharp12) with { Properties = "<LangVersion>12</LangVersion>" },
        Program(Invariant) with { Properties = "<InvariantGlobalization>true</InvariantGlobalization>" },
        Program(SystemArticle, "System.Article") with { Properties = "<RootNamespace>System.Article</RootNamespace>" },
        Program(MyAppSource, "MyApp.Source") with { Properties = "<RootNamespace>MyApp.Source</RootNamespace>" },
        Program(BuiltIn) with { HasSchemas = false, Properties = "<ArticleSdkBuiltInSchemas>true</ArticleSdkBuiltInSchemas>" },
        new Scenario(LeftDesk) { IsLibrary = true, Files = Only("Desk.cs", Programs.Desk(LeftDesk)) },
        new Scenario(RightDesk) { IsLibrary = true, Files = Only("Desk.cs", Programs.Desk(RightDesk)) },
        new Scenario(BothDesks)
        {
            HasSchemas = false,
            Items = $"<ProjectReference Include=\"../{LeftDesk}/{LeftDesk}.csproj\" /><ProjectReference Include=\"../{RightDesk}/{RightDesk}.csproj\" />",
            Files = Only("Program.cs", Programs.BothDesks),
        },
        new Scenario(Web) { Sdk = "Microsoft.NET.Sdk.Web", Files = Programs.WebFiles, Items = "<Content Update=\"schemas/kept.schema.json\" CopyToOutputDirectory=\"Always\" />" },
        Program(Native) with { Frameworks = "net8.0;net10.0", IsBuilt = false, Properties = "<PublishAot>true</PublishAot>" },
        OnlyVerdicts(Verdict, "Quote"),
        OnlyVerdicts(WatchingVerdict, "Article"),
        new Scenario(Newsroom)
        {
            IsBuilt = false,
            Properties = "<PublishAot>true</PublishAot><IlcGenerateMapFile>true</IlcGenerateMapFile><InvariantGlobalization>true</InvariantGlobalization>",
            Items = "<None Include=\"articles/*.json\" CopyToOutputDirectory=\"PreserveNewest\" />",
            Files = Sample(),
        },
        new Scenario(Items)
        {
            IsBuilt = false,
            HasSchemas = false,
            Properties = "<EnableDefaultArticleSchemaItems Condition=\"'$(NoGlob)' == 'true'\">false</EnableDefaultArticleSchemaItems>",
            Items = Programs.ItemsXml,
            Files = Programs.ItemsFiles,
        },
        new Scenario(Documents) { IsBuilt = false, HasSchemas = false, Items = Programs.DocumentItems, Files = Programs.DocumentFiles },
        new Scenario(Mistakes) { IsBuilt = false, HasSchemas = false, Files = Programs.MistakeFiles },
        new Scenario(Evolution)
        {
            IsBuilt = false,
            IsLibrary = true,
            HasSchemas = false,
            Properties = "<ArticleSdkCompatibility>document;source</ArticleSdkCompatibility>",
            Files = Only("schemas/note.schema.json", "{\n  \"type\": \"object\",\n  \"properties\": {\n    \"text\": { \"type\": \"string\" }\n  }\n}\n"),
        },
        new Scenario(Bystander)
        {
            IsLibrary = true,
            HasPackage = false,
            HasSchemas = false,
            Items = $"<ProjectReference Include=\"../{LeftDesk}/{LeftDesk}.csproj\" />",
            Files = new Dictionary<string, string> { ["Uses.cs"] = "class Uses { public string Name = LeftDesk.Desk.Json; }\n", ["broken.schema.json"] = "{ not JSON" },
        },
        new Scenario(Archive)
        {
            IsLibrary = true,
            Properties = "<RootNamespace>Archive</RootNamespace><ArticleSdkAccessibility>internal</ArticleSdkAccessibility>",
            Items = $"<InternalsVisibleTo Include=\"{ArchiveChecks}\" />",
        },
        new Scenario(ArchiveChecks)
        {
            Properties = "<RootNamespace>Archive</RootNamespace>",
            Items = $"<ProjectReference Include=\"../{Archive}/{Archive}.csproj\" />",
            Files = Only("Program.cs", "Console.WriteLine(Archive.ArticleSdkJson.Resolver.GetTypeInfo(typeof(Archive.Article), new()) is not null);\n"),
        },
        new Scenario(Components)
        {
            IsBuilt = false,
            Sdk = "Microsoft.NET.Sdk.Razor",
            Frameworks = "net8.0;net10.0",
            IsLibrary = true,
            Properties = "<AddRazorSupportForMvc>true</AddRazorSupportForMvc>",
            Items = "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" /><ArticleSchema Include=\"named.json\" />",
            Files = new Dictionary<string, string> { ["named.json"] = "{ \"type\": \"object\" }", ["Headline.razor"] = "<p>@Article?.Headline</p>\n@code { [Parameter] public Article? Article { get; set; } }\n", ["_Imports.razor"] = "@using Microsoft.AspNetCore.Components\n" },
        },
        .. Newsdesk.Projects,
        .. TooOldFrameworks,
        .. OtherLanguages,
        new Scenario(Readme) { HasSchemas = false, Properties = "<RootNamespace>MyNewsApp</RootNamespace>", Files = ReadmeExample.Files },
    ];

    private static Scenario Unfit(string name, string framework) => new(name) { Frameworks = framework, IsLibrary = true, IsModern = false, IsBuilt = false };

    private static Scenario Program(string name, string? @namespace = null) =>
        new(name) { Files = Only("Program.cs", Programs.Console.Replace("__NAMESPACE__", @namespace ?? name, StringComparison.Ordinal)) };

    private static Scenario OnlyVerdicts(string name, string type) => new(name)
    {
        IsBuilt = false,
        Properties = "<PublishAot>true</PublishAot><IlcGenerateMapFile>true</IlcGenerateMapFile>",
        Files = Only("Program.cs", Programs.OnlyVerdicts($"{name}.{type}")),
    };

    // The files of samples/Newsroom.
    private static Dictionary<string, string> Sample()
    {
        var folder = Repository.PathOf("samples", "Newsroom");
        string[] files = [.. Directory.GetFiles(folder, "*.cs"), .. Directory.GetFiles(Path.Combine(folder, "articles"), "*.json")];
        return files.ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText);
    }

    private static Dictionary<string, string> Only(string path, string text) => new() { [path] = text };
}
