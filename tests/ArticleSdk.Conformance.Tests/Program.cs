using ArticleSdk.Conformance.Tests.Results;

namespace ArticleSdk.Conformance.Tests;

internal static class Program
{
    /// <summary>Runs the tests; with <c>table</c> it writes the table of the last runs' counts instead.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (args is ["table"])
        {
            Console.Write(ConformanceTable.Write(ResultsFile.Read()));
            return 0;
        }

        return args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
