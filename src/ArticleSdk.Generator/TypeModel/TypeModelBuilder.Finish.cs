using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeModelBuilder
{
    /// <summary>What concerns several types: which records are branches of which unions, which take up which parts, and what can be public.</summary>
    private TypeMap Finish(List<TypeModel> contents, Dictionary<SchemaNode, TypeModel> byNode, NameAllocator allocator)
    {
        Dictionary<string, TypeModel> types = new(StringComparer.Ordinal);
        foreach (TypeModel type in contents.Concat(byNode.Values))
            types.Add(type.FullName, type);

        foreach (TypeModel union in types.Values.Where(type => type.Kind == TypeKind.UnionInterface).OrderBy(type => type.FullName, StringComparer.Ordinal).ToList())
        {
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

    private void AddParts(Dictionary<string, TypeModel> types, Dictionary<SchemaNode, TypeModel> byNode, NameAllocator allocator)
    {
        Dictionary<string, TypeModel> interfaces = new(StringComparer.Ordinal);
        foreach (KeyValuePair<SchemaNode, TypeModel> pair in byNode.OrderBy(pair => pair.Value.FullName, StringComparer.Ordinal))
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

        void Take(string name, PartModel part) => types[name] = types[name] with { Parts = types[name].Parts.Append(part).ToEquatableArray() };
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
            bool isSame = member.Name == wanted.Name && (member.ClrType == wanted.ClrType || (!wanted.Type.IsValueType && member.ClrType + "?" == wanted.ClrType));
            if (isSame)
                continue;
            if (Convert(member, wanted) is not { } expression)
                return null;
            explicits.Add(new ExplicitMemberModel(wanted.ClrType, wanted.Name, expression));
        }

        return explicits.ToEquatableArray();
    }

    // The record's member as the part has it.
    private static string? Convert(MemberModel from, MemberModel to)
    {
        bool sameType = from.Type.Name == to.Type.Name;
        if (from.IsOptionalOrNull)
            return from.ClrType == to.ClrType ? from.Name : null;
        if (to.IsOptionalOrNull)
        {
            // Absent stays absent; a value that cannot be null is one that is there.
            return !sameType ? null
                : from.ClrType == to.Type.FullName || from.ClrType == to.Type.Name ? (from.Required ? $"new({from.Name})" : null)
                : $"{from.Name} is {{ }} value ? new(value) : default";
        }

        if (sameType)
            return from.ClrType == to.ClrType || from.ClrType + "?" == to.ClrType ? from.Name : null;
        bool widens = from.Type.Form is ValueForm.Int32 or ValueForm.Int64 && to.Type.Form is ValueForm.Int64 or ValueForm.Double;
        if (widens && (from.ClrType == from.Type.Name || to.ClrType == to.Type.Name + "?"))
            return from.Name;
        string convert = $"global::ArticleSdk.Runtime.Codecs.Convert<{from.Type.Name}, {from.Type.Codec}, {to.Type.Name}, {to.Type.Codec}>";
        if (from.ClrType == from.Type.Name)
            return $"{convert}({from.Name})";
        return to.ClrType.EndsWith("?", StringComparison.Ordinal) ? $"{from.Name} is {{ }} value ? {convert}(value) : null" : null;
    }

    /// <summary>A public type cannot show an internal one in its members: it becomes internal too.</summary>
    private static void LowerAccessibility(Dictionary<string, TypeModel> types)
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

    private static IEnumerable<string> ShownBy(TypeModel type)
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
