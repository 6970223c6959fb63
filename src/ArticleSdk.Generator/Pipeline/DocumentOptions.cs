using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>What the project says of one document, by the metadata of its <c>ArticleDocument</c> item.</summary>
internal sealed record DocumentOptions
{
    /// <summary>The path, URI or <c>$id</c> of its schema; null: the document says.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether it is there to fail, as a fixture of a test.</summary>
    public bool MustFail { get; init; }

    /// <summary>The ids of warnings that are not to be said of it.</summary>
    public EquatableArray<string> NoWarn { get; init; }

    public EquatableArray<BadOption> Bad { get; init; }

    public static DocumentOptions Read(AnalyzerConfigOptions options)
    {
        var reader = new OptionReader(options, OptionReader.ItemMetadata);
        return new DocumentOptions
        {
            // A number sign would end the line by which the compiler hears of it: the package's targets write it so.
            Schema = reader.Text("ArticleSdkSchema")?.Replace("%23", "#"),
            MustFail = reader.Expects("Expect") == false,
            NoWarn = reader.List("ArticleSdkNoWarn"),
            Bad = reader.Bad.ToEquatableArray(),
        };
    }
}
