using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Lint;

/// <summary>Kinds of value, drafts and lists as messages name them.</summary>
internal static class KindNames
{
    private static readonly (JsonTypes Kind, string Name)[] Names =
    [
        (JsonTypes.Null, "null"),
        (JsonTypes.Boolean, "booleans"),
        (JsonTypes.Object, "objects"),
        (JsonTypes.Array, "arrays"),
        (JsonTypes.String, "strings"),
        (JsonTypes.Number, "numbers"),
        (JsonTypes.Integer, "integers"),
        (JsonTypes.Fraction, "numbers with a fraction"),
    ];

    public static string Of(JsonTypes kinds)
    {
        List<string> names = [];
        foreach ((JsonTypes kind, string name) in Names)
        {
            if ((kinds & kind) == kind)
            {
                names.Add(name);
                kinds &= ~kind;
            }
        }

        return names.Count == 0 ? "nothing" : And(names);
    }

    public static string Of(Draft draft) => draft switch
    {
        Draft.Draft3 => "draft 3",
        Draft.Draft4 => "draft 4",
        Draft.Draft6 => "draft 6",
        Draft.Draft7 => "draft 7",
        Draft.Draft201909 => "2019-09",
        Draft.Draft202012 => "2020-12",
        _ => "v1",
    };

    /// <summary>Names in quotes, the first few of them.</summary>
    public static string Quoted(IReadOnlyList<string> names)
    {
        const int Most = 5;
        List<string> shown = [.. names.Take(Most).Select(name => "'" + name + "'")];
        if (names.Count > Most)
            shown.Add((names.Count - Most).ToString(System.Globalization.CultureInfo.InvariantCulture) + " more");
        return And(shown);
    }

    private static string And(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];
}
