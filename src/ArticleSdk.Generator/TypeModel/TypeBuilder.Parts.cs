namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeBuilder
{
    private EquatableArray<PartModel> PartsOf(TypeId id, TypeDefinition record)
    {
        List<PartModel> parts = [];
        foreach (TypeId part in discovery.Find(id)!.Parts)
        {
            if (names.IsPart(part) && PartOf(record, ModelOf(part)) is { } explicits)
                parts.Add(new PartModel(names.InterfaceOf(part), explicits));
        }

        if (names.IsPart(id))
            parts.Add(new PartModel(names.InterfaceOf(id), default));
        return parts.ToEquatableArray();
    }

    private TypeDefinition InterfaceOf(TypeId part) => PartInterface(ModelOf(part), names.InterfaceOf(part).Name);

    private static TypeDefinition PartInterface(TypeDefinition record, string name) => record with
    {
        Kind = TypeKind.PartInterface,
        Name = name,
        Unions = default,
        Parts = default,
        Patterns = default,
        Additional = null,
        SchemaJson = null,
        CheckedBy = null,
        Docs = DocModel.None,
        Members = record.Members.Select(member => member with { Docs = DocModel.None }).ToEquatableArray(),
    };

    /// <summary>The members of the part that the record must implement explicitly; null if one of them cannot be given.</summary>
    private static EquatableArray<ExplicitMemberModel>? PartOf(TypeDefinition record, TypeDefinition part)
    {
        Dictionary<string, MemberModel> own = record.Members.ToDictionary(member => member.JsonName, StringComparer.Ordinal);
        List<ExplicitMemberModel> explicits = [];
        foreach (MemberModel wanted in part.Members)
        {
            if (!own.TryGetValue(wanted.JsonName, out MemberModel? member))
                return null;
            bool isSame = member.Name == wanted.Name && (member.ClrType == wanted.ClrType || (!wanted.Type.IsValueType && member.ClrType.OrNull() == wanted.ClrType));
            if (isSame)
                continue;
            if (Convert(member, wanted) is not { } conversion)
                return null;
            explicits.Add(new ExplicitMemberModel(wanted.ClrType, wanted.Name, member, conversion) { Target = wanted.Type });
        }

        return explicits.ToEquatableArray();
    }

    // How the record's member becomes the one that the part has; null: it cannot.
    private static MemberConversion? Convert(MemberModel from, MemberModel to)
    {
        bool sameType = from.Type.Name == to.Type.Name;
        if (from.ShowsOptional)
            return from.ClrType == to.ClrType ? MemberConversion.Implicit : null;
        if (to.ShowsOptional)
        {
            // Absent stays absent; a value that cannot be null is one that is there.
            return !sameType ? null
                : from.ClrType == to.Type.FullName || from.ClrType == to.Type.Name ? (from.Required ? MemberConversion.ToOptional : null)
                : MemberConversion.ToOptionalOrAbsent;
        }

        bool gainsNull = from.ClrType.OrNull() == to.ClrType;
        if (sameType)
            return from.ClrType == to.ClrType || gainsNull ? MemberConversion.Implicit : null;
        bool widens = from.Type.Form is ValueForm.Int32 or ValueForm.Int64 && to.Type.Form is ValueForm.Int64 or ValueForm.Double;
        if (widens && (from.ClrType == from.Type.Name || to.ClrType == to.Type.Name.OrNull()))
            return MemberConversion.Implicit;
        if (from.ClrType == from.Type.Name)
            return MemberConversion.ByJson;
        return to.ClrType.IsNullable ? MemberConversion.ByJsonOrNull : null;
    }
}
