using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>A place in a document to which a <see cref="JsonCursor"/> can go back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CursorMark
{
    /// <summary>The byte offset of the place from the start of the document.</summary>
    internal readonly int Offset;

    internal readonly int Depth;

    internal CursorMark(int offset, int depth)
    {
        Offset = offset;
        Depth = depth;
    }
}
