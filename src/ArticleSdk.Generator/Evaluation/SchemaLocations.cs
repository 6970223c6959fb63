using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>Absolute locations, as URIs.</summary>
internal static class SchemaLocations
{
    /// <summary>The absolute location of <paramref name="path"/> within <paramref name="schema"/>: a URI with a JSON Pointer as its fragment.</summary>
    public static string Of(SchemaNode schema, string path)
    {
        string pointer = schema.Pointer.Substring(schema.Resource.Pointer.Length) + path;
        return schema.Resource.Uri + "#" + JsonPointer.ToFragment(pointer);
    }
}
