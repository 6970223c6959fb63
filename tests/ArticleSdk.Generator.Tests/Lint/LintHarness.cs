using System.Globalization;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Lint;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>What lint says of schemas, as tests compare it.</summary>
internal static class LintHarness
{
    /// <summary>The findings in one schema.</summary>
    public static IReadOnlyList<SchemaDiagnostic> Find(string json, Draft draft = Draft.Draft202012) =>
        Find(Build.File("a.json", json) with { DefaultDialect = draft, AssertFormat = true });

    public static IReadOnlyList<SchemaDiagnostic> Find(params SchemaFile[] files) => Find(SchemaBuilder.Build(files), files.Select(file => file.Path).ToArray());

    public static IReadOnlyList<SchemaDiagnostic> Find(SchemaSet set, IReadOnlyCollection<string> documents) =>
        SchemaLint.Find(set, new SchemaAnalysis(), documents, TestContext.Current.CancellationToken);

    /// <summary>The draft of a number or a year: theories of public tests cannot name it.</summary>
    public static Draft DraftOf(int draft) => draft switch
    {
        3 => Draft.Draft3,
        4 => Draft.Draft4,
        6 => Draft.Draft6,
        7 => Draft.Draft7,
        2019 => Draft.Draft201909,
        2020 => Draft.Draft202012,
        _ => throw new ArgumentOutOfRangeException(nameof(draft)),
    };

    /// <summary>The id, the place, and the message.</summary>
    public static string Show(SchemaDiagnostic finding) => finding.Id + " " + finding.Pointer + (finding.AtName ? " (name): " : ": ") + MessageOf(finding);

    public static string MessageOf(SchemaDiagnostic finding) =>
        string.Format(CultureInfo.InvariantCulture, Descriptors.Get(finding.Id).MessageFormat.ToString(CultureInfo.InvariantCulture), finding.Arguments.ToArray<object>());
}
