using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>What other files can see of a file before anything is resolved: which URIs it answers to, and which it asks for. An edit that changes neither ends here.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="RetrievalUri">The URI that it was got by.</param>
/// <param name="FileUri">Its path as a URI.</param>
/// <param name="Identifiers">The URIs that its schemas call themselves.</param>
/// <param name="References">What it refers to outside of itself; more than what its schemas do, as any <c>$ref</c> counts, wherever it stands.</param>
/// <param name="IsDynamic">Whether it has references whose target depends on who refers to the file.</param>
internal sealed record FileOutline(
    string Path, string RetrievalUri, string FileUri, EquatableArray<SchemaIdentifier> Identifiers, EquatableArray<OutlineReference> References, bool IsDynamic);

/// <summary>A reference without its fragment, resolved.</summary>
/// <param name="Uri">By the base URI.</param>
/// <param name="ByPath">By the file's own path, where nothing answers to that; null for an absolute URI.</param>
internal readonly record struct OutlineReference(string Uri, string? ByPath);

/// <summary>Reads what other files can see of one.</summary>
internal static class OutlineReader
{
    private static readonly HashSet<string> References = new(StringComparer.Ordinal) { "$ref", "$dynamicRef", "$recursiveRef", "$schema" };

    public static FileOutline Read(SchemaFile file, IReadOnlyList<SchemaFile> metaschemas, System.Threading.CancellationToken cancellation)
    {
        var build = new SchemaBuildContext([file], metaschemas, cancellation);
        LoadedDocument document = build.Add(file);
        SchemaBuilder.Scan(build, document, file);
        var references = new HashSet<OutlineReference>();
        bool isDynamic = false;
        var bases = new Dictionary<JsonValue, string>(IdentityComparer.Instance);
        foreach (SchemaIdentifier identifier in document.Identifiers)
            bases[document[identifier.Schema].Json] = identifier.Uri;

        var open = new Stack<(JsonValue Value, string Base)>([(file.Root, document.RetrievalUri)]);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            (JsonValue value, string uri) = open.Pop();
            foreach (JsonValue item in value.Items)
                open.Push((item, uri));
            if (value.Members.Count > 0 && bases.TryGetValue(value, out string? own))
                uri = own;
            foreach (JsonMember member in value.Members)
            {
                open.Push((member.Value, uri));
                if (member.Value.Kind != ValueKind.String || !References.Contains(member.Name))
                    continue;
                isDynamic |= member.Name is "$dynamicRef" or "$recursiveRef";
                string reference = UriReference.WithoutFragment(member.Value.Text, out _);
                if (reference.Length > 0 && !(member.Name == "$schema" && Dialects.TryGet(member.Value.Text, out _)))
                    references.Add(new OutlineReference(UriReference.Resolve(uri, reference), UriReference.IsAbsolute(reference) ? null : UriReference.Resolve(document.FileUri, reference)));
            }
        }

        return new FileOutline(
            file.Path,
            document.RetrievalUri,
            document.FileUri,
            document.Identifiers.ToEquatableArray(),
            references.OrderBy(r => r.Uri, StringComparer.Ordinal).ThenBy(r => r.ByPath, StringComparer.Ordinal).ToEquatableArray(),
            isDynamic);
    }

    private sealed class IdentityComparer : IEqualityComparer<JsonValue>
    {
        public static readonly IdentityComparer Instance = new();

        public bool Equals(JsonValue? x, JsonValue? y) => ReferenceEquals(x, y);

        public int GetHashCode(JsonValue value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
