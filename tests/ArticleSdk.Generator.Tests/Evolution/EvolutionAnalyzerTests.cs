using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Evolution;

/// <summary>Compatibility in the compiler: each finding in its file, at the changed line, with what shows it.</summary>
public sealed class EvolutionAnalyzerTests
{
    private const string Old = """
        {
          "type": "object",
          "properties": {
            "headline": { "type": "string" },
            "kind": { "enum": ["news", "opinion"] }
          }
        }
        """;

    [Fact]
    public async Task Document_WhatWasValidIsRefused_IsReportedAtTheChangedLine()
    {
        string changed = Old.Replace("\"headline\": { \"type\": \"string\" }", "\"headline\": { \"type\": \"string\", \"maxLength\": 3 }", StringComparison.Ordinal);
        Assert.Equal(
            ["/news/a.schema.json (4,37): ASDK3001 Error: Documents that were valid by the baseline are not any more, such as {\"headline\":\"aaaa\"}: /headline: must be at most 3 characters long, but is 4"],
            await Find("document", Old, changed));
    }

    [Fact]
    public async Task Reader_WhatIsNewIsRefusedByTheBaseline_IsReported()
    {
        string changed = Old.Replace("\"opinion\"", "\"opinion\", \"letter\"", StringComparison.Ordinal);
        Assert.Empty(await Find("document", Old, changed));
        string found = Assert.Single(await Find("reader", Old, changed));
        Assert.StartsWith("/news/a.schema.json (5,15): ASDK3003 Error: Who reads by the baseline refuses documents that are valid now, such as {\"kind\":\"letter\"}: /kind: ", found);
    }

    [Fact]
    public async Task Reader_AKeywordVanished_IsReportedAtWhatIsLeftAroundIt()
    {
        string old = Old.Replace("\"headline\": { \"type\": \"string\" }", "\"headline\": { \"type\": \"string\", \"maxLength\": 3 }", StringComparison.Ordinal);
        Assert.StartsWith("/news/a.schema.json (4,17): ASDK3003 Error: Who reads by the baseline refuses documents that are valid now, such as {\"headline\":\"aaaa\"}: ", Assert.Single(await Find("reader", old, Old)));
    }

    [Fact]
    public async Task Source_MembersAndValuesChange_AreReported()
    {
        string changed = """
            {
              "type": "object",
              "required": ["slug"],
              "properties": {
                "headline": { "type": "integer" },
                "slug": { "type": "string" },
                "kind": { "enum": ["news", "letter"] }
              }
            }
            """;
        Assert.Equal(
            [
                "/news/a.schema.json (5,5): ASDK3005 Error: C# code that compiled with the baseline may not compile any more: 'A.Headline' is of type long?, and was of type string?",
                "/news/a.schema.json (6,5): ASDK3005 Error: C# code that compiled with the baseline may not compile any more: 'A.Slug' is new and required",
                "/news/a.schema.json (7,5): ASDK3005 Error: C# code that compiled with the baseline may not compile any more: there is no value 'AKind.Opinion' any more",
                "/news/a.schema.json (7,5): ASDK3006 Warning: A switch that covered 'AKind' does not any more: the value 'Letter' is new",
            ],
            await Find("source", Old, changed));
    }

