using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ArticleSdk.Generator.Code.Types;
using ArticleSdk.Generator.Tests.Checks;
using ArticleSdk.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.Contract;

/// <summary>
/// An assembly that an older package has generated runs on this runtime. While a contract is not frozen, <c>eng/store-generated</c> stores the sources of its number: compiling them finds what the runtime has no more; running
/// them, what means something else now. <c>eng/freeze-contract</c> stores the assembly itself, which is never written again: it is what programs that are in use are made of.
/// </summary>
public sealed class StoredAssemblyTests
{
    private const string Everything = """
        { "type": "object", "required": ["id", "kind"], "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "pattern": "^[a-z]+$", "minLength": 2, "maxLength": 9 },
            "kind": { "enum": ["a", "b"] }, "any": { "enum": [1, "x", null, { "a": [1] }] }, "count": { "type": "integer", "minimum": 0, "exclusiveMaximum": 10 }, "price": { "type": "number", "multipleOf": 0.01 },
            "huge": { "type": "number", "maximum": 100000000000000000000 }, "when": { "type": "string", "format": "date-time" }, "site": { "type": "string", "format": "uri" }, "day": { "type": "string", "format": "date" },
            "flag": { "type": "boolean" }, "tags": { "type": "array", "items": { "type": "string" }, "minItems": 1, "uniqueItems": true }, "pair": { "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false },
            "has": { "type": "array", "contains": { "const": 1 }, "maxContains": 2 }, "text": { "type": ["string", "null"] }, "either": { "type": ["string", "array"], "items": { "type": "string" } },
            "pet": { "oneOf": [{ "$ref": "#/$defs/cat" }, { "$ref": "#/$defs/dog" }] }, "open": { "anyOf": [{ "enum": ["p", "q"] }, { "type": "string" }] }, "self": { "$ref": "#" },
            "tree": { "$ref": "#/$defs/tree" }, "rest": { "$ref": "#/$defs/rest" }, "map": { "type": "object", "patternProperties": { "^x": { "type": "integer" }, "y$": { "minimum": 2 } }, "propertyNames": { "maxLength": 4 } },
            "codes": { "type": "object", "patternProperties": { "^[a-z]+$": { "type": "string" } }, "additionalProperties": false }, "words": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "media": { "$ref": "#/$defs/media" }, "level": { "enum": [1, 2, 3] }, "meta": { "$ref": "#/$defs/meta" }, "mixed": { "$ref": "#/$defs/mixed" }, "loose": { "properties": { "n": { "type": "integer" } } } },
          "dependentRequired": { "count": ["price"] }, "if": { "properties": { "kind": { "const": "b" } } }, "then": { "required": ["flag"] }, "not": { "required": ["day", "when"] },
          "$defs": {
            "media": { "anyOf": [{ "type": "object", "title": "Sound", "required": ["hertz"], "properties": { "hertz": { "type": "integer", "minimum": 1 } } }, { "type": "object", "title": "Image", "required": ["width"], "properties": { "width": { "type": "integer" } } }] },
            "meta": { "type": "object", "properties": { "id": { "type": "string" } }, "patternProperties": { "^x": { "type": "integer" }, "z$": { "type": "string" } } },
            "mixed": { "oneOf": [{ "type": "string", "format": "date" }, { "type": "integer" }, { "type": "object", "title": "Part", "required": ["n"], "properties": { "n": { "type": "integer" } } }] },
            "cat": { "type": "object", "required": ["sort"], "properties": { "sort": { "const": "cat" }, "lives": { "type": "integer" } }, "additionalProperties": false },
            "dog": { "type": "object", "required": ["sort"], "properties": { "sort": { "const": "dog" } } },
            "tree": { "anyOf": [{ "type": "object", "properties": { "l": { "$ref": "#/$defs/tree" } }, "required": ["l"] }, { "type": "object", "properties": { "l": { "$ref": "#/$defs/tree" }, "r": true } }] },
            "rest": { "type": "object", "properties": { "a": true }, "anyOf": [{ "properties": { "b": { "type": "integer" } }, "required": ["b"] }, { "properties": { "c": true } }], "unevaluatedProperties": false } } }
        """;

    private static readonly string[] Valid =
    [
        """{"id":"ab","kind":"a"}""",
        """{"id":"ab","kind":"b","flag":true,"any":{"a":[1.0]},"count":3,"price":1.25,"huge":1e19,"when":"2024-01-02T03:04:05Z","site":"https://example.org/","tags":["x","y"],"pair":["x",1],"has":[1,2,1],"text":null,"either":["x"]}""",
        """{"id":"ab","kind":"a","day":"2024-02-29","pet":{"sort":"cat","lives":9},"open":"z","self":{"id":"cd","kind":"a"},"tree":{"l":{"l":{},"r":1}},"rest":{"a":1,"b":2},"map":{"x1":3,"y":2}}""",
        """{"id":"ab","kind":"a","pet":{"sort":"dog","name":"d"},"either":"x","rest":{"c":1}}""",
        """{"id":"ab","kind":"a","codes":{"a":"x"},"words":["a","b"],"media":{"hertz":440},"level":2,"meta":{"id":"m","x1":1,"yz":"t","other":[]},"mixed":{"n":1},"loose":{"n":1}}""",
        """{"id":"ab","kind":"a","media":{"width":3,"hertz":0},"mixed":"2024-02-29","loose":"x"}""",
    ];

