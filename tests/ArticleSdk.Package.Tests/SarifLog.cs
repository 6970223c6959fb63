using System.Text.Json;

namespace ArticleSdk.Package.Tests;

/// <summary>What a compiler wrote for <c>-p:ErrorLog=…</c>.</summary>
internal sealed class SarifLog(string path) : IDisposable
{
    private readonly JsonDocument _log = JsonDocument.Parse(File.ReadAllText(path));

    private JsonElement Run => _log.RootElement.GetProperty("runs")[0];

    /// <summary>What was found and not suppressed.</summary>
    public IEnumerable<JsonElement> Results => Run.GetProperty("results").EnumerateArray().Where(result => !result.TryGetProperty("suppressions", out _));

    public JsonElement Rule(string id) => Run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == id);

    public void Dispose() => _log.Dispose();

    /// <summary>The rule, the level, the file and the line.</summary>
    public static string Show(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var file = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        return $"{result.GetProperty("ruleId")} {result.GetProperty("level")} {file[(file.LastIndexOf('/') + 1)..]}:{place.GetProperty("region").GetProperty("startLine")}";
    }
}
