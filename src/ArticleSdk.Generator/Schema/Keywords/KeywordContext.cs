using System.Globalization;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Schema;

/// <summary>What a keyword's reader sees of the schema it stands in, and where it leaves what it made.</summary>
internal sealed class KeywordContext(SchemaBuildContext build, LoadedDocument document, SchemaNode node)
{
    private readonly List<Keyword> _keywords = [];

    public SchemaNode Node => node;

    public Dialect Dialect => node.Dialect;

    public LoadedDocument Document => document;

    public SchemaBuildContext Build => build;

    public EquatableArray<Keyword> Keywords => _keywords.ToEquatableArray();

    public void Add(Keyword keyword) => _keywords.Add(keyword);

    /// <summary>The subschema at a path from this schema; the scan of the document has made it.</summary>
    public SchemaNode Child(string path)
    {
        SchemaNode child = document[node.Pointer + path];
        build.Enqueue(document, child);
        return child;
    }

    /// <summary>The schemas of an array, or null if the value is none.</summary>
    public EquatableArray<SchemaNode>? Children(string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Array)
        {
            WrongValue(name, value, "an array of schemas");
            return null;
        }

        var schemas = new SchemaNode[value.Items.Count];
        for (int i = 0; i < schemas.Length; i++)
            schemas[i] = Child(PathOf(name, i));
        return schemas.ToEquatableArray();
    }

    /// <summary>The schemas of an object, or null if the value is none.</summary>
    public EquatableArray<NamedSchema>? NamedChildren(string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Object)
        {
            WrongValue(name, value, "an object of schemas");
            return null;
        }

        var schemas = new NamedSchema[value.Members.Count];
        for (int i = 0; i < schemas.Length; i++)
        {
            string key = value.Members[i].Name;
            schemas[i] = new NamedSchema(key, Child(PathOf(name, key)));
        }

        return schemas.ToEquatableArray();
    }

    public static string PathOf(string name) => Segment(name);

    public static string PathOf(string name, string key) => Segment(name) + Segment(key);

    public static string PathOf(string name, int index) => Segment(name) + Segment(index);

    public static string Segment(string token) => "/" + JsonPointer.Escape(token);

    public static string Segment(int index) => "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of a keyword, or of a part of it, is not what the keyword takes.</summary>
    public void WrongValue(string name, JsonValue value, string expected, string subpath = "")
    {
        Report(DiagnosticIds.InvalidKeywordValue, PathOf(name) + subpath, name, expected, Describe(value));
        if (KeywordTable.Of(Dialect)[name].Subschemas != SubschemaShape.None)
            Spoil(name);
    }

    /// <summary>A keyword that applies schemas, or some of its value, is left out.</summary>
    public void Spoil(string name)
    {
        node.Spoil(name);
        build.HasSpoilt = true;
    }

    /// <summary>The value is not what the keyword takes, and there is one way only to understand it.</summary>
    public void Sloppy(string name, string message, string subpath = "") =>
        Report(DiagnosticIds.SloppyKeywordValue, PathOf(name) + subpath, name, message);

    public void Report(string id, string path, params string[] arguments) => build.Report(document, id, node.Pointer + path, atName: false, arguments);

    public void ReportAtName(string id, string path, params string[] arguments) => build.Report(document, id, node.Pointer + path, atName: true, arguments);

    /// <summary>A value as a message shows it.</summary>
    public static string Describe(JsonValue value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.True => "true",
        ValueKind.False => "false",
        ValueKind.Number => value.Text.Length <= 40 ? value.Text : "a number of " + value.Text.Length.ToString(CultureInfo.InvariantCulture) + " digits",
        ValueKind.String => value.Text.Length <= 40 ? "\"" + value.Text + "\"" : "a string",
        ValueKind.Array => value.Items.Count == 0 ? "an empty array" : "an array",
        _ => "an object",
    };
}
