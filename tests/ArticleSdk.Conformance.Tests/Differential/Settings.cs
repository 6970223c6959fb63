using System.Globalization;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>How much is run, by environment variables: as a default what takes seconds.</summary>
internal static class Settings
{
    public static int Schemas => Number("ARTICLESDK_DIFFERENTIAL_SCHEMAS", 300);

    public static int Instances => Number("ARTICLESDK_DIFFERENTIAL_INSTANCES", 20);

    public static int Seed => Number("ARTICLESDK_DIFFERENTIAL_SEED", 1);

    /// <summary>The first sample of a run: to go on with a run, or to repeat one sample of it.</summary>
    public static int First => Number("ARTICLESDK_DIFFERENTIAL_FIRST", 0);

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
