using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeDiscovery
{
    /// <summary>As many elements as a value tuple has without another within.</summary>
    private const int MaxElements = 7;

    /// <summary>What holds the items after those that a tuple names. (C# allows no element called <c>Rest</c>.)</summary>
    public const string OthersName = "Others";

    /// <summary>
    /// The tuple that an array is: its first items are described one by one, in one place. Null where that is one item, or more than a tuple has elements, or where the types that it would be made of
    /// could hold the tuple itself, and structs cannot.
    /// </summary>
    private ValueShape? TupleOf(SchemaNode node)
    {
        SchemaNode[] describing = [.. analysis.ConjunctsOf(node).Schemas.Where(schema => schema.Keywords.Any(keyword => keyword is PrefixItemsKeyword or ItemsKeyword))];
        if (describing is not [var schema] || schema.Keywords.OfType<PrefixItemsKeyword>().FirstOrDefault() is not { } prefix)
            return null;
        CountKeyword[] counts = [.. analysis.ConjunctsOf(node).Keywords.OfType<CountKeyword>()];
        long most = counts.Where(count => count.Kind == CountKind.MaxItems).Select(count => count.Value).DefaultIfEmpty(long.MaxValue).Min();
        long least = counts.Where(count => count.Kind == CountKind.MinItems).Select(count => count.Value).DefaultIfEmpty(0).Max();
        SchemaNode[] items = [.. prefix.Schemas.TakeWhile(item => item.Boolean != false).Take((int)Math.Min(most, MaxElements + 1))];
        bool isClosed = items.Length < prefix.Schemas.Count || most <= items.Length || EndsWithPrefix(schema);
        SchemaNode? others = schema.Keywords.OfType<ItemsKeyword>().FirstOrDefault()?.Schema;
        // One item that is described is more often one that stands for all.
        if (items.Length == 0 || (items.Length == 1 && (isClosed || others is null or { Boolean: not null })) || items.Length + (isClosed ? 0 : 1) > MaxElements)
            return null;

        string?[] names = NamesOf(items, isClosed);
        List<(ValueShape Shape, TupleElementShape Element)> elements =
            [.. items.Select((item, i) => (ShapeOf(item), new TupleElementShape(i < least ? TuplePresence.Required : TuplePresence.Optional, names[i])))];
        if (!isClosed)
            elements.Add((ValueShape.List(others is null ? ValueShape.Data : ShapeOf(others)), new TupleElementShape(TuplePresence.Others, OthersName)));
        return elements.Any(element => HoldsArrays(element.Shape)) ? null : ValueShape.Tuple(elements);
    }

    // What a branch or contains evaluates may follow, though nothing else may.
    private static bool EndsWithPrefix(SchemaNode schema) => schema.Keywords.Any(keyword => keyword switch
    {
        ItemsKeyword items => items.Schema.Boolean == false,
        UnevaluatedItemsKeyword items => items.Schema.Boolean == false && !EvaluatesMore(schema),
        _ => false,
    });

    private static bool EvaluatesMore(SchemaNode schema) => schema.Keywords.Any(keyword => keyword is AnyOfKeyword or OneOfKeyword or IfKeyword or RefKeyword
        or AllOfKeyword or DynamicRefKeyword or ContainsKeyword);

    // A generated union of which one alternative is an array: that may be this tuple.
    private static bool HoldsArrays(ValueShape shape) =>
        (shape.Form == ValueForm.Struct && (shape.Kinds & JsonTypes.Array) != 0) || (shape.Form is ValueForm.Tuple or ValueForm.Or && shape.Parts.Any(HoldsArrays));

    // The items' titles, where no other item has the same.
    private string?[] NamesOf(SchemaNode[] items, bool isClosed)
    {
        string?[] names = [.. items.Select(item => ElementNameOf(item) ?? ElementNameOf(Resolve(item)))];
        return [.. names.Select(name => name is not null && names.Count(other => other == name) == 1 && (isClosed || name != OthersName) ? name : null)];
    }

    /// <summary>The name of an item of a tuple, or of its type; null where the schema gives none.</summary>
    public static string? ElementNameOf(SchemaNode item)
    {
        string? name = item.Annotations.CSharpName ?? item.Annotations.Title;
        return name is { Length: > 0 and <= Names.GoodLength } && name.Any(char.IsLetter) && Names.Identifier(Names.Pascal(name)) is var identifier && MemberNames.IsTupleElement(identifier)
            ? identifier
            : null;
    }
}
