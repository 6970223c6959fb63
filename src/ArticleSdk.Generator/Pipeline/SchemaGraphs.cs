using System.Threading;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>The schemas of components. What is built of a file that many refer to is built once, and used by all of them.</summary>
internal static class SchemaGraphs
{
    private static readonly ContentCache<Request, SchemaSet> Built = new();

    public static SchemaSet Of(ComponentInput input, ProjectOptions options, CancellationToken cancellation)
    {
        if (Find(input, options) is { } known)
            return known;
        if (input.IsDynamic)
            return Build(input, options, [], cancellation);

        // A stack, because a chain of files may be long.
        var done = new Dictionary<int, SchemaSet>();
        var open = new Stack<int>([input.Component]);
        while (open.Count > 0)
        {
            int component = open.Peek();
            // Two may have asked for it. It is built once: schemas are told apart by reference.
            if (done.ContainsKey(component))
            {
                open.Pop();
                continue;
            }

            List<int> dependencies = Dependencies(input, component).ToList();
            foreach (int dependency in dependencies.Where(d => !done.ContainsKey(d)).ToList())
            {
                if (Find(input.Of(dependency), options) is { } set)
                    done[dependency] = set;
                else
                    open.Push(dependency);
            }

            if (dependencies.TrueForAll(done.ContainsKey))
            {
                open.Pop();
                done[component] = Build(component == input.Component ? input : input.Of(component), options, dependencies.Select(d => done[d]).ToList(), cancellation);
            }
        }

        return done[input.Component];
    }

    private static IEnumerable<int> Dependencies(ComponentInput input, int component) =>
        input.Links.Where(l => l.Component == component).SelectMany(l => l.Targets).Select(t => input.Links[t].Component).Where(c => c != component).Distinct();

    private static SchemaSet? Find(ComponentInput input, ProjectOptions options) => Built.Find(input.First, new Request(input, options.DefaultDialect, options.AssertFormat));

    private static SchemaSet Build(ComponentInput input, ProjectOptions options, IReadOnlyList<SchemaSet> built, CancellationToken cancellation)
    {
        SchemaSet set = SchemaBuilder.Build(
            input.Files.Select(f => f.ToSchemaFile(options)).ToList(), built, input.Metaschemas.Select(f => f.ToSchemaFile(options)).ToList(), cancellation);
        return Built.Add(input.First, new Request(input, options.DefaultDialect, options.AssertFormat), set);
    }

    private sealed record Request(ComponentInput Input, Draft DefaultDialect, bool AssertFormat);
}
