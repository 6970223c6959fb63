using System.Runtime.CompilerServices;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Plan;

/// <summary>The check functions of a component, those of its types among them, and what reading adds to them.</summary>
internal sealed class PlannedFunctions
{
    private const string Prefix = "Passes";

    private readonly Dictionary<TypeName, TypeDefinition> _types;
    private readonly Dictionary<FunctionName, CheckFunction> _functions;
    private readonly Dictionary<TypeName, List<CheckFunction>> _added = [];
    private readonly Dictionary<FunctionName, List<string>> _expected = [];

    // By the very check, which functions that are made of the same body have in common.
    private readonly ConditionalWeakTable<Inline, FunctionName> _madeOf = new();

    public PlannedFunctions(IReadOnlyList<TypeDefinition> types, IReadOnlyList<CheckClass> checks)
    {
        _types = types.Where(type => type.Kind != TypeKind.BranchOfUnions).ToDictionary(type => type.FullName);
        _functions = checks.SelectMany(c => c.Functions).ToDictionary(f => f.Name);
    }

    /// <summary>The type of a name; null of one that belongs to another component.</summary>
    public TypeDefinition? TypeOf(TypeName type) => _types.TryGetValue(type, out TypeDefinition? known) ? known : null;

    /// <summary>The function of a name; null of one that belongs to another component.</summary>
    public CheckFunction? Find(FunctionName function) => _functions.TryGetValue(function, out CheckFunction? known) ? known : null;

    /// <summary>The name of the function that validates what the codec of a type reads.</summary>
    public FunctionName NameOf(TypeName type) => new(CheckOwner.ClassOf(TypeOf(type)?.CheckedBy ?? type), CheckOwner.RootFunction);

    /// <summary>The function that validates a type: where that does no more than to call another, the other. Null where another component has it, or it is told what to note.</summary>
    public CheckFunction? RootOf(TypeDefinition type)
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
    public ValuePlan? BodyOf(TypeName type) => Find(NameOf(type))?.AsRead;

    /// <summary>The function of a check: its own, or one that is made for this.</summary>
    public FunctionName Of(TypeDefinition type, Subcheck check, string hint) => check switch
    {
        Call call => call.Function,
        Inline inline => _madeOf.GetValue(inline, _ => Add(type, hint, inline.Plan, CheckSubject.Value)),
        _ => Add(type, hint, new ValuePlan(EquatableArray.Create<CheckNode>(new KindsNode(JsonTypes.None))), CheckSubject.Value),
    };

    /// <summary>Says in which order reading expects names: a function that looks for the same expects them so too, and one table serves both.</summary>
    public void Expect(FunctionName function, List<string> names) => _expected[function] = names;

    /// <summary>Adds a function to those of a type.</summary>
    public FunctionName Add(TypeDefinition type, string hint, ValuePlan body, CheckSubject subject)
    {
        TypeName owner = NameOf(type.FullName).Class;
        if (!_added.TryGetValue(owner, out List<CheckFunction>? added))
            _added.Add(owner, added = []);
        FunctionName name = new(owner, Prefix + hint);
        for (int i = 2; _functions.TryGetValue(name, out CheckFunction? known); i++)
        {
            // Of another type that is checked by the same functions.
            if (known.Subject == subject && known.Body.Equals(body))
                return name;
            name = new FunctionName(owner, Prefix + hint + "_" + i);
        }

        CheckFunction function = new(name, body) { Subject = subject };
        added.Add(function);
        _functions.Add(name, function);
        return name;
    }

    /// <summary>The classes with what was added to them, and those of types that the functions of others check.</summary>
    public IReadOnlyList<CheckClass> AddTo(IReadOnlyList<CheckClass> checks)
    {
        HashSet<TypeName> known = [.. checks.Select(c => c.Owner.Class)];
        IEnumerable<CheckClass> empty = _types.Values.Where(type => type.IsSchemaType && !known.Contains(CheckOwner.ClassOf(type.FullName))).Select(type => new CheckClass(CheckOwner.Of(type), default));
        return checks.Concat(empty).Select(c =>
        {
            IEnumerable<CheckFunction> functions = c.Functions.Select(Ordered);
            return c with { Functions = (_added.TryGetValue(c.Owner.Class, out List<CheckFunction>? added) ? functions.Select(WithCalls).Concat(added) : functions).ToEquatableArray() };
        }).ToList();
    }

    private CheckFunction Ordered(CheckFunction function)
    {
        if (!_expected.TryGetValue(function.Name, out List<string>? names) || function.Body.Nodes.OfType<PropertiesNode>().SingleOrDefault() is not { } walk
            || walk.Properties.Count != names.Count || !new HashSet<string>(names, StringComparer.Ordinal).SetEquals(WalkNames.Of(function.Body)))
        {
            return function;
        }

        Dictionary<string, PropertyPlan> properties = walk.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        CheckNode ordered = walk with { Properties = names.Select(name => properties[name]).ToEquatableArray() };
        return function with { Body = function.Body with { Nodes = function.Body.Nodes.Select(node => node is PropertiesNode ? ordered : node).ToEquatableArray() } };
    }

    /// <summary>A function that calls what was added for one of its properties, which it would have checked in place.</summary>
    private CheckFunction WithCalls(CheckFunction function) => function with
    {
        Body = function.Body with
        {
            Nodes = function.Body.Nodes.Select(node => node is not PropertiesNode walk ? node : walk with
            {
                Properties = walk.Properties.Select(p => p with { Checks = p.Checks.Select(c => c is Inline inline && _madeOf.TryGetValue(inline, out FunctionName? made) ? new Call(made) : c).ToEquatableArray() }).ToEquatableArray(),
            }).ToEquatableArray(),
        },
    };

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
