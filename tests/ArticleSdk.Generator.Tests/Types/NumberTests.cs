namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Numbers that their C# type rounds, or does not hold, in every draft.</summary>
public class NumberTests
{
    private const string Properties = """
        "properties": {
          "below": { "type": "number", BELOW },
          "above": { "type": "number", ABOVE },
          "most": { "type": "number", "maximum": 1 },
          "least": { "type": "number", "minimum": 0.3 },
          "step": { "type": "number", "format": "double", "multipleOf": 0.03 },
          "single": { "type": "number", "format": "float", BELOW },
          "exact": { "type": "number", "format": "decimal", BELOW },
          "list": { "type": "array", "items": { "type": "number", BELOW } },
          "map": { "type": "object", "additionalProperties": { "type": "number", BELOW } },
          "either": { "anyOf": [{ "type": "number", BELOW }, { "type": "string" }] },
          "unlike": { "type": "number", "not": { "enum": [0.1] } },
          "unique": { "type": "array", "items": { "type": "number" }, "uniqueItems": true },
          "free": { "type": "number" },
          "initial": { "type": "number", BELOW, "default": 0.99999999999999999999 },
          "tiny": { "type": "number", "default": 1e-400 },
          "large": { "type": "number", "default": 9007199254740993 },
          "digits": { "type": "number", "format": "decimal", "default": 0.12345678901234567890123456789012345 }
        }
        """;

    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(
        Schema("draft4.json", "http://json-schema.org/draft-04/schema#", "\"maximum\": 1, \"exclusiveMaximum\": true", "\"minimum\": 0.1, \"exclusiveMinimum\": true"),
        Schema("draft7.json", "http://json-schema.org/draft-07/schema#", "\"exclusiveMaximum\": 1", "\"exclusiveMinimum\": 0.1"),
        Schema("draft2020.json", "https://json-schema.org/draft/2020-12/schema", "\"exclusiveMaximum\": 1", "\"exclusiveMinimum\": 0.1"),
        ("forms.json", """
            {
              "type": "object",
              "properties": {
                "int32": { "type": "integer", "format": "int32" },
                "int64": { "type": "integer", "format": "int64", "minimum": 0, "maximum": 9 },
                "wide": { "type": "integer", "format": "int32", "minimum": 0, "maximum": 5000000000 },
                "unsigned": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615 },
                "byFormat": { "type": "integer", "format": "uint64" },
                "any": { "type": "integer", "format": "decimal" },
                "single": { "type": "number", "format": "float" },
                "twice": { "type": "number", "format": "double", "multipleOf": 0.5 },
                "money": { "type": "number", "format": "decimal" },
                "plain": { "type": "number" }
              },
              "required": ["int32", "int64", "wide", "unsigned", "byFormat", "any", "single", "twice", "money", "plain"]
            }
            """)));

    public static TheoryData<string, string, bool> Documents()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (string draft in (string[])["Draft4", "Draft7", "Draft2020"])
        {
            foreach (string unrepresentable in (string[])[
                """{"below":0.99999999999999999999}""", """{"above":0.10000000000000000001}""", """{"least":0.30000000000000001,"below":0.99999999999999999}""", """{"step":1234567890123456.78}""",
                """{"single":0.99999999}""", """{"list":[0.5,0.99999999999999999999]}""", """{"map":{"a":0.99999999999999999999}}""", """{"either":0.99999999999999999999}""",
                """{"unlike":0.10000000000000000001}""", """{"unique":[0.1,0.10000000000000000001]}""", """{"free":1e-400}""", """{"free":9007199254740993}""", """{"exact":0.99999999999999999999999999999999}"""])
                data.Add(draft, unrepresentable, false);
            foreach (string fit in (string[])[
                """{"below":0.9999999999999999}""", """{"above":0.10000000000000002}""", """{"most":0.99999999999999999999}""", """{"least":0.30000000000000000001}""", """{"step":1234567.89}""",
                """{"single":0.9999999}""", """{"exact":0.9999999999999999999999999999}""", """{"list":[0.12345678901234567890]}""", """{"either":"0.99999999999999999999"}""",
                """{"unique":[0.1,0.20000000000000000001]}""", """{"free":0.99999999999999999999}""", """{"free":1e300,"below":0.5}"""])
                data.Add(draft, fit, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Number_WhoseRoundingTheSchemaSees_DoesNotFit(string draft, string document, bool fits)
    {
        GeneratedType type = Harness.Value.Type(draft);
        Assert.True(type.IsValid(document));
        if (!fits)
        {
            SchemaValidationError error = Assert.Single(Assert.Throws<SchemaValidationException>(() => type.Read(document)).Result.Errors);
            Assert.Equal("type.unrepresentable", error.Code);
            return;
        }

        string written = type.RoundTrip(document);
        Assert.True(type.IsValid(written), written);
    }

    [Fact]
    public void Unrepresentable_OfSeveralRoundedNumbers_NamesTheOneThatPassesABound()
    {
        GeneratedType type = Harness.Value.Type("Draft2020");
        SchemaValidationError error = Assert.Single(Assert.Throws<SchemaValidationException>(
            () => type.Read("""{"most":0.99999999999999999999,"list":[0.11111111111111111111,0.99999999999999999999,0.22222222222222222222],"least":0.30000000000000000001}""")).Result.Errors);
        Assert.Equal("/list/1", error.InstanceLocation);
        Assert.Contains("double", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Draft4")]
    [InlineData("Draft7")]
    [InlineData("Draft2020")]
    public void Default_ThatItsTypeWouldChange_IsNone(string draft) => Assert.Equal(
        ["/properties/digits", "/properties/initial", "/properties/large", "/properties/tiny"],
        Harness.Value.Map.Diagnostics.Where(diagnostic => diagnostic.Id == "ASDK0031" && diagnostic.Document == draft.ToLowerInvariant() + ".json").Select(diagnostic => diagnostic.Pointer).Order());

    [Fact]
    public void Format_ChoosesTheType_WhereTheBoundsDoNotGoBeyondIt()
    {
        Type type = Harness.Value.Type("Forms").Type;
        Assert.Equal(
            "Int32 Int64 Int64 UInt64 UInt64 Decimal Single Double Decimal Double",
            string.Join(' ', ((string[])["Int32", "Int64", "Wide", "Unsigned", "ByFormat", "Any", "Single", "Twice", "Money", "Plain"]).Select(name => type.GetProperty(name)!.PropertyType.Name)));
    }

    private static (string, string) Schema(string path, string draft, string below, string above) =>
        (path, $$"""{ "$schema": "{{draft}}", "type": "object", {{Properties.Replace("BELOW", below, StringComparison.Ordinal).Replace("ABOVE", above, StringComparison.Ordinal)}} }""");
}
