using System.Runtime.CompilerServices;
using System.Threading;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>
/// The schemas of components. What is built of a file that many refer to is built once, and used by all of them, by the generator and by analyzers, for as long as the file's
/// content is in use.
/// </summary>
internal static class SchemaGraphs
{
    /// <summary>Results for one content: it may stand in two projects, or refer to files that change.</summary>
    private const int MaxEntries = 4;

    private static readonly ConditionalWeakTable<JsonValue, List<Entry>> Built = new();

    public static SchemaSet Of(ComponentInput input, ProjectOptions options, CancellationToken cancellation)
    {
        if (Find(input, options) is { } known)
            return known;
        if (input.IsDynamic)
            return Add(input, options, Build(input, options, [], cancellation));

        // A stack, because a chain of files may be long.
        var done = new Dictionary<int, SchemaSet>();
        var open = new Stack<int>([input.Component]);
        while (open.Count > 0)
        {
            int component = open.Peek();
            List<int> dependencies = Dependencies(input, component).ToList();
            List<int> missing = dependencies.Where(d => !done.ContainsKey(d)).ToList();
            foreach (int dependency in missing)
            {
                if (Find(input.Of(dependency), options) is { } set)
                    done[dependency] = set;
                else
                    open.Push(dependency);
            }

            if (dependencies.TrueForAll(done.ContainsKey))
            {
                open.Pop();
                ComponentInput current = component == input.Component ? input : input.Of(component);
                done[component] = Add(current, options, Build(current, options, dependencies.Select(d => done[d]).ToList(), cancellation));
            }
        }

        return done[input.Component];
    }

    private static IEnumerable<int> Dependencies(ComponentInput input, int component) =>
        input.Links.Where(l => l.Component == component).SelectMany(l => l.Targets).Select(t => input.Links[t].Component).Where(c => c != component).Distinct();

    private static SchemaSet Build(ComponentInput input, ProjectOptions options, IReadOnlyList<SchemaSet> built, CancellationToken cancellation) =>
        SchemaBuilder.Build(
            input.Files.Select(f => f.ToSchemaFile(options)).ToList(), built, input.Metaschemas.Select(f => f.ToSchemaFile(options)).ToList(), cancellation);

    private static List<Entry> EntriesOf(ComponentInput input) => Built.GetOrCreateValue(input.Own.First().Root ?? JsonValue.Null);

    private static SchemaSet? Find(ComponentInput input, ProjectOptions options)
    {
        List<Entry> entries = EntriesOf(input);
        lock (entries)
            return entries.Find(e => e.DefaultDialect == options.DefaultDialect && e.AssertFormat == options.AssertFormat && e.Input.Equals(input))?.Set;
    }

    private static SchemaSet Add(ComponentInput input, ProjectOptions options, SchemaSet set)
    {
        List<Entry> entries = EntriesOf(input);
        lock (entries)
        {
            entries.Insert(0, new Entry(input, options.DefaultDialect, options.AssertFormat, set));
            if (entries.Count > MaxEntries)
                entries.RemoveAt(MaxEntries);
        }

        return set;
    }

    private sealed record Entry(ComponentInput Input, Draft DefaultDialect, bool AssertFormat, SchemaSet Set);
}
