using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Lint;

/// <summary>A reference from the files that were looked at into another.</summary>
/// <param name="Document">The file that it leads into.</param>
/// <param name="Pointer">The schema there.</param>
/// <param name="IsJoined">Whether that schema applies to an instance together with others, rather than alone.</param>
internal readonly record struct OutsideReference(string Document, string Pointer, bool IsJoined);

/// <summary>
/// What lint finds in some files, by themselves and what they reach. Some of it holds only if nobody else refers to a place: that is decided when all files of the
/// project have been looked at, so that each is looked at again only when it or what it reaches has changed.
/// </summary>
internal sealed record LintResult(EquatableArray<SchemaDiagnostic> Findings, EquatableArray<OutsideReference> References)
{
    /// <summary>The findings of all, less those that references from other files disprove.</summary>
    public static IReadOnlyList<SchemaDiagnostic> Resolve(IReadOnlyCollection<LintResult> all)
    {
        HashSet<(string Document, string Pointer)> around = [], joined = [];
        foreach (OutsideReference reference in all.SelectMany(result => result.References))
        {
            foreach (string pointer in JsonPath.WithAncestors(reference.Pointer))
                around.Add((reference.Document, pointer));
            if (reference.IsJoined)
                joined.Add((reference.Document, reference.Pointer));
        }

        return [.. all.SelectMany(result => result.Findings).Where(finding => finding.Id switch
        {
            LintIds.UnusedDefinition or LintIds.UnknownKeyword or LintIds.MisspeltKeyword or LintIds.MisplacedSubschema => !around.Contains((finding.Document, finding.Pointer)),
            // Who joins the schema may describe the property.
            LintIds.UndescribedRequired => joined.Count == 0 || !JsonPath.WithAncestors(finding.Pointer).Any(pointer => joined.Contains((finding.Document, pointer))),
            _ => true,
        })];
    }
}
