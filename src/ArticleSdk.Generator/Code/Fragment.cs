using System.Globalization;
using System.Runtime.CompilerServices;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code;

/// <summary>
/// A piece of C# within a line: an expression, a statement, the head of a block. It is written as an interpolated string whose holes take other fragments, types, identifiers and literals, and no text:
/// what a schema says reaches generated code through <see cref="Literal"/> alone, so that it cannot end a string, a comment or a line.
/// </summary>
/// <remarks>A fragment is built by the compiler's interpolation, and not changed after it.</remarks>
[InterpolatedStringHandler]
internal sealed class Fragment
{
    private readonly List<object> _parts;

    public Fragment(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _parts = new List<object>((2 * formattedCount) + 1);
    }

    /// <summary>What it is made of: C# text (<see cref="string"/>) and types (<see cref="TypeName"/>).</summary>
    public IReadOnlyList<object> Parts => _parts;

    /// <summary>Whether it is nothing.</summary>
    public bool IsEmpty => _parts.Count == 0;

    public static Fragment Empty { get; } = new(0, 0);

    /// <summary>C# text that is safe by construction: a literal, an identifier.</summary>
    internal static Fragment OfCode(string code)
    {
        Fragment fragment = new(0, 0);
        fragment.AppendLiteral(code);
        return fragment;
    }

    /// <summary>Fragments with another between each two.</summary>
    public static Fragment Join(Fragment separator, IEnumerable<Fragment> fragments)
    {
        Fragment joined = new(0, 0);
        bool isFirst = true;
        foreach (Fragment fragment in fragments)
        {
            if (!isFirst)
                joined.AppendFormatted(separator);
            joined.AppendFormatted(fragment);
            isFirst = false;
        }

        return joined;
    }

    /// <summary>For the compiler: the text between the holes.</summary>
    public void AppendLiteral(string code)
    {
        if (code.Length > 0)
            _parts.Add(code);
    }

    public void AppendFormatted(Fragment fragment) => _parts.AddRange(fragment._parts);

    /// <summary>A list of arguments: with commas.</summary>
    public void AppendFormatted(IEnumerable<Fragment> fragments) => AppendFormatted(Join($", ", fragments));

    public void AppendFormatted(TypeName type) => _parts.Add(type);

    public void AppendFormatted(Identifier identifier) => AppendLiteral(identifier.Code);

    public void AppendFormatted(int value) => AppendLiteral(value.ToString(CultureInfo.InvariantCulture));
}
