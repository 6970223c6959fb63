namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Forms of members and types, used as a user uses them.</summary>
public class FormTests
{
    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(
        ("defaults.json", """
            {
              "type": "object",
              "properties": {
                "when": { "type": "string", "format": "date-time", "default": "2024-01-01T00:00:00+01:00" },
                "day": { "type": "string", "format": "date", "default": "2024-02-29" },
                "link": { "type": "string", "format": "uri", "default": "http://EXAMPLE.org/" },
                "id": { "type": "string", "format": "uuid", "default": "6f8b1f0a-1c2d-4e3f-8a9b-0c1d2e3f4a5b" },
                "level": { "enum": ["low", "high"], "default": "high" },
                "days": { "type": "array", "items": { "type": "string", "format": "date" }, "default": ["2024-01-01"] },
                "map": { "type": "object", "additionalProperties": { "type": "integer" }, "default": { "a": 1 } },
                "self": { "$ref": "#/$defs/node", "default": { "name": "root", "next": { "name": "leaf" } } },
                "either": { "type": ["string", "integer"], "default": 7 },
                "maybe": { "type": ["string", "null"], "default": "text" },
                "number": { "type": ["integer", "null"], "default": 3 },
                "wrong": { "type": "string", "format": "date", "default": "today" }
              },
              "$defs": { "node": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "next": { "$ref": "#/$defs/node", "default": { "name": "none" } } } } }
            }
            """),
        ("level.json", """
            {
              "type": "object",
              "properties": {
                "vote": { "oneOf": [{ "const": "+1", "title": "For" }, { "const": "-1", "description": "Against." }, { "const": "1.0" }, { "const": "1.1" }] },
                "code": { "enum": ["a", "b"], "x-enumNames": ["Alpha", "Beta"] },
                "both": { "anyOf": [{ "enum": ["x", "y"] }, { "type": "string" }] }
              }
            }
            """),
        ("numbers.json", """
            { "type": "object", "properties": { "u": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615 }, "f": { "type": "number", "format": "float" }, "d": { "type": "number" } } }
            """),
        ("shape.json", """
            {
              "type": "object", "required": ["kind", "id"], "properties": { "id": { "type": "string" }, "kind": { "enum": ["circle", "box"] } },
              "oneOf": [
                { "properties": { "kind": { "const": "circle" }, "r": { "type": "number" } }, "required": ["r"] },
                { "properties": { "kind": { "const": "box" }, "w": { "type": "integer" } } }
              ],
              "unevaluatedProperties": false
            }
            """),
        ("nested.json", """
            {
              "allOf": [{
                "type": "object", "properties": { "value": { "minimum": 0 } },
                "oneOf": [{ "properties": { "a": { "const": "1" } }, "required": ["a"] }, { "oneOf": [{ "properties": { "b": { "type": "string" } }, "required": ["b"] }, { "properties": { "c": { "type": "integer" } }, "required": ["c"] }] }]
              }]
            }
            """),
        ("element.json", """
            {
              "allOf": [{ "$ref": "#/$defs/base" }, { "oneOf": [{ "$ref": "#/$defs/text" }, { "$ref": "#/$defs/image" }] }],
              "$defs": {
                "base": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string" }, "id": { "type": "string" } } },
                "text": { "type": "object", "properties": { "type": { "const": "text" }, "content": { "type": "string" } } },
                "image": { "type": "object", "properties": { "type": { "const": "image" }, "url": { "type": "string" } } }
              }
            }
            """)));

    [Fact]
    public void Union_WithinAUnionWithinAPartThatIsAll_HasARecordForEachBranch()
    {
        object? result = Harness.Value.Run("""
            string[] all = ["{\"value\":1,\"a\":\"1\"}", "{\"b\":\"x\"}", "{\"c\":3,\"value\":0}"];
            return string.Join(" ", System.Linq.Enumerable.Select(all, json => Nested.Read(json).GetType().Name + System.Text.Encoding.UTF8.GetString(Nested.Read(json).ToUtf8Json()).Length)) + Nested.IsValid("{\"c\":3,\"b\":\"x\"}");
            """);
        Assert.Equal("Nested119 NestedWithB9 NestedWithC17False", result);
    }

    [Fact]
    public void Defaults_OfEveryType_AreGivenWhereAbsentAndNotWritten()
    {
        object? result = Harness.Value.Run("""
            var empty = Defaults.Read("{}");
            var set = new Defaults { Level = DefaultsLevel.Low, Maybe = null, Link = new Uri("http://a/b"), Self = new DefaultsNode { Name = "n" } };
            return string.Join("\n",
                empty.When.ToString("O"), empty.Day.ToString("O"), empty.Link.OriginalString, empty.Id, empty.Level, empty.Days[0].ToString("O"), empty.Map["a"],
                empty.Self.Name + empty.Self.Next.Name + empty.Self.Next.Next.Name, empty.Either, empty.Maybe, empty.Number, empty.Wrong is null,
                System.Text.Encoding.UTF8.GetString(empty.ToUtf8Json()), System.Text.Encoding.UTF8.GetString(set.ToUtf8Json()),
                System.Text.Encoding.UTF8.GetString((set with { Self = null, Link = null, Level = DefaultsLevel.High }).ToUtf8Json()),
                empty == Defaults.Read("{}"), empty == Defaults.Read("{\"when\":\"2024-01-01T00:00:00+01:00\"}"),
                Defaults.Read("{\"maybe\":null,\"number\":null}").Maybe is null);
            """);
        Assert.Equal("""
            2024-01-01T00:00:00.0000000+01:00
            2024-02-29
            http://EXAMPLE.org/
            6f8b1f0a-1c2d-4e3f-8a9b-0c1d2e3f4a5b
            High
            2024-01-01
            1
            rootleafnone
            7
            text
            3
            True
            {}
            {"link":"http://a/b","level":"low","self":{"name":"n"},"maybe":null}
            {"level":"high","maybe":null}
            True
            False
            True
            """.ReplaceLineEndings("\n"), result);
    }

    [Fact]
    public void Default_OfWhatCannotBeNull_BecomesAbsentAgain()
    {
        object? result = Harness.Value.Run("""
            var set = Defaults.Read("{\"when\":\"2025-01-01T00:00:00Z\",\"level\":\"low\",\"either\":\"x\",\"number\":null,\"maybe\":null}");
            var less = set with { WhenIsAbsent = true, LevelIsAbsent = true, EitherIsAbsent = true, NumberIsAbsent = true };
            return string.Join("\n", set.WhenIsAbsent, set.DayIsAbsent, set.NumberIsAbsent, less.WhenIsAbsent, less.Level, less.Number, System.Text.Encoding.UTF8.GetString(less.ToUtf8Json()),
                System.Text.Encoding.UTF8.GetString((less with { MaybeIsAbsent = true, LevelIsAbsent = false, NumberIsAbsent = false }).ToUtf8Json()), (less with { MaybeIsAbsent = true }) == Defaults.Read("{}"));
            """);
        Assert.Equal("""
            False
            True
            False
            True
            High
            3
            {"maybe":null}
            {"level":"high","number":3}
            True
            """.ReplaceLineEndings("\n"), result);
    }

    [Fact]
    public void Default_BesideAPropertyOfTheSameName_MovesBoth()
    {
        TypeHarness harness = TypeHarness.Of("""{ "type": "object", "properties": { "size": { "type": "integer", "default": 1 }, "sizeIsAbsent": { "type": "string" } } }""");
        Type type = harness.Type("Article").Type;
        Assert.Null(type.GetProperty("Size"));
        Assert.Null(type.GetProperty("SizeIsAbsent"));
        Assert.Equal("SizeProperty SizePropertyIsAbsent SizeIsAbsentProperty", string.Join(' ', ((string[])["SizeProperty", "SizePropertyIsAbsent", "SizeIsAbsentProperty"]).Where(name => type.GetProperty(name) is not null)));
    }

    [Fact]
    public void NamedTypes_ConvertToJsonData()
    {
        object? result = Harness.Value.Run("""
            JsonData record = Defaults.Read("{\"level\":\"low\"}"), definition = new DefaultsNode { Name = "n" };
            JsonMap<JsonData> map = [new("a", new DefaultsNode { Name = "m" })];
            return record + " " + definition + " " + map["a"];
            """);
        Assert.Equal("""{"level":"low"} {"name":"n"} {"name":"m"}""", result);
    }

    [Fact]
    public void Default_ThatDoesNotFit_IsSaid() =>
        Assert.Equal("/properties/wrong", Assert.Single(Harness.Value.Map.Diagnostics, diagnostic => diagnostic.Id == "ASDK0031" && diagnostic.Document == "defaults.json").Pointer);

    [Fact]
    public void Enums_HaveTheSchemasNamesAndTexts()
    {
        object? result = Harness.Value.Run("""
            return string.Join(" ", Enum.GetNames<LevelVote>()) + " " + string.Join(" ", Enum.GetNames<LevelCode>()) + " " + LevelVote.Minus1.ToJsonName() + " "
                + (LevelCodeNames.TryParse("b", out var code) ? code : default) + " " + LevelCodeNames.TryParse("c", out _) + " " + LevelBoth.X.Value;
            """);
        Assert.Equal("Plus1 Minus1 _1_0 _1_1 Alpha Beta -1 Beta False x", result);
        Assert.Contains("/// <summary>For</summary>", Harness.Value.Files["News.LevelVote"]);
        Assert.Contains("/// <summary>Against.</summary>", Harness.Value.Files["News.LevelVote"]);
    }

    [Theory]
    [InlineData("""{"u":18446744073709551615}""", true)]
    [InlineData("""{"u":1e3}""", true)]
    [InlineData("""{"f":0.1}""", true)]
    [InlineData("""{"f":1e39}""", false)]
    [InlineData("""{"f":1e-50}""", false)]
    [InlineData("""{"d":1e-400}""", false)]
    [InlineData("""{"d":0e-400}""", true)]
    [InlineData("""{"d":9007199254740993}""", false)]
    [InlineData("""{"d":9007199254740992}""", true)]
    [InlineData("""{"d":1e300}""", true)]
    [InlineData("""{"d":0.1}""", true)]
    public void Numbers_ThatTheirTypeDoesNotHold_AreNotChangedButRefused(string document, bool fits)
    {
        GeneratedType type = Harness.Value.Type("Numbers");
        Assert.True(type.IsValid(document));
        if (fits)
            Assert.Equal(JsonData.Parse(document.Replace("0e-400", "0")), JsonData.Parse(type.RoundTrip(document)));
        else
            Assert.Throws<SchemaValidationException>(() => type.Read(document));
    }

    [Fact]
    public void OneOf_BesideCommonProperties_IsAnInterfaceWithARecordForEachBranch()
    {
        object? result = Harness.Value.Run("""
            Shape shape = Shape.Read("{\"kind\":\"box\",\"id\":\"1\",\"w\":3}");
            Shape built = new ShapeCircle { Id = "2", R = 1 };
            Element element = Element.Read("{\"type\":\"image\",\"id\":\"i\",\"url\":\"u\"}");
            IElementBase common = (ElementWithImage)element;
            return $"{new ShapeCircle { Id = null!, R = 1 }.Validate().IsValid} {shape is ShapeBox { W: 3 }} {shape.Id} {System.Text.Encoding.UTF8.GetString(((ShapeCircle)built).ToUtf8Json())} {((ShapeCircle)built).Validate().IsValid} "
                + $"{Shape.IsValid("{\"kind\":\"box\",\"id\":\"1\",\"r\":3}")} {element.Id} {common.Id} {((ElementWithImage)element).Url}";
            """);
        Assert.Equal("""False True 1 {"id":"2","kind":"circle","r":1} True False i i u""", result);
    }

    [Fact]
    public void Discriminator_ThatBranchesTypeDifferently_IsAMemberOfTheUnion()
    {
        object? result = TypeHarness.Of(("media.json", """
            {
              "oneOf": [
                { "type": "object", "title": "Still", "required": ["kind"], "properties": { "kind": { "enum": ["photo", "drawing"] } } },
                { "type": "object", "title": "Clip", "required": ["kind"], "properties": { "kind": { "const": "video" } } }
              ]
            }
            """)).Run("return Media.Read(\"{\\\"kind\\\":\\\"drawing\\\"}\").Kind + \" \" + Media.Read(\"{\\\"kind\\\":\\\"video\\\"}\").Kind + \" \" + new MediaStill { Kind = MediaStillKind.Photo }.Kind;");
        Assert.Equal("drawing video Photo", result);
    }

    [Fact]
    public void Unrepresentable_OfASchemaWithoutType_SaysWhatToAdd()
    {
        GeneratedType type = TypeHarness.Of("""{ "properties": { "a": { "type": "string" } } }""").Type("Article");
        Assert.True(type.IsValid("1"));
        Assert.Contains("add \"type\": \"object\" to its schema", Assert.Throws<SchemaValidationException>(() => type.Read("1")).Result.Errors[0].Message);
    }

    [Fact]
    public void Docs_OfMembersWithoutTheirOwn_AreThoseOfWhatTheyReferTo()
    {
        string file = TypeHarness.Of("""
            {
              "type": "object", "required": ["old"], "description": "All.",
              "properties": { "a": { "$ref": "#/$defs/text" }, "b": { "$ref": "#/$defs/text", "title": "Mine" }, "old": { "type": "string", "deprecated": true }, "older": { "type": "string", "deprecated": true } },
              "$defs": { "text": { "type": "string", "title": "A text", "description": "That is read." } }
            }
            """).Files["News.Article"];
        Assert.Contains("/// <summary>A text</summary>", file);
        Assert.Contains("#/$defs/text.", file);
        Assert.Contains("/// <summary>Mine</summary>", file);
        Assert.Contains("From article.schema.json.", file);
        Assert.Contains("Deprecated.", file);
        Assert.Single(file.Split("Obsolete(").Skip(1));
    }

    [Fact]
    public void GeneratedCode_OfAllForms_CompilesWithoutWarnings() => Assert.Empty(Harness.Value.Diagnose());
}
