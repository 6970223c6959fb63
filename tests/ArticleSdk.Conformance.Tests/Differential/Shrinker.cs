using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Makes a sample that fails smaller, for people: every way to leave one thing out is tried, all of them in one compilation.</summary>
internal sealed class Shrinker(bool assertFormat, Func<Subject, Sample, Instance, string?> judge)
{
    private const int MaxRounds = 12;
    private const int MaxCandidates = 120;

    /// <summary>The sample with the one instance that fails, smaller if that can be.</summary>
    public (Sample Sample, string Problem) Shrink(Sample sample, Instance instance, string problem)
    {
        sample = sample with { Instances = [instance] };
        for (int round = 0; round < MaxRounds; round++)
        {
            List<Sample> candidates = [.. Smaller(sample.Schema)
                .Where(s => s.Kind == ValueKind.Object)
                .OrderBy(s => JsonText.Write(s).Length)
                .Take(MaxCandidates)
                .Select((s, i) => sample with { Schema = Renumber(s, sample.Index, i), Index = i })];
            if (Find(candidates) is not { } found)
                break;
            sample = found.Sample with { Schema = Renumber(found.Sample.Schema, found.Sample.Index, sample.Index), Index = sample.Index };
            problem = found.Problem;
        }

        return (sample, problem);
    }

    private (Sample Sample, string Problem)? Find(List<Sample> candidates)
    {
        if (candidates.Count == 0)
            return null;
        SampleProject project = new(candidates, assertFormat);
        foreach (Sample candidate in candidates)
        {
            if (project.SubjectOf(candidate, out _) is not { } subject)
                continue;
            Instance instance = candidate.Instances[0];
            IEnumerable<Instance> instances = Smaller(instance.Value).Select(v => new Instance(v, JsonText.Write(v))).OrderBy(i => i.Text.Length).Append(instance);
            foreach (Instance smaller in instances)
            {
                if (judge(subject, candidate, smaller) is { } problem)
                    return (candidate with { Instances = [smaller] }, problem);
            }
        }

        return null;
    }

    /// <summary>The value with one thing left out, or with an object or array become what is in it.</summary>
    private static IEnumerable<JsonValue> Smaller(JsonValue value)
    {
        IReadOnlyList<JsonValue> children = value.Children();
        for (int i = 0; i < children.Count; i++)
        {
            if (value.Kind == ValueKind.Object && value.Members[i].Name is "$schema" or "$id" or "id" && children[i].Kind == ValueKind.String)
                continue;
            yield return value.Replace(i, null);
            foreach (JsonValue child in Smaller(children[i]))
                yield return value.Replace(i, child);
            if (children[i].Kind == ValueKind.Object)
            {
                foreach (JsonValue child in children[i].Children().SelectMany(c => c.Kind == ValueKind.Array ? c.Children() : [c]).Where(c => c.Kind == ValueKind.Object))
                    yield return value.Replace(i, child);
            }
        }
    }

    // Every schema of a project has an identifier of its own.
    private static JsonValue Renumber(JsonValue schema, int from, int to) => schema.Kind != ValueKind.Object ? schema : Json.Object(schema.Members.Select(m =>
        m.Name is "$id" or "id" && m.Value.Text == $"https://example.test/{from}/root.json" ? new JsonMember(m.Name, Json.Text($"https://example.test/{to}/root.json")) : m));
}
