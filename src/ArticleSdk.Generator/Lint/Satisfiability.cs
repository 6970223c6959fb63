using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Lint;

/// <summary>
/// Which kinds of value a schema leaves, by all that lint can prove. Sound: of a kind that is not left no value is valid. It begins with what the keywords let
/// through and takes away, schema by schema, until nothing more goes or it was gone over often enough: every step follows from earlier ones.
/// </summary>
internal sealed class Satisfiability
{
    private const int Rounds = 8;

    private readonly LintContext _context;
    private readonly Dictionary<SchemaNode, JsonTypes> _left = [];
    private readonly Dictionary<SchemaNode, string> _reasons = [];

    public Satisfiability(LintContext context)
    {
        _context = context;
        foreach (SchemaNode node in context.Graph.Schemas)
            _left[node] = context.Analysis.KindsOf(node);
        bool changed = true;
        for (int round = 0; changed && round < Rounds; round++)
        {
            changed = false;
            // What is applied comes first: so one round is enough, cycles aside.
            for (int i = context.Graph.Schemas.Count - 1; i >= 0; i--)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                changed |= Reduce(context.Graph.Schemas[i]);
            }
        }
    }

    public JsonTypes KindsLeft(SchemaNode node) => _left.TryGetValue(node, out JsonTypes kinds) ? kinds : JsonTypes.Any;

    public bool IsNever(SchemaNode node) => KindsLeft(node) == JsonTypes.None;

    /// <summary>What took the last kind away.</summary>
    public string ReasonOf(SchemaNode node) => _reasons.TryGetValue(node, out string? reason) ? reason : "its keywords leave no kind of value";

    /// <summary>A property that is required by the schema and that nothing satisfies, although its schema is not simply false.</summary>
    public NamedSchema? RequiredNever(SchemaNode node)
    {
        HashSet<string> required = _context.Objects.RequiredBy(node);
        if (required.Count == 0)
            return null;
        foreach (PropertiesKeyword properties in _context.Analysis.ConjunctsOf(node).Keywords.OfType<PropertiesKeyword>())
        {
            foreach (NamedSchema property in properties.Properties)
            {
                if (property.Schema.Boolean is null && IsNever(property.Schema) && required.Contains(property.Name))
                    return property;
            }
        }

        return null;
    }

    private bool Reduce(SchemaNode node)
    {
        JsonTypes before = _left[node];
        if (before == JsonTypes.None)
            return false;
        JsonTypes left = before;
        string reason = "";
        foreach (Keyword keyword in node.Keywords)
        {
            Take(left & ~LeftBy(keyword), "'" + keyword.Name + "' leaves no kind of value that the rest allows");
        }

        foreach (Contradiction contradiction in _context.Contradictions.Of(node))
            Take(contradiction.Kinds, contradiction.Text);
        if ((left & JsonTypes.Object) != 0)
        {
            if (RequiredNever(node) is { } never)
                Take(JsonTypes.Object, "nothing satisfies the required property '" + never.Name + "'");
            else if (_context.Objects.RequiredBy(node).FirstOrDefault(name => _context.Objects.WhyForbidden(node, name) is not null) is { } name)
                Take(JsonTypes.Object, "the property '" + name + "' is required and forbidden");
        }

        if (left == before)
            return false;
        _left[node] = left;
        if (left == JsonTypes.None)
            _reasons[node] = reason;
        return true;

        void Take(JsonTypes kinds, string why)
        {
            if ((left & kinds) == 0)
                return;
            left &= ~kinds;
            reason = why;
        }
    }

    private JsonTypes LeftBy(Keyword keyword) => keyword switch
    {
        RefKeyword reference => KindsLeft(reference.Target),
        AllOfKeyword all => all.Schemas.Aggregate(JsonTypes.Any, (sum, schema) => sum & KindsLeft(schema)),
        AnyOfKeyword any => any.Schemas.Aggregate(any.Types, (sum, schema) => sum | KindsLeft(schema)),
        OneOfKeyword one => one.Schemas.Aggregate(JsonTypes.None, (sum, schema) => sum | KindsLeft(schema)),
        NotKeyword not => not.Schemas.Aggregate(~SchemaAnalysis.EveryOf(not.Types, isByValue: false), (sum, schema) => sum & ~AllOf(schema)),
        // Whatever does not satisfy 'if' satisfies 'else': only where both come to nothing is nothing left.
        IfKeyword { Then: { } then, Else: { } otherwise } => KindsLeft(then) | KindsLeft(otherwise),
        ContainsKeyword { Min: > 0 } contains when IsNever(contains.Schema) => ~JsonTypes.Array,
        _ => JsonTypes.Any,
    };

    /// <summary>The kinds of which every value is valid: all, or what <c>type</c> alone lets through.</summary>
    public static JsonTypes AllOf(SchemaNode schema)
    {
        if (schema.Boolean is { } boolean)
            return boolean ? JsonTypes.Any : JsonTypes.None;
        List<Keyword> keywords = [.. schema.Keywords.Where(keyword => keyword is not DefinitionsKeyword)];
        if (keywords.Count > 1 || (schema.Json.Members.Count > 0 && keywords.Count == 0 && IsSpoilt(schema)))
            return JsonTypes.None;
        if (keywords.Count == 0)
            return JsonTypes.Any;
        return keywords[0] is TypeKeyword type ? SchemaAnalysis.EveryOf(type.Types, schema.Dialect.IntegerByValue) : JsonTypes.None;
    }

    // A keyword with a wrong value is not there, and nobody knows what it would say.
    private static bool IsSpoilt(SchemaNode schema)
    {
        Dictionary<string, KeywordRow> rows = KeywordTable.Of(schema.Dialect);
        return schema.Json.Members.Any(member => rows.TryGetValue(member.Name, out KeywordRow? row) && !row.IsAnnotation && !row.Name.StartsWith("$", StringComparison.Ordinal)
            && row.Name is not ("definitions" or "id"));
    }
}
