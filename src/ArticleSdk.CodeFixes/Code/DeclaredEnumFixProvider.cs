using System.Collections.Immutable;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Lint;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>Gives an enum that a user declared the members that its schema has values for; and a member, the name in JSON that is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclaredEnumFixProvider))]
public sealed class DeclaredEnumFixProvider : CodeTextFixProvider
{
    private const string NameAttribute = "System.Text.Json.Serialization.JsonPropertyNameAttribute";

    private const string EnumNameAttribute = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CodeDescriptors.MissingEnumMember.Id, CodeDescriptors.UnknownEnumMember.Id);

    private protected override CodeTextFix? Find(FixTarget target)
    {
        if (target.Around<EnumDeclarationSyntax>() is not { } declaration || target.Model.GetDeclaredSymbol(declaration, target.Cancellation) is not { } type || DeclaredEnums.ValuesOf(type) is not { } values)
            return null;
        List<JsonValue> missing = DeclaredEnums.MissingFrom(type, values);
        return target.Diagnostic.Id == CodeDescriptors.MissingEnumMember.Id ? AddMembers(target, declaration, type, missing) : NameMember(target, missing);
    }

    private static CodeTextFix? AddMembers(FixTarget target, EnumDeclarationSyntax declaration, INamedTypeSymbol type, List<JsonValue> missing)
    {
        IReadOnlyDictionary<string, string> names = MemberNames.AssignValues([.. missing.Select(value => (value.Text, (string?)null))], typeName: null);
        // Another member may have the name, and another name in JSON.
        string[] added = [.. missing.Where(value => type.GetMembers(names[value.Text]).IsEmpty).Select(value => Written(target, declaration.SpanStart, names[value.Text], value))];
        if (added.Length == 0 || declaration.CloseBraceToken.IsMissing)
            return null;
        SyntaxToken last = declaration.CloseBraceToken.GetPreviousToken();
        bool isInLine = !target.Text.IsFirstInLine(declaration.CloseBraceToken.SpanStart);
        string outer = target.Text.IndentationAt(declaration.SpanStart);
        string indentation = declaration.Members.Count > 0 ? target.Text.IndentationAt(declaration.Members[0].SpanStart) : outer + TextLayout.IndentationStep(outer, outer);
        string apart = isInLine ? " " : target.Text.LineBreak() + indentation;
        string comma = declaration.Members.Count > declaration.Members.SeparatorCount ? "," : "";
        string text = comma + string.Concat(added.Select((member, i) => apart + member + (isInLine && i == added.Length - 1 ? "" : ",")));
        return new CodeTextFix("Add the values of the schema", [new TextChange(new TextSpan(last.Span.End, 0), text)]);
    }

    private static string Written(FixTarget target, int position, string name, JsonValue value)
    {
        string member = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        return value.Kind == ValueKind.Number ? member + " = " + value.Text
            : Names.CamelCase(name) == value.Text ? member
            : Attribute(target, position, value.Text) + " " + member;
    }

    private static CodeTextFix? NameMember(FixTarget target, List<JsonValue> missing)
    {
        if (target.Around<EnumMemberDeclarationSyntax>() is not { } member || Spelling.Nearest(member.Identifier.ValueText, missing.Where(value => value.Kind == ValueKind.String).Select(value => value.Text)) is not { } meant)
            return null;
        (AttributeSyntax? known, string? type) = member.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => (attribute, target.Model.GetTypeInfo(attribute, target.Cancellation).Type?.ToDisplayString()))
            .FirstOrDefault(attribute => attribute.Item2 is NameAttribute or EnumNameAttribute);
        string attribute = target.Attribute(type ?? NameAttribute, SymbolDisplay.FormatLiteral(meant, quote: true), member.SpanStart);
        TextChange change = known is null
            ? new TextChange(new TextSpan(member.SpanStart, 0), attribute + " ")
            : new TextChange(known.Span, attribute.Substring(1, attribute.Length - 2));
        return new CodeTextFix("Add " + attribute, [change]);
    }

    private static string Attribute(FixTarget target, int position, string name) => target.Attribute(NameAttribute, SymbolDisplay.FormatLiteral(name, quote: true), position);
}
