using System.Text;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Program;

/// <summary>An error of a text of UTF-16 code units, as C# code and files in the compiler are.</summary>
/// <param name="Error">The error.</param>
/// <param name="Start">Where it stands, in code units from the start of the text.</param>
/// <param name="Length">How long the string, number, literal or bracket is that starts there; 0 at the end of the text.</param>
internal readonly record struct TextError(EngineError Error, int Start, int Length);

/// <summary>What a schema says of a text.</summary>
/// <param name="Errors">Why it is not valid, in the order of the text; none if it is.</param>
/// <param name="IsTruncated">Whether there were more than were asked for.</param>
internal sealed record TextVerdict(IReadOnlyList<TextError> Errors, bool IsTruncated)
{
    public bool IsValid => Errors.Count == 0;
}

/// <summary>Evaluates text in the compiler: the engine reads UTF-8, and what it finds is placed in the text again.</summary>
internal static class TextEvaluation
{
    /// <summary>The depth that the runtime allows, where it is not told otherwise.</summary>
    public const int MaxDepth = 128;

    /// <param name="schema">The schema.</param>
    /// <param name="json">The text.</param>
    /// <param name="maxErrors">How many errors are wanted.</param>
    public static TextVerdict Evaluate(ProgramNode schema, string json, int maxErrors) => Evaluate(schema, Encoding.UTF8.GetBytes(json), maxErrors);

    /// <param name="schema">The schema.</param>
    /// <param name="json">The text in UTF-8; places are those of the same text in UTF-16.</param>
    /// <param name="maxErrors">How many errors are wanted.</param>
    public static TextVerdict Evaluate(ProgramNode schema, ReadOnlyMemory<byte> json, int maxErrors) =>
        Place(json.Span, ProgramSet.Evaluate(schema, json, MaxDepth, new EngineOptions(maxErrors)));

    /// <summary>The one error of a text that is no JSON, or nested too deep.</summary>
    public static TextVerdict OfFault(ReadOnlySpan<byte> json, JsonFault fault) => Place(json, DocumentEvaluation.OfFault(json, fault, MaxDepth));

    private static TextVerdict Place(ReadOnlySpan<byte> json, EngineResult result) => new(Place(json, result.Errors), result.IsTruncated);

    /// <summary>Errors with their places in UTF-16.</summary>
    /// <param name="json">The text in UTF-8.</param>
    /// <param name="errors">Errors, in the order of the text.</param>
    public static TextError[] Place(ReadOnlySpan<byte> json, IReadOnlyList<EngineError> errors)
    {
        var placed = new TextError[errors.Count];
        int counted = 0;
        int start = 0;
        for (int i = 0; i < placed.Length; i++)
        {
            EngineError error = errors[i];
            start += LineCounter.CodeUnits(json.Slice(counted, error.Offset - counted));
            counted = error.Offset;
            placed[i] = new TextError(error, start, LineCounter.CodeUnits(Token(json.Slice(counted), error.Code == ErrorCode.Malformed)));
        }

        return placed;
    }

    // What malformed text goes on with is no token: one character of it.
    private static ReadOnlySpan<byte> Token(ReadOnlySpan<byte> json, bool isMalformed)
    {
        if (json.IsEmpty)
            return json;
        int length = 1;
        if (isMalformed)
        {
            while (length < json.Length && (json[length] & 0xC0) == 0x80)
                length++;
        }
        else if (json[0] == '"')
        {
            while (length < json.Length && json[length] is not ((byte)'"' or (byte)'\n' or (byte)'\r'))
                length += json[length] == '\\' ? 2 : 1;
            length += length < json.Length && json[length] == '"' ? 1 : 0;
        }
        else if (json[0] is not ((byte)'{' or (byte)'['))
        {
            while (length < json.Length && json[length] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)':' or <= (byte)' '))
                length++;
        }

        return json.Slice(0, Math.Min(length, json.Length));
    }
}
