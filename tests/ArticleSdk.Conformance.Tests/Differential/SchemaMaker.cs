using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Makes random schemas over the whole vocabulary of a draft.</summary>
/// <remarks>
/// A reference in place leads to a later definition only, one from a property or an item anywhere: so schemas are recursive, and none applies itself to
/// the same instance without end, which is an error.
/// </remarks>
internal sealed partial class SchemaMaker(Dice dice, Draft draft, int index, bool forAjv)
{
    private const int MaxDepth = 4;

    /// <summary>Half of the schemas are as people write them: each says its type, and objects say their properties.</summary>
    private readonly bool _tidy = dice.Chance(50);

    private List<string> _definitions = [];
    private string _defs = "";
    private bool _tracks;
    private bool _anchors;
    private bool _topHasAnchor;
    private string? _anchor;

    /// <summary>Definitions that are resources of their own, which the dynamic scope goes through.</summary>
    private HashSet<string> _resources = [];

    /// <summary>Which definition is being made, if it is a resource: references are relative to it.</summary>
    private bool _inResource;

    /// <summary>How many subschemas may still be made: few schemas are large.</summary>
    private int _budget = 6 + dice.Next(dice.Chance(15) ? 60 : 18);

    private bool Has(Draft since) => draft >= since;

    public JsonValue Root()
    {
        _defs = Has(Draft.Draft201909) ? "$defs" : "definitions";
        _definitions = dice.Some(Pools.DefinitionNames, dice.Weighted(4, 3, 2, 1));
        _tracks = Has(Draft.Draft201909) && dice.Chance(60);
        _anchors = Has(Draft.Draft201909) && dice.Chance(35);
        _topHasAnchor = _anchors && (forAjv || dice.Chance(70));
        if (_anchors && !forAjv)
            _resources = [.. _definitions.Where(_ => dice.Chance(50))];
        _anchor = Has(Draft.Draft201909) && dice.Chance(30) && _definitions.Find(d => !_resources.Contains(d)) is { } plain ? plain : null;

        List<JsonMember> head = [new("$schema", Json.Text(Dialects.Of(draft).Uri))];
        if (!forAjv)
            head.Add(new(Has(Draft.Draft6) ? "$id" : "id", Json.Text($"https://example.test/{index}/root.json")));
        if (_topHasAnchor)
            head.Add(draft == Draft.Draft201909 ? new("$recursiveAnchor", JsonValue.True) : new("$dynamicAnchor", Json.Text("top")));
        JsonValue body = Schema(MaxDepth, -1);
        // Before 2019-09 a root with $ref would be nothing but a reference; definitions and all.
        if (body.Kind != ValueKind.Object || (!Has(Draft.Draft201909) && body.Get("$ref") is not null))
            body = Json.Object(("type", Json.Text("object")));
        List<JsonMember> members = [.. head, .. body.Members];
        if (_definitions.Count > 0)
            members.Add(new(_defs, Json.Object(_definitions.Select((name, i) => new JsonMember(name, Definition(name, i))))));
        return Json.Object(members);
    }

    private JsonValue Definition(string name, int at)
    {
        _budget += 3;
        _inResource = _resources.Contains(name);
        JsonValue schema = Schema(MaxDepth - 1, at);
        if (name == _anchor || _inResource)
            schema = schema.Kind == ValueKind.Object ? schema : Json.Object();
        if (name == _anchor)
            schema = schema.With("$anchor", Json.Text("here"));
        if (!_inResource)
            return schema;
        schema = schema.With("$id", Json.Text(ResourceOf(at)));
        return draft == Draft.Draft201909 ? schema.With("$recursiveAnchor", Json.Boolean(dice.Chance(80))) : schema.With("$dynamicAnchor", Json.Text("top"));
    }

    private static string ResourceOf(int definition) => $"part{definition}.json";

    /// <param name="depth">How many levels of subschemas it may have.</param>
    /// <param name="after">References in place lead to definitions after this one; -2: anywhere.</param>
    private JsonValue Schema(int depth, int after)
    {
        _budget--;
        if (dice.Chance(_tidy ? 2 : 6))
            return Trivial();
        if (Reference(after) is { } reference)
            return reference;

        Keywords keywords = new();
        int facets = _tidy ? 1 : 1 + dice.Weighted(4, 4, 2, 1);
        for (int i = 0; i < facets; i++)
            Facet(keywords, depth, after);
        if (_tidy && keywords.Count == 0)
            Typed(keywords, depth);
        Say(keywords);
        return keywords.ToSchema();
    }

