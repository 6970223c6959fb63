using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>Builds the models of types, now that they have names.</summary>
/// <param name="discovery">The types of the schemas.</param>
/// <param name="names">The names of the types, of this component and of all that it reaches.</param>
/// <param name="collapsesNull">Whether an optional property that may be null is a nullable member, where null and absent are one.</param>
internal sealed partial class TypeBuilder(TypeDiscovery discovery, TypeNameTable names, bool collapsesNull)
{
    private readonly Dictionary<TypeId, TypeDefinition> _models = [];
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    /// <summary>What has no better type than the JSON.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnostics => _diagnostics;

    /// <summary>The models of a file's types.</summary>
    public IEnumerable<TypeDefinition> Build(string path)
    {
        List<TypeDefinition> models = [];
        Dictionary<TypeName, List<PartModel>> unions = [];
        foreach (TypeId id in names.TypesOf(path))
        {
            TypeDefinition model = ModelOf(id);
            models.Add(model.Kind == TypeKind.Record ? model with { Parts = PartsOf(id, model) } : model);
            foreach (TypeId branch in model.Kind == TypeKind.UnionInterface ? discovery.Find(id)!.Branches.SelectMany(branch => branch.Shape.Types) : [])
            {
                TypeDefinition record = ModelOf(branch);
                if (!unions.TryGetValue(record.FullName, out List<PartModel>? of))
                    unions.Add(record.FullName, of = []);
                of.Add(new PartModel(model.FullName, PartOf(record, model) ?? default));
            }
        }

        foreach (TypeDefinition model in models.Concat(names.PartsOf(path).Select(InterfaceOf)))
        {
            yield return unions.TryGetValue(model.FullName, out List<PartModel>? of) ? model with { Unions = Sorted(of) } : model;
            unions.Remove(model.FullName);
        }

        // Records of other files are branches of this one's unions by another part of their declaration.
        foreach (KeyValuePair<TypeName, List<PartModel>> foreign in unions)
        {
            yield return new TypeDefinition
            {
                Kind = TypeKind.BranchOfUnions,
                Namespace = foreign.Key.Namespace!,
                Name = foreign.Key.Name,
                Accessibility = "",
                Document = path,
                Pointer = "",
                Unions = Sorted(foreign.Value),
            };
        }

        static EquatableArray<PartModel> Sorted(IEnumerable<PartModel> unions) => unions.OrderBy(union => union.Interface.ToString(), StringComparer.Ordinal).ToEquatableArray();
    }

    private TypeDefinition ModelOf(TypeId id)
    {
        if (_models.TryGetValue(id, out TypeDefinition? known))
            return known;
        TypeSketch sketch = discovery.Find(id) ?? throw new InvalidOperationException(id.ToString());
        TypeDefinition model = Describe(sketch);
        return _models[id] = sketch.Kind switch
        {
            TypeKind.Record => BuildRecord(sketch, model),
            TypeKind.Enum or TypeKind.OpenEnum => model with { Value = RefTo(sketch.Value!), Values = EnumValues(sketch, model.Name) },
            TypeKind.UnionInterface or TypeKind.UnionStruct => BuildUnion(sketch, model),
            _ => model with { Value = RefTo(sketch.Value!) },
        };
    }

