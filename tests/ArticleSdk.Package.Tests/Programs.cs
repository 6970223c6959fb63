namespace ArticleSdk.Package.Tests;

/// <summary>The code of the scenarios.</summary>
internal static class Programs
{
    /// <summary>What <see cref="Console"/> writes.</summary>
    public const string ConsoleOutput = """
        headline: Bridge "closed" for two years
        published: 2025-03-14T18:30:00.0000000+01:00
        direct: We cannot put a date on it . . . yet
        source: Mara Lindqvist, chief engineer of Port Authority
        unknown: x-desk = "city"
        same after a round trip: True
        by JsonSerializer: True
        built in code: 1 error, /headline minLength
        invalid: 1:1  required
        invalid: 2:15 /headline minLength
        invalid: 4:16 /published format

        """;

    /// <summary>A program in plain C# 12, with neither implicit usings nor nullable annotations. It asks about wrong values on purpose.</summary>
    public const string Console = """"
        #pragma warning disable ASDK2011, ASDK2020
        using System;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization.Metadata;
        using ArticleSdk;

        namespace __NAMESPACE__
        {
            internal static class Program
            {
                private const string Valid = """
                    {
                      "headline": "Bridge \"closed\" for two years",
                      "publisher": { "name": "Fjordby Courier" },
                      "published": "2025-03-14T18:30:00+01:00",
                      "body": [{ "paragraphs": [{ "text": "It stays shut." }] }],
                      "sources": [{
                        "id": "lindqvist", "name": "Mara Lindqvist",
                        "affiliations": [{ "organization": "Port Authority", "role": "chief engineer" }],
                        "kind": "person"
                      }],
                      "quotes": [{ "kind": "direct", "text": "We cannot put a date on it . . . yet", "abridged": true, "source": "lindqvist" }],
                      "x-desk": "city"
                    }
                    """;

                private const string Invalid = """
                    {
                      "headline": "",
                      "publisher": { "name": "Fjordby Courier" },
                      "published": "on Friday"
                    }
                    """;

                private static int Main()
                {
                    byte[] utf8 = Encoding.UTF8.GetBytes(Valid);
                    if (!Article.TryRead(utf8, out var article, out var result))
                    {
                        Console.WriteLine(result);
                        return 1;
                    }

                    Console.WriteLine("headline: " + article.Headline);
                    Console.WriteLine("published: " + article.Published.ToString("O"));
                    foreach (var quote in article.Quotes.Where(quote => quote.Kind == QuoteKind.Direct))
                        Console.WriteLine("direct: " + quote.Text);
                    foreach (var source in article.Sources)
                    {
                        switch (source)
                        {
                            case SourcePerson person:
                                Console.WriteLine("source: " + person.Name + ", " + person.Affiliations[0].Role + " of " + person.Affiliations[0].Organization);
                                break;
                            case SourceInstitution institution:
                                Console.WriteLine("source: " + institution.Name);
                                break;
                        }
                    }

                    foreach (var pair in article.AdditionalProperties)
                        Console.WriteLine("unknown: " + pair.Key + " = " + pair.Value);
                    Console.WriteLine("same after a round trip: " + article.Equals(Article.Read(article.ToUtf8Json())));

                    var options = new JsonSerializerOptions { TypeInfoResolver = ArticleSdkJson.Resolver };
                    var info = (JsonTypeInfo<Article>)options.GetTypeInfo(typeof(Article));
                    Console.WriteLine("by JsonSerializer: " + article.Equals(JsonSerializer.Deserialize(JsonSerializer.Serialize(article, info), info)));

                    var built = (article with { Headline = string.Empty }).Validate();
                    Console.WriteLine("built in code: " + built.Errors.Count + " error, " + built.Errors[0].InstanceLocation + " " + built.Errors[0].Code);

                    foreach (var error in Article.Validate(Invalid).Errors)
                        Console.WriteLine("invalid: " + error.Line + ":" + error.Column + " " + error.InstanceLocation + " " + error.Code);
                    return 0;
                }
            }
        }
        """";

    /// <summary>A program that only asks whether documents are valid.</summary>
    public static string OnlyVerdicts(string type) => $"Console.WriteLine({type}.IsValid(System.Text.Encoding.UTF8.GetBytes(Console.In.ReadToEnd())));\n";

    public const string BothDesks = """
        using System.Text;

        byte[] json = Encoding.UTF8.GetBytes(LeftDesk.Desk.Json);
        var left = LeftDesk.Article.Read(json);
        var right = RightDesk.Article.Read(json);
        Console.WriteLine($"{LeftDesk.Desk.Name(left)} and {RightDesk.Desk.Name(right)}");
        """;

    public const string Web = """
        using ArticleSdk;
        using Web;

        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ArticleSdkJson.Resolver));
        var app = builder.Build();
        app.MapPost("/articles", (Article article) => article with { Section = "World" });
        app.MapPost("/headlines", (Article article) => article.Headline);
        app.Run();
        """;

