using System.Collections.Immutable;
using ArticleSdk.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>Writes the value of an <c>enum</c> or <c>const</c> that is meant by a text in code, in JSON or alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestValueFixProvider))]
public sealed class NearestValueFixProvider : CodeTextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CodeDescriptors.InvalidText.Id, CodeDescriptors.InvalidTextAskedAbout.Id, CodeDescriptors.InvalidValue.Id);

    private protected override CodeTextFix? Find(FixTarget target)
    {
        TextSpan span = target.Diagnostic.Location.SourceSpan;
        if (FixProperties.MisspellingOf(target.Diagnostic) is not ({ } written, { } meant) || span.End > target.Text.Length || !IsPlain(written) || !IsPlain(meant))
            return null;
        // However the literal is written, what needs no escape stands there as it is.
        int at = target.Text.ToString(span).IndexOf(written, StringComparison.Ordinal);
        return at < 0 ? null : new CodeTextFix("Change '" + written + "' to '" + meant + "'", [new TextChange(new TextSpan(span.Start + at, written.Length), meant)]);
    }

    private static bool IsPlain(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '/' or ':');
}
