using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>
/// One check function as C#: whether the value at the cursor holds; then the cursor is behind it. The value is read once for what is asserted of its kind, its properties and its items; what else
/// there is (branches, values that are compared as a whole, what is left unevaluated) goes back to its start.
/// </summary>
internal sealed partial class FunctionCode(CheckFunction function, StaticTables tables)
{
    private static readonly Fragment Json = $"json";

    private static readonly Identifier Start = new("start");
    private static readonly Identifier Found = new("found");
    private static readonly Identifier HasUnknown = new("hasUnknown");

    private readonly Locals _locals = function.Subject == CheckSubject.WalkedObject ? new("json", "start", "found", "hasUnknown") : new("json", "evaluated");
    private readonly StaticTables _tables = tables;
    private Fragment? _evaluated;
    private Identifier _open;

    // What the bits of that ask for.
    private DecisionPlan? _decision;
    private Fragment? _known;
    private JsonTypes _plainKinds = JsonTypes.None;

    private CheckSubject Subject => function.Subject;

    /// <summary>Whether somebody else walks over the object.</summary>
    private bool IsAfterWalk => Subject == CheckSubject.WalkedObject;

    // A codec implements its interface by the function for the schema of its type.
    private Fragment Access => function is { Name.Name: CheckOwner.RootFunction, Tracks: false } ? (Fragment)$"public" : $"internal";

    /// <summary>The method; of a function that is memoized, with the one that does the work.</summary>
    public IEnumerable<CodeNode> Methods()
    {
        Identifier name = new(function.Name.Name);
        TypeName mark = TypeName.Runtime("CursorMark");
        Fragment parameters = function switch
        {
            { Tracks: true } => $"ref {TypeName.Runtime("JsonCursor")} json, ref {TypeName.Runtime("Evaluated")} evaluated",
            { Subject: CheckSubject.WalkedObject } => $"ref {TypeName.Runtime("JsonCursor")} json, {mark} {Start}, scoped {TypeName.System("ReadOnlySpan", mark)} {Found}, bool {HasUnknown}",
            _ => $"ref {TypeName.Runtime("JsonCursor")} json",
        };
        if (function.IsMemoized)
        {
            Identifier once = new(function.Name.Name + "Once");
            yield return Memoized($"{Access} static bool {name}({parameters})", once);
            yield return new Blank();
            name = once;
        }

        Fragment access = function.IsMemoized ? (Fragment)$"private" : Access;
        CodeBlock method = new($"{access} static bool {name}({parameters})");
        bool asksForRest = function.Body.Nodes.Any(n => n is UnevaluatedNode);
        _evaluated = asksForRest ? (Fragment)$"own" : function.Tracks ? (Fragment)$"evaluated" : null;
        if (function.EnsuresStack)
            Refuse(method, $"!json.EnsureStack()");
        if (asksForRest)
            method.Line($"{TypeName.Runtime("Evaluated")} {_locals.New("own")} = new();");
        if (function.Subject == CheckSubject.UnknownProperty)
            new Walk(this, function.Body).Unknown(method);
        else if (IsAfterWalk)
            Walked(method, function.Body);
        else if (function.Body.Decision is { IsAhead: true } decision)
            Ahead(method, function.Body, decision);
        else
            WithOtherKinds(method, function.Body);
        if (asksForRest)
            method.Line(function.Tracks ? (Fragment)$"evaluated.Merge(ref own);" : $"own.Dispose();");
        yield return method.ReturnTrue();
    }

    /// <summary>The function that others call, around the one that works: a value whose verdict is known is not checked again.</summary>
    private CodeBlock Memoized(Fragment head, Identifier once)
    {
        Fragment memo = _tables.Memo(function.Name.Name);
        CodeBlock method = new(head);
        if (!function.Tracks)
        {
            return method
                .Line($"{TypeName.Runtime("Evaluated")} nothing = new();")
                .If($"json.TryGetMemo({memo}, ref nothing, out bool known)", $"return known;")
                .Line($"var start = json.Mark();")
                .Line($"return json.SetMemo({memo}, start, {once}(ref json), ref nothing);");
        }

        return method
            .If($"json.TryGetMemo({memo}, ref evaluated, out bool known)", $"return known;")
            .Line($"var start = json.Mark();")
            .Line($"{TypeName.Runtime("Evaluated")} own = new();")
            .Line($"bool holds = json.SetMemo({memo}, start, {once}(ref json, ref own), ref own);")
            .If($"holds", $"evaluated.Merge(ref own);")
            .Line($"return holds;");
    }

