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
        if (value.Kind != JsonKind.String)
            context.Sloppy(name, "a string is expected; it is ignored");
    }

    public static void Flag(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind is not (JsonKind.True or JsonKind.False))
            context.Sloppy(name, "true or false is expected; it is ignored");
    }

    public static void Array(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != JsonKind.Array)
            context.Sloppy(name, "an array is expected; it is ignored");
    }

    public static void Anything(KeywordContext context, string name, JsonValue value)
    {
    }
}
