namespace ArticleSdk.Runtime;

/// <summary>Which watched names occurred in an object.</summary>
internal struct WatchedObject
{
    /// <summary>By their places in the table, modulo 64.</summary>
    public ulong Seen;

    /// <summary>The offset of the first of them.</summary>
    public int First;

    /// <summary>How often two of them were looked at, whether they are one.</summary>
    public int Compared;
}
