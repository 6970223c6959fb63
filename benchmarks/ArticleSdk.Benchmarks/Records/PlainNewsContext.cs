using System.Text.Json.Serialization;

namespace ArticleSdk.Benchmarks.Records;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainArticle))]
[JsonSerializable(typeof(PlainNewsItem))]
internal sealed partial class PlainNewsContext : JsonSerializerContext;
