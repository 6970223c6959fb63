using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Schema;

/// <summary>Assertions about the kind of a value, its text, and the names of an object.</summary>
internal static class ValueKeywords
{
    public static void Type(KeywordContext context, string name, JsonValue value)
    {
        const string Expected = "one of \"null\", \"boolean\", \"object\", \"array\", \"number\", \"integer\" and \"string\"";
        JsonTypes types = JsonTypes.None;
        if (value.Kind == JsonKind.String)
        {
            if (!TryGetType(value.Text, out types))
            {
                context.WrongValue(name, value, Expected);
                return;
            }
        }
        else if (value.Kind == JsonKind.Array && value.Items.Count > 0)
        {
            for (int i = 0; i < value.Items.Count; i++)
            {
                if (value.Items[i].Kind != JsonKind.String || !TryGetType(value.Items[i].Text, out JsonTypes type))
                {
                    context.WrongValue(name, value.Items[i], Expected, KeywordContext.Segment(i));
                    return;
                }

                types |= type;
            }
        }
        else
        {
            context.WrongValue(name, value, "the name of a type, or an array of at least one");
            return;
        }

        if (types != JsonTypes.Any)
            context.Add(new TypeKeyword(name, types));
    }

    /// <summary>Draft 3, 5.1: names of types and schemas, any of which may hold; an unknown name allows everything.</summary>
    public static void TypeOrSchemas(KeywordContext context, string name, JsonValue value)
    {
        if (!TypesAndSchemas(context, name, value, out JsonTypes types, out EquatableArray<SchemaNode> schemas) || types == JsonTypes.Any)
            return;
        if (schemas.Count > 0)
            context.Add(new AnyOfKeyword(name, schemas, types));
        else if (types != JsonTypes.None)
            context.Add(new TypeKeyword(name, types));
    }

    /// <summary>The value of draft 3's <c>type</c> and <c>disallow</c>.</summary>
    public static bool TypesAndSchemas(KeywordContext context, string name, JsonValue value, out JsonTypes types, out EquatableArray<SchemaNode> schemas)
    {
        types = JsonTypes.None;
        schemas = default;
        if (value.Kind is not (JsonKind.String or JsonKind.Array))
        {
            context.WrongValue(name, value, "the name of a type, or an array of names and schemas");
            return false;
        }

        var found = new List<SchemaNode>();
        int count = value.Kind == JsonKind.Array ? value.Items.Count : 1;
        for (int i = 0; i < count; i++)
        {
            JsonValue item = value.Kind == JsonKind.Array ? value.Items[i] : value;
            if (item.Kind == JsonKind.Object)
            {
                found.Add(context.Child(KeywordContext.PathOf(name, i)));
            }
            else if (item.Kind == JsonKind.String)
            {
                types |= TryGetType(item.Text, out JsonTypes type) ? type : JsonTypes.Any;
            }
            else
            {
                context.WrongValue(name, item, "the name of a type, or a schema", KeywordContext.Segment(i));
                return false;
            }
        }

        schemas = found.ToEquatableArray();
        return true;
    }

    public static void Enum(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != JsonKind.Array)
        {
            context.WrongValue(name, value, "an array of values");
            return;
        }

        if (value.Items.Count == 0)
            context.Sloppy(name, "an empty array allows no value at all");

        var seen = new HashSet<JsonValue>(JsonEquality.Comparer);
        var values = new List<JsonValue>(value.Items.Count);
        for (int i = 0; i < value.Items.Count; i++)
        {
            if (seen.Add(value.Items[i]))
                values.Add(value.Items[i]);
            else
                context.Sloppy(name, "the value stands there already", KeywordContext.Segment(i));
        }

