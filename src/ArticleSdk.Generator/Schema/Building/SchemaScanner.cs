using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Finds the schemas of a document, at the places where its dialect's keywords have some, and what they are called: resources, anchors. Nothing is
/// looked for in unknown keywords, <c>enum</c> or <c>const</c>: what looks like an identifier there is none.
/// </summary>
/// <remarks>Recursive over the JSON, whose depth the reader has limited.</remarks>
internal sealed class SchemaScanner(SchemaBuildContext build)
{
    public void Scan(LoadedDocument document) => Scan(document, document.Document.Root, "", null, register: true);

    /// <summary>Makes a schema of a value at a place that is known for none, because something refers to it. What it calls itself is not registered.</summary>
    public SchemaNode ScanDetached(LoadedDocument document, JsonValue json, string pointer, SchemaResource around) =>
        Scan(document, json, pointer, around, register: false);

    private SchemaNode Scan(LoadedDocument document, JsonValue json, string pointer, SchemaResource? around, bool register)
    {
        if (document.TryGet(pointer, out SchemaNode? known))
            return known;
        if (json.Kind != ValueKind.Object)
        {
            around ??= new SchemaResource(document.Document, document.RetrievalUri, pointer, document.DefaultDialect);
            // What is no schema at all stands as "true" until it is read, and then reported.
            return document.Add(new SchemaNode(around, pointer) { Boolean = json.Kind != ValueKind.False, Json = json });
        }

        SchemaResource resource = ResourceOf(document, json, pointer, around, register, out string? anchor);
        SchemaNode node = document.Add(new SchemaNode(resource, pointer) { Json = json, Annotations = AnnotationReader.Read(json, resource.Dialect) });
        Name(document, node, anchor, isResource: !ReferenceEquals(resource, around), register);

        Dictionary<string, KeywordRow> rows = KeywordTable.Of(resource.Dialect);
        foreach (JsonMember member in json.Members)
        {
            if (rows.TryGetValue(member.Name, out KeywordRow? row) && row.Subschemas != SubschemaShape.None)
                ScanKeyword(document, row.Subschemas, member.Value, pointer + KeywordContext.Segment(member.Name), resource, register);
        }

        return node;
    }

    private void ScanKeyword(LoadedDocument document, SubschemaShape shape, JsonValue value, string pointer, SchemaResource resource, bool register)
    {
        bool array = value.Kind == ValueKind.Array && shape is SubschemaShape.Array or SubschemaShape.SchemaOrArray or SubschemaShape.MixedArray;
        bool map = value.Kind == ValueKind.Object && shape is SubschemaShape.Map or SubschemaShape.MixedMap;
        if (value.Kind == ValueKind.Array && array)
        {
            for (int i = 0; i < value.Items.Count; i++)
            {
                if (shape != SubschemaShape.MixedArray || value.Items[i].Kind == ValueKind.Object)
                    Scan(document, value.Items[i], pointer + KeywordContext.Segment(i), resource, register);
            }
        }
        else if (value.Kind == ValueKind.Object && map)
        {
            foreach (JsonMember member in value.Members)
            {
                if (shape != SubschemaShape.MixedMap || member.Value.Kind is ValueKind.Object or ValueKind.True or ValueKind.False)
                    Scan(document, member.Value, pointer + KeywordContext.Segment(member.Name), resource, register);
            }
        }
        else if (shape is SubschemaShape.Schema or SubschemaShape.SchemaOrBoolean or SubschemaShape.SchemaOrArray)
        {
            Scan(document, value, pointer, resource, register);
        }
    }

    /// <summary>The resource a schema belongs to: a new one if it is a root or has an identifier that changes the base URI.</summary>
    private SchemaResource ResourceOf(LoadedDocument document, JsonValue json, string pointer, SchemaResource? around, bool register, out string? anchor)
    {
        anchor = null;
        Dialect dialect = around?.Dialect ?? document.DefaultDialect;
        bool isRoot = around is null;
        if (json.TryGet("$schema", out JsonValue schema) && (isRoot || HasIdentifier(json)))
            dialect = DialectOf(document, schema, pointer, dialect);

        string baseUri = around?.Uri ?? document.RetrievalUri;
        string name = dialect.Draft <= Draft.Draft4 ? "id" : "$id";
        // Up to draft 7 a sibling of $ref is ignored (draft 7 core, 8.3). The root's is kept: it is what other files know the file by.
        bool ignored = !isRoot && dialect.Draft <= Draft.Draft7 && json.TryGet("$ref", out JsonValue reference) && reference.Kind == ValueKind.String;
        if (!ignored && json.TryGet(name, out JsonValue id))
        {
            if (id.Kind != ValueKind.String)
            {
                build.Report(document, DiagnosticIds.InvalidKeywordValue, pointer + "/" + name, false, name, "a URI reference", KeywordContext.Describe(id));
            }
            else
            {
                string withoutFragment = UriReference.WithoutFragment(id.Text, out string? fragment);
                if (!string.IsNullOrEmpty(fragment))
                {
                    // Draft 4 to 7: a plain name; since 2019-09 $anchor does that, and $id has no fragment.
                    anchor = UriReference.PercentDecode(fragment!);
                    if (dialect.Draft >= Draft.Draft201909)
                        build.Report(document, DiagnosticIds.SloppyKeywordValue, pointer + "/" + name, false, name, "since 2019-09 a fragment is no part of it: use $anchor");
                }

                string uri = UriReference.Resolve(baseUri, withoutFragment);
                if (isRoot || withoutFragment.Length > 0)
                    return new SchemaResource(document.Document, uri, pointer, dialect);
            }
        }

        return around ?? new SchemaResource(document.Document, baseUri, pointer, dialect);
    }

