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

    /// <summary>The names of the member, the best first: where others have the same words, with what the values are.</summary>
    public static EquatableArray<string> Of(PatternSketch pattern)
    {
        string name = Of(pattern.Pattern);
        string? kind = WordOf(pattern.Shape);
        string words = name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;
        return kind is null ? EquatableArray.Create(name) : EquatableArray.Create(name, words + kind + Ending);
    }

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

    // What the values are, in a word of JSON Schema; null where that takes several.
    private static string? WordOf(ValueShape shape) => shape.Form switch
    {
        ValueForm.Boolean => "Boolean",
        ValueForm.Uri => "Uri",
        ValueForm.Guid => "Uuid",
        ValueForm.DateOnly => "Date",
        ValueForm.DateTimeOffset => "DateTime",
        ValueForm.List or ValueForm.Tuple => "Array",
        ValueForm.Map or ValueForm.Class => "Object",
        ValueForm.Int32 or ValueForm.Int64 or ValueForm.UInt64 => "Integer",
        _ => ValueShapes.IsNumber(shape) ? "Number" : shape.Form == ValueForm.String || ValueShapes.IsText(shape) ? "String" : null,
    };

    private static string? ReferredWord(SchemaNode schema) =>
        schema.Keywords.OfType<RefKeyword>().FirstOrDefault() is { Target.Pointer: { Length: > 0 } pointer } ? WordOf(BranchNames.LastWord(Shared.JsonPointer.LastToken(pointer))) : null;

    private static string? WordOf(string words) => words.Any(char.IsLetter) && Names.Pascal(words) is { Length: <= MaxWords } word ? word + Ending : null;
}
