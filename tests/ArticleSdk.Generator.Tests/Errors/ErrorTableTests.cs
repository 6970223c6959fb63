using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Tests.Checks;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Every keyword of every dialect: what is reported, where, and in what words (DESIGN, section 5).</summary>
public sealed class ErrorTableTests(ErrorTableTests.Fixture fixture) : IClassFixture<ErrorTableTests.Fixture>
{
    internal static readonly IReadOnlyList<ErrorCase> All =
        [.. ValueErrors.Cases, .. ObjectErrors.Cases, .. ArrayErrors.Cases, .. BranchErrors.Cases, .. ReferenceErrors.Cases, .. DialectErrors.Cases];

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Error_OfKeyword_HasCodePlaceAndMessage(string name)
    {
        ErrorCase row = All.Single(c => c.Name == name);
        byte[] document = Encoding.UTF8.GetBytes(row.Document);
        GeneratedValidator validator = fixture.Project[row.Name];
        SchemaValidationResult result = validator.Validate(document);
        Assert.Equal(row.Expected.ReplaceLineEndings("\n"), string.Join("\n", result.Errors.Select(e => Show(e, row.Name))));
        Assert.False(result.IsValid);
        Assert.False(result.IsTruncated);
        Assert.False(validator.IsValid(document));
        (bool isRead, SchemaValidationResult read) = validator.Read(document);
        Assert.False(isRead);
        Assert.Equal(result.Errors, read.Errors);
        // The places are ones of this document, and line and column say the same as the offset.
        foreach (SchemaValidationError error in result.Errors)
        {
            string before = Encoding.UTF8.GetString(document, 0, (int)error.ByteOffset);
            Assert.Equal(before.Count(c => c == '\n') + 1, error.Line);
            Assert.Equal(before.Length - (before.LastIndexOf('\n') + 1) + 1, error.Column);
            Assert.Equal(OneLine($"{error.Line}:{error.Column} {(error.InstanceLocation.Length == 0 ? "(root)" : error.InstanceLocation)}: {error.Message} ({error.Code})"), error.ToString());
        }
    }

    [Fact]
    public void Table_HasARow_ForEveryCodeOfASchema()
    {
        string[] elsewhere = ["json.malformed", "json.tooDeep", "json.outOfStack", "json.tooLarge", "json.duplicateName", "json.notFinite", "type.unrepresentable", "unexplained"];
        HashSet<string> shown = [.. All.SelectMany(c => c.Expected.Split('\n')).Select(l => l.Split(" | ")).Where(l => l.Length > 1).Select(l => l[1])];
        IEnumerable<string> missing = Enum.GetValues<ErrorCode>().Select(ErrorCodes.NameOf).Except(elsewhere).Except(shown);
        Assert.Empty(missing);
    }

    internal static string Show(SchemaValidationError e, string typeName) => OneLine(string.Create(CultureInfo.InvariantCulture,
        $"{e.Line}:{e.Column} @{e.ByteOffset} {(e.InstanceLocation.Length == 0 ? "(root)" : e.InstanceLocation)} | {e.Code} | {e.Keyword} | {e.KeywordLocation} | {e.AbsoluteKeywordLocation.Replace("file://" + GeneratedProject.PathOf(typeName), "~", StringComparison.Ordinal).Replace(GeneratedProject.PathOf(typeName), "~", StringComparison.Ordinal)} | {e.Message}"));

    // Names may hold line breaks.
    private static string OneLine(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal);

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(All.Select(c => (c.Name, c.Text)));
    }
}
