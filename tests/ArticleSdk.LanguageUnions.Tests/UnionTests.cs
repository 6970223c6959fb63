using System.Reflection;
using ArticleSdk.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.LanguageUnions.Tests;

/// <summary>Unions with a name of their own, in a language that has unions: what a user writes compiles without a warning, and does what it says.</summary>
public class UnionTests
{
    private const string UnionAttribute = """
        namespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)] public sealed class UnionAttribute : Attribute; }
        """;

    public static TheoryData<string, string> Dialects => new()
    {
        { "http://json-schema.org/draft-04/schema#", "definitions" },
        { "http://json-schema.org/draft-07/schema#", "definitions" },
        { "https://json-schema.org/draft/2020-12/schema", "$defs" },
    };

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Switch_OverTheAlternatives_NeedsNoOtherArm(string dialect, string definitions) => Assert.Equal(
        "text Ada, 7, 2 names, image a.png, quote Hi, date 2026",
        Run(dialect, definitions, """
            static string Show(StoryBlock block) => block switch
            {
                DateTimeOffset date => $"date {date.Year}",
                long number => $"{number}",
                JsonList<string> names => $"{names.Count} names",
                StoryImage image => $"image {image.Src}",
                StoryQuote quote => $"quote {quote.Text}",
                StoryText text => $"text {text.Text}",
            };
            return string.Join(", ", Story.Read("{\"blocks\":[{\"kind\":\"text\",\"text\":\"Ada\"},7,[\"a\",\"b\"],{\"kind\":\"image\",\"src\":\"a.png\"},{\"kind\":\"quote\",\"text\":\"Hi\"},\"2026-01-01T00:00:00Z\"]}").Blocks!.Select(Show));
            """));

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Switch_OverAnInterfaceOfBranches_NeedsNoOtherArm(string dialect, string definitions) => Assert.Equal(
        "one",
        Run(dialect, definitions, """
            static string Show(StoryBlock block) => block switch { DateTimeOffset or long or JsonList<string> => "plain", StoryPart => "one" };
            return Show(new StoryImage { Src = "a.png" });
            """));

    [Fact]
    public void Switch_WithoutAnAlternative_IsWarnedOf() => Assert.Equal(
        ["CS8509"],
        Warnings("static string Show(StoryBlock block) => block switch { DateTimeOffset or long => \"\", StoryPart => \"one\" };"));

    [Fact]
    public void Switch_OverAnOptionalMember_AsksForNull() => Assert.Equal(
        ["CS8655"],
        Warnings("static string Show(Story story) => story.Lead switch { string text => text, bool flag => \"\", };"));

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Switch_OverAnOptionalMember_TakesNull(string dialect, string definitions) => Assert.Equal(
        "none, Hi, True",
        Run(dialect, definitions, """
            static string Show(Story story) => story.Lead switch { string text => text, bool flag => $"{flag}", null => "none" };
            return $"{Show(new Story())}, {Show(new Story { Lead = "Hi" })}, {Show(new Story { Lead = true })}";
            """));

    // JSON's null is a value of the type.
    [Fact]
    public void Switch_OverARootThatMayBeNull_AsksForNull() => Assert.Equal(
        ["CS8655", "CS8655"],
        Warnings("""
            static string Show(Note note) => note switch { string text => text, long number => "" };
            static string Show(Flag flag) => flag switch { bool on => "", long number => "" };
            """));

    [Fact]
    public void Null_OfARootThatMayBeNull_IsWrittenAsNull() => Assert.Equal(
        "null, null, null, 3",
        Run("""
            Note text = (string?)null;
            Flag flag = (long?)null;
            Note read = Note.Read("null");
            Flag number = 3;
            return string.Join(", ", Write(text), Write(flag), Write(read), Write(number));
            static string Write<T>(T value) where T : ISchemaType<T> => System.Text.Encoding.UTF8.GetString(value.ToUtf8Json());
            """));

    [Fact]
    public void Pattern_OnAMember_LooksAtWhatItHolds() => Assert.Equal(
        "Hi True False",
        Run("""
            Story story = Story.Read("{\"lead\":\"Hi\"}");
            return $"{(story.Lead is string text ? text : "")} {story.Lead is not null} {story.Lead is bool}";
            """));

    // The default of a union is no valid value: it is written, and found.
    [Fact]
    public void Default_OfAnOptionalMember_IsNotLeftOut() => Assert.Equal(
        "{\"lead\":null} False",
        Run("""
            Story story = new() { Lead = default(StoryLead) };
            return $"{System.Text.Encoding.UTF8.GetString(story.ToUtf8Json())} {story.Validate().IsValid}";
            """));

    [Fact]
    public void Alternative_CalledValue_HasOneMethod() => Assert.Equal("x", Run("""return new StoryNamed(new StoryValue { A = "x" }) is StoryValue { A: var a } ? a : null;"""));

    [Fact]
    public void MatchAndTryGet_AreThereToo() => Assert.Equal(
        "a True",
        Run("""
            StoryLead lead = "a";
            return $"{lead.Match(text => text, flag => $"{flag}")} {lead.TryGetString(out _)}";
            """));

