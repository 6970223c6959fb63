using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>Builds schema sets from JSON texts.</summary>
internal static class Build
{
    public static SchemaFile File(string path, string json) => new(path, Json(json)) { AssertFormat = false };

    public static JsonValue Json(string json)
    {
        JsonReadResult result = JsonReader.Read(json);
        Assert.Empty(result.Errors);
        return result.Value!;
    }

    public static SchemaSet Set(params SchemaFile[] files) => SchemaBuilder.Build(files);

    /// <summary>The root of one schema that has no findings.</summary>
    public static SchemaNode Root(string json, Draft draft = Draft.Draft202012)
    {
        SchemaSet set = Set(File("a.json", json) with { DefaultDialect = draft });
        Assert.Empty(set.Diagnostics.Select(Show));
        return set.Roots["a.json"];
    }

    /// <summary>The findings about one schema: id, pointer, arguments.</summary>
    public static string[] Findings(string json, Draft draft = Draft.Draft202012) =>
        Set(File("a.json", json) with { DefaultDialect = draft }).Diagnostics.Select(Show).ToArray();

    public static string Show(SchemaDiagnostic diagnostic) =>
        diagnostic.Id + " " + diagnostic.Document + "#" + diagnostic.Pointer + (diagnostic.AtName ? " (name)" : "") + ": " + string.Join(" | ", diagnostic.Arguments);

    public static IEnumerable<SchemaDiagnostic> Errors(SchemaSet set) => set.Diagnostics.Where(d => Descriptors.IsError(d.Id));
}
