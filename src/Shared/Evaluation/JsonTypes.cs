namespace ArticleSdk.Shared.Evaluation;

/// <summary>A set of the types that <c>type</c> names. <see cref="Number"/> holds <see cref="Integer"/>: the bit of its own is for numbers with a fraction.</summary>
[Flags]
internal enum JsonTypes : byte
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Object = 4,
    Array = 8,
    String = 16,
    Integer = 32,
    Fraction = 64,
    Number = Integer | Fraction,
    Any = Null | Boolean | Object | Array | String | Number,
}

/// <summary>What a value is by its first byte.</summary>
internal enum InstanceKind : byte
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}