    [Fact]
    public async Task Source_TupleChanges_IsShownAsCSharpWritesIt()
    {
        const string Size = """
            {
              "type": "object",
              "properties": { "size": { "type": "array", "minItems": 2, "items": false, "prefixItems": [{ "title": "Width", "type": "integer" }, { "type": "integer" }] } }
            }
            """;
        Assert.EndsWith("'A.Size' is of type (long Breadth, long?)?, and was of type (long Width, long)?", Assert.Single(await Find("source", Size, Size.Replace("Width", "Breadth", StringComparison.Ordinal).Replace("2,", "1,", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Source_OnlyNewOptionalMembers_IsNoBreak() =>
        Assert.Empty(await Find("source, none", Old, Old.Replace("\"headline\"", "\"slug\": { \"type\": \"string\" }, \"headline\"", StringComparison.Ordinal)));

    [Fact]
    public async Task Compatibility_NothingChangedButText_FindsNothing() =>
        Assert.Empty(await Find("document,reader,source", Old, Old.Replace("\n", "", StringComparison.Ordinal).Replace("[\"news\", \"opinion\"]", "[\"news\", \"opinion\"], \"$comment\": \"c\"", StringComparison.Ordinal)));

    [Fact]
    public async Task Compatibility_WithoutBaseline_SaysHowToMakeOne()
    {
        GeneratorHarness harness = new GeneratorHarness().Property("ProjectDir", "/news/").Schema("/news/s/a.schema.json", Old, ("ArticleSdkCompatibility", "document"));
        Assert.Equal(
            ["/news/s/a.schema.json (1,1): ASDK3007 Info: There is no baseline to be compatible with: 'dotnet build -t:ArticleSdkAcceptBaseline' makes 's/a.schema.baseline.json' of the schema as it is"], Show(await harness.Evolution()));
        Assert.EndsWith("makes 'baselines/s/a.schema.json' of the schema as it is", Assert.Single(Show(await harness.Property("ArticleSdkBaseline", "baselines/").Evolution())));
    }

    [Fact]
    public async Task Compatibility_BaselineIsNoJson_IsReported() =>
        Assert.StartsWith("/news/a.schema.json (1,1): ASDK3008 Warning: The baseline '/news/a.schema.baseline.json' is no JSON", Assert.Single(await Find("document", "{", Old)));

    [Fact]
    public async Task Compatibility_NotAskedFor_FindsNothing() => Assert.Empty(await Find("none", Old, "false"));

    [Fact]
    public async Task Compatibility_OfAFileThatOthersReferTo_IsReportedThereOnce()
    {
        const string Common = """{ "$defs": { "name": { "type": "string" } } }""";
        const string User = """{ "type": "object", "properties": { "n": { "$ref": "common.schema.json#/$defs/name" } } }""";
        GeneratorHarness harness = new GeneratorHarness()
            .Schema("/news/a.schema.json", User, ("ArticleSdkCompatibility", "document")).Baseline("/news/a.schema.baseline.json", "/news/a.schema.json", User)
            .Schema("/news/b.schema.json", User, ("ArticleSdkCompatibility", "document")).Baseline("/news/b.schema.baseline.json", "/news/b.schema.json", User)
            .Schema("/news/common.schema.json", Common.Replace("\"string\"", "\"string\", \"minLength\": 1", StringComparison.Ordinal)).Baseline("/news/common.schema.baseline.json", "/news/common.schema.json", Common);
        Assert.StartsWith("/news/common.schema.json (1,42): ASDK3001 Error: Documents that were valid by the baseline are not any more, such as {\"n\":\"\"}: /n: ", Assert.Single(Show(await harness.Evolution())));
    }

    [Fact]
    public async Task Compatibility_NoWarnOfTheItem_SilencesItThere()
    {
        GeneratorHarness harness = new GeneratorHarness().Schema("/news/a.schema.json", "false", ("ArticleSdkCompatibility", "document"), ("ArticleSdkNoWarn", "ASDK3001")).Baseline("/news/a.schema.baseline.json", "/news/a.schema.json", "true");
        Assert.Empty(await harness.Evolution());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("""{ "$ref": "#/gone" }""")]
    [InlineData("""{ "$ref": "#" }""")]
    [InlineData("""{ "pattern": "(" }""")]
    [InlineData("""{ "type": "strin" }""")]
    [InlineData("""{ "$dynamicRef": "#x", "$dynamicAnchor": "x" }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/allOf/0" }] }""")]
    public async Task Compatibility_BrokenSchemas_AreComparedAsFarAsTheyGo(string broken)
    {
        Assert.DoesNotContain(await Find("document,reader,source", broken, Old), text => text.Contains("ASDK3099", StringComparison.Ordinal));
        Assert.DoesNotContain(await Find("document,reader,source", Old, broken), text => text.Contains("ASDK3099", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Find(string compatibility, string baseline, string schema) => Show(await new GeneratorHarness()
        .Schema("/news/a.schema.json", schema, ("ArticleSdkCompatibility", compatibility)).Baseline("/news/a.schema.baseline.json", "/news/a.schema.json", baseline).Evolution());

    private static string[] Show(IEnumerable<Diagnostic> found) => [.. found.Select(d => (Span: d.Location.GetLineSpan(), Diagnostic: d))
        .OrderBy(d => d.Span.Path, StringComparer.Ordinal).ThenBy(d => d.Span.StartLinePosition).ThenBy(d => d.Diagnostic.Id, StringComparer.Ordinal)
        .Select(d => $"{d.Span.Path} ({d.Span.StartLinePosition.Line + 1},{d.Span.StartLinePosition.Character + 1}): {d.Diagnostic.Id} {d.Diagnostic.Severity}: {d.Diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];
}
