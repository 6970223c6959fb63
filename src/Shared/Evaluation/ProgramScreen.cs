namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// What a schema asks of a few properties of an object: that they are there, and which strings they are. That rules most branches of a union out, and often is
/// all that an <c>if</c> says.
/// </summary>
internal sealed class ProgramScreen
{
    private const int MaxKeys = 4;
    private const int MaxDepth = 3;

    private ProgramScreen(Key[] keys, bool isAll) => (Keys, IsAll) = (keys, isAll);

    public Key[] Keys { get; }

    /// <summary>Whether the schema says nothing more of an object.</summary>
    public bool IsAll { get; }

    /// <summary>The screen of a schema.</summary>
    public static ProgramScreen Of(ProgramNode schema)
    {
        List<Key> keys = [];
        bool isAll = TryAdd(schema, keys, MaxDepth);
        // Constants rule more out than names do.
        Key[] first = [.. keys.OrderBy(static key => key.Values is null).Take(MaxKeys)];
        return new ProgramScreen(first, isAll && keys.Count == first.Length);
    }

    // False: the schema says more than what was added.
    private static bool TryAdd(ProgramNode schema, List<Key> keys, int depth)
    {
        bool isAll = schema.Resource.Anchors.Count == 0;
        foreach (ProgramKeyword keyword in schema.SaidOf(InstanceKind.Object) ?? [])
        {
            switch (keyword.Op)
            {
                case ProgramOp.Required:
                    for (int i = 0; i < keyword.Names!.Count; i++)
                        Add(keys, new Key(schema.Program.Name(keyword.Names[i]), null, IsRequired: true));
                    break;
                case ProgramOp.Properties:
                    for (int i = 0; i < keyword.Names!.Count; i++)
                    {
                        if (StringsOf(keyword.Held[i], out bool isAllOfIt) is { } values)
                            Add(keys, new Key(schema.Program.Name(keyword.Names[i]), values, IsRequired: false));
                        isAll &= isAllOfIt;
                    }

                    break;
                case ProgramOp.Ref or ProgramOp.RefOut or ProgramOp.AllOf when depth > 0:
                    foreach (ProgramNode applied in keyword.Op == ProgramOp.AllOf ? keyword.Held : [keyword.Target])
                        TryAdd(applied, keys, depth - 1);
                    isAll = false;
                    break;
                default:
                    isAll = false;
                    break;
            }
        }

        return isAll;
    }

    private static void Add(List<Key> keys, Key key)
    {
        int known = keys.FindIndex(other => other.Name == key.Name && (other.Values is null || key.Values is null));
        if (known < 0)
            keys.Add(key);
        else
            keys[known] = new Key(key.Name, key.Values ?? keys[known].Values, key.IsRequired || keys[known].IsRequired);
    }

    // The strings that a schema allows, where it allows nothing else, or null.
    private static NameSet? StringsOf(ProgramNode schema, out bool isAll)
    {
        isAll = schema.Boolean == true;
        if (schema.Boolean is not null || schema.OfScalars is null || schema.Meant.SaidOf(InstanceKind.String) is not { } said)
            return null;
        if (Array.Find(said, static k => k.Op is ProgramOp.Enum or ProgramOp.Const) is not { } constants || constants.Strings.Count < constants.Values.Length)
            return null;
        isAll = said.Length == 1;
        return constants.Strings;
    }

    /// <param name="Name">The name of the property.</param>
    /// <param name="Values">The strings that it may be, and nothing else; null: it is only asked for.</param>
    /// <param name="IsRequired">Whether it has to be there.</param>
    public readonly record struct Key(NameSet Name, NameSet? Values, bool IsRequired);
}
