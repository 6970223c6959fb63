using System.Text;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>Unions of more branches, more levels and later deciders than anyone writes: generation and validation end, and verdicts are right.</summary>
public sealed class HostileUnionTests(HostileUnionTests.Fixture fixture) : IClassFixture<HostileUnionTests.Fixture>
{
    private const int Branches = 10_000;
    private const int Levels = 64;
    private const int Several = 130;

    private static readonly (string Name, string Schema)[] Schemas =
    [
        // Told apart by a string, which may stand anywhere; what they assert differs. Under two negations, where no branch has a type.
        ("Constants", $$"""{"not": {"not": {"oneOf": [{{Join(Branches, i => $$"""{"required": ["k"], "properties": {"k": {"const": "v{{i}}"}, "x": {"minimum": {{i}}} } }""")}}]} } }"""),
        // More than one table of decisions holds, by names, and overlapping.
        ("Names", $$"""{"oneOf": [{{Join(Several, i => $$"""{"type": "object", "required": ["n{{i}}"]}""")}}]}"""),
        ("Numbers", $$"""{"anyOf": [{{Join(Several, i => $$"""{"properties": {"k": {"enum": [{{i}}, {{i + 1}}]}, "x": {"maximum": {{i}}} }, "required": ["k"]}""")}}]}"""),
        // Level by level one branch more.
        ("Nested", string.Concat(Enumerable.Range(0, Levels).Select(i => $$"""{"oneOf": [{"type": "object", "required": ["a{{i}}"]}, """)) + """{"type": "string"}""" + string.Concat(Enumerable.Repeat("]}", Levels))),
        ("Late", """{"oneOf": [{"properties": {"k": {"const": 1}, "list": {"items": {"type": "string"}}}, "required": ["k"]}, {"properties": {"k": {"const": 2}, "list": {"items": {"type": "integer"}}}, "required": ["k"]}, {"properties": {"k": {"const": "3"}, "list": true}, "required": ["k"]}]}"""),
    ];

    [Theory]
    [InlineData("""{"k": "v0", "x": 0}""", true)]
    [InlineData("""{"x": 9999, "k": "v9999"}""", true)]
    [InlineData("""{"x": 9998, "k": "v9999"}""", false)]
    [InlineData("""{"x": 500, "\u006b": "v500"}""", true)]
    [InlineData("""{"k": "v10000"}""", false)]
    [InlineData("""{"x": 1}""", false)]
    public void Union_OfManyBranches_HasTheVerdictOfOne(string json, bool isValid) => Assert(fixture["Constants"], json, isValid);

    [Fact]
    public void Union_OfMoreBranchesThanATableHolds_IsRight()
    {
        foreach (int i in new[] { 0, 63, 64, 127, 128, Several - 1 })
        {
            Assert(fixture["Names"], $$"""{"n{{i}}": 1}""", true);
            Assert(fixture["Names"], $$"""{"n{{i}}": 1, "n{{(i + 1) % Several}}": 1}""", false);
            // A number is one of two branches', of which the later one allows more.
            Assert(fixture["Numbers"], $$"""{"x": {{i}}, "k": {{i}}}""", true);
            Assert(fixture["Numbers"], $$"""{"k": {{i}}, "x": {{i + 1}}}""", false);
            Assert(fixture["Numbers"], $$"""{"x": {{i}}, "k": {{i + 1}}.0}""", true);
        }

        Assert(fixture["Names"], "{}", false);
        Assert(fixture["Numbers"], $$"""{"k": {{Several + 1}}}""", false);
    }

    [Fact]
    public void Union_OfManyLevels_IsRight()
    {
        foreach (int i in new[] { 0, 1, 31, Levels - 1 })
            Assert(fixture["Nested"], $$"""{"a{{i}}": 1}""", true);
        // An outer branch and one within hold: more than one. Of three, the inner two are none.
        Assert(fixture["Nested"], """{"a0": 1, "a63": 1}""", false);
        Assert(fixture["Nested"], """{"a61": 1, "a62": 1, "a63": 1}""", true);
        Assert(fixture["Nested"], "{}", false);
        Assert(fixture["Nested"], "\"text\"", true);
    }

    [Fact]
    public void Decider_BehindTenMegabytes_Decides()
    {
        string list = Join(1_000_000, i => "\"value\"");
        foreach ((string k, bool isValid) in new[] { ("1", true), ("1.0", true), ("2", false), ("\"3\"", true), ("4", false) })
            Assert(fixture["Late"], $$"""{"list": [{{list}}], "k": {{k}}}""", isValid);
    }

    private static void Assert(GeneratedValidator validator, string json, bool isValid)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Xunit.Assert.Equal(isValid, validator.IsValid(utf8));
        Xunit.Assert.Equal(isValid, validator.Validate(utf8).IsValid);
        Xunit.Assert.DoesNotContain(validator.Validate(utf8).Errors, e => e.Code == "unexplained");
    }

    private static string Join(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    public sealed class Fixture
    {
        // Each by itself: the time of a test is that of its schema.
        private readonly Dictionary<string, GeneratedProject> _projects = [];

        public GeneratedValidator this[string name]
        {
            get
            {
                if (!_projects.TryGetValue(name, out GeneratedProject? project))
                    _projects.Add(name, project = new GeneratedProject(Schemas.Where(s => s.Name == name)));
                return project[name];
            }
        }
    }
}
