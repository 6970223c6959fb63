using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>Where a document begins in what was read: behind so many bytes and lines.</summary>
internal readonly record struct DocumentOrigin(long Offset, long Lines);

/// <summary>What is known of a document that a verdict has refused.</summary>
/// <param name="Fault">What is wrong whatever the schema says, if anything.</param>
/// <param name="Offset">Where that is.</param>
/// <param name="Verified">How far the verdict has come, as an offset; 0 where that says nothing.</param>
internal readonly record struct DocumentFact(DocumentFault Fault, int Offset, int Verified);

/// <summary>Says why a document is not valid, and what schemas say of one that is: index, then engine.</summary>
internal static class Explanation
{
    /// <summary>The errors of a document that the schema's verdict has refused.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="utf8Json">The document.</param>
    /// <param name="fact">What the verdict has found that no schema knows, the error where the engine finds none; and how far it has come.</param>
    /// <param name="options">The options.</param>
    /// <param name="origin">Where the document begins.</param>
    public static SchemaValidationResult OfRefused(SchemaProgram? schema, ReadOnlySpan<byte> utf8Json, DocumentFact fact, SchemaValidationOptions options, DocumentOrigin origin)
    {
        var result = Evaluate(schema, utf8Json, options.MaxDepth, new EngineOptions(options.MaxErrors, Verified: fact.Verified));
        if (!result.IsValid)
            return ToResult(result, origin);
        return fact.Fault switch
        {
            DocumentFault.OutOfStack => OfDocument(utf8Json, ErrorCode.OutOfStack, fact.Offset, "", origin),
            DocumentFault.PatternGaveUp => OfDocument(utf8Json, ErrorCode.PatternBound, fact.Offset, "", origin),
            _ => ToResult(DocumentEvaluation.OfDocument(utf8Json, ErrorCode.Unexplained, StartOf(utf8Json), "", ""), origin),
        };
    }

    /// <summary>The error of a valid document that could not be read, because a value does not fit its CLR type.</summary>
    public static SchemaValidationResult OfUnreadable(
        ReadOnlySpan<byte> utf8Json, int offset, string clrType, SchemaValidationOptions options, DocumentOrigin origin)
    {
        var index = new DocumentIndex(utf8Json, options.MaxDepth);
        var result = index.IsWellFormed
            ? DocumentEvaluation.OfUnrepresentable(index.Index, offset, clrType)
            : DocumentEvaluation.OfFault(utf8Json, index.Fault, options.MaxDepth);
        index.Dispose();
        return ToResult(result, origin);
    }

    /// <summary>The one error of a document that is wrong whatever its schema says.</summary>
    public static SchemaValidationResult OfDocument(ReadOnlySpan<byte> utf8Json, ErrorCode code, int offset, string expected, DocumentOrigin origin = default)
    {
        var entries = new int[16];
        var location = JsonIndexReader.TryRead(utf8Json, int.MaxValue, ref entries, out var count, out var fault)
            ? LocationAt(new JsonIndex(utf8Json, entries.AsSpan(0, count)), offset)
            : fault.Location;
        return ToResult(DocumentEvaluation.OfDocument(utf8Json, code, offset, location, expected), origin);
    }

    /// <summary>Errors, or the annotations of a valid document.</summary>
    public static SchemaValidationResult Evaluate(SchemaProgram? schema, ReadOnlySpan<byte> utf8Json, SchemaValidationOptions options)
    {
        var result = Evaluate(schema, utf8Json, options.MaxDepth, new EngineOptions(options.MaxErrors, EngineOptions.AllAnnotations));
        return ToResult(result, default, schema?.Root.Location ?? "");
    }

    private static EngineResult Evaluate(SchemaProgram? schema, ReadOnlySpan<byte> utf8Json, int maxDepth, EngineOptions options)
    {
        var index = new DocumentIndex(utf8Json, maxDepth);
        try
        {
            if (!index.IsWellFormed)
                return DocumentEvaluation.OfFault(utf8Json, index.Fault, maxDepth);
            return schema is not null
                ? DocumentEvaluation.Evaluate(schema.Root, index.Index, options)
                : new EngineResult(true, [], [], false);
        }
        finally
        {
            index.Dispose();
        }
    }

    private static string LocationAt(JsonIndex index, int offset)
    {
        index.ValueAt(offset, out var location);
        return location;
    }

    private static int StartOf(ReadOnlySpan<byte> utf8Json) => new JsonCursor(utf8Json).Offset;

    private static SchemaValidationResult ToResult(EngineResult result, DocumentOrigin origin, string schemaLocation = "")
    {
        var errors = new SchemaValidationError[result.Errors.Count];
        for (var i = 0; i < errors.Length; i++)
        {
            var error = result.Errors[i];
            errors[i] = new()
            {
                Code = ErrorCodes.NameOf(error.Code),
                Keyword = error.Keyword,
                Message = error.Message,
                InstanceLocation = error.InstanceLocation,
                KeywordLocation = error.KeywordLocation,
                AbsoluteKeywordLocation = error.AbsoluteKeywordLocation,
                ByteOffset = origin.Offset + error.Offset,
                Line = origin.Lines + error.Line,
                Column = error.Column,
            };
        }

        return new(errors, result.IsTruncated)
        {
            SchemaLocation = schemaLocation,
            Annotations = result.Annotations.Count == 0 ? [] : result.Annotations.ConvertAll(static annotation => new SchemaAnnotation
            {
                Keyword = annotation.Keyword,
                Value = JsonData.Parse(annotation.Value),
                InstanceLocation = annotation.InstanceLocation,
                KeywordLocation = annotation.KeywordLocation,
                AbsoluteKeywordLocation = annotation.AbsoluteKeywordLocation,
            }),
        };
    }
}
