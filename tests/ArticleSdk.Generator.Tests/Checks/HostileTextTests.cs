using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>Every place of a schema that holds text holds text that would end a string, a comment, a line or a directive, if it reached the generated code as it is.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Texts =
    [
        "a: // b", "\": // ", "*/", "/* x", "\"\"\"\"", "\\", "\\\"", "{", "}", "{{", "}}", "{0}", "#if X", "\n#endif\n", "\r\n", "\u0085", "\u2028\u2029", "\u0000", "\uFEFF", "</summary>", "<![CDATA[", "&amp;", "]]>",
        "case 0:", "break;", "$\"{x}\"", "@\"", "'", "\t", "'\"`", "中文", "😀", "\uD834", "\uDD1E", "u8", ";", "//", "///", "goto", "var", "json", "scan", "value", "start", "Check", "Codec",
    ];

    [Fact]
    public void Text_AtEveryPlaceOfASchema_Compiles()
    {
        var harness = new GeneratorHarness().Property("ArticleSdkAnnotations", "true");
        for (int i = 0; i < Texts.Length; i++)
            harness.Schema($"/project/t{i}.schema.json", SchemaOf(Texts[i]), ("TypeName", "Type" + i));
        (System.Reflection.Assembly? assembly, IReadOnlyList<Diagnostic> diagnostics) = harness.Compile();
        Assert.True(assembly is not null, string.Join("\n", diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        for (int i = 0; i < Texts.Length; i++)
            Assert.NotNull(assembly.GetType("News.Type" + i));
    }

    [Fact]
    public void Const_ThatLooksLikeALabel_Compiles() => Assert.True(
        new GeneratedProject([("Label", """{"type":"object","required":["kind"],"properties":{"kind":{"const":"a: // b"}}}""")])["Label"].IsValid("""{"kind":"a: // b"}"""u8));

    private static string SchemaOf(string text)
    {
        JsonNode Text() => JsonValue.Create(text);
        JsonObject Branch(string kind) => new()
        {
            ["type"] = "object", ["required"] = new JsonArray("kind", text + "!"), ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = kind }, [text + "!"] = true },
            ["additionalProperties"] = false, ["title"] = Text(), ["description"] = Text(),
        };
        return new JsonObject
        {
            ["$comment"] = Text(),
            ["title"] = Text(),
            ["description"] = Text(),
            ["examples"] = new JsonArray(Text(), new JsonObject { [text] = Text() }),
            ["x-" + text] = Text(),
            ["errorMessage"] = Text(),
            ["type"] = "object",
            ["required"] = new JsonArray(text),
            ["properties"] = new JsonObject
            {
                [text] = new JsonObject { ["type"] = "string", ["default"] = Text(), ["description"] = Text(), ["format"] = Text(), ["deprecated"] = true },
                [text + "1"] = new JsonObject { ["const"] = Text() },
                [text + "2"] = new JsonObject { ["enum"] = new JsonArray(Text(), text + "x") },
                [text + "3"] = new JsonObject { ["enum"] = new JsonArray(Text(), 1, new JsonObject { [text] = Text() }) },
                [text + "4"] = new JsonObject { ["type"] = "string", ["pattern"] = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"\\u{(int)c:x4}")) },
                [text + "5"] = new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = new JsonArray(Text()) }, new JsonObject { ["type"] = "string" }) },
                [text + "6"] = new JsonObject { ["oneOf"] = new JsonArray(Branch(text), Branch(text + "x")) },
                [text + "7"] = new JsonObject { ["$ref"] = "#/$defs/plain" },
                [text + "8"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [text] = new JsonObject { ["type"] = "integer" } } } },
            },
            ["patternProperties"] = new JsonObject { ["^" + string.Concat(text.Select(c => $"\\u{(int)c:x4}"))] = true },
            ["dependentRequired"] = new JsonObject { [text] = new JsonArray(text + "1") },
            ["dependentSchemas"] = new JsonObject { [text] = new JsonObject { ["required"] = new JsonArray(text + "2") } },
            ["if"] = new JsonObject { ["properties"] = new JsonObject { [text] = new JsonObject { ["const"] = Text() } } },
            ["then"] = new JsonObject { ["required"] = new JsonArray(text + "3") },
            ["$defs"] = new JsonObject { ["plain"] = new JsonObject { ["title"] = Text(), ["type"] = "object" }, [text + "d"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [text] = true } } },
        }.ToJsonString();
    }
}
