using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// What a schema asserts or applies, normalised over dialects. <paramref name="Name"/> is the keyword as the schema spells it (draft 3's
/// <c>divisibleBy</c> is a <see cref="MultipleOfKeyword"/> of that name): errors and keyword locations use it. A keyword's pointer is that of its
/// schema plus <c>/</c> plus the name, unless <see cref="Path"/> says otherwise (draft 3's <c>required: true</c> stands in the property's schema).
/// </summary>
internal abstract record Keyword(string Name)
{
    /// <summary>The path from the schema to the keyword, as a JSON Pointer.</summary>
    public string Path { get; init; } = "/" + JsonPointer.Escape(Name);
}

// ---- applicators, in place: to the same instance ----

/// <summary><c>allOf</c>, draft 3's <c>extends</c>.</summary>
internal sealed record AllOfKeyword(string Name, EquatableArray<SchemaNode> Schemas) : Keyword(Name);

/// <summary>
/// <c>anyOf</c>, and draft 3's <c>type</c> where it holds schemas: then the plain types among them stand in <paramref name="Types"/>.
/// </summary>
internal sealed record AnyOfKeyword(string Name, EquatableArray<SchemaNode> Schemas, JsonTypes Types = JsonTypes.None) : Keyword(Name);

internal sealed record OneOfKeyword(string Name, EquatableArray<SchemaNode> Schemas) : Keyword(Name);

/// <summary><c>not</c>; draft 3's <c>disallow</c>: none of the schemas and none of the types may hold.</summary>
internal sealed record NotKeyword(string Name, EquatableArray<SchemaNode> Schemas, JsonTypes Types = JsonTypes.None) : Keyword(Name);

/// <summary><c>if</c> with <c>then</c> and <c>else</c>. An <c>if</c> alone stands here too: it may evaluate properties.</summary>
internal sealed record IfKeyword(string Name, SchemaNode If, SchemaNode? Then, SchemaNode? Else) : Keyword(Name);

/// <summary><c>dependentSchemas</c>, and those of <c>dependencies</c> that are schemas.</summary>
internal sealed record DependentSchemasKeyword(string Name, EquatableArray<NamedSchema> Schemas) : Keyword(Name);

internal readonly record struct NamedSchema(string Name, SchemaNode Schema);

/// <summary><c>$ref</c>, resolved; also <c>$dynamicRef</c> and <c>$recursiveRef</c> that can only mean one schema.</summary>
internal sealed record RefKeyword(string Name, SchemaNode Target) : Keyword(Name)
{
    /// <summary>
    /// The anchor of a dynamic reference that can mean one schema only, as far as the files reach that are compiled together. Who comes from elsewhere may give the anchor another meaning: a program keeps it.
    /// </summary>
    public string? Anchor { get; init; }
}

/// <summary>
/// <c>$dynamicRef</c> whose static target has a dynamic anchor of that name (and <c>$recursiveRef</c>, with the anchor ""): the outermost resource in the
/// dynamic scope that has the <paramref name="Anchor"/> decides (JSON Schema 2020-12 core, 8.2.3.2); without one, <paramref name="Initial"/>.
/// </summary>
internal sealed record DynamicRefKeyword(string Name, SchemaNode Initial, string Anchor) : Keyword(Name);

// ---- applicators, to children ----

internal sealed record PropertiesKeyword(string Name, EquatableArray<NamedSchema> Properties) : Keyword(Name);

internal sealed record PatternPropertiesKeyword(string Name, EquatableArray<NamedSchema> Patterns) : Keyword(Name);

/// <summary>Applies to what <see cref="PropertiesKeyword"/> and <see cref="PatternPropertiesKeyword"/> of the same schema leave.</summary>
internal sealed record AdditionalPropertiesKeyword(string Name, SchemaNode Schema) : Keyword(Name);

internal sealed record PropertyNamesKeyword(string Name, SchemaNode Schema) : Keyword(Name);

/// <summary><c>prefixItems</c>, and <c>items</c> with an array before 2020-12.</summary>
internal sealed record PrefixItemsKeyword(string Name, EquatableArray<SchemaNode> Schemas) : Keyword(Name);

/// <summary><c>items</c> with a schema, and <c>additionalItems</c>: applies from item <paramref name="Start"/> on.</summary>
internal sealed record ItemsKeyword(string Name, SchemaNode Schema, int Start) : Keyword(Name);

/// <summary>
/// <c>contains</c> with <c>minContains</c> and <c>maxContains</c> (which are errors of their own name).
/// <paramref name="Min"/> is 1 where nothing is said. <paramref name="Evaluates"/>: matching items count for <c>unevaluatedItems</c> (2020-12 and later).
/// </summary>
internal sealed record ContainsKeyword(string Name, SchemaNode Schema, long Min, long? Max, bool Evaluates) : Keyword(Name);

internal sealed record UnevaluatedPropertiesKeyword(string Name, SchemaNode Schema) : Keyword(Name);

internal sealed record UnevaluatedItemsKeyword(string Name, SchemaNode Schema) : Keyword(Name);

// ---- reserved locations ----

/// <summary><c>$defs</c>, <c>definitions</c>: applies nothing, and is where named types come from.</summary>
internal sealed record DefinitionsKeyword(string Name, EquatableArray<NamedSchema> Schemas) : Keyword(Name);
