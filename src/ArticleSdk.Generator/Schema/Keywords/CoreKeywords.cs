using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>References and reserved locations.</summary>
internal static class CoreKeywords
{
    /// <summary>Names and notes: the scan of the document has taken what there is to take.</summary>
    public static void Scanned(KeywordContext context, string name, JsonValue value)
    {
    }

    public static void Unsupported(KeywordContext context, string name, JsonValue value) =>
        context.ReportAtName(DiagnosticIds.UnsupportedKeyword, KeywordContext.PathOf(name), name);

    public static void Definitions(KeywordContext context, string name, JsonValue value)
    {
        if (context.NamedChildren(name, value) is { } schemas)
            context.Add(new DefinitionsKeyword(name, schemas));
    }

    public static void Ref(KeywordContext context, string name, JsonValue value)
    {
        if (Resolve(context, name, value) is { } target)
            context.Add(new RefKeyword(name, target));
    }

    /// <summary>
    /// 2020-12 core, 8.2.3.2: dynamic only if the target's fragment was made by <c>$dynamicAnchor</c> (the "bookend"). Whether any other schema can
    /// take its place is resolved when all are known.
    /// </summary>
    public static void DynamicRef(KeywordContext context, string name, JsonValue value)
    {
        if (Resolve(context, name, value) is not { } target)
            return;
        UriReference.WithoutFragment(value.Text, out string? fragment);
        string anchor = UriReference.PercentDecode(fragment ?? "");
        bool dynamic = anchor.Length > 0 && target.Resource.DynamicAnchors.TryGetValue(anchor, out SchemaNode? bookend) && ReferenceEquals(bookend, target);
        context.Add(dynamic ? new DynamicRefKeyword(name, target, anchor) : new RefKeyword(name, target));
    }

    /// <summary>
    /// In v1 the value is the name of a dynamic anchor (the test suite writes it with a '#'), and nothing is resolved before the dynamic scope is known.
    /// Where no resource of that scope has it nothing can be valid, because there is no schema to be valid by.
    /// </summary>
    public static void DynamicRefByName(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.String)
        {
            context.WrongValue(name, value, "the name of a dynamic anchor");
            context.Spoil(name);
            return;
        }

        string anchor = value.Text.StartsWith("#", StringComparison.Ordinal) ? value.Text.Substring(1) : value.Text;
        if (!context.Build.DynamicAnchorNames.Contains(anchor))
        {
            context.Report(DiagnosticIds.UnresolvableReference, KeywordContext.PathOf(name), value.Text, "no schema has a $dynamicAnchor of this name");
            context.Spoil(name);
            return;
        }

        if (context.Node.Resource.DynamicAnchors.TryGetValue(anchor, out SchemaNode? initial))
            context.Build.Enqueue(context.Document, initial);
        else
            initial = new SchemaNode(context.Node.Resource, context.Node.Pointer + KeywordContext.PathOf(name)) { Boolean = false, Json = JsonValue.False };
        context.Add(new DynamicRefKeyword(name, initial, anchor));
    }

    /// <summary>2019-09 core, 8.2.4.2.1: only "#", and dynamic only if the resource's root says <c>$recursiveAnchor: true</c>.</summary>
    public static void RecursiveRef(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.String || value.Text != "#")
        {
            context.WrongValue(name, value, "\"#\"");
            context.Spoil(name);
            return;
        }

        if (Resolve(context, name, value) is { } target)
            context.Add(target.Resource.DynamicAnchors.ContainsKey("") ? new DynamicRefKeyword(name, target, "") : new RefKeyword(name, target));
    }

    private static SchemaNode? Resolve(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.String)
        {
            context.WrongValue(name, value, "a URI reference");
            context.Spoil(name);
            return null;
        }

        SchemaNode? target = context.Build.References.Resolve(context.Document, context.Node, value.Text, out string? problem, out string? missing);
        if (target is null)
            context.Spoil(name);
        if (problem is not null)
            context.Report(DiagnosticIds.UnresolvableReference, KeywordContext.PathOf(name), missing is null ? [value.Text, problem] : [value.Text, problem, missing]);
        return target;
    }
}
