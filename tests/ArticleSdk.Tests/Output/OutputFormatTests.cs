using System.Text;
using System.Text.Json;
using ArticleSdk.Tests.Api;

namespace ArticleSdk.Tests.Output;

public class OutputFormatTests
{
    private const string Json = """{"headline":"","published":1,"author":{"name":"","x":1}}""";

    [Fact]
    public void WriteTo_Flag_SaysOnlyValid()
    {
        Assert.Equal("""{"valid":false}""", Write(Json, SchemaOutputFormat.Flag));
        Assert.Equal("""{"valid":true}""", Write(StoryTests.Full, SchemaOutputFormat.Flag));
    }

    [Fact]
    public void WriteTo_Basic_IsFlatListOfKeywords() => AssertJson(
        """
        {"valid":false,"keywordLocation":"","instanceLocation":"","errors":[
          {"valid":false,"keywordLocation":"/properties/headline/minLength","absoluteKeywordLocation":"https://example.org/story#/properties/headline/minLength","instanceLocation":"/headline","error":"must not be empty"},
          {"valid":false,"keywordLocation":"/properties/published/type","absoluteKeywordLocation":"https://example.org/story#/properties/published/type","instanceLocation":"/published","error":"must be a string, but is a number (1)"},
          {"valid":false,"keywordLocation":"/properties/author/$ref/properties/name/minLength","absoluteKeywordLocation":"https://example.org/story#/$defs/author/properties/name/minLength","instanceLocation":"/author/name","error":"must not be empty"},
          {"valid":false,"keywordLocation":"/properties/author/$ref/additionalProperties","absoluteKeywordLocation":"https://example.org/story#/$defs/author/additionalProperties","instanceLocation":"/author/x","error":"the property \"x\" is not allowed"}]}
        """,
        Write(Json, SchemaOutputFormat.Basic));

    [Fact]
    public void WriteTo_Detailed_NestsAsTheSchema() => AssertJson(
        """
        {"valid":false,"keywordLocation":"","instanceLocation":"","errors":[
          {"valid":false,"keywordLocation":"/properties","absoluteKeywordLocation":"https://example.org/story#/properties","instanceLocation":"","errors":[
            {"valid":false,"keywordLocation":"/properties/headline/minLength","absoluteKeywordLocation":"https://example.org/story#/properties/headline/minLength","instanceLocation":"/headline","error":"must not be empty"},
            {"valid":false,"keywordLocation":"/properties/published/type","absoluteKeywordLocation":"https://example.org/story#/properties/published/type","instanceLocation":"/published","error":"must be a string, but is a number (1)"},
            {"valid":false,"keywordLocation":"/properties/author/$ref","absoluteKeywordLocation":"https://example.org/story#/$defs/author","instanceLocation":"/author","errors":[
              {"valid":false,"keywordLocation":"/properties/author/$ref/properties/name/minLength","absoluteKeywordLocation":"https://example.org/story#/$defs/author/properties/name/minLength","instanceLocation":"/author/name","error":"must not be empty"},
              {"valid":false,"keywordLocation":"/properties/author/$ref/additionalProperties","absoluteKeywordLocation":"https://example.org/story#/$defs/author/additionalProperties","instanceLocation":"/author/x","error":"the property \"x\" is not allowed"}]}]}]}
        """,
        Write(Json, SchemaOutputFormat.Detailed));

    [Fact]
    public void WriteTo_List_IsFlatListOfSubschemas() => AssertJson(
        """
        {"valid":false,"details":[
          {"valid":false,"evaluationPath":"/properties/headline","schemaLocation":"https://example.org/story#/properties/headline","instanceLocation":"/headline","errors":{"minLength":"must not be empty"}},
          {"valid":false,"evaluationPath":"/properties/published","schemaLocation":"https://example.org/story#/properties/published","instanceLocation":"/published","errors":{"type":"must be a string, but is a number (1)"}},
          {"valid":false,"evaluationPath":"/properties/author/$ref/properties/name","schemaLocation":"https://example.org/story#/$defs/author/properties/name","instanceLocation":"/author/name","errors":{"minLength":"must not be empty"}},
          {"valid":false,"evaluationPath":"/properties/author/$ref","schemaLocation":"https://example.org/story#/$defs/author","instanceLocation":"/author/x","errors":{"additionalProperties":"the property \"x\" is not allowed"}}]}
        """,
        Write(Json, SchemaOutputFormat.List));

    [Fact]
    public void WriteTo_Hierarchical_HasUnitsWithSubschemaLocations()
    {
        using var document = JsonDocument.Parse(Write(Json, SchemaOutputFormat.Hierarchical));
        var root = document.RootElement;
        Assert.Equal("", root.GetProperty("evaluationPath").GetString());
        var messages = new List<string>();
        Collect(root, messages);
        Assert.Equal(
            ["/headline minLength", "/published type", "/author/name minLength", "/author/x additionalProperties"],
            messages.OrderBy(message => Array.IndexOf(["/h", "/p", "/a"], message[..2])).ThenBy(message => message, StringComparer.Ordinal));
    }

    [Fact]
    public void WriteTo_RootKeyword_IsAtTheRoot()
    {
        AssertJson(
            """{"valid":false,"details":[{"valid":false,"evaluationPath":"","schemaLocation":"https://example.org/story#","instanceLocation":"","errors":{"type":"must be an object, but is a number (1)"}}]}""",
            Write("1", SchemaOutputFormat.List));
        AssertJson(
            """{"valid":false,"evaluationPath":"","schemaLocation":"https://example.org/story#","instanceLocation":"","errors":{"required":"the required property \"headline\" is missing; the required property \"published\" is missing"}}""",
            Write("{}", SchemaOutputFormat.Hierarchical));
    }

    [Fact]
    public void WriteTo_UnknownFormat_IsArgumentException()
    {
        using var writer = new Utf8JsonWriter(new MemoryStream());
        Assert.Throws<ArgumentOutOfRangeException>(() => SchemaValidationResult.Valid.WriteTo(writer, (SchemaOutputFormat)9));
    }

    private static void Collect(JsonElement unit, List<string> messages)
    {
        Assert.False(unit.GetProperty("valid").GetBoolean());
        Assert.True(unit.TryGetProperty("schemaLocation", out _));
        if (unit.TryGetProperty("errors", out var errors))
            messages.AddRange(errors.EnumerateObject().Select(error => $"{unit.GetProperty("instanceLocation").GetString()} {error.Name}"));
        if (unit.TryGetProperty("details", out var details))
        {
            foreach (var detail in details.EnumerateArray())
                Collect(detail, messages);
        }
    }

    private static void AssertJson(string expected, string actual)
    {
        using var document = JsonDocument.Parse(expected);
        Assert.Equal(JsonSerializer.Serialize(document), actual);
    }

    private static string Write(string json, SchemaOutputFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Story.Validate(json).WriteTo(writer, format);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
