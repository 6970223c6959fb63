using System.Globalization;
using ArticleSdk.Benchmarks.Modes;
using ArticleSdk.Benchmarks.Suite;
using BenchmarkDotNet.Running;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    switch (args is [{ } mode, ..] ? mode : "")
    {
        case "check":
            return CheckMode.Run(Console.Out);
        case "ratios":
            return RatiosMode.Run(Console.Out, args[1..]);
        case "suite" when args.Length == 2:
            SuiteFiles.Write(BenchmarkSuite.Verified(), args[1]);
            return 0;
        default:
            BenchmarkSuite.Verified();
            BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSuite).Assembly).Run(args);
            return 0;
    }
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
