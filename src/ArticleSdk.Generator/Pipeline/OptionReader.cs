using ArticleSdk.Generator.Schema;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Reads MSBuild properties and metadata, and notes those with values that they cannot have.</summary>
internal sealed class OptionReader(AnalyzerConfigOptions options, string prefix)
{
    public const string ItemMetadata = "build_metadata.AdditionalFiles.";
    public const string RootNamespace = "RootNamespace";
    public const string Public = "public";
    private const string Internal = "internal";

    private readonly List<BadOption> _bad = [];

    public IReadOnlyList<BadOption> Bad => _bad;

    public string? Text(string name) => options.TryGetValue(prefix + name, out string? value) && value.Trim().Length > 0 ? value.Trim() : null;

    public EquatableArray<string> List(string name) => (Text(name) ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();

    /// <summary>A property of the .NET SDK: a value that it does not know is its own business.</summary>
    public bool? Flag(string name) => bool.TryParse(Text(name), out bool value) ? value : null;

    public bool? Boolean(string name) => Parse<bool?>(name, "true or false", text => bool.TryParse(text, out bool value) ? value : null);

    /// <summary>Whether a document is expected to be valid.</summary>
    public bool? Expects(string name) => Parse<bool?>(name, "valid or invalid", text => text.ToLowerInvariant() switch { "valid" => true, "invalid" => false, _ => null });

    public string? Accessibility(string name) => Choice(name, Public, Internal);

    public string? Choice(string name, string one, string other) =>
        Parse(name, one + " or " + other, text => text.ToLowerInvariant() is var choice && (choice == one || choice == other) ? choice : null);

    public string? Identifier(string name) => Parse(name, "a C# identifier", text => SyntaxFacts.IsValidIdentifier(text) ? text : null);

    /// <summary>What names begin with. MSBuild cannot tell empty metadata from none: <c>_</c> stands for nothing.</summary>
    public string? Prefix(string name) => Parse(name, "a C# identifier, or _ for no prefix", text => text == "_" ? "" : SyntaxFacts.IsValidIdentifier(text) ? text : null);

    /// <summary>A namespace. What no identifier can hold becomes <c>_</c>: a project may be called <c>news-app</c>, and its root namespace with it.</summary>
    public string? Namespace(string name)
    {
        if (Text(name) is not { } text)
            return null;
        string result = string.Join(".", text.Split('.').Select(part =>
        {
            string letters = string.Concat(part.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
            return letters.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? "_" + letters : letters;
        }));
        if (result != text && name != RootNamespace)
            _bad.Add(new BadOption(name, text, "a C# namespace"));
        return result;
    }

    public Draft? Dialect(string name) => Parse<Draft?>(name, "draft3, draft4, draft6, draft7, 2019-09, 2020-12 or v1", text => text.ToLowerInvariant() switch
    {
        "draft3" or "draft-03" or "3" => Draft.Draft3,
        "draft4" or "draft-04" or "4" => Draft.Draft4,
        "draft6" or "draft-06" or "6" => Draft.Draft6,
        "draft7" or "draft-07" or "7" => Draft.Draft7,
        "2019-09" or "draft2019-09" => Draft.Draft201909,
        "2020-12" or "draft2020-12" => Draft.Draft202012,
        "v1" => Draft.V1,
        _ => null,
    });

    /// <summary>Several, separated by commas; the targets make these of semicolons.</summary>
    public Compatibility Compatibility(string name)
    {
        Compatibility all = Pipeline.Compatibility.None;
        foreach (string word in List(name))
        {
            Compatibility? one = word.ToLowerInvariant() switch
            {
                "document" => Pipeline.Compatibility.Document,
                "reader" => Pipeline.Compatibility.Reader,
                "source" => Pipeline.Compatibility.Source,
                "none" => Pipeline.Compatibility.None,
                _ => null,
            };
            if (one is { } known)
                all |= known;
            else
                _bad.Add(new BadOption(name, word, "document, reader, source, several of them, or none"));
        }

        return all;
    }

    private T? Parse<T>(string name, string expected, Func<string, T?> parse)
    {
        if (Text(name) is not { } text)
            return default;
        T? value = parse(text);
        if (value is null)
            _bad.Add(new BadOption(name, text, expected));
        return value;
    }
}
