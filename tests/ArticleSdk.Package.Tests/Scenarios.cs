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
    public const string Items = "Items";
    public const string Readme = "Readme";
    public const string Mistakes = "Mistakes";

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
        new Scenario(Web) { Sdk = "Microsoft.NET.Sdk.Web", Files = Only("Program.cs", Programs.Web) },
        Program(Native) with { Frameworks = "net8.0;net10.0", IsBuilt = false, Properties = "<PublishAot>true</PublishAot>" },
        new Scenario(Verdict)
        {
            IsBuilt = false,
            Properties = "<PublishAot>true</PublishAot><IlcGenerateMapFile>true</IlcGenerateMapFile>",
            Files = Only("Program.cs", Programs.Verdict),
        },
        new Scenario(Items)
        {
            IsBuilt = false,
            HasSchemas = false,
            Properties = "<EnableDefaultArticleSchemaItems Condition=\"'$(NoGlob)' == 'true'\">false</EnableDefaultArticleSchemaItems>",
            Items = Programs.ItemsXml,
            Files = Programs.ItemsFiles,
        },
        new Scenario(Mistakes) { IsBuilt = false, HasSchemas = false, Files = Programs.MistakeFiles },
        new Scenario(Readme) { HasSchemas = false, Properties = "<RootNamespace>MyNewsApp</RootNamespace>", Files = ReadmeExample.Files },
    ];

    private static Scenario Program(string name, string? @namespace = null) =>
        new(name) { Files = Only("Program.cs", Programs.Console.Replace("__NAMESPACE__", @namespace ?? name, StringComparison.Ordinal)) };

    private static Dictionary<string, string> Only(string path, string text) => new() { [path] = text };
}
