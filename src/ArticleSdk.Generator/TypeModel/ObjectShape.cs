using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>The properties that an object may have, wherever the schema declares them.</summary>
internal sealed record ObjectShape
{
    /// <summary>The declared properties, in the schema's order.</summary>
    public required IReadOnlyList<PropertyShape> Properties { get; init; }

    /// <summary>Whether it takes more than one map to hold its properties.</summary>
    public bool HasMembers => Properties.Count + Patterns.Count > 0;

    /// <summary>Whether properties are allowed that no schema here names.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The patterns whose properties are of another type than those that match none, or another; each with what the schema says of them. Empty where all properties without a name are of one type.</summary>
    public required IReadOnlyList<PatternShape> Patterns { get; init; }

    /// <summary>The schemas of all other properties that are allowed without a name: of <c>additionalProperties</c>, <c>patternProperties</c>.</summary>
    public required IReadOnlyList<SchemaNode> Unnamed { get; init; }

    /// <summary>Whether the schemas of <see cref="Unnamed"/> are several, and all of them hold for every property that is not named.</summary>
    public required bool IsUnnamedTogether { get; init; }

    /// <summary>Whether the schemas of <see cref="Unnamed"/> hold for every property that is not named, so that an open object is typed all the same.</summary>
    public required bool HasTypedRest { get; init; }

    /// <summary>The branches, if the schema is a union of objects; with what stands beside the union in each.</summary>
    public required IReadOnlyList<SchemaNode> Branches { get; init; }

    /// <summary>The schemas that it takes up by reference.</summary>
    public required IReadOnlyList<SchemaNode> Referenced { get; init; }
}

/// <summary>A property.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Declarations">The schemas that declare it: those that hold wherever the object's does come first. Empty where it is only required.</param>
/// <param name="Constraint">What is said of it.</param>
/// <param name="IsRequired">Whether a valid object has it.</param>
internal sealed record PropertyShape(string Name, IReadOnlyList<SchemaNode> Declarations, PropertyConstraint Constraint, bool IsRequired);

/// <summary>The properties whose names match a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Schemas">What is said of each of them, wherever the object's schema holds.</param>
internal sealed record PatternShape(string Pattern, IReadOnlyList<SchemaNode> Schemas);

