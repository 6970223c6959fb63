using System.Globalization;
using ArticleSdk.Shared;

namespace ArticleSdk;

/// <summary>What is wrong with a document at one place.</summary>
public sealed record SchemaValidationError
{
    /// <summary>
    /// The kind of failure, stable over versions: mostly the keyword (<c>minLength</c>); <c>json.malformed</c>, <c>json.tooDeep</c> and
    /// <c>json.duplicateName</c> for what is wrong whatever the schema says; <c>type.unrepresentable</c> for a valid value that the C# type cannot hold.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>The keyword of the schema that failed; empty where none did.</summary>
    public string Keyword { get; init; } = "";

    /// <summary>What was expected and what was found, for people: <c>must not be empty</c>.</summary>
    public required string Message { get; init; }

    /// <summary>The place in the document as a JSON Pointer (RFC 6901); empty for the whole document.</summary>
    public string InstanceLocation { get; init; } = "";

    /// <summary>The keyword as a JSON Pointer from the root schema, through the references that were followed.</summary>
    public string KeywordLocation { get; init; } = "";

    /// <summary>The URI of the keyword, references resolved; empty where no keyword failed.</summary>
    public string AbsoluteKeywordLocation { get; init; } = "";

    /// <summary>The place in the document in bytes of its UTF-8 form, from 0; a byte order mark counts.</summary>
    public long ByteOffset { get; init; }

    /// <summary>The line of the place, from 1. Lines end at LF, CR, or CR and LF.</summary>
    public long Line { get; init; } = 1;

    /// <summary>The column of the place in UTF-16 code units, as editors show it, from 1. A byte order mark does not count.</summary>
    public long Column { get; init; } = 1;

    /// <summary>The error on one line, control characters escaped: <c>12:7 /quotes/0/text: must not be empty (minLength)</c>.</summary>
    public override string ToString() => OneLine.Of(
        string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column} {(InstanceLocation.Length == 0 ? "(root)" : InstanceLocation)}: {Message} ({Code})"));
}
