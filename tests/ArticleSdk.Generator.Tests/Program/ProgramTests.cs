using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Program;

/// <summary>The programs that the engine interprets: their text, and what it takes of the assembly.</summary>
public sealed class ProgramTests(ITestOutputHelper output)
{
    [Fact]
    public void Text_OfASchema_IsOneArrayOfWordsASchema()
    {
        ProgramText program = Write("""{"$id":"https://example.org/a","title":"not there","type":"object","required":["id"],"properties":{"id":{"type":"string","pattern":"^a"},"next":{"$ref":"#"}},"additionalProperties":false}""");
        Assert.Equal("""[1,[2,"https://example.org/a",5,{},0,10,4,29,["id"],40,{"id":1,"next":2},42,-2],[10,16,24,"^a"],[6,0]]""", program.Text);
        Assert.Equal(["^a"], program.Patterns);
    }

    [Fact]
    public void Text_OfOtherSpellings_NamesThem()
    {
        ProgramText program = Write("""{"$schema":"http://json-schema.org/draft-03/schema#","properties":{"a":{"required":true,"divisibleBy":2}}}""");
        Assert.Contains("""40,{"a":1},1,"/properties/a/required",29,["a"]""", program.Text, StringComparison.Ordinal);
        Assert.Contains("""[0,"divisibleBy",17,2]""", program.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_ThatRefersToAnotherFile_DoesNotDependOnWhatStandsThere()
    {
        SchemaFile a = File("a.json", """{"$ref":"b.json#/$defs/x"}""");
        string first = Write("a.json", a, File("b.json", """{"$defs":{"x":{"type":"null"}}}""")).Text;
        string second = Write("a.json", a, File("b.json", """{"$defs":{"w":{"minimum":1},"x":{"$ref":"#/$defs/w"}},"title":"b"}""")).Text;
        Assert.Equal(first, second);
    }

    [Fact]
    public void Find_PastAnIfWithoutElse_FindsWhatStandsBehindIt()
    {
        ProgramText program = Write("""{"if":{"type":"string"},"then":{"minLength":1},"$defs":{"a":{"type":"null"}}}""");
        EvaluationProgram loaded = new(Encoding.UTF8.GetBytes(program.Text), EvaluationProgram.Compile, _ => throw new InvalidOperationException());
        Assert.Equal("/$defs/a", loaded.Find("/$defs/a").Pointer);
        Assert.Equal("/then", loaded.Find("/then").Pointer);
    }

    [Theory]
    [InlineData("ninjs")]
    [InlineData("news")]
    public void Text_OfPublishedSchemas_IsNoLongerThanTheyAre(string schemas)
    {
        string folder = schemas == "news" ? RepositoryFolder("schemas") : Path.Combine(SharedData.Folder("ninjs"), "specification");
        SchemaFile[] files = [.. Directory.GetFiles(folder, "*.json").Where(f => schemas == "news" || f.Contains("GeoJSON", StringComparison.Ordinal) || f.Contains("3.0", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(f => File(Path.GetFileName(f), System.IO.File.ReadAllText(f)) with { BaseUri = f.Contains("GeoJSON", StringComparison.Ordinal) ? "https://geojson.org/schema/GeoJSON.json" : null })];
        Assert.NotEmpty(files);
        SchemaSet set = SchemaBuilder.Build(files);
        ProgramSet programs = new(set.Roots.Values, annotates: false);
        foreach (SchemaFile file in files)
        {
            int schema = Encoding.UTF8.GetByteCount(JsonText.Write(file.Root));
            int program = Encoding.UTF8.GetByteCount(programs.TextOf(file.Path).Text);
            output.WriteLine($"{file.Path}: schema {schema}, program {program}");
            Assert.InRange(program, 1, schema);
        }
    }

    [Fact]
    public void Program_OfANewerVersion_IsRefused()
    {
        EvaluationProgram program = new(Encoding.UTF8.GetBytes("[99,[]]"), EvaluationProgram.Compile, _ => throw new InvalidOperationException());
        Assert.Throws<FormatException>(() => program.Root);
    }

    private static ProgramText Write(string schema) => Write("a.json", File("a.json", schema));

    private static ProgramText Write(string path, params SchemaFile[] files)
    {
        SchemaSet set = SchemaBuilder.Build(files);
        Assert.True(set.Roots.ContainsKey(path), string.Join("; ", set.Diagnostics));
        return new ProgramSet(set.Roots.Values, annotates: false).TextOf(path);
    }

    private static SchemaFile File(string path, string json) => new(path, JsonReader.Read(json).Value!);

    private static string RepositoryFolder(string name)
    {
        string folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "ArticleSdk.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, name);
    }
}
