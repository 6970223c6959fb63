namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Random schemas and instances: generated code, engine and typed model must agree.</summary>
public sealed class BackEndTests(ITestOutputHelper output)
{
    [Fact]
    public void BackEnds_RandomSchemas_Agree() =>
        new DifferentialRun(output, forAjv: false).Run("back ends", _ => { }, (subject, _, instance) => Judge.Find(subject, instance));
}
