using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>A schema with instances near its boundary.</summary>
/// <param name="Seed">The run's seed.</param>
/// <param name="Index">Which sample of the run it is: the two make it again.</param>
/// <param name="Draft">Its draft.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Instances">The instances.</param>
internal sealed record Sample(int Seed, int Index, Draft Draft, JsonValue Schema, IReadOnlyList<Instance> Instances)
{
    /// <summary>The sample as a case of the suite, which is what the back ends take.</summary>
    public SuiteCase ToCase() => new(SuiteLoader.Drafts[(int)Draft], "differential", "sample", Index, "", Schema, []);
}

/// <param name="Value">The instance; names may be repeated.</param>
/// <param name="Text">It as JSON text: escaped and spaced in some way.</param>
internal sealed record Instance(JsonValue Value, string Text);
