using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>A kind of JSON value, or a set of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[Flags]
public enum JsonKind : byte
{
    /// <summary>No value: the document ends here, or is malformed.</summary>
    None = 0,

    /// <summary><c>null</c></summary>
    Null = 1,

    /// <summary><c>false</c></summary>
    False = 2,

    /// <summary><c>true</c></summary>
    True = 4,

    /// <summary>A number.</summary>
    Number = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}

/// <summary>Sets of kinds.</summary>
internal static class JsonKinds
{
    public const JsonKind Boolean = JsonKind.False | JsonKind.True;

    public const JsonKind Any = JsonKind.Null | Boolean | JsonKind.Number | JsonKind.String | JsonKind.Array | JsonKind.Object;
}