    /// <summary>What an older language refuses in patterns over such a type compiles while the type is none.</summary>
    [Fact]
    public void OlderLanguage_WithTheAttribute_HasNoUnions()
    {
        const string User = "static bool IsAbsent(Story story) => story.Lead is null or { Value: null };";
        Assert.Empty(Warnings(User, LanguageVersion.CSharp12));
        Assert.Empty(Warnings(User, LanguageVersion.CSharp14));
        Assert.Empty(Unions(Project(LanguageVersion.CSharp14, UnionAttribute)));
        Assert.NotEmpty(Unions(Project(LanguageVersion.CSharp15, UnionAttribute)));
    }

    [Fact]
    public void Attribute_ThatIsMissingOrHiddenOrAmbiguous_IsNotUsed()
    {
        Assert.Empty(Unions(Project(LanguageVersion.CSharp15)));
        GeneratorHarness hidden = Project(LanguageVersion.CSharp15);
        hidden.Compilation = hidden.Compilation.AddReferences(Library("Hidden", UnionAttribute.Replace("public", "internal", StringComparison.Ordinal)));
        Assert.Empty(Unions(hidden));
        GeneratorHarness shown = Project(LanguageVersion.CSharp15);
        shown.Compilation = shown.Compilation.AddReferences(Library("Shown", UnionAttribute), Library("Hidden", UnionAttribute.Replace("public", "internal", StringComparison.Ordinal)));
        Assert.NotEmpty(Unions(shown));
        GeneratorHarness twice = Project(LanguageVersion.CSharp15);
        twice.Compilation = twice.Compilation.AddReferences(Library("One", UnionAttribute), Library("Two", UnionAttribute));
        Assert.Empty(Unions(twice));
        GeneratorHarness other = Project(LanguageVersion.CSharp15, UnionAttribute.Replace("UnionAttribute :", "UnionAttribute(string name) :", StringComparison.Ordinal));
        Assert.Empty(Unions(other));
    }

    private static object? Run(string body) => Run("https://json-schema.org/draft/2020-12/schema", "$defs", body);

    private static object? Run(string dialect, string definitions, string body)
    {
        GeneratorHarness harness = Project(LanguageVersion.CSharp15, UnionAttribute, dialect, definitions);
        CSharpCompilation compilation = WithUser(harness, $"public static object? Run() {{ {body} }}");
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        using MemoryStream stream = new();
        Assert.True(compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        return Assembly.Load(stream.ToArray()).GetType("Test")!.GetMethod("Run")!.Invoke(null, null);
    }

    private static IEnumerable<string> Warnings(string members, LanguageVersion version = LanguageVersion.CSharp15) =>
        WithUser(Project(version, UnionAttribute), members)
            .GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id);

    private static CSharpCompilation WithUser(GeneratorHarness harness, string members) => harness.WithCode($$"""
        using System; using System.Linq; using ArticleSdk; using News;
        public static class Test { {{members}} }
        """);

    private static IEnumerable<string> Unions(GeneratorHarness harness) =>
        harness.Run().GeneratedTrees.Select(tree => tree.ToString()).Where(text => text.Contains("CompilerServices.Union", StringComparison.Ordinal));

    private static MetadataReference Library(string name, string code)
    {
        using MemoryStream stream = new();
        CSharpCompilation compilation = Project(LanguageVersion.CSharp15).Compilation;
        Assert.True(CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], compilation.References, compilation.Options).Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static GeneratorHarness Project(LanguageVersion version, string code = "", string dialect = "https://json-schema.org/draft/2020-12/schema", string definitions = "$defs")
    {
        GeneratorHarness harness = new();
        harness.Compilation = harness.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(version)));
        return harness
            .Schema("note.schema.json", $$"""{ "$schema": "{{dialect}}", "type": ["string", "integer", "null"] }""")
            .Schema("flag.schema.json", $$"""{ "$schema": "{{dialect}}", "type": ["boolean", "integer", "null"] }""")
            .Schema("story.schema.json", $$"""
                {
                  "$schema": "{{dialect}}", "type": "object",
                  "properties": {
                    "blocks": { "type": "array", "items": { "$ref": "#/{{definitions}}/block" } }, "lead": { "$ref": "#/{{definitions}}/lead" }, "named": { "$ref": "#/{{definitions}}/named" }
                  },
                  "{{definitions}}": {
                    "lead": { "type": ["string", "boolean"] },
                    "named": { "oneOf": [{ "type": "string" }, { "$ref": "#/{{definitions}}/value" }, { "type": "object", "properties": { "b": { "type": "string" } }, "required": ["b"] }] },
                    "value": { "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"] },
                    "block": { "oneOf": [{ "type": "string", "format": "date-time" }, { "type": "integer" }, { "type": "array", "items": { "type": "string" } }, { "$ref": "#/{{definitions}}/part" }] },
                    "part": { "oneOf": [{ "$ref": "#/{{definitions}}/text" }, { "$ref": "#/{{definitions}}/image" }, { "$ref": "#/{{definitions}}/quote" }] },
                    "text": { "type": "object", "properties": { "kind": { "enum": ["text"] }, "text": { "type": "string" } }, "required": ["kind", "text"] },
                    "image": { "type": "object", "properties": { "kind": { "enum": ["image"] }, "src": { "type": "string" } }, "required": ["kind", "src"] },
                    "quote": { "type": "object", "properties": { "kind": { "enum": ["quote"] }, "text": { "type": "string" } }, "required": ["kind", "text"] }
                  }
                }
                """);
    }
}
