using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Finds the functions that must be memoized, so that validation stays linear in the document. A function may be entered at the
/// same value once per path of in-place calls that leads to it: where paths run in a cycle that forks, their number grows with the depth of the
/// document without bound, and where forks follow on forks it grows with the schema. Everything else runs without a memory.
/// </summary>
internal static class MemoAnalysis
{
    /// <summary>How often a value may be checked by the same function before that pays.</summary>
    private const int MaxRepeats = 16;

    /// <summary>How many functions that call each other on one value any stack holds.</summary>
    private const int MaxChain = 32;

    public static void Mark(IReadOnlyCollection<FunctionDraft> functions)
    {
        List<List<FunctionDraft>> components = StronglyConnected.All(functions, Calls);
        for (int i = 0; i < components.Count; i++)
        {
            List<FunctionDraft> component = components[i];
            var members = new HashSet<FunctionDraft>(component);
            bool cyclic = StronglyConnected.IsCycle(component, Calls);
            if (cyclic && component.Any(f => Forks(f, members)))
                components[i] = MarkCycle(component, members);
        }

        MarkRepeated(components);
        MarkDeep(components);
    }

    /// <summary>
    /// Marks one function on every cycle: each is then entered once at a value, and the others as often as paths without a cycle lead to them.
    /// </summary>
    /// <returns>The functions, callees before callers as far as calls of those marked do not count.</returns>
    private static List<FunctionDraft> MarkCycle(List<FunctionDraft> component, HashSet<FunctionDraft> members)
    {
        var order = new List<FunctionDraft>();
        var seen = new HashSet<FunctionDraft>();
        var open = new HashSet<FunctionDraft>();
        var frames = new Stack<(FunctionDraft Function, IEnumerator<FunctionDraft> Calls)>();
        // The last of the component is where the search for components came in.
        foreach (FunctionDraft root in component.AsEnumerable().Reverse().Where(root => !seen.Contains(root)))
        {
            Enter(root);
            while (frames.Count > 0)
            {
                (FunctionDraft function, IEnumerator<FunctionDraft> calls) = frames.Peek();
                if (!calls.MoveNext())
                {
                    frames.Pop();
                    open.Remove(function);
                    order.Add(function);
                }
                else if (open.Contains(calls.Current))
                {
                    calls.Current.IsMemoized = true;
                }
                else if (!seen.Contains(calls.Current))
                {
                    Enter(calls.Current);
                }
            }
        }

        return order;

        void Enter(FunctionDraft function)
        {
            seen.Add(function);
            open.Add(function);
            frames.Push((function, Calls(function).Where(members.Contains).GetEnumerator()));
        }
    }

    /// <summary>Where functions call each other on one value in a long chain, some of them ask whether there is stack left: the depth of the document does not bound that.</summary>
    private static void MarkDeep(List<List<FunctionDraft>> components)
    {
        var heights = new Dictionary<FunctionDraft, int>();
        foreach (List<FunctionDraft> component in components)
        {
            int height = component.SelectMany(f => f.InPlace).Select(f => heights.TryGetValue(f, out int below) ? below + 1 : 0).DefaultIfEmpty(0).Max();
            foreach (FunctionDraft function in component)
            {
                heights[function] = height;
                function.EnsuresStack = height > 0 && height % MaxChain == 0;
            }
        }
    }

    private static IEnumerable<FunctionDraft> Calls(FunctionDraft function) => function.InPlace.Concat(function.OnChildren);

    private static bool Forks(FunctionDraft function, HashSet<FunctionDraft> cycle)
    {
        int inPlace = function.InPlace.Count(cycle.Contains) - function.Alternatives.Sum(group => Math.Max(0, group.Count(cycle.Contains) - 1));
        int children = function.OnChildren.Count(cycle.Contains);
        return (inPlace > 0 && inPlace + children > 1) || (function.ChildrenOverlap && children > 0);
    }

    /// <summary>Counts, callers first, how many paths lead to a function at one value, and stops the growth where it passes the bound.</summary>
    private static void MarkRepeated(List<List<FunctionDraft>> components)
    {
        var repeats = new Dictionary<FunctionDraft, long>();
        for (int i = components.Count - 1; i >= 0; i--)
        {
            // Of a cycle, the last is the first: callees come before their callers.
            bool isCycle = components[i].Count > 1;
            foreach (FunctionDraft function in components[i].AsEnumerable().Reverse())
            {
                long own = repeats.TryGetValue(function, out long count) ? Math.Max(1, count) : 1;
                // One that calls nothing costs no more than its caller's own look at the value.
                if (own > MaxRepeats && Calls(function).Any())
                    function.IsMemoized = true;
                if (function.IsMemoized)
                    own = 1;
                foreach (FunctionDraft callee in function.InPlace)
                    Add(callee, own);
                // One that stands in several alternatives is called once.
                foreach (IGrouping<FunctionDraft, FunctionDraft> callee in function.Alternatives.SelectMany(group => group.GroupBy(c => c)))
                    Add(callee.Key, -own * (callee.Count() - 1));
                long perChild = own * (function.ChildrenOverlap ? 2 : 1);
                foreach (FunctionDraft callee in function.OnChildren)
                {
                    // In a cycle, whoever calls it may do so for the same child.
                    long most = repeats.TryGetValue(callee, out long known) ? known : 0;
                    repeats[callee] = Math.Min(int.MaxValue, isCycle && !callee.IsMemoized ? most + perChild : Math.Max(most, perChild));
                }
            }
        }

        void Add(FunctionDraft callee, long calls) => repeats[callee] = Math.Min(int.MaxValue, (repeats.TryGetValue(callee, out long sum) ? sum : 0) + calls);
    }
}
