using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>A schema being applied to a value: where the walks for errors and annotations stand.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Scope">The dynamic scope, outside of the schema or inside (entering a resource twice says nothing new).</param>
/// <param name="Instance">The value.</param>
/// <param name="At">Where the value stands.</param>
/// <param name="Path">By which path the evaluation came to the schema.</param>
/// <param name="By">The keyword that applied it; null for the root.</param>
internal sealed record Visit(SchemaNode Node, EvaluationScope Scope, JsonValue Instance, LocationPath At, LocationPath Path, Keyword? By)
{
    /// <summary>Which property or item of its parent the value is.</summary>
    public int Ordinal { get; init; }

    /// <summary>A subschema of this one on the same value.</summary>
    public Visit InPlace(Keyword keyword, SchemaNode schema) =>
        new(schema, Scope, Instance, At, Path.Then(Segment(keyword, schema)), keyword);

    /// <summary>A subschema of this one on a property's value.</summary>
    public Visit Property(Keyword keyword, SchemaNode schema, int ordinal) =>
        new(schema, Scope, Instance.Members[ordinal].Value, At.Property(Instance.Members[ordinal].Name), Path.Then(Segment(keyword, schema)), keyword) { Ordinal = ordinal };

    /// <summary>A subschema of this one on an item.</summary>
    public Visit Item(Keyword keyword, SchemaNode schema, int index) =>
        new(schema, Scope, Instance.Items[index], At.Item(index), Path.Then(Segment(keyword, schema)), keyword) { Ordinal = index };

    /// <summary>A subschema of this one on the name of a property: errors are at the property.</summary>
    public Visit Name(Keyword keyword, SchemaNode schema, int ordinal, JsonValue name) =>
        new(schema, Scope, name, At.Property(Instance.Members[ordinal].Name), Path.Then(Segment(keyword, schema)), keyword) { Ordinal = ordinal };

    // What stands inside a schema is reached by its pointer (draft 3 has schemas in the middle of `type`); what stands elsewhere, by the keyword.
    private string Segment(Keyword keyword, SchemaNode schema)
    {
        bool isReference = keyword is RefKeyword or DynamicRefKeyword;
        return isReference ? keyword.Path : schema.Pointer.Substring(Node.Pointer.Length);
    }
}