    private void WithOtherKinds(CodeBlock code, ValuePlan plan)
    {
        if (plan.Ahead is { } ahead)
            OfPlainKinds(code, ahead);
        Value(code, plan, "value");
    }

    /// <summary>Checks the value at the cursor, and leaves the cursor behind it.</summary>
    /// <param name="code">Where the statements go.</param>
    /// <param name="plan">What is checked.</param>
    /// <param name="hint">What the value is called.</param>
    private void Value(CodeBlock code, ValuePlan plan, string hint)
    {
        List<CheckNode> again = plan.Nodes.Where(n => n is ValueNode or BranchNode).ToList();
        List<CheckNode> rest = plan.Nodes.Where(n => n is UnevaluatedNode).ToList();
        if (again.Count + rest.Count == 0)
        {
            Content(code, plan, hint);
            return;
        }

        JsonTypes kinds = plan.Kinds;
        CodeBlock marks = new();
        code.Add(marks);
        Walk walk = new(this, plan);
        Place place = new(this, marks);
        walk.Declare(code);
        bool walksFirst = plan.Nodes.Any(n => n is ObjectNode);
        if (plan.Decision is { } ahead && !walksFirst)
            Decide(code, ahead, walk);
        bool looksInside = plan.Nodes.Any(n => n is ScalarNode or ObjectNode or ArrayNode);
        if (!looksInside && again.Exists(n => GoesBehind(n, kinds)))
        {
            // Whatever reads the value again is the first to read it.
            if (kinds != JsonTypes.Any)
                Refuse(code, KindIsNot(kinds));
        }
        else
        {
            Content(code, plan, hint, walk);
            place.IsAtStart = false;
        }

        // The last one leaves the cursor behind the value if it can.
        again = again.OrderBy(n => GoesBehind(n, kinds) == (rest.Count == 0)).ToList();
        bool movesToDecide = walksFirst && plan.Decision is { Properties.Count: > 0 };
        bool needsEnd = rest.Count > 0 || ((movesToDecide || again.Exists(Moves)) && !GoesBehind(again[again.Count - 1], kinds));
        if (needsEnd && !place.IsAtStart)
            place.MarkEnd(code);
        if (plan.Decision is { } behind && walksFirst)
            Decide(code, behind, walk);
        foreach (CheckNode node in again)
        {
            Again(code, node, kinds, place, walk, goesBehind: false);
            if (needsEnd && !place.HasEnd)
                place.MarkEnd(code);
        }

        foreach (CheckNode node in rest)
            Rest(code, (UnevaluatedNode)node, place);
        if (needsEnd)
            code.Line($"json.Reset({place.End});");
    }

    /// <summary>Checks what reads an object again that whoever calls this has walked over.</summary>
    private void Walked(CodeBlock code, ValuePlan plan)
    {
        Walk walk = new(this, plan);
        Place place = new(this, new CodeBlock(), Start);
        if (plan.Decision is { } decision)
            Decide(code, decision, walk);
        foreach (CheckNode node in plan.Nodes.Where(n => n is not KindsNode))
            Again(code, node, JsonTypes.Object, place, walk, goesBehind: false);
    }

    /// <summary>Whether the cursor is behind the value once the node was found to hold.</summary>
    private bool GoesBehind(CheckNode node, JsonTypes kinds) => node switch
    {
        ValueNode value => value.GoesBehind(kinds),
        AllNode { Check: Call } => true,
        UnionNode { Discriminator: not null } => true,
        UnionNode { FirstBit: not null, IsByKind: false } union when _known is not null => union.Branches.Any(b => b.Check is Call or Anything),
        UnionNode union => (union.Branches.All(b => b.Check is Call or Nothing or Anything) && (union.IsByKind || union.FirstBit is not null || (!union.IsOne && _evaluated is null))),
        _ => false,
    };

