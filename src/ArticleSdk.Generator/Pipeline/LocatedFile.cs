using System.Threading;
using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>A schema file as the compiler gives it. Equal only to itself: an edited file is another additional text.</summary>
internal sealed record SchemaSource(AdditionalText Text, FileOptions Options)
{
    public string Path { get; } = Text.Path.Replace('\\', '/');
}

/// <summary>The files of a project, of which one may be listed twice. Equal only to itself: what is looked up is compared.</summary>
internal sealed class FirstFiles(IEnumerable<LocatedFile> files)
{
    private readonly Dictionary<string, AdditionalText> _first = files.GroupBy(f => f.Content.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Source.Text, StringComparer.Ordinal);

    /// <summary>Whether a file is the first of its path.</summary>
    public bool Has(LocatedFile file) => ReferenceEquals(_first[file.Content.Path], file.Source.Text);
}

/// <summary>A schema file that was read: its content, and the mistakes in its text by their places.</summary>
/// <param name="Source">The file.</param>
/// <param name="Text">Its text; null where it cannot be read.</param>
/// <param name="Content">What the models are made from.</param>
internal sealed record LocatedFile(SchemaSource Source, SourceText? Text, FileContent Content)
{
    // Where NuGet keeps packages is another place on every machine.
    private const string BuiltInFolder = "ArticleSdk/";

    public EquatableArray<JsonError> Errors =>
        Text is null ? EquatableArray.Create(new JsonError(JsonErrorKind.Syntax, "the file cannot be read", 0, 0)) : ParsedText.Of(Text).Errors;

    /// <param name="source">The file.</param>
    /// <param name="options">What the project says. From here on a file is known by its path in the project: nothing that is generated may depend on where that is.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public static LocatedFile Read(SchemaSource source, ProjectOptions options, CancellationToken cancellation)
    {
        SourceText? text = source.Text.GetText(cancellation);
        cancellation.ThrowIfCancellationRequested();
        ParsedText? parsed = text is null ? null : ParsedText.Of(text);
        string path = source.Options.IsBuiltIn ? BuiltInFolder + source.Path.Substring(source.Path.LastIndexOf('/') + 1) : options.Relative(source.Path);
        return new LocatedFile(source, text, new FileContent(path, source.Options, parsed?.Root)
        {
            Identifiers = parsed?.Identifiers ?? default,
        });
    }
}
