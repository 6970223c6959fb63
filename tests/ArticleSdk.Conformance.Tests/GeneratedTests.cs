using ArticleSdk.Conformance.Tests.BackEnds;
using ArticleSdk.Conformance.Tests.Suite;

namespace ArticleSdk.Conformance.Tests;

/// <summary>The suite through the generated code.</summary>
public sealed class GeneratedTests(ITestOutputHelper output) : ConformanceTests(output)
{
    [Theory]
    [MemberData(nameof(Runs))]
    public void Suite_ThroughTheGeneratedCode_Passes(string draft, string group) => Run(draft, group, new GeneratedBackEnd());

    [Theory]
    [MemberData(nameof(EngineTests.Drafts), MemberType = typeof(EngineTests))]
    public void Annotations_ThroughTheGeneratedCode_AreTheExpectedOnes(string draft) =>
        Judge(draft, "annotations", "generated", () => [.. GeneratedAnnotations.Run(draft, [.. AnnotationSuite.Load(draft)])]);

    [Theory]
    [InlineData("draft2019-09")]
    [InlineData("draft2020-12")]
    [InlineData("v1")]
    public void Output_ThroughTheGeneratedCode_IsValid(string draft) =>
        Judge(draft, "output", "generated", () => [.. GeneratedAnnotations.Run(draft, [.. OutputSuite.Load(draft)])]);
}
