using System.Runtime.CompilerServices;
using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>A document as the compiler gives it.</summary>
internal sealed record DocumentSource(AdditionalText Text, DocumentOptions Options);

/// <summary>What is to be said of a document, for as long as neither it, nor what the project says of it, nor its schema changes. Its text is not kept, and not read again.</summary>
internal sealed class DocumentFindings
{
    private static readonly ConditionalWeakTable<AdditionalText, DocumentFindings> Known = new();

    private readonly DocumentSource _document;
    private readonly string _path;
    private readonly IReadOnlyList<NamedProgram> _asked;
    private readonly IReadOnlyList<Diagnostic> _diagnostics;
    private SchemaPrograms _schemas;

    private DocumentFindings(DocumentSource document, string path, SchemaPrograms schemas, IReadOnlyList<NamedProgram> asked, IReadOnlyList<Diagnostic> diagnostics)
    {
        _document = document;
        _path = path;
        _schemas = schemas;
        _asked = asked;
        _diagnostics = diagnostics;
    }

    public static IReadOnlyList<Diagnostic> Of(DocumentSource document, ProjectSchemas project, CancellationToken cancellation)
    {
        string path = project.Options.Relative(document.Text.Path);
        SchemaPrograms schemas = project.Programs(cancellation);
        if (Known.TryGetValue(document.Text, out DocumentFindings? known) && known.IsCurrent(document, path, schemas, cancellation))
            return known._diagnostics;
        var schemasOf = new DocumentSchemas(schemas, path);
        var check = new DocumentCheck(document, schemasOf, cancellation);
        var findings = new DocumentFindings(document, path, schemas, schemasOf.Asked, check.Run());
        lock (Known)
        {
            Known.Remove(document.Text);
            Known.Add(document.Text, findings);
        }

        return findings._diagnostics;
    }

    private bool IsCurrent(DocumentSource document, string path, SchemaPrograms schemas, CancellationToken cancellation)
    {
        if (document.Options != _document.Options || path != _path)
            return false;
        if (ReferenceEquals(schemas, _schemas))
            return true;
        // Some schema was edited: is it this document's?
        var schemasOf = new DocumentSchemas(schemas, path);
        if (!_asked.All(asked => schemasOf.Find(asked.Name, asked.IsOfItem, cancellation).Equals(asked)))
            return false;
        _schemas = schemas;
        return true;
    }
}
