using System.Globalization;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// What the branches of a union are called: after their title, the string that tells them from the others, the schema that they refer to, what they are (a kind, a property that only they require or know); by their number
/// where all of that says nothing. A name that says what a branch is, none of the others can have.
/// </summary>
internal sealed class BranchNames(TypeDiscovery discovery)
{
    private const int MaxStrings = 3;

    private readonly Dictionary<SchemaNode, Union> _unions = [];

    /// <param name="place">The place of the branch.</param>
    /// <param name="owner">The name of the union.</param>
    public string Of(SchemaPlace place, string owner)
    {
        SchemaNode branch = discovery.EssenceOf(place.Node);
        bool isObject = (discovery.KindsOf(branch) & JsonTypes.Object) != 0;
        if (isObject && discovery.WholeOf(discovery.TypedAs(place.Parent!)) == TypeKind.UnionStruct && discovery.ObjectBranchesOf(place.Parent!).Count == 1)
            return "Object";
        if ((Names.OfTitle(place.Node.Annotations.Title) ?? Names.OfTitle(branch.Annotations.Title)) is { } word)
            return word.Length > owner.Length && word.StartsWith(owner, StringComparison.Ordinal) ? word.Substring(owner.Length) : word;
        Union union = UnionOf(place);
        if (isObject && FixedString(branch, union) is { } value)
            return Names.Pascal(value);
        if (TargetOf(place.Node) is { } target && discovery.PlaceOf(target) is { } referred && WordOf(referred) is { } named)
            return named;
        return KindOf(branch, union) ?? (isObject ? OptionalString(branch, union) ?? OwnProperty(branch, union) ?? OneOfSeveralStrings(branch, union) : null) ?? "Option" + (place.Index + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The schema that a branch refers to: by itself, or as the only one of its <c>allOf</c>.</summary>
    public SchemaNode? TargetOf(SchemaNode branch)
    {
        SchemaNode[] targets = [.. branch.Keywords.OfType<RefKeyword>().Select(reference => reference.Target)];
        if (targets.Length == 0)
            targets = [.. branch.Keywords.OfType<AllOfKeyword>().SelectMany(all => all.Schemas).SelectMany(part => part.Keywords.OfType<RefKeyword>()).Select(reference => reference.Target).Take(2)];
        return targets.Length == 0 || (targets.Length > 1 && branch.Keywords.All(keyword => keyword is not RefKeyword)) ? null : discovery.Resolve(targets[targets.Length - 1]);
    }

    /// <summary>The last word of a definition's key: "content.transit.Paragraph" is a paragraph.</summary>
    public static string LastWord(string key) => key.LastIndexOf('.') is > 0 and var dot && dot < key.Length - 1 ? key.Substring(dot + 1) : key;

    private Union UnionOf(SchemaPlace place)
    {
        if (_unions.TryGetValue(place.Parent!, out Union? known) && known.Branches.Contains(discovery.EssenceOf(place.Node)))
            return known;
        IReadOnlyList<SchemaNode> objects = discovery.KindsOf(place.Parent!) == JsonTypes.Object ? discovery.ObjectOf(place.Parent!).Branches : discovery.ObjectBranchesOf(place.Parent!);
        IEnumerable<SchemaNode> branches = objects.Contains(discovery.EssenceOf(place.Node))
            ? objects
            : place.Parent!.Keywords.Where(keyword => keyword is AnyOfKeyword or OneOfKeyword).Select(Subschemas.InPlace).FirstOrDefault(branches => branches.Contains(place.Node)) ?? [place.Node];
        return _unions[place.Parent!] = new Union(branches, discovery);
    }

    // A string that the branch requires of a property; of several properties, one that no other branch has the same of.
    private string? FixedString(SchemaNode branch, Union union)
    {
        BranchTests tests = discovery.Analysis.TestsOf(branch);
        PropertyTest[] constants = [.. tests.Properties.Where(test => tests.Requires(test.Name) && test.Constants is [{ Kind: ValueKind.String }] && test.Constants[0].Text.Any(char.IsLetterOrDigit))];
        return (constants.FirstOrDefault(test => union.Constants[(test.Name, test.Constants[0].Text)] == 1) ?? constants.FirstOrDefault())?.Constants[0].Text;
    }

    // A string that a property is if it is there, and that no other branch has.
    private string? OptionalString(SchemaNode branch, Union union)
    {
        PropertyTest? test = discovery.Analysis.TestsOf(branch).Properties.FirstOrDefault(test => test.Constants is [{ Kind: ValueKind.String } only] && only.Text.Any(char.IsLetterOrDigit) && union.Constants[(test.Name, only.Text)] == 1);
        return test is null ? null : Names.Pascal(test.Constants[0].Text);
    }

    // The strings that the branch allows a property to be, and no other branch does.
    private string? OneOfSeveralStrings(SchemaNode branch, Union union)
    {
        BranchTests tests = discovery.Analysis.TestsOf(branch);
        PropertyTest? test = tests.Properties.FirstOrDefault(test => tests.Requires(test.Name) && test.Constants.Count is > 1 and <= MaxStrings
            && test.Constants.All(value => value.Kind == ValueKind.String && value.Text.Any(char.IsLetterOrDigit) && union.Constants[(test.Name, value.Text)] == 1));
        return test is null ? null : string.Join("Or", test.Constants.Select(value => Names.Pascal(value.Text)));
    }

    private string? KindOf(SchemaNode branch, Union union)
    {
        JsonTypes kinds = discovery.KindsOf(branch);
        string? name = kinds switch
        {
            JsonTypes.String => "String",
            JsonTypes.Boolean => "Boolean",
            JsonTypes.Integer => "Integer",
            JsonTypes.Number or JsonTypes.Fraction => "Number",
            JsonTypes.Array => "List",
            JsonTypes.Object => "Object",
            _ => null,
        };
        return name is not null && union.Kinds.Where(of => (of.Key & kinds) != 0).Sum(of => of.Value) == 1 ? name : null;
    }

    // The property that only this branch requires; or else that only this one knows. The names differ: what one branch alone knew, another may come to require.
    private string? OwnProperty(SchemaNode branch, Union union) =>
        discovery.Analysis.TestsOf(branch).Required.FirstOrDefault(name => union.Required[name] == 1 && name.Any(char.IsLetter)) is { } required ? "With" + Names.Pascal(required)
        : Union.Known(branch, discovery).FirstOrDefault(name => union.Properties[name] == 1 && name.Any(char.IsLetter)) is { } known ? "WithOptional" + Names.Pascal(known)
        : null;

    private static string? WordOf(SchemaPlace referred) =>
        referred.Kind == PlaceKind.Root ? Names.FromFile(referred.Node.Document.Path)
        : referred.Key.Any(char.IsLetter) ? Names.Pascal(LastWord(referred.Key))
        : null;

    /// <summary>How many branches of a union have each kind, know or require each property, fix each property to each string.</summary>
    private sealed class Union
    {
        public Union(IEnumerable<SchemaNode> branches, TypeDiscovery discovery)
        {
            Branches = [.. branches.Select(discovery.EssenceOf)];
            foreach (SchemaNode branch in Branches)
            {
                Count(Kinds, discovery.KindsOf(branch));
                foreach (string name in Known(branch, discovery))
                    Count(Properties, name);
                BranchTests tests = discovery.Analysis.TestsOf(branch);
                foreach (string name in tests.Required.Distinct())
                    Count(Required, name);
                foreach (PropertyTest test in tests.Properties)
                {
                    foreach (JsonValue value in test.Constants.Where(value => value.Kind == ValueKind.String))
                        Count(Constants, (test.Name, value.Text));
                }
            }

            static void Count<T>(Dictionary<T, int> counts, T key)
                where T : notnull => counts[key] = counts.TryGetValue(key, out int known) ? known + 1 : 1;
        }

        public HashSet<SchemaNode> Branches { get; }

        public Dictionary<JsonTypes, int> Kinds { get; } = [];

        public Dictionary<string, int> Properties { get; } = new(StringComparer.Ordinal);

        /// <summary>The properties that a branch declares or requires, in its order.</summary>
        public static IEnumerable<string> Known(SchemaNode branch, TypeDiscovery discovery) =>
            (discovery.KindsOf(branch) & JsonTypes.Object) == 0 ? [] : discovery.ObjectOf(branch).Properties.Select(property => property.Name);

        public Dictionary<string, int> Required { get; } = new(StringComparer.Ordinal);

        public Dictionary<(string Property, string Value), int> Constants { get; } = [];
    }
}
