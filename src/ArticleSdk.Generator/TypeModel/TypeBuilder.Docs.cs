using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeBuilder
{
    /// <summary>The documentation of a type: what its schema says of itself, and where it stands.</summary>
    private static DocModel DocsOf(SchemaNode node) => new()
    {
        Title = node.Annotations.Title,
        Description = node.Annotations.Description,
        Remarks = RemarksOf(node.Annotations).Append($"From {PlaceOf(node, "")}.").ToEquatableArray(),
        Deprecated = node.Annotations.Deprecated,
    };

    /// <summary>The documentation of a member: what it does not say itself, the schema says that it refers to.</summary>
    /// <param name="declaration">The schema of the property.</param>
    /// <param name="isRequired">Whether a value must be given.</param>
    /// <param name="document">The file of the member's type, which need not be named again.</param>
    private DocModel DocsOf(SchemaNode declaration, bool isRequired, string document)
    {
        SchemaNode node = discovery.OriginOf(declaration);
        SchemaAnnotations own = node.Annotations;
        SchemaNode end = discovery.Resolve(node);
        SchemaAnnotations referred = end.Annotations;
        bool isSilent = own.Title is null && own.Description is null;
        List<string> remarks = RemarksOf(own);
        // Who has to set it is not to be warned of it.
        if (own.Deprecated && isRequired)
            remarks.Insert(0, "Deprecated.");
        remarks.Add($"From {PlaceOf(node, document)}{(isSilent && end != node ? " and " + PlaceOf(end, document) : "")}.");
        return new DocModel
        {
            Title = isSilent ? referred.Title : own.Title,
            Description = isSilent ? referred.Description : own.Description,
            Remarks = remarks.ToEquatableArray(),
            Deprecated = own.Deprecated && !isRequired,
        };
    }

    /// <summary>The documentation of the map of a pattern's properties.</summary>
    private DocModel DocsOf(PatternShape pattern, string document)
    {
        DocModel docs = DocsOf(pattern.Schemas[0], isRequired: false, document);
        string names = $"Properties whose names match {pattern.Pattern}.";
        return docs.Title is null && docs.Description is null ? docs with { Title = names } : docs with { Remarks = docs.Remarks.Prepend(names).ToEquatableArray() };
    }

    private static List<string> RemarksOf(SchemaAnnotations own)
    {
        List<string> remarks = [];
        if (own.ReadOnly)
            remarks.Add("Read-only.");
        if (own.WriteOnly)
            remarks.Add("Write-only.");
        if (own.Default is not null)
            remarks.Add("Default: " + Shortened(own.Default) + ".");
        if (own.Examples.Count > 0)
            remarks.Add((own.Examples.Count == 1 ? "Example: " : "Examples: ") + string.Join(", ", own.Examples.Take(3).Select(Shortened)) + ".");
        return remarks;
    }

    private static string PlaceOf(SchemaNode node, string document) => (node.Document.Path == document ? "" : node.Document.Path) + (node.Pointer.Length == 0 && node.Document.Path != document ? "" : "#" + node.Pointer);

    private static string Shortened(JsonValue value)
    {
        string text = JsonText.Write(value);
        return text.Length <= 120 ? text : text.Substring(0, 119) + "…";
    }
}
