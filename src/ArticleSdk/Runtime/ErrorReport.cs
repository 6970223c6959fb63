using ArticleSdk.Shared;
namespace ArticleSdk.Runtime;

/// <summary>Makes of what was found in a document what users see.</summary>
internal static class ErrorReport
{
    /// <summary>One error that is about the document and not about a schema.</summary>
    public static ValidationResult Of(ReadOnlySpan<byte> utf8Json, CheckCode code, int offset, string? expected, DocumentOrigin origin = default) =>
        Of(utf8Json, [new(offset, code, "", "", expected, "")], isTruncated: false, origin);

    /// <summary>All errors in the order of their places.</summary>
    public static ValidationResult Of(ReadOnlySpan<byte> utf8Json, List<FoundError> found, bool isTruncated, DocumentOrigin origin = default)
    {
        var walker = new DocumentWalker(utf8Json);
        var errors = new ValidationError[found.Count];
        var count = 0;

        // OrderBy is stable: errors at one place stay in the order of the schema.
        foreach (var error in found.OrderBy(static error => error.Offset))
        {
            var place = walker.MoveTo(error.Offset);
            errors[count++] = new()
            {
                Code = CodeNames.Of(error.Code),
                Keyword = KeywordPath.Keyword(error.Path),
                Message = ErrorText.Message(error, utf8Json.Slice(error.Offset), place.IsName),
                InstanceLocation = place.Pointer,
                KeywordLocation = error.KeywordLocation,
                AbsoluteKeywordLocation = error.Schema + JsonPointer.ToFragment(error.Path),
                ByteOffset = origin.Offset + error.Offset,
                Line = origin.Lines + place.Line,
                Column = place.Column,
            };
        }

        return new(errors, isTruncated);
    }
}

/// <summary>Where a document begins in what was read: behind so many bytes and lines.</summary>
internal readonly record struct DocumentOrigin(long Offset, long Lines);
