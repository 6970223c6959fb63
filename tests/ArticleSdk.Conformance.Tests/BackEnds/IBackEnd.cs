using ArticleSdk.Conformance.Tests.Suite;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>One way from a schema and an instance to a verdict.</summary>
internal interface IBackEnd
{
    string Name { get; }

    /// <summary>Runs all tests of the cases; every test has an outcome.</summary>
    IReadOnlyList<SuiteOutcome> Run(IReadOnlyList<SuiteCase> cases);
}
