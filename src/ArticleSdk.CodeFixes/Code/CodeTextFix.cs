using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>A repair of C# code: what it is called, and what it changes in the text. All else of the text stays as it was.</summary>
/// <param name="Title">What the editor offers.</param>
/// <param name="Changes">The changes, which do not overlap.</param>
internal sealed record CodeTextFix(string Title, IReadOnlyList<TextChange> Changes);

/// <summary>A diagnostic, with the code that it is about.</summary>
internal sealed record FixTarget(SyntaxNode Root, SemanticModel Model, SourceText Text, Diagnostic Diagnostic, CancellationToken Cancellation)
{
    /// <summary>The innermost node of a kind around the place of the diagnostic; null where the code is not what the diagnostic was made for.</summary>
    public T? Around<T>()
        where T : SyntaxNode =>
        Root.FullSpan.Contains(Diagnostic.Location.SourceSpan) ? Root.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>() : null;

    /// <summary>An attribute of one argument, named as shortly as its place allows.</summary>
    /// <param name="type">The full name of its type.</param>
    /// <param name="argument">The argument in C#.</param>
    /// <param name="position">The place.</param>
    public string Attribute(string type, string argument, int position)
    {
        string name = Model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(Model, position) ?? type;
        return "[" + name.Substring(0, name.Length - "Attribute".Length) + "(" + argument + ")]";
    }
}
