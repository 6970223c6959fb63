using ArticleSdk.Generator.Analysis;
using System.Runtime.CompilerServices;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>The properties that an object may have, wherever the schema declares them.</summary>
internal sealed record ObjectShape
{
    /// <summary>The declared properties, in the schema's order.</summary>
    public required IReadOnlyList<PropertyShape> Properties { get; init; }

    /// <summary>Whether properties are allowed that no schema here names.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The schemas of properties that are allowed without a name: of <c>additionalProperties</c>, <c>patternProperties</c>.</summary>
    public required IReadOnlyList<SchemaNode> Unnamed { get; init; }

    /// <summary>Whether the schemas of <see cref="Unnamed"/> hold for every property that is not named, so that an open object is typed all the same.</summary>
    public required bool HasTypedRest { get; init; }

    /// <summary>The branches, if the schema is a union of objects and nothing beside.</summary>
    public required IReadOnlyList<SchemaNode> Branches { get; init; }

    /// <summary>The schemas that it takes up by reference.</summary>
    public required IReadOnlyList<SchemaNode> Referenced { get; init; }
}

/// <summary>A property, and every schema that declares it.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Always">The schemas that hold wherever the object's does.</param>
/// <param name="Sometimes">The schemas of branches.</param>
internal sealed record PropertyShape(string Name, List<SchemaNode> Always, List<SchemaNode> Sometimes)
{
    public bool Required { get; set; }

    /// <summary>The schema that says most about it.</summary>
    public SchemaNode First => Always.Count > 0 ? Always[0] : Sometimes[0];
}

/// <summary>Collects the properties of an object from a schema, what it refers to and its branches.</summary>
internal sealed class ObjectShapeReader(SchemaShapes shapes)
{
    private readonly List<PropertyShape> _properties = [];
    private readonly Dictionary<string, PropertyShape> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<(string, SchemaNode, bool)> _declared = [];
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly List<SchemaNode> _unnamed = [];
    private readonly List<SchemaNode> _referenced = [];
    private readonly HashSet<(SchemaNode, bool)> _seen = [];
    private readonly List<IReadOnlyList<SchemaNode>> _unions = [];

    // unevaluatedProperties: false closes the object only if every property that another keyword may evaluate is seen here: what `if` evaluates is not.
    private bool _closed;
    private bool _closedByUnevaluated;
    private bool _evaluatesUnseen;
    private bool _typedRest;
    private bool _typedByUnevaluated;
    private bool _declares;

    public ObjectShape Read(SchemaNode node)
    {
        Walk(node, always: true);
        foreach (PropertyShape property in _properties)
            property.Required = _required.Contains(property.Name);
        return new ObjectShape
        {
            // A property whose schema is false is forbidden, not declared.
            Properties = [.. _properties.Where(property => !property.Always.Any(schema => schema.Boolean == false))],
            IsOpen = !_closed && !(_closedByUnevaluated && !_evaluatesUnseen),
            Unnamed = _unnamed,
            HasTypedRest = _typedRest || (_typedByUnevaluated && !_evaluatesUnseen),
            Branches = Branches(),
            Referenced = _referenced,
        };
    }

    private IReadOnlyList<SchemaNode> Branches()
    {
        if (_declares || _unions.Count != 1)
            return [];
        SchemaNode[] branches = [.. _unions[0].Where(IsObject).Select(shapes.Resolve).Distinct()];
        return branches.Length > 1 && branches.Any(branch => Declares(branch)) ? branches : [];
    }

    private bool IsObject(SchemaNode node) => (shapes.Analysis.MeaningOf(node) & JsonTypes.Object) != 0;

    private void Walk(SchemaNode node, bool always)
    {
        if (node.Boolean is not null || _seen.Contains((node, true)) || !_seen.Add((node, always)))
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case PropertiesKeyword properties:
                    foreach (NamedSchema property in properties.Properties)
                        Declare(property.Name, property.Schema, always);
                    break;
                case RequiredKeyword required when always:
                    _required.UnionWith(required.Names);
                    break;
                case RefKeyword reference:
                    SchemaNode target = shapes.Analysis.EndOf(reference.Target);
                    if (always)
                        _referenced.Add(target);
                    Walk(target, always);
                    break;
                case AllOfKeyword all:
                    foreach (SchemaNode schema in all.Schemas)
                        Walk(schema, always);
                    break;
                case AnyOfKeyword any:
                    Union(any.Schemas, always);
                    break;
                case OneOfKeyword one:
                    Union(one.Schemas, always);
                    break;
                case IfKeyword conditional:
                    _evaluatesUnseen = true;
                    Branch(conditional.Then, always);
                    Branch(conditional.Else, always);
                    break;
                case DependentSchemasKeyword dependent:
                    foreach (NamedSchema schema in dependent.Schemas)
                        Branch(schema.Schema, always);
                    break;
                case PatternPropertiesKeyword patterns:
                    _declares |= always;
                    _unnamed.AddRange(patterns.Patterns.Select(pattern => pattern.Schema).Where(schema => schema.Boolean != false));
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
    }

    private bool Unnamed(SchemaNode schema, bool always)
    {
        if (schema.Boolean == false)
            return always;
        _declares |= always && schema.Boolean is null;
        _unnamed.Add(schema);
        return false;
    }

    private void Declare(string name, SchemaNode schema, bool always)
    {
        _declares |= always;
        if (!_byName.TryGetValue(name, out PropertyShape? property))
        {
            property = new PropertyShape(name, [], []);
            // In a branch, false only says that this branch is without it.
            if (!always && schema.Boolean == false)
                return;
            _byName.Add(name, property);
            _properties.Add(property);
        }

        if ((always || schema.Boolean != false) && _declared.Add((name, schema, always)))
            (always ? property.Always : property.Sometimes).Add(schema);
    }

    private void Union(EquatableArray<SchemaNode> branches, bool always)
    {
        SchemaNode[] objects = [.. branches.Where(IsObject)];
        if (always && objects.Any(branch => Declares(branch)))
            _unions.Add(objects);
        bool isOnly = always && objects.Length == 1;
        foreach (SchemaNode branch in objects)
            Walk(branch, isOnly);
    }

    private void Branch(SchemaNode? schema, bool always)
    {
        if (schema is null)
            return;
        _declares |= always && Declares(schema);
        Walk(schema, always: false);
    }

    private bool Declares(SchemaNode node) => shapes.Analysis.DeclaresProperties(node);
}
