using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Patterns;

/// <summary>Holds patterns against the RegExp of Node, which is V8's.</summary>
public class DifferentialTests
{
    /// <summary>One line in, one line out: is it valid with the u flag, without it, and which of the strings match with it.</summary>
    private const string Script = """
        const lines = require("fs").readFileSync(process.argv[1], "utf8").split("\n");
        const out = [];
        for (const line of lines) {
            if (!line) continue;
            const [pattern, ...strings] = JSON.parse(line);
            let valid = true, sloppy = true, bits = "";
            try { const r = new RegExp(pattern, "u"); for (const s of strings) bits += r.test(s) ? "1" : "0"; } catch { valid = false; }
            try { new RegExp(pattern); } catch { sloppy = false; }
            out.push((valid ? "v" : sloppy ? "s" : "e") + bits);
        }
        process.stdout.write(out.join("\n"));
        """;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_PATTERN_CASES"), out int count) ? count : 600;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_PATTERN_SEED"), out int seed) ? seed : 20;

    [Fact]
    public void Matching_RandomPatterns_AgreesWithNode()
    {
        var samples = new PatternSamples(Seed);
        List<string[]> cases = [.. Enumerable.Range(0, Count).Select(_ => (string[])[samples.NextPattern(), .. Enumerable.Range(0, 12).Select(_ => samples.NextString())])];
        string[] answers = Ask([.. cases.Select(c => c[0].Contains("(?=") || c[0].Contains("(?!") || c[0].Contains("(?<") ? InBasicPlane(c) : c)]);
        var wrong = new StringBuilder();
        var undecided = new HashSet<string>();
        int compared = 0;
        for (int i = 0; i < cases.Count; i++)
        {
            string pattern = cases[i][0];
            Assert.True(answers[i][0] == 'v', pattern);
            Assert.True(EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out PatternError? error), $"{pattern}: {error}");
            Assert.False(parsed.IsSloppy, pattern);
            PatternMatcher matcher = PatternMatcher.Load(parsed.Compile());
            // Twice, since a pattern that is matched often may be matched in another way.
            for (int n = 0; n < 2 * (cases[i].Length - 1); n++, compared++)
            {
                int s = n % (cases[i].Length - 1) + 1;
                bool expected = answers[i][s] == '1';
                if (!matcher.TryIsMatch(Encoding.UTF8.GetBytes(cases[i][s]), out bool matched))
                {
                    Assert.True(parsed.NeedsBacktracking, pattern);
                    undecided.Add(pattern);
                }
                else if (matched != expected)
                    wrong.AppendLine($"{JsonSerializer.Serialize(pattern)} on {JsonSerializer.Serialize(cases[i][s])}: Node says {expected}; {parsed.Compile()}");
            }
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.Equal(24 * Count, compared);
        Assert.True(undecided.Count <= 2 + Count / 500, string.Join('\n', undecided));
    }

    [Fact]
    public void Parsing_RandomText_AgreesWithNode()
    {
        var samples = new PatternSamples(Seed + 1);
        List<string[]> cases = [.. Enumerable.Range(0, 5 * Count).Select(_ => (string[])[samples.NextNoise()])];
        string[] answers = Ask(cases);
        var wrong = new StringBuilder();
        for (int i = 0; i < cases.Count; i++)
        {
            string pattern = cases[i][0];
            // Groups of one name in several alternatives are newer (ECMAScript 2025) than the versions of Node in use.
            if (pattern.Split("(?<a>").Length > 2)
                continue;
            char actual = !EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out PatternError? error) ? error.Kind == PatternErrorKind.Syntax ? 'e' : 'v' : parsed.IsSloppy ? 's' : 'v';
            if (actual != answers[i][0])
                wrong.AppendLine($"{pattern}: Node says {answers[i][0]}, not {actual}: {error?.Message ?? parsed?.SloppyDescription}");
            if (EcmaPattern.IsValid(pattern) != (answers[i][0] == 'v'))
                wrong.AppendLine($"{pattern}: validity");
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Fact]
    public void Properties_AllOfThem_AgreeWithNode()
    {
        string names = UnicodeData.Names;
        var patterns = new List<string>();
        foreach (string entry in names.Split(' '))
        {
            foreach (string name in entry[2..].Split('='))
                patterns.Add(entry[0] switch { 'g' => $@"^\p{{gc={name}}}$", 's' => $@"^\p{{Script={name}}}$", 'x' => $@"^\p{{scx={name}}}$", _ => $@"^\p{{{name}}}$" });
        }
        // Code points that were assigned long ago, and that no version of Unicode will change.
        string[] strings = ["a", "Z", "0", " ", "_", "é", "ß", "ﬁ", "λ", "Ж", "א", "ا", "अ", "中", "あ", "가", "ー", "\u0301", "€", "+", "😀", "☺", "\u200D", "\uFE0F", "\u00A0", "Ⅷ", "½", "𝒜", "\u0951"];
        List<string[]> cases = [.. patterns.Select(pattern => (string[])[pattern, .. strings])];
        string[] answers = Ask(cases);
        var wrong = new StringBuilder();
        int older = 0;
        for (int i = 0; i < cases.Count; i++)
        {
            if (answers[i][0] != 'v')
            {
                // Scripts that this version of Node does not know yet.
                older++;
                continue;
            }
            Assert.True(EcmaPattern.TryParse(patterns[i], out EcmaPattern? parsed, out _), patterns[i]);
            PatternMatcher matcher = PatternMatcher.Load(parsed.Compile());
            for (int s = 0; s < strings.Length; s++)
            {
                if (matcher.IsMatch(Encoding.UTF8.GetBytes(strings[s])) != (answers[i][s + 1] == '1'))
                    wrong.AppendLine($"{patterns[i]} on U+{char.ConvertToUtf32(strings[s], 0):X4}");
            }
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(older < 60, $"Node knows {older} of {cases.Count} names less");
    }

    /// <summary>
    /// V8 begins matches between the two halves of a surrogate pair where a look-around comes first, which ECMA-262 does not (22.2.7.2,
    /// AdvanceStringIndex). To our samples the dragon is the same as a character of the basic plane.
    /// </summary>
    private static string[] InBasicPlane(string[] texts) =>
        [.. texts.Select(text => text.Replace("🐲", "\uE000").Replace(@"\u{1F432}", "\uE000").Replace(@"\uD83D\uDC32", "\uE000"))];

    private static string[] Ask(List<string[]> cases)
    {
        string input = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(input, cases.Select(c => JsonSerializer.Serialize(c)));
            using Process node = Start(["-e", Script, input]);
            string output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            Assert.Equal(0, node.ExitCode);
            string[] answers = output.Split('\n');
            Assert.Equal(cases.Count, answers.Length);
            return answers;
        }
        finally
        {
            File.Delete(input);
        }
    }

    private static Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                throw;
            Assert.Skip("Patterns are compared with Node's RegExp, and node is not on the path: install Node 20 or later.");
            throw;
        }
    }
}