        context.Add(new EnumKeyword(name, values.ToEquatableArray()));
    }

    public static void Const(KeywordContext context, string name, JsonValue value) => context.Add(new EnumKeyword(name, EquatableArray.Create(value)));

    public static void Pattern(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != JsonKind.String)
            context.WrongValue(name, value, "a regular expression");
        else if (IsPattern(context, value.Text, KeywordContext.PathOf(name), atName: false))
            context.Add(new PatternKeyword(name, value.Text));
    }

    /// <summary>Whether the text is a pattern of ECMA-262 that is supported; if not, that is reported.</summary>
    public static bool IsPattern(KeywordContext context, string source, string path, bool atName)
    {
        if (!EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error))
        {
            context.Build.Report(context.Document, DiagnosticIds.InvalidPattern, context.Node.Pointer + path, atName, source, error.Message);
            return false;
        }

        if (pattern.IsSloppy)
            context.Build.Report(context.Document, DiagnosticIds.SloppyPattern, context.Node.Pointer + path, atName, source);
        return true;
    }

    public static void UniqueItems(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind == JsonKind.True)
            context.Add(new UniqueItemsKeyword(name));
        else if (value.Kind != JsonKind.False)
            context.WrongValue(name, value, "true or false");
    }

    /// <summary>Draft 3: the schema of the object reads it; in a schema that is no property's it says nothing.</summary>
    public static void RequiredFlag(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind is not (JsonKind.True or JsonKind.False))
            context.WrongValue(name, value, "true or false (an array of names since draft 4)");
    }

    public static void Required(KeywordContext context, string name, JsonValue value)
    {
        if (Names(context, name, value, "") is { Count: > 0 } names)
            context.Add(new RequiredKeyword(name, names));
    }

    public static void DependentRequired(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != JsonKind.Object)
        {
            context.WrongValue(name, value, "an object of arrays of names");
            return;
        }

        var dependencies = new List<Dependency>();
        foreach (JsonMember member in value.Members)
        {
            if (Names(context, name, member.Value, KeywordContext.Segment(member.Name)) is { } names)
                dependencies.Add(new Dependency(member.Name, names));
        }

        if (dependencies.Count > 0)
            context.Add(new DependentRequiredKeyword(name, dependencies.ToEquatableArray()));
    }

    /// <summary>An array of names, each once; null if it is none.</summary>
    public static EquatableArray<string>? Names(KeywordContext context, string name, JsonValue value, string subpath)
    {
        if (value.Kind != JsonKind.Array)
        {
            context.WrongValue(name, value, "an array of property names", subpath);
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>(value.Items.Count);
        for (int i = 0; i < value.Items.Count; i++)
        {
            JsonValue item = value.Items[i];
            string path = subpath + KeywordContext.Segment(i);
            if (item.Kind != JsonKind.String)
            {
                context.WrongValue(name, item, "a property name", path);
                return null;
            }

            if (seen.Add(item.Text))
                names.Add(item.Text);
            else
                context.Sloppy(name, "the name stands there already", path);
        }

        return names.ToEquatableArray();
    }

    /// <summary>
    /// Asserted where the project says so, unless the metaschema decides it by its vocabularies. A name that no draft defines is only an annotation,
    /// as every draft has it.
    /// </summary>
    public static void Format(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != JsonKind.String)
            context.WrongValue(name, value, "the name of a format");
        else if (IsFormatAsserted(context) && FormatNames.TryGet(FormatDraft(context.Dialect.Draft), value.Text, out FormatKind kind))
            context.Add(new FormatKeyword(name, kind));
    }

    /// <summary>Draft 7, 8: asserted for the one encoding and the one media type that the test suite names; anything else says nothing.</summary>
    public static void Content(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != JsonKind.String)
        {
            context.Sloppy(name, "a string is expected; it is ignored");
            return;
        }

        // Where formats are not asserted, neither is this: draft 7 leaves it to whoever validates (section 8).
        if (!context.Document.AssertFormat)
            return;
        JsonValue json = context.Node.Json;
        string? encoding = json.TryGet("contentEncoding", out JsonValue e) && e.Text == "base64" ? e.Text : null;
        bool isJson = json.TryGet("contentMediaType", out JsonValue m) && m.Text == "application/json";
        if (name == "contentEncoding" && encoding is not null)
            context.Add(new ContentKeyword(name, IsBase64: true, IsJson: false));
        // What an encoding that is not known hides cannot be looked at.
        else if (name == "contentMediaType" && isJson && (encoding is not null || e.Kind != JsonKind.String))
            context.Add(new ContentKeyword(name, IsBase64: encoding is not null, IsJson: true));
    }

    private static bool IsFormatAsserted(KeywordContext context)
    {
        if (context.Dialect.Vocabularies is not { } vocabularies)
            return context.Document.AssertFormat;
        if (vocabularies.Contains("format-assertion"))
            return true;
        // 2019-09 has one vocabulary for both; required (which is read as format-assertion) it asserts, and otherwise it is for us to choose.
        return vocabularies.Contains("format") && context.Document.AssertFormat;
    }

    public static int FormatDraft(Draft draft) => draft switch
    {
        Draft.Draft3 => 3,
        Draft.Draft4 => 4,
        Draft.Draft6 => 6,
        Draft.Draft7 => 7,
        Draft.Draft201909 => 2019,
        Draft.Draft202012 => 2020,
        _ => 9999,
    };

    private static bool TryGetType(string name, out JsonTypes type)
    {
        type = name switch
        {
            "null" => JsonTypes.Null,
            "boolean" => JsonTypes.Boolean,
            "object" => JsonTypes.Object,
            "array" => JsonTypes.Array,
            "string" => JsonTypes.String,
            "integer" => JsonTypes.Integer,
            "number" => JsonTypes.Number,
            _ => JsonTypes.None,
        };
        return type != JsonTypes.None;
    }
}
