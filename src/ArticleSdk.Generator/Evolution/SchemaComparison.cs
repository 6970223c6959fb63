using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Evolution;

/// <summary>A place of a schema by which it refuses, or may refuse, what another one allows.</summary>
/// <param name="Schema">The schema that the keyword stands in.</param>
/// <param name="Path">The place from there; empty for the schema as a whole.</param>
/// <param name="Witness">A document that the other allows and this one refuses, by the engine; null where it could not be shown that there is none, and none was found either.</param>
/// <param name="Error">What the engine says of the witness.</param>
internal sealed record SchemaBreak(SchemaNode Schema, string Path, JsonValue? Witness, EngineError? Error)
{
    public string Pointer => Schema.Pointer + Path;
}

/// <summary>
/// Finds the places by which a schema refuses what another one allows. Every keyword is asked whether a value can fail it that the other schema allows at that place; where one can, its subschemas are
/// asked in turn, so that what is reported is the innermost place. A place of which nothing is reported refuses nothing: that is proved.
/// </summary>
internal sealed class SchemaComparison
{
    private const int MostBreaks = 200;
    private const int MostCases = 24;
    private const int MostNames = 12;
    private const int MostDepth = 48;

    private static readonly JsonTypes[] Kinds = [JsonTypes.Object, JsonTypes.Array, JsonTypes.String, JsonTypes.Integer, JsonTypes.Fraction, JsonTypes.Boolean, JsonTypes.Null];

    private readonly SchemaAnalysis _analysis = new();
    private readonly SchemaNode _old;
    private readonly SchemaNode _new;
    private readonly EngineJudge _judge;
    private readonly SearchContext _context;
    private readonly WitnessSearch _search;
    private readonly LiteralNumbers _numbers;
    private readonly Dictionary<(string Given, SchemaNode Schema), bool> _compared = [];
    private readonly Dictionary<(SchemaDocument Document, string Pointer), SchemaBreak> _breaks = [];

    private SchemaComparison(SchemaNode old, SchemaSet oldSet, SchemaNode @new, SchemaSet newSet, CancellationToken cancellation)
    {
        _old = old;
        _new = @new;
        _judge = new EngineJudge(oldSet, newSet);
        var classes = new SchemaClasses(_analysis, [old, @new], cancellation);
        _context = new SearchContext(_analysis, classes);
        _numbers = new LiteralNumbers(classes);
        _search = new WitnessSearch(_context, _judge, cancellation);
    }

    /// <summary>How inner literals are asked of the whole document.</summary>
    private delegate EquatableArray<Literal> Wrap(IEnumerable<Literal> inner);

    /// <param name="old">The schema that allows.</param>
    /// <param name="oldSet">The set that it is in.</param>
    /// <param name="new">The schema that refuses.</param>
    /// <param name="newSet">The set that it is in.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    /// <returns>None only where everything that the one allows is allowed by the other.</returns>
    public static IReadOnlyList<SchemaBreak> Find(SchemaNode old, SchemaSet oldSet, SchemaNode @new, SchemaSet newSet, CancellationToken cancellation)
    {
        var comparison = new SchemaComparison(old, oldSet, @new, newSet, cancellation);
        return comparison.Find();
    }

    private List<SchemaBreak> Find()
    {
        EquatableArray<Literal> given = EquatableArray.Create<Literal>(new Holds(_old));
        Outcome whole = _search.Find([.. given, new Fails(_new)]);
        if (whole.IsNever)
            return [];
        if (!Compare(given, _new, inner => given.Concat(inner).ToEquatableArray(), 0))
            _breaks[(_new.Document, "")] = new SchemaBreak(_new, "", null, null);
        // A witness of the whole is one, whatever place it was looked for at.
        if (whole.Value is { } value && _breaks.Values.All(found => found.Witness is null) && WitnessOf(_new, "", value) is { } witness)
            _breaks[(_new.Document, "")] = witness;
        return [.. _breaks.Values];
    }

    /// <summary>Looks for the places of a schema that refuse a value which satisfies what is given. False if there are none.</summary>
    private bool Compare(EquatableArray<Literal> given, SchemaNode node, Wrap wrap, int depth)
    {
        node = _analysis.EndOf(node);
        if (_numbers.KeyOf(given) is not { } key)
            return false;
        // Where the comparison comes back to what it is about, the places are found already.
        if (_compared.TryGetValue((key, node), out bool known))
            return known;
        _compared.Add((key, node), true);
        bool found = false;
        JsonTypes types = node.Find<TypeKeyword>()?.Types ?? JsonTypes.Any;
        foreach (WayToFail any in _context.Ways.Of(node))
        {
            if (_breaks.Count >= MostBreaks)
                return true;
            // What is refused for its type is refused there, and at no other keyword.
            WayToFail way = any.Keyword is TypeKeyword ? any : any with { About = any.About & types };
            if (way.About != JsonTypes.None && !_search.Find([.. given, new OfKinds(way.About), .. way.Literals]).IsNever)
                found |= (depth < MostDepth && CompareParts(given.Append(new OfKinds(way.About)).ToEquatableArray(), way, wrap, depth + 1)) || Report(node, way, wrap);
        }

        return _compared[(key, node)] = found;
    }

