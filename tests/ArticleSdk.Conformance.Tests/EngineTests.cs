using ArticleSdk.Conformance.Tests.BackEnds;
using ArticleSdk.Conformance.Tests.Suite;

namespace ArticleSdk.Conformance.Tests;

/// <summary>The suite through the engine.</summary>
public sealed class EngineTests(ITestOutputHelper output) : ConformanceTests(output)
{
    [Theory]
    [MemberData(nameof(Runs))]
    public void Suite_ThroughTheEngine_Passes(string draft, string group) => Run(draft, group, new EngineBackEnd());

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Annotations_ThroughTheEngine_AreTheExpectedOnes(string draft) =>
        Judge(draft, "annotations", "engine", () => AnnotationSuite.Load(draft).SelectMany(EngineAnnotations.Run).ToArray());

    [Theory]
    [InlineData("draft2019-09")]
    [InlineData("draft2020-12")]
    [InlineData("v1")]
    public void Output_ThroughTheEngine_IsValid(string draft) =>
        Judge(draft, "output", "engine", () => OutputSuite.Load(draft).SelectMany(EngineOutput.Run).ToArray());

    public static TheoryData<string> Drafts => [.. SuiteLoader.Drafts];
}
