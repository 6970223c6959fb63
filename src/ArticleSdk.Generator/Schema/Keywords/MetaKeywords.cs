using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Annotations. <see cref="AnnotationReader"/> takes their values; here it is only said when one is not what it should be, which is no
/// reason to refuse the schema.
/// </summary>
internal static class MetaKeywords
{
    public static void Text(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.String)
            context.Sloppy(name, "a string is expected; it is ignored");
    }

    public static void Flag(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind is not (ValueKind.True or ValueKind.False))
            context.Sloppy(name, "true or false is expected; it is ignored");
    }

    public static void Array(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Array)
            context.Sloppy(name, "an array is expected; it is ignored");
    }

    /// <summary><c>x-lint-exclude</c>.</summary>
    public static void Ids(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Array || value.Items.Any(item => item.Kind != ValueKind.String))
            context.Sloppy(name, "an array of ids such as \"ASDK0101\" is expected; what is none is ignored");
    }

    /// <summary><c>errorMessage</c>: other validators (ajv-errors) take an object of messages by keyword too.</summary>
    public static void Message(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind == ValueKind.Object)
            context.Sloppy(name, "a string is expected, one message for whatever fails in this schema; messages by keyword or property are ignored");
        else
            Text(context, name, value);
    }

    public static void Anything(KeywordContext context, string name, JsonValue value)
    {
    }
}
