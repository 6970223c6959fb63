using System.Text;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Results;

/// <summary>What failed in the last run, one file per draft, group and back end beside the results: with the schema and the instance, to work from.</summary>
internal static class FailureLog
{
    public static void Write(string draft, string group, string backEnd, IReadOnlyList<SuiteOutcome> outcomes)
    {
        string folder = Path.Combine(SuiteData.RepositoryRoot, "artifacts", "conformance-failures");
        string file = Path.Combine(folder, $"{backEnd}-{draft}-{group}.md");
        SuiteOutcome[] failed = outcomes.Where(o => !o.Passed).ToArray();
        if (failed.Length == 0)
        {
            File.Delete(Directory.CreateDirectory(folder).FullName + Path.DirectorySeparatorChar + Path.GetFileName(file));
            return;
        }

        StringBuilder text = new();
        foreach (SuiteOutcome outcome in failed)
        {
            text.Append("## ").Append(outcome).Append('\n');
            text.Append("schema ").Append(outcome.Case.Path).Append(": ").Append(JsonText.Write(outcome.Case.Schema)).Append('\n');
            text.Append("instance: ").Append(outcome.Test.Text).Append("\n\n");
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(file, text.ToString());
    }
}
