using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>Kinds of value as C# patterns. Numbers are one kind: the first byte does not tell integers apart.</summary>
internal static class Kinds
{
    private static readonly (JsonTypes Type, string[] Names)[] All =
    [
        (JsonTypes.Null, ["Null"]),
        (JsonTypes.Boolean, ["False", "True"]),
        (JsonTypes.Number, ["Number"]),
        (JsonTypes.String, ["String"]),
        (JsonTypes.Array, ["Array"]),
        (JsonTypes.Object, ["Object"]),
    ];

    /// <summary>The kinds in a set, one by one.</summary>
    public static IEnumerable<JsonTypes> Of(JsonTypes types) => All.Where(k => (types & k.Type) != 0).Select(k => k.Type);

    /// <summary>A pattern: any of the kinds.</summary>
    public static Fragment Pattern(JsonTypes types) => Fragment.Join($" or ", All.Where(k => (types & k.Type) != 0).SelectMany(k => k.Names).Select(Constant));

    private static Fragment Constant(string name) => $"{TypeName.Runtime("JsonKind")}.{new Identifier(name)}";
}
