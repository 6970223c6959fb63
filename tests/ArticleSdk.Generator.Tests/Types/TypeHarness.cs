using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Code.Types;
using ArticleSdk.Generator.Emit;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Takes schemas through the stages to C# text, and the text through the compiler to types that can be used.</summary>
internal sealed class TypeHarness
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(JsonData).Assembly.Location),
    ];

    private readonly Lazy<Assembly> _assembly;

    private TypeHarness(TypeMap map, IReadOnlyDictionary<string, string> files)
    {
        Map = map;
        Files = files;
        _assembly = new Lazy<Assembly>(() => Load(Compile(files.Values)));
    }

    public TypeMap Map { get; }

    /// <summary>The generated files, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    public Assembly Assembly => _assembly.Value;

    /// <summary>The schemas of files, by path: their types stand in the namespace <c>News</c>.</summary>
    public static TypeHarness Of(params (string Path, string Json)[] files) => Of(new TypeOptions(), files);

    /// <summary>One schema, as <c>article.schema.json</c>.</summary>
    public static TypeHarness Of(string json) => Of(("article.schema.json", json));

    public static TypeHarness Of(TypeOptions options, params (string Path, string Json)[] files)
    {
        TypeMap map = MapOf(options, files, out SchemaSet set);
        return new TypeHarness(map, Print(map, set, options));
    }

    /// <summary>Several projects at once, each in its namespace: the compiler runs once for all.</summary>
    public static TypeHarness Of(IReadOnlyList<Part> parts)
    {
        Dictionary<string, string> files = [];
        foreach (Part part in parts)
        {
            foreach ((string name, string text) in Print(part.Map, part.Set, new TypeOptions { Namespace = part.Map.Types[0].Namespace }))
            {
                // An assembly says its contract once.
                bool repeats = part != parts[0] && name == "ArticleSdkJson";
                files[part.Map.Types[0].Namespace + "/" + name] = repeats ? string.Join("\n", text.Split('\n').Where(line => !line.StartsWith("[assembly:", StringComparison.Ordinal))) : text;
            }
        }

        return new TypeHarness(parts[0].Map, files);
    }

    internal sealed record Part(SchemaSet Set, TypeMap Map);

    public static TypeMap MapOf(TypeOptions options, params (string Path, string Json)[] files) => MapOf(options, files, out _);

    private static TypeMap MapOf(TypeOptions options, (string Path, string Json)[] files, out SchemaSet set)
    {
        set = SchemaBuilder.Build([.. files.Select(file => new SchemaFile(file.Path, Parse(file.Json)) { AssertFormat = options.AssertFormat })]);
        options.Prepare(set);
        Assert.Empty(set.Diagnostics.Where(diagnostic => ArticleSdk.Generator.Diagnostics.Descriptors.IsError(diagnostic.Id)).Select(diagnostic => diagnostic.ToString()));
        return TypeModelBuilder.Build(
            set,
            [.. files.Select(file => new RootOptions(file.Path, options.Namespace, Accessibility: options.Internal.Contains(file.Path) ? "internal" : "public"))],
            options.Anchors);
    }

    private static Dictionary<string, string> Print(TypeMap map, SchemaSet set, TypeOptions options)
    {
        string space = options.Namespace;
        IReadOnlyList<ArticleSdk.Generator.TypeModel.TypeDefinition> types = ReadTypes(map, set, options, out IReadOnlyList<CheckClass> checks);
        Dictionary<TypeName, CheckClass> checksOf = checks.ToDictionary(check => check.Owner.Class);
        Dictionary<string, string> printed = types.ToDictionary(
            type => type.HintName,
            type => CodePrinter.Print(TypeFile.Of(type, type.IsSchemaType ? checksOf.GetValueOrDefault(type.FullName.Nested(CheckOwner.ClassName)) : null, language: default)));
        printed.Add("ArticleSdkJson", CodePrinter.Print(ResolverCode.Of(space, ResolverEntry.Of(types))));
        foreach (CheckClass check in checks.Where(check => check.Owner.Kind is null))
            printed.Add(CheckCode.HintNameOf(check), CodePrinter.Print(CheckCode.FileOf(check)));
        return printed;
    }

    private static IReadOnlyList<ArticleSdk.Generator.TypeModel.TypeDefinition> ReadTypes(TypeMap map, SchemaSet set, TypeOptions options, out IReadOnlyList<CheckClass> checks) =>
        ReadTypes(map, set, options, out checks, out _);

    private static IReadOnlyList<ArticleSdk.Generator.TypeModel.TypeDefinition> ReadTypes(
        TypeMap map, SchemaSet set, TypeOptions options, out IReadOnlyList<CheckClass> checks, out IReadOnlyDictionary<TypeName, string> obstacles)
    {
        if (options.ByFile)
        {
            var all = new List<CheckClass>();
            var types = new List<ArticleSdk.Generator.TypeModel.TypeDefinition>();
            foreach (SchemaNode root in set.Roots.Values)
            {
                var analysis = new SchemaAnalysis();
                IReadOnlyList<CheckClass> own = new PlanBuilder(new CheckOwners(map, options.Namespace, document => document == root.Document), [root], options.Planners, analysis, CancellationToken.None)
                    .Build(map.SchemaTypeNodes.Where(node => node.Document == root.Document));
                types.AddRange(ReadingPlanner.Plan([.. map.Types.Where(type => type.Document == root.Document.Path)], ref own, analysis));
                all.AddRange(own);
            }

            checks = all;
            obstacles = new Dictionary<TypeName, string>();
            return types;
        }

        var shared = new SchemaAnalysis();
        checks = new PlanBuilder(new CheckOwners(map, options.Namespace, _ => true), set.Roots.Values, options.Planners, shared, CancellationToken.None).Build(map.SchemaTypeNodes);
        return ReadingPlanner.Plan(map.Types, ref checks, shared, out obstacles);
    }

    /// <summary>The types, with how they are read; and of those that are checked first, and then read, why.</summary>
    public static IReadOnlyList<ArticleSdk.Generator.TypeModel.TypeDefinition> ReadTypes(out IReadOnlyDictionary<TypeName, string> obstacles, params (string Path, string Json)[] files)
    {
        TypeMap map = MapOf(new TypeOptions(), files, out SchemaSet set);
        return ReadTypes(map, set, new TypeOptions(), out _, out obstacles);
    }

    /// <summary>The types that are checked while they are read, by name.</summary>
    public static IEnumerable<string> ReadAtOnce(params (string Path, string Json)[] files)
    {
        TypeMap map = MapOf(new TypeOptions(), files, out SchemaSet set);
        return ReadTypes(map, set, new TypeOptions(), out _).Where(type => type.Reading is not null).Select(type => type.Name);
    }

    /// <summary>The type of this name, as generic code sees it.</summary>
    public GeneratedType Type(string name) => new(Assembly.GetTypes().Single(type => type.Name == name));

    /// <summary>Compiles what a user writes with the generated code, and runs its <c>static object Test.Run()</c>.</summary>
    public object? Run(string body, string members = "")
    {
        string user = $$"""
            #nullable enable
            using System; using System.Linq; using System.Collections.Generic; using ArticleSdk; using News;
            public static class Test { public static object? Run() { {{body}} } {{members}} }
            """;
        Assembly assembly = Load(Compile(Files.Values.Append(user)));
        return assembly.GetType("Test")!.GetMethod("Run")!.Invoke(null, null);
    }

    /// <summary>The compiler's errors and warnings about the generated code with what a user writes.</summary>
    public IReadOnlyList<string> Diagnose(string user = "", LanguageVersion version = LanguageVersion.CSharp12, NullableContextOptions nullable = NullableContextOptions.Disable) =>
        [.. Compile(Files.Values.Append(user), version, nullable).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];

    /// <summary>What compiler and analyzers say of what a user writes, suppressed or not.</summary>
    public IReadOnlyList<Diagnostic> Analyze(string user, params Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer[] analyzers)
    {
        var options = new Microsoft.CodeAnalysis.Diagnostics.CompilationWithAnalyzersOptions(
            new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var compilation = new Microsoft.CodeAnalysis.Diagnostics.CompilationWithAnalyzers(Compile(Files.Values.Append(user), nullable: NullableContextOptions.Enable), [.. analyzers], options);
        return [.. compilation.GetAllDiagnosticsAsync().GetAwaiter().GetResult()];
    }

    private static CSharpCompilation Compile(
        IEnumerable<string> sources, LanguageVersion version = LanguageVersion.CSharp12, NullableContextOptions nullable = NullableContextOptions.Disable) => CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version, DocumentationMode.Diagnose), path: "f" + index + ".cs", encoding: System.Text.Encoding.UTF8)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));

    private static Assembly Load(CSharpCompilation compilation)
    {
        using MemoryStream stream = new();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)
            .Select(d => d + "\n    " + d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line])));
        stream.Position = 0;
        return new AssemblyLoadContext(null).LoadFromStream(stream);
    }

    private static JsonValue Parse(string json)
    {
        JsonValue? value = JsonReader.Read(json).Value;
        Assert.NotNull(value);
        return value;
    }
}