    private static bool HasIdentifier(JsonValue json) =>
        (json.TryGet("$id", out JsonValue id) && id.Kind == ValueKind.String) || (json.TryGet("id", out id) && id.Kind == ValueKind.String);

    private Dialect DialectOf(LoadedDocument document, JsonValue schema, string pointer, Dialect otherwise)
    {
        string at = pointer + "/$schema";
        if (schema.Kind != ValueKind.String)
        {
            build.Report(document, DiagnosticIds.InvalidKeywordValue, at, false, "$schema", "a URI", KeywordContext.Describe(schema));
            return otherwise;
        }

        DialectAnswer answer = build.Dialects.Resolve(schema.Text, document);
        foreach (string missing in answer.MissingVocabularies)
            build.Report(document, DiagnosticIds.UnknownVocabulary, at, false, missing, schema.Text);
        if (answer.Dialect is { } dialect)
            return dialect;
        build.Report(document, DiagnosticIds.UnknownDialect, at, false, schema.Text, otherwise.Uri, Dialects.IsUnversioned(schema.Text) ? "names no release of JSON Schema" : "is no metaschema that is known or in the project");
        return otherwise;
    }

    private void Name(LoadedDocument document, SchemaNode node, string? anchor, bool isResource, bool register)
    {
        if (!register)
            return;
        JsonValue json = node.Json;
        Draft draft = node.Dialect.Draft;
        if (isResource)
        {
            string name = draft <= Draft.Draft4 ? "id" : "$id";
            var identifier = new SchemaIdentifier(node.Resource.Uri, node.Pointer, json.TryGet(name, out _) ? node.Pointer + "/" + name : node.Pointer);
            document.Identifiers.Add(identifier);
            if (!build.TryRegister(identifier.Uri, node))
                build.Report(document, DiagnosticIds.DuplicateIdentifier, identifier.Place, false, identifier.Uri, build.Find(identifier.Uri)!.Document.Path);
        }

        if (anchor is not null)
            AddAnchor(document, node, draft <= Draft.Draft4 ? "id" : "$id", anchor);
        if (draft < Draft.Draft201909)
            return;

        if (AnchorIn(document, node, "$anchor") is { } plain)
            AddAnchor(document, node, "$anchor", plain);
        if (draft >= Draft.Draft202012 && AnchorIn(document, node, "$dynamicAnchor") is { } dynamic)
        {
            AddAnchor(document, node, "$dynamicAnchor", dynamic);
            build.AddDynamicAnchor(dynamic, node);
        }

        if (draft == Draft.Draft201909 && json.TryGet("$recursiveAnchor", out JsonValue recursive))
        {
            if (recursive.Kind is not (ValueKind.True or ValueKind.False))
                build.Report(document, DiagnosticIds.InvalidKeywordValue, node.Pointer + "/$recursiveAnchor", false, "$recursiveAnchor", "true or false", KeywordContext.Describe(recursive));
            else if (recursive.Kind == ValueKind.True && isResource)
                build.AddDynamicAnchor("", node);
        }
    }

    private string? AnchorIn(LoadedDocument document, SchemaNode node, string name)
    {
        if (!node.Json.TryGet(name, out JsonValue value))
            return null;
        if (value.Kind == ValueKind.String && IsAnchor(value.Text, node.Dialect.Draft))
            return value.Text;
        build.Report(document, DiagnosticIds.InvalidKeywordValue, node.Pointer + "/" + name, false, name, "a name of letters, digits, '_', '-' and '.' that begins with a letter", KeywordContext.Describe(value));
        return null;
    }

    private void AddAnchor(LoadedDocument document, SchemaNode node, string keyword, string name)
    {
        if (!SchemaBuildContext.TryAddAnchor(name, node))
            build.Report(document, DiagnosticIds.DuplicateAnchor, node.Pointer + "/" + keyword, false, name);
    }

    // 2019-09 core, 8.2.3 (with ':' and no '_' in front); 2020-12 core, 8.2.2.
    private static bool IsAnchor(string text, Draft draft)
    {
        if (text.Length == 0 || !(IsLetter(text[0]) || text[0] == '_'))
            return false;
        foreach (char c in text)
        {
            if (!IsLetter(c) && !(c is (>= '0' and <= '9') or '_' or '-' or '.') && !(c == ':' && draft == Draft.Draft201909))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
