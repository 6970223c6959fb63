namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>What may be where a text is not known.</summary>
internal enum HoleKind : byte
{
    /// <summary>One value, of a property or the whole document.</summary>
    Value,

    /// <summary>Items of an array, any number of them.</summary>
    Items,

    /// <summary>Properties of an object, any number of them, or the name of one.</summary>
    Members,

    /// <summary>Characters of a string.</summary>
    Characters,
}

/// <summary>A part of a document that is not known, and what stands for it.</summary>
/// <param name="Kind">What it may be.</param>
/// <param name="Start">Where what stands for it begins.</param>
/// <param name="End">Where that ends.</param>
internal readonly record struct JsonHole(HoleKind Kind, int Start, int End);