    public const string ItemsXml = """
        <ArticleSchema Include="schemas/named.schema.json" TypeName="Named" NoWarn="ASDK0101;ASDK0403" Condition="'$(NoGlob)' != 'true'" />
        <ArticleSchema Include="$(MSBuildProjectDirectory)/schemas/both.schema.json" TypeName="Explicit" BaseUri="https://example.org/both" />
        <ArticleSchema Update="schemas/both.schema.json" Namespace="Updated" />
        <ArticleSchema Update="schemas/*.schema.json" Accessibility="internal" />
        <ArticleSchema Remove="schemas/removed.schema.json" />
        <ArticleSchema Include="other/schema.json" Generate="false" />
        <ArticleDocument Include="articles/*.json;schemas/both.schema.json" Schema="named.schema.json" />
        <AdditionalFiles Include="schemas/*.json" />
        """;

    public static IReadOnlyDictionary<string, string> ItemsFiles { get; } = new[]
    {
        "schemas/named.schema.json", "schemas/both.schema.json", "schemas/plain.schema.json", "schemas/removed.schema.json", "bin/x/copied.schema.json",
        "obj/x/copied.schema.json", "other/schema.json", "articles/one.json", "node_modules/x/some.schema.json", "deployed/Items.deps.json", "deployed/schemas/plain.schema.json",
        "late/included.json", "late/updated.schema.json", "late/removed.schema.json",
    }.ToDictionary(path => path, _ => "{}").Append(new("Directory.Build.targets", """
        <Project>
          <ItemGroup Condition="'$(NoGlob)' != 'true'">
            <ArticleSchema Include="late/included.json" TypeName="Included" />
            <ArticleSchema Update="late/updated.schema.json" TypeName="Updated" />
            <ArticleSchema Remove="late/removed.schema.json" />
          </ItemGroup>
        </Project>
        """)).ToDictionary();

    /// <summary>Beside its own schemas: one that is served, one that the project copies by its own wish, a setting.</summary>
    public static IReadOnlyDictionary<string, string> WebFiles { get; } = new Dictionary<string, string>
    {
        ["Program.cs"] = Web,
        ["appsettings.json"] = "{}",
        ["wwwroot/served.schema.json"] = "{}",
        ["schemas/kept.schema.json"] = "{}",
    };

    /// <summary>Documents of every kind; those with mistakes unless they are corrected.</summary>
    public const string DocumentItems = """
        <ArticleDocument Include="content/**/*.json" Schema="schemas/article.schema.json" />
        <ArticleDocument Remove="content/flood.json" Condition="'$(Corrected)' == 'true'" />
        <ArticleDocument Include="quotes/*.jsonl" Schema="article.schema.json#/$defs/quote" />
        <ArticleDocument Include="own/*.json" NoWarn="ASDK0001;ASDK1003" />
        <ArticleDocument Include="refused/*.json" Schema="urn:example:article" Expect="invalid" />
        <ArticleDocument Remove="refused/valid.json;own/unknown.json;quotes/*.jsonl" Condition="'$(Corrected)' == 'true'" />
        """;

    public static IReadOnlyDictionary<string, string> DocumentFiles { get; } = new Dictionary<string, string>
    {
        ["Program.cs"] = "System.Console.WriteLine(Documents.Article.IsValid(args[0]));\n",
        ["schemas/article.schema.json"] = """
            {
              "$id": "urn:example:article",
              "type": "object",
              "required": ["headline"],
              "properties": {
                "headline": { "type": "string", "minLength": 1 },
                "quotes": { "type": "array", "items": { "$ref": "#/$defs/quote" } }
              },
              "$defs": { "quote": { "type": "string", "maxLength": 10 } }
            }
            """,
        ["content/fine.json"] = """{ "headline": "Flood" }""",
        ["content/flood.json"] = """
            {
              "headline": "",
              "quotes": ["No comment.", "None."]
            }
            """,
        ["quotes/day.jsonl"] = "\"None.\"\n\n\"Nothing at all\"\n",
        ["own/named.json"] = """{ "$schema": "../schemas/article.schema.json", "headline": "Flood" }""",
        ["own/silent.json"] = "{}",
        ["own/unknown.json"] = """{ "$schema": "urn:example:none" }""",
        ["refused/empty.json"] = "{}",
        ["refused/valid.json"] = """{ "headline": "Flood" }""",
    };

    public static IReadOnlyDictionary<string, string> MistakeFiles { get; } = new Dictionary<string, string>
    {
        ["Program.cs"] = "System.Console.WriteLine(Mistakes.Article.IsValid(\"{}\"));\n",
        ["schemas/article.schema.json"] = """
            {
              "type": "object",
              "properties": {
                "headline": { "type": "string", "minLength": -1 },
                "kind": { "enum": ["a", "a"] },
                "next": { "$ref": "broken.schema.json" }
              }
            }
            """,
        ["schemas/broken.schema.json"] = """
            {
              "type": "object
            }
            """,
    };

    public static string Desk(string name) => $$$""""
        namespace {{{name}}};

        public static class Desk
        {
            public const string Json = """
                { "headline": "Two desks", "publisher": { "name": "Courier" }, "published": "2025-03-14T18:30:00Z", "body": [{ "paragraphs": [{ "text": "Text." }] }] }
                """;

            public static string Name(Article article) => $"{{{name}}}: {article.Headline}";
        }
        """";
}
