namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// Which of several schemas may hold of an object, by one of its properties: most of them name the strings that it may be. Of the branches of a union, or the conditions of a chain of <c>if</c>, a look at that
/// property leaves few to be asked.
/// </summary>
internal sealed class ProgramChoice
{
    // Fewer are asked one after the other. What says nothing of the property stands in every list, so that it must not be much.
    private const int Least = 2;
    private const int MostFree = 8;

    // Of so many properties, those that most schemas name, the one is taken that leaves fewest.
    private const int MostTried = 4;

    private ProgramChoice(ProgramName property, NameSet strings, int[][] byString, int[] others, int[] absent) =>
        (Property, Strings, ByString, Others, Absent) = (property, strings, byString, others, absent);

    public ProgramName Property { get; }

    /// <summary>The strings that some schema names.</summary>
    public NameSet Strings { get; }

    /// <summary>The schemas that may hold where the property is one of the strings, in their order.</summary>
    public int[][] ByString { get; }

    /// <summary>Those that may hold where it is something else.</summary>
    public int[] Others { get; }

    /// <summary>Those that may hold where there is no such property.</summary>
    public int[] Absent { get; }

    /// <summary>What decides between schemas, and leaves fewest; null: too few of them name strings of the same property.</summary>
    public static ProgramChoice? Of(IReadOnlyList<ProgramNode> schemas)
    {
        int[] ofObjects = [.. Enumerable.Range(0, schemas.Count).Where(i => schemas[i].Meant.MayBe(InstanceKind.Object))];
        IEnumerable<ProgramName> properties = ofObjects.SelectMany(i => Deciding(schemas[i].Meant, Engine.MaxNested).Distinct()).GroupBy(static name => name)
            .Where(static group => group.Count() >= Least).OrderByDescending(static group => group.Count()).Take(MostTried).Select(static group => group.Key);
        return properties.Select(property => By(property, schemas, ofObjects)).Where(static choice => choice is not null).OrderBy(static choice => choice!.ByString.Average(static list => list.Length)).FirstOrDefault();
    }

    private static ProgramChoice? By(ProgramName property, IReadOnlyList<ProgramNode> schemas, int[] ofObjects)
    {
        Dictionary<string, List<int>> lists = new(StringComparer.Ordinal);
        List<byte[]> strings = [];
        List<int> others = [];
        List<int> absent = [];
        foreach (int i in ofObjects)
        {
            List<byte[]> named = [];
            bool isRequired = true;
            if (!TryAddStrings(schemas[i].Meant, property, named, ref isRequired, Engine.MaxNested))
            {
                others.Add(i);
                named.Clear();
            }

            if (!isRequired)
                absent.Add(i);
            foreach (byte[] text in named)
            {
                if (!lists.TryGetValue(FormatText.ToString(text), out List<int>? list))
                {
                    lists.Add(FormatText.ToString(text), list = []);
                    strings.Add(text);
                }

                list.Add(i);
            }
        }

        return others.Count > MostFree || strings.Count == 0 ? null
            : new ProgramChoice(property, new NameSet([.. strings]), [.. strings.Select(text => lists[FormatText.ToString(text)].Concat(others).Distinct().OrderBy(static i => i).ToArray())], [.. others], [.. absent]);
    }

    // The properties of which a schema, or a branch of it, names the strings.
    private static IEnumerable<ProgramName> Deciding(ProgramNode schema, int depth) => schema.Union is { } union && depth > 0
        ? union.Held.SelectMany(branch => Deciding(branch.Meant, depth - 1))
        : schema.Screen.Keys.Where(static key => NamesStrings(key)).Select(static key => key.Name);

    private static bool NamesStrings(ProgramScreen.Key key) =>
        key.Constants is { } constants && constants.Strings.Count == constants.Values.Length && constants.Schema.SaidOf(InstanceKind.String) is not null;

    // False: the property may be any string.
    private static bool TryAddStrings(ProgramNode schema, ProgramName property, List<byte[]> strings, ref bool isRequired, int depth)
    {
        bool isNamed = false;
        if (schema.Union is { } union && depth > 0)
        {
            isNamed = true;
            foreach (ProgramNode branch in union.Held)
            {
                if (branch.Meant.MayBe(InstanceKind.Object))
                    isNamed &= TryAddStrings(branch.Meant, property, strings, ref isRequired, depth - 1);
            }

            return isNamed;
        }

        bool isAsked = false;
        foreach (ProgramScreen.Key key in schema.Screen.Keys)
        {
            if (key.Name != property)
                continue;
            isAsked |= key.IsRequired;
            if (isNamed || !NamesStrings(key))
                continue;
            isNamed = true;
            for (int i = 0; i < key.Constants!.Strings.Count; i++)
                strings.Add(key.Constants.Strings[i]);
        }

        isRequired &= isAsked;
        return isNamed;
    }
}
