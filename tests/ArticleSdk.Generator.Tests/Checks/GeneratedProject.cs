using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>Schemas of a test that were generated and compiled together: one compilation takes seconds, a hundred would take minutes.</summary>
public sealed class GeneratedProject
{
    private readonly Assembly _assembly;

    public GeneratedProject(IEnumerable<(string TypeName, string Schema)> schemas, Action<GeneratorHarness>? configure = null)
    {
        var harness = new GeneratorHarness();
        configure?.Invoke(harness);
        foreach ((string name, string schema) in schemas)
            harness.Schema(PathOf(name), schema, ("TypeName", name));
        (Assembly? assembly, IReadOnlyList<Diagnostic> diagnostics) = harness.Compile();
        Diagnostics = diagnostics;
        Assert.True(assembly is not null, string.Join("\n", diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        _assembly = assembly;
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public GeneratedValidator this[string typeName] =>
        new(_assembly.GetType("News." + typeName) ?? throw new InvalidOperationException(
            $"Nothing was generated for {typeName}: {string.Join("; ", Diagnostics.Where(d => d.Location.GetLineSpan().Path == PathOf(typeName)))}"));

    public static string PathOf(string typeName) => "/project/" + typeName + ".schema.json";
}
