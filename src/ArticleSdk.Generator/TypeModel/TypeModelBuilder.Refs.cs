using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeModelBuilder
{
    private static readonly ExactNumber IntMin = ExactNumber.FromInt64(int.MinValue);
    private static readonly ExactNumber IntMax = ExactNumber.FromInt64(int.MaxValue);

    private readonly Dictionary<SchemaNode, TypeRef> _typeRefs = [];
    private readonly HashSet<SchemaNode> _reading = [];
    private int _cuts;
    private Action<SchemaNode> _use = _ => { };
    private bool _report;

    /// <summary>How a value of this schema is typed where it is used.</summary>
    private TypeRef RefTo(SchemaNode node)
    {
        if (_typeRefs.TryGetValue(node, out TypeRef? known))
            return known;
        SchemaNode resolved = _shapes.Resolve(node);
        // A list of lists of … itself has no C# type without a name: the cycle is cut by keeping the JSON.
        if (!IsTyped(resolved))
            return TypeRef.Data;
        if (!_reading.Add(resolved))
        {
            _cuts++;
            return TypeRef.Data;
        }

        int cuts = _cuts;
        TypeRef type = CoreOf(resolved).OrNull(_shapes.AllowsNull(node));
        _reading.Remove(resolved);
        // What a cut has shaped depends on where the reading began.
        if (_reading.Count == 0 || cuts == _cuts)
            _typeRefs[node] = type;
        return type;
    }

    private TypeRef CoreOf(SchemaNode node)
    {
        if (_shapes.Analysis.ConstantOf(node) is { Kind: JsonKind.Object or JsonKind.Array or JsonKind.Null } && !_names.IsDefinition(node))
            return TypeRef.Data;
        if (KindOf(node) is { } kind)
        {
            _use(node);
            ValueForm form = kind switch
            {
                TypeKind.Enum => ValueForm.Enum,
                TypeKind.OpenEnum or TypeKind.UnionStruct => ValueForm.Struct,
                _ => ValueForm.Class,
            };
            return TypeRef.Generated(form, FullNameOf(node), kind == TypeKind.UnionInterface);
        }

        return _shapes.KindsOf(node) switch
        {
            JsonTypes.Boolean => TypeRef.Boolean,
            JsonTypes.Integer => IntegerOf(node),
            JsonTypes.Number or JsonTypes.Fraction => NumberOf(node),
            JsonTypes.String => StringOf(node),
            JsonTypes.Array => TypeRef.List(ItemOf(node)),
            JsonTypes.Object => MapOf(node),
            _ => TypeRef.Data,
        };
    }

    private TypeRef MapOf(SchemaNode node)
    {
        ObjectShape shape = _shapes.ObjectOf(node);
        // Properties that are declared here have no place in a map of one type.
        return TypeRef.Map(shape.Properties.Count > 0 || shape.Branches.Count > 0 ? TypeRef.Data : UnnamedOf(shape) ?? TypeRef.Data);
    }

    private TypeRef IntegerOf(SchemaNode node)
    {
        ExactNumber? min = null;
        ExactNumber? max = null;
        foreach (SchemaNode part in _shapes.Analysis.ConjunctsOf(node).Schemas)
        {
            foreach (Keyword keyword in part.Keywords)
            {
                switch (keyword)
                {
                    case BoundKeyword { Kind: BoundKind.Minimum or BoundKind.ExclusiveMinimum } bound:
                        min = min is null || bound.Value.CompareTo(min) > 0 ? bound.Value : min;
                        break;
                    case BoundKeyword bound:
                        max = max is null || bound.Value.CompareTo(max) < 0 ? bound.Value : max;
                        break;
                    case EnumKeyword { Values.Count: > 0 } values:
                        ExactNumber[] numbers = [.. values.Values.Where(value => value.Kind == JsonKind.Number).Select(value => ExactNumber.Parse(value.Text))];
                        if (numbers.All(number => number.CompareTo(IntMin) >= 0 && number.CompareTo(IntMax) <= 0))
                            return TypeRef.Int32;
                        break;
                }
            }
        }

        return min is not null && max is not null && min.CompareTo(IntMin) >= 0 && max.CompareTo(IntMax) <= 0 ? TypeRef.Int32 : TypeRef.Int64;
    }

    private TypeRef NumberOf(SchemaNode node) =>
        _shapes.Analysis.ConjunctsOf(node).Schemas.Any(part => part.Keywords.Any(keyword => keyword is MultipleOfKeyword multiple && !multiple.Divisor.IsIntegral))
            ? TypeRef.Decimal
            : TypeRef.Double;

    private TypeRef StringOf(SchemaNode node)
    {
        // A constant is given as the schema writes it.
        if (_shapes.Analysis.StringsOf(node) is not null)
            return TypeRef.String;
        TypeRef? type = null;
        foreach (SchemaNode part in _shapes.Analysis.ConjunctsOf(node).Schemas)
        {
            foreach (Keyword keyword in part.Keywords)
            {
                if (keyword is not FormatKeyword format)
                    continue;
                TypeRef next = format.Format switch
                {
                    FormatKind.DateTime => TypeRef.DateTimeOffset,
                    FormatKind.Date => TypeRef.DateOnly,
                    FormatKind.Uri => TypeRef.Uri,
                    FormatKind.Uuid => TypeRef.Guid,
                    _ => TypeRef.String,
                };
                type = type is null || type == next ? next : TypeRef.String;
            }
        }

        return type ?? TypeRef.String;
    }

    /// <summary>The type that all items of an array share.</summary>
    private TypeRef ItemOf(SchemaNode node)
    {
        TypeRef? always = null;
        foreach (SchemaNode part in _shapes.Analysis.ConjunctsOf(node).Schemas)
        {
            if (OwnItemOf(part) is { } own)
                always = always is null ? own : Narrow(always, own);
        }

        if (always is not null)
            return always;
        // Arrays that branches describe: one type if they agree.
        IReadOnlyList<SchemaNode> branches = Alternatives.Branches(_shapes, node, JsonTypes.Array);
        TypeRef? item = null;
        foreach (SchemaNode branch in branches)
        {
            TypeRef next = RefTo(branch) is { Form: ValueForm.List, Element: { } element } ? element : TypeRef.Data;
            item = item is null ? next : Widen(item, next);
        }

        return item ?? TypeRef.Data;
    }

    private TypeRef? OwnItemOf(SchemaNode node)
    {
        List<SchemaNode> schemas = [];
        bool closed = false;
        bool any = false;
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case PrefixItemsKeyword prefix:
                    schemas.AddRange(prefix.Schemas);
                    any = true;
                    break;
                case ItemsKeyword items:
                    closed = true;
                    any = true;
                    if (items.Schema.Boolean != false)
                        schemas.Add(items.Schema);
                    break;
                case UnevaluatedItemsKeyword items:
                    // What a branch or contains evaluates may be of any other type.
                    closed |= items.Schema.Boolean == false && !node.Keywords.Any(other => other is AnyOfKeyword or OneOfKeyword or IfKeyword or RefKeyword
                        or AllOfKeyword or DynamicRefKeyword or ContainsKeyword);
                    break;
            }
        }

        if (!any)
            return null;
        if (!closed || schemas.Count == 0)
            return TypeRef.Data;
        return schemas.Select(RefTo).Aggregate(Widen);
    }

    /// <summary>The type of properties that the schema allows and does not name; null if there can be none.</summary>
    private TypeRef? UnnamedOf(ObjectShape shape)
    {
        TypeRef[] types = [.. shape.Unnamed.Select(RefTo)];
        bool typed = types.Length > 0 && !(shape.IsOpen && !shape.HasTypedRest);
        return typed ? types.Aggregate(Widen) : shape.IsOpen ? TypeRef.Data : null;
    }

    /// <summary>The type of a value that is of both types.</summary>
    private static TypeRef Narrow(TypeRef a, TypeRef b)
    {
        bool nullable = a.Nullable && b.Nullable;
        TypeRef left = a.OrNull(false);
        TypeRef right = b.OrNull(false);
        // Data says nothing of null either.
        if (left.Form == ValueForm.Data)
            return b;
        if (right.Form == ValueForm.Data)
            return a;
        if (left == right)
            return left.OrNull(nullable);
        if (Rank(left) is var l and > 0 && Rank(right) is var r and > 0)
            return (l < r ? left : right).OrNull(nullable);
        if (left.Form == ValueForm.String && IsText(right))
            return right.OrNull(nullable);
        if (right.Form == ValueForm.String && IsText(left))
            return left.OrNull(nullable);
        if (left.Form == ValueForm.List && right.Form == ValueForm.List)
            return TypeRef.List(Narrow(left.Element!, right.Element!)).OrNull(nullable);
        if (left.Form == ValueForm.Map && right.Form == ValueForm.Class)
            return right.OrNull(nullable);
        if (right.Form == ValueForm.Map && left.Form == ValueForm.Class)
            return left.OrNull(nullable);
        return TypeRef.Data;
    }

    /// <summary>The type of a value that is of either type.</summary>
    private static TypeRef Widen(TypeRef a, TypeRef b)
    {
        bool nullable = a.Nullable || b.Nullable;
        TypeRef left = a.OrNull(false);
        TypeRef right = b.OrNull(false);
        if (left == right)
            return left.OrNull(nullable);
        if (Rank(left) is var l and > 0 && Rank(right) is var r and > 0)
            return (l > r ? left : right).OrNull(nullable);
        if ((left.Form == ValueForm.String || IsText(left)) && (right.Form == ValueForm.String || IsText(right)))
            return TypeRef.String.OrNull(nullable);
        if (left.Form == ValueForm.List && right.Form == ValueForm.List)
            return TypeRef.List(Widen(left.Element!, right.Element!)).OrNull(nullable);
        return TypeRef.Data;
    }

    // Every int is a long, and every one of these a double (as nearly as a double is any number).
    private static int Rank(TypeRef type) => type.Form switch
    {
        ValueForm.Int32 => 1,
        ValueForm.Int64 => 2,
        ValueForm.Decimal => 3,
        ValueForm.Double => 4,
        _ => 0,
    };

    private static bool IsText(TypeRef type) =>
        type.Form is ValueForm.Enum or ValueForm.DateTimeOffset or ValueForm.DateOnly or ValueForm.Uri or ValueForm.Guid;
}
