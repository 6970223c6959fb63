using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeModelBuilder
{
    private TypeModel BuildUnionInterface(SchemaNode node, TypeModel model)
    {
        SchemaNode[] branches = [.. FlatBranches(_shapes.ObjectOf(node).Branches)];
        return model with { Branches = branches.Select(ObjectBranch).ToEquatableArray(), Discriminator = DiscriminatorOf(branches) };
    }

    /// <summary>The records of a union: a branch that is itself a union stands for its own.</summary>
    private IEnumerable<SchemaNode> FlatBranches(IReadOnlyList<SchemaNode> branches)
    {
        List<SchemaNode> flat = [];
        HashSet<SchemaNode> seen = [];
        Add(branches);
        return flat;

        void Add(IReadOnlyList<SchemaNode> nodes)
        {
            foreach (SchemaNode node in nodes.Where(seen.Add))
            {
                if (KindOf(node) == TypeKind.UnionInterface)
                    Add(_shapes.ObjectOf(node).Branches);
                else
                    flat.Add(node);
            }
        }
    }

    private BranchModel ObjectBranch(SchemaNode branch)
    {
        _use(branch);
        return new BranchModel(NameOf(branch), TypeRef.Generated(ValueForm.Class, OwnName(branch)), JsonTypes.Object);
    }

    // A root that wraps its record in a struct, because it may be null, is a branch by the record.
    private TypeName OwnName(SchemaNode branch) => FullNameOf(branch);

    private TypeModel BuildUnionStruct(SchemaNode node, TypeModel model)
    {
        List<BranchModel> alternatives = [];
        JsonTypes types = _shapes.Analysis.MeaningOf(node);
        SchemaNode[] objects = [];
        foreach (JsonTypes group in SchemaAnalysis.KindGroups.Where(group => (types & group) != 0))
        {
            switch (group)
            {
                case JsonTypes.String:
                    alternatives.Add(new("String", AlternativeOf(node, group, TypeRef.String, IsStringForm), group));
                    break;
                case JsonTypes.Number:
                    TypeRef plain = (types & JsonTypes.Fraction) != 0 ? TypeRef.Double : IntegerOf(node);
                    alternatives.Add(new(plain == TypeRef.Double ? "Number" : "Integer", AlternativeOf(node, group, plain, IsNumberForm), group));
                    break;
                case JsonTypes.Boolean:
                    alternatives.Add(new("Boolean", TypeRef.Boolean, group));
                    break;
                case JsonTypes.Array:
                    alternatives.Add(new("Array", TypeRef.List(ItemOf(node)), group));
                    break;
                default:
                    objects = [.. FlatBranches(Alternatives.ObjectBranches(_shapes, node))];
                    if (objects.Length == 0 || !objects.All(branch => IsTyped(branch) && KindOf(branch) == TypeKind.Record))
                    {
                        objects = [];
                        alternatives.Add(new("Object", TypeRef.Map(TypeRef.Data), group));
                    }
                    else
                    {
                        foreach (SchemaNode branch in objects)
                        {
                            BranchModel alternative = ObjectBranch(branch);
                            alternatives.Add(objects.Length == 1 ? alternative with { Name = "Object" } : alternative);
                        }
                    }

                    break;
            }
        }

        DiscriminatorModel? discriminator = objects.Length > 1 ? DiscriminatorOf(objects) : null;
        int first = alternatives.FindIndex(alternative => alternative.Kinds == JsonTypes.Object);
        return model with
        {
            Branches = alternatives.ToEquatableArray(),
            Discriminator = discriminator is null ? null : discriminator with
            {
                Values = discriminator.Values.Select(value => value with { Branch = value.Branch + first }).ToEquatableArray(),
            },
            AllowsNull = node.Pointer.Length == 0 && _shapes.AllowsNull(node),
        };
    }

    private TypeRef AlternativeOf(SchemaNode node, JsonTypes group, TypeRef plain, Func<TypeRef, bool> fits)
    {
        TypeRef[] types = [.. Alternatives.Branches(_shapes, node, group).Where(branch => (_shapes.KindsOf(branch) & ~group) == 0).Select(RefTo).Select(type => type.OrNull(false))];
        if (types.Length == 0 || types.Length != Alternatives.Branches(_shapes, node, group).Count)
            return plain;
        TypeRef type = types.Aggregate(Widen);
        return fits(type) ? type : plain;
    }

    private static bool IsStringForm(TypeRef type) => type.Form == ValueForm.String || type.Form == ValueForm.Struct || IsText(type);

    private static bool IsNumberForm(TypeRef type) => Rank(type) > 0;

    // Whoever reads a value as one of the branches has an object.
    private DiscriminatorModel? DiscriminatorOf(IReadOnlyList<SchemaNode> branches) =>
        _shapes.Analysis.DiscriminatorOf(branches, BranchTests.None with { Kinds = JsonTypes.Object }) is { IsRequiredString: true } found
            ? new DiscriminatorModel(found.Property, found.Values.Select(value => new DiscriminatorValue(value.Value.Text, value.Branch)).ToEquatableArray())
            : null;
}
