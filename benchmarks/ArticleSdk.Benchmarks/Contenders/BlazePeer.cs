using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Contenders;

/// <summary>Blaze, the C++ validator in the command line of Sourcemeta: it validates values that it has parsed, and says how long that took.</summary>
internal sealed partial class BlazePeer : IDisposable
{
    private const int Loops = 50;
    private const int Runs = 5;

    /// <summary>So much is read to learn what reading takes: the start of a process takes as long as a few megabytes.</summary>
    private const long LeastBytes = 8_000_000;

    private readonly string _program;
    private readonly string _folder = Directory.CreateTempSubdirectory("articlesdk-blaze-").FullName;

    private BlazePeer(string program) => _program = program;

    /// <summary>Finds it among the modules of Node; where it is not there null, and a hint.</summary>
    public static BlazePeer? Find(out string hint)
    {
        string peers = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "Peers").Value!;
        string program = Path.Combine(peers, "node_modules", ".bin", "jsonschema");
        bool isThere = File.Exists(program);
        hint = isThere ? "" : "Blaze is missing: run `npm install --no-save --prefix benchmarks/peers @sourcemeta/jsonschema@16.11.0` (82 MB).";
        return isThere ? new BlazePeer(program) : null;
    }

    /// <summary>Whether each document is valid, or null and why the schema was refused.</summary>
    public IReadOnlyList<bool>? Verdicts(DocumentSet set, IEnumerable<byte[]> documents, out string reason)
    {
        string output = Run(set, documents, 1, out reason, "--verbose", "--continue");
        // Several threads write them: in any order.
        var verdicts = new SortedDictionary<int, bool>();
        foreach (Match verdict in Verdict().Matches(output))
            verdicts[int.Parse(verdict.Groups[2].Value, CultureInfo.InvariantCulture)] = verdict.Groups[1].Value == "ok";
        if (verdicts.Count == documents.Count())
            return [.. verdicts.Values];
        reason = reason.Length > 0 ? reason : output.ReplaceLineEndings(" ");
        return null;
    }

    /// <summary>Nanoseconds to validate the set's documents once they are parsed: it gives means of many calls, of which the best of some runs counts, as for the others.</summary>
    public double? Parsed(DocumentSet set)
    {
        double[] best = [.. Enumerable.Repeat(double.MaxValue, set.Documents.Count)];
        for (int run = 0; run < Runs; run++)
        {
            MatchCollection times = Time().Matches(Run(set, set.Documents.Select(document => document.Utf8), 1, out _, "--benchmark", "--loop", Loops.ToString(CultureInfo.InvariantCulture)));
            if (times.Count != best.Length)
                return null;
            for (int n = 0; n < best.Length; n++)
                best[n] = Math.Min(best[n], double.Parse(times[n].Groups[1].Value, CultureInfo.InvariantCulture));
        }

        return best.Sum() * 1000;
    }

    /// <summary>Nanoseconds to read, parse and validate the set's documents, from a long file of JSON Lines less a short one.</summary>
    public double? Whole(DocumentSet set)
    {
        int copies = (int)Math.Max(20, LeastBytes / set.Bytes);
        return Best(copies + 1) is { } many && Best(1) is { } one ? (many - one) / copies : null;

        double? Best(int times)
        {
            double best = double.MaxValue;
            for (int n = 0; n < 3; n++)
            {
                Write(set, set.Documents.Select(document => document.Utf8), times);
                long start = Stopwatch.GetTimestamp();
                (string output, _) = Start(set, []);
                double elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
                if (!output.Contains(" 0 failed", StringComparison.Ordinal))
                    return null;
                best = Math.Min(best, elapsed);
            }

            return best;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex("""PASS ([0-9.e+-]+) \+- """)]
    private static partial Regex Time();

    [GeneratedRegex("""^(ok|fail): .*\(entry #([0-9]+)\)""", RegexOptions.Multiline)]
    private static partial Regex Verdict();

    private string Run(DocumentSet set, IEnumerable<byte[]> documents, int times, out string errors, params string[] options)
    {
        Write(set, documents, times);
        (string output, errors) = Start(set, options);
        return output;
    }

    private void Write(DocumentSet set, IEnumerable<byte[]> documents, int times)
    {
        File.WriteAllText(Path.Combine(_folder, "schema.json"), set.Schema);
        for (int n = 0; n < set.References.Length; n++)
            File.WriteAllText(Path.Combine(_folder, $"reference{n}.json"), set.References[n]);
        string[] lines = [.. documents.Select(document => JsonNode.Parse(document)!.ToJsonString(Layout.Minified))];
        using StreamWriter file = File.CreateText(Path.Combine(_folder, "documents.jsonl"));
        for (int n = 0; n < times; n++)
        {
            foreach (string line in lines)
                file.Write(line + "\n");
        }
    }

    private (string Output, string Errors) Start(DocumentSet set, string[] options)
    {
        string[] references = [.. Enumerable.Range(0, set.References.Length).SelectMany(n => new[] { "--resolve", $"reference{n}.json" })];
        var start = new ProcessStartInfo(_program, ["validate", "--fast", "--format-assertion", .. options, .. references, "schema.json", "documents.jsonl"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output + errors.Result, errors.Result);
    }
}
