using System.Text.Json;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Small schemas of kinds that tools got wrong: every valid document is read and comes back the same, every invalid one is refused.</summary>
public class CaseTests
{
    private static readonly Lazy<(Dictionary<string, Case> Cases, TypeHarness Harness)> All = new(Load);

    [Fact]
    public void Documents_OfAllCases_AreReadWrittenAndRefused()
    {
        List<string> wrong = [];
        foreach ((string name, Case tested) in All.Value.Cases)
        {
            GeneratedType type = new(All.Value.Harness.Assembly.GetType(SpaceOf(name) + ".Root", throwOnError: true)!);
            foreach (string document in tested.Valid)
            {
                if (!type.IsValid(document))
                    wrong.Add($"{name}: {document} is valid");
                else if (RoundTrip(type, document) is var back && (back is null || JsonData.Parse(back) != JsonData.Parse(document)))
                    wrong.Add($"{name}: {document} comes back as {back ?? "nothing"}");
            }

            foreach (string document in tested.Unreadable)
            {
                if (!type.IsValid(document) || RoundTrip(type, document) is not null)
                    wrong.Add($"{name}: {document} is valid and does not fit");
            }

            wrong.AddRange(tested.Invalid.Where(type.IsValid).Select(document => $"{name}: {document} is invalid"));
        }

        Assert.Empty(wrong);
    }

    // What the C# looks like: the members of a type, or its kind.
    [Theory]
    [InlineData("anyof-merged", "RootOption1", "Files:JsonList<string>?")]
    [InlineData("anyof-refs-merged", "Root", "Other:string? Files:JsonData? Exclude:JsonData?")]
    [InlineData("branch-types-a-member", "Root", "Kind:RootKind Aa:JsonData?")]
    [InlineData("int32", "Root", "Replicas:int?")]
    [InlineData("names-that-meet", "Root", "InlineDashMarkerDashRef:string? InlineMarkerRefProperty:string?")]
    [InlineData("narrowed-definition", "Root", "Caption:string?")]
    [InlineData("one-branch", "Root", "Who:RootWho?")]
    [InlineData("one-or-many", "Root", "Publish:Union<RootPublish, JsonList<RootPublishItem>>?")]
    [InlineData("pattern-all", "Root", "Tools:JsonMap<RootTool>?")]
    [InlineData("pattern-closed", "Root", "Tools:JsonMap<RootTool>?")]
    [InlineData("pattern-open", "Root", "Nlog:RootNlog? NLog:RootNlog?")]
    [InlineData("prop-and-def", "Root", "Concurrency:Union<string, RootConcurrency>?")]
    [InlineData("property-in-two-parts", "Root", "Summary:RootSummary? Role:RootRole?")]
    [InlineData("property-in-two-parts", "RootSummary", "Text:string? Doi:string?")]
    [InlineData("ref-default", "Root", "A:bool C:bool")]
    [InlineData("ref-default-2020", "Root", "A:bool")]
    [InlineData("required-outside-branches", "RootFor", "Kind:string A:string?")]
    [InlineData("required-outside-branches", "Root", "Kind:string")]
    [InlineData("required-without-properties", "Root", "Title:string? Slug:JsonData")]
    [InlineData("root-is-reference", "Root", "Inner:Root? Text:string?")]
    [InlineData("typeless-properties", "Root", "WorkflowDispatch:JsonOr<RootWorkflowDispatch>?")]
    [InlineData("typeless-items", "Root", "Src:JsonOr<JsonList<string>>?")]
    [InlineData("typeless-map", "Root", "X:JsonOr<JsonMap<string>>?")]
    [InlineData("typeless-root", "Root", "A:string?")]
    [InlineData("types-enum-and-object", "Root", "Os:Union<bool, RootOs>?")]
    [InlineData("types-list", "Root", "Os:Union<string, JsonList<string>>?")]
    [InlineData("types-list-of-objects", "Root", "Os:Union<string, JsonList<RootOs>>?")]
    [InlineData("types-map", "Root", "Bin:Union<string, JsonMap<string>>?")]
    [InlineData("types-person", "Root", "Author:Union<string, RootAuthor>?")]
    [InlineData("defs-in-7-ref", "Root", "A:RootThing?")]
    public void Members_OfCases_AreTyped(string name, string type, string expected)
    {
        string space = SpaceOf(name);
        Generator.TypeModel.TypeModel model = All.Value.Cases[name].Map.Types.Single(found => found.Name == type);
        Assert.Equal(expected, string.Join(" ", model.Members.Select(member => member.Name + ":" + member.ClrType).Select(text =>
            text.Replace("global::" + space + ".", "").Replace("global::ArticleSdk.", "").Replace("global::System.", ""))));
    }

    private static string SpaceOf(string name) => "Case_" + name.Replace('-', '_');

    private static string? RoundTrip(GeneratedType type, string document)
    {
        try
        {
            return type.RoundTrip(document);
        }
        catch (SchemaValidationException)
        {
            return null;
        }
    }

    private static (Dictionary<string, Case> Cases, TypeHarness Harness) Load()
    {
        Dictionary<string, Case> cases = [];
        foreach (string file in Directory.GetFiles(TestData.Folder("cases"), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            Case read = Read(document.RootElement);
            cases.Add(document.RootElement.GetProperty("case").GetString()!, read);
        }

        return (cases, TypeHarness.Of([.. cases.Values.Select(read => new TypeHarness.Part(read.Set, read.Map))]));
    }

    private static Case Read(JsonElement element)
    {
        string space = SpaceOf(element.GetProperty("case").GetString()!);
        bool assertFormat = !element.TryGetProperty("assertFormat", out JsonElement asserted) || asserted.GetBoolean();
        List<(string Path, string Json)> files = [("root.json", element.GetProperty("schema").GetRawText())];
        if (element.TryGetProperty("files", out JsonElement others))
            files.AddRange(others.EnumerateObject().Select(other => (other.Name, other.Value.GetRawText())));
        SchemaSet set = SchemaBuilder.Build([.. files.Select(file => new SchemaFile(file.Path, JsonReader.Read(file.Json).Value!) { AssertFormat = assertFormat })]);
        return new Case(
            set,
            TypeModelBuilder.Build(set, [.. files.Select(file => new RootOptions(file.Path, space))], []),
            Documents("valid"), Documents("validUnreadable"), [.. Documents("invalid"), .. Texts("invalidText")]);

        string[] Documents(string name) => element.TryGetProperty(name, out JsonElement all) ? [.. all.EnumerateArray().Select(document => document.GetRawText())] : [];

        string[] Texts(string name) => element.TryGetProperty(name, out JsonElement all) ? [.. all.EnumerateArray().Select(document => document.GetString()!)] : [];
    }

    private sealed record Case(SchemaSet Set, TypeMap Map, string[] Valid, string[] Unreadable, string[] Invalid);
}
