using System.ComponentModel;
using System.Text;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>What a schema file says, in the form in which errors and annotations are found; for generated code. It is read when it is asked for first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaProgram
{
    private readonly EvaluationProgram _program;
    private readonly string _pointer = "";
    private ProgramNode? _root;

    /// <param name="text">The program.</param>
    /// <param name="patterns">Gives its patterns, in the order of their numbers.</param>
    /// <param name="imports">Gives the programs that it refers to, in the order of their numbers.</param>
    public SchemaProgram(string text, Func<Pattern[]>? patterns = null, Func<SchemaProgram[]>? imports = null)
    {
        Pattern[]? loadedPatterns = null;
        SchemaProgram[]? loadedImports = null;
        _program = new EvaluationProgram(
            Encoding.UTF8.GetBytes(text),
            (number, _) => (loadedPatterns ??= patterns!())[number].Matcher,
            number => (loadedImports ??= imports!())[number]._program);
    }

    private SchemaProgram(EvaluationProgram program, string pointer)
    {
        _program = program;
        _pointer = pointer;
    }

    /// <summary>The schema that it starts with.</summary>
    internal ProgramNode Root => _root ??= _program.Find(_pointer);

    /// <summary>Whether an object of a well-formed document repeats a name that some schema knows there.</summary>
    internal bool RepeatsNames(ReadOnlySpan<byte> utf8Json)
    {
        var index = new DocumentIndex(utf8Json, int.MaxValue);
        var repeats = index.IsWellFormed && RepeatedNames.Find(Root, index.Index, 1) is not null;
        index.Dispose();
        return repeats;
    }

    /// <summary>The same program, starting with another schema of its file.</summary>
    /// <param name="pointer">The schema's JSON Pointer in the file.</param>
    public SchemaProgram At(string pointer) => new(_program, pointer);
}
