using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>A generated type, used as a user's generic code uses it.</summary>
internal abstract class TypedModel
{
    public static TypedModel Of(Type type) => (TypedModel)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(type))!;

    public abstract bool TryRead(byte[] json, out object? value, out SchemaValidationResult result);

    public abstract bool IsReadable(byte[] json);

    /// <summary>The value as it is read where it is validated first, whether or not the type is validated while it is read; null where that refuses it.</summary>
    public abstract object? ReadInTwoPasses(byte[] json);

    public abstract bool IsValid(string json);

    public abstract object Read(byte[] json);

    public abstract SchemaValidationResult Validate(object value);

    public abstract byte[] Write(object value);

    private sealed class Typed<T> : TypedModel
        where T : ISchemaType<T>
    {
        public override bool TryRead(byte[] json, out object? value, out SchemaValidationResult result)
        {
            bool read = T.TryRead(json, out T? typed, out result);
            value = typed;
            return read;
        }

        public override bool IsReadable(byte[] json) => T.TryRead(json, out _);

        public override object? ReadInTwoPasses(byte[] json) => SchemaJson.TryRead(json, out TwoPasses value) ? value.Value : null;

        public override bool IsValid(string json) => SchemaJson.IsValid<T>(System.Text.Encoding.UTF8.GetBytes(json));

        public override object Read(byte[] json) => T.Read(json);

        public override SchemaValidationResult Validate(object value) => ((T)value).Validate();

        public override byte[] Write(object value) => ((T)value).ToUtf8Json();

        /// <summary>The same type, without the promise that it is validated while it is read.</summary>
        private readonly struct TwoPasses(T value) : ISchemaType<TwoPasses>, IWatchingCodec<TwoPasses, TwoPasses>
        {
            public T Value => value;

            public SchemaValidationResult Validate() => value.Validate();

            public byte[] ToUtf8Json() => value.ToUtf8Json();

            public void WriteTo(Utf8JsonWriter writer) => value.WriteTo(writer);

            static bool ISchemaCodec<TwoPasses>.Check(ref JsonCursor json) => T.Check(ref json);

            static bool ISchemaCodec<TwoPasses>.ValidatesOnRead => false;

            static TwoPasses IValueCodec<TwoPasses>.Read(ref JsonCursor json, out bool ok)
            {
                T read = T.Read(ref json, out ok);
                return ok ? new(read) : default;
            }

            static NameTable? ISchemaCodec<TwoPasses>.WatchedNames => T.WatchedNames;

            static SchemaProgram? ISchemaCodec<TwoPasses>.Schema => T.Schema;

            static void IValueCodec<TwoPasses>.Write(JsonOutput output, TwoPasses value) => T.Write(output, value.Value);
        }
    }
}
