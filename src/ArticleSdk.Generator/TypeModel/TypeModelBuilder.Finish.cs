using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeModelBuilder
{
    /// <summary>What concerns several types: which records are branches of which unions, which take up which parts, and what can be public.</summary>
    private TypeMap Finish(List<TypeModel> contents, Dictionary<SchemaNode, TypeModel> byNode, NameAllocator allocator)
    {
        Dictionary<TypeName, TypeModel> types = [];
        foreach (TypeModel type in contents.Concat(byNode.Values))
            types.Add(type.FullName, type);

        foreach (TypeModel union in types.Values.Where(type => type.Kind == TypeKind.UnionInterface).OrderBy(type => type.HintName, StringComparer.Ordinal).ToList())
        {
            types[union.FullName] = union with { Members = SharedBy([.. union.Branches.Select(branch => types[branch.Type.Name])]) };
            foreach (BranchModel branch in union.Branches)
            {
                if (types.TryGetValue(branch.Type.Name, out TypeModel? record) && record.Kind == TypeKind.Record)
                    types[record.FullName] = record with { Unions = record.Unions.Append(union.FullName).ToEquatableArray() };
            }
        }

        AddParts(types, byNode, allocator);
        LowerAccessibility(types);
        Dictionary<SchemaNode, TypeModel> final = byNode.ToDictionary(pair => pair.Key, pair => types[pair.Value.FullName]);
        return new TypeMap([.. types.Values.OrderBy(type => type.HintName, StringComparer.Ordinal)], _diagnostics, final);
    }

    /// <summary>The members that all branches of a union have alike: the union has them too.</summary>
    private static EquatableArray<MemberModel> SharedBy(IReadOnlyList<TypeModel> branches)
    {
        Dictionary<string, int> count = new(StringComparer.Ordinal);
        foreach (MemberModel member in branches.SelectMany(branch => branch.Members))
        {
            string key = member.Name + " " + member.ClrType;
            count[key] = (count.TryGetValue(key, out int known) ? known : 0) + 1;
        }

        return branches[0].Members.Where(member => count[member.Name + " " + member.ClrType] == branches.Count)
            .Select(member => member with { Docs = DocModel.None })
            .ToEquatableArray();
    }

    private void AddParts(Dictionary<TypeName, TypeModel> types, Dictionary<SchemaNode, TypeModel> byNode, NameAllocator allocator)
    {
        Dictionary<TypeName, TypeModel> interfaces = [];
        foreach (KeyValuePair<SchemaNode, TypeModel> pair in byNode.OrderBy(pair => pair.Value.HintName, StringComparer.Ordinal))
        {
            if (pair.Value.Kind != TypeKind.Record)
                continue;
            foreach (SchemaNode referenced in _shapes.ObjectOf(pair.Key).Referenced.Select(_shapes.Resolve).Distinct())
            {
                if (referenced == pair.Key || !byNode.TryGetValue(referenced, out TypeModel? part) || part.Kind != TypeKind.Record || part.Members.Count == 0)
                    continue;
                if (PartOf(types[pair.Value.FullName], part) is not { } explicits)
                    continue;
                if (!interfaces.TryGetValue(part.FullName, out TypeModel? shared))
                {
                    shared = InterfaceOf(part, allocator);
                    interfaces.Add(part.FullName, shared);
                    Take(part.FullName, new PartModel(shared.FullName, default));
                }

                Take(pair.Value.FullName, new PartModel(shared.FullName, explicits));
            }
        }

        foreach (TypeModel shared in interfaces.Values)
            types.Add(shared.FullName, shared);

        void Take(TypeName name, PartModel part) => types[name] = types[name] with { Parts = types[name].Parts.Append(part).ToEquatableArray() };
    }

    private static TypeModel InterfaceOf(TypeModel part, NameAllocator allocator) => part with
    {
        Kind = TypeKind.PartInterface,
        Name = allocator.TakeFree(part.Namespace, "I" + part.Name),
        Unions = default,
        Parts = default,
        Additional = null,
        SchemaJson = null,
        Docs = DocModel.None,
        Members = part.Members.Select(member => member with { Docs = DocModel.None }).ToEquatableArray(),
    };

    /// <summary>The members of the part that the record must implement explicitly; null if one of them cannot be given.</summary>
    private static EquatableArray<ExplicitMemberModel>? PartOf(TypeModel record, TypeModel part)
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
        if (from.IsOptionalOrNull)
            return from.ClrType == to.ClrType ? MemberConversion.Implicit : null;
        if (to.IsOptionalOrNull)
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

    /// <summary>A public type cannot show an internal one in its members: it becomes internal too.</summary>
    private static void LowerAccessibility(Dictionary<TypeName, TypeModel> types)
    {
        if (types.Values.All(type => type.Accessibility == "public") || types.Values.All(type => type.Accessibility != "public"))
            return;
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (TypeModel type in types.Values.Where(type => type.Accessibility == "public").ToList())
            {
                if (!ShownBy(type).Any(name => types.TryGetValue(name, out TypeModel? shown) && shown.Accessibility != "public"))
                    continue;
                types[type.FullName] = type with { Accessibility = "internal" };
                changed = true;
            }
        }
    }

    private static IEnumerable<TypeName> ShownBy(TypeModel type)
    {
        IEnumerable<TypeRef> refs = type.Members.Select(member => member.Type);
        if (type.Additional is not null)
            refs = refs.Append(type.Additional);
        if (type.Value is not null)
            refs = refs.Append(type.Value);
        if (type.Kind == TypeKind.UnionStruct)
            refs = refs.Concat(type.Branches.Select(branch => branch.Type));
        foreach (TypeRef reference in refs)
        {
            TypeRef innermost = reference;
            while (innermost.Element is { } element)
                innermost = element;
            yield return innermost.Name;
        }
    }
}
