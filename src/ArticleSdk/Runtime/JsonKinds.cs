using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Kinds of JSON values: a set of <see cref="JsonKind"/>s.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[Flags]
public enum JsonKinds : byte
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary><c>null</c></summary>
    Null = 1 << JsonKind.Null,

    /// <summary><c>true</c> and <c>false</c></summary>
    Boolean = 1 << JsonKind.False | 1 << JsonKind.True,

    /// <summary>Numbers.</summary>
    Number = 1 << JsonKind.Number,

    /// <summary>Strings.</summary>
    String = 1 << JsonKind.String,

    /// <summary>Arrays.</summary>
    Array = 1 << JsonKind.Array,

    /// <summary>Objects.</summary>
    Object = 1 << JsonKind.Object,

    /// <summary>Every kind.</summary>
    All = Null | Boolean | Number | String | Array | Object,
}
