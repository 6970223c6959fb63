using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// One thing that is checked of a value. A plan is a list of nodes, all of which must hold, in any order. Each belongs to one of the kinds below, which says what the node can do in any case: be checked.
/// Whatever else is done with nodes (folding two of them, checking while the value is read) is done only with those that are known; a node that nobody knows is checked on its own.
/// </summary>
internal abstract record CheckNode;

/// <summary>The kinds of value that are allowed. Numbers are one kind here: see <see cref="IntegerNode"/>.</summary>
internal sealed record KindsNode(JsonTypes Kinds) : CheckNode;

/// <summary>An assertion on a string or number, which is checked when that is read. Values of other kinds satisfy it.</summary>
internal abstract record ScalarNode : CheckNode
{
    /// <summary><see cref="JsonTypes.String"/> or <see cref="JsonTypes.Number"/>.</summary>
    public abstract JsonTypes Kind { get; }

    /// <summary>An expression that is true where a string or number that the cursor has read fails.</summary>
    public abstract Fragment Fails(Fragment scanned, ITables tables);

    /// <summary>
    /// The same of a CLR value that its codec has read. Null where that cannot say it, as it cannot say how its JSON was written: then the value is checked before it is read. Empty where it cannot fail.
    /// </summary>
    public virtual Fragment? FailsRead(ClrValue value) => null;
}

/// <summary>An assertion on a string.</summary>
internal abstract record StringNode : ScalarNode
{
    public sealed override JsonTypes Kind => JsonTypes.String;
}

/// <summary>An assertion on a number.</summary>
internal abstract record NumberNode : ScalarNode
{
    public sealed override JsonTypes Kind => JsonTypes.Number;
}

/// <summary>What takes part in the walk over the properties of an object. Other values satisfy it.</summary>
internal abstract record ObjectNode : CheckNode
{
    /// <summary>The names that the walk must look for.</summary>
    public abstract IEnumerable<string> Names { get; }
}

/// <summary>What takes part in the walk over the items of an array. Other values satisfy it.</summary>
internal abstract record ArrayNode : CheckNode;

/// <summary>What reads the value as a whole, whatever else has read it.</summary>
internal abstract record ValueNode : CheckNode
{
    /// <summary>An expression that is true where the value at the cursor fails.</summary>
    /// <param name="json">The cursor.</param>
    /// <param name="kinds">The kinds that the value may be of.</param>
    /// <param name="tables">For what the expression needs.</param>
    public abstract Fragment Fails(Fragment json, JsonTypes kinds, ITables tables);

    /// <summary>Whether the cursor is behind the value, of one of these kinds, if that does not fail.</summary>
    public virtual bool GoesBehind(JsonTypes kinds) => false;
}

/// <summary>Subschemas that apply to the same value.</summary>
internal abstract record BranchNode : CheckNode;

/// <summary>What the branches left unevaluated: asked last.</summary>
internal abstract record UnevaluatedNode(Subcheck Check) : CheckNode;
