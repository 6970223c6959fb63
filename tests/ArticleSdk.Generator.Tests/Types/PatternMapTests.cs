namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Properties whose names match a pattern, where one map of all would not know their types.</summary>
public class PatternMapTests
{
    private static readonly string[] Drafts = ["http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema"];

    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(
        [.. Drafts.Select((draft, i) => ($"open{i}.schema.json", $$"""
            {
              "$schema": "{{draft}}", "type": "object", "required": ["title"],
              "properties": { "title": { "type": "string" }, "x-title": { "type": "string" } },
              "patternProperties": {
                "^x-": { "type": "string", "description": "What a vendor says." },
                "-count$": { "type": "integer", "title": "Counts" },
                "^/": { "$ref": "#/definitions/path" },
                "^[0-9]+$": { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" } } }
              },
              "definitions": { "path": { "type": "object", "properties": { "get": { "type": "string" } } } }
            }
            """)), ("closed.schema.json", """
            {
              "type": "object", "additionalProperties": false, "properties": { "numbers": { "type": "string" } },
              "patternProperties": { "^s": { "type": "string" }, "^m": { "type": "integer", "x-csharp-name": "Numbers" }, "^w": { "type": ["string", "null"], "title": "Wort" } }
            }
            """), ("parts.schema.json", """
            {
              "type": "object", "properties": { "additionalProperties": { "type": "string" }, "xProperties": { "type": "string" } },
              "allOf": [
                { "patternProperties": { "^x": { "type": ["string", "integer"] } } },
                { "patternProperties": { "^x": { "type": "string" }, ".": { "not": { "type": "null" } } } },
                { "anyOf": [{ "patternProperties": { "^y": { "type": "integer" } } }, { "required": ["z"] }] }
              ],
              "additionalProperties": { "type": ["boolean", "string", "integer"] }
            }
            """), ("nested.schema.json", """
            {
              "type": "object", "properties": {
                "mixed": { "type": ["string", "object"], "patternProperties": { "^x-": { "type": "integer" } } },
                "loose": { "patternProperties": { "^x-": { "$ref": "#" } } },
                "same": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": { "type": "integer" }, "^y-": { "type": "integer" } } },
                "lists": { "type": "object", "additionalProperties": false, "patternProperties": { "^[^*]+$": { "type": "array", "items": { "type": "string" } }, "^[*]+$": { "items": { "type": "string", "pattern": "^a" }, "type": "array" } } },
                "dates": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": { "type": "string", "format": "date" }, "^y-": { "type": "string" } } },
                "any": { "type": "object", "patternProperties": { "^x-": {}, "^y-": true } },
                "none": { "type": "object", "patternProperties": { "^x-": false } },
                "objects": { "type": "object", "additionalProperties": false, "patternProperties": { "^a": { "type": "object", "properties": { "v": { "type": "string" } } }, "^b": { "type": "object", "properties": { "w": { "type": "string" } } } } }
              },
              "default": {}
            }
            """)]));

    [Theory]
    [InlineData("Open0", "Title:string XTitle:string? XProperties:JsonMap<string> Counts:JsonMap<long> PathProperties:JsonMap<Open0Path> NumericProperties:JsonMap<Open0NumericProperty> AdditionalProperties:JsonMap<JsonData>")]
    [InlineData("Closed", "NumbersProperty:string? SProperties:JsonMap<string> Numbers:JsonMap<long> WortProperties:JsonMap<string?>")]
    [InlineData("Nested", "Mixed:Union<string, NestedMixed>? Loose:JsonOr<NestedLoose>? Same:JsonMap<long>? Lists:JsonMap<JsonList<string>>? Dates:NestedDates? Any:JsonMap<JsonData>? None:JsonMap<JsonData>? Objects:NestedObjects? AdditionalProperties:JsonMap<JsonData>")]
    [InlineData("NestedObjects", "AProperties:JsonMap<NestedObjectsAProperty> BProperties:JsonMap<NestedObjectsBProperty>")]
    [InlineData("NestedLoose", "XProperties:JsonMap<Nested> AdditionalProperties:JsonMap<JsonData>")]
    public void Members_OfPatterns_AreMapsOfTheirTypes(string type, string members)
    {
        ArticleSdk.Generator.TypeModel.TypeDefinition model = Harness.Value.Map.Types.Single(known => known.Name == type);
        IEnumerable<string> all = model.Members.Select(member => $"{member.Name}:{member.ClrType}").Concat(model.Patterns.Select(pattern => $"{pattern.Name}:JsonMap<{pattern.Type.FullName}>"))
            .Concat(model.Additional is { } additional ? [$"AdditionalProperties:JsonMap<{additional.FullName}>"] : []);
        Assert.Equal(members, string.Join(" ", all).Replace("global::", "").Replace("News.", "").Replace("ArticleSdk.", ""));
    }

    [Theory]
    [InlineData("Open0")]
    [InlineData("Open1")]
    [InlineData("Open2")]
    public void Properties_OfSeveralPatterns_AreInTheMapOfEachAndWrittenOnce(string type)
    {
        object? result = Harness.Value.Run($$$"""
            var json = "{\"title\":\"t\",\"other\":[1],\"x-b\":\"1\",\"/a\":{\"get\":\"g\"},\"x-a\":\"2\",\"word-count\":3,\"x-title\":\"n\",\"12\":{\"n\":1},\"a12\":null}";
            var value = {{{type}}}.Read(json);
            var both = value with { XProperties = [new("x-a", "2"), new("x-count", "9")], AdditionalProperties = [new("x-a", JsonData.Parse("\"2\""))] };
            return string.Join("\n",
                value.XTitle, string.Join(",", value.XProperties.Keys), value.XProperties["x-a"], value.Counts["word-count"], value.PathProperties["/a"].Get, value.NumericProperties["12"].N, string.Join(",", value.AdditionalProperties.Keys),
                System.Text.Encoding.UTF8.GetString(value.ToUtf8Json()), value == {{{type}}}.Read(value.ToUtf8Json()), value == value with { XProperties = value.XProperties.Remove("x-a") },
                value.Validate().IsValid, both.Validate().IsValid, System.Text.Encoding.UTF8.GetString((both with { XProperties = both.XProperties.Remove("x-count") }).ToUtf8Json()),
                (value with { Counts = [new("x-count", 1)] }).Validate().IsValid, (value with { Counts = [new("y", 1)] }).Validate().IsValid,
                (value with { XProperties = null! }).XProperties is null, (value with { XProperties = null! }).ToUtf8Json().Length);
            """);
        Assert.Equal("""
            n
            x-b,x-a
            2
            3
            g
            1
            other,a12
            {"title":"t","x-title":"n","x-b":"1","x-a":"2","word-count":3,"/a":{"get":"g"},"12":{"n":1},"other":[1],"a12":null}
            True
            False
            True
            False
            {"title":"t","x-title":"n","x-a":"2","word-count":3,"/a":{"get":"g"},"12":{"n":1}}
            False
            True
            True
            95
            """.ReplaceLineEndings("\n"), result);
    }

    [Fact]
    public void Name_OfTwoPatterns_StandsInBothMaps()
    {
        object? result = TypeHarness.Of(("both.schema.json", """
            { "type": "object", "patternProperties": { "^a": { "type": "number" }, "z$": { "minimum": 1 }, "^b": { "type": "object", "additionalProperties": { "type": "number" } } } }
            """)).Run("""
            var value = Both.Read("{\"z\":\"any\",\"az\":1.50,\"a\":0,\"bz\":{\"a\":1,\"b\":2}}");
            var changed = value with { AProperties = value.AProperties.SetItem("az", 3) };
            var error = changed.Validate().Errors.Single();
            return string.Join("\n",
                value.AProperties, value.ZProperties, value.BProperties, value.AdditionalProperties, System.Text.Encoding.UTF8.GetString(value.ToUtf8Json()), value == Both.Read(value.ToUtf8Json()), value.Validate().IsValid,
                error.Code, error.InstanceLocation, error.Message, System.Text.Encoding.UTF8.GetString(changed.ToUtf8Json()),
                (changed with { ZProperties = changed.ZProperties.Remove("az") }).Validate().IsValid, Both.IsValid("{\"az\":0}"));
            """);
        Assert.Equal("""
            {az: 1.5, a: 0}
            {z: "any", az: 1.50, bz: {"a":1,"b":2}}
            {bz: {a: 1, b: 2}}
            {}
            {"z":"any","az":1.50,"bz":{"a":1,"b":2},"a":0}
            True
            True
            json.duplicateName
            /az
            the property "az" stands in this object twice
            {"z":"any","az":1.50,"bz":{"a":1,"b":2},"az":3,"a":0}
            True
            False
            """.ReplaceLineEndings("\n"), result);
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("[0.1000000000000000055511151231257827]")]
    [InlineData("{\"n\":12345678901234567.25}")]
    public void Number_ThatOneOfTheMapsRounds_IsWrittenOnce(string number)
    {
        object? result = TypeHarness.Of(("rounded.schema.json", """
            { "type": "object", "patternProperties": { "[^a]": { "type": ["number", "array", "object"], "items": { "type": "number" }, "additionalProperties": { "type": "number" } }, "^x-": {} } }
            """)).Run($$"""
            var value = Rounded.Read("{\"x-y\":{{number.Replace("\"", "\\\"")}}}");
            return string.Join("\n", System.Text.Encoding.UTF8.GetString(value.ToUtf8Json()), value == Rounded.Read(value.ToUtf8Json()), value.Validate().IsValid);
            """);
        Assert.Equal($"{{\"x-y\":{number}}}\nTrue\nTrue", result);
    }

    [Theory]
    [InlineData("Closed", """{"numbers":"s","s":"a","m":1,"w":null}""", true)]
    [InlineData("Closed", """{"s":1}""", false)]
    [InlineData("Closed", """{"other":1}""", false)]
    [InlineData("Parts", """{"additionalProperties":"a","xProperties":"b","xa":"c","other":true,"ya":1}""", true)]
    [InlineData("Parts", """{"z":1,"ya":true}""", true)]
    [InlineData("Parts", """{"ya":true}""", false)]
    [InlineData("Parts", """{"xa":1}""", false)]
    [InlineData("Nested", """{"mixed":"a","loose":[1],"same":{"x-a":1,"y-a":2},"any":{"x-a":1,"b":null}}""", true)]
    [InlineData("Nested", """{"mixed":{"x-a":1,"b":"c"},"loose":{"x-a":{"mixed":"n"},"b":1},"objects":{"a":{"v":"1"},"b":{"w":"2"}}}""", true)]
    [InlineData("Nested", """{"loose":{"x-a":{"mixed":{"x-a":"1"}}}}""", false)]
    [InlineData("Nested", """{"objects":{"c":{}}}""", false)]
    [InlineData("Nested", """{"none":{"x-a":1}}""", false)]
    public void Document_OfPatterns_IsReadWrittenOrRefused(string type, string json, bool isValid)
    {
        GeneratedType known = Harness.Value.Type(type);
        Assert.Equal(isValid, known.IsValid(json));
        if (isValid)
            Assert.Equal(JsonData.Parse(json), JsonData.Parse(known.RoundTrip(json)));
        else
            Assert.Throws<SchemaValidationException>(() => known.Read(json));
    }

    [Theory]
    [InlineData("^x-", null, "XProperties")]
    [InlineData("^x-.*$", null, "XProperties")]
    [InlineData("^(get|put)_[a-z]+$", null, "GetPutProperties")]
    [InlineData("_id$", null, "IdProperties")]
    [InlineData("^[a-z]+$", null, "AlphabeticProperties")]
    [InlineData("^[A-Za-z][A-Za-z0-9_]*$", null, "AlphanumericProperties")]
    [InlineData("^\\\\d{4}-\\\\d{2}$", null, "NumericProperties")]
    [InlineData("^(?!x-).+", null, "PatternProperties")]
    [InlineData("^/", null, "PatternProperties")]
    [InlineData("^x-", "Extensions", "Extensions")]
    [InlineData("^x-", "vendor extension", "VendorExtensionProperties")]
    [InlineData("^x-", "—", "XProperties")]
    [InlineData("^中文", null, "中文Properties")]
    [InlineData("^a{1,3}b?(c)(d|)$", null, "CdProperties")]
    [InlineData("^(?:one|two|three|four|five|six|seven|eight|nine|ten)-.$", null, "PatternProperties")]
    public void Map_OfPattern_IsCalledAfterTitleOrWords(string pattern, string? title, string name)
    {
        TypeHarness harness = TypeHarness.Of($$"""{ "type": "object", "patternProperties": { "{{pattern}}": { "type": "string"{{(title is null ? "" : $", \"title\": \"{title}\"")}} } } }""");
        Assert.Equal([name], harness.Map.Types.Single().Patterns.Select(map => map.Name));
        Assert.Empty(harness.Diagnose());
    }

    [Fact]
    public void Maps_ThatWouldMeet_AllGetOtherNames()
    {
        TypeHarness harness = TypeHarness.Of("""
            { "type": "object", "properties": { "xProperties": { "type": "string" }, "other": { "type": "string" } },
              "patternProperties": { "^x": { "type": "string" }, "^#": { "type": "string" }, "^%": { "type": "integer" }, "^other": { "type": "integer", "x-csharp-name": "Other" }, "^!": { "type": "boolean" }, "^=": { "type": "boolean" } } }
            """);
        Assert.Equal(["XPropertiesProperty", "OtherProperty"], harness.Map.Types.Single().Members.Select(member => member.Name));
        Assert.Equal(["XStringProperties", "PatternStringProperties", "PatternIntegerProperties", "Other", "PatternProperties_", "PatternProperties_"], harness.Map.Types.Single().Patterns.Select(map => map.Name.IndexOf('_') is > 0 and var mark ? map.Name[..(mark + 1)] : map.Name));
        Assert.Equal(6, harness.Map.Types.Single().Patterns.Select(map => map.Name).Distinct().Count());
        Assert.Empty(harness.Diagnose());
    }

    [Fact]
    public void Default_OfRecordWithPatterns_FitsThem()
    {
        object? result = TypeHarness.Of(("owner.schema.json", """
            { "type": "object", "properties": { "a": { "$ref": "#/$defs/d", "default": { "x-a": 1, "b": null } }, "b": { "$ref": "#/$defs/d", "default": { "x-a": "no" } } },
              "$defs": { "d": { "type": "object", "patternProperties": { "^x-": { "type": "integer" } } } } }
            """)).Run("""return new Owner().A.XProperties["x-a"] + " " + (new Owner().B is null);""");
        Assert.Equal("1 True", result);
    }
}
