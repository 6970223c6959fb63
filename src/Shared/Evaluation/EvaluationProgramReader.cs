using System.Globalization;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>Reads the text of a program: see <see cref="ProgramOp"/>.</summary>
internal ref partial struct EvaluationProgramReader
{
    private readonly EvaluationProgram _program;
    private readonly JsonIndex _text;
    private readonly Dictionary<string, int> _patterns;
    private readonly List<ProgramNode?> _nodes;
    private readonly HashSet<int> _dynamicTargets;
    private int[] _references;
    private int _at;

    public EvaluationProgramReader(EvaluationProgram program, JsonIndex text)
    {
        _program = program;
        _text = text;
        _patterns = new Dictionary<string, int>(StringComparer.Ordinal);
        _nodes = [];
        _dynamicTargets = [];
        _references = [];
        _at = 0;
    }

    /// <summary>Reads all schemas.</summary>
    /// <param name="patterns">The sources of the patterns, by their numbers.</param>
    public ProgramNode[] Read(out List<string> patterns)
    {
        int end = _text.Next(JsonIndex.Root);
        _at = JsonIndex.FirstChild(JsonIndex.Root);
        int version = (int)ReadInteger();
        if (version > ProgramOps.Version)
            throw new FormatException("The program is of version " + version.ToString(CultureInfo.InvariantCulture) + ", which is newer than the runtime.");
        for (int at = _at; at < end; at = _text.Next(at))
            _nodes.Add(null);
        _references = new int[_nodes.Count];
        for (int number = 0; _at < end; number++)
            ReadNode(number);
        foreach (ProgramNode? node in _nodes)
        {
            node!.IsMemoized |= _dynamicTargets.Contains(node.Number) || _references[node.Number] > 1 || (node.Holder is { } holder && MayAskTwice(holder));
        }

        string[] sources = new string[_patterns.Count];
        foreach (KeyValuePair<string, int> pattern in _patterns)
            sources[pattern.Value] = pattern.Key;
        patterns = [.. sources];
        return [.. _nodes!];
    }

    // A branch is asked for its verdict, and then perhaps for its errors; not where a property names it.
    private static bool MayAskTwice(ProgramKeyword holder) => !holder.IsDecided && holder.Op is ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.Not or ProgramOp.Disallow or ProgramOp.If or ProgramOp.Contains;

    private void ReadNode(int number)
    {
        int end = _text.Next(_at);
        int at = JsonIndex.FirstChild(_at);
        ProgramNode? node = _nodes[number];
        if (node is null)
        {
            node = new ProgramNode(_program, number) { Segment = "" };
            _nodes[number] = node;
            if (number > 0)
            {
                node.Segment = FormatText.ToString(_text.String(at));
                at = _text.Next(at);
            }
        }
        else
        {
            node.Resource = node.Holder!.Schema.Resource;
        }

        List<ProgramKeyword> keywords = [];
        string? name = null;
        string? path = null;
        JsonTypes types = JsonTypes.None;
        (string Property, NameSet Values, int[] Branches, bool IsRequired)? discriminator = null;
        for (_at = at; _at < end;)
        {
            long word = ReadInteger();
            if (word < 0)
            {
                node.Boolean = word == -1;
                continue;
            }

            ProgramOp op = (ProgramOp)word;
            switch (op)
            {
                case ProgramOp.Named:
                    name = ReadString();
                    continue;
                case ProgramOp.At:
                    path = ReadString();
                    continue;
                case ProgramOp.OrTypes:
                    types = (JsonTypes)ReadInteger();
                    continue;
                case ProgramOp.Discriminator or ProgramOp.OptionalDiscriminator:
                    string property = ReadString();
                    discriminator = (property, ReadNames(out int[] branches), branches, op == ProgramOp.Discriminator);
                    continue;
                case ProgramOp.Resource:
                    node.Resource = ReadResource();
                    continue;
                case ProgramOp.Message:
                    node.Message = ReadString();
                    continue;
                case ProgramOp.Annotations:
                    node.Annotations = ReadAnnotations();
                    continue;
            }

            name ??= ProgramOps.NameOf(op);
            ProgramKeyword keyword = path is null ? new ProgramKeyword(node, op) { Name = name } : new ProgramKeyword(node, op) { Name = name, Path = path };
            keyword.Types = types;
            if (discriminator is { } found)
            {
                keyword.Text = found.Property;
                keyword.Lists = [found.Values];
                keyword.Numbers = found.Branches;
                keyword.Flag = found.IsRequired;
            }

            ReadArguments(keyword);
            keywords.Add(keyword);
            (name, path, types, discriminator) = (null, null, JsonTypes.None, null);
        }

        node.Keywords = [.. keywords];
        node.Type = keywords.Find(static k => k.Op == ProgramOp.Type);
        node.Properties = keywords.Find(static k => k.Op == ProgramOp.Properties);
        node.PatternProperties = keywords.Find(static k => k.Op == ProgramOp.PatternProperties);
        node.AdditionalProperties = keywords.Find(static k => k.Op == ProgramOp.AdditionalProperties);
        KnowNames(node);
        node.NeedsEvaluated = keywords.Exists(static k => k.IsUnevaluated);
        _program.NeedsEvaluated |= node.NeedsEvaluated;
        node.AppliesInPlace = keywords.Exists(static k => k.IsInPlace);
    }

    // One look at each name of an object answers all keywords.
    private static void KnowNames(ProgramNode node)
    {
        if (!Array.Exists(node.Keywords, static k => k.Op is ProgramOp.Properties or ProgramOp.AdditionalProperties or ProgramOp.Required or ProgramOp.DependentRequired or ProgramOp.DependentSchemas))
            return;
        List<byte[]> names = [];
        Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        // Properties stand in a document as the schema has them, more often than not: they come first.
        foreach (ProgramKeyword keyword in node.Keywords)
        {
            if (keyword.Op == ProgramOp.Properties)
                keyword.Known = Know(keyword.Names!);
        }

        foreach (ProgramKeyword keyword in node.Keywords)
        {
            if (keyword.Op is not (ProgramOp.Required or ProgramOp.DependentRequired or ProgramOp.DependentSchemas))
                continue;
            keyword.Known = Know(keyword.Names!);
            if (keyword.Op == ProgramOp.DependentRequired)
                keyword.KnownLists = Array.ConvertAll(keyword.Lists, Know);
        }

        node.Names = new NameSet([.. names]);
        foreach (ProgramKeyword keyword in node.Keywords)
        {
            foreach (int known in keyword.Op == ProgramOp.Required ? keyword.Known : [])
                node.Required |= known < ProgramNode.MarkedNames ? 1UL << known : 0;
            if (keyword.Op != ProgramOp.Properties)
                continue;
            keyword.HeldOf = new int[names.Count];
            keyword.HeldOf.AsSpan().Fill(-1);
            for (int i = 0; i < keyword.Known.Length; i++)
                keyword.HeldOf[keyword.Known[i]] = i;
        }

        int[] Know(NameSet set)
        {
            int[] known = new int[set.Count];
            for (int i = 0; i < known.Length; i++)
            {
                string name = Convert.ToBase64String(set[i]);
                if (!indexes.TryGetValue(name, out known[i]))
                {
                    indexes.Add(name, known[i] = names.Count);
                    names.Add(set[i]);
                }
            }

            return known;
        }
    }
}
