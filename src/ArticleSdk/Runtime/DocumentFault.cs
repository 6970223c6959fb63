using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Why a document could not be read on, whatever its schema says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal enum DocumentFault : byte
{
    /// <summary>Nothing is wrong so far.</summary>
    None,

    /// <summary>The text is not JSON by RFC 8259.</summary>
    Malformed,

    /// <summary>Objects and arrays are nested deeper than was allowed.</summary>
    TooDeep,

    /// <summary>Objects and arrays, or the schemas that apply to them, are nested deeper than the stack reaches.</summary>
    OutOfStack,

    /// <summary>A pattern with back-references was not decided within its bound of steps.</summary>
    PatternGaveUp,
}
