namespace ArticleSdk.Generator.TypeModel;

/// <summary>The C# names of a type's members, whatever order they come in.</summary>
internal static class MemberNames
{
    // What a generated type or record declares, C#'s part of it included.
    private static readonly HashSet<string> Declared = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "EqualityContract", "PrintMembers",
        "IsValid", "Validate", "Read", "TryRead", "ToUtf8Json", "WriteTo", "SchemaUtf8", "WriteValue", "Evaluate", "Codec",
    };

    /// <summary>The members that every generated type or record has, and those that generated code uses. Other names that emitters make up have an underscore, which no name from a schema has.</summary>
    private static readonly HashSet<string> Reserved = new(Declared, StringComparer.Ordinal)
    {
        "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Clone", "Deconstruct",
        "Schema", "Check", "ReadValue", "ValidatesOnRead", "AdditionalProperties", "TryParse", "BindAsync",
    };

    /// <summary>Whether a type of this kind has a member of this name, which then cannot be its own (CS0542).</summary>
    public static bool IsMemberOf(TypeKind kind, string name) => kind switch
    {
        // Those of the class of its names.
        TypeKind.Enum => name is "ToJsonName" or "TryParse",
        TypeKind.Record => name == "AdditionalProperties" || Declared.Contains(name),
        TypeKind.UnionInterface => Declared.Contains(name),
        TypeKind.ValueStruct => name is "Value" or "Count" or "GetEnumerator" || Declared.Contains(name),
        TypeKind.OpenEnum => name is "Value" or "IsKnown" || Declared.Contains(name),
        TypeKind.UnionStruct => name is "Value" or "HasValue" or "IsNull" or "Match" || name.StartsWith("TryGet", StringComparison.Ordinal) || Declared.Contains(name),
        _ => false,
    };

    /// <summary>Whether an element of a tuple may have the name: C# keeps its own members, and the elements' numbers (CS8125, CS8126).</summary>
    public static bool IsTupleElement(string name) => name is not ("CompareTo" or "Deconstruct" or "Equals" or "GetHashCode" or "Rest" or "ToString" or "GetType")
        && !(name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit));

    /// <summary>What follows the name of a member in that of the one which says whether it is absent.</summary>
    public const string AbsenceEnding = "IsAbsent";

    /// <summary>Names for the members of a record.</summary>
    /// <param name="properties">Its properties: the JSON name, and what the schema asks for.</param>
    /// <param name="patterns">The patterns whose properties it holds in maps: what the schema asks for, and what the pattern and its schema say, the best first.</param>
    /// <param name="typeName">The name of the record.</param>
    /// <param name="hidesAbsence">Whether a property, by its JSON name, has a member beside it that says whether it is absent; null: none has.</param>
    public static (IReadOnlyDictionary<string, string> Properties, IReadOnlyDictionary<string, string> Patterns) Assign(
        IReadOnlyList<(string JsonName, string? Asked)> properties, IReadOnlyList<(string Pattern, string? Asked, EquatableArray<string> Own)> patterns, string typeName, Func<string, bool>? hidesAbsence = null)
    {
        bool IsReserved(string name) => Reserved.Contains(name) || name == typeName;
        IEnumerable<NameClaim> ofPatterns = patterns.Select(pattern =>
        {
            IEnumerable<string> own = pattern.Asked is { } asked ? pattern.Own.Prepend(asked) : pattern.Own;
            string[] names = [.. own.Select(name => Available(name, IsReserved, "Map")).Distinct()];
            return ClaimOf(pattern.Pattern, TypePart.Content, [.. names, Names.Marked(names[0], pattern.Pattern)], pattern.Asked is not null);
        });
        IEnumerable<NameClaim> ofProperties = ClaimsOf(properties, Names.Pascal, IsReserved, "Property")
            .Select(claim => hidesAbsence?.Invoke(claim.Id.Pointer) == true ? claim with { Companions = EquatableArray.Create(AbsenceEnding) } : claim);
        // The member beside a property cannot be called like the record either.
        ILookup<TypePart, NameClaim> resolved = NameClaims.Resolve([.. ofProperties, .. ofPatterns], StringComparer.Ordinal, typeName).ToLookup(claim => claim.Id.Part);
        return (ByName(resolved[TypePart.Whole]), ByName(resolved[TypePart.Content]));
    }

    /// <summary>Names for the values of an enum. Those of an open one stand among a type's members; an enum of C# has no others.</summary>
    public static IReadOnlyDictionary<string, string> AssignValues(IReadOnlyList<(string JsonValue, string? Asked)> values, string? typeName) => ByName(NameClaims.Resolve(ClaimsOf(
        [.. values.Select(value => (value.JsonValue, value.Asked is { } asked && Names.IsIdentifier(Names.Pascal(asked)) ? Names.Pascal(asked) : null))],
        Names.OfValue,
        name => typeName is not null && (Reserved.Contains(name) || name == typeName || name is "Value" or "IsKnown"),
        "Known"), StringComparer.Ordinal));

    private static NameClaim[] ClaimsOf(IReadOnlyList<(string JsonName, string? Asked)> properties, Func<string, string> pascal, Func<string, bool> isReserved, string suffix)
    {
        // A name that several ask for is nobody's.
        ILookup<string?, string> asking = properties.ToLookup(property => property.Asked, property => property.JsonName);
        return [.. properties.Select(property => property.Asked is { } asked && asking[asked].Count() == 1 ? ClaimOf(property.JsonName, TypePart.Whole, NamesOf(property.JsonName, asked), isPinned: true)
            : ClaimOf(property.JsonName, TypePart.Whole, NamesOf(property.JsonName, null), isPinned: false))];

        IEnumerable<string> NamesOf(string jsonName, string? asked)
        {
            string name = Available(asked ?? pascal(jsonName), isReserved, suffix);
            string spelled = Available(Names.Spelled(jsonName), isReserved, suffix);
            yield return name;
            yield return spelled == name ? name + suffix : spelled;
            yield return Available(Names.SpelledWithCase(jsonName), isReserved, suffix);
            yield return spelled + Names.Mark(jsonName);
        }
    }

    private static NameClaim ClaimOf(string text, TypePart part, IEnumerable<string> names, bool isPinned) => new(new TypeId("", text, part), "", names.ToEquatableArray(), isPinned);

    private static Dictionary<string, string> ByName(IEnumerable<NameClaim> resolved) => resolved.ToDictionary(claim => claim.Id.Pointer, claim => claim.Name, StringComparer.Ordinal);

    // "Read" is a method, and a member cannot be called like its type: both become "…Property".
    private static string Available(string pascal, Func<string, bool> isReserved, string suffix)
    {
        string name = Names.Identifier(pascal);
        while (isReserved(name))
            name += suffix;
        return name;
    }
}
