namespace ArticleSdk.Shared;

/// <summary>A JSON number, exact whatever its size: what bounds and divisors are held and compared in.</summary>
internal sealed class ExactNumber : IEquatable<ExactNumber>
{
    private readonly string _text;

    private ExactNumber(string text) => _text = text;

    /// <summary>Parses a number of the JSON grammar.</summary>
    public static ExactNumber Parse(string text) => new(text);

    public bool Equals(ExactNumber? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as ExactNumber);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    public override string ToString() => _text;
}
