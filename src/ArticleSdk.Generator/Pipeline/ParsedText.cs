using System.Runtime.CompilerServices;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>A schema file's text, read once for the generator and every analyzer, and for as long as any of them holds the text.</summary>
internal sealed class ParsedText
{
    private static readonly ConditionalWeakTable<SourceText, ParsedText> Known = new();

    private readonly Dictionary<(string Path, object Finding), Diagnostic> _diagnostics = [];
    private readonly string _text;
    private JsonPositions? _positions;

    private ParsedText(SourceText text)
    {
        _text = text.ToString();
        JsonReadResult result = JsonReader.Read(_text);
        Root = result.Value;
        Errors = result.Errors;
        Identifiers = result.Value is null ? IdentifierSearch.Find(_text) : default;
    }

    /// <summary>Its JSON; null where it has none.</summary>
    public JsonValue? Root { get; }

    /// <summary>What is wrong with the JSON.</summary>
    public EquatableArray<JsonError> Errors { get; }

    /// <summary>What a text without JSON seems to call itself.</summary>
    public EquatableArray<string> Identifiers { get; }

    /// <summary>The places in it, read again when something is reported, which is seldom.</summary>
    public JsonPositions? Positions => _positions ??= JsonReader.Read(_text, withPositions: true).Positions;

    /// <summary>
    /// The diagnostic for what was found here. It is made once: the compiler takes two diagnostics for one only if their arguments are the same objects, and generator and analyzer
    /// may both report it.
    /// </summary>
    public Diagnostic DiagnosticFor(string path, object finding, Func<Diagnostic> make)
    {
        lock (_diagnostics)
        {
            if (!_diagnostics.TryGetValue((path, finding), out Diagnostic? diagnostic))
                _diagnostics.Add((path, finding), diagnostic = make());
            return diagnostic;
        }
    }

    public static ParsedText Of(SourceText text) => Known.GetValue(text, static t => new ParsedText(t));
}