    private JsonValue Trivial()
    {
        bool holds = dice.Chance(60);
        if (Has(Draft.Draft6))
            return Json.Boolean(holds);
        return holds ? Json.Object() : draft == Draft.Draft3 ? Json.Object(("disallow", Json.Text("any"))) : Json.Object(("not", Json.Object()));
    }

    private void Facet(Keywords keywords, int depth, int after)
    {
        bool deep = depth > 0 && _budget > 0;
        switch (dice.Weighted(_tidy ? 10 : 4, _tidy ? 1 : 3, 2, 3, 3, deep ? 6 : 0, deep ? 4 : 0, deep ? 5 : 0, deep && after != -2 ? 1 : 1))
        {
            case 0:
                Typed(keywords, depth);
                break;
            case 1:
                keywords.Add("type", Types());
                break;
            case 2:
                Values(keywords);
                break;
            case 3:
                Numbers(keywords);
                break;
            case 4:
                Strings(keywords);
                break;
            case 5:
                Objects(keywords, depth);
                break;
            case 6:
                Arrays(keywords, depth);
                break;
            case 7:
                Branches(keywords, depth, after);
                break;
            default:
                Contents(keywords);
                break;
        }
    }

    /// <summary>A type with keywords that say something about it.</summary>
    private void Typed(Keywords keywords, int depth)
    {
        bool deep = depth > 0 && _budget > 0;
        string type = dice.Pick(deep ? ["object", "object", "object", "array", "string", "integer"] : new[] { "string", "string", "integer", "number", "boolean", "null", "string" });
        keywords.Add("type", dice.Chance(12) && Has(Draft.Draft4) && type != "null" ? Json.Texts([type, "null"]) : Json.Text(type));
        switch (type)
        {
            case "object":
                Objects(keywords, depth);
                break;
            case "array":
                Arrays(keywords, depth);
                break;
            case "string" when dice.Chance(60):
                Strings(keywords);
                break;
            case "integer" or "number" when dice.Chance(50):
                Numbers(keywords);
                break;
        }
    }

    private JsonValue? Reference(int after)
    {
        if (!dice.Chance(14))
            return null;
        List<JsonMember> found = [];
        if (after == -2 && dice.Chance(30))
            found.Add(TopReference());
        else if (_definitions.Skip(after == -2 ? 0 : after + 1).ToList() is { Count: > 0 } targets)
            found.Add(new("$ref", Json.Text(ReferenceTo(dice.Pick(targets)))));

        if (found.Count == 0)
            return null;
        // Siblings are ignored before 2019-09, and ajv does not ignore them.
        if (dice.Chance(35) && (Has(Draft.Draft201909) || !forAjv))
        {
            Keywords siblings = new();
            Facet(siblings, 0, after);
            found.AddRange(siblings.ToSchema().Members);
        }

        return Json.Object(found);
    }

    private string ReferenceTo(string definition)
    {
        if (_resources.Contains(definition))
            return ResourceOf(_definitions.IndexOf(definition)) + (dice.Chance(30) ? "#" : "");
        string fragment = definition == _anchor && dice.Chance(50) && !forAjv ? "#here" : $"#/{_defs}/{Fragment(definition)}";
        return (_inResource ? "root.json" : "") + fragment;
    }

    private JsonMember TopReference() => !(_inResource || _topHasAnchor) || dice.Chance(30) ? new("$ref", Json.Text("#"))
        : draft == Draft.Draft201909 ? new("$recursiveRef", Json.Text("#"))
        : new("$dynamicRef", Json.Text("#top"));

    private static string Fragment(string name) => Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    /// <summary>What schemas say without asserting it; types and their members are made of it.</summary>
    private void Say(Keywords keywords)
    {
        if (!dice.Chance(12))
            return;
        switch (dice.Next(5))
        {
            case 0:
                keywords.Add("title", Json.Text(dice.Pick(Pools.Strings)));
                break;
            case 1:
                keywords.Add("description", Json.Text(dice.Pick(Pools.Strings) + " */ <b> & \"\"\" {x}"));
                break;
            case 2 when !forAjv:
                keywords.Add("default", Value(1));
                break;
            case 3 when Has(Draft.Draft201909):
                keywords.Add("deprecated", JsonValue.True);
                break;
            default:
                keywords.Add(Has(Draft.Draft7) ? "readOnly" : "title", Has(Draft.Draft7) ? JsonValue.True : Json.Text("t"));
                break;
        }
    }
}
