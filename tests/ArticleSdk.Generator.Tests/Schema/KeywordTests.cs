using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>What each keyword becomes, by dialect.</summary>
public class KeywordTests
{
    [Theory]
    [InlineData((int)Draft.Draft3, """{"type": "string"}""", "type:String")]
    [InlineData((int)Draft.Draft3, """{"type": ["string", {"type": "null"}]}""", "type:any(String,1)")]
    [InlineData((int)Draft.Draft3, """{"type": "any"}""", "")]
    [InlineData((int)Draft.Draft3, """{"disallow": ["string", {"type": "null"}]}""", "disallow:not(String,1)")]
    [InlineData((int)Draft.Draft3, """{"extends": {"type": "null"}}""", "extends:all(1)")]
    [InlineData((int)Draft.Draft3, """{"divisibleBy": 2}""", "divisibleBy:multiple(2)")]
    [InlineData((int)Draft.Draft3, """{"properties": {"a/b": {"required": true}, "c": {"required": false}}}""", "properties:props(a/b,c) required[/properties/a~1b/required]:req(a/b)")]
    [InlineData((int)Draft.Draft3, """{"dependencies": {"a": "b", "c": ["d"], "e": {}}}""", "dependencies:depreq(a=b,c=d) dependencies:depschemas(e)")]
    [InlineData((int)Draft.Draft3, """{"minimum": 1, "exclusiveMinimum": true}""", "minimum:ExclusiveMinimum(1)")]
    [InlineData((int)Draft.Draft3, """{"allOf": [{}], "oneOf": 7}""", "")]
    [InlineData((int)Draft.Draft4, """{"maximum": 1.5, "exclusiveMaximum": true}""", "maximum:ExclusiveMaximum(1.5)")]
    [InlineData((int)Draft.Draft4, """{"maximum": 1, "exclusiveMaximum": false}""", "maximum:Maximum(1)")]
    [InlineData((int)Draft.Draft4, """{"exclusiveMaximum": true}""", "")]
    [InlineData((int)Draft.Draft4, """{"const": 1, "contains": {}, "if": {}, "propertyNames": {}}""", "")]
    [InlineData((int)Draft.Draft4, """{"items": [{}, {}], "additionalItems": false}""", "items:prefix(2) additionalItems:items(2)")]
    [InlineData((int)Draft.Draft4, """{"items": {}, "additionalItems": false}""", "items:items(0)")]
    [InlineData((int)Draft.Draft4, """{"additionalItems": false}""", "")]
    [InlineData((int)Draft.Draft6, """{"exclusiveMaximum": 1, "const": null}""", "exclusiveMaximum:ExclusiveMaximum(1) const:enum(1)")]
    [InlineData((int)Draft.Draft6, """{"contains": true, "minContains": 2, "if": {}}""", "contains:contains(1,,False)")]
    [InlineData((int)Draft.Draft7, """{"if": true, "then": false}""", "if:if(then)")]
    [InlineData((int)Draft.Draft7, """{"then": false}""", "")]
    [InlineData((int)Draft.Draft7, """{"$ref": "#/definitions/a", "minLength": 1, "definitions": {"a": true}}""", "$ref:ref(#/definitions/a) definitions:defs(a)")]
    [InlineData((int)Draft.Draft7, """{"dependentRequired": {"a": ["b"]}, "unevaluatedItems": false, "$defs": {"a": {}}}""", "")]
    [InlineData((int)Draft.Draft7, """{"contentEncoding": "base64", "contentMediaType": "application/json"}""", "")]
    [InlineData((int)Draft.Draft7, """{"contentEncoding": "base32", "contentMediaType": "application/json"}""", "")]
    [InlineData((int)Draft.Draft201909, """{"contentEncoding": "base64", "contentMediaType": "application/json"}""", "")]
    [InlineData((int)Draft.Draft201909, """{"$ref": "#/$defs/a", "minLength": 1, "$defs": {"a": true}}""", "$ref:ref(#/$defs/a) minLength:MinLength(1) $defs:defs(a)")]
    [InlineData((int)Draft.Draft201909, """{"contains": {}, "minContains": 0, "maxContains": 2}""", "contains:contains(0,2,False)")]
    [InlineData((int)Draft.Draft201909, """{"items": [true], "prefixItems": [], "additionalItems": {}}""", "items:prefix(1) additionalItems:items(1)")]
    [InlineData((int)Draft.Draft202012, """{"prefixItems": [true, true], "items": false, "additionalItems": 3}""", "prefixItems:prefix(2) items:items(2)")]
    [InlineData((int)Draft.Draft202012, """{"contains": {}, "maxContains": 2.0}""", "contains:contains(1,2,True)")]
    [InlineData((int)Draft.Draft202012, """{"dependencies": {"a": ["b"], "c": false}}""", "dependencies:depreq(a=b) dependencies:depschemas(c)")]
    [InlineData((int)Draft.Draft202012, """{"dependentRequired": {"a": []}, "dependentSchemas": {"c": false}}""", "dependentRequired:depreq(a=) dependentSchemas:depschemas(c)")]
    [InlineData((int)Draft.Draft202012, """{"unevaluatedItems": false, "unevaluatedProperties": {}, "additionalProperties": false, "propertyNames": {}}""", "unevaluatedItems:UnevaluatedItemsKeyword unevaluatedProperties:UnevaluatedPropertiesKeyword additionalProperties:AdditionalPropertiesKeyword propertyNames:PropertyNamesKeyword")]
    [InlineData((int)Draft.Draft202012, """{"patternProperties": {"^a": true}, "uniqueItems": true, "pattern": "a+"}""", "patternProperties:patterns(^a) uniqueItems:UniqueItemsKeyword pattern:pattern(a+)")]
    [InlineData((int)Draft.Draft202012, """{"uniqueItems": false, "required": [], "properties": {}}""", "")]
    [InlineData((int)Draft.Draft202012, """{"minLength": 2.0, "maxItems": 1e2, "maxLength": 1e400, "minProperties": -0}""", "minLength:MinLength(2) maxItems:MaxItems(100) maxLength:MaxLength(9223372036854775807) minProperties:MinProperties(0)")]
    [InlineData((int)Draft.Draft202012, """{"anyOf": [true], "oneOf": [true], "allOf": [true], "not": {}}""", "anyOf:any(None,1) oneOf:one(1) allOf:all(1) not:not(None,1)")]
    [InlineData((int)Draft.Draft202012, """{"type": ["integer", "null"]}""", "type:Null, Integer")]
    [InlineData((int)Draft.Draft202012, """{"type": ["integer", "number"]}""", "type:Number")]
    [InlineData((int)Draft.Draft202012, """{"type": ["null", "boolean", "object", "array", "string", "number"]}""", "")]
    public void Keyword_InItsDraft_BecomesOneRecord(int draft, string schema, string keywords) =>
        Assert.Equal(keywords, string.Join(" ", Build.Root(schema, (Draft)draft).Keywords.Select(Show)));