    private TypeDefinition Describe(TypeSketch sketch)
    {
        SchemaNode node = sketch.Schema;
        bool isWhole = sketch.Id.Part == TypePart.Whole;
        TypeName name = names.NameOf(sketch.Id);
        bool isDefinition = discovery.PlaceOf(node) is { Kind: PlaceKind.Root or PlaceKind.Definition };
        return new TypeDefinition
        {
            Kind = sketch.Kind,
            Namespace = name.Namespace!,
            Name = name.Name,
            Accessibility = names.AccessibilityOf(sketch.Id),
            Document = node.Document.Path,
            Pointer = node.Pointer,
            IsLoose = sketch.Kind is TypeKind.Record or TypeKind.UnionInterface && discovery.IsLoose(node),
            ExplainedBy = discovery.ExplanationOf(node),
            Docs = DocsOf(discovery.OriginOf(node), name),
            IsNamed = isDefinition,
            IsDeclared = names.DeclaredOf(sketch.Id) is not null,
            HasConverter = isWhole && names.HasConverter(sketch.Id),
            InheritsApi = sketch.Kind == TypeKind.Record && node.Pointer.Length > 0 && !(isWhole && names.HasBase(sketch.Id)),
            SchemaJson = node.Pointer.Length == 0 && isWhole && sketch.Kind != TypeKind.Enum ? JsonText.Write(node.Document.Root) : null,
            AllowsNull = sketch.Kind == TypeKind.UnionStruct && node.Pointer.Length == 0 && discovery.AllowsNull(node),
            IsWhole = isWhole,
            CheckedBy = isWhole ? null : names.NameOf(sketch.Id with { Part = TypePart.Whole }),
        };
    }

    /// <summary>The C# type of a value.</summary>
    private TypeRef RefTo(ValueShape shape)
    {
        TypeRef type = shape.Form switch
        {
            ValueForm.List => TypeRef.List(RefTo(shape.Element)),
            ValueForm.Map => TypeRef.Map(RefTo(shape.Element)),
            ValueForm.Tuple => TypeRef.Tuple([.. shape.Parts.Select((part, i) => new TupleElement(RefTo(part), shape.Elements[i].Presence, shape.Elements[i].Name))]),
            ValueForm.Or => TypeRef.Or(RefTo(shape.Element)),
            ValueForm.Union => TypeRef.Union([.. shape.Parts.Select(RefTo)]),
            _ => shape.Type is { } id ? TypeRef.Generated(shape.Form, names.NameOf(id), shape.IsInterface, names.DeclaredOf(id) is not null) : TypeRef.Of(shape.Form),
        };
        return type.OrNull(shape.IsNullable);
    }

    private TypeDefinition BuildUnion(TypeSketch sketch, TypeDefinition model) => model with
    {
        Members = sketch.Kind == TypeKind.UnionInterface ? SharedBy([.. sketch.Branches.Select(branch => ModelOf(branch.Shape.Type!.Value))], sketch.Discriminator?.Property) : default,
        Branches = sketch.Branches.Select(branch =>
        {
            TypeRef type = RefTo(branch.Shape);
            return new BranchModel(branch.Name ?? type.Name.Name, type, branch.Kinds);
        }).ToEquatableArray(),
        Discriminator = sketch.Discriminator is { IsRequiredString: true } found
            ? new DiscriminatorModel(found.Property, found.Values.Select(value => new DiscriminatorValue(value.Value.Text, value.Branch)).ToEquatableArray())
            : null,
    };

    /// <summary>The members that all branches of a union have alike: the union has them too. It has the discriminator also where branches type it differently: as a string.</summary>
    private static EquatableArray<MemberModel> SharedBy(IReadOnlyList<TypeDefinition> branches, string? discriminator)
    {
        Dictionary<(string Name, TypeName Type), int> count = [];
        foreach (MemberModel member in branches.SelectMany(branch => branch.Members))
            count[(member.Name, member.ClrType)] = (count.TryGetValue((member.Name, member.ClrType), out int known) ? known : 0) + 1;
        List<MemberModel> shared = [];
        foreach (MemberModel member in branches[0].Members)
        {
            if (count[(member.Name, member.ClrType)] == branches.Count)
                shared.Add(member with { Docs = DocModel.None });
            else if (member.JsonName == discriminator && branches.All(branch => branch.Members.Any(other => other.JsonName == discriminator && other.Name == member.Name && IsString(other))))
                shared.Add(new MemberModel { Name = member.Name, JsonName = member.JsonName, Type = TypeRef.String, Required = true });
        }

        return shared.ToEquatableArray();

        static bool IsString(MemberModel member) => member is { Required: true, Type: { Nullable: false, Form: ValueForm.String or ValueForm.Enum } };
    }
}
