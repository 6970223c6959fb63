using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleSdk.Benchmarks.Records;

// The same for schemas with unions, conditions and patterns: JsonElement stands where a value may be of several types.

internal sealed record PlainTaskList(string Version, List<PlainTask> Tasks);

internal sealed record PlainTask(
    string Label, PlainTaskType Type, string? Command, string? Script, List<JsonElement>? Args, JsonElement? Group, JsonElement? DependsOn, JsonElement? ProblemMatcher, PlainTaskOptions? Options, long? Timeout);

[JsonConverter(typeof(JsonStringEnumConverter<PlainTaskType>))]
internal enum PlainTaskType
{
    [JsonStringEnumMemberName("shell")] Shell,
    [JsonStringEnumMemberName("process")] Process,
    [JsonStringEnumMemberName("script")] Script,
}

internal sealed record PlainTaskOptions(string? Cwd, Dictionary<string, string>? Env);

internal sealed record PlainDependencyLock(string? Name, string? Version, int LockfileVersion, bool? Requires, Dictionary<string, PlainLockedPackage>? Packages);

internal sealed record PlainLockedPackage(
    string? Name, string? Version, string? Resolved, string? Integrity, string? License, bool? Dev, bool? Optional, bool? Peer, bool? HasInstallScript, Dictionary<string, string>? Dependencies,
    Dictionary<string, string>? DevDependencies, Dictionary<string, string>? PeerDependencies, Dictionary<string, string>? OptionalDependencies, JsonElement? Bin, JsonElement? Engines, List<string>? Os,
    List<string>? Cpu, JsonElement? Funding);

internal sealed record PlainAccessPolicy(
    [property: JsonPropertyName("Version")] string? Version, [property: JsonPropertyName("Id")] string? Id, [property: JsonPropertyName("Statement")] List<PlainAccessStatement> Statement);

internal sealed record PlainAccessStatement(
    [property: JsonPropertyName("Sid")] string? Sid, [property: JsonPropertyName("Effect")] string Effect, [property: JsonPropertyName("Principal")] JsonElement? Principal,
    [property: JsonPropertyName("NotPrincipal")] JsonElement? NotPrincipal, [property: JsonPropertyName("Action")] JsonElement? Action, [property: JsonPropertyName("NotAction")] JsonElement? NotAction,
    [property: JsonPropertyName("Resource")] JsonElement? Resource, [property: JsonPropertyName("NotResource")] JsonElement? NotResource,
    [property: JsonPropertyName("Condition")] Dictionary<string, Dictionary<string, JsonElement>>? Condition);

internal sealed record PlainColorTheme(string? Name, string? Type, bool? SemanticHighlighting, Dictionary<string, string?>? Colors, List<PlainTokenColor>? TokenColors);

internal sealed record PlainTokenColor(string? Name, JsonElement? Scope, PlainTokenStyle Settings);

internal sealed record PlainTokenStyle(string? Foreground, string? Background, string? FontStyle);

internal sealed record PlainDashboard(string Title, JsonElement? Refresh, List<string>? Tags, List<JsonElement> Panels);
