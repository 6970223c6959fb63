using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>What two shapes have in common, and what holds both.</summary>
internal static class ValueShapes
{
    /// <summary>The shape of a value that is of both.</summary>
    public static ValueShape Narrow(ValueShape one, ValueShape other)
    {
        bool nullable = one.IsNullable && other.IsNullable;
        // Data says nothing of null either.
        if (one.Form == ValueForm.Data)
            return other;
        if (other.Form == ValueForm.Data)
            return one;
        ValueShape left = one.OrNull(false), right = other.OrNull(false);
        if (left == right)
            return left.OrNull(nullable);
        if (left.Form == ValueForm.Or || right.Form == ValueForm.Or)
            return NarrowOr(left, right).OrNull(nullable);
        if (left.Form == ValueForm.Union || right.Form == ValueForm.Union)
            return NarrowUnion(left, right).OrNull(nullable);
        if (RankOf(left) is var l and > 0 && RankOf(right) is var r and > 0)
            return (l < r ? left : right).OrNull(nullable);
        if (left.Form == ValueForm.String && IsText(right))
            return right.OrNull(nullable);
        if (right.Form == ValueForm.String && IsText(left))
            return left.OrNull(nullable);
        if (IsNumber(left) && IsNumber(right) && (RankOf(left) > 0 || RankOf(right) > 0))
            return (RankOf(left) > 0 ? right : left).OrNull(nullable);
        if (left.Form == ValueForm.Tuple && right.Form == ValueForm.List)
            return left.OrNull(nullable);
        if (right.Form == ValueForm.Tuple && left.Form == ValueForm.List)
            return right.OrNull(nullable);
        if (ItemOf(left) is { } leftItem && ItemOf(right) is { } rightItem)
            return ValueShape.List(Narrow(leftItem, rightItem)).OrNull(nullable);
        if (left.Form == ValueForm.Map && right.Form == ValueForm.Map)
            return ValueShape.Map(Narrow(left.Element, right.Element)).OrNull(nullable);
        if (left.Form == ValueForm.Map && right.Form == ValueForm.Class)
            return right.OrNull(nullable);
        if (right.Form == ValueForm.Map && left.Form == ValueForm.Class)
            return left.OrNull(nullable);
        return ValueShape.Data;
    }

    /// <summary>The shape of a value that is of either.</summary>
    public static ValueShape Widen(ValueShape one, ValueShape other)
    {
        bool nullable = one.IsNullable || other.IsNullable;
        ValueShape left = one.OrNull(false), right = other.OrNull(false);
        if (left == right)
            return left.OrNull(nullable);
        if (IsNumber(left) && IsNumber(right))
        {
            (left, right) = (AsNumber(left), AsNumber(right));
            return WiderNumber(RankOf(left) > RankOf(right) ? left : right, RankOf(left) > RankOf(right) ? right : left).OrNull(nullable);
        }

        if ((left.Form == ValueForm.String || IsText(left)) && (right.Form == ValueForm.String || IsText(right)))
            return new ValueShape(ValueForm.String).OrNull(nullable);
        if (ItemOf(left) is { } leftItem && ItemOf(right) is { } rightItem)
            return ValueShape.List(Widen(leftItem, rightItem)).OrNull(nullable);
        return AsUnion([left, right]) is { } union ? union.OrNull(nullable) : ValueShape.Data;
    }

    /// <summary>
    /// The union of shapes of different kinds of JSON, each kind once: the runtime's union finds the alternative by kind. Null where that is not all that it takes, or
    /// there are more alternatives than it has.
    /// </summary>
    public static ValueShape? AsUnion(IEnumerable<ValueShape> shapes)
    {
        List<ValueShape> alternatives = [.. shapes.SelectMany(PartsOf)];
        HashSet<int> kinds = [];
        return alternatives.Count <= MaxAlternatives && alternatives.All(shape => KindOf(shape) is > 0 and var kind && kinds.Add(kind))
            ? ValueShape.Union(alternatives.OrderBy(KindOf))
            : null;
    }

