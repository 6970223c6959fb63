using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Code;

/// <summary>The name of a member, parameter or local, as C# writes it: with <c>@</c> where it is a reserved word.</summary>
internal readonly struct Identifier
{
    private readonly string _name;

    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">It is no identifier.</exception>
    public Identifier(string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
            throw new ArgumentException($"'{name}' is no identifier.", nameof(name));
        _name = name;
    }

    public string Code => Escape(_name);

    /// <summary>A dotted name, with <c>@</c> where a part is a reserved word.</summary>
    public static string EscapeDotted(string dotted) => string.Join(".", dotted.Split('.').Select(Escape));

    public static implicit operator Fragment(Identifier identifier) => Fragment.OfCode(identifier.Code);

    public override string ToString() => Code;

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
