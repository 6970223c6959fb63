using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>What schemas say about themselves, as XML documentation and attributes.</summary>
internal static class DocCode
{
    public static IEnumerable<CodeNode> Of(DocModel docs)
    {
        string? summary = Text(docs.Title) ?? Text(docs.Description);
        string? remarks = Text(docs.Title) is null || docs.Title == docs.Description ? null : Text(docs.Description);
        string further = string.Join(" ", docs.Remarks);
        if (further.Length > 0)
            remarks = remarks is null ? further : remarks + "\n" + further;
        if (summary is not null || remarks is not null)
            yield return new XmlDoc(summary, remarks);
        if (docs.Deprecated)
            yield return new Line($"[{TypeName.System("Obsolete")}({Literal.Of("The schema says that this is deprecated.")})]");
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
