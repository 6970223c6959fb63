using ArticleSdk.Generator.Evolution;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Evolution;

/// <summary>What one schema refuses that another allows, as tests compare it.</summary>
internal static class EvolutionHarness
{
    public static IReadOnlyList<SchemaBreak> Find(string old, string @new, Draft draft = Draft.Draft202012) =>
        Find(Build.File("a.json", old) with { DefaultDialect = draft, AssertFormat = true }, Build.File("a.json", @new) with { DefaultDialect = draft, AssertFormat = true });

    public static IReadOnlyList<SchemaBreak> Find(SchemaFile old, SchemaFile @new)
    {
        SchemaSet oldSet = SchemaBuilder.Build([old]);
        SchemaSet newSet = SchemaBuilder.Build([@new]);
        return SchemaComparison.Find(oldSet.Roots[old.Path], oldSet, newSet.Roots[@new.Path], newSet, TestContext.Current.CancellationToken);
    }

    /// <summary>The place, and the document that shows it, or a question mark.</summary>
    public static string Show(SchemaBreak found) => found.Pointer + ": " + (found.Witness is null ? "?" : JsonText.Write(found.Witness));
}
