using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Makes the normalised model of all schema files of a project. A mistake spoils the keyword it is in, and nothing else: the model is as if that keyword were not there.
/// </summary>
internal static class SchemaBuilder
{
    /// <summary>Builds the set of files that need no others.</summary>
    public static SchemaSet Build(IReadOnlyList<SchemaFile> files, CancellationToken cancellation = default) => Build(files, [], [], cancellation);

    /// <param name="files">The files of the set and all that they reach, in the project's order: of two that claim a URI the first has it.</param>
    /// <param name="built">Sets that some of the files are in, and that no reference leads out of. Their schemas are used as they are.</param>
    /// <param name="metaschemas">Files of the project that describe dialects, if only by the members that do so.</param>
    /// <param name="cancellation">Whether the set is still wanted.</param>
    public static SchemaSet Build(
        IReadOnlyList<SchemaFile> files, IReadOnlyList<SchemaSet> built, IReadOnlyList<SchemaFile> metaschemas, CancellationToken cancellation)
    {
        var build = new SchemaBuildContext(files, metaschemas, cancellation) { HasSpoilt = built.Any(b => b.HasSpoilt) };
        List<LoadedDocument> documents = files.Select(file => Load(build, file, built)).ToList();
        for (int i = 0; i < documents.Count; i++)
            Scan(build, documents[i], files[i]);
        foreach (LoadedDocument document in documents)
            build.Enqueue(document, document.Root);

        Read(build);
        DynamicReferences.Resolve(build);
        InPlaceCycles.Cut(build);
        InPlaceDepth.Cut(build);
        SpoiltLeftovers.Drop(build);

        var roots = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (LoadedDocument document in documents.Where(d => !d.IsUnreadable))
            roots[document.Document.Path] = document.Root;
        var set = new SchemaSet(roots, build.Diagnostics, documents.ToDictionary(d => d.Document.Path, StringComparer.Ordinal))
        {
            DynamicResources = build.DynamicResources,
            HasSpoilt = build.HasSpoilt,
        };
        return set with { Diagnostics = SchemaMistakes.MarkUnused(build.Diagnostics, [set]) };
    }

    private static LoadedDocument Load(SchemaBuildContext build, SchemaFile file, IReadOnlyList<SchemaSet> built)
    {
        foreach (SchemaSet set in built)
        {
            if (set.Documents.TryGetValue(file.Path, out LoadedDocument? document))
                return build.Add(new LoadedDocument(document));
        }

        return build.Add(file);
    }

    /// <summary>Reads the keywords of all schemas that are waiting, and of those that are found on the way: a queue, because a chain of references may be long.</summary>
    public static void Read(SchemaBuildContext build)
    {
        while (build.TryDequeue(out LoadedDocument document, out SchemaNode node))
        {
            build.Cancellation.ThrowIfCancellationRequested();
            try
            {
                ReadKeywords(new KeywordContext(build, document, node));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                build.ReportFailure(document, node.Pointer, exception);
            }
        }
    }

    /// <summary>Finds the schemas of a document, and who they are.</summary>
    public static void Scan(SchemaBuildContext build, LoadedDocument document, SchemaFile file)
    {
        build.Cancellation.ThrowIfCancellationRequested();
        if (document.IsBuilt)
        {
            foreach (SchemaIdentifier identifier in document.Identifiers)
                build.TryRegister(identifier.Uri, document[identifier.Schema]);
            return;
        }

        try
        {
            build.Scanner.Scan(document);
            foreach (string id in file.Identifiers)
            {
                var identifier = new SchemaIdentifier(UriReference.Resolve(document.RetrievalUri, UriReference.WithoutFragment(id, out _)), "", "");
                document.Identifiers.Add(identifier);
                build.TryRegister(identifier.Uri, document.Root);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            build.ReportFailure(document, "", exception);
            document.GiveUp();
        }
    }

    private static void ReadKeywords(KeywordContext context)
    {
        SchemaNode node = context.Node;
        if (node.Json.Kind != ValueKind.Object)
        {
            if (node.Json.Kind is not (ValueKind.True or ValueKind.False))
                context.Report(DiagnosticIds.InvalidKeywordValue, "", NameOf(node), "a schema (an object, true or false)", KeywordContext.Describe(node.Json));
            else if (node.Dialect.Draft <= Draft.Draft4 && NameOf(node) is not ("additionalProperties" or "additionalItems"))
                context.Report(DiagnosticIds.SloppyKeywordValue, "", NameOf(node), "there are no boolean schemas before draft 6");
            return;
        }

        Dictionary<string, KeywordRow> rows = KeywordTable.Of(node.Dialect);
        bool isReference = node.Dialect.Draft <= Draft.Draft7 && node.Json.TryGet("$ref", out JsonValue reference) && reference.Kind == ValueKind.String;
        foreach (JsonMember member in node.Json.Members)
        {
            if (rows.TryGetValue(member.Name, out KeywordRow? row) && (!isReference || row.StandsBesideRef || member.Name == "$ref"))
                row.Read(context, member.Name, member.Value);
        }

        node.Complete(context.Keywords);
    }

    private static string NameOf(SchemaNode node) =>
        node.Pointer.Length == 0 ? "the root" : Shared.JsonPointer.LastToken(node.Pointer);
}
