using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using CsCheck;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Makes samples. A sample depends on its seed and index alone.</summary>
internal sealed class SampleGen(int seed, int index, int instances, bool forAjv) : Gen<Sample>
{
    private static readonly Draft[] Drafts = [Draft.Draft3, Draft.Draft4, Draft.Draft6, Draft.Draft7, Draft.Draft201909, Draft.Draft202012, Draft.V1];

    public Sample Make() => Generate(new PCG((uint)index, (ulong)seed), null, out _);

    public override Sample Generate(PCG pcg, Size? min, out Size size)
    {
        Dice dice = new(pcg);
        Draft draft = Drafts[forAjv ? dice.Weighted(0, 12, 12, 26, 16, 34) : dice.Weighted(4, 6, 6, 26, 13, 38, 7)];
        JsonValue schema = new SchemaMaker(dice, draft, index, forAjv).Root();
        InstanceMaker maker = new(dice, schema, forAjv);
        Mutation mutation = new(dice, forAjv);
        List<Instance> made = [];
        for (int i = 0; i < instances; i++)
        {
            JsonValue value = maker.Make();
            // A third as the schema has it, as far as that can be seen; the others one or two steps beside.
            for (int steps = dice.Weighted(3, 4, 2); steps > 0; steps--)
                value = mutation.Apply(value);
            if (forAjv && draft == Draft.Draft4 && value.HasWholeFraction())
                continue;
            made.Add(new Instance(value, new Scribe(dice).Write(value)));
        }

        size = new Size(0);
        return new Sample(seed, index, draft, schema, made);
    }
}
