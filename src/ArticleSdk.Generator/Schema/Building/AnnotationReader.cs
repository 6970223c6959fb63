using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>Collects what a schema says about itself.</summary>
internal static class AnnotationReader
{
    public static SchemaAnnotations Read(JsonValue schema, Dialect dialect)
    {
        Dictionary<string, KeywordRow> rows = KeywordTable.Of(dialect);
        bool isReference = dialect.Draft <= Draft.Draft7 && schema.TryGet("$ref", out _);
        List<JsonMember>? all = null;
        bool described = false;
        foreach (JsonMember member in schema.Members)
        {
            if (!rows.TryGetValue(member.Name, out KeywordRow? row) || row.IsAnnotation)
            {
                described = true;
                // Beside $ref they are no annotations by the specification; titles and defaults are read all the same: nothing is checked by them.
                if (!isReference)
                    (all ??= []).Add(member);
            }
        }

        if (!described)
            return SchemaAnnotations.None;
        return new SchemaAnnotations
        {
            Title = Text(schema, "title"),
            Description = Text(schema, "description"),
            Default = schema.TryGet("default", out JsonValue value) ? value : null,
            Examples = schema.TryGet("examples", out JsonValue examples) ? examples.Items : default,
            // Older drafts know neither, and nobody who writes them there means anything else.
            Deprecated = Flag(schema, "deprecated"),
            ReadOnly = Flag(schema, "readOnly"),
            WriteOnly = Flag(schema, "writeOnly"),
            CSharpName = Text(schema, "x-csharp-name"),
            ErrorMessage = isReference ? null : Text(schema, "errorMessage"),
            All = all is null ? default : all.ToEquatableArray(),
        };
    }

    private static string? Text(JsonValue schema, string name) => schema.TryGet(name, out JsonValue value) && value.Kind == ValueKind.String ? value.Text : null;

    private static bool Flag(JsonValue schema, string name) => schema.TryGet(name, out JsonValue value) && value.Kind == ValueKind.True;
}
