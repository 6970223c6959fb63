using System.Text;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Decides which functions check the schemas of a project: asked for one, it plans it and all that it calls.
/// </summary>
/// <param name="ownerOf">The type that a schema's functions belong to.</param>
/// <param name="roots">Every schema that may be asked for.</param>
/// <param name="annotates">Whether the functions give annotations too.</param>
internal sealed class PlanBuilder(Func<SchemaNode, CheckOwner> ownerOf, IEnumerable<SchemaNode> roots, bool annotates = false)
{
    /// <summary>What a function's name shows of a long path; a number tells it from others that begin so. Metadata takes 1,023 bytes (CS7013).</summary>
    private const int MaxNameLength = 160;

    public bool Annotates => annotates;

    private readonly AnchorRelevance _relevance = new(roots);
    private readonly Dictionary<FunctionKey, FunctionDraft> _functions = [];
    private readonly Queue<FunctionDraft> _pending = new();
    private readonly Dictionary<CheckOwner, HashSet<string>> _names = [];
    private readonly SchemaAnalysis _analysis = new();

    /// <summary>The function that checks <paramref name="node"/> on its own, fully qualified.</summary>
    public string Request(SchemaNode node) => Request(node, DynamicScope.Empty, tracks: false).QualifiedName;

    /// <summary>Plans everything that was requested.</summary>
    public IReadOnlyList<CheckClass> Build()
    {
        while (_pending.Count > 0)
        {
            FunctionDraft draft = _pending.Dequeue();
            draft.Body = new ValuePlanner(this, draft, _analysis, new KnownNames(_analysis, annotates)).Plan(draft.Key.Node);
        }

        MemoAnalysis.Mark(_functions.Values);
        var merger = new PlanMerger(_functions.Values, _analysis);
        foreach (FunctionDraft draft in _functions.Values)
            draft.Merged = merger.Merge(draft);
        SharedTexts.Find(_functions.Values);
        return _functions.Values
            .GroupBy(f => f.Owner)
            .Select(g => new CheckClass(g.Key, g.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.ToFunction(annotates)).ToEquatableArray()))
            .ToList();
    }

    public FunctionDraft Request(SchemaNode node, DynamicScope scope, bool tracks)
    {
        var key = new FunctionKey(node, Enter(node, scope), tracks);
        if (!_functions.TryGetValue(key, out FunctionDraft? draft))
        {
            CheckOwner owner = ownerOf(node);
            draft = new FunctionDraft(key, owner, NameOf(owner, node, tracks));
            _functions.Add(key, draft);
            _pending.Enqueue(draft);
        }

        return draft;
    }

    /// <summary>The dynamic scope inside <paramref name="node"/> when it is entered from <paramref name="scope"/>.</summary>
    public DynamicScope Enter(SchemaNode node, DynamicScope scope)
    {
        ISet<string> relevant = _relevance.Of(node);
        return scope.Only(relevant).Enter(node.Resource, relevant);
    }

    /// <summary>Made of the path from the owner's schema to the function's: adding a property elsewhere renames nothing.</summary>
    private string NameOf(CheckOwner owner, SchemaNode node, bool tracks)
    {
        var name = new StringBuilder("Check");
        string path = node.Pointer.StartsWith(owner.Pointer, StringComparison.Ordinal) ? node.Pointer.Substring(owner.Pointer.Length) : node.Pointer;
        foreach (string segment in path.Split('/'))
        {
            if (segment is "properties" or "$defs" or "definitions")
                continue;
            if (name.Length > MaxNameLength)
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

        if (name.Length > MaxNameLength)
            name.Length = MaxNameLength;
        if (tracks)
            name.Append("Evaluating");
        if (!_names.TryGetValue(owner, out HashSet<string>? taken))
            _names.Add(owner, taken = new(StringComparer.Ordinal));
        string unique = name.ToString();
        for (int i = 2; !taken.Add(unique); i++)
            unique = name + "_" + i;
        return unique;
    }
}

/// <summary>A function is a schema, seen in a dynamic scope, with or without a record of what it evaluated.</summary>
internal readonly record struct FunctionKey(SchemaNode Node, DynamicScope Scope, bool Tracks);

/// <summary>A function while its callees are being found.</summary>
internal sealed class FunctionDraft(FunctionKey key, CheckOwner owner, string name)
{
    public FunctionKey Key { get; } = key;

    public CheckOwner Owner { get; } = owner;

    public string Name { get; } = name;

    public string QualifiedName => Owner.ChecksClass + "." + Name;

    public ValuePlan? Body { get; set; }

    public ValuePlan? Merged { get; set; }

    public string? SharedText { get; set; }

    public bool Remembers { get; set; }

    /// <summary>Called on the same value.</summary>
    public List<FunctionDraft> InPlace { get; } = [];

    /// <summary>Called on children.</summary>
    public List<FunctionDraft> OnChildren { get; } = [];

    /// <summary>Two calls on children may be for the same child (a property and a pattern, items and contains).</summary>
    public bool ChildrenOverlap { get; set; }

    public CheckFunction ToFunction(bool annotates) => new()
    {
        Name = Name,
        Owner = Owner.ChecksClass,
        Schema = Key.Node.AbsoluteLocation,
        Annotates = annotates,
        Tracks = Key.Tracks,
        Remembers = Remembers,
        Body = Body!,
        Merged = Merged,
        SharedText = SharedText,
    };
}