    private bool CompareParts(EquatableArray<Literal> given, WayToFail way, Wrap wrap, int depth) => way.Keyword switch
    {
        AnyOfKeyword any => CompareUnion(given, any.Schemas, way, wrap, depth),
        OneOfKeyword one when way.Literals[0] is Fails => CompareUnion(given, one.Schemas, way, wrap, depth),
        OneOfKeyword => false,
        _ => way.Literals[way.Literals.Count - 1] switch
        {
            Fails { Schema.Boolean: not false } fails => CompareInPlace(given, fails, way, wrap, depth),
            SomeProperty { Value: Fails { Schema.Boolean: not false } fails } some => CompareProperty(given, some, fails.Schema, wrap, depth),
            SomeItem { Item: Fails { Schema.Boolean: not false } fails } some => CompareItem(given, some, fails.Schema, wrap, depth),
            _ => false,
        },
    };

    private bool CompareInPlace(EquatableArray<Literal> given, Fails fails, WayToFail way, Wrap wrap, int depth)
    {
        List<Literal> beside = [.. way.Literals.Take(way.Literals.Count - 1)];
        return Compare(given.Concat(beside).ToEquatableArray(), fails.Schema, inner => wrap(beside.Concat(inner)), depth);
    }

    private bool CompareProperty(EquatableArray<Literal> given, SomeProperty some, SchemaNode schema, Wrap wrap, int depth)
    {
        bool found = false;
        foreach (Facts facts in _search.CasesOf([.. given, some], JsonTypes.Object, MostCases))
        {
            foreach (string name in _search.NamesFor(some, facts, MostNames))
            {
                List<Literal> asked = facts.AskedOf(name);
                asked.Remove(some.Value);
                // Where nothing was said, whatever is said now is one change.
                if (_numbers.KeyOf(asked) is "")
                    return false;
                if (!_search.Find([.. asked, some.Value]).IsNever)
                    found |= Compare(asked.ToEquatableArray(), schema, inner => wrap(facts.Taken.Append(new SomeProperty(new OneName(name), new Together(inner.ToEquatableArray())))), depth);
            }
        }

        return found;
    }

    private bool CompareItem(EquatableArray<Literal> given, SomeItem some, SchemaNode schema, Wrap wrap, int depth)
    {
        bool found = false;
        foreach (Facts facts in _search.CasesOf(given, JsonTypes.Array, MostCases))
        {
            int named = facts.ItemRules.Select(rule => Math.Max(rule.Prefix.Count, rule.Start)).DefaultIfEmpty(0).Max();
            for (int i = some.From; i < some.To && i <= Math.Max(some.From, named) && i < some.From + MostNames; i++)
            {
                List<Literal> asked = facts.AskedOf(i);
                int index = i;
                if (_numbers.KeyOf(asked) is "")
                    return false;
                if (!_search.Find([.. asked, some.Item]).IsNever)
                    found |= Compare(asked.ToEquatableArray(), schema, inner => wrap(facts.Taken.Append(new SomeItem(index, index + 1, new Together(inner.ToEquatableArray())))), depth);
            }
        }

        return found;
    }

    /// <summary>Case by case of what is given, a value can be meant for one branch alone: then what refuses it stands there.</summary>
    private bool CompareUnion(EquatableArray<Literal> given, EquatableArray<SchemaNode> branches, WayToFail way, Wrap wrap, int depth)
    {
        bool found = false;
        foreach (JsonTypes kind in Kinds)
        {
            foreach (Facts facts in _search.CasesOf(given, kind, MostCases))
            {
                List<Literal> own = [.. facts.Taken, new OfKinds(kind)];
                EquatableArray<Literal> known = given.Concat(own).ToEquatableArray();
                if (_search.Find([.. known, .. way.Literals]).IsNever)
                    continue;
                List<SchemaNode> near = [.. branches.Where(branch => !_search.Find([.. known, new Holds(branch)]).IsNever).Take(2)];
                if (near.Count != 1)
                    return false;
                List<Literal> others = [.. branches.Where(branch => branch != near[0]).Select(branch => new Fails(branch))];
                found |= Compare(known.Concat(others).ToEquatableArray(), near[0], inner => wrap(own.Concat(others).Concat(inner)), depth);
            }
        }

        return found;
    }

    private bool Report(SchemaNode node, WayToFail way, Wrap wrap)
    {
        (SchemaDocument, string) key = (node.Document, node.Pointer + way.Path);
        if (_breaks.TryGetValue(key, out SchemaBreak? known) && known.Witness is not null)
            return true;
        Outcome outcome = _search.Find([.. wrap(way.Literals.Prepend(new OfKinds(way.About)))]);
        // The way to this place was made of parts; that they do not go together is known only now.
        if (outcome.IsNever)
            return known is not null;
        _breaks[key] = (outcome.Value is { } value ? WitnessOf(node, way.Path, value) : null) ?? new SchemaBreak(node, way.Path, null, null);
        return true;
    }

    private SchemaBreak? WitnessOf(SchemaNode node, string path, JsonValue value) =>
        _judge.IsValid(_old, value) == true && _judge.IsValid(_new, value) == false ? new SchemaBreak(node, path, value, _judge.ErrorOf(_new, value)) : null;
}
