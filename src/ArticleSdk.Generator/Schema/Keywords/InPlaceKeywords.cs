using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>Keywords that apply subschemas to the same instance.</summary>
internal static class InPlaceKeywords
{
    public static void AllOf(KeywordContext context, string name, JsonValue value)
    {
        if (context.Children(name, value) is not { } schemas)
            return;
        if (schemas.Count == 0)
            context.Sloppy(name, "an empty array asserts nothing");
        else
            context.Add(new AllOfKeyword(name, schemas));
    }

    public static void AnyOf(KeywordContext context, string name, JsonValue value)
    {
        if (NonEmpty(context, name, value) is { } schemas)
            context.Add(new AnyOfKeyword(name, schemas));
    }

    public static void OneOf(KeywordContext context, string name, JsonValue value)
    {
        if (NonEmpty(context, name, value) is { } schemas)
            context.Add(new OneOfKeyword(name, schemas));
    }

    public static void Not(KeywordContext context, string name, JsonValue value) =>
        context.Add(new NotKeyword(name, EquatableArray.Create(context.Child(KeywordContext.PathOf(name)))));

    public static void If(KeywordContext context, string name, JsonValue value) =>
        context.Add(new IfKeyword(name, context.Child(KeywordContext.PathOf(name)), Branch(context, "then"), Branch(context, "else")));

    /// <summary><c>then</c> and <c>else</c> do nothing without an <c>if</c>, which reads them.</summary>
    public static void PartOfIf(KeywordContext context, string name, JsonValue value)
    {
    }

    public static void DependentSchemas(KeywordContext context, string name, JsonValue value)
    {
        if (context.NamedChildren(name, value) is { Count: > 0 } schemas)
            context.Add(new DependentSchemasKeyword(name, schemas));
    }

    /// <summary>Names and schemas in one keyword: up to draft 7, and later by tolerance. Draft 3 also takes one name without brackets.</summary>
    public static void Dependencies(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Object)
        {
            context.WrongValue(name, value, "an object of arrays of names, and of schemas");
            return;
        }

        var required = new List<Dependency>();
        var schemas = new List<NamedSchema>();
        foreach (JsonMember member in value.Members)
        {
            string path = KeywordContext.Segment(member.Name);
            if (member.Value.Kind == ValueKind.Array)
            {
                if (RequiredKeyword.ReadNames(context, name, member.Value, path) is { } names)
                    required.Add(new Dependency(member.Name, names));
            }
            else if (member.Value.Kind == ValueKind.String && context.Dialect.Draft == Draft.Draft3)
            {
                required.Add(new Dependency(member.Name, EquatableArray.Create(member.Value.Text)));
            }
            else if (member.Value.Kind is ValueKind.Object or ValueKind.True or ValueKind.False)
            {
                schemas.Add(new NamedSchema(member.Name, context.Child(KeywordContext.PathOf(name, member.Name))));
            }
            else
            {
                context.WrongValue(name, member.Value, "an array of names, or a schema", path);
            }
        }

        if (required.Count > 0)
            context.Add(new DependentRequiredKeyword(name, required.ToEquatableArray()));
        if (schemas.Count > 0)
            context.Add(new DependentSchemasKeyword(name, schemas.ToEquatableArray()));
    }

    /// <summary>Draft 3, 5.26: the instance must be valid by each of these too.</summary>
    public static void Extends(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Array)
        {
            SchemaNode only = context.Child(KeywordContext.PathOf(name));
            context.Add(new AllOfKeyword(name, EquatableArray.Create(only)));
        }
        else if (context.Children(name, value) is { Count: > 0 } schemas)
        {
            context.Add(new AllOfKeyword(name, schemas));
        }
    }

    /// <summary>Draft 3, 5.25: what <c>type</c> would allow is not allowed.</summary>
    public static void Disallow(KeywordContext context, string name, JsonValue value)
    {
        if (TypeKeyword.TypesAndSchemas(context, name, value, out JsonTypes types, out EquatableArray<SchemaNode> schemas) && (types != JsonTypes.None || schemas.Count > 0))
            context.Add(new NotKeyword(name, schemas, types));
    }

    private static SchemaNode? Branch(KeywordContext context, string name) =>
        context.Node.Json.TryGet(name, out _) ? context.Child(KeywordContext.PathOf(name)) : null;

    private static EquatableArray<SchemaNode>? NonEmpty(KeywordContext context, string name, JsonValue value)
    {
        if (context.Children(name, value) is not { } schemas)
            return null;
        if (schemas.Count > 0)
            return schemas;
        context.WrongValue(name, value, "an array of at least one schema");
        return null;
    }
}
