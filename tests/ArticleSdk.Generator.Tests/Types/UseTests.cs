namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Generated types as a user writes with them. All schemas are compiled at once: the compiler costs more than the tests.</summary>
public class UseTests
{
    private static readonly (string, string)[] Schemas =
    [
        ("block.schema.json", """
            { "oneOf": [{ "$ref": "#/$defs/para" }, { "$ref": "#/$defs/image" }],
              "$defs": {
                "para": { "type": "object", "required": ["text", "type"], "properties": { "text": { "type": "string" }, "type": { "const": "para" } } },
                "image": { "type": "object", "required": ["type"], "properties": { "type": { "enum": ["image", "photo"] }, "href": { "type": "string", "format": "uri" } } } } }
            """),
        ("story.schema.json", """
            { "type": "object", "required": ["blocks", "kind", "note"], "additionalProperties": { "type": "integer" },
              "properties": {
                "blocks": { "type": "array", "items": { "$ref": "block.schema.json" } },
                "kind": { "const": "story" }, "maybe": { "const": 3 },
                "note": { "type": ["string", "null"] },
                "when": { "type": ["string", "null"], "format": "date-time" },
                "source": { "anyOf": [{ "type": "string" }, { "type": "number" }, { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer", "minimum": 0, "maximum": 9 } } }, { "type": "array", "items": { "type": "boolean" } }] },
                "genre": { "anyOf": [{ "enum": ["news", "read", "value"] }, { "type": "string" }] },
                "level": { "enum": ["low", "high"], "default": "high" },
                "tags": { "type": "array", "items": { "type": "string" }, "default": ["a"] },
                "count": { "type": "integer", "default": 7 },
                "shape": { "anyOf": [{ "type": "object", "required": ["r"], "properties": { "r": { "type": "number" } } }, { "type": "object", "required": ["w"], "properties": { "w": { "type": "number" } } }, { "type": "object" }] },
                "names": { "type": "object", "additionalProperties": { "type": "string" } },
                "self": { "$ref": "#" }, "any": {} } }
            """),
        ("wire.schema.json", """
            { "anyOf": [{ "$ref": "block.schema.json#/$defs/para" }, { "type": "object", "required": ["type"], "properties": { "type": { "const": "alert" } } }] }
            """),
        ("item.schema.json", """
            { "allOf": [{ "$ref": "#/$defs/base" }, { "$ref": "#/$defs/dated" }], "properties": { "size": { "type": "integer", "minimum": 0, "maximum": 9 }, "day": { "type": "string", "format": "date" } }, "required": ["uri"],
              "$defs": { "base": { "type": "object", "properties": { "uri": { "type": "string" }, "size": { "type": "integer" } } },
                         "dated": { "type": "object", "properties": { "day": { "type": "string" }, "week": { "type": ["integer", "null"] } } } } }
            """),
        ("kind.schema.json", """{ "enum": ["a", "b"] }"""),
        ("list.schema.json", """{ "type": "array", "items": { "type": "object", "properties": { "x": { "type": "string" } } } }"""),
        ("number.schema.json", """{ "type": "number" }"""),
        ("moment.schema.json", """{ "type": "string", "format": "date-time" }"""),
        ("anything.schema.json", "true"),
        ("nothing.schema.json", "false"),
        ("both.schema.json", """{ "type": ["string", "integer", "null"] }"""),
        ("nullable.schema.json", """{ "type": ["object", "null"], "properties": { "a": { "type": "string" } } }"""),
        ("names.schema.json", """
            { "type": "object", "required": ["read", "@id"], "properties": { "read": { "type": "string" }, "validate": { "type": "string" }, "equals": { "type": "string" }, "clone": { "type": "string" }, "source": { "type": "string" },
                "type": { "type": "string" }, "stream": { "type": "string" }, "@id": { "type": "string" }, "$ref": false, "中文": { "type": "string" }, "names": { "type": "string" }, "": { "type": "string" }, "class": { "type": "string" },
                "1": { "type": "string" }, "ID": { "type": "string" }, "id": { "type": "string" }, "a\"b\\c": { "type": "string" }, "toString": { "type": "string" }, "equalityContract": { "type": "string" }, "printMembers": { "type": "string" },
                "additionalProperties": { "type": "string" }, "codec": { "type": "string" }, "json": { "type": "string" }, "value": { "type": "string" }, "string": { "type": "string" }, "system": { "type": "string", "format": "uri" }, "getType": { "type": "string" }, "check": { "type": "string" } } }
            """),
        ("large.schema.json", "{ \"type\": \"object\", \"properties\": {" + string.Join(",", Enumerable.Range(0, 150).Select(i => $"\"p{i}\": {{ \"type\": \"integer\" }}")) + "} }"),
        ("untyped.schema.json", """{ "properties": { "a": { "type": "string" } } }"""),
    ];

    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(Schemas));

    private static GeneratedType Type(string name) => Harness.Value.Type(name);

    [Theory]
    [InlineData("Block", """{"text":"t","type":"para"}""")]
    [InlineData("Block", """{"more":{"a":[1.50,null]},"href":"HTTP://EXAMPLE.org/a","type":"photo"}""", """{"type":"photo","href":"HTTP://EXAMPLE.org/a","more":{"a":[1.50,null]}}""")]
    [InlineData("BlockPara", """{"text":"t","type":"para","x":1}""")]
    [InlineData("Wire", """{"type":"alert","z":1}""")]
    [InlineData("Wire", """{"text":"","type":"para"}""")]
    [InlineData("Story", """{"blocks":[{"text":"t","type":"para"},{"type":"image"}],"kind":"story","note":null}""")]
    [InlineData("Story", """{"blocks":[],"kind":"story","maybe":3,"note":"n","when":null,"source":"s","genre":"odd","level":"low","tags":[],"count":1,"shape":{"w":1.5},"names":{"a":"b"},"any":null,"more":5}""")]
    [InlineData("Story", """{"blocks":[],"kind":"story","note":"n","when":"2024-01-01T00:00:00+01:00","source":1.5,"shape":{"r":1,"w":2},"self":{"blocks":[],"kind":"story","note":null}}""")]
    [InlineData("Story", """{"blocks":[],"kind":"story","note":"n","source":{"id":3,"x":null},"shape":{"other":1}}""")]
    [InlineData("Story", """{"blocks":[],"kind":"story","note":"n","source":[true,false]}""")]
    [InlineData("Item", """{"uri":"u","size":3,"day":"2024-02-29","week":null,"x":1}""")]
    [InlineData("ItemBase", """{"uri":"u","size":30000000000}""")]
    [InlineData("Kind", "\"b\"")]
    [InlineData("List", """[{"x":"a"},{}]""")]
    [InlineData("Number", "1.5")]
    [InlineData("Moment", "\"2024-01-01T00:00:00.1234567+01:00\"")]
    [InlineData("Anything", """{"a":[1.0,"\u0041"]}""")]
    [InlineData("Anything", "null")]
    [InlineData("Both", "\"s\"")]
    [InlineData("Both", "12")]
    [InlineData("Both", "null")]
    [InlineData("Nullable", "null")]
    [InlineData("Nullable", """{"a":"b"}""")]
    [InlineData("Names", """{"read":"1","validate":"2","equals":"3","@id":"4","中文":"5","names":"6","":"7","1":"8","ID":"9","id":"10","a\"b\\c":"11","system":"urn:x"}""")]
    [InlineData("Large", """{"p0":1,"p63":2,"p64":3,"p127":4,"p128":5,"p149":6,"p150":7}""")]
    [InlineData("Untyped", """{"a":"b"}""")]
    public void RoundTrip_ValidDocument_LosesNothing(string type, string json, string? expected = null)
    {
        Assert.True(Type(type).IsValid(json));
        Assert.Equal(expected ?? json, Type(type).RoundTrip(json));
    }

    [Theory]
    [InlineData("Block", """{"type":"video"}""")]
    [InlineData("Story", """{"blocks":[],"kind":"other","note":null}""")]
    [InlineData("Nothing", "1")]
    [InlineData("Kind", "\"c\"")]
    [InlineData("Both", "1.5")]
    public void Read_InvalidDocument_Throws(string type, string json)
    {
        Assert.False(Type(type).IsValid(json));
        Assert.Throws<SchemaValidationException>(() => Type(type).Read(json));
    }

    [Theory]
    [InlineData("Untyped", "12")]
    [InlineData("Story", """{"blocks":[],"kind":"story","note":null,"when":"2016-12-31T23:59:60Z"}""")]
    [InlineData("Story", """{"blocks":[],"kind":"story","note":null,"count":1e30}""")]
    public void Read_ValidDocumentThatFitsNoClrType_Throws(string type, string json)
    {
        Assert.True(Type(type).IsValid(json));
        Assert.Throws<SchemaValidationException>(() => Type(type).Read(json));
    }

    [Fact]
    public void Equality_OfReadValues_IsThatOfTheirJson()
    {
        object Read(string when) => Type("Story").Read($$"""{"blocks":[{"type":"image","href":"http://a/{{when}}"}],"kind":"story","note":null,"tags":["x"],"extra":1}""");
        Assert.Equal(Read("A"), Read("A"));
        Assert.Equal(Read("A").GetHashCode(), Read("A").GetHashCode());
        Assert.NotEqual(Read("A"), Read("a"));
        object Image(string uri) => Type("BlockImage").Read($$"""{"type":"image","href":"{{uri}}"}""");
        Assert.NotEqual(Image("http://EXAMPLE.org"), Image("http://example.org"));
        Assert.NotEqual(Type("Moment").Read("\"2024-01-01T00:00:00Z\""), Type("Moment").Read("\"2024-01-01T01:00:00+01:00\""));
    }

    [Fact]
    public void Code_OfAUser_Compiles()
    {
        object? result = Harness.Value.Run("""
            List<string> log = new();
            Story story = new()
            {
                Blocks = [new BlockPara { Text = "p" }, new BlockImage { Type = BlockImageType.Photo, Href = new Uri("http://a/b") }],
                Note = null, Source = "s", Genre = "odd", Shape = new StoryShapeWithR { R = 1 }, When = DateTimeOffset.UnixEpoch,
            };
            foreach (Block block in story.Blocks)
                log.Add(block switch { BlockPara p => p.Text, BlockImage i => i.Type.ToString(), _ => "?" });
            log.Add(story.Source!.Value.Match(s => s, n => "n", o => "o", a => "a"));
            log.Add(story.Source.Value.Value is string ? "string" : "other");
            log.Add(story.Source.Value.TryGetValue(out string? text) ? text : "none");
            log.Add($"{story.Kind} {story.Level} {story.Count} {story.Tags[0]} {story.Maybe is null} {story.When.HasValue} {story.Genre!.Value.IsKnown} {StoryGenre.News.Value} {StoryGenre.ReadKnown.Value}");
            log.Add(System.Text.Encoding.UTF8.GetString(story.ToUtf8Json()));
            log.Add((story with { When = default, Level = StoryLevel.Low, Count = 7 }).Validate().IsValid.ToString());
            log.Add((story with { Blocks = null! }).Validate().IsValid.ToString());
            log.Add((story with { Level = (StoryLevel)5 }).Validate().IsValid.ToString());
            log.Add(Block.TryRead("{\"type\":\"para\",\"text\":\"x\"}", out Block? read, out SchemaValidationResult errors) ? ((BlockPara)read).Text : errors.ToString()!);
            Wire wire = (BlockPara)read!;
            log.Add(System.Text.Encoding.UTF8.GetString(wire.ToUtf8Json()));
            Item item = Item.Read("{\"uri\":\"u\",\"size\":3,\"day\":\"2024-02-29\",\"week\":null}");
            IItemBase part = item; IItemDated dated = item;
            log.Add($"{part.Uri} {part.Size} {dated.Day} {dated.Week.HasValue} {item.Day:yyyy}");
            Both both = 12; Number number = 1.5; Kind kind = KindValue.B; List list = List.Read("[{\"x\":\"a\"}]");
            log.Add($"{both} {number.Value} {kind.Value} {list.Count} {list[0].X} {Story.SchemaUtf8.Length > 100} {default(List).Count} {default(Both).IsNull}");
            log.Add(System.Text.Json.JsonSerializer.Serialize(new[] { (Block)story.Blocks[0] }, new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = ArticleSdkJson.Resolver }));
            return string.Join("\n", log);
            """);
        Assert.Equal("""
            p
            Photo
            s
            string
            s
            story High 7 a True True False news read
            {"blocks":[{"text":"p","type":"para"},{"type":"photo","href":"http://a/b"}],"kind":"story","note":null,"when":"1970-01-01T00:00:00Z","source":"s","genre":"odd","shape":{"r":1}}
            True
            False
            False
            x
            {"text":"x","type":"para"}
            u 3 2024-02-29 True 2024
            12 1.5 B 1 a True 0 True
            [{"text":"p","type":"para"}]
            """.ReplaceLineEndings("\n"), result);
    }

    [Theory]
    [InlineData("News")]
    [InlineData("System.Article")]
    [InlineData("MyApp.Source")]
    [InlineData("ArticleSdk")]
    [InlineData("ArticleSdk.Runtime.Own")]
    [InlineData("My.String")]
    [InlineData("")]
    public void GeneratedCode_InAnyNamespace_CompilesWithoutWarnings(string space) =>
        Assert.Empty(TypeHarness.Of(new TypeOptions { Namespace = space }, Schemas).Diagnose());

    [Fact]
    public void GeneratedCode_UnderNullable_CompilesWithoutWarnings() =>
        Assert.Empty(Harness.Value.Diagnose(nullable: Microsoft.CodeAnalysis.NullableContextOptions.Enable));

    [Fact]
    public void GeneratedCode_OfAnInternalSchema_LowersWhatShowsIt()
    {
        TypeHarness harness = TypeHarness.Of(
            new TypeOptions { Internal = ["b.json"] },
            ("a.json", """{ "type": "object", "properties": { "b": { "type": "array", "items": { "$ref": "b.json" } }, "c": { "type": "object", "properties": { "x": {} } } } }"""), ("b.json", """{ "type": "object" }"""));
        Assert.Empty(harness.Diagnose());
        Assert.Equal("A:internal AC:public B:internal", string.Join(" ", harness.Map.Types.Select(type => type.Name + ":" + type.Accessibility)));
    }

    [Fact]
    public void Record_OfADefinition_IsUsedAsARootIs()
    {
        TypeHarness harness = TypeHarness.Of(("story.schema.json", """
            {
              "type": "object", "properties": { "place": { "type": "object", "properties": { "city": { "type": "string", "minLength": 1 } } } },
              "$defs": { "link": { "type": "object", "required": ["url"], "properties": { "url": { "type": "string" }, "rel": { "type": "string" } } } }
            }
            """));
        Assert.Equal(
            "True False 1 True True StoryLink { Url = u, Rel = , AdditionalProperties = {} } {\"url\":\"u\",\"rel\":\"next\"} {\"url\":\"u\"} u/v False True",
            harness.Run("""
                StoryLink link = StoryLink.Read("{\"url\":\"u\"}"u8), same = link with { };
                JsonData data = link;
                return string.Join(" ", StoryLink.IsValid("{\"url\":\"u\"}"), StoryLink.IsValid("{}"u8), StoryLink.Validate("{}").Errors.Count, link == same, link.GetHashCode() == same.GetHashCode(), link,
                    System.Text.Encoding.UTF8.GetString((link with { Rel = "next" }).ToUtf8Json()), data, string.Join("/", new[] { "{\"url\":\"u\"}", "{\"url\":\"v\"}" }.Select(StoryLink.Read).Select(one => one.Url)),
                    StoryPlace.TryRead("{\"city\":\"\"}", out StoryPlace? place, out SchemaValidationResult result), new StoryPlace { City = "Bern" }.Validate().IsValid);
                """));
    }

    [Fact]
    public void GeneratedCode_OfAnchors_JoinsTheUsersDeclarations()
    {
        TypeHarness harness = TypeHarness.Of(
            new TypeOptions
            {
                Anchors =
                [
                    new("block.schema.json", "Mine", "Part", "public", Generator.TypeModel.AnchorForm.Interface), new("story.schema.json", "Mine", "Tale", "public", Generator.TypeModel.AnchorForm.Record) { HasConverter = true },
                    new("both.schema.json", "Mine", "Two", "internal", Generator.TypeModel.AnchorForm.RecordStruct), new("kind.schema.json", "Mine", "Sort", "public", Generator.TypeModel.AnchorForm.RecordStruct),
                ],
            },
            Schemas);
        Assert.Empty(harness.Map.Diagnostics);
        Assert.Empty(harness.Diagnose("""
            #pragma warning disable CS1591
            namespace Mine;
            public partial interface Part;
            [System.Text.Json.Serialization.JsonConverter(typeof(ArticleSdk.SchemaJsonConverter<Tale>))] public sealed partial record Tale;
            internal partial record struct Two;
            public readonly partial record struct Sort { public bool IsB => Value == SortValue.B; }
            """));
    }

    [Fact]
    public void SdkSchemas_BecomeTypes_WithoutFindings()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
            folder = folder.Parent!;
        TypeHarness harness = TypeHarness.Of([.. Directory.GetFiles(Path.Combine(folder.FullName, "schemas"), "*.schema.json")
            .Order(StringComparer.Ordinal).Select(file => ("schemas/" + Path.GetFileName(file), File.ReadAllText(file)))]);
        Assert.Empty(harness.Map.Diagnostics);
        Assert.Empty(harness.Diagnose());
        Assert.Superset(new HashSet<string> { "Article", "Quote", "Source" }, harness.Map.Types.Select(type => type.Name).ToHashSet());
    }
}