    /// <summary>As many as the runtime's unions have.</summary>
    public const int MaxAlternatives = 5;

    /// <summary>What all items of a list or tuple are; null of what is no array.</summary>
    public static ValueShape? ItemOf(ValueShape shape) => shape.Form switch
    {
        ValueForm.List => shape.Element,
        ValueForm.Tuple => shape.Parts.Select((part, i) => shape.Elements[i].Presence == TuplePresence.Others ? part.Element : part).Aggregate(Widen),
        _ => null,
    };

    /// <summary>Whether it is written as a string.</summary>
    public static bool IsText(ValueShape shape) =>
        shape.Kinds == JsonTypes.String || shape.Form is ValueForm.DateTimeOffset or ValueForm.DateOnly or ValueForm.Uri or ValueForm.Guid;

    /// <summary>Whether it is written as a number.</summary>
    public static bool IsNumber(ValueShape shape) => shape.Kinds == JsonTypes.Integer || RankOf(shape) > 0;

    /// <summary>The order of numbers by what they hold; 0 of what is no number of C#.</summary>
    public static int RankOf(ValueShape shape) => shape.Form switch
    {
        ValueForm.Int32 => 1,
        ValueForm.Int64 => 2,
        ValueForm.UInt64 => 3,
        ValueForm.Decimal => 4,
        ValueForm.Single => 5,
        ValueForm.Double => 6,
        _ => 0,
    };

    // What is below zero is no ulong, and what a float rounds is another decimal.
    private static ValueShape WiderNumber(ValueShape wide, ValueShape narrow) => wide.Form switch
    {
        ValueForm.UInt64 => new ValueShape(ValueForm.Decimal),
        ValueForm.Single when narrow.Form != ValueForm.Single => new ValueShape(ValueForm.Double),
        _ => wide,
    };

    // The values of an enum, and others beside them.
    private static ValueShape AsNumber(ValueShape shape) => RankOf(shape) > 0 ? shape : new ValueShape(ValueForm.Int64);

    private static IEnumerable<ValueShape> PartsOf(ValueShape shape) => shape.Form == ValueForm.Union ? shape.Parts : [shape];

    // The kind of JSON that a shape is of, in the order of alternatives; 0 where it is of several, or that is not known from the form.
    private static int KindOf(ValueShape shape) => shape.Form switch
    {
        ValueForm.String => 1,
        ValueForm.Boolean => 3,
        ValueForm.Class or ValueForm.Map => 4,
        ValueForm.List or ValueForm.Tuple => 5,
        _ => IsText(shape) ? 1 : IsNumber(shape) ? 2 : 0,
    };

    private static ValueShape NarrowOr(ValueShape left, ValueShape right) =>
        left.Form != ValueForm.Or ? NarrowOr(right, left)
        : right.Form == ValueForm.Or ? (Narrow(left.Element, right.Element) is { Form: not ValueForm.Data } both ? ValueShape.Or(both) : ValueShape.Data)
        // The type says which kinds there are.
        : KindOf(left.Element) == KindOf(right) ? Narrow(left.Element, right)
        : right;

    private static ValueShape NarrowUnion(ValueShape left, ValueShape right)
    {
        if (left.Form != ValueForm.Union)
            return NarrowUnion(right, left);
        List<ValueShape> common = [];
        foreach (ValueShape alternative in PartsOf(right))
        {
            if (KindOf(alternative) is not (> 0 and var kind))
                return ValueShape.Data;
            common.AddRange(left.Parts.Where(part => KindOf(part) == kind).Select(part => Narrow(part, alternative)));
        }

        return common.Count switch
        {
            0 => ValueShape.Data,
            1 => common[0],
            _ => AsUnion(common) ?? ValueShape.Data,
        };
    }
}
