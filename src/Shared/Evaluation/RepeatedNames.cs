using System.Buffers.Binary;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// Finds names that stand in an object twice. A name that some schema for the object names must not, whatever branches are taken: what two readers make of it differs.
/// </summary>
internal ref struct RepeatedNames
{
    private const int FewNames = 32;
    private const int MostOnStack = 256;

    private readonly JsonIndex _json;
    private readonly int _most;
    private List<RepeatedName>? _found = null;

    // The resources that were entered on the way: those whose dynamic anchors may count.
    private HashSet<ProgramResource>? _entered = null;

    private RepeatedNames(JsonIndex json, int most)
    {
        _json = json;
        _most = most;
    }

    private readonly bool IsFull => _found?.Count >= _most;

    /// <summary>The names of a document that are repeated, if there are such, by the places of their later occurrences.</summary>
    /// <param name="root">The schema of the document.</param>
    /// <param name="json">The document.</param>
    /// <param name="most">How many are looked for.</param>
    public static List<RepeatedName>? Find(ProgramNode root, JsonIndex json, int most)
    {
        RepeatedNames names = new(json, most);
        // In most documents no name is repeated, whoever knows it.
        if (most > 0 && names.HasAny())
            names.Find(root);
        return names._found;
    }

    private bool HasAny()
    {
        int count = _json.Next(JsonIndex.Root);
        for (int value = JsonIndex.Root; value < count; value++)
        {
            if (!_json.IsContainer(value))
                continue;
            if (_json.IsObject(value) && MayRepeat(JsonIndex.FirstChild(value), _json.Next(value)) && HasRepeated(value, root: null, []))
                return true;
            // Its second entry.
            value++;
        }

        return false;
    }

    private void Find(ProgramNode root)
    {
        Level[] levels = new Level[16];
        int depth = 0;
        int count = _json.Next(JsonIndex.Root);
        for (int value = JsonIndex.Root; value < count && !IsFull; value++)
        {
            while (depth > 0 && value >= levels[depth - 1].End)
                depth--;
            if (depth > 0)
            {
                ref Level parent = ref levels[depth - 1];
                parent.Ordinal++;
                if (parent.IsObject)
                    parent.Name = value++;
            }

            if (!_json.IsContainer(value))
                continue;
            if (depth == levels.Length)
                Array.Resize(ref levels, depth * 2);
            levels[depth++] = new Level { End = _json.Next(value), IsObject = _json.IsObject(value), Name = -1, Ordinal = -1 };
            if (levels[depth - 1].IsObject && MayRepeat(JsonIndex.FirstChild(value), levels[depth - 1].End))
                HasRepeated(value, root, levels.AsSpan(0, depth));
            // Its second entry.
            value++;
        }
    }

    // Whether an object has a name twice. What is known of it counts, if there is a root.
    private bool HasRepeated(int value, ProgramNode? root, Span<Level> levels)
    {
        int end = _json.Next(value);
        // Hashes of names, at most half as many as there is room for.
        int count = _json.Count(value);
        Span<ulong> seen = count <= MostOnStack ? stackalloc ulong[RoomFor(count)] : new ulong[RoomFor(count)];
        HashSet<string>? known = null;
        for (int name = JsonIndex.FirstChild(value); name < end && !IsFull; name = _json.Next(name + 1))
        {
            if (Add(seen, JsonValues.HashOf(_json.Name(name))))
                continue;
            if (root is null)
                return true;
            known ??= KnownNames(SchemasOf(root, levels));
            if (known.Contains(FormatText.ToString(_json.Name(name))))
                (_found ??= []).Add(new RepeatedName(name, LocationOf(levels, name)));
        }

        return false;
    }

    private static int RoomFor(int count)
    {
        int room = 2 * FewNames;
        while (room < 2 * (long)count && room < 1 << 30)
            room *= 2;
        return room;
    }

    private static bool Add(Span<ulong> hashes, ulong hash)
    {
        // A free place is zero.
        hash |= 1;
        int place = (int)(hash >> 33) & (hashes.Length - 1);
        while (hashes[place] != 0)
        {
            if (hashes[place] == hash)
                return false;
            place = (place + 1) & (hashes.Length - 1);
        }

        hashes[place] = hash;
        return true;
    }

    // Whether two names may be the same, by what they begin and end with: most objects are done with that.
    private readonly bool MayRepeat(int name, int end)
    {
        const ulong Ones = 0x0101010101010101, Highs = 0x8080808080808080;
        if (name == end || _json.Next(name + 1) == end)
            return false;
        Span<ulong> seen = stackalloc ulong[16];
        seen.Clear();
        for (; name < end; name = _json.Next(name + 1))
        {
            ReadOnlySpan<byte> text = _json.Json.Slice(_json.Offset(name) + 1);
            if (text.Length < sizeof(ulong))
                return true;

            // Eight bytes, less those from the quote on. Only the lowest byte that is found is certain to be one, and no lower one is missed.
            ulong start = BinaryPrimitives.ReadUInt64LittleEndian(text);
            ulong quotes = start ^ (Ones * '"');
            quotes = unchecked(quotes - Ones) & ~quotes & Highs;
            if (quotes != 0)
                start &= unchecked((quotes & (0 - quotes)) - 1) >> 7;
            ulong backslashes = start ^ (Ones * '\\');
            if ((unchecked(backslashes - Ones) & ~backslashes & Highs) != 0)
                return true;
            if (quotes == 0 && !_json.MayHaveEscapes)
                start ^= unchecked(BinaryPrimitives.ReadUInt64LittleEndian(_json.Name(name)[^sizeof(ulong)..]) * 31);
            ulong hash = unchecked(start * 0x9E3779B97F4A7C15UL) >> 54;
            ref ulong word = ref seen[(int)(hash >> 6)];
            ulong bit = 1UL << (int)(hash & 63);
            if ((word & bit) != 0)
                return true;
            word |= bit;
        }

        return false;
    }

    private readonly string LocationOf(Span<Level> levels, int name)
    {
        InstancePath path = new();
        for (int i = 0; i < levels.Length - 1; i++)
        {
            if (levels[i].IsObject)
                path.EnterProperty(levels[i].Name);
            else
                path.EnterItem(levels[i].Ordinal);
        }

        path.EnterProperty(name);
        return path.Location(_json);
    }

    // The schemas that may be applied to the innermost container, on the way from the root.
    private List<ProgramNode> SchemasOf(ProgramNode root, Span<Level> levels)
    {
        int known = levels.Length - 1;
        while (known >= 0 && levels[known].Schemas is null)
            known--;
        for (int i = known + 1; i < levels.Length; i++)
        {
            List<ProgramNode> schemas = [];
            if (i == 0)
            {
                schemas.Add(root);
            }
            else
            {
                foreach (ProgramNode schema in levels[i - 1].Schemas!)
                {
                    foreach (ProgramKeyword keyword in schema.Keywords)
                        AddForChild(keyword, levels[i - 1], schemas);
                }
            }

            levels[i].Schemas = InPlace(schemas);
        }

        return levels[levels.Length - 1].Schemas!;
    }

    private static HashSet<string> KnownNames(List<ProgramNode> schemas)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ProgramNode schema in schemas)
        {
            foreach (ProgramKeyword keyword in schema.Keywords)
            {
                if (keyword.Op is ProgramOp.Properties or ProgramOp.Required or ProgramOp.DependentRequired or ProgramOp.DependentSchemas)
                    Add(keyword);
            }
        }

        return names;

        void Add(ProgramKeyword keyword)
        {
            foreach (NameSet set in (NameSet[])[.. keyword.Lists, keyword.Names!])
            {
                for (int i = 0; i < set.Count; i++)
                    names.Add(FormatText.ToString(set[i]));
            }
        }
    }

    // The schemas that a keyword may apply to a property or an item.
    private readonly void AddForChild(ProgramKeyword keyword, Level parent, List<ProgramNode> schemas)
    {
        (int name, int ordinal) = (parent.IsObject ? parent.Name : -1, parent.Ordinal);
        switch (keyword.Op)
        {
            case ProgramOp.Properties when name >= 0:
                if (keyword.Names!.FindName(_json, name) is >= 0 and var index)
                    schemas.Add(keyword.Held[index]);
                break;
            case ProgramOp.PatternProperties when name >= 0:
                for (int i = 0; i < keyword.Held.Length; i++)
                {
                    if (keyword.Schema.Program.Pattern(keyword.Numbers[i]).TryIsMatch(_json.Name(name), out bool matches) && matches)
                        schemas.Add(keyword.Held[i]);
                }

                break;
            case ProgramOp.AdditionalProperties when name >= 0:
                ReadOnlySpan<byte> text = _json.Name(name);
                bool isNamed = false;
                foreach (ProgramKeyword other in keyword.Schema.Keywords)
                    isNamed |= other.Op == ProgramOp.Properties && other.Names!.Find(text) >= 0;
                if (!isNamed && !keyword.Schema.MatchesPattern(text))
                    schemas.Add(keyword.Held[0]);
                break;
            case ProgramOp.UnevaluatedProperties when name >= 0:
            case ProgramOp.Contains or ProgramOp.UnevaluatedItems when name < 0:
            case ProgramOp.Items when name < 0 && ordinal >= keyword.Number:
                schemas.Add(keyword.Held[0]);
                break;
            case ProgramOp.PrefixItems when name < 0 && ordinal < keyword.Held.Length:
                schemas.Add(keyword.Held[ordinal]);
                break;
        }
    }

    // The schemas themselves and those that they may apply to the same value.
    private List<ProgramNode> InPlace(List<ProgramNode> schemas)
    {
        HashSet<ProgramNode> seen = [.. schemas];
        List<ProgramNode> all = [.. seen];
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Resource.Anchors.Count > 0)
                (_entered ??= []).Add(all[i].Resource);
            foreach (ProgramKeyword keyword in all[i].Keywords)
            {
                if (!keyword.IsInPlace)
                    continue;
                foreach (ProgramNode? schema in keyword.Op is >= ProgramOp.Ref and <= ProgramOp.DynamicRefOut ? MayMean(keyword) : keyword.Held)
                {
                    if (schema is not null && seen.Add(schema))
                        all.Add(schema);
                }
            }
        }

        return all;
    }

    private readonly ProgramNode[] MayMean(ProgramKeyword reference)
    {
        List<ProgramNode> targets = [reference.Target];
        if (reference.Op is ProgramOp.Ref or ProgramOp.RefOut)
            return [.. targets];
        foreach (ProgramResource resource in _entered ?? [])
        {
            if (resource.Anchors.TryGetValue(reference.Anchor, out int target))
                targets.Add(resource.Program!.NodeOf(target));
        }

        return [.. targets];
    }

    // An object or array that is open.
    private struct Level
    {
        public int End;
        public bool IsObject;

        /// <summary>The property or item where the walk is.</summary>
        public int Name;
        public int Ordinal;

        /// <summary>The schemas that may be applied to it, once they were asked for.</summary>
        public List<ProgramNode>? Schemas;
    }
}

/// <param name="Name">The place of the name in the index.</param>
/// <param name="Location">The location of its property.</param>
internal readonly record struct RepeatedName(int Name, string Location);
