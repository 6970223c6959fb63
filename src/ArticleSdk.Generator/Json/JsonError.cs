namespace ArticleSdk.Generator.Json;

/// <summary>What kind of mistake a text has; each kind has a diagnostic of its own.</summary>
internal enum JsonErrorKind : byte
{
    /// <summary>Not JSON: the reader stopped here.</summary>
    Syntax,

    /// <summary>A name that its object has already.</summary>
    DuplicateName,

    /// <summary>Nested deeper than the reader goes: it stopped here.</summary>
    TooDeep,
}

/// <summary>A mistake in a JSON text, by its place in that text (in UTF-16 code units, a byte order mark included).</summary>
internal readonly record struct JsonError(JsonErrorKind Kind, string Message, int Start, int Length);

/// <summary>What reading a JSON text gave.</summary>
/// <param name="Value">The value; null when the text is no JSON or nested too deep. Of a repeated name the last value counts, as for most readers of JSON.</param>
/// <param name="Errors">The first syntax error, and every repeated name before it.</param>
/// <param name="Positions">Where the values stand, if that was asked for and the text could be read to its end.</param>
internal sealed record JsonReadResult(JsonValue? Value, EquatableArray<JsonError> Errors, JsonPositions? Positions);
