using ArticleSdk.Generator.Tests.Types;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.TypeModel;

public class TypeModelTests
{
    private static TypeMap Map(params (string Path, string Json)[] files) => TypeHarness.MapOf(new TypeOptions(), files);

    private static string Kinds(TypeMap map) => string.Join(" ", map.Types.Select(type => type.Name + ":" + type.Kind));

    // How a property of this schema is typed: required, so that only null in the schema makes it nullable.
    private static string TypeOf(string schema, bool required = true)
    {
        TypeMap map = Map(("article.schema.json", $$"""
            { "type": "object", "properties": { "p": {{schema}} }, "required": [{{(required ? "\"p\"" : "")}}],
              "$defs": { "o": { "type": "object", "properties": { "x": {} } }, "loop": { "type": "array", "items": { "$ref": "#/$defs/loop" } }, "text": { "type": "string" } } }
            """));
        return map.Types.Single(type => type.Name == "Article").Members[0].ClrType.ToString().Replace("global::News.", "").Replace("global::ArticleSdk.", "").Replace("global::System.", "");
    }

    [Theory]
    [InlineData("true", "JsonData")]
    [InlineData("{}", "JsonData")]
    [InlineData("""{ "type": "string" }""", "string")]
    [InlineData("""{ "type": ["string", "null"] }""", "string?")]
    [InlineData("""{ "type": "null" }""", "JsonData")]
    [InlineData("""{ "type": "boolean" }""", "bool")]
    [InlineData("""{ "type": "integer" }""", "long")]
    [InlineData("""{ "type": "integer", "minimum": 0 }""", "long")]
    [InlineData("""{ "type": "integer", "minimum": 0, "maximum": 100 }""", "int")]
    [InlineData("""{ "type": "integer", "minimum": 0, "maximum": 2147483648 }""", "long")]
    [InlineData("""{ "enum": [1, 2] }""", "int")]
    [InlineData("""{ "type": "integer", "minimum": 0, "maximum": 18446744073709551615 }""", "ulong")]
    [InlineData("""{ "type": "integer", "format": "int32" }""", "int")]
    [InlineData("""{ "type": "integer", "format": "int64" }""", "long")]
    [InlineData("""{ "type": "number", "format": "float" }""", "float")]
    [InlineData("""{ "type": "number", "format": "decimal" }""", "decimal")]
    [InlineData("""{ "enum": [1, 3000000000] }""", "long")]
    [InlineData("""{ "type": "string", "format": "uri", "x-csharp-type": "string" }""", "string")]
    [InlineData("""{ "type": "integer", "x-csharp-type": "decimal" }""", "decimal")]
    [InlineData("""{ "type": "string", "x-csharp-type": "DateTimeOffset" }""", "string")]
    [InlineData("""{ "type": "object", "x-csharp-type": "JsonData" }""", "JsonData")]
    [InlineData("""{ "allOf": [{ "type": "integer", "minimum": 0 }, { "maximum": 9 }] }""", "int")]
    [InlineData("""{ "type": "number" }""", "double")]
    [InlineData("""{ "type": "number", "multipleOf": 0.01 }""", "decimal")]
    [InlineData("""{ "type": "number", "multipleOf": 10 }""", "double")]
    [InlineData("""{ "type": "string", "format": "date-time" }""", "DateTimeOffset")]
    [InlineData("""{ "type": "string", "format": "date" }""", "DateOnly")]
    [InlineData("""{ "type": "string", "format": "uri" }""", "Uri")]
    [InlineData("""{ "type": "string", "format": "uuid" }""", "Guid")]
    [InlineData("""{ "type": "string", "format": "time" }""", "string")]
    [InlineData("""{ "type": "string", "format": "duration" }""", "string")]
    [InlineData("""{ "type": "string", "const": "a" }""", "string")]
    [InlineData("""{ "enum": ["a"] }""", "string")]
    [InlineData("""{ "enum": ["a", "b"] }""", "ArticleP")]
    [InlineData("""{ "enum": ["a", "b", null] }""", "ArticleP?")]
    [InlineData("""{ "oneOf": [{ "const": "a" }, { "const": "b" }] }""", "ArticleP")]
    [InlineData("""{ "type": "array" }""", "JsonList<JsonData>")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", "JsonList<long>")]
    [InlineData("""{ "type": "array", "items": { "type": ["integer", "null"] } }""", "JsonList<long?>")]
    [InlineData("""{ "type": "array", "prefixItems": [{ "type": "integer" }, { "type": "number" }], "items": false }""", "(long?, double?)")]
    [InlineData("""{ "type": "array", "prefixItems": [{ "type": "integer" }] }""", "JsonList<JsonData>")]
    [InlineData("""{ "type": "array", "prefixItems": [{ "type": "integer" }, { "type": "string" }], "items": false }""", "(long?, string?)")]
    [InlineData("""{ "type": "object" }""", "JsonMap<JsonData>")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" } }""", "JsonMap<string>")]
    [InlineData("""{ "type": "object", "patternProperties": { "^a": { "type": "string" } }, "additionalProperties": false }""", "JsonMap<string>")]
    [InlineData("""{ "type": "object", "patternProperties": { "^a": { "type": "string" } } }""", "ArticleP")]
    [InlineData("""{ "type": "object", "patternProperties": { "^a": { "type": "string" } }, "additionalProperties": { "type": "boolean" } }""", "ArticleP")]
    [InlineData("""{ "type": "object", "patternProperties": { "^a": { "type": "string" }, "^b": { "type": "string" } }, "additionalProperties": { "type": "string" } }""", "JsonMap<string>")]
    [InlineData("""{ "$ref": "#/$defs/o" }""", "ArticleO")]
    [InlineData("""{ "$ref": "#/$defs/o", "description": "d", "type": "object" }""", "ArticleO")]
    [InlineData("""{ "allOf": [{ "$ref": "#/$defs/o" }], "title": "t" }""", "ArticleO")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/o" }, { "type": "null" }] }""", "ArticleO?")]
    [InlineData("""{ "$ref": "#/$defs/text" }""", "string")]
    [InlineData("""{ "type": "array", "$ref": "#/$defs/text" }""", "JsonData")]
    [InlineData("""{ "$ref": "#/$defs/loop" }""", "JsonList<JsonData>")]
    [InlineData("""{ "type": ["string", "integer"] }""", "Union<string, long>")]
    [InlineData("""{ "type": ["string", "number", "null"] }""", "Union<string, double>?")]
    [InlineData("""{ "type": ["string", "number", "boolean", "object", "array", "null"] }""", "JsonData")]
    [InlineData("""{ "anyOf": [{ "enum": ["a", "b"] }, { "type": "string" }] }""", "ArticleP")]
    [InlineData("""{ "const": { "a": 1 } }""", "JsonData")]
    [InlineData("""{ "minLength": 3 }""", "JsonData")]
    [InlineData("""{ "properties": { "a": {} } }""", "JsonOr<ArticleP>")]
    public void Property_OfSchema_HasType(string schema, string expected) => Assert.Equal(expected, TypeOf(schema));

    [Theory]
    [InlineData("""{ "type": "string" }""", "string?")]
    [InlineData("""{ "type": "integer" }""", "long?")]
    [InlineData("""{ "type": ["integer", "null"] }""", "Optional<long?>")]
    [InlineData("""{ "type": ["string", "null"] }""", "Optional<string?>")]
    [InlineData("""{ "type": "string", "default": "x" }""", "string")]
    [InlineData("""{ "type": "integer", "default": 1.5 }""", "long?")]
    [InlineData("""{ "type": ["string", "null"], "default": null }""", "Optional<string?>")]
    [InlineData("{}", "JsonData?")]
    public void OptionalProperty_OfSchema_HasType(string schema, string expected) => Assert.Equal(expected, TypeOf(schema, required: false));

    [Fact]
    public void Format_NotAsserted_StaysString()
    {
        TypeMap map = TypeHarness.MapOf(new TypeOptions { AssertFormat = false }, ("a.json", """{ "type": "object", "properties": { "p": { "type": "string", "format": "date" } } }"""));
        Assert.Equal("string?", map.Types[0].Members[0].ClrType.ToString());
    }

    [Fact]
    public void Names_ByPath_AreOwnerAndPropertySingularForItems()
    {
        TypeMap map = Map(("article.schema.json", """
            { "type": "object", "properties": {
                "publisher": { "type": "object", "properties": { "name": {} } },
                "body": { "type": "array", "items": { "type": "object", "properties": { "text": {} } } } },
              "$defs": {
                "section": { "type": "object", "properties": { "links": { "type": "array", "items": { "type": "object", "properties": { "href": {} } } } } },
                "text": { "type": "string" }, "same": { "$ref": "#/$defs/section" } } }
            """));
        Assert.Equal("Article:Record ArticleBody:Record ArticlePublisher:Record ArticleSection:Record ArticleSectionLink:Record", Kinds(map));
        Assert.Empty(map.Diagnostics);
    }

    [Fact]
    public void Names_ThatClash_GetTheFullPathAndADiagnostic()
    {
        TypeMap map = Map(("article.schema.json", """
            { "type": "object", "properties": { "section": { "type": "object", "properties": { "a": {} } } }, "$defs": { "section": { "type": "object", "properties": { "b": {} } } } }
            """));
        Assert.Equal("Article:Record ArticleDefsSection:Record ArticlePropertiesSection:Record", Kinds(map));
        Assert.Equal("/properties/section /$defs/section", string.Join(" ", map.Diagnostics.Select(diagnostic => diagnostic.Pointer)));
        Assert.Equal("b", map.Types[1].Members[0].JsonName);
    }

    [Fact]
    public void Names_XCSharpName_Overrides()
    {
        TypeMap map = Map(("article.schema.json", """
            { "type": "object", "x-csharp-name": "Story", "properties": {
                "section": { "type": "object", "x-csharp-name": "Part", "properties": { "a": {} } }, "h": { "type": "string", "x-csharp-name": "Headline" } } }
            """));
        Assert.Equal("Part:Record Story:Record", Kinds(map));
        Assert.Equal("Section Headline", string.Join(" ", map.Types[1].Members.Select(member => member.Name)));
    }

    [Theory]
    [InlineData("""{ "enum": ["a", "b"] }""", "Kind:ValueStruct KindValue:Enum")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "properties": { "a": {} } } }""", "Kind:ValueStruct KindItem:Record")]
    [InlineData("true", "Kind:ValueStruct")]
    [InlineData("false", "Kind:ValueStruct")]
    [InlineData("{}", "Kind:ValueStruct")]
    [InlineData("""{ "type": "number" }""", "Kind:ValueStruct")]
    [InlineData("""{ "type": "object" }""", "Kind:Record")]
    [InlineData("""{ "type": ["object", "null"], "properties": { "a": {} } }""", "Kind:ValueStruct KindValue:Record")]
    [InlineData("""{ "type": ["string", "integer"] }""", "Kind:UnionStruct")]
    [InlineData("""{ "anyOf": [{ "const": "a" }, { "type": "string" }] }""", "Kind:OpenEnum")]
    [InlineData("""{ "oneOf": [{ "properties": { "t": { "const": "x" } }, "required": ["t"] }, { "properties": { "t": { "const": "y" } }, "required": ["t"] }] }""", "Kind:UnionInterface KindX:Record KindY:Record")]
    public void Root_OfAnyKind_HasAType(string schema, string expected) => Assert.Equal(expected, Kinds(Map(("kind.schema.json", schema))));

    [Fact]
    public void Root_OtherFiles_UseItsValueNotItsWrapper()
    {
        TypeMap map = Map(
            ("kind.schema.json", """{ "enum": ["a", "b"] }"""), ("list.schema.json", """{ "type": "array", "items": { "type": "string" } }"""),
            ("article.schema.json", """{ "type": "object", "required": ["k", "l"], "properties": { "k": { "$ref": "kind.schema.json" }, "l": { "$ref": "list.schema.json" } } }"""));
        Assert.Equal("global::News.KindValue global::ArticleSdk.JsonList<string>", string.Join(" ", map.Types.Single(type => type.Name == "Article").Members.Select(member => member.ClrType)));
    }

    [Fact]
    public void Branches_ThatOnlyRequire_StayOneRecord()
    {
        TypeMap map = Map(("article.schema.json", """
            { "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" }, "b": { "type": "string" } },
              "anyOf": [{ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] }, { "required": ["a", "b"] }] }
            """));
        ArticleSdk.Generator.TypeModel.TypeDefinition type = Assert.Single(map.Types);
        Assert.Equal("string? string?", string.Join(" ", type.Members.Select(member => member.ClrType)));
        Assert.Null(type.Additional);
    }

    [Fact]
    public void Conditionals_DeclareProperties_ThatMayAppear()
    {
        TypeMap map = Map(("article.schema.json", """
            { "type": "object", "properties": { "kind": { "type": "string" } }, "required": ["kind"],
              "if": { "properties": { "kind": { "const": "video" } } },
              "then": { "properties": { "length": { "type": "integer" }, "x": { "type": "string" } }, "required": ["length"] },
              "else": { "properties": { "pages": { "type": "integer" }, "x": { "type": "boolean" } } } }
            """));
        Assert.Equal("Kind:string Length:JsonData? X:Union<string, bool>? Pages:JsonData?", string.Join(" ", map.Types[0].Members.Select(m => m.Name + ":" + m.ClrType.ToString().Replace("global::ArticleSdk.", ""))));
        Assert.Equal(TypeDiagnostics.Fallback, map.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Single());
    }

    [Fact]
    public void AllOf_ReferencedParts_BecomeInterfaces()
    {
        TypeMap map = Map(("article.schema.json", """
            { "$ref": "#/$defs/item", "required": ["uri", "kind"], "properties": { "kind": { "const": "article" }, "size": { "minimum": 0, "maximum": 9, "type": "integer" }, "own": { "type": "string" } }, "unevaluatedProperties": false,
              "$defs": { "item": { "type": "object", "properties": { "uri": { "type": "string" }, "kind": { "enum": ["article", "video"] }, "size": { "type": "integer" } } } } }
            """));
        Assert.Equal("Article:Record ArticleItem:Record ArticleItemKind:Enum IArticleItem:PartInterface", Kinds(map));
        ArticleSdk.Generator.TypeModel.TypeDefinition article = map.Types[0];
        Assert.Equal("Uri:string Kind:ArticleItemKind Size:int? Own:string?", string.Join(" ", article.Members.Select(member => member.Name + ":" + member.ClrType.ToString().Replace("global::News.", ""))));
        Assert.Null(article.Additional);
        Assert.Equal(new EnumMemberModel(new TypeName("News", "ArticleItemKind"), "Article"), article.Members[1].Preset);
        Assert.Equal("Kind Size", string.Join(" ", Assert.Single(article.Parts).Explicit.Select(member => member.Name)));
    }

    [Fact]
    public void Discriminator_IsFoundWhereverItStands()
    {
        TypeMap map = Map(("block.schema.json", """
            { "oneOf": [{ "$ref": "#/$defs/para" }, { "$ref": "#/$defs/image" }],
              "$defs": { "para": { "type": "object", "required": ["text", "type"], "properties": { "text": { "type": "string" }, "type": { "const": "para" } } },
                         "image": { "type": "object", "required": ["type"], "properties": { "type": { "enum": ["image", "photo"] } } } } }
            """));
        ArticleSdk.Generator.TypeModel.TypeDefinition union = map.Types.Single(type => type.Name == "Block");
        Assert.Equal("type", union.Discriminator!.Property);
        Assert.Equal("para0 image1 photo1", string.Join(" ", union.Discriminator.Values.Select(value => value.Value + value.Branch)));
        Assert.All(map.Types.Where(type => type.Kind == TypeKind.Record), type => Assert.Equal("global::News.Block", Assert.Single(type.Unions).Interface.ToString()));
    }

    [Fact]
    public void OwnerOf_SchemaWithoutType_IsTheNearestAround()
    {
        TypeMap map = Map(("article.schema.json", """
            { "type": "object", "properties": { "kind": { "enum": ["a", "b"] }, "p": { "type": "object", "properties": { "q": { "type": "array", "items": { "type": "string" } } } } } }
            """));
        foreach (Generator.Schema.SchemaNode node in map.SchemaTypeNodes.ToList())
            Assert.Equal(node.Pointer, map.OwnerOf(node)!.Pointer);
        Generator.Schema.SchemaNode root = map.SchemaTypeNodes.Single(node => node.Pointer.Length == 0);
        var properties = root.Find<Generator.Schema.PropertiesKeyword>()!.Properties;
        Assert.Equal("Article", map.OwnerOf(properties[0].Schema)!.Name);
        Assert.Equal("ArticleP", map.OwnerOf(properties[1].Schema.Find<Generator.Schema.PropertiesKeyword>()!.Properties[0].Schema)!.Name);
    }

    [Fact]
    public void Model_OfTheSameSchemas_IsEqual()
    {
        const string Json = """{ "type": "object", "properties": { "a": { "enum": ["x", "y"], "default": "x" }, "b": { "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "c": {} } }] } } }""";
        Assert.Equal(Map(("a.json", Json)).Types, Map(("a.json", Json)).Types);
        Assert.NotEqual(Map(("a.json", Json)).Types, Map(("a.json", Json.Replace("\"c\"", "\"d\""))).Types);
    }

    [Theory]
    [InlineData((int)AnchorForm.Class, true, false)]
    [InlineData((int)AnchorForm.RecordStruct, true, false)]
    [InlineData((int)AnchorForm.Record, false, false)]
    [InlineData((int)AnchorForm.Record, true, true)]
    public void Anchor_OfWrongForm_IsADiagnosticAndIsIgnored(int form, bool isPartial, bool isNested)
    {
        TypeMap map = TypeHarness.MapOf(
            new TypeOptions { Anchors = [new Anchor("a.json", "Other", "Item", "internal", (AnchorForm)form) { IsPartial = isPartial, IsNestedOrGeneric = isNested }] },
            ("a.json", """{ "type": "object" }"""));
        Assert.Equal(TypeDiagnostics.WrongAnchor, Assert.Single(map.Diagnostics).Id);
        Assert.Equal("global::News.A", Assert.Single(map.Types).FullName.ToString());
    }

    [Fact]
    public void Anchor_OfRightForm_NamesRootAndWhatIsNamedAfterIt()
    {
        TypeMap map = TypeHarness.MapOf(
            new TypeOptions { Anchors = [new Anchor("a.json", "Other", "Item", "internal", AnchorForm.Record) { HasConverter = true }] },
            ("a.json", """{ "type": "object", "properties": { "p": { "type": "object", "properties": { "q": {} } } } }"""));
        Assert.Empty(map.Diagnostics);
        Assert.Equal("global::Other.Item internal True, global::Other.ItemP public False", string.Join(", ", map.Types.Select(type => $"{type.FullName} {type.Accessibility} {type.HasConverter}")));
    }

    [Fact]
    public void Anchor_WithAPointer_NamesADefinition()
    {
        TypeMap map = TypeHarness.MapOf(
            new TypeOptions { Anchors = [new Anchor("a.json#/$defs/part", "Mine", "Piece", "public", AnchorForm.Record), new Anchor("other.json", "Mine", "X", "public", AnchorForm.Record)] },
            ("schemas/a.json", """{ "type": "object", "properties": { "p": { "$ref": "#/$defs/part" } }, "$defs": { "part": { "type": "object", "properties": { "q": {} } } } }"""));
        Assert.Equal(TypeDiagnostics.WrongAnchor, Assert.Single(map.Diagnostics).Id);
        Assert.Equal("global::Mine.Piece global::News.A", string.Join(" ", map.Types.Select(type => type.FullName)));
        Assert.Equal("global::Mine.Piece?", map.Types[1].Members[0].ClrType.ToString());
    }

    [Fact]
    public void Union_MembersOfAllBranches_AreItsOwn()
    {
        TypeMap map = Map(("s.json", """
            { "oneOf": [{ "type": "object", "required": ["t", "id"], "properties": { "t": { "const": "a" }, "id": { "type": "string" }, "x": { "type": "string" } } },
                        { "type": "object", "required": ["t", "id"], "properties": { "t": { "const": "b" }, "id": { "type": "string" }, "x": { "type": "integer" } } }] }
            """));
        Assert.Equal("T Id", string.Join(" ", map.Types[0].Members.Select(member => member.Name)));
    }

    // What holds only sometimes has no part in the type of a property that is declared for always, and must not be asked for a name.
    [Fact]
    public void Property_OfAnyValueAndSometimesOfAnObject_KeepsItsJson()
    {
        TypeMap map = Map(("s.json", """
            { "type": "object", "properties": { "a": true }, "dependentSchemas": { "b": { "properties": { "a": { "type": "object", "properties": { "x": { "type": "string" } } } } } } }
            """));
        Assert.Equal("S:Record", Kinds(map));
        Assert.Equal("global::ArticleSdk.JsonData", map.Types[0].Members.Single(member => member.JsonName == "a").ClrType.ToString().TrimEnd('?'));
        Assert.Empty(map.Diagnostics);
    }

    [Fact]
    public void Build_LargeSchemas_Ends()
    {
        string properties = "{ \"type\": \"object\", \"properties\": {" + string.Join(",", Enumerable.Range(0, 10_000).Select(i => $"\"p{i}\": {{ \"enum\": [\"a\", \"b\"] }}")) + "} }";
        string branches = "{ \"oneOf\": [" + string.Join(",", Enumerable.Range(0, 5_000).Select(i => $$"""{ "type": "object", "required": ["t"], "properties": { "t": { "const": "v{{i}}" }, "x": { "$ref": "#" } } }""")) + "] }";
        string definitions = "{ \"$defs\": {" + string.Join(",", Enumerable.Range(0, 300).Select(i => $$"""
            "d{{i}}": { "type": "object", "properties": { "x": { "anyOf": [{ "$ref": "#/$defs/d{{(i + 1) % 300}}" }, { "$ref": "#/$defs/d{{(i * 7) % 300}}" }, { "type": "object", "properties": { "x": { "$ref": "#/$defs/d{{(i * 3) % 300}}" } } }] } } }
            """)) + "}, \"$ref\": \"#/$defs/d0\" }";
        foreach (string json in new[] { properties, branches, definitions })
        {
            TypeMap map = Map(("a.json", json));
            Assert.NotEmpty(map.Types);
        }
    }

    [Fact]
    public void Property_WithoutATypeOfItsOwn_DoesNotAskBranchesForOne()
    {
        TypeMap map = Map(("article.schema.json", """
            { "type": "object", "properties": { "a": true, "b": {} }, "dependentSchemas": { "b": { "properties": { "a": { "type": "object", "properties": { "x": {} } } } } } }
            """));
        Assert.Equal("Article:Record", Kinds(map));
        Assert.Equal("global::ArticleSdk.JsonData?", map.Types[0].Members[0].ClrType.ToString());
        Assert.Empty(map.Diagnostics);
    }

    [Fact]
    public void Reference_AtTheHeadOfALongChain_IsTypedAsItsEnd()
    {
        const int Length = 100_000;
        string chain = string.Concat(Enumerable.Range(0, Length).Select(i => $$""" "d{{i}}": { "$ref": "#/$defs/d{{i + 1}}" },"""));
        TypeMap map = Map(("article.schema.json", $$"""
            { "type": "object", "properties": { "p": { "$ref": "#/$defs/d0" } }, "$defs": { {{chain}} "d{{Length}}": { "type": "object", "properties": { "x": { "type": "string" } } } } }
            """));
        Assert.Equal("Article:Record ArticleD100000:Record", Kinds(map));
        Assert.Equal("global::News.ArticleD100000?", map.Types[0].Members.Single().ClrType.ToString());
    }
}
