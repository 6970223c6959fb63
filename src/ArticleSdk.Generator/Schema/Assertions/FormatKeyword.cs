using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>format</c>, present only where it is asserted and the format is known in the dialect.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Spelling">How the schema calls it.</param>
internal sealed record FormatKeyword(string Name, FormatKind Format, string Spelling) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.Format;

    public override JsonValue? Operand => JsonValue.String(Spelling);

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => [new FormatNode(Format)];

    /// <summary>
    /// Asserted where the project says so, unless the metaschema decides it by its vocabularies. A name that no draft defines is only an annotation,
    /// as every draft has it.
    /// </summary>
    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.String)
            context.WrongValue(name, value, "the name of a format");
        else if (IsAsserted(context) && FormatNames.TryGet(context.Dialect.Draft, value.Text, out FormatKind kind))
            context.Add(new FormatKeyword(name, kind, value.Text));
    }

    private static bool IsAsserted(KeywordContext context)
    {
        if (context.Dialect.Vocabularies is not { } vocabularies)
            return context.Document.AssertFormat;
        if (vocabularies.Contains("format-assertion"))
            return true;
        // 2019-09 has one vocabulary for both; required (which is read as format-assertion) it asserts, and otherwise it is for us to choose.
        return vocabularies.Contains("format") && context.Document.AssertFormat;
    }
}

/// <summary><c>format</c>.</summary>
internal sealed record FormatNode(FormatKind Format) : StringNode
{
    public override Fragment Fails(Fragment scanned, ITables tables) => $"!{scanned}.HasFormat({(int)Format} /* {new Identifier(Format.ToString())} */)";

    public override Fragment? FailsRead(ClrValue value) => (value.Form, Format) switch
    {
        (ValueForm.DateTimeOffset, FormatKind.DateTime) or (ValueForm.DateOnly, FormatKind.Date) or (ValueForm.Guid, FormatKind.Uuid) or (ValueForm.Uri, FormatKind.Uri) => ClrValue.CannotFail,
        _ => null,
    };
}
