namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Arrays whose items are described one by one.</summary>
public class TupleTests
{
    private const string Properties = """
        "point": { "type": "array", ITEMS: [{ "title": "Longitude", "type": "number" }, { "title": "Latitude", "type": "number" }], OTHERS: false, "minItems": 2 },
        "path": { "type": "array", "items": { "type": "array", ITEMS: [{ "type": "number" }, { "type": "number" }], "maxItems": 2, "minItems": 2 } },
        "short": { "type": "array", ITEMS: [{ "type": "integer" }, { "type": ["string", "null"] }, { "type": "boolean" }], OTHERS: false },
        "row": { "type": "array", ITEMS: [{ "title": "Key", "type": "string" }, { "title": "rest", "type": "integer" }], OTHERS: { "type": "integer" }, "minItems": 1 },
        "open": { "type": "array", ITEMS: [{ "type": "string" }, {}], "minItems": 1 },
        "one": { "type": "array", ITEMS: [{ "type": "string" }], OTHERS: false },
        "when": { "type": "array", ITEMS: [{ "type": "string", "format": "date-time" }, { "type": "string", "format": "uri" }], OTHERS: false, "minItems": 2 },
        "maybe": { "type": ["array", "null"], ITEMS: [{ "enum": ["a", "b"] }, { "$ref": "#" }], OTHERS: false },
        "either": { "oneOf": [{ "type": "string" }, { "type": "array", ITEMS: [{ "type": "string" }, { "type": "integer" }], OTHERS: false, "minItems": 2 }] },
        "preset": { "type": "array", ITEMS: [{ "type": "string" }, { "type": "integer" }], OTHERS: false, "minItems": 2, "default": ["a", 1] },
        "many": { "type": "array", ITEMS: [{ "type": "integer" }, { "type": "integer" }, { "type": "integer" }, { "type": "integer" }, { "type": "integer" }, { "type": "integer" }, { "type": "integer" }, { "type": "integer" }], OTHERS: false }
        """;

    private static readonly Dictionary<string, Lazy<TypeHarness>> Harnesses = new()
    {
        ["draft-04"] = Harness("http://json-schema.org/draft-04/schema#", "items", "additionalItems"),
        ["draft-07"] = Harness("http://json-schema.org/draft-07/schema#", "items", "additionalItems"),
        ["2020-12"] = Harness("https://json-schema.org/draft/2020-12/schema", "prefixItems", "items"),
    };

