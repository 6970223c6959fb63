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

    // How many schemas are left by a string, on average.
    private double Left
    {
        get
        {
            int left = 0;
            foreach (int[] list in ByString)
                left += list.Length;
            return (double)left / ByString.Length;
        }
    }

    /// <summary>What decides between schemas, and leaves fewest; null: too few of them name strings of the same property.</summary>
    public static ProgramChoice? Of(IReadOnlyList<ProgramNode> schemas)
    {
        List<int> ofObjects = [];
        Dictionary<ProgramName, Naming> namings = [];
        for (int i = 0; i < schemas.Count; i++)
        {
            if (!schemas[i].Meant.MayBe(InstanceKind.Object))
                continue;
            ofObjects.Add(i);
            Count(schemas[i].Meant, i, namings, Engine.MaxNested);
        }

        ProgramChoice? best = null;
        for (int tried = 0; tried < MostTried && MostNamed(namings.Values) is { } property; tried++)
        {
            if (By(property.Name, schemas, ofObjects) is { } choice && (best is null || choice.Left < best.Left))
                best = choice;
            namings.Remove(property.Name);
        }

        return best;
    }

    private static ProgramChoice? By(ProgramName property, IReadOnlyList<ProgramNode> schemas, List<int> ofObjects)
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

                // A schema may name a string twice.
                if (list.Count == 0 || list[list.Count - 1] != i)
                    list.Add(i);
            }
        }

        return others.Count > MostFree || strings.Count == 0 ? null
            : new ProgramChoice(property, new NameSet([.. strings]), [.. strings.ConvertAll(text => Merge(lists[FormatText.ToString(text)], others))], [.. others], [.. absent]);
    }

    private static int[] Merge(List<int> named, List<int> others)
    {
        List<int> merged = [.. named, .. others];
        merged.Sort();
        return [.. merged];
    }

    // Counts in how many schemas a property is one of which the schema, or a branch of it, names the strings.
    private static void Count(ProgramNode schema, int number, Dictionary<ProgramName, Naming> namings, int depth)
    {
        if (schema.Union is { } union && depth > 0)
        {
            foreach (ProgramNode branch in union.Held)
                Count(branch.Meant, number, namings, depth - 1);
            return;
        }

        foreach (ProgramScreen.Key key in schema.Screen.Keys)
        {
            if (!NamesStrings(key))
                continue;
            if (!namings.TryGetValue(key.Name, out Naming? naming))
                namings.Add(key.Name, naming = new Naming(key.Name));
            naming.Count += naming.Last == number ? 0 : 1;
            naming.Last = number;
        }
    }

    private static Naming? MostNamed(Dictionary<ProgramName, Naming>.ValueCollection namings)
    {
        Naming? most = null;
        foreach (Naming naming in namings)
        {
            if (naming.Count >= Least && !(naming.Count <= most?.Count))
                most = naming;
        }

        return most;
    }

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

    // In how many schemas a property decides, and the last of them.
    private sealed class Naming(ProgramName name)
    {
        public ProgramName Name => name;

        public int Count { get; set; }

        public int Last { get; set; } = -1;
    }
}
