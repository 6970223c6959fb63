using System.Text;
using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Program;

/// <summary>The programs of a project's schemas, ready to be run by the engine in the compiler's own process, by several threads at once.</summary>
internal sealed class ProgramSet
{
    private const int DeepStackSize = 256 * 1024 * 1024;

    private readonly Dictionary<string, EvaluationProgram> _programs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> _roots = new(StringComparer.Ordinal);
    private readonly ProgramFiles _files;
    private readonly SchemaAnalysis _analysis = new();
    private readonly Dictionary<string, ProgramLayout> _layouts = new(StringComparer.Ordinal);
    private readonly bool _annotates;

    public ProgramSet(IEnumerable<SchemaNode> roots, bool annotates)
    {
        _annotates = annotates;
        foreach (SchemaNode root in roots)
            _roots[root.Document.Path] = root;
        _files = new ProgramFiles(_roots.Values);
    }

    /// <summary>The program of a file; written when it is asked for first.</summary>
    public EvaluationProgram Of(string path)
    {
        lock (_programs)
        {
            if (_programs.TryGetValue(path, out EvaluationProgram? known))
                return known;
            ProgramText text = TextOf(path);
            EvaluationProgram program = new(Encoding.UTF8.GetBytes(text.Text), patterns: EvaluationProgram.Compile, import => Of(text.Imports[import]));
            _programs.Add(path, program);
            return program;
        }
    }

    /// <summary>A schema in the program of its file; null if that does not hold it.</summary>
    public ProgramNode? Find(SchemaNode schema)
    {
        string path = schema.Document.Path;
        if (!_roots.TryGetValue(path, out SchemaNode? root))
            return null;
        int number;
        lock (_programs)
        {
            if (!_layouts.TryGetValue(path, out ProgramLayout? layout))
                _layouts.Add(path, layout = new ProgramLayout(root, _files));
            number = layout.NumberOf(schema);
        }

        EvaluationProgram program = Of(path);
        if (number >= 0)
            return program.NodeOf(number);
        // Where another schema holds true or false, they have no number.
        return schema.Boolean is { } verdict ? new ProgramNode(program, number) { Boolean = verdict, Resource = program.Root.Resource, Segment = schema.Pointer } : null;
    }

    /// <summary>What the root schema of a file says of a document.</summary>
    public EngineResult Evaluate(string path, byte[] json, int maxDepth, EngineOptions options) => Evaluate(Of(path).Root, json, maxDepth, options);

    /// <summary>What a schema says of a value, whatever applies it; null if its file's program does not hold it.</summary>
    public EngineResult? Evaluate(SchemaNode schema, byte[] json, int maxDepth, EngineOptions options) =>
        Find(schema) is { } found ? Evaluate(found, json, maxDepth, options) : null;

    /// <summary>
    /// What a schema says of a document. A compiler's threads have small stacks: what is nested deeper than they reach is evaluated on a thread of its own.
    /// </summary>
    public static EngineResult Evaluate(ProgramNode schema, ReadOnlyMemory<byte> json, int maxDepth, EngineOptions options)
    {
        EngineResult result = DocumentEvaluation.Evaluate(schema, json.Span, maxDepth, options);
        if (!result.Errors.Exists(e => e.Code == ErrorCode.OutOfStack))
            return result;
        Thread thread = new(() => result = DocumentEvaluation.Evaluate(schema, json.Span, maxDepth, options), DeepStackSize);
        thread.Start();
        thread.Join();
        return result;
    }

    /// <summary>The text of the program of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="entries">The schemas that it begins at; null: it is whole.</param>
    public ProgramText TextOf(string path, IEnumerable<SchemaNode>? entries = null) => SchemaProgramWriter.Write(new ProgramLayout(_roots[path], _files, entries), _analysis, _annotates);
}
