using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>Where the value of a keyword holds subschemas.</summary>
internal enum SubschemaShape : byte
{
    None,

    /// <summary>The value is one.</summary>
    Schema,

    /// <summary>The value is one, and may be a boolean even where drafts 3 and 4 have no boolean schemas.</summary>
    SchemaOrBoolean,

    /// <summary>The value is one, or an array of them.</summary>
    SchemaOrArray,

    /// <summary>The value is an array of them.</summary>
    Array,

    /// <summary>The value is an object of them.</summary>
    Map,

    /// <summary>The value is an object of them and of what are none: <c>dependencies</c>.</summary>
    MixedMap,

    /// <summary>The value may be an array that holds some: draft 3's <c>type</c> and <c>disallow</c>.</summary>
    MixedArray,
}

/// <summary>Turns the value of a keyword into what the schema asserts or applies.</summary>
internal delegate void ReadKeyword(KeywordContext context, string name, JsonValue value);

/// <summary>A keyword, as far as a range of drafts agrees on it. Adding a keyword is adding a row to <see cref="KeywordTable"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The first draft that has it.</param>
/// <param name="To">The last draft that has it.</param>
/// <param name="Vocabulary">The vocabulary of 2019-09 and later that defines it; "" is always in force.</param>
/// <param name="Subschemas">Where its value holds subschemas.</param>
/// <param name="Read">What is made of its value.</param>
internal sealed record KeywordRow(string Name, Draft From, Draft To, string Vocabulary, SubschemaShape Subschemas, ReadKeyword Read)
{
    /// <summary>Whether its value is collected as an annotation of the instance.</summary>
    public bool IsAnnotation { get; init; }

    /// <summary>Whether it counts beside <c>$ref</c> where siblings of that are ignored (drafts 3 to 7): only where it applies nothing.</summary>
    public bool StandsBesideRef { get; init; }
}
