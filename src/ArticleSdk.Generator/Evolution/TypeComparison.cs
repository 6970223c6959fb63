using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Evolution;

/// <summary>
/// What changes between the C# types of two states of a schema such that code which compiled with the one may not compile with the other. Types are compared by their names, members by theirs; a type that
/// changes at all counts, though some uses of it would compile.
/// </summary>
internal sealed class TypeComparison
{
    private readonly Dictionary<string, TypeDefinition> _new;
    private readonly ILookup<(string Document, string Pointer), TypeDefinition> _newByPlace;
    private readonly List<SchemaDiagnostic> _found = [];

    private TypeComparison(IEnumerable<TypeDefinition> types)
    {
        List<TypeDefinition> all = [.. types.Where(IsType)];
        _new = all.GroupBy(type => type.FullName.ToString(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _newByPlace = all.ToLookup(type => (type.Document, type.Pointer));
    }

    public static IReadOnlyList<SchemaDiagnostic> Find(IEnumerable<TypeDefinition> old, IEnumerable<TypeDefinition> @new)
    {
        var comparison = new TypeComparison(@new);
        foreach (TypeDefinition type in old.Where(IsType))
            comparison.Compare(type);
        return comparison._found;
    }

    private static bool IsType(TypeDefinition type) => type.Kind != TypeKind.BranchOfUnions;

    private void Compare(TypeDefinition old)
    {
        if (!_new.TryGetValue(old.FullName.ToString(), out TypeDefinition? type))
        {
            TypeDefinition? renamed = _newByPlace[(old.Document, old.Pointer)].FirstOrDefault(other => other.Kind == old.Kind);
            Break(old, old.Pointer, renamed is null ? $"there is no type '{Show(old.FullName)}' any more" : $"the type '{Show(old.FullName)}' is called '{Show(renamed.FullName)}'");
            return;
        }

        if (old.Accessibility != type.Accessibility && type.Accessibility == "internal")
            Break(type, type.Pointer, $"'{type.Name}' is internal");
        if (old.Kind != type.Kind)
        {
            Break(type, type.Pointer, $"'{type.Name}' is {KindOf(type)}, and was {KindOf(old)}");
            return;
        }

        if (old.Value?.FullName != type.Value?.FullName)
            Break(type, type.Pointer, $"'{type.Name}' holds {Show(type.Value)}, and held {Show(old.Value)}");
        if (old.Additional?.FullName != type.Additional?.FullName)
            Break(type, type.Pointer, $"'{type.Name}.AdditionalProperties' {(type.Additional is null ? "is gone" : old.Additional is null ? "is new" : "holds " + Show(type.Additional) + ", and held " + Show(old.Additional))}");
        foreach (PatternModel pattern in old.Patterns)
        {
            PatternModel? same = type.Patterns.FirstOrDefault(other => other.Name == pattern.Name);
            if (same?.Type.FullName != pattern.Type.FullName)
                Break(type, type.Pointer, $"'{type.Name}.{pattern.Name}' {(same is null ? "is gone" : $"holds {Show(same.Type)}, and held {Show(pattern.Type)}")}");
        }

        foreach (PartModel part in old.Parts.Where(part => !type.Parts.Any(other => other.Interface == part.Interface)))
            Break(type, type.Pointer, $"'{type.Name}' does not implement '{Show(part.Interface)}' any more");
        CompareMembers(old, type);
        CompareValues(old, type);
        CompareBranches(old, type);
    }

    private void CompareMembers(TypeDefinition old, TypeDefinition type)
    {
        foreach (MemberModel member in old.Members)
        {
            string place = type.Pointer + "/properties" + KeywordContext.Segment(member.JsonName);
            if (type.Members.FirstOrDefault(other => other.Name == member.Name) is { } same)
            {
                if (member.ClrType != same.ClrType)
                    Break(type, place, $"'{type.Name}.{same.Name}' is of type {Show(same.ClrType)}, and was of type {Show(member.ClrType)}");
                if (MustBeSet(same) && !MustBeSet(member))
                    Break(type, place, $"'{type.Name}.{same.Name}' is required, and was not");
            }
            else
            {
                MemberModel? renamed = type.Members.FirstOrDefault(other => other.JsonName == member.JsonName);
                Break(type, place, renamed is null ? $"there is no member '{type.Name}.{member.Name}' any more" : $"the member '{type.Name}.{member.Name}' is called '{renamed.Name}'");
            }
        }

        foreach (MemberModel member in type.Members.Where(member => MustBeSet(member) && !old.Members.Any(other => other.Name == member.Name)))
            Break(type, type.Pointer + "/properties" + KeywordContext.Segment(member.JsonName), $"'{type.Name}.{member.Name}' is new and required");
    }

    // What is preset need not be set, and an interface's members are not set at all.
    private static bool MustBeSet(MemberModel member) => member.Required && member.Preset is null;

    private void CompareValues(TypeDefinition old, TypeDefinition type)
    {
        foreach (EnumValueModel value in old.Values.Where(value => !type.Values.Any(other => other.Name == value.Name)))
            Break(type, type.Pointer, $"there is no value '{type.Name}.{value.Name}' any more");
        if (type.Kind != TypeKind.Enum)
            return;
        foreach (EnumValueModel value in type.Values.Where(value => !old.Values.Any(other => other.Name == value.Name)))
            Add(EvolutionIds.UncoveredSwitch, type, type.Pointer, type.Name, $"the value '{value.Name}' is new");
    }

    private void CompareBranches(TypeDefinition old, TypeDefinition type)
    {
        foreach (BranchModel branch in old.Branches.Where(branch => !type.Branches.Any(other => other.Type.FullName == branch.Type.FullName)))
            Break(type, type.Pointer, $"'{type.Name}' cannot be a {Show(branch.Type)} any more");
        foreach (BranchModel branch in type.Branches.Where(branch => !old.Branches.Any(other => other.Type.FullName == branch.Type.FullName)))
            Add(EvolutionIds.UncoveredSwitch, type, type.Pointer, type.Name, $"it can be a {Show(branch.Type)}, which is new");
    }

    private void Break(TypeDefinition type, string pointer, string text) => Add(EvolutionIds.SourceBreak, type, pointer, text);

    private void Add(string id, TypeDefinition type, string pointer, params string[] arguments) =>
        _found.Add(new SchemaDiagnostic(id, type.Document, pointer, AtName: true, EquatableArray.Create(arguments)));

    private static string KindOf(TypeDefinition type) => type.Kind switch
    {
        TypeKind.Record => "a record",
        TypeKind.Enum => "an enum",
        TypeKind.UnionInterface => "an interface over several records",
        TypeKind.PartInterface => "an interface",
        TypeKind.OpenEnum => "a struct for known and other values",
        TypeKind.UnionStruct => "a struct for values of several kinds",
        _ => "a struct around one value",
    };

    private static string Show(TypeRef? type) => type is null ? "nothing" : Show(type.FullName);

    /// <summary>The type as a message names it: without namespaces.</summary>
    private static string Show(TypeName type)
    {
        IEnumerable<string> arguments = type.Arguments.Select(Show);
        string text = type.IsTuple ? "(" + string.Join(", ", arguments.Zip(type.ElementNames, static (element, name) => name is null ? element : element + " " + name)) + ")"
            : type.Arguments.Count == 0 ? type.Name
            : type.Name + "<" + string.Join(", ", arguments) + ">";
        return text + (type.IsNullable ? "?" : "");
    }
}
