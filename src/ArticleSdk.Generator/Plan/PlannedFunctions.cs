using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Plan;

/// <summary>The check functions of a component, those of its types among them, and what reading adds to them.</summary>
internal sealed class PlannedFunctions
{
    private const string Prefix = "Passes";

    private readonly Dictionary<TypeName, TypeModel.TypeModel> _types;
    private readonly Dictionary<FunctionName, CheckFunction> _functions;
    private readonly Dictionary<TypeName, List<CheckFunction>> _added = [];

    public PlannedFunctions(IReadOnlyList<TypeModel.TypeModel> types, IReadOnlyList<CheckClass> checks)
    {
        _types = types.Where(type => type.Kind != TypeKind.BranchOfUnions).ToDictionary(type => type.FullName);
        _functions = checks.SelectMany(c => c.Functions).ToDictionary(f => f.Name);
    }

    /// <summary>The type of a name; null of one that belongs to another component.</summary>
    public TypeModel.TypeModel? TypeOf(TypeName type) => _types.TryGetValue(type, out TypeModel.TypeModel? known) ? known : null;

    /// <summary>The function of a name; null of one that belongs to another component.</summary>
    public CheckFunction? Find(FunctionName function) => _functions.TryGetValue(function, out CheckFunction? known) ? known : null;

    /// <summary>The name of the function that validates what the codec of a type reads.</summary>
    public FunctionName NameOf(TypeName type) => new(CheckOwner.ClassOf(TypeOf(type)?.CheckedBy ?? type), CheckOwner.RootFunction);

    /// <summary>The function that validates a type: where that does no more than to call another, the other. Null where another component has it, or it is told what to note.</summary>
    public CheckFunction? RootOf(TypeModel.TypeModel type)
    {
        FunctionName name = NameOf(type.FullName);
        var seen = new HashSet<FunctionName>();
        while (seen.Add(name) && Find(name) is { Tracks: false } root)
        {
            if (root.Body.Nodes is not [AllNode { Check: Call call }])
                return root;
            name = call.Function;
        }

        return null;
    }

    /// <summary>What the function of a type checks.</summary>
    public ValuePlan? BodyOf(TypeName type) => Find(NameOf(type))?.Body;

    /// <summary>The function of a check: its own, or one that is made for this.</summary>
    public FunctionName Of(TypeModel.TypeModel type, Subcheck check, string hint) => check switch
    {
        Call call => call.Function,
        Inline inline => Add(type, hint, inline.Plan, CheckSubject.Value),
        _ => Add(type, hint, new ValuePlan(EquatableArray.Create<CheckNode>(new KindsNode(JsonTypes.None))), CheckSubject.Value),
    };

    /// <summary>Adds a function to those of a type.</summary>
    public FunctionName Add(TypeModel.TypeModel type, string hint, ValuePlan body, CheckSubject subject)
    {
        TypeName owner = NameOf(type.FullName).Class;
        if (!_added.TryGetValue(owner, out List<CheckFunction>? added))
            _added.Add(owner, added = []);
        FunctionName name = new(owner, Prefix + hint);
        for (int i = 2; added.Exists(f => f.Name == name) || _functions.ContainsKey(name); i++)
            name = new FunctionName(owner, Prefix + hint + "_" + i);
        added.Add(new CheckFunction(name, body) { Subject = subject });
        return name;
    }

    /// <summary>The classes with what was added to them.</summary>
    public IReadOnlyList<CheckClass> AddTo(IReadOnlyList<CheckClass> checks) =>
        checks.Select(c => _added.TryGetValue(c.Owner.Class, out List<CheckFunction>? added) ? c with { Functions = c.Functions.Concat(added).ToEquatableArray() } : c).ToList();

    /// <summary>Whether what nodes call leads to a function, or to what is not known. Functions of other components lead to none of this.</summary>
    public bool Reach(IEnumerable<CheckNode> nodes, FunctionName function)
    {
        var seen = new HashSet<FunctionName>();
        var work = new Stack<CheckNode>(nodes);
        while (work.Count > 0)
        {
            if (FunctionCalls.Of(work.Pop()) is not { } calls)
                return true;
            foreach (FunctionName call in calls.Where(seen.Add))
            {
                if (call == function)
                    return true;
                foreach (CheckNode node in Find(call)?.Body.Nodes ?? default)
                    work.Push(node);
            }
        }

        return false;
    }
}
