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
    /// <summary>Reads the value at the cursor, which was checked. False: it does not fit its CLR type.</summary>
    static abstract bool Read(ref JsonCursor json, out T value);

    /// <summary>Writes a value.</summary>
    static abstract void Write(JsonOutput output, T value);
}
