using System.Text;

namespace ArticleSdk.Benchmarks.Suite;

/// <summary>What generated types have: <c>Article.IsValid</c>. A delegate, so that every set is measured through the same call.</summary>
internal delegate bool Verdict(ReadOnlySpan<byte> utf8Json);

/// <summary><c>Article.Validate</c>.</summary>
internal delegate SchemaValidationResult Diagnosis(ReadOnlySpan<byte> utf8Json);

/// <summary>A schema, and documents that are valid by it.</summary>
/// <param name="Name">What tables and folders call it.</param>
/// <param name="IsNews">Whether it counts among the news schemas.</param>
/// <param name="Draft">4, 7 or 2020.</param>
/// <param name="Schema">The schema's text, for the peers.</param>
/// <param name="References">The texts of the schemas that it refers to.</param>
/// <param name="IsValid">The generated validator.</param>
/// <param name="Validate">The same, with every error.</param>
internal sealed record DocumentSet(
    string Name, bool IsNews, int Draft, string Schema, string[] References, IReadOnlyList<Document> Documents, Verdict IsValid, Diagnosis Validate)
{
    public long Bytes { get; } = Documents.Sum(document => (long)document.Utf8.Length);

    public override string ToString() => Name;
}

/// <summary>A document as bytes, and as the string that peers who take strings are given.</summary>
internal sealed record Document(string Name, byte[] Utf8)
{
    public string Text { get; } = Encoding.UTF8.GetString(Utf8);
}
