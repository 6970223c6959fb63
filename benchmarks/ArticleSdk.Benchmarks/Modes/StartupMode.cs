using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.News;
using ArticleSdk.Benchmarks.Records;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>How long a fresh process takes to its first article: that is the time of the compiler, not of the code.</summary>
internal static class StartupMode
{
    private const int Processes = 9;
    private static readonly string[] Works = ["IsValid", "Read", "Deserialize", "nothing"];

    public static int Run(TextWriter output, string[] options)
    {
        string? native = options.Length > 0 ? options[0] : null;
        if (options.Length > 1 || (native is not null && !File.Exists(native)))
            throw new InvalidOperationException("startup takes one option: the path of a published executable of this project.");
        string document = Path.Combine(Path.GetTempPath(), $"articlesdk-{Environment.ProcessId}.json");
        File.WriteAllBytes(document, BenchmarkSuite.Find("article-sample").Documents[0].Utf8);
        try
        {
            output.WriteLine("Milliseconds in fresh processes, the best and the median of nine: to the first article, and from start to end of the process\n");
            var table = new Table("work", "first", "median", "process", "median");
            foreach ((string label, string file, string[] arguments) in Hosts(native))
            {
                // Turn by turn, so that a busy moment of the machine meets all of them.
                List<(double First, double Process)>[] runs = [.. Works.Select(_ => new List<(double, double)>())];
                for (int n = 0; n < Processes; n++)
                {
                    for (int work = 0; work < Works.Length; work++)
                        runs[work].Add(Start(file, [.. arguments, "first", Works[work], document]));
                }

                for (int work = 0; work < Works.Length; work++)
                {
                    Timing first = Timing.Of([.. runs[work].Select(run => run.First)]);
                    Timing process = Timing.Of([.. runs[work].Select(run => run.Process)]);
                    table.Add($"{Works[work]}, {label}", Text(first.Best), Text(first.Median), Text(process.Best), Text(process.Median));
                }
            }

            table.Print(output);
            return 0;
        }
        finally
        {
            File.Delete(document);
        }
    }

    /// <summary>What a child process does: one article, and the time that it took on standard output.</summary>
    public static int First(string work, string file)
    {
        byte[] document = File.ReadAllBytes(file);
        long start = Stopwatch.GetTimestamp();
        bool done = work switch
        {
            "IsValid" => IsValid(document),
            "Read" => Read(document),
            "Deserialize" => Deserialize(document),
            _ => true,
        };
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(elapsed.ToString("R", CultureInfo.InvariantCulture));
        return done ? 0 : 1;
    }

    // One method each: the compiler of a method loads the types of everything in it.
    private static bool IsValid(byte[] document) => Article.IsValid(document);

    private static bool Read(byte[] document) => Article.Read(document).Headline.Length > 0;

    private static bool Deserialize(byte[] document) => JsonSerializer.Deserialize(document, PlainContext.Default.PlainArticle)!.Headline.Length > 0;

    private static IEnumerable<(string Label, string File, string[] Arguments)> Hosts(string? native)
    {
        // `dotnet run` starts the program's own executable, `dotnet X.dll` the host with the file's name.
        string own = Environment.ProcessPath!;
        bool hosted = Path.GetFileNameWithoutExtension(own) == "dotnet";
        yield return ("JIT", own, hosted ? [Path.Combine(AppContext.BaseDirectory, "ArticleSdk.Benchmarks.dll")] : []);
        if (native is not null)
            yield return ("published", native, []);
    }

    private static (double First, double Process) Start(string file, string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process child = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
        string answer = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        double process = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"The child process ended with {child.ExitCode}.");
        return (double.Parse(answer, CultureInfo.InvariantCulture), process);
    }

    private static string Text(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
