using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>The static fields that checks share: what is asked for is declared once.</summary>
internal interface ITables
{
    /// <summary>A table of names, or of strings that a value may be.</summary>
    Fragment NamesOf(IReadOnlyList<string> names);

    /// <summary>A set of JSON values.</summary>
    Fragment Values(IReadOnlyList<JsonValue> values);

    /// <summary>A number that is no <see cref="long"/>.</summary>
    Fragment Bound(ExactNumber number);

    /// <summary>A compiled pattern.</summary>
    Fragment Pattern(string source);
}
