namespace ArticleSdk.Generator.Diagnostics;

/// <summary>A finding, by document and pointer: its line is looked up when it is reported, in the text as it is then.</summary>
/// <param name="Id">The id of a descriptor in <c>Descriptors</c>, such as <c>ASDK0004</c>.</param>
/// <param name="Document">The path of the schema file.</param>
/// <param name="Pointer">The JSON Pointer of the offending value.</param>
/// <param name="AtName">Whether the name of that member is meant rather than its value.</param>
/// <param name="Arguments">What the descriptor's message format asks for.</param>
internal sealed record SchemaDiagnostic(string Id, string Document, string Pointer, bool AtName, EquatableArray<string> Arguments)
{
    /// <summary>Whether it is said of a schema that no generated root comes to: no validator is wrong for it, and an error is a warning.</summary>
    public bool IsUnused { get; init; }

    /// <summary>How it can be repaired, where a machine can.</summary>
    public SchemaRepair? Repair { get; init; }

    /// <summary>Of lint: the schema object that it lies in, where <c>x-lint-exclude</c> silences it.</summary>
    public string? Schema { get; init; }
}
