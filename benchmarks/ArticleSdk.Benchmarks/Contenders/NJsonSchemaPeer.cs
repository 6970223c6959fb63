using ArticleSdk.Benchmarks.Suite;
using NJsonSchema;

namespace ArticleSdk.Benchmarks.Contenders;

/// <summary>NJsonSchema, from text to its list of errors, as its documentation has it.</summary>
internal static class NJsonSchemaPeer
{
    /// <summary>The loaded schema, or null and why there is none.</summary>
    public static JsonSchema? Load(DocumentSet set, out string reason)
    {
        // It would fetch the other schemas from the network.
        if (set.References.Length > 0)
        {
            reason = "the schema refers to other files";
            return null;
        }

        try
        {
            JsonSchema schema = JsonSchema.FromJsonAsync(set.Schema).GetAwaiter().GetResult();
            Document? refused = set.Documents.FirstOrDefault(document => schema.Validate(document.Text).Count > 0);
            reason = refused is null ? "" : $"calls {refused.Name} invalid: {schema.Validate(refused.Text).First()}";
            return refused is null ? schema : null;
        }
        catch (Exception e)
        {
            // It has no exception of its own for a schema that it cannot take.
            reason = $"cannot take the schema: {e.GetType().Name}: {e.Message}";
            return null;
        }
    }

    public static Action Round(JsonSchema schema, DocumentSet set)
    {
        string[] texts = [.. set.Documents.Select(document => document.Text)];
        return () =>
        {
            foreach (string text in texts)
                schema.Validate(text);
        };
    }
}
