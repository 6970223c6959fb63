using Verifier = ArticleSdk.CodeFixes.Tests.Code.CodeFixHarness<ArticleSdk.CodeFixes.Code.AnchorFixProvider>;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>Anchors have their converter where other source generators see it.</summary>
public sealed class AnchorFixTests
{
    private const string Schema = """
        {
          "type": "object", "properties": { "headline": { "type": "string" } },
          "$defs": {
            "part": { "oneOf": [
              { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "text" } } },
              { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "image" } } }
            ] }
          }
        }
        """;

    [Fact]
    public Task Record_WithoutUsings_GetsFullNames() => Verifier.Fixes(
        Schema,
        """
        namespace Desk
        {
            [ArticleSdk.FromSchema("article.schema.json")]
            public sealed partial record {|ASDK2040:Story|};
        }
        """,
        """
        namespace Desk
        {
            [ArticleSdk.FromSchema("article.schema.json")]
            [System.Text.Json.Serialization.JsonConverter(typeof(ArticleSdk.SchemaJsonConverter<Story>))]
            public sealed partial record Story;
        }
        """);

    [Fact]
    public Task Record_InOneLine_StaysInIt() => Verifier.Fixes(
        Schema,
        """
        using System.Text.Json.Serialization;
        using ArticleSdk;
        [FromSchema("article.schema.json")] public sealed partial record {|ASDK2040:Story|};
        """,
        """
        using System.Text.Json.Serialization;
        using ArticleSdk;
        [FromSchema("article.schema.json")] [JsonConverter(typeof(SchemaJsonConverter<Story>))] public sealed partial record Story;
        """);

    [Fact]
    public Task Union_IsAnchoredToo() => Verifier.Fixes(
        Schema,
        """
        using System.Text.Json.Serialization;
        using ArticleSdk;

        [FromSchema("article.schema.json#/$defs/part")]
        // What a story is made of.
        public partial interface {|ASDK2040:Part|};
        """,
        """
        using System.Text.Json.Serialization;
        using ArticleSdk;

        [FromSchema("article.schema.json#/$defs/part")]
        [JsonConverter(typeof(SchemaJsonConverter<Part>))]
        // What a story is made of.
        public partial interface Part;
        """);

    [Theory]
    [InlineData("[FromSchema(\"article.schema.json\")] [JsonConverter(typeof(SchemaJsonConverter<Story>))] public sealed partial record Story;")]
    [InlineData("[FromSchema(\"article.schema.json\"), JsonConverter(typeof(SchemaJsonConverter<Story>))] public sealed partial record Story;")]
    [InlineData("[FromSchema(\"article.schema.json\")] public sealed partial record Story; [JsonConverter(typeof(SchemaJsonConverter<Story>))] partial record Story;")]
    [InlineData("public sealed partial record Story;")]
    public Task Record_WithConverterOrWithoutAnchor_IsFine(string declaration) =>
        Verifier.FixesNothing(Schema, "using System.Text.Json.Serialization; using ArticleSdk; " + declaration);
}
