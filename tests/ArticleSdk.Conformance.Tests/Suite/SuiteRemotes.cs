using System.Collections.Concurrent;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Suite;

/// <summary>The schemas that the suite expects to find at http://localhost:1234. Nothing is fetched: they are files of the project, with that URI.</summary>
internal static class SuiteRemotes
{
    private static readonly ConcurrentDictionary<(string Draft, bool AssertFormat), IReadOnlyList<SchemaFile>> Known = new();

    /// <summary>
    /// The remotes for a draft's tests. Those in a draft's folder are that draft's; those beside the folders are written for all, and read as
    /// <paramref name="draft"/>.
    /// </summary>
    public static IReadOnlyList<SchemaFile> For(string draft, bool assertFormat) => Known.GetOrAdd((draft, assertFormat), static key => Load(key.Draft, key.AssertFormat));

    /// <summary>
    /// Whether a project of one draft, whose files without <c>$schema</c> are all read as that draft, reads a remote as it is meant: another draft's
    /// remote must say what it is.
    /// </summary>
    public static bool IsReadable(SchemaFile remote, string draft) =>
        remote.DefaultDialect == SuiteLoader.DialectOf(draft) || remote.Root.TryGet("$schema", out _);

    private static List<SchemaFile> Load(string draft, bool assertFormat)
    {
        string root = Path.Combine(SuiteData.Require(), "remotes");
        List<SchemaFile> files = [];
        foreach (string file in Directory.GetFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(root, file).Replace('\\', '/');
            string owner = SuiteLoader.Drafts.FirstOrDefault(d => path.StartsWith(d + "/", StringComparison.Ordinal)) ?? draft;
            files.Add(new SchemaFile("remotes/" + path, SuiteLoader.Parse(File.ReadAllText(file)))
            {
                BaseUri = "http://localhost:1234/" + path,
                AssertFormat = assertFormat,
                DefaultDialect = SuiteLoader.DialectOf(owner),
            });
        }

        return files;
    }
}
