using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>
/// Random schemas and instances against ajv, whose code has nothing in common with ours: since the back ends share a model, they could be wrong together.
/// </summary>
/// <remarks>
/// What ajv does otherwise, or cannot, is left out of these samples:
/// <list type="bullet">
/// <item>Draft 3 and v1, which it does not know; formats, which are off; content keywords.</item>
/// <item>Siblings of <c>$ref</c> up to draft 7: it evaluates them, and they are to be ignored.</item>
/// <item>Numbers that a double does not hold exactly: it sees them as JavaScript does. For the same reason 1.0 in draft 4, which is no integer there.</item>
/// <item>Repeated names, of which JavaScript keeps the last.</item>
/// <item><c>contains</c> where anything is unevaluated: its matches are not evaluated items to ajv (2020-12 core, 11.2), or not always.</item>
/// <item><c>contains</c> beside <c>items</c> or <c>prefixItems</c>: behind a list of items it checks nothing of an empty array.</item>
/// <item>The empty name in <c>required</c>: that it is missing goes unnoticed.</item>
/// <item>Dynamic scopes of several resources.</item>
/// </list>
/// </remarks>
public sealed class AjvTests(ITestOutputHelper output)
{
    [Fact]
    public void Validators_RandomSchemas_AgreeWithAjv()
    {
        using Ajv ajv = Ajv.Start();
        Dictionary<int, bool[]> verdicts = [];
        List<string> refused = [];
        new DifferentialRun(output, forAjv: true).Run(
            "ajv",
            samples =>
            {
                foreach (Sample sample in samples)
                {
                    if (ajv.Ask(sample, out string refusal) is { } answer)
                        verdicts[sample.Index] = answer;
                    else
                        refused.Add($"{refusal}: {JsonText.Write(sample.Schema)}");
                }
            },
            (subject, sample, instance) => Compare(subject, instance, verdicts.GetValueOrDefault(sample.Index)?[IndexOf(sample, instance)]),
            shrink: false);
        Assert.True(refused.Count <= Settings.Schemas / 50, $"ajv refuses {refused.Count} schemas:\n" + string.Join("\n", refused.Take(5)));
    }

    private static int IndexOf(Sample sample, Instance instance)
    {
        int index = 0;
        while (!ReferenceEquals(sample.Instances[index], instance))
            index++;
        return index;
    }

    private static string? Compare(Subject subject, Instance instance, bool? expected)
    {
        if (expected is null)
            return null;
        byte[] json = Encoding.UTF8.GetBytes(instance.Text);
        bool generated = subject.Generated.IsValid(json);
        bool interpreted = subject.Evaluate(json).IsValid;
        return generated == expected && interpreted == expected ? null
            : $"ajv says {Judge.Say(expected.Value)}, generated code {Judge.Say(generated)}, the engine {Judge.Say(interpreted)}";
    }
}