    [Fact]
    public void Boolean_Root_HasNoKeywords()
    {
        Assert.True(Build.Root("true").Boolean);
        Assert.False(Build.Root("false").Boolean);
        Assert.Null(Build.Root("{}").Boolean);
    }

    [Fact]
    public void Format_Asserted_WhereTheProjectSaysSo()
    {
        SchemaFile file = Build.File("a.json", """{"properties": {"a": {"format": "date-time"}, "b": {"format": "isbn"}}}""");
        Assert.Null(Property(file, "a").Find<FormatKeyword>());
        Assert.Equal(Shared.FormatKind.DateTime, Property(file with { AssertFormat = true }, "a").Find<FormatKeyword>()!.Format);
        Assert.Null(Property(file with { AssertFormat = true }, "b").Find<FormatKeyword>());

        static SchemaNode Property(SchemaFile file, string name) =>
            Build.Set(file).Roots["a.json"].Find<PropertiesKeyword>()!.Properties.First(p => p.Name == name).Schema;
    }

    [Fact]
    public void Annotations_OfASchema_AreCollected()
    {
        SchemaNode root = Build.Root("""
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "T", "description": "D", "default": 1, "examples": [1, 2], "deprecated": true,
             "readOnly": true, "writeOnly": false, "x-csharp-name": "N", "errorMessage": "E", "$comment": "C", "x-other": {"type": 7}, "format": "f", "minLength": 1}
            """);
        SchemaAnnotations annotations = root.Annotations;
        Assert.Equal(("T", "D", "N", "E"), (annotations.Title, annotations.Description, annotations.CSharpName, annotations.ErrorMessage));
        Assert.Equal((true, true, false), (annotations.Deprecated, annotations.ReadOnly, annotations.WriteOnly));
        Assert.Equal("1", annotations.Default!.Text);
        Assert.Equal(["1", "2"], annotations.Examples.Select(e => e.Text));
        Assert.Equal(
            ["title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "x-csharp-name", "errorMessage", "x-other", "format"],
            annotations.All.Select(a => a.Name));
    }

    [Fact]
    public void Annotations_BesideRefInDraft7_AreForTypesOnly()
    {
        SchemaNode root = Build.Root("""{"$ref": "#/definitions/a", "title": "T", "default": 1, "definitions": {"a": {}}}""", Draft.Draft7);
        Assert.Equal("T", root.Annotations.Title);
        Assert.Equal("1", root.Annotations.Default!.Text);
        Assert.Empty(root.Annotations.All);
    }

    [Fact]
    public void Definitions_Nested_AreKept()
    {
        SchemaNode root = Build.Root("""{"properties": {"a": {"$defs": {"b": {"$defs": {"c": true}}}}}}""");
        SchemaNode b = root.Find<PropertiesKeyword>()!.Properties[0].Schema.Find<DefinitionsKeyword>()!.Schemas[0].Schema;
        Assert.Equal("/properties/a/$defs/b/$defs/c", b.Find<DefinitionsKeyword>()!.Schemas[0].Schema.Pointer);
    }

    private static string Show(Keyword keyword)
    {
        string path = keyword.Path == "/" + keyword.Name ? "" : "[" + keyword.Path + "]";
        return keyword.Name + path + ":" + keyword switch
        {
            TypeKeyword k => k.Types.ToString(),
            AnyOfKeyword k => "any(" + k.Types + "," + k.Schemas.Count + ")",
            NotKeyword k => "not(" + k.Types + "," + k.Schemas.Count + ")",
            AllOfKeyword k => "all(" + k.Schemas.Count + ")",
            OneOfKeyword k => "one(" + k.Schemas.Count + ")",
            MultipleOfKeyword k => "multiple(" + k.Divisor + ")",
            BoundKeyword k => k.Kind + "(" + k.Value + ")",
            CountKeyword k => k.Kind + "(" + k.Value + ")",
            EnumKeyword k => "enum(" + k.Values.Count + ")",
            PropertiesKeyword k => "props(" + string.Join(",", k.Properties.Select(p => p.Name)) + ")",
            PatternPropertiesKeyword k => "patterns(" + string.Join(",", k.Patterns.Select(p => p.Name)) + ")",
            RequiredKeyword k => "req(" + string.Join(",", k.Names) + ")",
            DependentRequiredKeyword k => "depreq(" + string.Join(",", k.Dependencies.Select(d => d.Property + "=" + string.Join("+", d.Required))) + ")",
            DependentSchemasKeyword k => "depschemas(" + string.Join(",", k.Schemas.Select(p => p.Name)) + ")",
            PrefixItemsKeyword k => "prefix(" + k.Schemas.Count + ")",
            ItemsKeyword k => "items(" + k.Start + ")",
            ContainsKeyword k => "contains(" + k.Min + "," + k.Max + "," + k.Evaluates + ")",
            IfKeyword k => "if(" + (k.Then is null ? "" : "then") + (k.Else is null ? "" : "else") + ")",
            RefKeyword k => "ref(#" + k.Target.Pointer + ")",
            DefinitionsKeyword k => "defs(" + string.Join(",", k.Schemas.Select(p => p.Name)) + ")",
            ContentKeyword k => "content(" + k.IsBase64 + "," + k.IsJson + ")",
            PatternKeyword k => "pattern(" + k.Pattern + ")",
            _ => keyword.GetType().Name,
        };
    }
}
