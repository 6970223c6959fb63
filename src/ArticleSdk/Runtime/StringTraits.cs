namespace ArticleSdk.Runtime;

/// <summary>What was met in a string on the way to its end.</summary>
[Flags]
internal enum StringTraits
{
    None = 0,
    Escaped = 1,
    NotAscii = 2,
    HasVector = 4,      // it is plain ASCII, and a vector can be read where it starts
}
