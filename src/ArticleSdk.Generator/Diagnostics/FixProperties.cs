using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>What a diagnostic tells code fixes, beside its message.</summary>
internal static class FixProperties
{
    private const string Title = "ArticleSdk.Title";
    private const string Patch = "ArticleSdk.Patch";
    private const string Schema = "ArticleSdk.Schema";
    private const string Written = "ArticleSdk.Written";
    private const string Meant = "ArticleSdk.Meant";

    public static ImmutableDictionary<string, string?> Of(SchemaDiagnostic finding)
    {
        ImmutableDictionary<string, string?> properties = finding.Repair is { } repair ? Of(repair) : ImmutableDictionary<string, string?>.Empty;
        return finding.Schema is { } schema ? properties.Add(Schema, schema) : properties;
    }

    public static ImmutableDictionary<string, string?> Of(SchemaRepair repair) => ImmutableDictionary<string, string?>.Empty.Add(Title, repair.Title).Add(Patch, repair.ToPatch());

    /// <summary>What a text in code says, and what is meant.</summary>
    public static ImmutableDictionary<string, string?> OfMisspelling(string written, string meant) => ImmutableDictionary<string, string?>.Empty.Add(Written, written).Add(Meant, meant);

    /// <summary>What a text in code says, and what is meant; nulls where that is not known.</summary>
    public static (string? Written, string? Meant) MisspellingOf(Diagnostic diagnostic) =>
        (diagnostic.Properties.TryGetValue(Written, out string? written) ? written : null, diagnostic.Properties.TryGetValue(Meant, out string? meant) ? meant : null);

    /// <summary>How the finding can be repaired.</summary>
    public static SchemaRepair? RepairOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Title, out string? title) && title is not null && diagnostic.Properties.TryGetValue(Patch, out string? patch) && patch is not null
            ? SchemaRepair.Parse(title, patch)
            : null;

    /// <summary>The JSON Pointer of the schema in which <c>x-lint-exclude</c> silences the finding.</summary>
    public static string? SchemaOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Schema, out string? schema) ? schema : null;
}
