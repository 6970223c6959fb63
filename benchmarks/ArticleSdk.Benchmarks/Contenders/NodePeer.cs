using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Contenders;

/// <summary>ajv in a process of Node: it is sent a line and sends one back, so that its slices can stand between those of the others.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Process _node;
    private readonly string _folder;

    private NodePeer(Process node, string folder)
    {
        _node = node;
        _folder = folder;
    }

    /// <summary>Starts Node over the suite's files; without Node or its modules null, and a hint.</summary>
    public static NodePeer? Start(IReadOnlyList<DocumentSet> sets, out string hint)
    {
        hint = "";
        string peers = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "Peers").Value!;
        if (!Directory.Exists(Path.Combine(peers, "node_modules", "ajv-formats")))
        {
            hint = "ajv is missing: run `npm ci` in benchmarks/peers.";
            return null;
        }

        string folder = Directory.CreateTempSubdirectory("articlesdk-suite-").FullName;
        SuiteFiles.Write(sets, folder);
        try
        {
            var start = new ProcessStartInfo("node", [Path.Combine(peers, "ajv.js"), folder])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            };
            return new NodePeer(Process.Start(start)!, folder);
        }
        catch (Win32Exception)
        {
            Directory.Delete(folder, recursive: true);
            hint = "node is not on the path: install Node 20 or later.";
            return null;
        }
    }

    /// <summary>Whether each document is valid, as a digit, or null and why the schema was refused.</summary>
    public string? Verdicts(DocumentSet set, out string reason) => Answer(Ask($"check {set.Name}"), out reason);

    /// <summary>The same for other documents by the set's schema.</summary>
    public string? Verdicts(DocumentSet set, IEnumerable<string> texts, out string reason) =>
        Answer(Ask($"ask {set.Name} {JsonSerializer.Serialize(texts)}"), out reason);

    public Contender Contender(DocumentSet set) => new Remote(this, set.Name);

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Answer(string answer, out string reason)
    {
        reason = answer[1..];
        return answer[0] == 'v' ? reason : null;
    }

    private string Ask(string line)
    {
        _node.StandardInput.WriteLine(line);
        _node.StandardInput.Flush();
        return _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node ended.");
    }

    private sealed class Remote(NodePeer peer, string set) : Contender
    {
        public override double Slice(double milliseconds) =>
            double.Parse(peer.Ask(string.Create(CultureInfo.InvariantCulture, $"slice {set} {milliseconds}")), CultureInfo.InvariantCulture);
    }
}
