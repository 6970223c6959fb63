using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>A generated type: what <see cref="ISchemaType{TSelf}"/> asks of it, its codec does.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGeneratedType<TSelf, TCodec> : ISchemaType<TSelf>
    where TSelf : IGeneratedType<TSelf, TCodec>
    where TCodec : struct, ISchemaCodec<TSelf>
{
    static JsonKind IValueCodec<TSelf>.Kinds => TCodec.Kinds;

    static bool ISchemaCodec<TSelf>.ValidatesOnRead => TCodec.ValidatesOnRead;

    static SchemaProgram? ISchemaCodec<TSelf>.Schema => TCodec.Schema;

    static NameTable? ISchemaCodec<TSelf>.WatchedNames => TCodec.WatchedNames;

    static bool ISchemaCodec<TSelf>.RepeatsNames(ReadOnlySpan<byte> utf8Json) => TCodec.RepeatsNames(utf8Json);

    static bool ISchemaCodec<TSelf>.Check(ref JsonCursor json) => TCodec.Check(ref json);

    static TSelf IValueCodec<TSelf>.Read(ref JsonCursor json, out bool ok) => TCodec.Read(ref json, out ok);

    static void IValueCodec<TSelf>.Write(JsonOutput output, TSelf value) => TCodec.Write(output, value);
}

/// <summary>A generated type of objects: a record, or the interface of a union of records.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGeneratedObject<TSelf, TCodec> : IGeneratedType<TSelf, TCodec>, IJsonWritable
    where TSelf : IGeneratedObject<TSelf, TCodec>
    where TCodec : struct, ISchemaCodec<TSelf>;

/// <summary>What is written as an object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable
{
    /// <summary>Writes its properties.</summary>
    void WriteProperties(JsonOutput output);
}
