using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using FileOptions = ArticleSdk.Generator.Pipeline.FileOptions;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>Cases of the suite as one project: taken through the generator, compiled and loaded.</summary>
internal sealed class GeneratedProject
{
    private const string Namespace = "Suite";

    private static readonly ImmutableArray<MetadataReference> References = FindReferences();

    // Thousands of types are compiled for their verdicts: their documentation and the flow of their nulls are looked at by other tests.
    private static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None)
        .WithFeatures([new KeyValuePair<string, string>("run-nullable-analysis", "never")]);

    private readonly Dictionary<string, GeneratedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    private GeneratedProject()
    {
    }

    /// <summary>The validator of a case, or null where there is none.</summary>
    public GeneratedType? TypeOf(SuiteCase suiteCase) => _types.GetValueOrDefault(suiteCase.Path);

    /// <summary>Why a case has no validator.</summary>
    public string ProblemOf(SuiteCase suiteCase) => _problems.GetValueOrDefault(suiteCase.Path) ?? "nothing was generated";

    public static GeneratedProject Create(string draft, bool assertFormat, IReadOnlyList<SuiteCase> cases, bool annotations = false, bool withRemotes = true)
    {
        GeneratedProject project = new();
        List<SuiteCase> remaining = [.. cases];
        // A file whose code does not compile must not hide what the others do: it is set aside, and the others compiled again.
        while (remaining.Count > 0 && !project.TryCompile(draft, assertFormat, annotations, withRemotes, remaining, out HashSet<string> broken))
            remaining.RemoveAll(c => broken.Contains(c.Path));
        return project;
    }

    private bool TryCompile(string draft, bool assertFormat, bool annotations, bool withRemotes, List<SuiteCase> cases, out HashSet<string> broken)
    {
        Dictionary<string, string> names = [];
        List<FileContent> files = !withRemotes ? [] : [.. SuiteRemotes.For(draft, assertFormat).Where(r => SuiteRemotes.IsReadable(r, draft)).Select(r =>
            new FileContent(r.Path, new FileOptions { Generate = false, BaseUri = r.BaseUri, AssertFormat = assertFormat }, r.Root))];
        foreach (SuiteCase suiteCase in cases)
        {
            string name = "Case" + names.Count.ToString(CultureInfo.InvariantCulture);
            names.Add(suiteCase.Path, name);
            files.Add(new FileContent(suiteCase.Path, new FileOptions { TypeName = name, AssertFormat = assertFormat }, suiteCase.Schema));
        }

        ProjectOptions options = new() { Namespace = Namespace, AssertFormat = assertFormat, Annotations = annotations, DefaultDialect = SuiteLoader.DialectOf(draft) };
        CompiledProject compiled = ProjectCompiler.Compile(files, options, [], CancellationToken.None);
        foreach (var found in compiled.Diagnostics.GroupBy(d => d.Document))
            _problems.TryAdd(found.Key, string.Join("; ", found.Select(d => $"{d.Id} at '{d.Pointer}' {string.Join(", ", d.Arguments)}")));

        List<SyntaxTree> trees = [];
        Dictionary<SyntaxTree, string> owners = [];
        foreach (OutputUnit unit in compiled.Units)
        {
            SyntaxTree tree = Parse(unit);
            trees.Add(tree);
            owners.Add(tree, unit.Document);
        }

        CSharpCompilation compilation = CSharpCompilation.Create(
            "Suite" + Guid.NewGuid().ToString("N"), trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        var result = compilation.Emit(image);
        broken = [];
        if (!result.Success)
        {
            foreach (Diagnostic error in result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
            {
                if (error.Location.SourceTree is not { } tree || !owners.TryGetValue(tree, out string? path) || !names.ContainsKey(path))
                    throw new InvalidOperationException("Code that belongs to no case does not compile: " + error);
                if (broken.Add(path))
                    _problems[path] = "does not compile: " + error;
            }

            return false;
        }

        Assembly assembly = Assembly.Load(image.ToArray());
        foreach ((string path, string name) in names)
        {
            if (assembly.GetType(Namespace + "." + name) is { } type)
                _types.Add(path, new GeneratedType(type));
        }

        return true;
    }

    private static SyntaxTree Parse(OutputUnit unit) => CSharpSyntaxTree.ParseText(unit.Print(default), ParseOptions, unit.HintName, System.Text.Encoding.UTF8);

    private static ImmutableArray<MetadataReference> FindReferences() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "mscorlib.dll" or "netstandard.dll" or "ArticleSdk.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];
}

/// <summary>The validator that was generated for a root schema.</summary>
internal sealed class GeneratedType(Type type)
{
    private readonly IsValidFunction _isValid = Function<IsValidFunction>(type, "IsValid");
    private readonly ValidateFunction _validate = Function<ValidateFunction>(type, "Validate");

    private delegate bool IsValidFunction(ReadOnlySpan<byte> utf8Json);

    private delegate SchemaValidationResult ValidateFunction(ReadOnlySpan<byte> utf8Json);

    public Type Type => type;

    public bool IsValid(byte[] utf8Json) => _isValid(utf8Json);

    public SchemaValidationResult Validate(byte[] utf8Json) => _validate(utf8Json);

    /// <summary>The annotations of a document: only of a project with annotations.</summary>
    public SchemaValidationResult Evaluate(byte[] utf8Json) => Function<ValidateFunction>(type, "Evaluate")(utf8Json);

    private static T Function<T>(Type type, string name)
        where T : Delegate =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [typeof(ReadOnlySpan<byte>)])?.CreateDelegate<T>()
            ?? throw new InvalidOperationException(type + " has no static method " + name + "(ReadOnlySpan<byte>).");
}
