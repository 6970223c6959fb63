namespace ArticleSdk.Runtime;

// What check functions ask where they would report failures. A verdict never comes there.
public ref partial struct JsonCursor
{
    /// <summary>Whether errors are looked for. Generated code never does: it says whether a document is valid, and not why.</summary>
    public readonly bool IsExplained => false;

    /// <summary>Whether a check function is to be asked for its verdict before it reports.</summary>
    public readonly bool Asks(out Verdict verdict)
    {
        verdict = default;
        return false;
    }

    /// <summary>The same of a function that remembers its verdicts.</summary>
    public readonly bool Ask(out Verdict verdict) => Asks(out verdict);

    /// <summary>Takes the verdict that was asked for.</summary>
    /// <returns><paramref name="verdict"/></returns>
    public readonly bool Answers(bool verdict) => verdict;
}
