using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>C# names from what schemas call things.</summary>
internal static class Names
{
    /// <summary>The class that tells System.Text.Json of all types.</summary>
    public const string ResolverClass = "ArticleSdkJson";

    /// <summary>No name that is put together is longer, unless the schema's own words are.</summary>
    public const int GoodLength = 60;

    /// <summary>Letters that two words have in common by chance are fewer.</summary>
    private const int MinRepeated = 3;

    private const int MarkLength = 7;

    // Words that say no more than that something is described.
    private static readonly string[] s_definitionWords = ["Definition", "Definitions", "Def", "Schema", "Type", "Object"];

    /// <summary>What a longer name keeps of itself; a hash follows. Metadata takes 1,023 bytes (CS7013), a file's name 255.</summary>
    private const int MaxLength = 160;

    /// <summary>A name that begins with a small letter, as most schemas call their properties: what a member is called in JSON where nothing else is said.</summary>
    public static string CamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>
    /// The PascalCase of a name: it is cut at everything that is no letter or digit, and each piece begins with a capital. <c>ninjs-schema_3.1</c> is
    /// <c>NinjsSchema31</c>, <c>$ref</c> is <c>Ref</c>, <c>中文</c> stays. Of a name without letters or digits the characters are spelled.
    /// </summary>
    public static string Pascal(string name)
    {
        StringBuilder result = new(name.Length);
        bool start = true;
        foreach (char c in name)
        {
            if (!IsLetterOrDigit(c))
            {
                start = true;
                continue;
            }

            result.Append(start ? char.ToUpperInvariant(c) : c);
            start = false;
        }

        return result.Length == 0 ? Spelled(name) : result.ToString();
    }

    /// <summary>The PascalCase of a title that is short enough, and has words; else null.</summary>
    public static string? OfTitle(string? title) => title is { Length: <= GoodLength } && title.Any(char.IsLetter) ? Pascal(title) : null;

    /// <summary>The name of an enum's value: as <see cref="Pascal"/>, but that numbers keep their sign and their parts. <c>+1</c> is <c>Plus1</c>, <c>1.0</c> is <c>1_0</c>.</summary>
    public static string OfValue(string value)
    {
        if (value.Length > 1 && value[0] is '+' or '-' && char.IsDigit(value[1]))
            return (value[0] == '+' ? "Plus" : "Minus") + OfValue(value.Substring(1));
        StringBuilder separated = new(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            // Pascal takes an underscore for a separator; this one is put back.
            bool isBetween = i > 0 && i + 1 < value.Length && !IsLetterOrDigit(value[i]) && char.IsDigit(value[i - 1]) && char.IsDigit(value[i + 1]);
            separated.Append(isBetween ? '\uE000' : value[i]);
        }

        return string.Join("_", separated.ToString().Split('\uE000').Select(Pascal));
    }

    /// <summary>A name that differs wherever the original does in more than case: what separates is spelled out. <c>@id</c> is <c>AtId</c>.</summary>
    public static string Spelled(string name)
    {
        if (name.Length == 0)
            return "Empty";
        StringBuilder result = new(name.Length + 8);
        bool start = true;
        foreach (char c in name)
        {
            if (IsLetterOrDigit(c))
            {
                result.Append(start ? char.ToUpperInvariant(c) : c);
                start = false;
                continue;
            }

            start = true;
            result.Append(c switch
            {
                '@' => "At",
                '$' => "Dollar",
                '-' => "Dash",
                '_' => "Underscore",
                '.' => "Dot",
                ' ' => "Space",
                '/' => "Slash",
                ':' => "Colon",
                '#' => "Hash",
                '*' => "Star",
                '+' => "Plus",
                _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return result.ToString();
    }

    /// <summary>A name that differs wherever the original does: <see cref="Spelled"/>, with the case of each word's first letter. <c>url</c> is <c>SmallUrl</c>, <c>Url</c> is <c>CapitalUrl</c>.</summary>
    public static string SpelledWithCase(string name)
    {
        StringBuilder result = new(name.Length + 16);
        bool start = true;
        foreach (char c in name)
        {
            if (!IsLetterOrDigit(c))
                result.Append(Spelled(c.ToString()));
            else if (start && (char.IsLower(c) || char.IsUpper(c)))
                result.Append(char.IsLower(c) ? "Small" : "Capital").Append(char.ToUpperInvariant(c));
            else
                result.Append(c);
            start = !IsLetterOrDigit(c);
        }

        return result.Length == 0 ? Spelled(name) : result.ToString();
    }

    /// <summary>An identifier from a PascalCase name: none begins with a digit, and none is too long for metadata or for the name of a file.</summary>
    public static string Identifier(string pascal)
    {
        string name = pascal.Length <= MaxLength ? pascal : pascal.Substring(0, MaxLength) + HashOf(pascal).ToString("X16", CultureInfo.InvariantCulture);
        return name[0] is >= '0' and <= '9' || !IsIdentifierStart(name[0]) ? "_" + name : name;
    }

    /// <summary>Whether the user may call a type or member so.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && name[0] != '_' && IsIdentifierStart(name[0]) && name.All(c => c == '_' || IsLetterOrDigit(c)) && char.ToUpperInvariant(name[0]) == name[0];

    /// <summary>The name that a file gives its root type, before it is made an identifier.</summary>
    public static string FromFile(string path)
    {
        string file = path.Substring(path.LastIndexOf('/') + 1);
        foreach (string ending in new[] { ".schema.json", ".json" })
        {
            if (file.Length > ending.Length && file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                file = file.Substring(0, file.Length - ending.Length);
                break;
            }
        }

        return Identifier(Pascal(file));
    }

    /// <summary>The name of the property that a definition is there for (<c>Options</c> of <c>OptionsDefinition</c>): the definition's, without the word that says so; null of any other.</summary>
    public static string? OfDefined(string owner, string property)
    {
        string? ending = s_definitionWords.FirstOrDefault(word => owner.Length > property.Length + word.Length && owner.EndsWith(property + word, StringComparison.Ordinal));
        return ending is null ? null : owner.Substring(0, owner.Length - ending.Length);
    }

    /// <summary>The name of what is within a type: the type's and its own, without words that would stand there twice: what is <c>LinkTarget</c> in a <c>Link</c> is so too.</summary>
    public static string Join(string owner, string piece)
    {
        for (int common = Math.Min(owner.Length, piece.Length - 1); common >= MinRepeated; common--)
        {
            bool isWords = IsWordStart(piece, common) && owner.EndsWith(piece.Substring(0, common), StringComparison.Ordinal);
            if (isWords)
                return owner + piece.Substring(common);
        }

        return owner + piece;
    }

    /// <summary>A name that no other has, though no word is left to tell them apart.</summary>
    public static string Marked(string name, string place) =>
        (name.Length <= GoodLength - MarkLength ? name : name.Substring(0, GoodLength - MarkLength)) + "_" + Mark(place);

    /// <summary>What tells a name from others that meet it, when all else is said: the same on every machine.</summary>
    public static string Mark(string text) => (HashOf(text) & 0xFFFFFF).ToString("X6", CultureInfo.InvariantCulture);

    private static bool IsWordStart(string name, int at) => char.IsUpper(name[at]) || (char.IsDigit(name[at]) && !char.IsDigit(name[at - 1]));

    // FNV-1a.
    private static ulong HashOf(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }

    private static bool IsIdentifierStart(char c) => c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsLetterOrDigit(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
