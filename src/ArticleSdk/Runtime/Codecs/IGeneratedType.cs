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

    static bool IValueCodec<TSelf>.Read(ref JsonCursor json, out TSelf value) => TCodec.Read(ref json, out value);

    static void IValueCodec<TSelf>.Write(JsonOutput output, TSelf value) => TCodec.Write(output, value);
}
