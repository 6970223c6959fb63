using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// What the map of a pattern's properties is called where the schema gives it no name: after the title of what stands there, the words in the pattern, the definition that it refers to, the characters that it asks for.
/// </summary>
internal static class PatternNames
{
    private const string Ending = "Properties";

    // A pattern with more words is a list of exceptions, and not what its properties are.
    private const int MaxWords = 30;

    public static string Of(PatternShape pattern)
    {
        SchemaNode schema = pattern.Schemas[0];
        if (Names.OfTitle(schema.Annotations.Title) is { } title)
            return EnglishNouns.Singular(title) == title ? title + Ending : title;
        return WordOf(PatternLanguage.WordsOf(pattern.Pattern)) ?? ReferredWord(schema) ?? PatternLanguage.AlphabetOf(pattern.Pattern) switch
        {
            PatternAlphabet.Digits => "Numeric" + Ending,
            PatternAlphabet.Letters => "Alphabetic" + Ending,
            PatternAlphabet.LettersAndDigits => "Alphanumeric" + Ending,
            _ => "Pattern" + Ending,
        };
    }

    private static string? ReferredWord(SchemaNode schema) =>
        schema.Keywords.OfType<RefKeyword>().FirstOrDefault() is { Target.Pointer: { Length: > 0 } pointer } ? WordOf(BranchNames.LastWord(Shared.JsonPointer.LastToken(pointer))) : null;

    private static string? WordOf(string words) => words.Any(char.IsLetter) && Names.Pascal(words) is { Length: <= MaxWords } word ? word + Ending : null;
}
