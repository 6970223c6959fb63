using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>A schema file as the pipeline caches it: what the project says of it, and its JSON without positions; null where it has none.</summary>
/// <param name="Path">Its path from the project's folder.</param>
internal sealed record FileContent(string Path, FileOptions Options, JsonValue? Root)
{
    /// <summary>What a file without JSON seems to call itself.</summary>
    public EquatableArray<string> Identifiers { get; init; }

    public SchemaFile ToSchemaFile(ProjectOptions options) => new(Path, Root ?? JsonValue.True)
    {
        BaseUri = Options.BaseUri,
        AssertFormat = Options.AssertFormat ?? options.AssertFormat,
        DefaultDialect = options.DefaultDialect,
        Generate = Options.Generate,
        IsUnreadable = Root is null,
        Identifiers = Identifiers,
    };

    public RootOptions ToRootOptions(ProjectOptions options) =>
        new(Path, Options.Namespace ?? options.Namespace, Options.TypeName, Options.Accessibility ?? options.Accessibility)
        {
            Generate = Options.Generate,
            IsBuiltIn = Options.IsBuiltIn,
            DefinitionPrefix = Options.TypeNamePrefix,
        };

    /// <summary>What it could say as a metaschema: its dialect, name and vocabularies.</summary>
    public FileContent ToMetaschema() =>
        this with { Root = Root is { Kind: ValueKind.Object } root ? JsonValue.Object(root.Members.Where(m => m.Name is "$schema" or "$id" or "$vocabulary").ToEquatableArray()) : null };
}
