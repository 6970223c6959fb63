using System.Reflection;
using System.Text;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>The public API of a generated type, whatever type it is.</summary>
public sealed class GeneratedValidator(Type type)
{
    private readonly Func<byte[], ValidationOptions, ValidationResult> _validate =
        typeof(GeneratedValidator).GetMethod(nameof(ValidateAs), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type).CreateDelegate<Func<byte[], ValidationOptions, ValidationResult>>();

    private readonly Func<byte[], (bool, ValidationResult)> _read =
        typeof(GeneratedValidator).GetMethod(nameof(ReadAs), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type).CreateDelegate<Func<byte[], (bool, ValidationResult)>>();

    private delegate bool IsValidFunction(ReadOnlySpan<byte> utf8Json);

    private delegate ValidationResult ValidateFunction(ReadOnlySpan<byte> utf8Json);

    private readonly IsValidFunction _isValid = Function<IsValidFunction>(type, "IsValid");
    private readonly ValidateFunction _validateAll = Function<ValidateFunction>(type, "Validate");

    public bool IsValid(ReadOnlySpan<byte> utf8Json) => _isValid(utf8Json);

    public ValidationResult Validate(ReadOnlySpan<byte> utf8Json) => _validateAll(utf8Json);

    /// <summary>The annotations, of a type that was generated with them.</summary>
    public ValidationResult Evaluate(byte[] utf8Json) => Function<ValidateFunction>(type, "Evaluate")(utf8Json);

    public ValidationResult Validate(string json) => Validate(Encoding.UTF8.GetBytes(json));

    public ValidationResult Validate(byte[] utf8Json, ValidationOptions options) => _validate(utf8Json, options);

    /// <summary>What <c>TryRead</c> says; <c>Read</c> must throw what it says, and nothing else.</summary>
    public (bool IsRead, ValidationResult Result) Read(byte[] utf8Json) => _read(utf8Json);

    private static ValidationResult ValidateAs<T>(byte[] utf8Json, ValidationOptions options)
        where T : ISchemaType<T> => SchemaJson.Validate<T>(new MemoryStream(utf8Json), options);

    private static (bool IsRead, ValidationResult Result) ReadAs<T>(byte[] utf8Json)
        where T : ISchemaType<T>
    {
        bool isRead = T.TryRead(utf8Json, out _, out ValidationResult result);
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
