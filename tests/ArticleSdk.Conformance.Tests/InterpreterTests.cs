using ArticleSdk.Conformance.Tests.BackEnds;
using ArticleSdk.Conformance.Tests.Suite;

namespace ArticleSdk.Conformance.Tests;

/// <summary>The suite through the interpreter.</summary>
public sealed class InterpreterTests(ITestOutputHelper output) : ConformanceTests(output)
{
    [Theory]
    [MemberData(nameof(Runs))]
    public void Suite_ThroughTheInterpreter_Passes(string draft, string group) => Run(draft, group, new InterpreterBackEnd());

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Annotations_ThroughTheInterpreter_AreTheExpectedOnes(string draft) =>
        Judge(draft, "annotations", "interpreter", () => AnnotationSuite.Load(draft).SelectMany(InterpreterAnnotations.Run).ToArray());

    [Theory]
    [InlineData("draft2019-09")]
    [InlineData("draft2020-12")]
    [InlineData("v1")]
    public void Output_ThroughTheInterpreter_IsValid(string draft) =>
        Judge(draft, "output", "interpreter", () => OutputSuite.Load(draft).SelectMany(InterpreterOutput.Run).ToArray());

    public static TheoryData<string> Drafts => [.. SuiteLoader.Drafts];
}
