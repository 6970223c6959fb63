using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>Makes the normalised model of all schema files of a project.</summary>
internal static class SchemaBuilder
{
    public static SchemaSet Build(IReadOnlyList<SchemaFile> files)
    {
        var world = new SchemaWorld(files);
        List<LoadedDocument> documents = files.Select(world.Add).ToList();
        foreach (LoadedDocument document in documents)
            world.Scanner.Scan(document);
        foreach (LoadedDocument document in documents)
            world.Enqueue(document, document.Root);

        Read(world);
        DynamicReferences.Settle(world);
        InPlaceCycles.Report(world);
        SpreadErrors(world);

        var roots = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (LoadedDocument document in documents)
        {
            if (!document.HasError)
                roots[document.Document.Path] = document.Root;
        }

        return new SchemaSet(roots, world.Diagnostics);
    }

    /// <summary>Reads the keywords of all schemas that are waiting, and of those that are found on the way: a queue, because a chain of references may be long.</summary>
    public static void Read(SchemaWorld world)
    {
        while (world.TryDequeue(out LoadedDocument document, out SchemaNode node))
            ReadKeywords(new KeywordContext(world, document, node));
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

    /// <summary>What refers to a broken file is broken too, and says so at the reference.</summary>
    private static void SpreadErrors(SchemaWorld world)
    {
        var referrers = new Dictionary<LoadedDocument, List<LoadedDocument>>();
        foreach (LoadedDocument document in world.Documents)
        {
            foreach (LoadedDocument target in document.References.Keys)
            {
                if (!referrers.TryGetValue(target, out List<LoadedDocument>? list))
                    referrers.Add(target, list = []);
                list.Add(document);
            }
        }

        var broken = new Queue<LoadedDocument>(world.Documents.Where(d => d.HasError));
        while (broken.Count > 0)
        {
            LoadedDocument target = broken.Dequeue();
            if (!referrers.TryGetValue(target, out List<LoadedDocument>? list))
                continue;
            foreach (LoadedDocument document in list.Where(d => !d.HasError))
            {
                world.Report(document, DiagnosticIds.BrokenReference, document.References[target], false, target.Document.Path);
                broken.Enqueue(document);
            }
        }
    }
}
