using System.Text.RegularExpressions;

namespace ArticleSdk.Package.Tests;

/// <summary>The first example of the README, taken from its text: the first block of each language, and what the compiler says of it.</summary>
internal static class ReadmeExample
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    /// <summary>What the README says that the program writes.</summary>
    public static string Output { get; } = Block("text");

    /// <summary>What the README says that the compiler says.</summary>
    public static string Warnings { get; } = Block("text", "Program.cs");

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["story.schema.json"] = Block("json"),
        ["Program.cs"] = Block("csharp"),
    };

    private static string Block(string language, string start = "") =>
        Regex.Match(Text, "^```" + language + "\n(" + Regex.Escape(start) + ".*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"The README has no block of {language}.");
}
