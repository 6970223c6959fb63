using System.Text.Json.Serialization;

namespace ArticleSdk.Benchmarks.Records;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainArticle))]
[JsonSerializable(typeof(PlainNewsItem))]
[JsonSerializable(typeof(PlainTaskList))]
[JsonSerializable(typeof(PlainDependencyLock))]
[JsonSerializable(typeof(PlainAccessPolicy))]
[JsonSerializable(typeof(PlainColorTheme))]
[JsonSerializable(typeof(PlainDashboard))]
internal sealed partial class PlainContext : JsonSerializerContext;
