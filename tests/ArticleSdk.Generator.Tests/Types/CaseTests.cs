using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Small schemas of kinds that tools got wrong: every valid document is read and comes back the same, every invalid one is refused.</summary>
public class CaseTests
{
    private static readonly Lazy<CaseSet> All = new(() =>
        CaseSet.Of(Directory.GetFiles(TestData.Folder("cases"), "*.json").Order(StringComparer.Ordinal).Select(file => (File.ReadAllText(file), Draft.Draft202012))));

    [Fact]
    public void Documents_OfAllCases_AreReadWrittenAndRefused() => Assert.Empty(All.Value.Wrong());

    // What the C# looks like: the members of a type, or its kind.
    [Theory]
    [InlineData("anyof-merged", "RootWithOptionalFiles", "Files:JsonList<string>?")]
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
    public void Members_OfCases_AreTyped(string name, string type, string expected) => Assert.Equal(expected, All.Value.MembersOf(name, type));
}
