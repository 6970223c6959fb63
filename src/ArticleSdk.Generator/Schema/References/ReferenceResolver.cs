using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Schema;

/// <summary>Finds the schema that a reference means.</summary>
internal sealed class ReferenceResolver(SchemaBuildContext build)
{
    /// <param name="document">The document of the schema that refers.</param>
    /// <param name="from">The schema that refers.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="problem">Why there is no such schema; null also where that is another file's mistake, which is reported there.</param>
    /// <param name="missing">The URI that nobody answers to, where that is why.</param>
    public SchemaNode? Resolve(LoadedDocument document, SchemaNode from, string reference, out string? problem, out string? missing)
    {
        missing = null;
        string uri = UriReference.WithoutFragment(reference, out string? fragment);
        SchemaNode? root = uri.Length == 0 ? document[from.Resource.Pointer] : FindResource(document, from, uri);
        if (root is null)
        {
            string absolute = UriReference.Resolve(from.Resource.Uri, uri);
            missing = absolute;
            problem = "no schema file of the project has the URI '" + absolute + "'"
                + (UriReference.IsAbsolute(uri) ? "" : ", nor does the path lead to one") + "; nothing is fetched: add the file with " + ItemFor(absolute);
            return null;
        }

        problem = null;
        LoadedDocument target = build.DocumentOf(root);
        if (target.IsUnreadable)
            return null;
        SchemaNode? found = Within(target, root, UriReference.PercentDecode(fragment ?? ""), out problem);
        if (found is null)
            return null;
        found = target[found.Pointer];
        build.Enqueue(target, found);
        return found;
    }

    private static string ItemFor(string uri) => UriReference.PathOf(uri) is { } path
        ? "<ArticleSchema Include=\"" + path + "\" Generate=\"false\" />"
        : "<ArticleSchema Include=\"…\" BaseUri=\"" + uri + "\" Generate=\"false\" />";

    // Against the base URI first, as the specification says; if nothing answers there, against the file's own path.
    private SchemaNode? FindResource(LoadedDocument document, SchemaNode from, string uri)
    {
        SchemaNode? found = build.Find(UriReference.Resolve(from.Resource.Uri, uri));
        return found is null && !UriReference.IsAbsolute(uri) ? build.Find(UriReference.Resolve(document.FileUri, uri)) : found;
    }

    private SchemaNode? Within(LoadedDocument document, SchemaNode root, string fragment, out string? problem)
    {
        problem = null;
        if (fragment.Length == 0)
            return root;
        if (fragment[0] == '/')
            return AtPointer(document, root, fragment, out problem);
        SchemaNode? anchored = SchemaBuildContext.FindAnchor(root.Resource, fragment);
        if (anchored is null)
            problem = "no schema there has the anchor '" + fragment + "'";
        return anchored;
    }

    private SchemaNode? AtPointer(LoadedDocument document, SchemaNode root, string fragment, out string? problem)
    {
        problem = null;
        string[] tokens = JsonPath.Tokens(fragment);
        string pointer = root.Pointer + string.Concat(tokens.Select(KeywordContext.Segment));
        if (document.TryGet(pointer, out SchemaNode? known) && IsSchema(known.Json))
            return known;

        // Into a keyword that holds no schemas as far as its dialect goes. The schema belongs to the last known one on the way.
        JsonValue value = root.Json;
        SchemaResource around = root.Resource;
        string at = root.Pointer;
        foreach (string token in tokens)
        {
            if (!JsonPath.TryStep(value, token, out value))
            {
                problem = "there is no '" + token + "' at '" + (at.Length == 0 ? "#" : at) + "'";
                return null;
            }

            at += KeywordContext.Segment(token);
            if (document.TryGet(at, out SchemaNode? passed))
                around = passed.Resource;
        }

        if (IsSchema(value))
            return build.Scanner.ScanDetached(document, value, pointer, around);
        problem = "it leads to " + KeywordContext.Describe(value) + ", which is no schema";
        return null;
    }

    private static bool IsSchema(JsonValue value) => value.Kind is ValueKind.Object or ValueKind.True or ValueKind.False;
}
