using System.Text;
using ArticleSdk.Conformance.Tests.BackEnds;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Holds the back ends of a schema against each other on one instance.</summary>
internal static class Judge
{
    private const string Unrepresentable = "type.unrepresentable";
    private const string Duplicate = "json.duplicateName";

    /// <summary>What is wrong, or null.</summary>
    public static string? Find(Subject subject, Instance instance)
    {
        try
        {
            byte[] json = Encoding.UTF8.GetBytes(instance.Text);
            bool verdict = subject.Generated.IsValid(json);
            SchemaValidationResult result = subject.Generated.Validate(json);
            if (result.IsValid != verdict || result.IsValid != (result.Errors.Count == 0))
                return $"IsValid says {Say(verdict)}, Validate {Say(result.IsValid)} with {result.Errors.Count} errors";
            return Verdicts(subject, instance, verdict, result) ?? Model(subject, instance, json, verdict, result);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static string? Verdicts(Subject subject, Instance instance, bool verdict, SchemaValidationResult result)
    {
        EngineResult expected = subject.Evaluate(Encoding.UTF8.GetBytes(instance.Text));
        if (expected.IsValid != verdict)
            return $"generated code says {Say(verdict)}, the engine {Say(expected.IsValid)}{Describe(result)}";
        if (SameErrors.Difference(expected, result) is { } difference)
            return "the engine in the compiler and Validate have not the same errors: " + difference;
        return result.Errors.Any(e => e.Code == Duplicate) && !instance.Value.HasRepeatedName() ? "a repeated name is reported where there is none" : null;
    }

    private static string? Model(Subject subject, Instance instance, byte[] json, bool verdict, SchemaValidationResult result)
    {
        bool read = subject.Typed.TryRead(json, out object? value, out SchemaValidationResult reading);
        if (subject.Typed.IsReadable(json) != read || reading.IsValid != read)
            return "the overloads of TryRead do not agree";
        object? twoPasses = subject.Typed.ReadInTwoPasses(json);
        if (read ? !value!.Equals(twoPasses) : twoPasses is not null)
            return "TryRead and reading in two passes do not agree";
        if (!read)
        {
            if (verdict)
                return reading.Errors.All(e => e.Code == Unrepresentable) ? null : "TryRead refuses what is valid" + Describe(reading);
            return reading.Errors.Count == result.Errors.Count ? ReadThrows(subject, json) : "TryRead and Validate have not the same errors" + Describe(reading);
        }

        if (!verdict)
            return "TryRead reads what is invalid" + Describe(result);
        byte[] written = subject.Typed.Write(value!);
        string text = Encoding.UTF8.GetString(written);
        JsonReadResult reader = JsonReader.Read(text);
        if (reader.Value is not { } after)
        {
            // JSON without a type of its own is kept as it is, repeated names and all.
            return instance.Value.HasRepeatedName() && reader.Errors.All(e => e.Kind == JsonErrorKind.DuplicateName) ? null : "what is written is no JSON: " + text;
        }

        if (RoundTrip.Difference(instance.Value, after) is { } difference)
            return $"the round trip loses something, {difference}: {text}";
        return Again(subject, instance, value!, written, text, after);
    }

    private static string? Again(Subject subject, Instance instance, object value, byte[] written, string text, JsonValue after)
    {
        SchemaValidationResult validation = subject.Typed.Validate(value);
        // Digits that a double does not hold are lost in reading, so that 1.0000000000000000001 is no longer more than 1.
        bool isExact = RoundTrip.IsExact(instance.Value, after, subject.Draft);
        if (!validation.IsValid)
            return isExact ? $"what was read is not valid{Describe(validation)}: {text}" : null;
        // A record that is read as a branch of a union is validated as that branch: it may be valid, and the union not.
        if (!subject.Typed.TryRead(written, out object? again, out SchemaValidationResult reading))
            return isExact || subject.Evaluate(written).IsValid ? $"what was written cannot be read{Describe(reading)}: {text}" : null;
        if (!value.Equals(again) || value.GetHashCode() != again!.GetHashCode())
            return "what was written is read as another value: " + text;
        return subject.Typed.Write(again).AsSpan().SequenceEqual(written) ? null : "what was read again is written otherwise: " + text;
    }

    private static string? ReadThrows(Subject subject, byte[] json)
    {
        try
        {
            subject.Typed.Read(json);
            return "Read reads what is invalid";
        }
        catch (SchemaValidationException exception)
        {
            return exception.Result.IsValid ? "Read throws without an error" : null;
        }
    }

    public static string Say(bool valid) => valid ? "valid" : "invalid";

    private static string Describe(SchemaValidationResult result) => result.IsValid ? "" : $" ({string.Join("; ", result.Errors.Take(3))})";
}
