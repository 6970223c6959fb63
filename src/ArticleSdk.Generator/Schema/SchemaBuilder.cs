using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Makes the normalised model of all schema files of a project. A mistake spoils the keyword it is in, and nothing else: the model is as if that keyword were not there.
/// </summary>
internal static class SchemaBuilder
{
    public static SchemaSet Build(IReadOnlyList<SchemaFile> files, CancellationToken cancellation = default)
    {
        var world = new SchemaWorld(files, cancellation);
        List<LoadedDocument> documents = files.Select(world.Add).ToList();
        for (int i = 0; i < documents.Count; i++)
            Scan(world, documents[i], files[i]);
        foreach (LoadedDocument document in documents)
            world.Enqueue(document, document.Root);

        Read(world);
        DynamicReferences.Settle(world);
        InPlaceCycles.Cut(world);
        SpoiltLeftovers.Drop(world);

        var roots = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (LoadedDocument document in documents.Where(d => !d.IsUnreadable))
            roots[document.Document.Path] = document.Root;
        return new SchemaSet(roots, UnusedSchemas.Mark(world));
    }

    /// <summary>Reads the keywords of all schemas that are waiting, and of those that are found on the way: a queue, because a chain of references may be long.</summary>
    public static void Read(SchemaWorld world)
    {
        while (world.TryDequeue(out LoadedDocument document, out SchemaNode node))
        {
            world.Cancellation.ThrowIfCancellationRequested();
            try
            {
                ReadKeywords(new KeywordContext(world, document, node));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                world.ReportFailure(document, node.Pointer, exception);
            }
        }
    }

    private static void Scan(SchemaWorld world, LoadedDocument document, SchemaFile file)
    {
        world.Cancellation.ThrowIfCancellationRequested();
        try
        {
            world.Scanner.Scan(document);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            world.ReportFailure(document, "", exception);
            document.IsUnreadable = true;
            document.Nodes.Clear();
            document.Nodes.Add("", new SchemaNode(new SchemaResource(document.Document, document.RetrievalUri, "", document.DefaultDialect), "") { Boolean = true, Json = JsonValue.True });
        }

        foreach (string identifier in file.Identifiers)
            world.TryRegister(UriReference.Resolve(document.RetrievalUri, UriReference.WithoutFragment(identifier, out _)), document.Root);
    }

    private static void ReadKeywords(KeywordContext context)
    {
        SchemaNode node = context.Node;
        if (node.Json.Kind != JsonKind.Object)
        {
            if (node.Json.Kind is not (JsonKind.True or JsonKind.False))
                context.Report(DiagnosticIds.InvalidKeywordValue, "", NameOf(node), "a schema (an object, true or false)", KeywordContext.Describe(node.Json));
            else if (node.Dialect.Draft <= Draft.Draft4 && NameOf(node) is not ("additionalProperties" or "additionalItems"))
                context.Report(DiagnosticIds.SloppyKeywordValue, "", NameOf(node), "there are no boolean schemas before draft 6");
            return;
        }

        Dictionary<string, KeywordRow> rows = KeywordTable.Of(node.Dialect);
        bool isReference = node.Dialect.Draft <= Draft.Draft7 && node.Json.TryGet("$ref", out JsonValue reference) && reference.Kind == JsonKind.String;
        foreach (JsonMember member in node.Json.Members)
        {
            if (rows.TryGetValue(member.Name, out KeywordRow? row) && (!isReference || row.StandsBesideRef || member.Name == "$ref"))
                row.Read(context, member.Name, member.Value);
        }

        node.Complete(context.Keywords);
    }

    private static string NameOf(SchemaNode node) =>
        node.Pointer.Length == 0 ? "the root" : Shared.JsonPointer.Unescape(node.Pointer.Substring(node.Pointer.LastIndexOf('/') + 1));
}
