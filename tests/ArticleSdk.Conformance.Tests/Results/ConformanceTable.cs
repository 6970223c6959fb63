using System.Globalization;
using System.Text;
using ArticleSdk.Conformance.Tests.Suite;

namespace ArticleSdk.Conformance.Tests.Results;

/// <summary>The table of the README, from the results of the last runs.</summary>
internal static class ConformanceTable
{
    private static readonly string[] Groups = ["required", "optional", "format", "annotations", "output"];

    public static string Write(IReadOnlyList<ConformanceRow> rows)
    {
        StringBuilder table = new();
        foreach (IGrouping<string, ConformanceRow> backEnd in rows.GroupBy(r => r.BackEnd).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            table.Append("| ").Append(backEnd.Key).Append(" | ").AppendJoin(" | ", Groups).Append(" |\n");
            table.Append("| --- |").Insert(table.Length, " ---: |", Groups.Length).Append('\n');
            foreach (string draft in SuiteLoader.Drafts)
                Append(table, draft, group => backEnd.Where(r => r.Draft == draft && r.Group == group));
            Append(table, "in sum", group => backEnd.Where(r => r.Group == group));
            table.Append('\n');
        }

        return table.ToString();
    }

    private static void Append(StringBuilder table, string name, Func<string, IEnumerable<ConformanceRow>> rows)
    {
        table.Append("| ").Append(name).Append(" |");
        foreach (string group in Groups)
        {
            ConformanceRow[] found = rows(group).ToArray();
            table.Append(' ').Append(found.Length == 0
                ? "–"
                : Number(found.Sum(r => r.Passed)) + "/" + Number(found.Sum(r => r.Total))).Append(" |");
        }

        table.Append('\n');
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
