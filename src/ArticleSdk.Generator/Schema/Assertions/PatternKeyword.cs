using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>pattern</c>, by its source; valid ECMA-262, or it would not be here.</summary>
internal sealed record PatternKeyword(string Name, string Pattern) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.Pattern;

    public override JsonValue? Operand => JsonValue.String(Pattern);

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => [new MatchNode(Pattern)];

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.String)
            context.WrongValue(name, value, "a regular expression");
        else if (IsPattern(context, value.Text, KeywordContext.PathOf(name), atName: false))
            context.Add(new PatternKeyword(name, value.Text));
    }

    /// <summary>Whether the text is a pattern of ECMA-262 that is supported; if not, that is reported.</summary>
    public static bool IsPattern(KeywordContext context, string source, string path, bool atName)
    {
        if (!EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error))
        {
            context.Build.Report(context.Document, DiagnosticIds.InvalidPattern, context.Node.Pointer + path, atName, source, error.Message);
            return false;
        }

        if (pattern.IsSloppy)
            context.Build.Report(context.Document, DiagnosticIds.SloppyPattern, context.Node.Pointer + path, atName, source);
        return true;
    }
}

/// <summary><c>pattern</c>.</summary>
internal sealed record MatchNode(string Source) : StringNode
{
    public override Fragment Fails(Fragment scanned, ITables tables) => $"!json.Matches({tables.Pattern(Source)}, {scanned})";
}
