using System.Globalization;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>Evaluates documents: index, engine, and where in the text what was found stands.</summary>
internal static class DocumentEvaluation
{
    /// <summary>What a schema says of a document.</summary>
    public static EngineResult Evaluate(ProgramNode schema, ReadOnlySpan<byte> json, int maxDepth, EngineOptions options)
    {
        int[] entries = new int[64];
        return JsonIndexReader.TryRead(json, maxDepth, ref entries, out int count, out JsonFault fault)
            ? Evaluate(schema, new JsonIndex(json, entries.AsSpan(0, count), json.IndexOf((byte)'\\') >= 0), options)
            : OfFault(json, fault, maxDepth);
    }

    /// <summary>What a schema says of an indexed document.</summary>
    public static EngineResult Evaluate(ProgramNode schema, JsonIndex json, EngineOptions options)
    {
        EngineResult result = Engine.Run(schema, json, options);
        Place(json.Json, result.Errors);
        return result;
    }

    /// <summary>The one error of a document that has no index.</summary>
    public static EngineResult OfFault(ReadOnlySpan<byte> json, JsonFault fault, int maxDepth) =>
        OfDocument(json, fault.Code, fault.Offset, fault.Location, fault.Code == ErrorCode.TooDeep ? maxDepth.ToString(CultureInfo.InvariantCulture) : fault.Reason);

    /// <summary>The one error of a document that is wrong whatever its schema says.</summary>
    public static EngineResult OfDocument(ReadOnlySpan<byte> json, ErrorCode code, int offset, string location, string expected)
    {
        List<EngineError> errors = [new EngineError { Code = code, Message = EvaluationText.OfDocument(code, expected), InstanceLocation = location, Offset = offset }];
        Place(json, errors);
        return new EngineResult(false, errors, [], false);
    }

    /// <summary>The one error of a valid document that has a value which its CLR type cannot represent.</summary>
    public static EngineResult OfUnrepresentable(JsonIndex json, int offset, string clrType)
    {
        int value = json.ValueAt(offset, out string location);
        List<EngineError> errors =
        [
            new EngineError
            {
                Code = ErrorCode.Unrepresentable,
                Message = new EvaluationText(json, value, isName: false) { Expected = clrType }.Of(ErrorCode.Unrepresentable),
                InstanceLocation = location,
                Offset = offset,
            },
        ];
        Place(json.Json, errors);
        return new EngineResult(false, errors, [], false);
    }

    private static void Place(ReadOnlySpan<byte> json, List<EngineError> errors)
    {
        LineCounter counter = new(json);
        foreach (EngineError error in errors)
        {
            counter.MoveTo(error.Offset);
            error.Line = counter.Line;
            error.Column = counter.Column;
        }
    }
}
