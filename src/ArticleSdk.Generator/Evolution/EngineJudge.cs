using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Evolution;

/// <summary>What the engine says of values: nothing is called a witness that it did not confirm.</summary>
internal sealed class EngineJudge
{
    private const int MaxDepth = 512;

    private readonly Dictionary<SchemaDocument, ProgramSet> _programs = [];
    private readonly HashSet<SchemaDocument> _dynamic = [];

    public EngineJudge(params SchemaSet[] sets)
    {
        foreach (SchemaSet set in sets)
        {
            ProgramSet programs = new(set.Roots.Values, annotates: false);
            bool isDynamic = HasDynamicReference(set);
            foreach (SchemaNode root in set.Roots.Values)
            {
                _programs[root.Document] = programs;
                if (isDynamic)
                    _dynamic.Add(root.Document);
            }
        }
    }

    /// <summary>Whether the value is valid; null where that cannot be said.</summary>
    public bool? IsValid(SchemaNode schema, JsonValue value) =>
        schema.Boolean ?? (Evaluate(schema, value) is { } result && (result.IsValid || !result.Errors.Exists(e => IsOfDocument(e.Code))) ? result.IsValid : null);

    /// <summary>Why the value is not valid: the first error; null if it is valid, or that cannot be said.</summary>
    public EngineError? ErrorOf(SchemaNode schema, JsonValue value) => Evaluate(schema, value)?.Errors.FirstOrDefault();

    // What a part of a schema says by a dynamic reference depends on who applies it: only whole schemas can be asked then.
    private EngineResult? Evaluate(SchemaNode schema, JsonValue value) => (schema.Pointer.Length == 0 || !_dynamic.Contains(schema.Document)) && _programs.TryGetValue(schema.Document, out ProgramSet? programs)
        ? programs.Evaluate(schema, Encoding.UTF8.GetBytes(JsonText.Write(value)), MaxDepth, new EngineOptions(1))
        : null;

    private static bool HasDynamicReference(SchemaSet set)
    {
        HashSet<SchemaNode> seen = [.. set.Roots.Values];
        Queue<SchemaNode> open = new(seen);
        while (open.Count > 0)
        {
            foreach (Keyword keyword in open.Dequeue().Keywords)
            {
                if (keyword is DynamicRefKeyword)
                    return true;
                foreach (SchemaNode next in Subschemas.Of(keyword).Where(seen.Add))
                    open.Enqueue(next);
            }
        }

        return false;
    }

    // Of what is too deep, or what a pattern gave up on, no schema has said anything.
    private static bool IsOfDocument(ErrorCode code) => code is ErrorCode.TooDeep or ErrorCode.OutOfStack or ErrorCode.PatternBound;
}
