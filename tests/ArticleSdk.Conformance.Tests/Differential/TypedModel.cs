namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>A generated type, used as a user's generic code uses it.</summary>
internal abstract class TypedModel
{
    public static TypedModel Of(Type type) => (TypedModel)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(type))!;

    public abstract bool TryRead(byte[] json, out object? value, out SchemaValidationResult result);

    public abstract bool IsReadable(byte[] json);

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

        public override bool IsValid(string json) => SchemaJson.IsValid<T>(System.Text.Encoding.UTF8.GetBytes(json));

        public override object Read(byte[] json) => T.Read(json);

        public override SchemaValidationResult Validate(object value) => ((T)value).Validate();

        public override byte[] Write(object value) => ((T)value).ToUtf8Json();
    }
}
