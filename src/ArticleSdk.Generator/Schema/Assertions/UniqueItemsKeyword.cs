using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>uniqueItems: true</c>.</summary>
internal sealed record UniqueItemsKeyword(string Name) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.UniqueItems;

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => [new UniqueItemsNode()];

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind == ValueKind.True)
            context.Add(new UniqueItemsKeyword(name));
        else if (value.Kind != ValueKind.False)
            context.WrongValue(name, value, "true or false");
    }
}

/// <summary><c>uniqueItems</c>: the walk over the items notes where the first few start, so that they are told apart without another.</summary>
internal sealed record UniqueItemsNode : ArrayNode
{
    /// <summary>So many starts are noted.</summary>
    public const int Noted = 8;

    /// <summary>An expression that is true where two items are equal of an array that was walked over.</summary>
    public static Fragment Fails(Fragment json, Fragment starts, Fragment count) => $"{count} > 1 && !{json}.HasUniqueItems({starts}, {count})";
}
