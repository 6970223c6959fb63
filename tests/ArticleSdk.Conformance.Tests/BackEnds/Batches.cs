using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>
/// Puts cases together that can be files of one project. Cases of the suite repeat each other's URIs, and a project's schemas must not: so each case
/// goes to the first batch in which its URIs are free.
/// </summary>
internal static class Batches
{
    /// <summary>Few compilations, none of them too large.</summary>
    private const int MaxCases = 250;

    public static IReadOnlyList<IReadOnlyList<SuiteCase>> Of(IEnumerable<SuiteCase> cases)
    {
        List<(List<SuiteCase> Cases, HashSet<string> Uris)> batches = [];
        foreach (SuiteCase suiteCase in cases)
        {
            HashSet<string> uris = [];
            AddUris(suiteCase.Schema, uris);
            var batch = batches.Find(b => b.Cases.Count < MaxCases && !b.Uris.Overlaps(uris));
            if (batch.Cases is null)
                batches.Add(batch = ([], []));
            batch.Cases.Add(suiteCase);
            batch.Uris.UnionWith(uris);
        }

        return batches.ConvertAll(b => (IReadOnlyList<SuiteCase>)b.Cases);
    }

    // Wherever they stand: one too many only moves a case to another batch.
    private static void AddUris(JsonValue value, HashSet<string> uris)
    {
        foreach (JsonMember member in value.Members)
        {
            if (member is { Name: "$id" or "id", Value: { Kind: ValueKind.String } id } && id.Text.Length > 0 && id.Text[0] != '#')
                uris.Add(id.Text.TrimEnd('#'));
            AddUris(member.Value, uris);
        }

        foreach (JsonValue item in value.Items)
            AddUris(item, uris);
    }
}