    public static TheoryData<string> Drafts => [.. Harnesses.Keys];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Members_OfTuples_AreValueTuples(string draft)
    {
        Assert.Equal(
            "Point:(double, double)? Path:JsonList<(double, double)>? Short:(long?, Optional<string?>, bool?)? Row:(string, long?, JsonList<long>)? Open:(string, Optional<JsonData>, JsonList<JsonData>)? One:JsonList<string>? "
            + "When:(DateTimeOffset, Uri)? Maybe:Optional<(PageMaybeItem1?, Page?)?> Either:Union<string, (string, long)>? Preset:(string, long) Many:JsonList<long>?",
            string.Join(" ", Harnesses[draft].Value.Map.Types.Single(type => type.Name == "Page").Members.Select(member => member.Name + ":" + member.ClrType)
                .Select(text => text.Replace("global::ArticleSdk.", "").Replace("global::System.", "").Replace("global::News.", ""))));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Documents_WithTuples_ComeBackAsTheyWere(string draft)
    {
        GeneratedType page = Harnesses[draft].Value.Type("Page");
        foreach (string json in (string[])
        [
            """{"point":[1,2.5]}""", """{"path":[[1,2],[3,4]]}""", """{"path":[]}""", """{"short":[]}""", """{"short":[1]}""", """{"short":[1,null]}""", """{"short":[1,"a"]}""", """{"short":[1,null,true]}""",
            """{"row":["a"]}""", """{"row":["a",1]}""", """{"row":["a",1,2,3]}""", """{"open":["a"]}""", """{"open":["a",null]}""", """{"open":["a",{"b":1},[2]]}""", """{"one":[]}""", """{"one":["a"]}""",
            """{"when":["2024-01-01T00:00:00+01:00","http://EXAMPLE.org/"]}""", """{"maybe":null}""", """{"maybe":[]}""", """{"maybe":["b",{"maybe":["a"]}]}""", """{"either":"a"}""", """{"either":["a",1]}""",
            """{"preset":["b",2]}""", """{"many":[1,2,3,4,5,6,7,8]}""", """{}""",
        ])
        {
            Assert.True(page.IsValid(json), json);
            Assert.Equal(json, page.RoundTrip(json));
        }

        foreach (string json in (string[])
        [
            """{"point":[1]}""", """{"point":[1,2,3]}""", """{"point":[1,"a"]}""", """{"path":[[1]]}""", """{"short":["a"]}""", """{"short":[null]}""", """{"short":[1,null,true,2]}""", """{"row":[]}""",
            """{"row":["a",1,"b"]}""", """{"open":[]}""", """{"maybe":["c"]}""", """{"either":["a"]}""",
        ])
        {
            Assert.False(page.IsValid(json), json);
            Assert.Throws<SchemaValidationException>(() => page.Read(json));
        }
    }

    [Fact]
    public void Elements_WithTitles_HaveNames() => Assert.Equal("2 3 a 2 [7]", Harnesses["2020-12"].Value.Run("""
        var page = new Page { Point = (Longitude: 2, Latitude: 3), Row = ("a", 2, [7]) };
        return $"{page.Point.Value.Longitude} {page.Point.Value.Latitude} {page.Row.Value.Key} {page.Row.Value.Item2} {page.Row.Value.Others}";
        """));

    [Fact]
    public void Elements_LeftOutBeforeOthers_AreNull_ForTheValidator() => Assert.Equal("""False {"short":[null,null,true]}""", Harnesses["2020-12"].Value.Run("""
        var page = new Page { Short = (null, default, true) };
        return page.Validate().IsValid + " " + System.Text.Encoding.UTF8.GetString(page.ToUtf8Json());
        """));

    [Fact]
    public void Default_OfTuple_IsRead_AndNotWritten() => Assert.Equal("""(a, 1) {}""", Harnesses["2020-12"].Value.Run("""
        var page = Page.Read("{}");
        return page.Preset + " " + System.Text.Encoding.UTF8.GetString(page.ToUtf8Json());
        """));

    [Fact]
    public void Equality_OfTuples_IsExact() => Assert.Equal("False False True True", Harnesses["2020-12"].Value.Run("""
        Page At(string when, string link) => Page.Read($"{{\"when\":[\"{when}\",\"{link}\"]}}");
        var page = At("2024-01-01T12:00:00Z", "http://example.org/");
        return $"{page.Equals(At("2024-01-01T13:00:00+01:00", "http://example.org/"))} {page.Equals(At("2024-01-01T12:00:00Z", "http://EXAMPLE.org/"))} "
            + $"{page.Equals(At("2024-01-01T12:00:00Z", "http://example.org/"))} {page.GetHashCode() == At("2024-01-01T12:00:00Z", "http://example.org/").GetHashCode()}";
        """));

    [Fact]
    public void Serializer_TuplesInAUsersClass_RoundTrip() => Assert.Equal("same", Harnesses["2020-12"].Value.Run(
        """"
        var options = new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(ArticleSdkJson.Resolver, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()) };
        const string Json = """{"Point":[1,2],"Path":[[1,2],[3,4]],"Short":[1],"Maybe":["b",{"maybe":["a"]}],"Either":["a",1]}""";
        var mine = System.Text.Json.JsonSerializer.Deserialize<Mine>(Json, options)!;
        string written = System.Text.Json.JsonSerializer.Serialize(mine, options);
        if (written != Json) return written;
        foreach (string invalid in new[] { """{"Point":[1]}""", """{"Point":{}}""", """{"Short":["a"]}""", """{"Maybe":["b",{"maybe":["c"]}]}""", """{"Short":[null]}""" })
        {
            try { System.Text.Json.JsonSerializer.Deserialize<Mine>(invalid, options); return invalid; } catch (System.Text.Json.JsonException) { }
        }

        try { System.Text.Json.JsonSerializer.Serialize(mine.Path); return "by reflection"; } catch (NotSupportedException) { }
        return "same";
        """",
        """
        public sealed class Mine
        {
            public (double, double) Point { get; set; }
            public JsonList<(double, double)>? Path { get; set; }
            public (long?, Optional<string?>, bool?)? Short { get; set; }
            public (PageMaybeItem1?, Page?)? Maybe { get; set; }
            public Union<string, (string, long)>? Either { get; set; }
        }
        """));

    [Fact]
    public void Tuples_InParts_AreNarrowedAndWidened()
    {
        TypeHarness harness = TypeHarness.Of("""
            {
              "allOf": [
                { "type": "object", "properties": { "a": { "type": "array", "items": { "type": "number" } }, "b": { "$ref": "#/$defs/pair" } } },
                { "properties": { "a": { "$ref": "#/$defs/pair" }, "b": { "$ref": "#/$defs/pair" } } }
              ],
              "properties": { "c": { "anyOf": [{ "$ref": "#/$defs/pair" }, { "type": "array", "items": { "type": "integer" } }] }, "d": { "$ref": "#/$defs/loose" } },
              "$defs": {
                "pair": { "type": "array", "prefixItems": [{ "type": "number" }, { "type": "number" }], "items": false, "minItems": 2 },
                "loose": { "prefixItems": [{ "type": "number" }, { "type": "number" }], "items": false, "minItems": 2 },
                "nested": { "oneOf": [{ "type": "string" }, { "type": "array", "prefixItems": [{ "$ref": "#/$defs/nested" }, { "$ref": "#/$defs/nested" }], "items": false }] }
              }
            }
            """);
        Assert.Empty(harness.Diagnose());
        GeneratedType type = harness.Type("Article");
        foreach (string json in (string[])["""{"a":[1,2],"b":[3,4.5]}""", """{"c":[1.5,2]}""", """{"c":[1,2,3]}""", """{"d":[1,2]}""", """{"d":"x"}"""])
            Assert.Equal(json, type.RoundTrip(json));
        Assert.Equal("""["a",["b"]]""", harness.Type("ArticleNested").RoundTrip("""["a",["b"]]"""));
        Assert.False(type.IsValid("""{"a":[1]}"""));
    }

    private static Lazy<TypeHarness> Harness(string dialect, string items, string others) => new(() => TypeHarness.Of((
        "page.schema.json",
        $$"""{ "$schema": "{{dialect}}", "type": "object", "properties": { {{Properties.Replace("ITEMS", "\"" + items + "\"").Replace("OTHERS", "\"" + others + "\"")}} } }""")));
}