    /// <summary>Whether the node moves the cursor.</summary>
    private static bool Moves(CheckNode node) => node switch
    {
        AllNode all => Moves(all.Check),
        UnionNode union => union.Discriminator is not null || union.Types != JsonTypes.None || union.Branches.Any(b => Moves(b.Check)),
        NotNode not => not.Types != JsonTypes.None || not.Checks.Any(Moves),
        IfNode condition => Moves(condition.If) || Moves(condition.Then) || Moves(condition.Else),
        DependentNode dependent => Moves(dependent.Check),
        EvaluatesNode or UnevaluatedNamesNode => false,
        _ => true,
    };

    private static bool Moves(Subcheck check) => check is Call or Inline || (check is InPlace { Nodes: var nodes } && nodes.Any(Moves));

    /// <param name="code">Where the statements go.</param>
    /// <param name="node">What reads the value again.</param>
    /// <param name="kinds">The kinds that it may be of.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="walk">What was found of it.</param>
    /// <param name="goesBehind">Whether the cursor must be behind the value after: then it is read by nobody else.</param>
    private void Again(CodeBlock code, CheckNode node, JsonTypes kinds, Place place, Walk walk, bool goesBehind)
    {
        switch (node)
        {
            case ValueNode value:
                place.Return(code);
                Refuse(code, value.Fails(Json, kinds, _tables));
                break;
            case AllNode all:
                Must(code, all.Check, place, walk, goesBehind);
                return;
            case UnionNode union:
                Union(code, union, place, walk);
                break;
            case NotNode not:
                Not(code, not, place);
                break;
            case IfNode condition:
                If(code, condition, place, walk, goesBehind);
                return;
            case VisitNode visit:
                Visit(code, visit, walk);
                place.IsAtStart = false;
                break;
            case EvaluatesNode evaluates:
                walk.Evaluate(code, evaluates);
                break;
            case UnevaluatedNamesNode:
                walk.RefuseUnevaluated(code);
                break;
            case DependentNode dependent:
                Must(code.Block($"if ({walk.Has(dependent.Trigger)})"), dependent.Check, place.Within(), walk, goesBehind: false);
                break;
            default:
                throw new InvalidOperationException($"{node.GetType().Name} has no code.");
        }

        if (goesBehind && !GoesBehind(node, kinds))
            Pass(code, place);
    }

    /// <summary>Goes behind a value that nobody else reads.</summary>
    private void Pass(CodeBlock code, Place place)
    {
        place.Return(code);
        Refuse(code, $"!{Skip}");
    }

    /// <summary>A local: the tests of the value that are open, as bits.</summary>
    private void Decide(CodeBlock code, DecisionPlan decision, Walk walk, bool isOneEnough = false)
    {
        _decision = decision;
        code.Line($"ulong {_open = _locals.New("open")} = {walk.Decide(decision, isOneEnough)};");
    }

    /// <summary>Checks the value of a property or item.</summary>
    private void Child(CodeBlock code, Subcheck check, string hint)
    {
        switch (check)
        {
            case Anything:
                Refuse(code, $"!json.Skip()");
                break;
            case Nothing:
                code.Line($"return false;");
                break;
            case Call call:
                Refuse(code, $"!{NameOf(call.Function)}(ref json)");
                break;
            case Inline inline:
                Fragment? evaluated = _evaluated;
                _evaluated = null;
                Value(code, inline.Plan, hint);
                _evaluated = evaluated;
                break;
            default:
                throw new InvalidOperationException($"{check.GetType().Name} says nothing of a child.");
        }
    }

    /// <summary>One check on one line.</summary>
    private static void Refuse(CodeBlock code, Fragment condition) => code.Add(new Guard(condition));

    /// <summary>Functions of the same class are called by their name alone.</summary>
    private Fragment NameOf(FunctionName callee) =>
        callee.Class == function.Name.Class ? (Fragment)new Identifier(callee.Name) : $"{callee.Class}.{new Identifier(callee.Name)}";
}