/// <summary>Collects the properties of an object from a schema, what it refers to and its branches.</summary>
/// <param name="analysis">What follows from schemas.</param>
/// <param name="resolve">What a schema stands for.</param>
/// <param name="inContext">A branch with all that the schema around its union says.</param>
internal sealed class ObjectShapeReader(SchemaAnalysis analysis, Func<SchemaNode, SchemaNode> resolve, Func<SchemaNode, Keyword, SchemaNode, int, SchemaNode> inContext)
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<SchemaNode>> _always = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SchemaNode>> _sometimes = new(StringComparer.Ordinal);
    private readonly List<SchemaNode> _unnamed = [];

    // How many of these hold for every property without a name.
    private int _rest;
    private readonly List<(string Pattern, List<SchemaNode> Schemas)> _patterns = [];
    private readonly List<SchemaNode> _referenced = [];
    private readonly HashSet<(SchemaNode, bool)> _seen = [];
    private readonly List<Keyword> _unions = [];

    // unevaluatedProperties: false closes the object only if every property that another keyword may evaluate is seen here: what `if` evaluates is not.
    private bool _closed;
    private bool _closedByUnevaluated;
    private bool _evaluatesUnseen;
    private bool _typedRest;
    private bool _typedByUnevaluated;
    private bool _declares;

    public ObjectShape Read(SchemaNode node)
    {
        Walk(node);
        List<PropertyShape> properties = [];
        HashSet<string> required = [.. analysis.RequiredNamesOf(node)];
        foreach (string name in _names.Concat(required.Where(name => !_always.ContainsKey(name) && !_sometimes.ContainsKey(name))))
        {
            // What no valid object has is forbidden, not declared.
            if (analysis.ConstraintOf(node, name) is { } constraint)
                properties.Add(new PropertyShape(name, [.. DeclarationsOf(_always, name), .. DeclarationsOf(_sometimes, name)], constraint, required.Contains(name)));
        }

        bool isOpen = !_closed && !(_closedByUnevaluated && !_evaluatesUnseen);
        bool hasTypedRest = _typedRest || (_typedByUnevaluated && !_evaluatesUnseen);
        bool areApart = AreApart(isOpen && !hasTypedRest);
        return new ObjectShape
        {
            Properties = properties,
            IsOpen = isOpen,
            Patterns = areApart ? [.. _patterns.Select(pattern => new PatternShape(pattern.Pattern, pattern.Schemas))] : [],
            Unnamed = areApart ? _unnamed : [.. _unnamed, .. _patterns.SelectMany(pattern => pattern.Schemas)],
            IsUnnamedTogether = _unnamed.Count > 1 && _unnamed.Count == _rest && (areApart || _patterns.Count == 0),
            HasTypedRest = hasTypedRest,
            Branches = Branches(node, required),
            Referenced = _referenced,
        };
    }

    private static IEnumerable<SchemaNode> DeclarationsOf(Dictionary<string, List<SchemaNode>> declared, string name) => declared.TryGetValue(name, out List<SchemaNode>? schemas) ? schemas : [];

    // Whether one map of all properties without a name would not know their types.
    private bool AreApart(bool allowsAnything)
    {
        if (_patterns.Count is 0 or > AnalysisLimits.Patterns)
            return false;
        SchemaNode first = _patterns[0].Schemas[0];
        return allowsAnything ? !SaysNothing(first) || _patterns.Skip(1).Any(pattern => !SaysNothing(pattern.Schemas[0]))
            : _patterns.Skip(1).Select(pattern => pattern.Schemas[0]).Concat(_unnamed).Any(schema => !IsOfOneType(first, schema));
    }

    private bool SaysNothing(SchemaNode node) => resolve(node).Keywords.Count == 0;

    // Two schemas that say the same of scalars, or of lists of these, have one type; two that describe objects or enums have one each.
    private bool IsOfOneType(SchemaNode one, SchemaNode other, int depth = 0)
    {
        (one, other) = (resolve(one), resolve(other));
        if (one == other)
            return true;
        JsonTypes kinds = analysis.MeaningOf(one);
        if (depth > AnalysisLimits.NestedTypes || kinds != analysis.MeaningOf(other) || HasTypes(one) || HasTypes(other))
            return false;
        Keyword[] shaping = [.. one.Keywords.Where(keyword => TypeDiscovery.Shapes(keyword, kinds))];
        Keyword[] others = [.. other.Keywords.Where(keyword => TypeDiscovery.Shapes(keyword, kinds))];
        return shaping.Length == others.Length && shaping.Zip(others, (x, y) => (x, y)).All(pair =>
            pair is (ItemsKeyword items, ItemsKeyword otherItems) && items.Start == otherItems.Start ? IsOfOneType(items.Schema, otherItems.Schema, depth + 1) : pair.x.Equals(pair.y));

        static bool HasTypes(SchemaNode node) =>
            node.Keywords.Any(keyword => keyword is EnumKeyword || (keyword is not ItemsKeyword && Subschemas.Of(keyword).Any())) || (node.Boolean is null && node.Json.TryGet("x-csharp-type", out _));
    }

    // Where several branches of anyOf may hold, what stands beside them and all branches make one record.
    private IReadOnlyList<SchemaNode> Branches(SchemaNode node, HashSet<string> required)
    {
        if (_unions.Count != 1 || (_declares && _unions[0] is not OneOfKeyword))
            return [];
        Keyword union = _unions[0];
        if (analysis.BranchesAbout(union, JsonTypes.Object) is null)
            return [];
        (SchemaNode Node, int Index)[] objects = [.. Subschemas.InPlace(union).Select((branch, i) => (branch, i)).Where(branch => IsObject(branch.branch))];
        if (objects.Select(branch => resolve(branch.Node)).Distinct().Count() < 2)
            return [];
        return [.. objects.Select(branch => NeedsContext(branch.Node, required) ? inContext(node, union, branch.Node, branch.Index) : resolve(branch.Node)).Distinct()];
    }

    // What is only required beside the union a definition of its own need not show.
    private bool NeedsContext(SchemaNode branch, HashSet<string> required) =>
        _declares || (resolve(branch) == branch && required.Except(analysis.RequiredNamesOf(branch)).Any());

    private bool IsObject(SchemaNode node) => (analysis.MeaningOf(node) & JsonTypes.Object) != 0;

    // Depth first, in the schema's order, without the stack: a chain of allOf may be long.
    private void Walk(SchemaNode root)
    {
        Stack<IEnumerator<(SchemaNode Node, bool Always)>> path = [];
        path.Push(Visit(root, always: true).GetEnumerator());
        while (path.Count > 0)
        {
            if (path.Peek().MoveNext())
                path.Push(Visit(path.Peek().Current.Node, path.Peek().Current.Always).GetEnumerator());
            else
                path.Pop();
        }
    }

    // Reads a schema, and gives those that apply to the same object.
    private IEnumerable<(SchemaNode Node, bool Always)> Visit(SchemaNode node, bool always)
    {
        if (node.Boolean is not null || _seen.Contains((node, true)) || !_seen.Add((node, always)))
            yield break;
        foreach (Keyword keyword in node.Keywords)
        {
            Read(keyword, always);
            if (always && keyword is AdditionalPropertiesKeyword { Schema.Boolean: null } && node.Keywords.All(other => other is not PatternPropertiesKeyword))
                _rest++;
            bool isOnly = analysis.BranchesAbout(keyword, JsonTypes.Object) is [_];
            foreach (SchemaNode applied in Subschemas.InPlace(keyword))
            {
                switch (keyword)
                {
                    case RefKeyword:
                        yield return (analysis.EndOf(applied), always);
                        break;
                    case AllOfKeyword:
                        yield return (applied, always);
                        break;
                    case AnyOfKeyword or OneOfKeyword when IsObject(applied):
                        yield return (applied, always && isOnly);
                        break;
                    case DependentSchemasKeyword:
                    case IfKeyword conditional when applied != conditional.If:
                        yield return (applied, false);
                        break;
                }
            }
        }
    }

    private void Read(Keyword keyword, bool always)
    {
        switch (keyword)
        {
            case PropertiesKeyword properties:
                foreach (NamedSchema property in properties.Properties)
                    Declare(property.Name, property.Schema, always);
                break;
            case RefKeyword reference when always:
                _referenced.Add(analysis.EndOf(reference.Target));
                break;
            case AnyOfKeyword or OneOfKeyword when always:
                if (Subschemas.InPlace(keyword).Where(IsObject).Any(analysis.DeclaresProperties))
                    _unions.Add(keyword);
                break;
            case IfKeyword conditional:
                _evaluatesUnseen = true;
                _declares |= always && new[] { conditional.Then, conditional.Else }.Any(branch => branch is not null && analysis.DeclaresProperties(branch));
                break;
            case DependentSchemasKeyword dependent:
                _declares |= always && dependent.Schemas.Any(schema => analysis.DeclaresProperties(schema.Schema));
                break;
            case PatternPropertiesKeyword patterns:
                _declares |= always;
                foreach (NamedSchema pattern in patterns.Patterns)
                    DeclarePattern(pattern, always);
                break;
            case AdditionalPropertiesKeyword additional:
                _evaluatesUnseen |= additional.Schema.Boolean != false;
                _closed |= Unnamed(additional.Schema, always);
                _typedRest |= always && additional.Schema.Boolean is null;
                break;
            case UnevaluatedPropertiesKeyword unevaluated:
                _closedByUnevaluated |= Unnamed(unevaluated.Schema, always);
                _typedByUnevaluated |= always && unevaluated.Schema.Boolean is null;
                break;
            case DynamicRefKeyword:
                // What it means is known only while an instance is evaluated.
                _declares |= always;
                _evaluatesUnseen = true;
                break;
        }
    }

    private bool Unnamed(SchemaNode schema, bool always)
    {
        if (schema.Boolean == false)
            return always;
        _declares |= always && schema.Boolean is null;
        _unnamed.Add(schema);
        return false;
    }

    // A pattern that only a few names match stands for these; one that is meant to match all, or that only a branch has, for the rest.
    private void DeclarePattern(NamedSchema pattern, bool always)
    {
        if (pattern.Schema.Boolean == false)
            return;
        if (analysis.NamesOfPattern(pattern.Name) is { } names)
        {
            foreach (string name in names)
                Declare(name, pattern.Schema, always);
            return;
        }

        bool isAll = SchemaAnalysis.MeansEveryName(pattern.Name);
        _typedRest |= always && pattern.Schema.Boolean is null && isAll;
        if (isAll || !always)
        {
            _unnamed.Add(pattern.Schema);
            _rest += always && pattern.Schema.Boolean is null ? 1 : 0;
            return;
        }

        int known = _patterns.FindIndex(other => other.Pattern == pattern.Name);
        if (known < 0)
            _patterns.Add((pattern.Name, [pattern.Schema]));
        else
            _patterns[known].Schemas.Add(pattern.Schema);
    }

    private void Declare(string name, SchemaNode schema, bool always)
    {
        _declares |= always;
        // In a branch, false only says that this branch is without it.
        if (!always && schema.Boolean == false)
            return;
        if (!_always.ContainsKey(name) && !_sometimes.ContainsKey(name))
            _names.Add(name);
        Dictionary<string, List<SchemaNode>> declared = always ? _always : _sometimes;
        if (!declared.TryGetValue(name, out List<SchemaNode>? schemas))
            declared.Add(name, schemas = []);
        if (!schemas.Contains(schema))
            schemas.Add(schema);
    }
}
