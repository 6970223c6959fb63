using ArticleSdk;

namespace Newsroom;

/// <summary>Finds an article's sources by their ids, and says who they are.</summary>
internal sealed class SourceBook
{
    private readonly Dictionary<string, Source> _byId = [];

    public SourceBook(Article article)
    {
        foreach (var source in article.Sources)
            _byId.TryAdd(Id(source), source);
    }

    /// <summary>A source's name; an id that no source has stands for itself.</summary>
    public string Name(string id) => _byId.GetValueOrDefault(id) switch
    {
        SourcePerson person => person.Name,
        SourceInstitution institution => institution.Name,
        SourceOutlet outlet => outlet.Name,
        SourceDocument document => $"“{document.Title}”",
        SourceUnnamed unnamed => unnamed.Description,
        _ => $"{id} (not among the sources)",
    };

    public string Names(string first, JsonList<string> others)
    {
        string[] ids = [first, .. others];
        return string.Join(" and ", Array.ConvertAll(ids, Name));
    }

    /// <summary>A source in full.</summary>
    public static string Describe(Source source) => source switch
    {
        SourcePerson person => Describe(person),
        SourceInstitution institution => institution.Name + (institution.Abbreviation is { } letters ? $" ({letters})" : ""),
        SourceOutlet outlet => $"{outlet.Name} (news outlet)",
        SourceDocument document => $"“{document.Title}”{(document.Issuer is { } issuer ? $", {issuer}" : "")}{(document.Date is { } date ? $", {date:yyyy-MM-dd}" : "")}",
        SourceUnnamed unnamed => $"{unnamed.Description} (not named{(unnamed.Reason is { } reason ? $": {reason}" : "")})",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    private static string Describe(SourcePerson person)
    {
        List<string> parts = [Role(person.Name, person.Role)];
        foreach (var affiliation in person.Affiliations)
            parts.Add(Describe(affiliation));
        return string.Join("; ", parts);
    }

    private static string Describe(SourceAffiliation affiliation)
    {
        var place = affiliation.Unit is { } unit ? $"{unit}, {affiliation.Organization}" : affiliation.Organization;
        return (affiliation.Former ? "formerly " : "") + (affiliation.Role is { } role ? $"{role}, {place}" : place);
    }

    private static string Role(string name, string? role) => role is null ? name : $"{name}, {role}";

    private static string Id(Source source) => source switch
    {
        SourcePerson person => person.Id,
        SourceInstitution institution => institution.Id,
        SourceOutlet outlet => outlet.Id,
        SourceDocument document => document.Id,
        SourceUnnamed unnamed => unnamed.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
