using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>What errors cost with schemas of every kind: the largest document of each set, with values changed here and there.</summary>
internal static class ErrorsMode
{
    private const int Turns = 30;
    private const int Few = 3;
    private const int Many = 100;

    public static int Run(TextWriter output, string[] names)
    {
        output.WriteLine("Validate, in microseconds; loop: Utf8JsonReader over the document with one error; the limit of one error is 4 loops, below 4 KB and a microsecond; of each further one half a microsecond\n");
        var table = new Table("set", "bytes", "loop", "valid", "limit", "error in the middle", "error at the end", "errors", "limit of these", "many errors", "missed");
        foreach (DocumentSet set in BenchmarkSuite.Verified().Where(set => names.Length == 0 || names.Any(name => set.Name.StartsWith(name, StringComparison.Ordinal))))
        {
            byte[] valid = Layout.Write(JsonNode.Parse(set.Documents.MaxBy(document => document.Utf8.Length)!.Utf8)!, Layout.Minified);
            int places = Change(valid, _ => false, out _);
            byte[] middle = WithOne(set, valid, Enumerable.Range(0, places).OrderBy(n => Math.Abs(n - places / 2)));
            byte[] end = WithOne(set, valid, Enumerable.Range(0, places).Reverse());
            Change(valid, n => n % Math.Max(1, places / Many) == 0, out byte[] many);
            Contender[] contenders = [.. new[] { middle, end, many }.Select(document => new Local(() => Locals.ReadTokens(document))), .. new[] { valid, middle, end, many }.Select(document => new Local(() => set.Validate(document)))];
            RoundRobin.WarmUp(contenders, patience: 4);
            double[] times = [.. RoundRobin.Measure(contenders, Turns).Select(timing => timing!.Value.Best / 1000)];
            double[] limits = [Limit(middle, times[0]), Limit(end, times[1]), Limit(many, times[2])];
            string missed = string.Join(", ", new[] { "middle", "end", "many" }.Where((_, n) => times[n + 4] > limits[n]).Select((name, n) => name));
            table.Add(
                set.Name, $"{valid.Length}", Microseconds(times[0]), Microseconds(times[3]), Microseconds(limits[0]), Microseconds(times[4]), Microseconds(times[5]),
                $"{set.Validate(many).Errors.Count}", Microseconds(limits[2]), Microseconds(times[6]), missed);

            double Limit(byte[] document, double loop) => 4 * loop + (document.Length < 4096 ? 1 : 0) + 0.5 * (set.Validate(document).Errors.Count - 1);
        }

        table.Print(output);
        return 0;
    }

    private static string Microseconds(double time) => time.ToString(time < 100 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    /// <summary>The document with the first change that makes one error, and what is said of a union beside it; where no change does, with as few as one makes.</summary>
    private static byte[] WithOne(DocumentSet set, byte[] valid, IEnumerable<int> places)
    {
        (byte[] Document, int Errors) best = (valid, int.MaxValue);
        foreach (int place in places)
        {
            Change(valid, n => n == place, out byte[] changed);
            int errors = set.Validate(changed).Errors.Count;
            if (errors > 0 && errors < best.Errors)
                best = (changed, errors);
            if (best.Errors <= Few)
                break;
        }

        return best.Document;
    }

    /// <summary>Changes numbers into strings, and what else is no object or array into a number. Gives how many such values there are.</summary>
    private static int Change(byte[] valid, Func<int, bool> isChosen, out byte[] changed)
    {
        int count = 0;
        JsonNode root = JsonNode.Parse(valid)!;
        Visit(root);
        changed = Layout.Write(root, Layout.Minified);
        return count;

        void Visit(JsonNode node)
        {
            if (node is JsonObject owner)
            {
                foreach ((string name, JsonNode? value) in owner.ToList())
                    Visited(value, changed => owner[name] = changed);
            }
            else if (node is JsonArray items)
            {
                for (int n = 0; n < items.Count; n++)
                    Visited(items[n], changed => items[n] = changed);
            }
        }

        void Visited(JsonNode? value, Action<JsonNode> replace)
        {
            if (value is JsonObject or JsonArray)
                Visit(value);
            else if (isChosen(count++))
                replace(value?.GetValueKind() == JsonValueKind.Number ? "no number" : -7);
        }
    }
}
