using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Program;

/// <summary>Which schemas of a file the programs of other files refer to, however indirectly.</summary>
/// <param name="Path">The file: one whose program holds no more than these, and what they apply.</param>
/// <param name="Pointers">The schemas.</param>
internal sealed record ProgramEntries(string Path, EquatableArray<string> Pointers);

/// <summary>Finds what programs need of each other.</summary>
internal static class ProgramReach
{
    /// <summary>What some whole programs need of the files that have none.</summary>
    /// <param name="whole">The roots of the files with the programs.</param>
    /// <param name="files">The files that have programs.</param>
    /// <param name="isWhole">Whether a file has a whole program, and says itself what it needs.</param>
    public static IEnumerable<ProgramEntries> Of(IEnumerable<SchemaNode> whole, ProgramFiles files, Func<SchemaDocument, bool> isWhole)
    {
        Dictionary<SchemaDocument, HashSet<string>> entries = [];
        Stack<(SchemaDocument Program, SchemaNode Schema)> work = new(whole.Select(root => (root.Document, root)));
        HashSet<(SchemaDocument, SchemaNode)> seen = [.. work];
        while (work.Count > 0)
        {
            (SchemaDocument program, SchemaNode schema) = work.Pop();
            foreach (SchemaNode next in Next(schema, isWhole(program)))
            {
                SchemaDocument at = program;
                if (files.IsImported(next, program))
                {
                    at = next.Document;
                    if (isWhole(at))
                        continue;
                    if (!entries.TryGetValue(at, out HashSet<string>? pointers))
                        entries.Add(at, pointers = new HashSet<string>(StringComparer.Ordinal));
                    pointers.Add(next.Pointer);
                }

                if (seen.Add((at, next)))
                    work.Push((at, next));
            }
        }

        return entries.OrderBy(e => e.Key.Path, StringComparer.Ordinal).Select(e => new ProgramEntries(e.Key.Path, Sorted(e.Value)));
    }

    /// <summary>What several files need, by file.</summary>
    public static EquatableArray<ProgramEntries> Join(IEnumerable<ProgramEntries> entries) => entries.GroupBy(e => e.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new ProgramEntries(g.Key, Sorted(g.SelectMany(e => e.Pointers).Distinct(StringComparer.Ordinal)))).ToEquatableArray();

    /// <summary>The schemas that may be applied where this one is: those that it holds, those that it refers to, and those that dynamic references may mean from here on.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="withDefinitions">Whether it holds its definitions, too, applied or not.</param>
    public static IEnumerable<SchemaNode> Next(SchemaNode schema, bool withDefinitions) => schema.Keywords.SelectMany(keyword => keyword switch
    {
        DefinitionsKeyword when withDefinitions => ProgramLayout.HeldBy(keyword),
        _ => Subschemas.Of(keyword),
    }).Concat(schema.Resource.DynamicAnchors.Values);

    private static EquatableArray<string> Sorted(IEnumerable<string> pointers) => pointers.OrderBy(p => p, StringComparer.Ordinal).ToEquatableArray();
}
