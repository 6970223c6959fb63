using System.Globalization;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeBuilder
{
    private TypeDefinition BuildRecord(TypeSketch sketch, TypeDefinition model)
    {
        Dictionary<string, MemberModel> built = sketch.Members.ToDictionary(member => member.Property.Name, member => BuildMember(member, model), StringComparer.Ordinal);
        (IReadOnlyDictionary<string, string> members, IReadOnlyDictionary<string, string> patterns) = MemberNames.Assign(
            [.. sketch.Members.Select(member => (member.Property.Name, member.Asked))],
            [.. sketch.Patterns.Select(pattern => (pattern.Pattern.Pattern, pattern.Asked, PatternNames.Of(pattern)))],
            model.Name,
            property => built[property].HidesAbsence);
        return model with
        {
            Members = sketch.Members.Select(member => built[member.Property.Name] with { Name = members[member.Property.Name] }).ToEquatableArray(),
            Patterns = sketch.Patterns.Select(pattern => new PatternModel(patterns[pattern.Pattern.Pattern], pattern.Pattern.Pattern, RefTo(pattern.Shape), DocsOf(pattern.Pattern, model))).ToEquatableArray(),
            Additional = sketch.Additional is null ? null : RefTo(sketch.Additional),
        };
    }

    // Its name depends on what the others are.
    private MemberModel BuildMember(MemberSketch member, TypeDefinition owner)
    {
        PropertyShape property = member.Property;
        TypeRef type = RefTo(member.Shape);
        IReadOnlyList<SchemaNode> always = property.Constraint.Schemas;
        SchemaNode? first = property.Declarations.FirstOrDefault();
        if (type.Form == ValueForm.Data && (always.Count > 0 ? always : property.Declarations).Any(schema => discovery.ShapeOf(schema).Form != ValueForm.Data))
        {
            string why = always.Count > 0 ? "which is declared with several types" : "which only some of the branches describe";
            _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.Fallback, first ?? always[0], $"The property \"{property.Name}\", {why}, has no type of its own", "it is JsonData"));
        }
        JsonValue? constant = always.Select(discovery.Analysis.ConstantOf).FirstOrDefault(value => value is not null);
        JsonValue? missing = property.IsRequired || first is null || !always.Contains(first) ? null : DefaultOf(first);
        // That it is null is what an absent member says anyway.
        ValueModel? fallback = missing is null or { Kind: ValueKind.Null } ? null : ValueOf(member.Shape, type, missing);
        if (fallback is ScalarModel { Form: ValueForm.Single or ValueForm.Double } && discovery.IsRoundedToBound(always, type.Form, missing!.Text))
            fallback = null;
        if (missing is { Kind: not ValueKind.Null } && fallback is null)
            _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.Fallback, first!, $"The default of the property \"{property.Name}\" does not fit its type", "the member has none"));
        return new MemberModel
        {
            Name = "",
            JsonName = property.Name,
            Type = type,
            Required = property.IsRequired,
            CollapsesNull = collapsesNull,
            Preset = property.IsRequired && constant is not null && !type.Nullable ? ValueOf(member.Shape, type, constant) : null,
            Default = fallback,
            Docs = first is null ? DocModel.None : DocsOf(first, property.Name, property.IsRequired, owner),
        };
    }

    private JsonValue? DefaultOf(SchemaNode node) => node.Annotations.Default ?? discovery.Resolve(node).Annotations.Default;

    private ValueModel? ValueOf(ValueShape shape, TypeRef type, JsonValue value)
    {
        if (type.Form is not (ValueForm.Enum or ValueForm.IntegerEnum))
            return ValueModel.Of(type, value) ?? (discovery.Fits(shape, value) ? new JsonModel(type, value) : null);
        TypeId id = shape.Type!.Value;
        string? json = discovery.Find(id)!.Values.FirstOrDefault(known => JsonEquality.Comparer.Equals(known.Json, value))?.Json.Text;
        return ModelOf(id).Values.FirstOrDefault(known => known.JsonValue == json) is { } member ? new EnumMemberModel(type.Name, member.Name) : null;
    }

    private EquatableArray<EnumValueModel> EnumValues(TypeSketch sketch, string typeName)
    {
        if (names.DeclaredOf(sketch.Id) is { } declared)
            return DeclaredValues(sketch, declared);
        IReadOnlyDictionary<string, string> members = MemberNames.AssignValues([.. sketch.Values.Select(value => (value.Json.Text, value.Asked))], sketch.Kind == TypeKind.OpenEnum ? typeName : null);
        return sketch.Values.Select(value => new EnumValueModel(members[value.Json.Text], value.Json.Text)
        {
            Docs = new DocModel { Title = value.Title, Description = value.Description },
        }).ToEquatableArray();
    }

    // Those that the user's enum has: what it lacks does not fit it.
    private static EquatableArray<EnumValueModel> DeclaredValues(TypeSketch sketch, EquatableArray<AnchorValue> declared)
    {
        ILookup<string, AnchorValue> members = declared.ToLookup(value => sketch.Value!.Form == ValueForm.String ? value.JsonName : value.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return sketch.Values.Where(value => members.Contains(value.Json.Text)).Select(value => new EnumValueModel(members[value.Json.Text].First().Name, value.Json.Text)).ToEquatableArray();
    }
}
