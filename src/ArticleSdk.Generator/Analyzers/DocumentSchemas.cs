using System.Threading;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>A schema as a document, or its item, names it.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsOfItem">Whether the item names it.</param>
/// <param name="Program">The schema; null where there is none.</param>
/// <param name="Problem">Why there is none.</param>
internal sealed record NamedProgram(string Name, bool IsOfItem, SchemaProgram? Program, string Problem);

/// <summary>Finds the schemas of a document, and notes which it was asked for: while these are the same, so is what is said of the document.</summary>
internal sealed class DocumentSchemas(SchemaPrograms schemas, string document)
{
    private const string ProjectUri = "file:///";

    private readonly List<NamedProgram> _asked = [];

    public IReadOnlyList<NamedProgram> Asked => _asked;

    /// <param name="name">In an item a path from the project's folder, or the end of one; in a document a path from the document; in both a URI.</param>
    /// <param name="isOfItem">Whether the item names it.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public NamedProgram Find(string name, bool isOfItem, CancellationToken cancellation)
    {
        if (_asked.Find(a => a.Name == name && a.IsOfItem == isOfItem) is { } known)
            return known;
        (SchemaProgram? program, string problem) = isOfItem ? FindForItem(name, cancellation) : (schemas.FindByUri(UriReference.FromPath(document), name, cancellation), NotFound(name));
        var found = new NamedProgram(name, isOfItem, program, program is null ? problem : "");
        _asked.Add(found);
        return found;
    }

    private (SchemaProgram? Program, string Problem) FindForItem(string name, CancellationToken cancellation)
    {
        if (UriReference.IsAbsolute(name) && schemas.FindByUri(ProjectUri, name, cancellation) is { } byId)
            return (byId, "");
        string path = UriReference.WithoutFragment(schemas.PathInProject(name.Replace('\\', '/')), out string? fragment);
        List<string> paths = schemas.PathsEndingIn(path).ToList();
        return paths.Count switch
        {
            1 => (schemas.FindByPath(paths[0], UriReference.PercentDecode(fragment ?? ""), cancellation), "there is no schema at '#" + fragment + "' in '" + paths[0] + "'"),
            0 => (schemas.FindByUri(ProjectUri, name, cancellation), NotFound(name)),
            _ => (null, "'" + name + "' may be " + string.Join(" or ", paths.Select(p => "'" + p + "'"))),
        };
    }

    private static string NotFound(string name) => "no schema of the project has the path or the '$id' '" + name + "'";
}
