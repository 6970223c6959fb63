using System.Text;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>A schema as the engine takes it in the compiler: its program, and the generator's own reader of documents.</summary>
internal sealed class EngineSchema(SchemaSet set, string path)
{
    private readonly ProgramSet _programs = new(set.Roots.Values, annotates: true);

    public SchemaNode Root => set.Roots[path];

    /// <summary>What the schema says of a document, annotations included.</summary>
    public EngineResult Evaluate(string json) => Evaluate(Encoding.UTF8.GetBytes(json));

    public EngineResult Evaluate(byte[] json) => _programs.Evaluate(path, json, maxDepth: 128, new EngineOptions(1000, EngineOptions.AllAnnotations));
}
