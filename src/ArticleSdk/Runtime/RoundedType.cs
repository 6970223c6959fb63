using System.Globalization;

namespace ArticleSdk.Runtime;

/// <summary>A type that numbers are rounded to when they are read. A program that reads no floats, or no doubles, does not contain their texts.</summary>
internal abstract class RoundedType
{
    /// <summary>The name of the type in C#.</summary>
    public abstract string Name { get; }

    /// <summary>The shortest number that reads back as the same value: what is written.</summary>
    public abstract bool TryFormat(JsonNumber number, Span<byte> text, out int written);
}

/// <summary>The type <see cref="float"/>.</summary>
internal sealed class RoundedToSingle : RoundedType
{
    public static readonly RoundedToSingle Instance = new();

    public override string Name => "float";

    public override bool TryFormat(JsonNumber number, Span<byte> text, out int written)
    {
        written = 0;
        return number.TryGetSingle(out var single) && single.TryFormat(text, out written, "R", CultureInfo.InvariantCulture);
    }
}

/// <summary>The type <see cref="double"/>.</summary>
internal sealed class RoundedToDouble : RoundedType
{
    public static readonly RoundedToDouble Instance = new();

    public override string Name => "double";

    public override bool TryFormat(JsonNumber number, Span<byte> text, out int written) => number.GetDouble().TryFormat(text, out written, "R", CultureInfo.InvariantCulture);
}
