using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Suite;

/// <summary>Cases of the suite as schema files of a project.</summary>
internal static class SuiteSchemas
{
    public static SchemaFile FileOf(SuiteCase suiteCase) => new(suiteCase.Path, suiteCase.Schema)
    {
        AssertFormat = suiteCase.AssertFormat,
        DefaultDialect = SuiteLoader.DialectOf(suiteCase.Draft),
    };

    /// <summary>A project of these files and the remotes of the draft.</summary>
    public static SchemaSet Build(string draft, bool assertFormat, IEnumerable<SchemaFile> files) =>
        SchemaBuilder.Build([.. SuiteRemotes.For(draft, assertFormat), .. files]);

    /// <summary>The findings about a file, for messages.</summary>
    public static string Problems(SchemaSet set, string path) =>
        string.Join("; ", set.Diagnostics.Where(d => d.Document == path).Select(d => $"{d.Id} at '{d.Pointer}' {string.Join(", ", d.Arguments)}"));
}
