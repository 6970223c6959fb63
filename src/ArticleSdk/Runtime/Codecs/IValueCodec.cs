using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>
/// Reads and writes values of a type. Codecs are structs without content and are passed as type arguments: <c>ListCodec&lt;string, StringCodec&gt;</c> is
/// compiled to a loop that reads strings, without a virtual call.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValueCodec<T>
{
    /// <summary>The kinds of JSON values that may become a <typeparamref name="T"/>.</summary>
    static virtual JsonKind Kinds => JsonKinds.Any;

    /// <summary>
    /// Whether the value at the cursor, of one of the <see cref="Kinds"/>, is one of these by its schema; the cursor does not move. Asked where another alternative of a
    /// union takes the same kind. What a failed <see cref="Read"/> would tell too need not be told here.
    /// </summary>
    internal static virtual bool Matches(ref JsonCursor json) => true;

    /// <summary>Reads the value at the cursor, which was checked.</summary>
    /// <param name="json">The cursor.</param>
    /// <param name="ok">Whether it could be read. If not, it does not fit its CLR type, and what is returned may be anything.</param>
    static abstract T Read(ref JsonCursor json, out bool ok);

    /// <summary>Writes a value.</summary>
    static abstract void Write(JsonOutput output, T value);
}
