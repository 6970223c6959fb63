using System.Globalization;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>Why an assertion fails, in words. Most fail once; <c>required</c> fails once per missing name.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Expected">What the schema asks for.</param>
/// <param name="Message">What a person reads.</param>
/// <param name="Path">From the keyword to what in it failed.</param>
internal sealed record AssertionFailure(EvaluationErrorKind Kind, string Expected, string Message, string Path = "")
{
    /// <summary>The failures of a keyword that does not hold.</summary>
    public static IEnumerable<AssertionFailure> Of(Keyword keyword, Dialect dialect, JsonValue instance) => keyword switch
    {
        RequiredKeyword required => Assertions.Missing(required.Names, instance)
            .Select(n => new AssertionFailure(EvaluationErrorKind.Required, n, "the property " + n + " is missing")),
        DependentRequiredKeyword dependent => dependent.Dependencies
            .Where(d => instance.TryGet(d.Property, out _))
            .SelectMany(d => Assertions.Missing(d.Required, instance).Select(n => new AssertionFailure(
                EvaluationErrorKind.DependentRequired, n, "the property " + n + " is missing, which " + d.Property + " needs", "/" + JsonPointer.Escape(d.Property)))),
        _ => [One(keyword, dialect, instance)],
    };

    /// <summary>The names of types as a schema spells them.</summary>
    public static string Names(JsonTypes types)
    {
        List<string> names = [];
        foreach (JsonTypes type in new[] { JsonTypes.Null, JsonTypes.Boolean, JsonTypes.Object, JsonTypes.Array, JsonTypes.String })
        {
            if ((types & type) != 0)
                names.Add(type.ToString().ToLowerInvariant());
        }

        if ((types & JsonTypes.Number) == JsonTypes.Number)
            names.Add("number");
        else if ((types & JsonTypes.Integer) != 0)
            names.Add("integer");
        return string.Join(", ", names);
    }

    /// <summary>A pattern whose matching was given up: it is not known to match.</summary>
    public static AssertionFailure GivenUp(string pattern) =>
        new(EvaluationErrorKind.PatternBound, pattern, "matching " + pattern + " took too long and was given up");

    private static AssertionFailure One(Keyword keyword, Dialect dialect, JsonValue instance)
    {
        switch (keyword)
        {
            case TypeKeyword type:
                string found = Names(Assertions.TypeOf(dialect, instance) is JsonTypes.Fraction ? JsonTypes.Number : Assertions.TypeOf(dialect, instance));
                return new AssertionFailure(EvaluationErrorKind.Type, Names(type.Types), "must be " + Names(type.Types) + ", is " + found);
            case EnumKeyword { IsConst: true } constant:
                return new AssertionFailure(EvaluationErrorKind.Const, InstanceText.Describe(constant.Values[0]), "must be " + InstanceText.Describe(constant.Values[0]) + ", is " + InstanceText.Describe(instance));
            case EnumKeyword values:
                string list = string.Join(", ", values.Values.Take(10).Select(InstanceText.Describe)) + (values.Values.Count > 10 ? ", …" : "");
                return new AssertionFailure(EvaluationErrorKind.Enum, list, "must be one of " + list + ", is " + InstanceText.Describe(instance));
            case BoundKeyword bound:
                return OfBound(bound, instance);
            case MultipleOfKeyword multiple:
                return new AssertionFailure(EvaluationErrorKind.MultipleOf, multiple.Divisor.ToString(), "must be a multiple of " + multiple.Divisor + ", is " + InstanceText.Describe(instance));
            case CountKeyword count:
                return OfCount(count, instance);
            case PatternKeyword pattern when !Prepared.TryIsMatch(pattern, instance.Text, out _):
                return GivenUp(pattern.Pattern);
            case PatternKeyword pattern:
                return new AssertionFailure(EvaluationErrorKind.Pattern, pattern.Pattern, "must match " + pattern.Pattern + ", is " + InstanceText.Describe(instance));
            case FormatKeyword format:
                return new AssertionFailure(EvaluationErrorKind.Format, format.Format.ToString(), "must be of the format " + format.Format + ", is " + InstanceText.Describe(instance));
            case ContentKeyword { IsJson: true }:
                return new AssertionFailure(EvaluationErrorKind.ContentMediaType, "application/json", "must hold application/json");
            case ContentKeyword:
                return new AssertionFailure(EvaluationErrorKind.ContentEncoding, "base64", "must be base64");
            case UniqueItemsKeyword:
                Assertions.FindDuplicate(instance, out int first, out int second);
                return new AssertionFailure(EvaluationErrorKind.UniqueItems, "", "items " + Number(first) + " and " + Number(second) + " are equal");
            default:
                throw new InvalidOperationException("The interpreter does not know the keyword " + keyword.Name + ".");
        }
    }

    private static AssertionFailure OfBound(BoundKeyword bound, JsonValue instance)
    {
        (EvaluationErrorKind kind, string words) = bound.Kind switch
        {
            BoundKind.Minimum => (EvaluationErrorKind.Minimum, "at least "),
            BoundKind.ExclusiveMinimum => (EvaluationErrorKind.ExclusiveMinimum, "more than "),
            BoundKind.Maximum => (EvaluationErrorKind.Maximum, "at most "),
            _ => (EvaluationErrorKind.ExclusiveMaximum, "less than "),
        };
        return new AssertionFailure(kind, bound.Value.ToString(), "must be " + words + bound.Value + ", is " + InstanceText.Describe(instance));
    }

    private static AssertionFailure OfCount(CountKeyword keyword, JsonValue instance)
    {
        string count = Number(Assertions.CountOf(keyword.Kind, instance)!.Value);
        string bound = Number(keyword.Value);
        (EvaluationErrorKind kind, string words, string unit) = keyword.Kind switch
        {
            CountKind.MinLength => (EvaluationErrorKind.MinLength, "at least ", " characters"),
            CountKind.MaxLength => (EvaluationErrorKind.MaxLength, "at most ", " characters"),
            CountKind.MinItems => (EvaluationErrorKind.MinItems, "at least ", " items"),
            CountKind.MaxItems => (EvaluationErrorKind.MaxItems, "at most ", " items"),
            CountKind.MinProperties => (EvaluationErrorKind.MinProperties, "at least ", " properties"),
            _ => (EvaluationErrorKind.MaxProperties, "at most ", " properties"),
        };
        return new AssertionFailure(kind, bound, "must have " + words + bound + unit + ", has " + count);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
