using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>What kind of JSON value the cursor stands at.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKind : byte
{
    /// <summary>No value: the document ends here, or is malformed.</summary>
    None,

    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>false</c></summary>
    False,

    /// <summary><c>true</c></summary>
    True,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