internal sealed record TypeOptions
{
    public string Namespace { get; init; } = "News";

    public bool AssertFormat { get; init; } = true;

    public IReadOnlyList<Anchor> Anchors { get; init; } = [];

    public IReadOnlyList<string> Internal { get; init; } = [];

    public KeywordPlanners Planners { get; init; } = KeywordPlanners.Standard;

    /// <summary>Every file is a component of its own, and compiled knowing no more of the others than it may.</summary>
    public bool ByFile { get; init; }

    /// <summary>Done with the schemas before anything is made of them.</summary>
    public Action<SchemaSet> Prepare { get; init; } = _ => { };
}

/// <summary>A generated type, used through its interface.</summary>
internal sealed class GeneratedType(Type type)
{
    public Type Type => type;

    public bool IsValid(string json) => Use().IsValid(json);

    public IEnumerable<string> Errors(string json) => Use().Errors(json);

    public object Read(string json) => Use().Read(json);

    public string Write(object value) => Use().Write(value);

    public string RoundTrip(string json) => Write(Read(json));

    private IUse Use() => (IUse)Activator.CreateInstance(typeof(Caller<>).MakeGenericType(type))!;

    private interface IUse
    {
        bool IsValid(string json);

        IEnumerable<string> Errors(string json);

        object Read(string json);

        string Write(object value);
    }

    private sealed class Caller<T> : IUse
        where T : ISchemaType<T>
    {
        public bool IsValid(string json) => T.IsValid(System.Text.Encoding.UTF8.GetBytes(json));

        public IEnumerable<string> Errors(string json) => T.Validate(System.Text.Encoding.UTF8.GetBytes(json)).Errors.Select(error => error.ToString());

        public object Read(string json) => T.Read(System.Text.Encoding.UTF8.GetBytes(json))!;

        public string Write(object value) => System.Text.Encoding.UTF8.GetString(((T)value).ToUtf8Json());
    }
}
