using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeModelBuilder
{
    private TypeModel BuildRecord(SchemaNode node, TypeModel model)
    {
        ObjectShape shape = _shapes.ObjectOf(node);
        IReadOnlyDictionary<string, string> names = MemberNames.Assign(
            [.. shape.Properties.Select(property => (property.Name, MemberNameOf(property)))], model.Name);
        List<MemberModel> members = [];
        foreach (PropertyShape property in shape.Properties)
            members.Add(BuildMember(property, names[property.Name]));
        return model with
        {
            Members = members.ToEquatableArray(),
            Additional = UnnamedOf(shape),
        };
    }

    // x-csharp-name beside $ref, or in a schema that has no type of its own, names the member.
    private string? MemberNameOf(PropertyShape property) => property.Always.Concat(property.Sometimes)
        .Where(schema => schema.Annotations.CSharpName is { } name && Names.IsIdentifier(name) && (_shapes.Resolve(schema) != schema || KindOf(schema) is null))
        .Select(schema => schema.Annotations.CSharpName)
        .FirstOrDefault();

    private MemberModel BuildMember(PropertyShape property, string name)
    {
        // No other schema is asked for its type: what is not used here has perhaps none.
        bool isCertain = property.Always.Count > 0;
        TypeRef[] types = [.. (isCertain ? property.Always : property.Sometimes).Select(RefTo)];
        TypeRef type = types.Aggregate(isCertain ? Narrow : Widen);
        if (_report && type.Form == ValueForm.Data && types.Any(part => part.Form != ValueForm.Data))
        {
            _diagnostics.Add(TypeDiagnostics.At(
                TypeDiagnostics.Fallback, property.First, "the property \"" + property.Name + "\", which is declared with several types", "JsonData"));
        }

        JsonValue? constant = property.Always.Select(_shapes.Analysis.ConstantOf).FirstOrDefault(value => value is not null);
        ValueModel? preset = property.Required && constant is not null && !type.Nullable ? ValueOf(property, type, constant) : null;
        JsonValue? missing = property.Required || type.Nullable || property.Always.Count == 0 ? null : DefaultOf(property.First);
        return new MemberModel
        {
            Name = name,
            JsonName = property.Name,
            Type = type,
            Required = property.Required,
            Preset = preset,
            Default = missing is null ? null : ValueOf(property, type, missing),
            Docs = DocsOf(property.First),
        };
    }

    private JsonValue? DefaultOf(SchemaNode node) => node.Annotations.Default ?? _shapes.Resolve(node).Annotations.Default;

    private ValueModel? ValueOf(PropertyShape property, TypeRef type, JsonValue value)
    {
        if (type.Form != ValueForm.Enum)
            return ValueModel.Of(type, value);
        // The enum's own schema names its values; another one of the property's may leave some out.
        SchemaNode? owner = property.Always.FirstOrDefault(schema => RefTo(schema).OrNull(false) == type);
        if (value.Kind != JsonKind.String || owner is null || _shapes.Analysis.StringsOf(_shapes.Resolve(owner)) is not { } strings)
            return null;
        EnumValueModel known = EnumValues(strings.Names, openTypeName: null).FirstOrDefault(known => known.JsonValue == value.Text);
        return known is null ? null : new EnumMemberModel(type.Name, known.Name);
    }

    private static EquatableArray<EnumValueModel> EnumValues(IReadOnlyList<string> values, string? openTypeName)
    {
        IReadOnlyDictionary<string, string> names = MemberNames.AssignValues(values, openTypeName);
        return values.Select(value => new EnumValueModel(names[value], value)).ToEquatableArray();
    }

    private DocModel DocsOf(SchemaNode node)
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
