using System.ComponentModel;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>What a schema file says, in the form in which errors and annotations are found; for generated code. It is read when it is asked for first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaProgram
{
    private readonly EvaluationProgram _program;

    /// <param name="text">The program.</param>
    /// <param name="patterns">Gives its patterns, in the order of their numbers.</param>
    /// <param name="imports">Gives the programs that it refers to, in the order of their numbers.</param>
    public SchemaProgram(ReadOnlySpan<byte> text, Func<Pattern[]>? patterns = null, Func<SchemaProgram[]>? imports = null)
    {
        var loadedPatterns = new Lazy<Pattern[]>(patterns ?? (static () => []));
        var loadedImports = new Lazy<SchemaProgram[]>(imports ?? (static () => []));
        _program = new EvaluationProgram(
            text.ToArray(), patterns is null ? null : number => loadedPatterns.Value[number].Matcher, number => loadedImports.Value[number]._program);
    }

    internal ProgramNode Find(string pointer) => _program.Find(pointer);
}

/// <summary>A schema of a program; for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SchemaEntry
{
    /// <param name="program">The program of the schema's file.</param>
    /// <param name="pointer">The schema's JSON Pointer in its file.</param>
    public SchemaEntry(SchemaProgram program, string pointer)
    {
        Program = program;
        Pointer = pointer;
    }

    internal SchemaProgram? Program { get; }

    internal string? Pointer { get; }
}
