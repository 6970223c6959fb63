using System.Text.Json;
using ArticleSdk.Benchmarks.Suite;
using Json.Schema;

namespace ArticleSdk.Benchmarks.Contenders;

/// <summary>JsonSchema.Net, from bytes to a verdict: it evaluates a <see cref="JsonElement"/>.</summary>
internal sealed class JsonSchemaNetPeer
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };

    private readonly JsonSchema _schema;

    private JsonSchemaNetPeer(JsonSchema schema) => _schema = schema;

    /// <summary>The loaded schema, or null and why there is none.</summary>
    public static JsonSchemaNetPeer? Load(DocumentSet set, out string reason)
    {
        try
        {
            // Sets refer to schemas of the same names, which must not meet.
            var build = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
            foreach (string reference in set.References)
                JsonSchema.FromText(reference, build);
            reason = "";
            var peer = new JsonSchemaNetPeer(JsonSchema.FromText(set.Schema, build));
            peer.IsValid(set.Documents[0].Utf8);
            return peer;
        }
        catch (Exception e)
        {
            // It has no exception of its own for a schema that it cannot take.
            reason = $"cannot take the schema: {e.GetType().Name}: {e.Message}";
            return null;
        }
    }

    public bool IsValid(byte[] utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8);
        return _schema.Evaluate(document.RootElement, Options).IsValid;
    }

    public Action Round(DocumentSet set)
    {
        byte[][] documents = [.. set.Documents.Select(document => document.Utf8)];
        return () =>
        {
            foreach (byte[] document in documents)
                IsValid(document);
        };
    }
}
