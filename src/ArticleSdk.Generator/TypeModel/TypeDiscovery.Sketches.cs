using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeDiscovery
{
    private readonly Dictionary<TypeId, TypeSketch> _sketches = [];

    /// <summary>The types that come out of one schema, needed or not.</summary>
    public IEnumerable<TypeSketch> SketchesOf(SchemaNode node)
    {
        if (WholeOf(node) is not { } whole)
            yield break;
        yield return Sketch(node, IdOf(node), whole);
        if (ContentOf(node) is { } content && ContentIdOf(node) is { Part: TypePart.Content } id)
            yield return Sketch(node, id, content);
    }

    /// <summary>The type with this identity.</summary>
    public TypeSketch? Find(TypeId id) => Find(id.Document, id.Pointer) is { } node
        ? SketchesOf(node).FirstOrDefault(sketch => sketch.Id == id)
        : null;

    private TypeSketch Sketch(SchemaNode node, TypeId id, TypeKind kind)
    {
        if (_sketches.TryGetValue(id, out TypeSketch? known))
            return known;
        TypeSketch sketch = new(id, kind, node);
        return _sketches[id] = kind switch
        {
            TypeKind.Record => SketchRecord(sketch),
            TypeKind.Enum or TypeKind.OpenEnum => sketch with { Value = EnumValueOf(node), Values = EnumValuesOf(node) },
            TypeKind.UnionInterface => SketchUnionInterface(sketch),
            TypeKind.UnionStruct => SketchUnionStruct(sketch),
            TypeKind.ValueStruct => sketch with { Value = ShapeOf(node) is { Form: ValueForm.Or, Element: var described } ? described : ShapeOf(node) },
            _ => throw new InvalidOperationException(kind.ToString()),
        };
    }

    private TypeSketch SketchRecord(TypeSketch sketch)
    {
        ObjectShape shape = ObjectOf(sketch.Schema);
        SchemaNode[] referenced = [.. shape.Referenced.Select(Resolve).Distinct()];
        MemberSketch[] members = [.. shape.Properties.Select(property => new MemberSketch(property, ShapeOf(property.Constraint, sketch.Schema, property.Name) ?? ValueShape.Data, AskedNameOf(property.Declarations)))];
        return sketch with
        {
            Members = members,
            Patterns = [.. shape.Patterns.Select(pattern => new PatternSketch(pattern, ShapeOf(pattern, sketch.Schema), AskedNameOf(pattern.Schemas)))],
            Additional = UnnamedOf(sketch.Schema, shape),
            Parts = [.. referenced.Where(part => part != sketch.Schema && ContentOf(part) == TypeKind.Record && PlaceOf(part) is not null && IsWhole(part, members)).Take(AnalysisLimits.Conjuncts).Select(ContentIdOf)],
        };
    }

    // Whether a record has all members of the part, as far as their names and shapes tell.
    private bool IsWhole(SchemaNode part, MemberSketch[] members)
    {
        HashSet<string> names = [.. members.Select(member => member.Property.Name)];
        IReadOnlyList<PropertyShape> wanted = ObjectOf(part).Properties;
        return wanted.Count > 0 && wanted.All(property => names.Contains(property.Name));
    }

    // x-csharp-name beside $ref, or in a schema that has no type of its own, names the member.
    private string? AskedNameOf(IReadOnlyList<SchemaNode> declarations) => declarations
        .Where(schema => schema.Annotations.CSharpName is { } name && Names.IsIdentifier(name) && (Resolve(schema) != schema || WholeOf(schema) is null))
        .Select(schema => schema.Annotations.CSharpName)
        .FirstOrDefault();

    private TypeSketch SketchUnionInterface(TypeSketch sketch)
    {
        IReadOnlyList<SchemaNode> branches = FlatBranches(ObjectOf(sketch.Schema).Branches);
        // Whoever reads a value as one of the branches has an object.
        return sketch with { Branches = [.. branches.Select(ObjectBranch)], Discriminator = analysis.DiscriminatorOf(branches, BranchTests.AnObject) };
    }

    private BranchSketch ObjectBranch(SchemaNode branch) =>
        new(null, ValueShape.Generated(ValueForm.Class, ContentIdOf(branch), JsonTypes.Object, ContentOf(branch) == TypeKind.UnionInterface), JsonTypes.Object);

    private TypeSketch SketchUnionStruct(TypeSketch sketch)
    {
        SchemaNode node = sketch.Schema;
        JsonTypes kinds = KindsOf(node);
        List<BranchSketch> alternatives = [];
        Discriminator? discriminator = null;
        foreach (JsonTypes group in SchemaAnalysis.KindGroups.Where(group => (kinds & group) != 0))
        {
            if (group != JsonTypes.Object)
            {
                alternatives.Add(new BranchSketch(NameOf(group, kinds), AlternativeOf(node, group), group));
                continue;
            }

            IReadOnlyList<SchemaNode> objects = FlatBranches(ObjectBranchesOf(node));
            if (objects.Count < 2 || !objects.All(branch => ContentOf(branch) == TypeKind.Record))
            {
                alternatives.Add(new BranchSketch("Object", ObjectAlternativeOf(node), group));
                continue;
            }

            int first = alternatives.Count;
            alternatives.AddRange(objects.Select(ObjectBranch));
            discriminator = analysis.DiscriminatorOf(objects, BranchTests.AnObject) is { } found
                ? found with { Values = found.Values.Select(value => value with { Branch = value.Branch + first }).ToEquatableArray() }
                : null;
        }

        return sketch with { Branches = alternatives, Discriminator = discriminator };
    }

    private static string NameOf(JsonTypes group, JsonTypes kinds) => group switch
    {
        JsonTypes.String => "String",
        JsonTypes.Number => (kinds & JsonTypes.Fraction) != 0 ? "Number" : "Integer",
        JsonTypes.Boolean => "Boolean",
        _ => "Array",
    };
}
