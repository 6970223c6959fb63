using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.Pipeline;

/// <summary>What a newer language adds to generated code is nothing to a compiler that knows none of it. (<c>ArticleSdk.LanguageUnions.Tests</c> has the one that does.)</summary>
public class LanguageTests
{
    private const string Attribute = "namespace System.Runtime.CompilerServices { internal sealed class UnionAttribute : System.Attribute { } }";

    [Theory]
    [InlineData(LanguageVersion.CSharp12, 0)]
    [InlineData(LanguageVersion.Preview, 1)]
    public void UnionAttribute_InACompilerWithoutUnions_ChangesNothing(LanguageVersion version, int unions)
    {
        GeneratorHarness harness = new();
        harness.Compilation = harness.Compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Attribute, new CSharpParseOptions(version), cancellationToken: TestContext.Current.CancellationToken));
        harness.Schema("name.schema.json", """{ "type": ["string", "integer"] }""");
        CSharpCompilation compilation = harness.WithCode("""
            public static class Test { public static string Run() { News.Name name = 5; return name.Value switch { string text => text, long number => $"n{number}", _ => "" } + (name is { Value: long }); } }
            """);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(unions, compilation.SyntaxTrees.Count(tree => tree.ToString().Contains("CompilerServices.Union]", StringComparison.Ordinal)));
        using MemoryStream stream = new();
        Assert.True(compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        Assert.Equal("n5True", Assembly.Load(stream.ToArray()).GetType("Test")!.GetMethod("Run")!.Invoke(null, null));
    }
}
