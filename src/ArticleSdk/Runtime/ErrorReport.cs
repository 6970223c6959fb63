using ArticleSdk.Shared;
namespace ArticleSdk.Runtime;

/// <summary>Makes of what was found in a document what users see.</summary>
internal static class ErrorReport
{
    /// <summary>One error that is about the document and not about a schema.</summary>
    public static SchemaValidationResult Of(ReadOnlySpan<byte> utf8Json, CheckCode code, int offset, string? expected, DocumentOrigin origin = default) =>
        Of(utf8Json, [new(offset, code, "", "", expected, "")], isTruncated: false, ends: null, origin);

    /// <summary>All errors in the order of their places.</summary>
    public static SchemaValidationResult Of(ReadOnlySpan<byte> utf8Json, List<FoundError> found, bool isTruncated, MemoTable? ends, DocumentOrigin origin)
    {
        var walker = new DocumentWalker(utf8Json, ends);
        var errors = new SchemaValidationError[found.Count];
        var count = 0;
        FoundError? last = null;
        foreach (var error in Sorted(found))
        {
            var place = walker.MoveTo(error.Offset);

            // Errors of the same keyword share what there is to say about it.
            var known = last is not null && last.Path == error.Path && last.Schema == error.Schema ? errors[count - 1] : null;
            errors[count++] = new()
            {
                Code = CodeNames.Of(error.Code),
                Keyword = known?.Keyword ?? KeywordPath.Keyword(error.Path),
                Message = ErrorText.Message(error, utf8Json.Slice(error.Offset), place.IsName),
                InstanceLocation = place.Pointer,
                KeywordLocation = error.KeywordLocation,
                AbsoluteKeywordLocation = known?.AbsoluteKeywordLocation ?? error.Schema + JsonPointer.ToFragment(error.Path),
                ByteOffset = origin.Offset + error.Offset,
                Line = origin.Lines + place.Line,
                Column = place.Column,
            };
            last = error;
        }

        return new(errors, isTruncated);
    }

    // Errors at one place stay in the order of the schema.
    private static List<FoundError> Sorted(List<FoundError> found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].Offset < found[i - 1].Offset)
                return found.OrderBy(static error => error.Offset).ToList();
        }

        return found;
    }
}

/// <summary>Where a document begins in what was read: behind so many bytes and lines.</summary>
internal readonly record struct DocumentOrigin(long Offset, long Lines);
