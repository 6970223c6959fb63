using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>A place in a document to which a <see cref="JsonCursor"/> can go back; its default is none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CursorMark
{
    internal readonly int Depth;

    private readonly int _place;        // the offset + 1

    internal CursorMark(int offset, int depth)
    {
        _place = offset + 1;
        Depth = depth;
    }

    /// <summary>The byte offset of the place from the start of the document.</summary>
    internal int Offset => _place - 1;

    /// <summary>Whether it is a place.</summary>
    internal bool IsSet => _place != 0;
}
