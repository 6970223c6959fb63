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
        case "models":
            BenchmarkSuite.Verified();
            return ModelRatios.Print(Console.Out, args[1..]);
        case "peers":
            return PeersMode.Run(Console.Out, args[1..]);
        case "errors":
            return ErrorsMode.Run(Console.Out, args[1..]);
        case "invalid":
            return InvalidMode.Run(Console.Out, args[1..]);
        case "scaling":
            return await ScalingMode.RunAsync(Console.Out, args[1..]).ConfigureAwait(false);
        case "generator":
            return GeneratorMode.Run(Console.Out, args[1..]);
        case "editor":
            return await EditorMode.RunAsync(Console.Out, args[1..]).ConfigureAwait(false);
        case "size":
            return SizeMode.Run(Console.Out);
        case "startup":
            return StartupMode.Run(Console.Out, args[1..]);
        case "first" when args.Length == 3:
            return StartupMode.First(args[1], args[2]);
        case "suite" when args.Length == 2:
            SuiteFiles.Write(BenchmarkSuite.Verified(), args[1]);
            return 0;
        default:
            return RunBenchmarks(args);
    }
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

// Apart, so that the processes whose start is measured do not load BenchmarkDotNet.
static int RunBenchmarks(string[] args)
{
    BenchmarkSuite.Verified();
    BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSuite).Assembly).Run(args);
    return 0;
}
