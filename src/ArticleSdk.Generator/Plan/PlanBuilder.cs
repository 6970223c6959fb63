using System.Text;
using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>What the plan of a component asks about the schemas that it reaches.</summary>
internal interface ICheckOwners
{
    /// <summary>The class that the functions of a schema stand in; null where that is in no file of the component.</summary>
    CheckOwner? OwnerOf(SchemaNode schema);

    /// <summary>The schema whose function checks this one too: one that says the same, or itself.</summary>
    SchemaNode CheckedAs(SchemaNode schema);

    /// <summary>The schema that was made of all that say of a property what it must be, in a schema and what holds with it; null where none was.</summary>
    SchemaNode? MergedOf(SchemaNode schema, string property);

    /// <summary>The function that a file outside of the component surely holds: that of a schema with a type of its own. Null for any other schema.</summary>
    FunctionName? ForeignCheckOf(SchemaNode schema);
}

/// <summary>
/// Decides which functions check the schemas of one component: asked for one, it plans it and all that it calls. A schema of another component that has a type is called there; whatever else is needed of one is
/// planned here.
/// </summary>
/// <param name="owners">Where functions stand.</param>
/// <param name="roots">The schemas that may be asked for.</param>
/// <param name="planners">By what nodes each keyword is checked.</param>
/// <param name="analysis">What follows from schemas.</param>
/// <param name="cancellation">Asked for each function.</param>
internal sealed class PlanBuilder(ICheckOwners owners, IEnumerable<SchemaNode> roots, KeywordPlanners planners, SchemaAnalysis analysis, CancellationToken cancellation)
{
    private readonly AnchorRelevance _relevance = new(roots);
    private readonly Dictionary<FunctionKey, FunctionDraft> _functions = [];
    private readonly FunctionNames _names = new();
    private CheckOwner? _requester;

    public KeywordPlanners Planners => planners;

    public CancellationToken Cancellation => cancellation;

    public SchemaAnalysis Analysis => analysis;

    public KnownNames KnownNames { get; } = new(analysis);

    public CopyLimits Copies { get; } = new();

    /// <summary>Plans the functions of some schemas, each of which is checked on its own, and all that these call.</summary>
    public IReadOnlyList<CheckClass> Build(IEnumerable<SchemaNode> schemas)
    {
        var planned = new List<FunctionDraft>();
        var seen = new HashSet<FunctionDraft>();
        var pending = new Queue<FunctionDraft>();
        foreach (SchemaNode schema in schemas)
            Enqueue(Request(schema, DynamicScope.Empty, tracks: false));
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            FunctionDraft function = pending.Dequeue();
            planned.Add(function);
            if (function.IsForeign)
                continue;
            _requester = function.Owner;
            new FunctionPlanner(this, function).Plan();
            foreach (FunctionDraft callee in function.InPlace.Concat(function.OnChildren).Concat(function.OfReaders))
                Enqueue(callee);
        }

        MemoAnalysis.Mark(planned);
        return planned.Where(f => !f.IsForeign).GroupBy(f => f.Owner)
            .Select(g => new CheckClass(g.Key, g.OrderBy(f => f.Name.Name, StringComparer.Ordinal).Select(f => f.ToFunction()).ToEquatableArray()))
            .ToList();

        void Enqueue(FunctionDraft function)
        {
            if (seen.Add(function))
                pending.Enqueue(function);
        }
    }

    public SchemaNode? MergedOf(SchemaNode schema, string property) => owners.MergedOf(schema, property);

    public FunctionDraft Request(SchemaNode schema, DynamicScope scope, bool tracks)
    {
        schema = owners.CheckedAs(schema);
        var key = new FunctionKey(schema, Enter(schema, scope), tracks);
        if (_functions.TryGetValue(key, out FunctionDraft? function))
            return function;
        CheckOwner? owner = owners.OwnerOf(schema);
        if (owner is null && !tracks && key.Scope.Equals(Enter(schema, DynamicScope.Empty)) && owners.ForeignCheckOf(schema) is { } name)
        {
            function = new FunctionDraft(key, name);
        }
        else
        {
            owner ??= _requester ?? throw new InvalidOperationException($"Nobody asks for {schema}.");
            function = new FunctionDraft(key, owner, new FunctionName(owner.Class, _names.NameOf(owner, schema, tracks)));
        }

        _functions.Add(key, function);
        return function;
    }

    /// <summary>The dynamic scope inside a schema when it is entered from <paramref name="scope"/>.</summary>
    public DynamicScope Enter(SchemaNode schema, DynamicScope scope)
    {
        ISet<string> relevant = _relevance.Of(schema);
        return scope.Only(relevant).Enter(schema.Resource, relevant);
    }
}

/// <summary>The names of functions: made of the path from the owner's schema to the function's, so that adding a property elsewhere renames nothing.</summary>
internal sealed class FunctionNames
{
    /// <summary>What a name shows of a long path; a number tells it from others that begin so. Metadata takes 1,023 bytes (CS7013).</summary>
    private const int MaxLength = 160;

    private readonly Dictionary<CheckOwner, HashSet<string>> _taken = [];

    public string NameOf(CheckOwner owner, SchemaNode schema, bool tracks)
    {
        var name = new StringBuilder(CheckOwner.RootFunction);
        bool isWithin = schema.Document.Path == owner.Document && schema.Pointer.StartsWith(owner.Pointer, StringComparison.Ordinal);
        string path = isWithin ? schema.Pointer.Substring(owner.Pointer.Length) : schema.Document.Path.Substring(schema.Document.Path.LastIndexOf('/') + 1) + schema.Pointer;
        foreach (string segment in path.Split('/'))
        {
            if (segment is "properties" or "$defs" or "definitions")
                continue;
            if (name.Length > MaxLength)
                break;
            bool upper = true;
            foreach (char c in segment)
            {
                if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                {
                    name.Append(upper ? char.ToUpperInvariant(c) : c);
                    upper = false;
                }
                else
                {
                    upper = true;
                }
            }
        }

        if (name.Length > MaxLength)
            name.Length = MaxLength;
        if (tracks)
            name.Append("Evaluating");
        if (!_taken.TryGetValue(owner, out HashSet<string>? taken))
            _taken.Add(owner, taken = new(StringComparer.Ordinal));
        string unique = name.ToString();
        for (int i = 2; !taken.Add(unique); i++)
            unique = name + "_" + i;
        return unique;
    }
}
