using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>A union, as its converter sees it.</summary>
internal interface IUnion
{
    /// <summary>The number of the alternative, from 1; 0 if there is no value.</summary>
    int Index { get; }

    object? Value { get; }
}

/// <summary>One alternative of a union.</summary>
internal abstract class UnionAlternative<TUnion>
{
    public abstract JsonKind Kinds(JsonSerializerOptions options);

    public abstract TUnion Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    public abstract void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options);
}

/// <summary>One alternative of a union.</summary>
internal sealed class UnionAlternative<TUnion, T>(Func<T, TUnion> from) : UnionAlternative<TUnion>
{
    private readonly ElementConverter<T> _value = new();

    public override JsonKind Kinds(JsonSerializerOptions options) => _value.Kinds(options);

    public override TUnion Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        _value.Read(ref reader, options) is { } value ? from(value) : throw new JsonException("The value is null.");

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => _value.Write(writer, (T)value, options);
}

/// <summary>Values of one of several types: the first that takes the value's kind, and that it fits.</summary>
internal sealed class UnionConverter<TUnion>(params UnionAlternative<TUnion>[] alternatives) : StructConverter<TUnion>
    where TUnion : struct, IUnion
{
    public override JsonKind Kinds(JsonSerializerOptions options)
    {
        var kinds = JsonKind.None;
        foreach (var alternative in alternatives)
            kinds |= alternative.Kinds(options);
        return kinds;
    }

    public override TUnion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        var failures = new List<Exception>();
        using var attempt = new UnionAttempt();
        foreach (var alternative in alternatives)
        {
            if (!Tokens.IsOneOf(reader.TokenType, alternative.Kinds(options)))
                continue;
            try
            {
                return alternative.Read(ref reader, options);
            }
            catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException && UnionAttempt.MayTryAnother())
            {
                failures.Add(failure);
                reader = start;
            }
        }

        throw new JsonException("The value is none of the union's alternatives." + string.Concat(failures.Select(failure => " " + failure.Message)), failures.FirstOrDefault());
    }

    public override void Write(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options)
    {
        if (value.Value is { } held)
            alternatives[value.Index - 1].Write(writer, held, options);
        else
            writer.WriteNullValue();
    }
}

/// <summary>Values of a type, or JSON of another kind, or what the type cannot hold. What is of the type's kind and invalid by its schema is no other JSON.</summary>
internal sealed class JsonOrConverter<T> : StructConverter<JsonOr<T>>
    where T : notnull
{
    private static readonly DataConverter Data = new();
    private readonly ElementConverter<T> _value = new();

    public override JsonKind Kinds(JsonSerializerOptions options) => JsonKinds.Any;

    public override JsonOr<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            if (Tokens.IsOneOf(reader.TokenType, _value.Kinds(options)) && _value.Read(ref reader, options) is { } value)
                return new(value);
        }
        catch (Exception failure) when (IsOther(failure))
        {
        }

        reader = start;
        return new(Data.Read(ref reader, typeof(JsonData), options));
    }

    public override void Write(Utf8JsonWriter writer, JsonOr<T> value, JsonSerializerOptions options)
    {
        if (value.TryGetValue(out var described))
            _value.Write(writer, described, options);
        else
            Data.Write(writer, value.Other.GetValueOrDefault(), options);
    }

    // Generated types say why.
    private static bool IsOther(Exception? failure)
    {
        if (failure is not (JsonException or FormatException or InvalidOperationException))
            return false;
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is SchemaValidationException invalid)
                return IsOther(invalid.Result.Errors);
        }

        return true;
    }

    private static bool IsOther(IReadOnlyList<SchemaValidationError> errors)
    {
        foreach (var error in errors)
        {
            if (error.Code != "type.unrepresentable" && (error.Code != "type" || error.InstanceLocation.Length > 0))
                return false;
        }

        return true;
    }
}

/// <summary>
/// A union that is being read, and those within it. Where alternatives are classes that hold such unions themselves, a document that fits none would be read twice as often with each level: so
/// there is an end to trying.
/// </summary>
internal readonly ref struct UnionAttempt
{
    private const int MostFailures = 1000;

    [ThreadStatic]
    private static int _depth;

    [ThreadStatic]
    private static int _failures;

    public UnionAttempt()
    {
        if (_depth++ == 0)
            _failures = 0;
    }

    public static bool MayTryAnother() => ++_failures <= MostFailures;

    public void Dispose() => _depth--;
}

internal static class Tokens
{
    /// <summary>Whether the value that starts with a token is of one of these kinds.</summary>
    public static bool IsOneOf(JsonTokenType token, JsonKind kinds) => (kinds & token switch
    {
        JsonTokenType.StartObject => JsonKind.Object,
        JsonTokenType.StartArray => JsonKind.Array,
        JsonTokenType.String => JsonKind.String,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.Null => JsonKind.Null,
        _ => JsonKinds.Boolean,
    }) != 0;
}
