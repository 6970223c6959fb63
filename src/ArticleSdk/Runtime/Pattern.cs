using System.ComponentModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>
/// A regular expression of a schema's <c>pattern</c>, compiled by the generator. It searches the string and takes time linear in it. Nothing
/// of it depends on the machine's culture or Unicode version. Safe for use by several threads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Pattern
{
    private readonly PatternMatcher _matcher;

    internal PatternMatcher Matcher => _matcher;

    /// <summary>Loads what the generator compiled.</summary>
    public Pattern(string program) => _matcher = PatternMatcher.Load(program);

    /// <summary>
    /// Whether the pattern is found in the string. Throws if that was not decided within the bound of steps, which needs back-references:
    /// either answer could make an invalid document valid, by way of <c>not</c>.
    /// </summary>
    internal bool IsMatch(ReadOnlySpan<byte> utf8) => _matcher.IsMatch(utf8);

    /// <summary>Whether the pattern is found in the string; false if that was not decided within the bound of steps, which needs back-references.</summary>
    internal bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched) => _matcher.TryIsMatch(utf8, out matched);
}
