namespace ArticleSdk.Runtime;

/// <summary>What was met in a string on the way to its end.</summary>
[Flags]
internal enum StringTraits
{
    None = 0,
    Escaped = 1,
    NotAscii = 2,
}
