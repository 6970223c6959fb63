using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>What a schema is to the one around it.</summary>
internal enum PlaceKind : byte
{
    Root,
    Definition,
    Property,

    /// <summary>A value of properties without a name: of <c>additionalProperties</c>, <c>patternProperties</c>.</summary>
    Value,
    PropertyName,
    Item,
    TupleItem,

    /// <summary>Of <c>anyOf</c>, <c>oneOf</c>.</summary>
    Branch,

    /// <summary>Another that applies to the same instance.</summary>
    InPlace,
}

/// <summary>Where a schema stands in its document.</summary>
/// <param name="Parent">The schema around it; null for a root.</param>
/// <param name="Key">The name of a property or definition, the pattern of properties.</param>
/// <param name="Index">The number of a branch, or of an item of a tuple.</param>
internal sealed record SchemaPlace(SchemaNode Node, SchemaNode? Parent, PlaceKind Kind, string Key = "", int Index = 0);

/// <summary>
/// The schemas of one document, each after the one around it: those at places that JSON Schema knows, and those elsewhere that the document refers to by their pointer.
/// </summary>
internal sealed class SchemaPlaces
{
    private readonly Dictionary<SchemaNode, SchemaPlace> _places = [];
    private readonly Dictionary<string, SchemaNode> _byPointer = new(StringComparer.Ordinal);
    private readonly List<SchemaPlace> _order = [];

    public SchemaPlaces(SchemaNode root)
    {
        Queue<SchemaNode> elsewhere = new();
        Walk(new SchemaPlace(root, null, PlaceKind.Root), elsewhere);
        while (elsewhere.Count > 0)
        {
            SchemaNode node = elsewhere.Dequeue();
            if (_places.ContainsKey(node))
                continue;
            string[] tokens = [.. node.Pointer.Split('/').Select(JsonPointer.Unescape)];
            bool isDefinition = tokens.Length >= 2 && tokens[tokens.Length - 2] is "$defs" or "definitions";
            Walk(new SchemaPlace(node, root, isDefinition ? PlaceKind.Definition : PlaceKind.Property, tokens[tokens.Length - 1]), elsewhere);
        }
    }

    /// <summary>All places, each after that of the schema around it.</summary>
    public IReadOnlyList<SchemaPlace> Order => _order;

    public SchemaPlace? Find(SchemaNode node) => _places.TryGetValue(node, out SchemaPlace? place) ? place : null;

    public SchemaNode? Find(string pointer) => _byPointer.TryGetValue(pointer, out SchemaNode? node) ? node : null;

    private void Walk(SchemaPlace start, Queue<SchemaNode> elsewhere)
    {
        Stack<SchemaPlace> work = [];
        work.Push(start);
        while (work.Count > 0)
        {
            SchemaPlace place = work.Pop();
            if (_places.ContainsKey(place.Node))
                continue;
            _places.Add(place.Node, place);
            _byPointer[place.Node.Pointer] = place.Node;
            _order.Add(place);
            foreach (SchemaPlace below in Below(place.Node).Reverse())
                work.Push(below);
            foreach (SchemaNode target in place.Node.Keywords.Select(TargetOf).OfType<SchemaNode>())
            {
                if (ReferenceEquals(target.Document, start.Node.Document))
                    elsewhere.Enqueue(target);
            }
        }
    }

    private static SchemaNode? TargetOf(Keyword keyword) => keyword switch
    {
        RefKeyword reference => reference.Target,
        DynamicRefKeyword reference => reference.Initial,
        _ => null,
    };

    private static IEnumerable<SchemaPlace> Below(SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            IEnumerable<SchemaPlace> places = keyword switch
            {
                RefKeyword or DynamicRefKeyword => [],
                DefinitionsKeyword definitions => definitions.Schemas.Select(d => new SchemaPlace(d.Schema, node, PlaceKind.Definition, d.Name)),
                PropertiesKeyword properties => properties.Properties.Select(p => new SchemaPlace(p.Schema, node, PlaceKind.Property, p.Name)),
                PrefixItemsKeyword prefix => prefix.Schemas.Select((s, i) => new SchemaPlace(s, node, PlaceKind.TupleItem, Index: i)),
                AnyOfKeyword any => any.Schemas.Select((s, i) => new SchemaPlace(s, node, PlaceKind.Branch, Index: i)),
                OneOfKeyword one => one.Schemas.Select((s, i) => new SchemaPlace(s, node, PlaceKind.Branch, Index: i)),
                PropertyNamesKeyword names => [new SchemaPlace(names.Schema, node, PlaceKind.PropertyName)],
                PatternPropertiesKeyword patterns => patterns.Patterns.Select(p => new SchemaPlace(p.Schema, node, PlaceKind.Value, p.Name)),
                AdditionalPropertiesKeyword or UnevaluatedPropertiesKeyword =>
                    Subschemas.ToChildren(keyword).Select(s => new SchemaPlace(s, node, PlaceKind.Value)),
                ItemsKeyword or UnevaluatedItemsKeyword or ContainsKeyword => Subschemas.ToChildren(keyword).Select(s => new SchemaPlace(s, node, PlaceKind.Item)),
                _ => Subschemas.InPlace(keyword).Select(s => new SchemaPlace(s, node, PlaceKind.InPlace)),
            };
            foreach (SchemaPlace place in places)
                yield return place;
        }
    }
}
