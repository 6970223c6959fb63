using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Plan;

/// <summary>Which of the names that a schema knows match its <c>patternProperties</c>: decided at build time.</summary>
internal sealed class PatternNames
{
    private readonly Dictionary<string, PatternMatcher> _matchers = new(StringComparer.Ordinal);

    public bool IsMatch(string pattern, string name)
    {
        if (!_matchers.TryGetValue(pattern, out PatternMatcher? matcher))
            _matchers.Add(pattern, matcher = PatternMatcher.Load(EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out _) ? parsed.Compile() : throw new InvalidOperationException(pattern)));
        return matcher.IsMatch(Encoding.UTF8.GetBytes(name));
    }
}
