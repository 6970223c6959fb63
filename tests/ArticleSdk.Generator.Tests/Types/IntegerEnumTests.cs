namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Integers that a schema names: enums whose values they are, in every draft.</summary>
public class IntegerEnumTests
{
    private const string Schema = """
        {
          "$schema": "DRAFT", "type": "object", "required": ["status"],
          "properties": {
            "status": { "type": "integer", "enum": [1, 2, -3], "x-enumNames": ["Draft", "Published", "Withdrawn"] },
            "level": { "oneOf": [{ "enum": [10], "title": "Low level", "description": "Hardly any." }, { "enum": [20.0], "title": "High" }, { "enum": [30] }] },
            "open": { "anyOf": [{ "enum": [1, 2], "x-enum-varnames": ["One", "Two"] }, { "type": "integer" }] },
            "maybe": { "type": ["integer", "null"], "enum": [1, 2, null], "x-enumNames": ["Yes", "No", "Unknown"] },
            "fallback": { "$ref": "#/definitions/code", "default": 404 },
            "codes": { "type": "array", "items": { "$ref": "#/definitions/code" } },
            "byName": { "type": "object", "additionalProperties": { "$ref": "#/definitions/code" } },
            "either": { "anyOf": [{ "$ref": "#/definitions/code" }, { "type": "string" }] },
            "wide": { "enum": [1, 5000000000], "x-enumNames": ["Small", "Large"] },
            "plain": { "type": "integer", "enum": [1, 2, 3] },
            "narrow": { "allOf": [{ "$ref": "#/definitions/code" }, { "enum": [200, 404] }] }
          },
          "definitions": { "code": { "type": "integer", "enum": [200, 404, 500], "x-enumNames": ["Ok", "NotFound", "Error"] } }
        }
        """;

    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(
        ("four.json", Schema.Replace("DRAFT", "http://json-schema.org/draft-04/schema#", StringComparison.Ordinal)),
        ("seven.json", Schema.Replace("DRAFT", "http://json-schema.org/draft-07/schema#", StringComparison.Ordinal)),
        ("twenty.json", Schema.Replace("DRAFT", "https://json-schema.org/draft/2020-12/schema", StringComparison.Ordinal)),
        ("odd.json", """
            { "type": "object", "properties": {
                "twice": { "enum": [1, 2, 3], "x-enumNames": ["Same", "Same", "Other"] },
                "words": { "oneOf": [{ "const": 1, "title": "A text that says a great deal about the value, and is more than sixty characters long" }, { "const": 2, "title": "Short" }] },
                "keyword": { "enum": [1, 2], "x-enumNames": ["1st", "class"] },
                "large": { "enum": [1, 99999999999999999999], "x-enumNames": ["One", "Large"] },
                "fraction": { "enum": [1, 1.5], "x-enumNames": ["One", "More"] },
                "mixed": { "enum": [1, 2, "a"], "x-enumNames": ["One", "Two", "A"] } } }
            """),
        ("state.json", """{ "enum": [0, 1], "x-enumNames": ["Off", "On"] }""")));

    [Theory]
    [InlineData("Four")]
    [InlineData("Seven")]
    [InlineData("Twenty")]
    public void NamedIntegers_AreAnEnumWhoseValuesTheyAre(string root)
    {
        object? result = Harness.Value.Run($$$"""""
            var read = {{{root}}}.Read("{\"status\":-3,\"level\":20,\"open\":7,\"maybe\":null,\"codes\":[200,500],\"byName\":{\"a\":404},\"either\":500,\"wide\":5000000000,\"plain\":3,\"narrow\":404}");
            var built = new {{{root}}} { Status = {{{root}}}Status.Published, Open = {{{root}}}Open.Two, Maybe = {{{root}}}Maybe.Yes, Codes = [{{{root}}}Code.Ok], Narrow = {{{root}}}Narrow.Ok };
            return string.Join("\n",
                string.Join(' ', Enum.GetValues<{{{root}}}Status>().Select(value => value + "=" + (int)value)), string.Join(' ', Enum.GetNames<{{{root}}}Level>()), string.Join(' ', Enum.GetNames<{{{root}}}Narrow>()),
                Enum.GetUnderlyingType(typeof({{{root}}}Wide)), read.Wide, read.Status, read.Level, read.Open!.Value.Value + " " + read.Open.Value.IsKnown, read.Maybe.HasValue, read.Fallback, read.Codes![1], read.ByName!["a"], read.Either, read.Plain, read.Narrow,
                System.Text.Encoding.UTF8.GetString(read.ToUtf8Json()), System.Text.Encoding.UTF8.GetString(built.ToUtf8Json()), built.Validate().IsValid,
                (built with { Status = ({{{root}}}Status)9 }).Validate().IsValid);
            """"");
        Assert.Equal("""
            Draft=1 Published=2 Withdrawn=-3
            LowLevel High _30
            Ok NotFound
            System.Int64
            Large
            Withdrawn
            High
            7 False
            True
            NotFound
            Error
            NotFound
            Error
            3
            NotFound
            {"status":-3,"level":20,"open":7,"maybe":null,"codes":[200,500],"byName":{"a":404},"either":500,"wide":5000000000,"plain":3,"narrow":404}
            {"status":2,"open":2,"maybe":1,"codes":[200],"narrow":200}
            True
            False
            """.ReplaceLineEndings("\n"), result);
        Assert.Contains("/// <summary>Low level</summary>", Harness.Value.Files["News." + root + "Level"], StringComparison.Ordinal);
        Assert.Equal("Int32", Harness.Value.Type(root).Type.GetProperty("Plain")!.PropertyType.GenericTypeArguments[0].Name);
    }

    [Fact]
    public void NamesThatAreNone_AreNotTaken_AndWhatNoLongHoldsIsANumber() => Assert.Equal(
        "_1 _2 Other | _1 Short | _1 Class | UInt64 Double Union`2",
        Harness.Value.Run("""
            return string.Join(' ', Enum.GetNames<OddTwice>()) + " | " + string.Join(' ', Enum.GetNames<OddWords>()) + " | " + string.Join(' ', Enum.GetNames<OddKeyword>()) + " | "
                + string.Join(' ', new[] { "Large", "Fraction", "Mixed" }.Select(name => Nullable.GetUnderlyingType(typeof(Odd).GetProperty(name)!.PropertyType)!.Name));
            """));

    [Fact]
    public void Root_OfNamedIntegers_IsAStructAroundTheEnum() =>
        Assert.Equal("On 1 0", Harness.Value.Run("""State read = State.Read("1"); State built = StateValue.Off; return read.Value + " " + (int)read.Value + " " + System.Text.Encoding.UTF8.GetString(built.ToUtf8Json());"""));

    [Theory]
    [InlineData("""{"status":0}""")]
    [InlineData("""{"status":"Draft"}""")]
    [InlineData("""{"status":1.5}""")]
    [InlineData("""{"status":1,"narrow":500}""")]
    [InlineData("""{"status":1,"wide":705032704}""")]
    public void Other_IsNotValid(string document)
    {
        foreach (string root in (string[])["Four", "Seven", "Twenty"])
        {
            Assert.False(Harness.Value.Type(root).IsValid(document));
            Assert.Throws<SchemaValidationException>(() => Harness.Value.Type(root).Read(document));
        }
    }

    [Fact]
    public void Serializer_ReadsAndWritesTheIntegers_AsValuesAndAsKeys()
    {
        object? result = Harness.Value.Run("""
            string json = "{\"Code\":404,\"Maybe\":null,\"Counts\":{\"200\":1},\"List\":[500],\"Open\":7,\"Either\":200}";
            foreach (var options in new[]
            {
                new System.Text.Json.JsonSerializerOptions(),
                new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(ArticleSdkJson.Resolver, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()) },
            })
            {
                Page page = System.Text.Json.JsonSerializer.Deserialize<Page>(json, options)!;
                if (page.Code != TwentyCode.NotFound || page.Counts![TwentyCode.Ok] != 1 || page.List![0] != TwentyCode.Error)
                    return page;
                string written = System.Text.Json.JsonSerializer.Serialize(page, options);
                if (written != json)
                    return written;
                foreach (string wrong in new[] { "{\"Code\":1}", "{\"Code\":\"NotFound\"}", "{\"Counts\":{\"NotFound\":1}}", "{\"Counts\":{\"7\":1}}", "{\"List\":[true]}" })
                {
                    try { System.Text.Json.JsonSerializer.Deserialize<Page>(wrong, options); return wrong; }
                    catch (System.Text.Json.JsonException) { }
                }

                try { System.Text.Json.JsonSerializer.Serialize(new Page { Code = (TwentyCode)7 }, options); return "written"; }
                catch (System.Text.Json.JsonException) { }
            }

            return "same";
            """, """
            public sealed class Page
            {
                public TwentyCode Code { get; set; }
                public TwentyCode? Maybe { get; set; }
                public Dictionary<TwentyCode, int>? Counts { get; set; }
                public JsonList<TwentyCode>? List { get; set; }
                public TwentyOpen? Open { get; set; }
                public Union<string, TwentyCode>? Either { get; set; }
            }
            """);
        Assert.Equal("same", result);
    }
}
