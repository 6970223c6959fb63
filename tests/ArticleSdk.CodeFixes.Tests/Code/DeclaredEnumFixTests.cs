using Verifier = ArticleSdk.CodeFixes.Tests.Code.CodeFixHarness<ArticleSdk.CodeFixes.Code.DeclaredEnumFixProvider>;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>Enums that users declared get the members of their schema.</summary>
public sealed class DeclaredEnumFixTests
{
    private const string Schema = """
        {
          "type": "object",
          "$defs": { "section": { "enum": ["news", "op-ed", "class"] }, "code": { "enum": [200, -1], "x-enumNames": ["Ok", "None"] } }
        }
        """;

    [Fact]
    public Task Members_ThatAreMissing_AreAddedInLine() => Verifier.Fixes(
        Schema,
        """
        using ArticleSdk; using System.Text.Json.Serialization;
        [FromSchema("article.schema.json#/$defs/section")]
        [JsonConverter(typeof(SchemaEnumConverter<Section>))]
        public enum {|ASDK2041:Section|} { News }
        """,
        """
        using ArticleSdk; using System.Text.Json.Serialization;
        [FromSchema("article.schema.json#/$defs/section")]
        [JsonConverter(typeof(SchemaEnumConverter<Section>))]
        public enum Section { News, [JsonPropertyName("op-ed")] OpEd, Class }
        """);

    [Fact]
    public Task Members_ThatAreMissing_GetLinesOfTheirOwn() => Verifier.Fixes(
        Schema,
        """
        namespace Desk
        {
            [ArticleSdk.FromSchema("article.schema.json#/$defs/code")]
            [System.Text.Json.Serialization.JsonConverter(typeof(ArticleSdk.SchemaIntegerEnumConverter<Code>))]
            public enum {|ASDK2041:Code|} : long
            {
                Fine = 200,
            }
        }
        """,
        """
        namespace Desk
        {
            [ArticleSdk.FromSchema("article.schema.json#/$defs/code")]
            [System.Text.Json.Serialization.JsonConverter(typeof(ArticleSdk.SchemaIntegerEnumConverter<Code>))]
            public enum Code : long
            {
                Fine = 200,
                Minus1 = -1,
            }
        }
        """);

    [Fact]
    public Task Member_WithANearName_SaysWhatItIsInJson() => Verifier.Fixes(
        Schema,
        """
        using ArticleSdk; using System.Text.Json.Serialization;
        [FromSchema("article.schema.json#/$defs/section")]
        [JsonConverter(typeof(SchemaEnumConverter<Section>))]
        public enum {|ASDK2041:Section|} { News, {|ASDK2042:OpEd|}, Class }
        """,
        """
        using ArticleSdk; using System.Text.Json.Serialization;
        [FromSchema("article.schema.json#/$defs/section")]
        [JsonConverter(typeof(SchemaEnumConverter<Section>))]
        public enum Section { News, [JsonPropertyName("op-ed")] OpEd, Class }
        """);

    [Fact]
    public Task Member_WithANameOfSystemTextJson_KeepsTheAttribute() => Verifier.Fixes(
        Schema,
        """
        using ArticleSdk; using System.Text.Json.Serialization;
        [FromSchema("article.schema.json#/$defs/section")]
        [JsonConverter(typeof(SchemaEnumConverter<Section>))]
        public enum {|ASDK2041:Section|} { News, [JsonStringEnumMemberName("oped")] {|ASDK2042:OpEd|}, Class }
        """,
        """
        using ArticleSdk; using System.Text.Json.Serialization;
        [FromSchema("article.schema.json#/$defs/section")]
        [JsonConverter(typeof(SchemaEnumConverter<Section>))]
        public enum Section { News, [JsonStringEnumMemberName("op-ed")] OpEd, Class }
        """);

    [Fact]
    public Task Converter_OfAnEnum_IsThatOfItsSchema() => CodeFixHarness<ArticleSdk.CodeFixes.Code.AnchorFixProvider>.Fixes(
        Schema,
        """
        using ArticleSdk; using System.Text.Json.Serialization;
        [FromSchema("article.schema.json#/$defs/code")]
        public enum {|ASDK2040:Code|} { Ok = 200, None = -1 }
        """,
        """
        using ArticleSdk; using System.Text.Json.Serialization;
        [FromSchema("article.schema.json#/$defs/code")]
        [JsonConverter(typeof(SchemaIntegerEnumConverter<Code>))]
        public enum Code { Ok = 200, None = -1 }
        """);
}
