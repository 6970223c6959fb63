using System.Reflection;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Tests.Schema;
using ArticleSdk.Generator.Tests.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.ContentSet;

/// <summary>
/// A set of schemas as publishing systems have them: 46 files of draft 4 that name each other by absolute ids, traits that content is made of, unions of elements, files in circles, and the mistakes
/// that such sets contain. Every valid document is read and comes back; what is said of invalid ones, of the schemas, and what the C# looks like, stands in files that reviews see.
/// </summary>
public class ContentSetTests
{
    private static readonly string Folder = Path.Combine(DescriptorTests.RepositoryRoot(), "tests", "ArticleSdk.Generator.Tests", "ContentSet");
    private static readonly Lazy<Assembly> Draft4 = new(() => Load(Compile(Project(json => json))));

    public static TheoryData<string> Drafts => ["draft-04", "draft-07", "2020-12"];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Documents_OfTheSet_AreReadWrittenAndRefused(string draft)
    {
        Assembly assembly = draft == "draft-04" ? Draft4.Value : Load(Compile(Project(json => InDraft(json, draft))));
        List<string> wrong = [];
        foreach ((string name, GeneratedType type, string json) in Documents(assembly, "Valid"))
        {
            if (!type.IsValid(json))
                wrong.Add(name + " is valid");
            else if (type.RoundTrip(json) is var back && JsonData.Parse(back) != JsonData.Parse(json))
                wrong.Add(name + " comes back as " + back);
        }

        wrong.AddRange(Documents(assembly, "Invalid").Where(document => document.Type.IsValid(document.Json)).Select(document => document.Name + " is invalid"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Errors_OfInvalidDocuments_AreTheListed() => Listing.Match(
        Folder,
        "errors",
        string.Concat(Documents(Draft4.Value, "Invalid").Select(document => document.Name + "\n" + string.Concat(document.Type.Errors(document.Json).Select(error => "    " + error + "\n")))),
        "Errors of documents have changed.");

    [Fact]
    public void PublicNames_OfTheSet_AreTheListed() => Listing.Match(Folder, "public-names", PublicNames.PublicNames.Of(Compile(Project(json => json))), "Generated names have changed.");

    // Another draft says the same by other keywords: the types are the same.
    [Theory]
    [InlineData("draft-07")]
    [InlineData("2020-12")]
    public void PublicNames_InOtherDrafts_AreTheSame(string draft) =>
        Assert.Equal(PublicNames.PublicNames.Of(Compile(Project(json => json))), PublicNames.PublicNames.Of(Compile(Project(json => InDraft(json, draft)))));

    [Fact]
    public async Task Findings_OfTheSet_AreTheListed()
    {
        IReadOnlyList<Diagnostic> found = await Project(json => json).Analyze(new SchemaAnalyzer(), new LintAnalyzer());
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Listing.Match(Folder, "findings", string.Concat(Sorted(found)), "What is said of the schemas has changed.");
    }

    // Mistakes without which no validator can be right, each in the file of a trait that everything refers to: each is said once, and all types are there.
    [Theory]
    [InlineData("traits/locale.json", "\"id\": \"https://schemas.newswire.example/content/1.4/traits/locale.json\"", "\"id\": \"locale.json\"", "ASDK0005")]
    [InlineData("traits/locale.json", "\"type\": \"object\"", "\"type\": \"any\"", "ASDK0004")]
    [InlineData("traits/id.json", "^[A-Za-z0-9_-]+$", "(?i)^[a-z]+$", "ASDK0011")]
    public void Mistake_InATrait_IsSaidOnce(string file, string right, string wrong, string id)
    {
        GeneratorHarness harness = Project(json => json);
        string json = File.ReadAllText(Path.Combine(Folder, "Schemas", file));
        Assert.Contains(right, json);
        harness.Schema("/news/" + file, json.Replace(right, wrong, StringComparison.Ordinal));
        GeneratorDriverRunResult run = harness.Run();
        Assert.Equal(id, Assert.Single(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Id);
        Assert.Contains(run.GeneratedTrees, tree => tree.FilePath.EndsWith("News.Story.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(Compile(harness).GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void User_OfTheTypes_WritesAndReadsAStory()
    {
        CSharpCompilation compilation = Project(json => json).WithCode("""
            using System; using System.Linq; using ArticleSdk; using News;
            public static class Test
            {
                public static string Run()
                {
                    Story story = new()
                    {
                        Version = VersionValue._1_4, CreatedDate = DateTimeOffset.UnixEpoch, Headlines = new() { Basic = "A" },
                        Subtype = StorySubtype.Live,
                        Description = [new("basic", "It opens.")],
                        Label = [new("basic", new() { Text = "Live" })],
                        Taxonomy = new() { NamedEntities = [new NamedEntityPerson { Name = "Ada", Born = new(1815, 12, 10) }] },
                        ContentElements = [new Text { Content = "One" }, new Quote { ContentElements = [new Text { Content = "Two" }] }, new Header { Content = "Three" }],
                        Credits = new() { By = [new Author { Name = "Ada", Bio = "Wrote it." }] },
                    };
                    Story read = Story.Read(story.ToUtf8Json());
                    return $"{story.Validate().IsValid} {read == story} {string.Join(" ", read.ContentElements!.Select(Show))} {string.Join(" ", read.Credits!.By!.OfType<Author>().Select(author => author.Name))}";
                }

                private static string Show(Any element) => element switch
                {
                    Text text => text.Content,
                    Header header => $"{header.Content}{header.Level}",
                    Quote quote => string.Join("", quote.ContentElements.Select(Show)),
                    _ => element.Type,
                };
            }
            """);
        Assert.Equal("True True One Two Three2 Ada", Load(compilation).GetType("Test")!.GetMethod("Run")!.Invoke(null, null));
    }

    private static IEnumerable<(string Name, GeneratedType Type, string Json)> Documents(Assembly assembly, string folder) =>
        Directory.GetFiles(Path.Combine(Folder, folder)).Order(StringComparer.Ordinal).Select(file =>
            (Path.GetFileName(file), new GeneratedType(assembly.GetType("News." + Path.GetFileName(file).Split('.')[0], throwOnError: true)!), File.ReadAllText(file)));

    private static GeneratorHarness Project(Func<string, string> edit)
    {
        GeneratorHarness harness = new();
        string schemas = Path.Combine(Folder, "Schemas");
        foreach (string file in Directory.GetFiles(schemas, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            harness.Schema("/news/" + Path.GetRelativePath(schemas, file).Replace('\\', '/'), edit(File.ReadAllText(file)));
        return harness.Property("MSBuildProjectDirectory", "/news");
    }

    private static CSharpCompilation Compile(GeneratorHarness harness) => harness.Compilation.AddSyntaxTrees(harness.Run().GeneratedTrees);

    private static Assembly Load(CSharpCompilation compilation)
    {
        using MemoryStream stream = new();
        Assert.Empty(compilation.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(stream.ToArray());
    }

    // What the draft calls otherwise; and a mistake of draft 4, "const", is none there.
    private static string InDraft(string json, string draft)
    {
        json = json.Replace("\"id\": \"https:", "\"$id\": \"https:", StringComparison.Ordinal).Replace(",\n      \"const\": 0", "", StringComparison.Ordinal);
        return draft == "draft-07"
            ? json.Replace("draft-04/schema", "draft-07/schema", StringComparison.Ordinal)
            : json.Replace("http://json-schema.org/draft-04/schema#", "https://json-schema.org/draft/2020-12/schema", StringComparison.Ordinal)
                .Replace("http://json-schema.org/draft-04/schema", "https://json-schema.org/draft/2020-12/schema", StringComparison.Ordinal)
                .Replace("\"definitions\":", "\"$defs\":", StringComparison.Ordinal).Replace("#/definitions/", "#/$defs/", StringComparison.Ordinal)
                .Replace("\"dependencies\":", "\"dependentRequired\":", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sorted(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic => (At: diagnostic.Location.GetLineSpan(), Diagnostic: diagnostic))
        .OrderBy(found => found.At.Path, StringComparer.Ordinal).ThenBy(found => found.At.StartLinePosition).ThenBy(found => found.Diagnostic.Id, StringComparer.Ordinal)
        .Select(found => $"{found.At.Path["/news/".Length..]}({found.At.StartLinePosition.Line + 1}) {found.Diagnostic.Severity.ToString().ToLowerInvariant()} {found.Diagnostic.Id}: {found.Diagnostic.GetMessage(null)}\n");
}
