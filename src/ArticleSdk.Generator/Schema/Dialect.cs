namespace ArticleSdk.Generator.Schema;

/// <summary>By which rules a schema is read: a release, and for custom metaschemas the vocabularies of it that are in force.</summary>
internal sealed record Dialect(string Uri, Draft Draft)
{
    /// <summary>The vocabularies that are in force, by their last path segment (<c>validation</c>, <c>format-assertion</c>); null: all of the release.</summary>
    public EquatableArray<string>? Vocabularies { get; init; }

    /// <summary>Whether <c>1.0</c> is an integer: since draft 6 (and draft 4 leaves it open; the test suite's optional zeroTerminatedFloats says no up to draft 4).</summary>
    public bool IntegerByValue => Draft >= Draft.Draft6;
}
