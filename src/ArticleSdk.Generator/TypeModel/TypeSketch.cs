using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>A generated type before types have names.</summary>
internal sealed record TypeSketch(TypeId Id, TypeKind Kind, SchemaNode Schema)
{
    public IReadOnlyList<MemberSketch> Members { get; init; } = [];

    /// <summary>The patterns whose properties a record holds in maps of their own.</summary>
    public IReadOnlyList<PatternSketch> Patterns { get; init; } = [];

    /// <summary>What a record holds of properties that are not its members, and match none of these patterns; null where there are none.</summary>
    public ValueShape? Additional { get; init; }

    /// <summary>Of a struct around a value: the value.</summary>
    public ValueShape? Value { get; init; }

    public IReadOnlyList<BranchSketch> Branches { get; init; } = [];

    /// <summary>What tells the branches that are objects apart, by their place among the branches.</summary>
    public Discriminator? Discriminator { get; init; }

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<EnumValueSketch> Values { get; init; } = [];

    /// <summary>The records that it takes up by reference, whole.</summary>
    public IReadOnlyList<TypeId> Parts { get; init; } = [];

    /// <summary>The types that it needs.</summary>
    public IEnumerable<TypeId> Uses => Shown.Concat(Branches.SelectMany(branch => branch.Shape.Types)).Distinct();

    /// <summary>Those of them that its members show.</summary>
    public IEnumerable<TypeId> Shown => Members.Select(member => member.Shape).Concat(Patterns.Select(pattern => pattern.Shape)).Append(Additional).Append(Value)
        .Concat(Kind == TypeKind.UnionStruct ? Branches.Select(branch => branch.Shape) : []).OfType<ValueShape>().SelectMany(shape => shape.Types).Distinct();
}

/// <param name="Asked">The name that the schema asks for.</param>
internal sealed record MemberSketch(PropertyShape Property, ValueShape Shape, string? Asked);

/// <param name="Shape">Of each property.</param>
/// <param name="Asked">The name that the schema asks for.</param>
internal sealed record PatternSketch(PatternShape Pattern, ValueShape Shape, string? Asked);

/// <param name="Json">The value.</param>
/// <param name="Asked">The name that the schema asks for.</param>
internal sealed record EnumValueSketch(JsonValue Json, string? Asked, string? Title, string? Description);

/// <param name="Name">Of an alternative of another kind than object: the kind's name. Null: named after its type.</param>
internal sealed record BranchSketch(string? Name, ValueShape Shape, JsonTypes Kinds);
