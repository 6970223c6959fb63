namespace ArticleSdk.Shared.Evaluation;

// Names that stand in an object twice. A name that some schema for the object names must not, whatever branches are taken: what two readers make of it differs.
internal ref partial struct Engine
{
    private void FindRepeatedNames(ProgramNode root)
    {
        List<Level> levels = [];
        HashSet<ulong> seen = [];
        int count = _json.Next(JsonIndex.Root);
        for (int value = JsonIndex.Root; value < count && !_isFull; value++)
        {
            while (levels.Count > 0 && value >= levels[levels.Count - 1].End)
                levels.RemoveAt(levels.Count - 1);
            Level? parent = levels.Count > 0 ? levels[levels.Count - 1] : null;
            if (parent is not null)
            {
                parent.Ordinal++;
                parent.Name = parent.IsObject ? value++ : -1;
            }

            if (!_json.IsContainer(value))
                continue;
            Level level = new(_json.Next(value), _json.IsObject(value));
            levels.Add(level);
            if (level.IsObject)
                FindRepeatedNames(root, levels, value, seen);
            // Its second entry.
            value++;
        }
    }

    private void FindRepeatedNames(ProgramNode root, List<Level> levels, int value, HashSet<ulong> seen)
    {
        int first = JsonIndex.FirstChild(value);
        int end = _json.Next(value);
        if (first == end || _json.Next(first + 1) == end)
            return;
        seen.Clear();
        HashSet<string>? known = null;
        for (int name = first; name < end; name = _json.Next(name + 1))
        {
            if (seen.Add(JsonValues.HashOf(_json.String(name))))
                continue;
            known ??= KnownNames(SchemasOf(root, levels));
            if (known.Contains(FormatText.ToString(_json.String(name))) && HasRoom())
                Repeat(levels, name);
        }
    }

    private void Repeat(List<Level> levels, int name)
    {
        InstancePath path = new();
        for (int i = 0; i < levels.Count - 1; i++)
        {
            if (levels[i].IsObject)
                path.EnterProperty(levels[i].Name);
            else
                path.EnterItem(levels[i].Ordinal);
        }

        path.EnterProperty(name);
        Add(new EngineError
        {
            Code = ErrorCode.DuplicateName,
            Message = new EvaluationText(_json, name, isName: true).Of(ErrorCode.DuplicateName, "", "", ""),
            InstanceLocation = path.Location(_json),
            Offset = _json.Offset(name),
        });
    }

    // The schemas that may be applied to the innermost container, on the way from the root.
    private List<ProgramNode> SchemasOf(ProgramNode root, List<Level> levels)
    {
        int known = levels.Count - 1;
        while (known >= 0 && levels[known].Schemas is null)
            known--;
        for (int i = known + 1; i < levels.Count; i++)
        {
            List<ProgramNode> schemas = [];
            if (i == 0)
            {
                schemas.Add(root);
            }
            else
            {
                foreach (ProgramKeyword keyword in levels[i - 1].Schemas!.SelectMany(static s => s.Keywords))
                    AddForChild(keyword, levels[i - 1], schemas);
            }

            levels[i].Schemas = InPlace(schemas);
        }

        return levels[levels.Count - 1].Schemas!;
    }

    private static HashSet<string> KnownNames(List<ProgramNode> schemas)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ProgramKeyword keyword in schemas.SelectMany(static s => s.Keywords))
        {
            if (keyword.Op is not (ProgramOp.Properties or ProgramOp.Required or ProgramOp.DependentRequired or ProgramOp.DependentSchemas))
                continue;
            foreach (NameSet set in keyword.Lists.Concat([keyword.Names!]))
            {
                for (int i = 0; i < set.Count; i++)
                    names.Add(FormatText.ToString(set[i]));
            }
        }

        return names;
    }

    // The schemas that a keyword may apply to a property or an item.
    private readonly void AddForChild(ProgramKeyword keyword, Level parent, List<ProgramNode> schemas)
    {
        (int name, int ordinal) = (parent.Name, parent.Ordinal);
        switch (keyword.Op)
        {
            case ProgramOp.Properties when name >= 0:
                if (keyword.Names!.Find(_json.String(name)) is >= 0 and var index)
                    schemas.Add(keyword.Held[index]);
                break;
            case ProgramOp.PatternProperties when name >= 0:
                for (int i = 0; i < keyword.Held.Length; i++)
                {
                    if (keyword.Schema.Program.Pattern(keyword.Numbers[i]).TryIsMatch(_json.String(name), out bool matches) && matches)
                        schemas.Add(keyword.Held[i]);
                }

                break;
            case ProgramOp.AdditionalProperties when name >= 0:
                int next = 0;
                if (IsAdditional(keyword.Schema, _json.String(name), ref next))
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
            if (all[i].Resource.Anchors.Length > 0)
                _entered.Add(all[i].Resource);
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
        foreach (ProgramResource resource in _entered)
        {
            foreach (KeyValuePair<string, int> anchor in resource.Anchors)
            {
                if (anchor.Key == reference.Anchor)
                    targets.Add(resource.Program!.NodeOf(anchor.Value));
            }
        }

        return [.. targets];
    }

    // An object or array that is open.
    private sealed class Level(int end, bool isObject)
    {
        public int End => end;

        public bool IsObject => isObject;

        /// <summary>The property or item where the walk is.</summary>
        public int Name { get; set; } = -1;

        public int Ordinal { get; set; } = -1;

        /// <summary>The schemas that may be applied to it, once they were asked for.</summary>
        public List<ProgramNode>? Schemas { get; set; }
    }
}
