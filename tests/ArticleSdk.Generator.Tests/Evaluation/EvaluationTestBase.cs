using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Evaluation;

/// <summary>Schemas and instances as text.</summary>
public abstract class EvaluationTestBase
{
    private protected static SchemaNode Schema(string json, Draft draft = Draft.Draft202012)
    {
        SchemaSet set = SchemaBuilder.Build([new SchemaFile("test.json", Read(json)) { DefaultDialect = draft, BaseUri = "https://example.org/test" }]);
        Assert.True(set.Roots.TryGetValue("test.json", out SchemaNode? root), string.Join("; ", set.Diagnostics));
        return root;
    }

    private protected static JsonValue Read(string json)
    {
        JsonReadResult result = JsonReader.Read(json);
        Assert.True(result.Value is not null, string.Join("; ", result.Errors));
        return result.Value;
    }

    private protected static EngineResult Evaluate(string schema, string instance, Draft draft = Draft.Draft202012) => Evaluate(Schema(schema, draft), instance);

    private protected static EngineResult Evaluate(SchemaNode schema, string instance, int maxErrors = 1000, int maxDepth = 128, int maxAnnotations = 1000) =>
        new ProgramSet([schema], annotates: true).Evaluate(schema.Document.Path, Encoding.UTF8.GetBytes(instance), maxDepth, new EngineOptions(maxErrors, maxAnnotations));

    /// <summary>The errors as <c>code keywordLocation instanceLocation</c>.</summary>
    private protected static string[] Errors(string schema, string instance, Draft draft = Draft.Draft202012)
    {
        EngineResult result = Evaluate(schema, instance, draft);
        Assert.Equal(result.IsValid, result.Errors.Count == 0);
        return result.Errors.Select(e => $"{ErrorCodes.NameOf(e.Code)} {e.KeywordLocation} {e.InstanceLocation}").ToArray();
    }
}
