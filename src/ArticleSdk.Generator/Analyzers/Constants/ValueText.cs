using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>A value that code gives, as JSON, with the parts of it that have schemas of their own.</summary>
/// <param name="text">The JSON.</param>
/// <param name="holes">What is not known of it.</param>
/// <param name="parts">The parts that are values of generated types, the inner ones first.</param>
internal sealed class ValueText(MappedText text, List<JsonHole> holes, List<ValuePart> parts)
{
    public IReadOnlyList<ValuePart> Parts => parts;

    /// <summary>Whether anything of it is known.</summary>
    public bool IsKnown => holes is not [{ Start: 0 } hole] || hole.End < text.Length;

    /// <summary>The whole.</summary>
    public ConstantJson Whole => new(text, holes, isWhole: true);

    /// <summary>A part alone.</summary>
    public ConstantJson Of(ValuePart part) => new(
        text.Slice(part.Start, part.End),
        holes.Where(hole => hole.Start >= part.Start && hole.End <= part.End).Select(hole => hole with { Start = hole.Start - part.Start, End = hole.End - part.Start }),
        isWhole: true);
}

/// <summary>A part of a value, with a schema of its own.</summary>
/// <param name="Operation">What makes it.</param>
/// <param name="Type">Its generated type.</param>
/// <param name="Start">Where in the JSON it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record ValuePart(IOperation Operation, ITypeSymbol Type, int Start, int End);
