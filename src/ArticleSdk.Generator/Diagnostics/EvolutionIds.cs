namespace ArticleSdk.Generator.Diagnostics;

/// <summary>The ids of what is said of schemas against their baselines; <see cref="EvolutionDescriptors"/> has the texts.</summary>
internal static class EvolutionIds
{
    public const string DocumentBreak = "ASDK3001";
    public const string DocumentUnknown = "ASDK3002";
    public const string ReaderBreak = "ASDK3003";
    public const string ReaderUnknown = "ASDK3004";
    public const string SourceBreak = "ASDK3005";
    public const string UncoveredSwitch = "ASDK3006";
    public const string NoBaseline = "ASDK3007";
    public const string UnusableBaseline = "ASDK3008";
    public const string Failure = "ASDK3099";
}
