using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
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

/// <summary><c>uniqueItems</c>: equal items are found by their hashes, in a walk of its own.</summary>
internal sealed record UniqueItemsNode : ValueNode
{
    public override Fragment Fails(Fragment json, JsonTypes kinds, ITables tables)
    {
        Fragment repeats = $"!{json}.HasUniqueItems()";
        return GoesBehind(kinds) ? repeats : $"{json}.Kind == {TypeName.Runtime("JsonKind")}.Array && {repeats}";
    }

    public override bool GoesBehind(JsonTypes kinds) => kinds == JsonTypes.Array;
}
