namespace ArticleSdk.Conformance.Tests.Results;

/// <summary>How many tests of a draft and group passed in a back end, counted from those that ran.</summary>
internal sealed record ConformanceRow(string Draft, string Group, string BackEnd, int Passed, int Total, double Seconds)
{
    public override string ToString() => $"conformance {Draft} {Group} {BackEnd} {Passed}/{Total}";
}
