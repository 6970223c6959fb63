using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeBuilder
{
    private TypeModel BuildRecord(TypeSketch sketch, TypeModel model)
    {
        IReadOnlyDictionary<string, string> members = MemberNames.Assign([.. sketch.Members.Select(member => (member.Property.Name, member.Asked))], model.Name);
        return model with
        {
            Members = sketch.Members.Select(member => BuildMember(member, members[member.Property.Name])).ToEquatableArray(),
            Additional = sketch.Additional is null ? null : RefTo(sketch.Additional),
        };
    }

    private MemberModel BuildMember(MemberSketch member, string name)
    {
        PropertyShape property = member.Property;
        TypeRef type = RefTo(member.Shape);
        IReadOnlyList<SchemaNode> always = property.Constraint.Schemas;
        if (type.Form == ValueForm.Data && (always.Count > 0 ? always : property.Declarations).Any(schema => discovery.ShapeOf(schema).Form != ValueForm.Data))
        {
            string why = always.Count > 0 ? "which is declared with several types" : "which only some of the branches describe";
            _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.Fallback, property.Declarations[0], $"the property \"{property.Name}\", {why}", "JsonData"));
        }
        JsonValue? constant = always.Select(discovery.Analysis.ConstantOf).FirstOrDefault(value => value is not null);
        SchemaNode? first = property.Declarations.FirstOrDefault();
        JsonValue? missing = property.IsRequired || type.Nullable || first is null || !always.Contains(first) ? null : DefaultOf(first);
        return new MemberModel
        {
            Name = name,
            JsonName = property.Name,
            Type = type,
            Required = property.IsRequired,
            Preset = property.IsRequired && constant is not null && !type.Nullable ? ValueOf(member.Shape, type, constant) : null,
            Default = missing is null ? null : ValueOf(member.Shape, type, missing),
            Docs = first is null ? DocModel.None : DocsOf(first),
        };
    }

    private JsonValue? DefaultOf(SchemaNode node) => node.Annotations.Default ?? discovery.Resolve(node).Annotations.Default;

    private ValueModel? ValueOf(ValueShape shape, TypeRef type, JsonValue value)
    {
        if (type.Form != ValueForm.Enum)
            return ValueModel.Of(type, value);
        EnumValueModel? known = value.Kind == JsonKind.String
            ? EnumValues(discovery.Find(shape.Type!.Value)!.Names, openTypeName: null).FirstOrDefault(known => known.JsonValue == value.Text)
            : null;
        return known is null ? null : new EnumMemberModel(type.Name, known.Name);
    }

    private static EquatableArray<EnumValueModel> EnumValues(IReadOnlyList<string> values, string? openTypeName)
    {
        IReadOnlyDictionary<string, string> names = MemberNames.AssignValues(values, openTypeName);
        return values.Select(value => new EnumValueModel(names[value], value)).ToEquatableArray();
    }

    private static DocModel DocsOf(SchemaNode node)
    {
        SchemaAnnotations own = node.Annotations;
        List<string> remarks = [];
        if (own.ReadOnly)
            remarks.Add("Read-only.");
        if (own.WriteOnly)
            remarks.Add("Write-only.");
        if (own.Default is not null)
            remarks.Add("Default: " + Shortened(own.Default) + ".");
        if (own.Examples.Count > 0)
            remarks.Add((own.Examples.Count == 1 ? "Example: " : "Examples: ") + string.Join(", ", own.Examples.Take(3).Select(Shortened)) + ".");
        return new DocModel
        {
            Title = own.Title,
            Description = own.Description,
            Remarks = remarks.ToEquatableArray(),
            Deprecated = own.Deprecated,
        };
    }

    private static string Shortened(JsonValue value)
    {
        string text = JsonText.Write(value);
        return text.Length <= 120 ? text : text.Substring(0, 119) + "…";
    }
}
