using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>How the value of a property, item or alternative is typed, before types have names.</summary>
internal sealed record ValueShape(ValueForm Form)
{
    public static ValueShape Data { get; } = new(ValueForm.Data);

    /// <summary>Of lists and maps: what they hold; of <see cref="ValueForm.Or"/>, the type; of unions, the alternatives.</summary>
    public EquatableArray<ValueShape> Parts { get; init; }

    /// <summary>Of tuples: what the elements are called, and how often they are there.</summary>
    public EquatableArray<TupleElementShape> Elements { get; init; }

    /// <summary>Of generated types: which.</summary>
    public TypeId? Type { get; init; }

    /// <summary>Of generated types: the kinds of JSON that their values are, null aside.</summary>
    public JsonTypes Kinds { get; init; }

    /// <summary>Whether it is a generated interface.</summary>
    public bool IsInterface { get; init; }

    /// <summary>Whether the schema allows <c>null</c> here. What holds any JSON holds null itself, and is never nullable.</summary>
    public bool IsNullable { get; init; }

    /// <summary>How deep lists, maps and unions go.</summary>
    public int Nesting { get; private init; }

    public ValueShape Element => Parts[0];

    public static ValueShape List(ValueShape element) => Of(ValueForm.List, element);

    /// <summary>A tuple. Null where it goes too deep.</summary>
    public static ValueShape? Tuple(IReadOnlyList<(ValueShape Shape, TupleElementShape Element)> elements) =>
        Of(ValueForm.Tuple, [.. elements.Select(element => element.Shape)]) is { Form: ValueForm.Tuple } tuple ? tuple with { Elements = elements.Select(element => element.Element).ToEquatableArray() } : null;

    public static ValueShape Map(ValueShape element) => Of(ValueForm.Map, element);

    /// <summary>A value of the type or any other JSON.</summary>
    public static ValueShape Or(ValueShape type) => Of(ValueForm.Or, type.OrNull(false));

    public static ValueShape Union(IEnumerable<ValueShape> alternatives) => Of(ValueForm.Union, [.. alternatives.Select(a => a.OrNull(false))]);

    public static ValueShape Generated(ValueForm form, TypeId type, JsonTypes kinds, bool isInterface = false) =>
        new(form) { Type = type, Kinds = kinds, IsInterface = isInterface };

    public ValueShape OrNull(bool nullable = true) =>
        Form is ValueForm.Data or ValueForm.Or || nullable == IsNullable ? this : this with { IsNullable = nullable };

    /// <summary>The generated types in it.</summary>
    public IEnumerable<TypeId> Types => Type is { } own ? [own] : Parts.SelectMany(part => part.Types);

    private static ValueShape Of(ValueForm form, params ValueShape[] parts)
    {
        int nesting = parts.Max(part => part.Nesting) + 1;
        return nesting > AnalysisLimits.NestedTypes ? Data : new ValueShape(form) { Parts = parts.ToEquatableArray(), Nesting = nesting };
    }
}

/// <param name="Presence">How often the element is there.</param>
/// <param name="Name">Its name; null where the schema gives none.</param>
internal readonly record struct TupleElementShape(TuplePresence Presence, string? Name);
