namespace ArticleSdk.Generator.Schema;

/// <summary>Tarjan's algorithm without recursion: graphs of schemas may be long chains.</summary>
internal static class StronglyConnected
{
    /// <summary>Whether a component holds a cycle: it is more than one node, or one with an edge to itself.</summary>
    public static bool IsCycle<T>(List<T> component, Func<T, IEnumerable<T>> edges) => component.Count > 1 || edges(component[0]).Contains(component[0]);

    /// <summary>The components that hold a cycle.</summary>
    public static List<List<T>> Find<T>(IEnumerable<T> nodes, Func<T, IEnumerable<T>> edges)
        where T : notnull
    {
        List<List<T>> components = All(nodes, edges);
        components.RemoveAll(component => !IsCycle(component, edges));
        return components;
    }

    /// <summary>All components, each behind those that it leads to.</summary>
    public static List<List<T>> All<T>(IEnumerable<T> nodes, Func<T, IEnumerable<T>> edges)
        where T : notnull
    {
        var components = new List<List<T>>();
        var index = new Dictionary<T, int>();
        var low = new Dictionary<T, int>();
        var open = new HashSet<T>();
        var path = new Stack<T>();
        var frames = new Stack<(T Node, IEnumerator<T> Edges)>();
        foreach (T start in nodes)
        {
            if (index.ContainsKey(start))
                continue;
            Enter(start);
            while (frames.Count > 0)
            {
                (T node, IEnumerator<T> next) = frames.Peek();
                if (next.MoveNext())
                {
                    T target = next.Current;
                    if (!index.TryGetValue(target, out int seen))
                        Enter(target);
                    else if (open.Contains(target))
                        low[node] = Math.Min(low[node], seen);
                    continue;
                }

                frames.Pop();
                if (frames.Count > 0)
                    low[frames.Peek().Node] = Math.Min(low[frames.Peek().Node], low[node]);
                if (low[node] == index[node])
                    Close(node);
            }
        }

        return components;

        void Enter(T node)
        {
            low[node] = index[node] = index.Count;
            open.Add(node);
            path.Push(node);
            frames.Push((node, edges(node).GetEnumerator()));
        }

        void Close(T node)
        {
            var component = new List<T>();
            T member;
            do
            {
                member = path.Pop();
                open.Remove(member);
                component.Add(member);
            }
            while (!EqualityComparer<T>.Default.Equals(member, node));

            components.Add(component);
        }
    }
}
