using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>A codec that also says whether a value is valid by the schema of its type.</summary>
/// <typeparam name="T">The type of the values. One that is a class or an interface stands for objects.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISchemaCodec<T> : IValueCodec<T>
{
    static JsonKind IValueCodec<T>.Kinds => default(T) is null ? JsonKind.Object : JsonKinds.Any;

    /// <summary>Whether the value at the cursor is valid; then the cursor is behind it.</summary>
    static abstract bool Check(ref JsonCursor json);

    // Structs have their own.
    static void IValueCodec<T>.Write(JsonOutput output, T value) => output.Write((IJsonWritable?)value);

    /// <summary>Whether reading validates in the same pass, where the cursor asks for that.</summary>
    static virtual bool ValidatesOnRead => true;

    /// <summary>The schema, in the form in which errors and annotations are found.</summary>
    static virtual SchemaProgram? Schema => null;

    /// <summary>
    /// The names that schemas know within branches: what is no branch's to read may repeat one of them unseen. A codec that has such names is an <see cref="IWatchingCodec{T, TSelf}"/>.
    /// </summary>
    static virtual NameTable? WatchedNames => null;

    /// <summary>Whether an object of a well-formed document repeats a name that some schema knows there.</summary>
    internal static virtual bool RepeatsNames(ReadOnlySpan<byte> utf8Json) => false;
}

/// <summary>A codec of a schema that knows names within branches.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TSelf">The codec itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWatchingCodec<T, TSelf> : ISchemaCodec<T>
    where TSelf : struct, IWatchingCodec<T, TSelf>
{
    static bool ISchemaCodec<T>.RepeatsNames(ReadOnlySpan<byte> utf8Json) => TSelf.Schema!.RepeatsNames(utf8Json);
}
