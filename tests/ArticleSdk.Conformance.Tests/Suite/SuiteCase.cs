using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Suite;

/// <summary>A schema of the suite with its tests.</summary>
/// <param name="Draft">The draft it is written for, as the suite calls its folder.</param>
/// <param name="Group">required, optional or format.</param>
/// <param name="File">The file's name without its extension.</param>
/// <param name="Index">Which case of the file it is.</param>
/// <param name="Description">What the suite says of it.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Tests">The tests.</param>
internal sealed record SuiteCase(string Draft, string Group, string File, int Index, string Description, JsonValue Schema, IReadOnlyList<SuiteTest> Tests)
{
    /// <summary>A path of its own, as of a file in a project.</summary>
    public string Path => $"suite/{Draft}/{Group}/{File}-{Index}.json";

    public string Title => File + ": " + Description;

    /// <summary>
    /// Whether formats are asserted. Drafts leave that open, and the required tests expect no assertion. The content keywords of draft 7 are
    /// assertions by the same leave (JSON Schema draft 7 validation, 8), and the suite has one optional file of them.
    /// </summary>
    public bool AssertFormat => Group == "format" || (Draft == "draft7" && Group == "optional" && File == "content");
}

/// <summary>An instance and what is expected of it.</summary>
/// <param name="Description">What the suite says of it.</param>
/// <param name="Text">The instance, to the letter.</param>
/// <param name="Data">The instance, read.</param>
/// <param name="Valid">The verdict.</param>
internal sealed record SuiteTest(string Description, string Text, JsonValue Data, bool Valid);

/// <summary>What a back end made of a test.</summary>
/// <param name="Case">The case.</param>
/// <param name="Test">The test.</param>
/// <param name="Got">The verdict; null where there is none.</param>
/// <param name="Problem">Why there is no verdict, or what is wrong beyond it.</param>
internal sealed record SuiteOutcome(SuiteCase Case, SuiteTest Test, bool? Got, string? Problem)
{
    public bool Passed => Got == Test.Valid && Problem is null;

    public override string ToString() =>
        $"{Case.Draft} {Case.Group} | {Case.Title} | {Test.Description}: expected {(Test.Valid ? "valid" : "invalid")}, got {(Got is bool got ? got ? "valid" : "invalid" : "nothing")}"
        + (Problem is null ? "" : " (" + Problem + ")");
}
