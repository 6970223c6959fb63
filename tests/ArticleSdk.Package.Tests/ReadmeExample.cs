using System.Text.RegularExpressions;

namespace ArticleSdk.Package.Tests;

/// <summary>The first example of the README, taken from its text: the first block of each language.</summary>
internal static class ReadmeExample
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    /// <summary>What the README says that the program writes.</summary>
    public static string Output { get; } = Block("text");

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["story.schema.json"] = Block("json"),
        ["Program.cs"] = Block("csharp"),
    };

    private static string Block(string language) =>
        Regex.Match(Text, "^```" + language + "\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"The README has no block of {language}.");
}
