using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ArticleSdk.Tests.Api;

[JsonConverter(typeof(SchemaEnumConverter<Desk>))]
public enum Desk : byte
{
    Sport = 3,
    News = 1,

    [JsonPropertyName("op-ed")]
    Opinion = 2,
}

[JsonConverter(typeof(SchemaIntegerEnumConverter<Grade>))]
public enum Grade : long
{
    Low = -1,
    High = 5_000_000_000,
}

public sealed class Sheet
{
    public Desk Desk { get; set; }

    public Desk? Maybe { get; set; }

    public Dictionary<Desk, Grade>? Grades { get; set; }

    public Dictionary<Grade, Desk>? Desks { get; set; }

    public JsonList<Desk>? All { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<Grade?> Last { get; set; }
}

[JsonSerializable(typeof(Sheet))]
public partial class SheetContext : JsonSerializerContext;

/// <summary>Enums that users declare for a schema, in System.Text.Json: by reflection and in a context of their own.</summary>
public class DeclaredEnumTests
{
    public static TheoryData<string> Kinds => ["reflection", "context"];

    private static JsonSerializerOptions Options(string kind) => new() { TypeInfoResolver = kind == "context" ? SheetContext.Default : new DefaultJsonTypeInfoResolver() };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Enum_RoundTrips_AsItsSchemaHasIt(string kind)
    {
        const string Json = """{"Desk":"op-ed","Maybe":"news","Grades":{"sport":5000000000,"op-ed":-1},"Desks":{"-1":"news"},"All":["sport","op-ed"],"Last":5000000000}""";
        Sheet sheet = JsonSerializer.Deserialize<Sheet>(Json, Options(kind))!;
        Assert.Equal((Desk.Opinion, Desk.News, Grade.High, Desk.News, Desk.Opinion, Grade.High), (sheet.Desk, sheet.Maybe, sheet.Grades![Desk.Sport], sheet.Desks![Grade.Low], sheet.All![1], sheet.Last.Value));
        Assert.Equal(Json, JsonSerializer.Serialize(sheet, Options(kind)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Enum_WithAnotherValue_IsRefused(string kind)
    {
        foreach (string json in (string[])["""{"Desk":"Opinion"}""", """{"Desk":2}""", """{"Grades":{"news":3}}""", """{"Grades":{"news":"Low"}}""", """{"Desks":{"Low":"news"}}""", """{"All":["opinion"]}"""])
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sheet>(json, Options(kind)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Sheet(), Options(kind)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Sheet { Desk = Desk.News, Last = new((Grade)9) }, Options(kind)));
    }
}
