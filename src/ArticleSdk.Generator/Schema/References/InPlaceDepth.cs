using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Bounds how far schemas lead on at one and the same instance, over <c>$ref</c>, <c>allOf</c>, <c>anyOf</c>, <c>if</c> and the like: what follows from a schema follows from all that it leads to, so that a chain
/// costs the square of its length. A schema that is nothing but a reference counts for none. A keyword that leads on too far is reported and left out, and so is what leads to its schema.
/// </summary>
/// <remarks>The depth of a schema depends on nothing but what it leads to: who refers to it changes nothing in it.</remarks>
internal static class InPlaceDepth
{
    /// <summary>How many schemas may lead on from one.</summary>
    public const int Max = 256;

    /// <summary>Measures the schemas that were read, and cuts chains; there are no cycles any more but those that a dynamic reference closes.</summary>
    public static void Cut(SchemaBuildContext build)
    {
        var known = new HashSet<SchemaNode>();
        Stack<(SchemaNode Node, IEnumerator<SchemaNode> Targets)> path = [];
        foreach (SchemaNode start in build.Nodes)
        {
            Enter(start);
            while (path.Count > 0)
            {
                (SchemaNode node, IEnumerator<SchemaNode> targets) = path.Peek();
                if (targets.MoveNext())
                {
                    Enter(targets.Current);
                    continue;
                }

                path.Pop();
                Measure(build, node);
            }
        }

        void Enter(SchemaNode node)
        {
            if (build.IsOwn(node) && known.Add(node))
                path.Push((node, node.Keywords.SelectMany(Subschemas.InPlace).GetEnumerator()));
        }
    }

    private static void Measure(SchemaBuildContext build, SchemaNode node)
    {
        int step = Subschemas.OnlyReference(node) is RefKeyword ? 0 : 1;
        int deepest = 0;
        List<Keyword> kept = [];
        foreach (Keyword keyword in node.Keywords)
        {
            int depth = Subschemas.InPlace(keyword).Select(target => target.InPlaceDepth + step).DefaultIfEmpty().Max();
            if (depth > Max)
            {
                build.Report(build.DocumentOf(node), DiagnosticIds.TooLongChain, node.Pointer + keyword.Path, false, keyword.Name, Max.ToString(System.Globalization.CultureInfo.InvariantCulture));
                node.Spoil(keyword.Name);
                build.HasSpoilt = true;
            }
            else
            {
                kept.Add(keyword);
            }

            deepest = Math.Max(deepest, Math.Min(depth, Max));
        }

        node.InPlaceDepth = deepest;
        if (kept.Count < node.Keywords.Count)
            node.Complete(kept.ToEquatableArray());
    }
}
