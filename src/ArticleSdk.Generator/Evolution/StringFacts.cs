using System.Text;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Evolution;

/// <summary>What is known of a string.</summary>
internal sealed class StringFacts
{
    private readonly HashSet<(string Text, bool Is)> _patterns = [];
    private readonly HashSet<(FormatKind Format, bool Is)> _formats = [];
    private readonly HashSet<(bool IsBase64, bool IsJson, bool Is)> _contents = [];

    public StringFacts Clone()
    {
        var clone = new StringFacts();
        clone._patterns.UnionWith(_patterns);
        clone._formats.UnionWith(_formats);
        clone._contents.UnionWith(_contents);
        return clone;
    }

    /// <summary>False where nothing is left.</summary>
    public bool Add(Literal literal)
    {
        switch (literal)
        {
            case Matches matches:
                _patterns.Add((matches.Pattern, matches.Is));
                return !_patterns.Contains((matches.Pattern, !matches.Is));
            case HasFormat format:
                _formats.Add((format.Format, format.Is));
                return !_formats.Any(one => one.Is && _formats.Any(other => !other.Is && FormatSamples.IsWithin(one.Format, other.Format)));
            case HasContent content:
                _contents.Add((content.IsBase64, content.IsJson, content.Is));
                return !_contents.Contains((content.IsBase64, content.IsJson, !content.Is));
            default:
                return true;
        }
    }

    /// <summary>A string that satisfies all, of a length between two, and none of the excluded; <paramref name="work"/> is what looking for it took.</summary>
    public Outcome Find(long min, long max, IReadOnlyList<JsonValue> excluded, SchemaAnalysis analysis, out int work)
    {
        work = 0;
        HashSet<string> others = new(excluded.Where(value => value.Kind == ValueKind.String).Select(value => value.Text), StringComparer.Ordinal);
        if (_formats.Any(f => f.Is) || _contents.Any(c => c.Is))
        {
            // Of the strings of a format a few are known, and nothing of all of them.
            foreach (string sample in _formats.Where(f => f.Is).SelectMany(f => FormatSamples.Of(f.Format)).Concat(FormatSamples.Contents))
            {
                if (Fits(sample))
                    return Outcome.Found(JsonValue.String(sample));
            }

            return StringSearch.Find(_patterns, min, max, others, IsAccepted, out work) is { IsNever: true } ? Outcome.Never : Outcome.Unknown;
        }

        Outcome outcome = StringSearch.Find(_patterns, min, max, others, IsAccepted, out work);
        if (outcome.Kind == OutcomeKind.Unknown && FormatSamples.Odd.FirstOrDefault(Fits) is { } odd)
            return Outcome.Found(JsonValue.String(odd));
        return outcome;

        bool Fits(string text) => !others.Contains(text) && LengthOf(text) is var length && length >= min && length <= max && _patterns.All(p => analysis.IsMatch(p.Text, text) == p.Is) && IsAccepted(text);
    }

    /// <summary>What no automaton knows.</summary>
    private bool IsAccepted(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return _formats.All(f => FormatChecker.IsMatch(f.Format, utf8) == f.Is)
            && _contents.All(c => (c.IsJson ? StringContent.IsJson(utf8, c.IsBase64) : Base64Text.IsValid(utf8)) == c.Is);
    }

    private static long LengthOf(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
