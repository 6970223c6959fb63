using System.Threading;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>A schema file as the compiler gives it. Equal only to itself: an edited file is another additional text.</summary>
internal sealed record SchemaSource(AdditionalText Text, FileOptions Options)
{
    public string Path { get; } = Text.Path.Replace('\\', '/');
}

/// <summary>A schema file that was read: its content, and the mistakes in its text by their places.</summary>
/// <param name="Source">The file.</param>
/// <param name="Content">What the models are made from.</param>
/// <param name="Errors">What is wrong with its JSON.</param>
internal sealed record LocatedFile(SchemaSource Source, FileContent Content, EquatableArray<JsonError> Errors)
{
    public static LocatedFile Read(SchemaSource source, CancellationToken cancellation)
    {
        SourceText? text = source.Text.GetText(cancellation);
        if (text is null)
        {
            var unreadable = new JsonError(JsonErrorKind.Syntax, "the file cannot be read", 0, 0);
            return new LocatedFile(source, new FileContent(source.Path, source.Options, null), EquatableArray.Create(unreadable));
        }

        JsonReadResult result = JsonReader.Read(text.ToString());
        var content = new FileContent(source.Path, source.Options, result.Value)
        {
            Identifiers = result.Value is null ? IdentifierSearch.Find(text.ToString()) : default,
        };
        return new LocatedFile(source, content, result.Errors);
    }
}
