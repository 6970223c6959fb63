using ArticleSdk.Conformance.Tests.BackEnds;

namespace ArticleSdk.Conformance.Tests;

/// <summary>The suite through the generated code.</summary>
public sealed class GeneratedTests(ITestOutputHelper output) : ConformanceTests(output)
{
    [Theory]
    [MemberData(nameof(Runs))]
    public void Suite_ThroughTheGeneratedCode_Passes(string draft, string group) => Run(draft, group, new GeneratedBackEnd());
}
