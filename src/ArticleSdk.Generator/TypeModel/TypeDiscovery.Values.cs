using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeDiscovery
{
    private readonly Dictionary<SchemaNode, ValueShape> _shapes = [];
    private readonly Dictionary<SchemaNode, ValueShape> _cutShapes = [];
    private readonly HashSet<SchemaNode> _reading = [];
    private int _cuts;

    /// <summary>How a value of this schema is typed where it is used.</summary>
    public ValueShape ShapeOf(SchemaNode node)
    {
        if (_shapes.TryGetValue(node, out ValueShape? known) || (_reading.Count == 0 && _cutShapes.TryGetValue(node, out known)))
            return known;
        SchemaNode resolved = Resolve(node);
        if (!roots.ContainsKey(resolved.Document.Path))
            return ValueShape.Data;
        // A list of lists of … itself has no C# type without a name: the cycle is cut by keeping the JSON, and so is what goes too deep.
        if (_reading.Count > AnalysisLimits.NestedTypes || !_reading.Add(resolved))
        {
            _cuts++;
            return ValueShape.Data;
        }

        int cuts = _cuts;
        ValueShape shape = CoreOf(resolved).OrNull(AllowsNull(node));
        if (IsLoose(node) && shape.Form is not (ValueForm.Data or ValueForm.Or))
            shape = ValueShape.Or(shape);
        _reading.Remove(resolved);
        // What a cut has shaped depends on where the reading began.
        if (cuts == _cuts)
            _shapes[node] = shape;
        else if (_reading.Count == 0)
            _cutShapes[node] = shape;
        return shape;
    }

    /// <summary>The shape of what a constraint says of a property of an object; null where it says nothing.</summary>
    public ValueShape? ShapeOf(PropertyConstraint constraint, SchemaNode owner, string name)
    {
        SchemaNode[] schemas = [.. constraint.Schemas.Where(schema => schema.Boolean is null)];
        if (schemas.Length == 0)
            return Narrowed(null, constraint);
        return Merged(owner, name, schemas) is { } merged ? Narrowed(ShapeOf(merged), constraint) : ValueShape.Data;
    }

    private ValueShape? ShapeOf(PropertyConstraint constraint)
    {
        ValueShape[] shapes = [.. constraint.Schemas.Where(schema => schema.Boolean is null).Select(ShapeOf)];
        return Narrowed(shapes.Length == 0 ? null : shapes.Aggregate(ValueShapes.Narrow), constraint);
    }

    private ValueShape? Narrowed(ValueShape? shape, PropertyConstraint constraint)
    {
        foreach (IReadOnlyList<PropertyConstraint> choice in constraint.Choices)
        {
            ValueShape?[] alternatives = [.. choice.Select(ShapeOf)];
            if (alternatives.All(alternative => alternative is not null))
            {
                ValueShape either = alternatives.Aggregate((sum, next) => ValueShapes.Widen(sum!, next!))!;
                shape = shape is null ? either : ValueShapes.Narrow(shape, either);
            }
        }

        return shape;
    }

    /// <summary>The shape of the properties of a pattern.</summary>
    private ValueShape ShapeOf(PatternShape pattern, SchemaNode owner) =>
        Merged(owner, PatternPointer(owner, pattern), PlaceKind.Value, pattern.Pattern, pattern.Schemas) is { } merged ? ShapeOf(merged) : ValueShape.Data;

    /// <summary>The shape of properties that the schema allows and does not name; null if there can be none.</summary>
    private ValueShape? UnnamedOf(SchemaNode owner, ObjectShape shape)
    {
        if (shape.IsUnnamedTogether && PlaceOf(owner) is not null)
            return Merged(owner, owner.Pointer + MergedValues, PlaceKind.Value, "", shape.Unnamed) is { } merged ? ShapeOf(merged) : ValueShape.Data;
        ValueShape[] types = [.. shape.Unnamed.Select(ShapeOf)];
        bool isTyped = types.Length > 0 && !(shape.IsOpen && !shape.HasTypedRest);
        return isTyped ? types.Aggregate(ValueShapes.Widen) : shape.IsOpen ? ValueShape.Data : null;
    }

    /// <summary>What the union's alternatives of a kind have in common, if it is of this kind alone; else the plain shape of that kind.</summary>
    public ValueShape AlternativeOf(SchemaNode node, JsonTypes group)
    {
        ValueShape plain = group switch
        {
            JsonTypes.String => new ValueShape(ValueForm.String),
            JsonTypes.Boolean => new ValueShape(ValueForm.Boolean),
            JsonTypes.Array => ArrayOf(node),
            _ => (analysis.MeaningOf(node) & JsonTypes.Fraction) != 0 ? new ValueShape(ValueForm.Double) : IntegerOf(node),
        };
        IReadOnlyList<SchemaNode> branches = BranchesOf(node, group);
        if (group is JsonTypes.Array or JsonTypes.Boolean || branches.Count == 0 || branches.Any(branch => (KindsOf(branch) & ~group) != 0))
            return plain;
        ValueShape shape = branches.Select(ShapeOf).Aggregate(ValueShapes.Widen).OrNull(false);
        bool fits = group == JsonTypes.String ? shape.Form == ValueForm.String || ValueShapes.IsText(shape) : ValueShapes.IsNumber(shape);
        return fits ? shape : plain;
    }

    /// <summary>Whether a schema describes properties or items, and lets other kinds of value through.</summary>
    public bool IsLoose(SchemaNode node) => (analysis.KindsOf(node) & ~analysis.MeaningOf(node)) != 0;

    // Alternatives of objects take more than the kind of a value to be told apart.
    private bool IsGenericUnion(SchemaNode node) => ObjectBranchesOf(node).Count <= 1;

    private ValueShape CoreOf(SchemaNode node)
    {
        if (analysis.ConstantOf(node) is { Kind: ValueKind.Object or ValueKind.Array or ValueKind.Null } && !IsNamed(node))
            return ValueShape.Data;
        if (AskedFormOf(node) is { } asked)
            return new ValueShape(asked);
        JsonTypes kinds = KindsOf(node);
        if (WholeOf(node) == TypeKind.UnionStruct)
            return ValueShape.Generated(ValueForm.Struct, IdOf(node), kinds);
        if (SchemaAnalysis.IsMixed(analysis.MeaningOf(node)))
            return PlaceOf(node) is null ? ValueShape.Data : UnionOf(node);
        if (IsMap(node))
            return MapOf(node);
        if (ContentOf(node) is { } kind)
            return ContentShapeOf(node, kind);
        return kinds switch
        {
            JsonTypes.Boolean => new ValueShape(ValueForm.Boolean),
            JsonTypes.Integer => IntegerOf(node),
            JsonTypes.Number or JsonTypes.Fraction => NumberOf(node),
            JsonTypes.String => StringOf(node),
            JsonTypes.Array => ArrayOf(node),
            JsonTypes.Object => MapOf(node),
            _ => ValueShape.Data,
        };
    }

    /// <summary>The representation that <c>x-csharp-type</c> asks for, where the schema's values allow it.</summary>
    private ValueForm? AskedFormOf(SchemaNode node)
    {
        string? asked = TextOf(node, "x-csharp-type");
        if (asked is null || ContentOf(node) is not null)
            return null;
        JsonTypes kinds = KindsOf(node);
        return (asked, kinds) switch
        {
            ("JsonData", _) => ValueForm.Data,
            ("string", JsonTypes.String) => ValueForm.String,
            ("DateTimeOffset", JsonTypes.String) when TextOf(node, "format") == "date-time" => ValueForm.DateTimeOffset,
            ("DateOnly", JsonTypes.String) when TextOf(node, "format") == "date" => ValueForm.DateOnly,
            ("Uri", JsonTypes.String) when TextOf(node, "format") == "uri" => ValueForm.Uri,
            ("Guid", JsonTypes.String) when TextOf(node, "format") == "uuid" => ValueForm.Guid,
            ("int", JsonTypes.Integer) => ValueForm.Int32,
            ("long", JsonTypes.Integer) => ValueForm.Int64,
            ("ulong", JsonTypes.Integer) => ValueForm.UInt64,
            ("float", JsonTypes.Number or JsonTypes.Integer) => ValueForm.Single,
            ("double", JsonTypes.Number or JsonTypes.Integer) => ValueForm.Double,
            ("decimal", JsonTypes.Number or JsonTypes.Integer) => ValueForm.Decimal,
            _ => null,
        };
    }

    // The first of the schema and all that hold with it that has such a text.
    private string? TextOf(SchemaNode node, string keyword) => analysis.ConjunctsOf(node).Schemas.Prepend(node)
        .Select(schema => schema.Boolean is null && schema.Json.TryGet(keyword, out JsonValue text) && text.Kind == ValueKind.String ? text.Text : null)
        .FirstOrDefault(text => text is not null);

    private ValueShape ContentShapeOf(SchemaNode node, TypeKind kind)
    {
        if (kind is not (TypeKind.Enum or TypeKind.OpenEnum))
            return ValueShape.Generated(ValueForm.Class, ContentIdOf(node), JsonTypes.Object, kind == TypeKind.UnionInterface);
        JsonTypes kinds = KindsOf(node);
        ValueForm form = kind == TypeKind.OpenEnum ? ValueForm.Struct : kinds == JsonTypes.Integer ? ValueForm.IntegerEnum : ValueForm.Enum;
        return ValueShape.Generated(form, ContentIdOf(node), kinds);
    }

    /// <summary>The alternatives of a schema of several kinds, in the order of the kinds, where objects need one alternative at most.</summary>
    private ValueShape UnionOf(SchemaNode node)
    {
        JsonTypes kinds = KindsOf(node);
        IEnumerable<ValueShape> alternatives = SchemaAnalysis.KindGroups.Where(group => (kinds & group) != 0)
            .Select(group => group == JsonTypes.Object ? ObjectAlternativeOf(node) : AlternativeOf(node, group));
        return ValueShapes.AsUnion(alternatives) ?? ValueShape.Data;
    }

    private ValueShape ObjectAlternativeOf(SchemaNode node)
    {
        if (ContentOf(node) is { } kind)
            return ContentShapeOf(node, kind);
        return ObjectBranchesOf(node) is [var only] && ShapeOf(only).OrNull(false) is { Form: ValueForm.Class or ValueForm.Map } shape ? shape : MapOf(node);
    }

    private ValueShape MapOf(SchemaNode node)
    {
        ObjectShape shape = ObjectOf(node);
        // Properties that are declared here have no place in a map of one type.
        return ValueShape.Map(shape.HasMembers || shape.Branches.Count > 0 ? ValueShape.Data : UnnamedOf(node, shape) ?? ValueShape.Data);
    }

    private ValueShape StringOf(SchemaNode node)
    {
        // A constant is given as the schema writes it.
        if (analysis.StringsOf(node) is not null)
            return new ValueShape(ValueForm.String);
        ValueForm[] forms = [.. analysis.ConjunctsOf(node).Keywords.OfType<FormatKeyword>().Select(format => format.Format switch
        {
            Shared.FormatKind.DateTime => ValueForm.DateTimeOffset,
            Shared.FormatKind.Date => ValueForm.DateOnly,
            Shared.FormatKind.Uri => ValueForm.Uri,
            Shared.FormatKind.Uuid => ValueForm.Guid,
            _ => ValueForm.String,
        }).Distinct()];
        return new ValueShape(forms is [var form] ? form : ValueForm.String);
    }

    private ValueShape ArrayOf(SchemaNode node)
    {
        if (TupleOf(node) is { } tuple)
            return tuple;
        ValueShape[] always = [.. analysis.ConjunctsOf(node).Schemas.Select(OwnItemOf).OfType<ValueShape>()];
        if (always.Length > 0)
            return ValueShape.List(MergedItemsOf(node) is { } items ? ShapeOf(items) : always.Aggregate(ValueShapes.Narrow));
        // Arrays that branches describe: one type if they agree.
        ValueShape[] branches = [.. BranchesOf(node, JsonTypes.Array).Select(branch => ShapeOf(branch).OrNull(false) is { Form: ValueForm.List or ValueForm.Tuple } array ? array : ValueShape.List(ValueShape.Data))];
        return branches.Length == 0 ? ValueShape.List(ValueShape.Data) : branches.Aggregate(ValueShapes.Widen);
    }

    /// <summary>The shape that all items share by what one schema says; null where it says nothing of them.</summary>
    private ValueShape? OwnItemOf(SchemaNode node)
    {
        List<SchemaNode> schemas = [];
        bool isClosed = false, isDescribed = false;
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case PrefixItemsKeyword prefix:
                    schemas.AddRange(prefix.Schemas);
                    isDescribed = true;
                    break;
                case ItemsKeyword items:
                    isClosed = isDescribed = true;
                    if (items.Schema.Boolean != false)
                        schemas.Add(items.Schema);
                    break;
                case UnevaluatedItemsKeyword items:
                    // What a branch or contains evaluates may be of any other type.
                    isClosed |= items.Schema.Boolean == false && !EvaluatesMore(node);
                    break;
            }
        }

        return !isDescribed ? null : !isClosed || schemas.Count == 0 ? ValueShape.Data : schemas.Select(ShapeOf).Aggregate(ValueShapes.Widen);
    }
}
