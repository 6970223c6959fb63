using System.Globalization;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// What the types of one file would be called, from their own paths alone: a root's from its file, a definition's from the root and its key, an inline one's from its owner and
/// property, singular for items.
/// </summary>
internal sealed class TypeNaming(TypeDiscovery discovery, SchemaNode root, RootOptions options, IReadOnlyDictionary<string, Anchor> anchors)
{
    private readonly BranchNames _branches = new(discovery);
    private readonly Dictionary<SchemaNode, string> _names = [];
    private readonly List<SchemaDiagnostic> _diagnostics = [];
    private readonly string _rootName = RootNameOf(root, options, anchors);

    /// <summary>The file's outline, and what is wrong with the names that its author chose.</summary>
    public (TypeOutline Outline, IReadOnlyList<SchemaDiagnostic> Diagnostics) Outline()
    {
        string asked = options.TypeName ?? root.Annotations.CSharpName ?? _rootName;
        if (!Names.IsIdentifier(asked) && AnchorOfRoot(anchors) is null)
            _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.InvalidName, root, asked, _rootName));
        List<TypeProposal> types = [];
        Stack<SchemaPlace> work = new(discovery.PlacesOf(options.Path).Order.Reverse());
        while (work.Count > 0)
        {
            SchemaPlace place = work.Pop();
            _names.Add(place.Node, NameOf(place));
            types.AddRange(discovery.SketchesOf(place.Node).Select(sketch => Propose(place, sketch)));
            foreach (SchemaPlace made in discovery.MadeFor(place.Node))
                work.Push(made);
        }

        return (new TypeOutline(options.Path, Space, _rootName, Names.Identifier(Names.Pascal(options.Path)), options.Generate) { Types = types.ToEquatableArray(), IsBuiltIn = options.IsBuiltIn }, _diagnostics);
    }

    // An anchored root takes the types of its file along; the enum that a user declared for a root's values does not.
    private string Space => AnchorOfRoot(anchors) is { } anchor ? anchor.Namespace : options.Namespace;

    private static Anchor? AnchorOfRoot(IReadOnlyDictionary<string, Anchor> anchors) => anchors.TryGetValue("", out Anchor? anchor) && anchor.Form != AnchorForm.Enum ? anchor : null;

    private static string RootNameOf(SchemaNode root, RootOptions options, IReadOnlyDictionary<string, Anchor> anchors) =>
        AnchorOfRoot(anchors) is { } anchor ? anchor.Name
        : (options.TypeName ?? root.Annotations.CSharpName) is { } asked && Names.IsIdentifier(asked) ? asked
        : Names.FromFile(options.Path);

    private TypeProposal Propose(SchemaPlace place, TypeSketch sketch)
    {
        SchemaNode node = place.Node;
        Anchor? anchor = AnchorOf(node, sketch.Kind);
        bool isDeclared = anchor is not null && (sketch.Id.Part == TypePart.Whole || anchor.Form == AnchorForm.Enum);
        string ending = isDeclared || sketch.Id.Part == TypePart.Whole ? "" : discovery.WholeOf(node) == TypeKind.UnionStruct ? "Object" : "Value";
        string? given = node.Pointer.Length == 0 ? null : node.Annotations.CSharpName;
        if (given is not null && !Names.IsIdentifier(given))
            _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.InvalidName, node, given, _names[node]));
        bool isAsked = node.Pointer.Length == 0 ? options.TypeName is not null || root.Annotations.CSharpName is not null : given is not null && Names.IsIdentifier(given);
        return new TypeProposal(sketch.Id, sketch.Kind, anchor?.Namespace ?? Space, NamesOf(place, anchor).Select(name => NotOfMember(sketch.Kind, Names.Identifier(name + ending))).Distinct().ToEquatableArray())
        {
            IsPinned = anchor is not null || isAsked,
            IsStart = place.Kind == PlaceKind.Root || (place.Kind == PlaceKind.Definition && discovery.IsDefinedHere(node)),
            Accessibility = isDeclared ? anchor!.Accessibility : options.Accessibility,
            HasConverter = isDeclared && anchor!.HasConverter,
            HasBase = isDeclared && anchor!.HasBase,
            Declared = anchor is { Form: AnchorForm.Enum } ? anchor.Values : null,
            Uses = sketch.Uses.ToEquatableArray(),
            Shown = sketch.Shown.ToEquatableArray(),
            Parts = sketch.Parts.ToEquatableArray(),
        };
    }

    private static string NotOfMember(TypeKind kind, string name) => MemberNames.IsMemberOf(kind, name) ? name + "Type" : name;

    // An enum that a user declared stands for the values of its schema, and a root is a struct around them.
    private Anchor? AnchorOf(SchemaNode node, TypeKind kind) => anchors.TryGetValue(node.Pointer, out Anchor? anchor) && (anchor.Form != AnchorForm.Enum || kind == TypeKind.Enum) ? anchor : null;

    // The name, then one that is told from others by more of its path, each of which none but this schema asks for unless their paths are alike.
    private IEnumerable<string> NamesOf(SchemaPlace place, Anchor? anchor)
    {
        if (anchor is not null)
            yield return anchor.Name;
        string name = _names[place.Node];
        // The user's enum may be called like the file, and is no document.
        if (anchor is null && anchors.TryGetValue(place.Node.Pointer, out Anchor? values) && values.Name == name && values.Namespace == Space)
            name += "Document";
        yield return place.Kind == PlaceKind.Root || IsGiven(place.Node) ? name : Short(place, name);
        foreach (string longer in LongerNamesOf(place, name).Where(longer => longer.Length <= Names.GoodLength))
            yield return longer;
        yield return Names.Marked(name, options.Path + "#" + place.Node.Pointer);
    }

    private IEnumerable<string> LongerNamesOf(SchemaPlace place, string name)
    {
        if (place.Kind == PlaceKind.Root)
        {
            yield return Names.Pascal(options.Path);
            yield break;
        }

        if (place.Kind is PlaceKind.Definition or PlaceKind.Property)
            yield return _names[place.Parent!] + Names.Pascal(place.Key);
        if (place.Kind is PlaceKind.Item or PlaceKind.Value)
            yield return _names[place.Parent!] + PieceOf(place);
        if (place.Kind == PlaceKind.Branch)
            yield return Names.Join(_names[place.Parent!], PieceOf(place));
        yield return name;
        yield return _rootName + string.Concat(place.Node.Pointer.Split('/').Skip(1).Select(token => Names.Pascal(JsonPointer.Unescape(token))));
    }

    // A name of good length: what stands between the definition that a schema is in and the property that it belongs to is left out, then the definition, then the root. Where the schema's own words are longer,
    // the first of these.
    private string Short(SchemaPlace place, string name)
    {
        if (name.Length <= Names.GoodLength)
            return name;
        SchemaPlace property = place;
        while (property.Kind is not (PlaceKind.Property or PlaceKind.Definition) && property.Parent is { } parent && discovery.PlaceOf(parent) is { Parent: not null } around)
            property = around;
        string outer = _names[property.Parent!];
        string words = name.StartsWith(outer, StringComparison.Ordinal) && name.Length > outer.Length ? name.Substring(outer.Length) : PieceOf(place);
        string named = OwnerWithNameOf(property);
        string[] shorter = [named + words, _rootName + words, words, named + PieceOf(place), _rootName + PieceOf(place)];
        return shorter.FirstOrDefault(shorter => shorter.Length is > 0 and <= Names.GoodLength) ?? shorter[0];
    }

    private string NameOf(SchemaPlace place)
    {
        if (place.Kind == PlaceKind.Root || discovery.IsAliasedByRoot(place.Node))
            return _rootName;
        if (IsGiven(place.Node) && discovery.WholeOf(place.Node) is not null)
            return place.Node.Annotations.CSharpName!;
        string owner = _names[place.Parent!];
        return place.Kind switch
        {
            PlaceKind.Definition => DefinitionName(place),
            PlaceKind.Property => Names.OfDefined(owner, PieceOf(place)) ?? Names.Join(owner, PieceOf(place)),
            PlaceKind.PropertyName or PlaceKind.TupleItem => Names.Join(owner, PieceOf(place)),
            PlaceKind.Item => IsType(place.Parent!) || IsOneOfSeveralKinds(place.Parent!) ? owner + "Item" : EnglishNouns.Singular(owner),
            PlaceKind.Value when PieceOf(place) is not "Value" and var piece => owner + piece,
            PlaceKind.Value => IsType(place.Parent!) || EnglishNouns.Singular(owner) == owner ? owner + "Value" : EnglishNouns.Singular(owner),
            PlaceKind.Branch when !IsNamedBranch(place) => owner,
            PlaceKind.Branch => IsNameOfDefinition(place, Names.Join(owner, PieceOf(place))) ? owner + "With" + PieceOf(place) : Names.Join(owner, PieceOf(place)),
            _ => owner,
        };
    }

    private string DefinitionName(SchemaPlace place)
    {
        string piece = Names.Pascal(BranchNames.LastWord(place.Key));
        return options.DefinitionPrefix is { } prefix ? prefix + piece : Names.Join(_names[place.Parent!], piece);
    }

    private string PieceOf(SchemaPlace place) => place.Kind switch
    {
        PlaceKind.Property or PlaceKind.Definition => Names.Pascal(place.Key),
        PlaceKind.PropertyName => "Name",
        PlaceKind.TupleItem when TypeDiscovery.ElementNameOf(place.Node) is { } title => title,
        PlaceKind.TupleItem => "Item" + (place.Index + 1).ToString(CultureInfo.InvariantCulture),
        PlaceKind.Item => "Item",
        PlaceKind.Value => discovery.Analysis.NamesOfPattern(place.Key) is [var first, ..] ? Names.Pascal(first) : PatternOf(place) is { } pattern ? EnglishNouns.Singular(PatternNames.Of(pattern)) : "Value",
        PlaceKind.Branch => _branches.Of(place, _names[place.Parent!]),
        _ => "",
    };

    // The pattern whose properties have a map of their own.
    private PatternShape? PatternOf(SchemaPlace place) =>
        discovery.KindsOf(place.Parent!).HasFlag(JsonTypes.Object) ? discovery.ObjectOf(place.Parent!).Patterns.FirstOrDefault(pattern => pattern.Pattern == place.Key) : null;

    private string OwnerWithNameOf(SchemaPlace place)
    {
        SchemaPlace? owner = place;
        while (owner is not null && !discovery.IsNamed(owner.Node))
            owner = owner.Parent is null ? null : discovery.PlaceOf(owner.Parent);
        return owner is null || owner == place ? _rootName : _names[owner.Node];
    }

    // One or many: the one has the name.
    private bool IsOneOfSeveralKinds(SchemaNode node) =>
        discovery.PlaceOf(node) is { Kind: PlaceKind.Branch, Parent: { } parent } && SchemaAnalysis.IsMixed(discovery.Analysis.MeaningOf(parent));

    private bool IsType(SchemaNode node) => discovery.WholeOf(node) is not null;

    private static bool IsGiven(SchemaNode node) => node.Annotations.CSharpName is { } given && Names.IsIdentifier(given);

    // The branches of what is one type (properties that only sometimes appear, null or the one) are named as if they were that type, and so is a union in a union without a title.
    private bool IsNamedBranch(SchemaPlace place) =>
        discovery.WholeOf(discovery.EssenceOf(place.Node)) is { } whole && UnionAround(place) is TypeKind.UnionInterface or TypeKind.UnionStruct
        && (whole != TypeKind.UnionInterface || Names.OfTitle(place.Node.Annotations.Title) is not null);

    // The type that a branch is one of: a union within it that has no type of its own is a part of it.
    private TypeKind? UnionAround(SchemaPlace place)
    {
        TypeKind? kind = discovery.WholeOf(discovery.TypedAs(place.Parent!));
        while (kind is null && discovery.PlaceOf(place.Parent!) is { Kind: PlaceKind.Branch, Parent: { } around } outer && discovery.WholeOf(discovery.EssenceOf(outer.Node)) is null)
            (place, kind) = (outer, discovery.WholeOf(discovery.TypedAs(around)));
        return kind;
    }

    // A branch with what stands beside its union is another type than the definition that it refers to.
    private bool IsNameOfDefinition(SchemaPlace place, string name) =>
        DefinitionOf(place.Node) is { } definition && DefinitionName(definition) == name;

    // The definition of this file that a branch refers to.
    private SchemaPlace? DefinitionOf(SchemaNode branch) => _branches.TargetOf(branch) is { } target && ReferenceEquals(target.Document, root.Document)
        && discovery.PlaceOf(target) is { Kind: PlaceKind.Definition, Parent: not null } place && _names.ContainsKey(place.Parent) ? place : null;
}
