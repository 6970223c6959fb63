using System.Reflection;
using System.Text;
using System.Text.Json;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>The public API of a generated type, whatever type it is.</summary>
public sealed class GeneratedValidator(Type type)
{
    private readonly IUse _use = (IUse)Activator.CreateInstance(typeof(Use<>).MakeGenericType(type))!;

    private readonly Func<byte[], SchemaValidationOptions, SchemaValidationResult> _validate =
        typeof(GeneratedValidator).GetMethod(nameof(ValidateAs), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type).CreateDelegate<Func<byte[], SchemaValidationOptions, SchemaValidationResult>>();

    private readonly Func<byte[], (bool, SchemaValidationResult)> _read =
        typeof(GeneratedValidator).GetMethod(nameof(ReadAs), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type).CreateDelegate<Func<byte[], (bool, SchemaValidationResult)>>();

    private delegate bool IsValidFunction(ReadOnlySpan<byte> utf8Json);

    private delegate SchemaValidationResult ValidateFunction(ReadOnlySpan<byte> utf8Json);

    private readonly IsValidFunction _isValid = Function<IsValidFunction>(type, "IsValid");
    private readonly ValidateFunction _validateAll = Function<ValidateFunction>(type, "Validate");

    public bool IsValid(ReadOnlySpan<byte> utf8Json) => _isValid(utf8Json);

    public SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json) => _validateAll(utf8Json);

    /// <summary>The annotations, of a type that was generated with them.</summary>
    public SchemaValidationResult Evaluate(byte[] utf8Json) => Function<ValidateFunction>(type, "Evaluate")(utf8Json);

    public SchemaValidationResult Validate(string json) => Validate(Encoding.UTF8.GetBytes(json));

    public SchemaValidationResult Validate(byte[] utf8Json, SchemaValidationOptions options) => _validate(utf8Json, options);

    /// <summary>What <c>TryRead</c> says; <c>Read</c> must throw what it says, and nothing else.</summary>
    public (bool IsRead, SchemaValidationResult Result) Read(byte[] utf8Json) => _read(utf8Json);

    public bool IsValid(byte[] utf8Json, int maxDepth) => _use.IsValid(utf8Json, new SchemaValidationOptions { MaxDepth = maxDepth });

    /// <summary>The value, or null, and what <c>TryRead</c> says.</summary>
    public (object? Value, SchemaValidationResult Result) TryRead(byte[] utf8Json, int maxDepth) => _use.TryRead(utf8Json, new SchemaValidationOptions { MaxDepth = maxDepth });

    public SchemaValidationResult Evaluate(byte[] utf8Json, int maxDepth) => _use.Evaluate(utf8Json, new SchemaValidationOptions { MaxDepth = maxDepth });

    public byte[] Write(object value) => _use.Write(value);

    public void WriteTo(object value, Utf8JsonWriter writer) => _use.WriteTo(value, writer);

    public SchemaValidationResult ValidateValue(object value) => _use.Validate(value);

    private interface IUse
    {
        bool IsValid(byte[] utf8Json, SchemaValidationOptions options);

        (object? Value, SchemaValidationResult Result) TryRead(byte[] utf8Json, SchemaValidationOptions options);

        SchemaValidationResult Evaluate(byte[] utf8Json, SchemaValidationOptions options);

        byte[] Write(object value);

        void WriteTo(object value, Utf8JsonWriter writer);

        SchemaValidationResult Validate(object value);
    }

    private sealed class Use<T> : IUse
        where T : ISchemaType<T>
    {
        public bool IsValid(byte[] utf8Json, SchemaValidationOptions options) => SchemaJson.IsValid<T>(utf8Json, options);

        public (object? Value, SchemaValidationResult Result) TryRead(byte[] utf8Json, SchemaValidationOptions options) =>
            SchemaJson.TryRead(utf8Json, out T? value, out SchemaValidationResult result, options) ? (value, result) : (null, result);

        public SchemaValidationResult Evaluate(byte[] utf8Json, SchemaValidationOptions options) => SchemaJson.Evaluate<T>(utf8Json, options);

        public byte[] Write(object value) => ((T)value).ToUtf8Json();

        public void WriteTo(object value, Utf8JsonWriter writer) => ((T)value).WriteTo(writer);

        public SchemaValidationResult Validate(object value) => ((T)value).Validate();
    }

    private static SchemaValidationResult ValidateAs<T>(byte[] utf8Json, SchemaValidationOptions options)
        where T : ISchemaType<T> => SchemaJson.Validate<T>(new MemoryStream(utf8Json), options);

    private static (bool IsRead, SchemaValidationResult Result) ReadAs<T>(byte[] utf8Json)
        where T : ISchemaType<T>
    {
        bool isRead = T.TryRead(utf8Json, out _, out SchemaValidationResult result);
        try
        {
            T.Read(utf8Json);
            Assert.True(isRead);
        }
        catch (SchemaValidationException exception)
        {
            Assert.False(isRead);
            Assert.Equal(result.Errors, exception.Result.Errors);
        }

        return (isRead, result);
    }

    private static T Function<T>(Type type, string name)
        where T : Delegate =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [typeof(ReadOnlySpan<byte>)])!.CreateDelegate<T>();
}
