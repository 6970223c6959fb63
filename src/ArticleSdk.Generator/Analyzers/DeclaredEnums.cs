using System.Runtime.CompilerServices;
using ArticleSdk.Generator.Analyzers.Constants;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Program;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Enums that users declared for a schema: the codec that is generated for one names the way to it.</summary>
internal static class DeclaredEnums
{
    /// <summary>Of more values nothing is said: the engine is asked about each, and a union of constants looks at all of its branches for each.</summary>
    private const int MaxValues = 500;

    private static readonly ConditionalWeakTable<ProgramNode, SchemaValues> Known = new();

    /// <summary>The values that the schema of an enum allows, in its order; null where the generator has not taken the enum up, or they are too many.</summary>
    public static IReadOnlyList<JsonValue>? ValuesOf(INamedTypeSymbol declared) => TypePrograms.Find(CodecOf(declared)) is { } schema ? Known.GetValue(schema, static s => new SchemaValues(ValuesOf(s))).All : null;

    /// <summary>The converter that other source generators can see: by the names of a schema of strings, or by the integers of another.</summary>
    public static INamedTypeSymbol? ConverterFor(INamedTypeSymbol declared, IReadOnlyList<JsonValue> values, Compilation compilation) =>
        compilation.GetTypeByMetadataName(values.Any(value => value.Kind == ValueKind.Number) ? "ArticleSdk.SchemaIntegerEnumConverter`1" : "ArticleSdk.SchemaEnumConverter`1")?.Construct(declared);

    /// <summary>What a member is in JSON: the enum is one of strings or one of integers as its schema's values are.</summary>
    public static JsonValue InJson(IFieldSymbol member, IReadOnlyList<JsonValue> values) =>
        values.Any(value => value.Kind == ValueKind.Number) ? JsonValue.Number(GeneratedNames.IntegerOf(member)) : JsonValue.String(GeneratedNames.Of(member));

    /// <summary>The values that no member of an enum stands for.</summary>
    public static List<JsonValue> MissingFrom(INamedTypeSymbol declared, IReadOnlyList<JsonValue> values)
    {
        HashSet<JsonValue> known = new(GeneratedNames.ValuesOf(declared).Select(member => InJson(member, values)), JsonEquality.Comparer);
        return [.. values.Where(value => !known.Contains(value))];
    }

    private static INamedTypeSymbol? CodecOf(INamedTypeSymbol declared) =>
        declared.ContainingNamespace.GetTypeMembers(declared.Name + "Codec").FirstOrDefault(codec => codec.Arity == 0 && GeneratedTypes.Contains(codec));

    // What is named anywhere, as far as the engine takes it.
    private static List<JsonValue>? ValuesOf(ProgramNode schema)
    {
        List<JsonValue> named = ObjectSchema.InPlace(schema, keyword => keyword.IsInPlace)
            .SelectMany(node => node.Keywords).Where(keyword => keyword.Op is ProgramOp.Enum or ProgramOp.Const)
            .SelectMany(keyword => keyword.Values.Select(value => JsonReader.Read(FormatText.ToString(keyword.Schema.Program.Index.Raw(value))).Value).OfType<JsonValue>())
            .Distinct(JsonEquality.Comparer).Where(value => value.Kind is ValueKind.String or ValueKind.Number).Take(MaxValues + 1).ToList();
        return named.Count > MaxValues ? null : named.FindAll(value => SchemaSample.IsValid(schema, value));
    }

    private sealed class SchemaValues(List<JsonValue>? all)
    {
        public IReadOnlyList<JsonValue>? All => all;
    }
}
