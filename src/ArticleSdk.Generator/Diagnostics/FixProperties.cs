using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>What a diagnostic of a schema tells code fixes, beside its message.</summary>
internal static class FixProperties
{
    private const string Title = "ArticleSdk.Title";
    private const string Patch = "ArticleSdk.Patch";
    private const string Schema = "ArticleSdk.Schema";

    public static ImmutableDictionary<string, string?> Of(SchemaDiagnostic finding)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (finding.Repair is { } repair)
            properties = properties.Add(Title, repair.Title).Add(Patch, repair.ToPatch());
        return finding.Schema is { } schema ? properties.Add(Schema, schema) : properties;
    }

    /// <summary>How the finding can be repaired.</summary>
    public static SchemaRepair? RepairOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Title, out string? title) && title is not null && diagnostic.Properties.TryGetValue(Patch, out string? patch) && patch is not null
            ? SchemaRepair.Parse(title, patch)
            : null;

    /// <summary>The JSON Pointer of the schema in which <c>x-lint-exclude</c> silences the finding.</summary>
    public static string? SchemaOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Schema, out string? schema) ? schema : null;
}
