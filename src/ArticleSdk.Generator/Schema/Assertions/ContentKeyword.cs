using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Draft 7's <c>contentEncoding</c> and <c>contentMediaType</c>, which that draft lets assert (later ones do not): the string is base64, or (itself, or what
/// its base64 decodes to) a JSON text.
/// </summary>
internal sealed record ContentKeyword(string Name, bool IsBase64, bool IsJson) : AssertionKeyword(Name)
{
    public override ProgramOp Op => IsJson ? ProgramOp.ContentMediaType : ProgramOp.ContentEncoding;

    public override JsonValue? Operand => IsJson ? Number(IsBase64 ? 1 : 0) : null;

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => [new ContentNode(IsBase64, IsJson)];

    /// <summary>Draft 7, 8: asserted for the one encoding and the one media type that the test suite names; anything else says nothing.</summary>
    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.String)
        {
            context.Sloppy(name, "a string is expected; it is ignored");
            return;
        }

        // Where formats are not asserted, neither is this: draft 7 leaves it to whoever validates (section 8).
        if (!context.Document.AssertFormat)
            return;
        JsonValue json = context.Node.Json;
        string? encoding = json.TryGet("contentEncoding", out JsonValue e) && e.Text == "base64" ? e.Text : null;
        bool isJson = json.TryGet("contentMediaType", out JsonValue m) && m.Text == "application/json";
        if (name == "contentEncoding" && encoding is not null)
            context.Add(new ContentKeyword(name, IsBase64: true, IsJson: false));
        // What an encoding that is not known hides cannot be looked at.
        else if (name == "contentMediaType" && isJson && (encoding is not null || e.Kind != ValueKind.String))
            context.Add(new ContentKeyword(name, IsBase64: encoding is not null, IsJson: true));
    }
}

/// <summary>Draft 7's <c>contentEncoding</c> and <c>contentMediaType</c>.</summary>
internal sealed record ContentNode(bool IsBase64, bool IsJson) : StringNode
{
    public override Fragment Fails(Fragment scanned, ITables tables) => $"!{scanned}.HasContent(isBase64: {Literal.Of(IsBase64)}, isJson: {Literal.Of(IsJson)})";
}
