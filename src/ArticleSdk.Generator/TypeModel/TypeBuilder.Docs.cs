using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeBuilder
{
    /// <summary>The documentation of a type: what its schema says of itself, and where it stands.</summary>
    private static DocModel DocsOf(SchemaNode node, TypeName type) =>
        DocsOf(node.Annotations, JsonPointer.LastToken(node.Pointer), type.Name) with
        {
            Remarks = RemarksOf(node.Annotations).Append($"From {PlaceOf(node, "")}.").ToEquatableArray(),
            Deprecated = node.Annotations.Deprecated,
        };

    /// <summary>The documentation of a member: what it does not say itself, the schema says that it refers to.</summary>
    /// <param name="declaration">The schema of the property.</param>
    /// <param name="property">The property.</param>
    /// <param name="isRequired">Whether a value must be given.</param>
    /// <param name="owner">The member's type: what is in its file, and under its own properties, need not be said again.</param>
    private DocModel DocsOf(SchemaNode declaration, string property, bool isRequired, TypeDefinition owner)
    {
        SchemaNode node = discovery.OriginOf(declaration);
        SchemaAnnotations own = node.Annotations;
        SchemaNode end = discovery.Resolve(node);
        bool isSilent = own.Title is null && own.Description is null;
        List<string> remarks = RemarksOf(own);
        // Who has to set it is not to be warned of it.
        if (own.Deprecated && isRequired)
            remarks.Insert(0, "Deprecated.");
        List<string> places = [];
        if (node.Document.Path != owner.Document || node.Pointer != owner.Pointer + "/properties/" + JsonPointer.Escape(property))
            places.Add(PlaceOf(node, owner.Document));
        if (isSilent && end != node)
            places.Add(PlaceOf(end, owner.Document));
        if (places.Count > 0)
            remarks.Add($"From {string.Join(" and ", places)}.");
        return DocsOf(isSilent ? end.Annotations : own, property) with { Remarks = remarks.ToEquatableArray(), Deprecated = own.Deprecated && !isRequired };
    }

    /// <summary>A title and a description; a title that says no more than a name gives way to the description.</summary>
    private static DocModel DocsOf(SchemaAnnotations annotations, params string[] names)
    {
        string? title = annotations.Title, description = annotations.Description;
        bool isName = title is not null && names.Any(name => string.Equals(Names.Pascal(name), Names.Pascal(title), StringComparison.OrdinalIgnoreCase));
        return new DocModel { Title = isName && !string.IsNullOrWhiteSpace(description) ? null : title, Description = description };
    }

    /// <summary>The documentation of the map of a pattern's properties.</summary>
    private DocModel DocsOf(PatternShape pattern, TypeDefinition owner)
    {
        DocModel docs = DocsOf(pattern.Schemas[0], pattern.Pattern, isRequired: false, owner);
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
