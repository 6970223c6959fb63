namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>Tables of more names or values than a method should load one by one, or longer than the string literals of an assembly may be together (16 MB).</summary>
public sealed class LargeTableTests
{
    [Fact]
    public void Names_OfALargeTable_AreAllKnown()
    {
        string[] names = [.. Enumerable.Range(0, 1_500).Select(i => $"é\\\"\\\\\\n\\u0000😀{i}")];
        string list = string.Join(", ", names.Select(n => $"\"{n}\""));
        var project = new GeneratedProject(
        [
            ("Enum", $$"""{"enum": [{{list}}]}"""),
            ("Properties", $$"""{"type": "object", "properties": { {{string.Join(", ", names.Select(n => $"\"{n}\": {{\"type\": \"integer\"}}"))}} }, "required": [{{list}}], "additionalProperties": false}"""),
        ]);
        foreach (int i in new[] { 0, 63, 64, 999, 1_000, 1_499 })
            Assert.True(project["Enum"].Validate($"\"{names[i]}\"").IsValid);
        Assert.False(project["Enum"].Validate("\"a\"").IsValid);
        Assert.False(project["Enum"].Validate("1").IsValid);

        string all = string.Join(", ", names.Reverse().Select(n => $"\"{n}\": 1"));
        Assert.True(project["Properties"].Validate($"{{ {all} }}").IsValid);
        Assert.Equal("additionalProperties", Assert.Single(project["Properties"].Validate($"{{ {all}, \"a\": 1 }}").Errors).Code);
        Assert.Equal("required", Assert.Single(project["Properties"].Validate($"{{ {all[(all.IndexOf(',') + 1)..]} }}").Errors).Code);
    }

    [Fact]
    public void Values_OfALargeTable_AreAllKnown()
    {
        string deep = new string('[', 200) + new string(']', 200);
        string values = string.Join(", ", Enumerable.Range(0, 1_500).Select(i => i % 3 == 0 ? $"{i}" : i % 3 == 1 ? $"\"s{i}\"" : $"{{\"a\": [{i}, null]}}"));
        GeneratedValidator validator = new GeneratedProject([("Values", $$"""{"enum": [{{values}}, {{deep}}]}""")])["Values"];
        foreach (string json in new[] { "0", "1497", "1497.0", "\"s1498\"", """{"a":[1499,null]}""" })
            Assert.True(validator.Validate(json).IsValid, json);
        foreach (string json in new[] { "1", "\"s0\"", """{"a":[0,null]}""", "null" })
            Assert.False(validator.Validate(json).IsValid, json);
        Assert.True(validator.Validate(System.Text.Encoding.UTF8.GetBytes(deep), new SchemaValidationOptions { MaxDepth = 300 }).IsValid);
    }

    [Fact]
    public void Names_OfMoreThanLiteralsMayHold_Compile()
    {
        string[] names = [.. Enumerable.Range(0, 9).Select(i => i + new string('x', 1_000_000))];
        GeneratedValidator validator = new GeneratedProject([("Long", $$"""{"enum": [{{string.Join(", ", names.Select(n => $"\"{n}\""))}}]}""")])["Long"];
        Assert.True(validator.Validate($"\"{names[8]}\"").IsValid);
        Assert.False(validator.Validate($"\"{names[8]}x\"").IsValid);
    }

    [Fact]
    public void Identifiers_OfLongNamesAndDeepPaths_Compile()
    {
        string name = string.Concat(Enumerable.Repeat("publication", 120));
        const int Depth = 120;
        string nested = string.Concat(Enumerable.Repeat("""{"type": "object", "properties": {"publication": """, Depth)) + """{"type": "string"}""" + string.Concat(Enumerable.Repeat("}}", Depth));
        var project = new GeneratedProject(
        [
            ("Wide", $$"""{"type": "object", "properties": {"{{name}}": {"type": "object", "properties": {"x": {"type": "integer"} } }, "{{name}}s": {"type": "integer"} }, "unevaluatedProperties": false}"""),
            ("Deep", nested),
            ("Lists", string.Concat(Enumerable.Repeat("""{"type": "array", "items": """, Depth)) + """{"type": "string"}""" + new string('}', Depth)),
        ]);
        Assert.True(project["Wide"].Validate($$"""{"{{name}}": {"x": 1}, "{{name}}s": 1}""").IsValid);
        Assert.False(project["Wide"].Validate($$"""{"{{name}}": {"x": "1"} }""").IsValid);
        Assert.True(project["Lists"].Read(System.Text.Encoding.UTF8.GetBytes(new string('[', Depth) + "\"x\"" + new string(']', Depth))).IsRead);
        Assert.False(project["Lists"].Validate(new string('[', Depth) + "1" + new string(']', Depth)).IsValid);
        string document = string.Concat(Enumerable.Repeat("""{"publication": """, Depth)) + "1" + new string('}', Depth);
        Assert.Equal("type", Assert.Single(project["Deep"].Validate(document).Errors).Code);
    }
}
