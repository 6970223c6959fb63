namespace ArticleSdk.Package.Tests;

/// <summary>Two projects, models and who uses them, with one mistake of every kind that the compiler finds.</summary>
internal static class Newsdesk
{
    public const string Models = "NewsdeskModels";
    public const string App = "Newsdesk";

    public static IReadOnlyList<Scenario> Projects { get; } =
    [
        new Scenario(Models) { IsLibrary = true, HasSchemas = false, IsBuilt = false, Files = new Dictionary<string, string> { ["article.schema.json"] = Article } },
        new Scenario(App)
        {
            HasSchemas = false,
            IsBuilt = false,
            Properties = "<ArticleSdkCompatibility>document;source</ArticleSdkCompatibility>",
            Items = $"""
                <ProjectReference Include="../{Models}/{Models}.csproj" />
                <ArticleDocument Include="content/*.json" Schema="desk.schema.json" />
                """,
            Files = new Dictionary<string, string>
            {
                ["Program.cs"] = Program,
                ["desk.schema.json"] = Desk,
                ["desk.schema.baseline.json"] = Desk.Replace(", \"maxLength\": 12", "", StringComparison.Ordinal).Replace("maxlength", "description", StringComparison.Ordinal).Replace(": 40", ": \"\"", StringComparison.Ordinal),
                ["content/politics.json"] = "{ \"name\": \"Politics\", \"opened\": \"soon\" }\n",
            },
        },
    ];

    private const string Article = """
        {
          "type": "object",
          "required": ["kind", "headline", "lead"],
          "properties": {
            "kind": { "enum": ["report", "comment"] },
            "headline": { "type": "string", "minLength": 1, "maxLength": 80 },
            "words": { "type": "integer", "minimum": 0 },
            "lead": { "$ref": "#/$defs/element" }
          },
          "$defs": {
            "element": { "oneOf": [{ "$ref": "#/$defs/paragraph" }, { "$ref": "#/$defs/photo" }] },
            "paragraph": { "type": "object", "required": ["type", "text"], "properties": { "type": { "const": "paragraph" }, "text": { "type": "string" } } },
            "photo": { "type": "object", "required": ["type", "url"], "properties": { "type": { "const": "photo" }, "url": { "type": "string", "format": "uri" } } }
          }
        }
        """;

    private const string Desk = """
        {
          "type": "object",
          "required": ["name"],
          "properties": {
            "name": { "type": "string", "maxLength": 12 },
            "opened": { "type": "string", "format": "date" },
            "phone": { "type": "string", "maxlength": 40 }
          }
        }
        """;

    private const string Program = """"
        using ArticleSdk;
        using Newsdesk;
        using NewsdeskModels;

        Console.WriteLine(Article.IsValid("""
            { "kind": "report", "headline": "Bridge closes", "lead": { "type": "paragraph" } }
            """));
        Console.WriteLine(Article.Read("{ \"kind\": \"reprot\", \"headline\": \"Bridge closes\", \"lead\": { \"type\": \"paragraph\", \"text\": \"\" } }").Headline);

        var article = new Article { Kind = ArticleKind.Report, Headline = "", Words = -1, Lead = null! };
        Console.WriteLine(article.Lead switch
        {
            ArticleParagraph paragraph => paragraph.Text,
        });
        Console.WriteLine(new Desk { Name = "Foreign affairs" }.Name);
        """";
}
