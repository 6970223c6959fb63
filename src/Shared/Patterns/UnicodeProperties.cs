namespace ArticleSdk.Shared;

/// <summary>Finds the Unicode property that <c>\p{name}</c> or <c>\p{name=value}</c> names, by the exact names that ECMA-262 lists.</summary>
internal static class UnicodePropertyNames
{
    private static Dictionary<string, int>? s_indexes;

    private static Dictionary<string, int> Indexes
    {
        get
        {
            if (s_indexes is { } known)
                return known;
            var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
            int index = 0;
            foreach (string names in UnicodeData.Names.Split(' '))
            {
                foreach (string name in names.Substring(2).Split('='))
                    indexes[names.Substring(0, 2) + name] = index;
                index++;
            }
            return s_indexes = indexes;
        }
    }

    /// <summary>The index of the property's set in the data, or -1. For Script_Extensions, <paramref name="script"/> is the set it is stored as a difference to.</summary>
    public static int Find(string name, string? value, out int script)
    {
        script = -1;
        switch (name)
        {
            case "General_Category" or "gc" when value is not null:
                return Index("g:" + value);
            case "Script" or "sc" when value is not null:
                return Index("s:" + value);
            case "Script_Extensions" or "scx" when value is not null:
                script = Index("s:" + value);
                return Index("x:" + value);
            default:
                // UnicodePropertyNameOrValue alone: a value of General_Category or a binary property (ECMA-262, 22.2.1.1).
                if (value is not null)
                    return -1;
                int category = Index("g:" + name);
                return category >= 0 ? category : Index("b:" + name);
        }
    }

    private static int Index(string key) => Indexes.TryGetValue(key, out int index) ? index : -1;
}

/// <summary>The sets of the Unicode properties. Only compiling a pattern needs them: a program holds the ranges it tests.</summary>
internal static class UnicodeProperties
{
    private static string[]? s_texts;
    private static CodePointSet?[]? s_sets;

    /// <summary>The set that <see cref="UnicodePropertyNames.Find"/> found.</summary>
    public static CodePointSet Get(int index, int script)
    {
        string[] texts = s_texts ??= UnicodeData.Sets.Split(' ');
        CodePointSet?[] sets = s_sets ??= new CodePointSet?[texts.Length];
        if (sets[index] is { } known)
            return known;
        CodePointSet set = Decode(texts[index]);
        return sets[index] = script < 0 ? set : set.Difference(Decode(texts[script]));
    }

    /// <summary>Reads alternating lengths of what is outside and inside, in digits of five bits, the least significant first.</summary>
    public static CodePointSet Decode(string text)
    {
        var bounds = new List<int>();
        int at = 0;
        bool inside = false;
        for (int i = 0; i < text.Length;)
        {
            at += PatternText.ReadNumber(text, ref i);
            bounds.Add(inside ? at - 1 : at);
            inside = !inside;
        }
        if (inside)
            bounds.Add(CodePointSet.Last);
        return CodePointSet.FromRanges(bounds);
    }
}
