using System.Diagnostics;
using System.Text;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>ajv, in a process of Node: a line for a schema with its instances, a line back with its verdicts.</summary>
internal sealed class Ajv : IDisposable
{
    private const string Script = """
        const options = { strict: false, validateFormats: false, logger: false };
        const make = {
            4: () => require("ajv-draft-04"), 6: () => require("ajv"), 7: () => require("ajv"),
            2019: () => require("ajv/dist/2019"), 2020: () => require("ajv/dist/2020"),
        };
        const made = {};
        function ajv(draft) {
            if (!made[draft]) {
                const loaded = make[draft]();
                made[draft] = new (loaded.default || loaded)(options);
                if (draft === 6) made[draft].addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
            }
            return made[draft];
        }
        require("readline").createInterface({ input: process.stdin }).on("line", line => {
            const { draft, schema, instances } = JSON.parse(line);
            let answer;
            try {
                const validate = ajv(draft).compile(schema);
                answer = "v" + instances.map(i => validate(i) ? "1" : "0").join("");
            } catch (error) { answer = "e" + String(error.message).replace(/\s+/g, " "); }
            process.stdout.write(answer + "\n");
        });
        """;

    private readonly Process _node;

    private Ajv(Process node) => _node = node;

    /// <summary>Starts Node; without it, or without ajv, the calling test is skipped, and fails on the build server.</summary>
    public static Ajv Start()
    {
        string folder = Path.Combine(SuiteData.RepositoryRoot, "benchmarks", "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "ajv")))
            Missing("ajv is missing: run `npm ci` in benchmarks/peers.");
        try
        {
            // What a script from the command line requires is looked up from the working directory.
            return new Ajv(Process.Start(new ProcessStartInfo("node", ["-e", Script])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            })!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing("Validators are compared with ajv, and node is not on the path: install Node 20 or later.");
            throw;
        }
    }

    /// <summary>The verdict on every instance, or what ajv says against the schema.</summary>
    public bool[]? Ask(Sample sample, out string refusal)
    {
        int draft = sample.Draft switch { Draft.Draft4 => 4, Draft.Draft6 => 6, Draft.Draft7 => 7, Draft.Draft201909 => 2019, _ => 2020 };
        _node.StandardInput.WriteLine(JsonText.Write(Json.Object(
            ("draft", Json.Number(draft)), ("schema", sample.Schema), ("instances", Json.Array(sample.Instances.Select(i => i.Value))))));
        _node.StandardInput.Flush();
        string answer = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node ended.");
        refusal = answer[1..];
        return answer[0] == 'v' ? [.. refusal.Select(c => c == '1')] : null;
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private static void Missing(string sentence)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(sentence);
        Assert.Skip(sentence);
    }
}