    private static readonly string[] Invalid =
    [
        """{"id":"ab"}""", """{"id":"a","kind":"a"}""", """{"id":"AB","kind":"a"}""", """{"id":"ab","kind":"c"}""", """{"id":"ab","kind":"b"}""", """{"id":"ab","kind":"a","any":2}""", """{"id":"ab","kind":"a","count":3}""",
        """{"id":"ab","kind":"a","count":10,"price":1}""", """{"id":"ab","kind":"a","price":0.001}""", """{"id":"ab","kind":"a","huge":1e21}""", """{"id":"ab","kind":"a","when":"yesterday"}""", """{"id":"ab","kind":"a","tags":["x","x"]}""",
        """{"id":"ab","kind":"a","pair":["x",1,2]}""", """{"id":"ab","kind":"a","has":[2]}""", """{"id":"ab","kind":"a","pet":{"sort":"cow"}}""", """{"id":"ab","kind":"a","tree":{"l":1}}""", """{"id":"ab","kind":"a","rest":{"b":2,"c":1,"d":1}}""",
        """{"id":"ab","kind":"a","map":{"x":"1"}}""", """{"id":"ab","kind":"a","map":{"zzzzz":1}}""", """{"id":"ab","kind":"a","day":"2024-01-01","when":"2024-01-02T03:04:05Z"}""", """{"id":"ab","id":"ab","kind":"a"}""", "[]", "{",
        """{"id":"ab","kind":"a","codes":{"A":"x"}}""", """{"id":"ab","kind":"a","words":["a","a"]}""", """{"id":"ab","kind":"a","media":{"hertz":0}}""", """{"id":"ab","kind":"a","level":4}""", """{"id":"ab","kind":"a","meta":{"x1":"1"}}""",
        """{"id":"ab","kind":"a","mixed":{"n":"x"}}""", """{"id":"ab","kind":"a","mixed":true}""", """{"id":"ab","kind":"a","loose":{"n":"x"}}""",
    ];

    private const string FrozenEnding = ".dll.gz";

    private static readonly string Folder = Path.Combine(SourceFolder(), "Stored");

    public static TheoryData<string> Stored => [.. Directory.GetFiles(Folder, "*.gz").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Stored))]
    public void Assembly_OfAStoredContract_RunsOnThisRuntime(string stored)
    {
        byte[] content = Read(Path.Combine(Folder, stored));
        Assembly assembly = Assembly.Load(stored.EndsWith(FrozenEnding, StringComparison.Ordinal) ? content : Compile(JsonSerializer.Deserialize<string[]>(content)!));
        Assert.Equal(stored.Split('.')[0], "contract-" + assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ArticleSdk.Contract").Value);
        var validator = new GeneratedValidator(assembly.GetType("News.Everything")!);
        foreach (string json in Valid)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            Assert.True(validator.IsValid(utf8), json);
            (bool isRead, SchemaValidationResult result) = validator.Read(utf8);
            Assert.True(isRead, json + result);
        }

        foreach (string json in Invalid)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            Assert.False(validator.IsValid(utf8), json);
            Assert.False(validator.Read(utf8).IsRead, json);
            Assert.NotEmpty(validator.Validate(utf8).Errors);
        }
    }

    [Fact]
    public void Contract_OfTheGenerator_IsStored()
    {
        string sources = Path.Combine(Folder, $"contract-{ResolverCode.Contract}.gz");
        string frozen = Path.ChangeExtension(sources, null) + FrozenEnding;
        switch (Environment.GetEnvironmentVariable("ARTICLESDK_STORE_GENERATED"))
        {
            case "sources" or "assembly" when File.Exists(frozen):
                Assert.Fail($"Contract {ResolverCode.Contract} is frozen. What breaks it needs another number (ResolverCode.Contract).");
                break;
            case "sources":
                Write(sources, JsonSerializer.SerializeToUtf8Bytes(Generate()));
                break;
            case "assembly":
                Write(frozen, Compile(Generate()));
                File.Delete(sources);
                break;
        }

        Assert.True(File.Exists(sources) || File.Exists(frozen), "Run eng/store-generated.");
    }

    /// <summary>What is frozen is said, and shipped: <c>eng/freeze-contract</c> does all of it.</summary>
    [Fact]
    public void Contract_IsFrozen_WhereThePageAndTheApiSayIt()
    {
        string root = Path.GetFullPath(Path.Combine(SourceFolder(), "../../.."));
        string[] frozen = [.. Directory.GetFiles(Folder, "*" + FrozenEnding).Select(file => Path.GetFileName(file)["contract-".Length..^FrozenEnding.Length]).OrderBy(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Contains($"Frozen contracts: {(frozen.Length == 0 ? "none" : string.Join(", ", frozen))}.", File.ReadAllText(Path.Combine(root, "docs/stability.md")), StringComparison.Ordinal);
        Assert.Equal(frozen.Length > 0, File.ReadAllText(Path.Combine(root, "src/ArticleSdk/PublicAPI.Shipped.txt")).Contains("ArticleSdk.Runtime.JsonCursor", StringComparison.Ordinal));
    }

    private static string[] Generate()
    {
        var harness = new GeneratorHarness();
        harness.Schema("/project/everything.schema.json", Everything, ("TypeName", "Everything"));
        return [.. harness.Run().GeneratedTrees.Select(tree => tree.ToString())];
    }

    private static void Write(string file, byte[] content)
    {
        Directory.CreateDirectory(Folder);
        using var stream = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        stream.Write(content);
    }

    private static byte[] Read(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Compile(string[] sources)
    {
        var harness = new GeneratorHarness();
        CSharpCompilation compilation = harness.Compilation.AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source)));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        return stream.ToArray();
    }

    // From the output folder: a deterministic build maps the paths of sources.
    private static string SourceFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("ArticleSdk.sln"), "tests", "ArticleSdk.Generator.Tests", "Contract");
    }
}
