using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>
/// What a unit of compilation is made from: the files that form a cycle of references, or one that is in none, and all that they reach. Nothing that reaches them is in it, so an
/// edit costs the files that it is in and those that refer to them.
/// </summary>
/// <param name="Files">The files, in the project's order.</param>
/// <param name="Links">How they hang together; numbers of files and components are those of this input.</param>
internal sealed record ComponentInput(EquatableArray<FileContent> Files, EquatableArray<FileLinks> Links)
{
    /// <summary>The files of the project that describe dialects.</summary>
    public EquatableArray<FileContent> Metaschemas { get; init; }

    /// <summary>Its own component: no other of the input leads to it.</summary>
    public int Component { get; } = Links.Max(l => l.Component);

    /// <summary>The files that are compiled.</summary>
    public IEnumerable<FileContent> Own
    {
        get
        {
            int component = Component;
            for (int i = 0; i < Files.Count; i++)
            {
                if (Links[i].Component == component)
                    yield return Files[i];
            }
        }
    }

    /// <summary>The first of these: the component is known by it.</summary>
    public FileContent First { get; } = FirstOf(Files, Links);

    public bool IsDynamic => Links.Any(l => l.IsDynamic);

    /// <summary>The input of a component among these files: what it reaches, numbered anew.</summary>
    public ComponentInput Of(int component) =>
        Of(Files, Links, Enumerable.Range(0, Links.Count).Where(i => Links[i].Component == component)) with { Metaschemas = Metaschemas };

    /// <summary>The input of some files of a project, which are a component.</summary>
    public static ComponentInput Of(IReadOnlyList<FileContent> files, IReadOnlyList<FileLinks> links, IEnumerable<int> own) => ComponentShape.Of(links, own).InputOf(files);

    private static FileContent FirstOf(EquatableArray<FileContent> files, EquatableArray<FileLinks> links)
    {
        int component = links.Max(l => l.Component);
        int first = 0;
        while (links[first].Component != component)
            first++;
        return files[first];
    }
}

/// <summary>Which files a component reaches, and how they hang together: all of its input but what the files say.</summary>
internal sealed class ComponentShape(int[] files, EquatableArray<FileLinks> links)
{
    public ComponentInput InputOf(IReadOnlyList<FileContent> contents) => new(files.Select(i => contents[i]).ToEquatableArray(), links);

    public static ComponentShape Of(IReadOnlyList<FileLinks> links, IEnumerable<int> own)
    {
        var reached = new SortedSet<int>();
        var open = new Stack<int>(own);
        while (open.Count > 0)
        {
            int i = open.Pop();
            if (!reached.Add(i))
                continue;
            foreach (int target in links[i].Targets)
                open.Push(target);
        }

        Dictionary<int, int> fileNumbers = Numbers(reached);
        Dictionary<int, int> componentNumbers = Numbers(reached.Select(i => links[i].Component).Distinct().OrderBy(c => c));
        return new ComponentShape(
            reached.ToArray(),
            reached.Select(i => links[i] with { Component = componentNumbers[links[i].Component], Targets = links[i].Targets.Select(t => fileNumbers[t]).ToEquatableArray() }).ToEquatableArray());
    }

    private static Dictionary<int, int> Numbers(IEnumerable<int> old)
    {
        var numbers = new Dictionary<int, int>();
        foreach (int number in old)
            numbers.Add(number, numbers.Count);
        return numbers;
    }
}
