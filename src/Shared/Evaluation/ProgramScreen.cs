using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// What a schema asks of a few properties of an object: that they are there, and which constants they are. That rules most branches of a union out, and often is
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
        List<Key> first = [.. keys.FindAll(static key => key.Constants is not null), .. keys.FindAll(static key => key.Constants is null)];
        if (first.Count > MaxKeys)
            first.RemoveRange(MaxKeys, first.Count - MaxKeys);
        return new ProgramScreen([.. first], isAll && keys.Count == first.Count);
    }

    /// <summary>The names that screens of schemas, and unions, may ask for.</summary>
    public static NameSet NamesAskedBy(ProgramNode[] schemas)
    {
        Dictionary<string, byte[]> names = new(StringComparer.Ordinal);
        foreach (ProgramNode schema in schemas)
        {
            foreach (ProgramKeyword keyword in schema.Keywords)
                AddAsked(keyword);
        }

        byte[][] all = new byte[names.Count][];
        names.Values.CopyTo(all, 0);
        return new NameSet(all);

        void AddAsked(ProgramKeyword keyword)
        {
            if (keyword.Op is ProgramOp.AnyOf or ProgramOp.OneOf && keyword.Lists.Length > 0)
                Add(Encoding.UTF8.GetBytes(keyword.Text));
            for (int i = 0; keyword.Op is ProgramOp.Required or ProgramOp.Properties && i < keyword.Names!.Count; i++)
            {
                if (keyword.Op == ProgramOp.Required || Array.Exists(keyword.Held[i].Keywords, static k => k.Op is ProgramOp.Enum or ProgramOp.Const or ProgramOp.Ref or ProgramOp.RefOut))
                    Add(keyword.Names[i]);
            }
        }

        void Add(byte[] name) => names[Convert.ToBase64String(name)] = name;
    }

    // False: the schema says more than what was added.
    private static bool TryAdd(ProgramNode schema, List<Key> keys, int depth)
    {
        bool isAll = true;
        foreach (ProgramKeyword keyword in schema.SaidOf(InstanceKind.Object) ?? [])
        {
            switch (keyword.Op)
            {
                case ProgramOp.Required:
                    for (int i = 0; i < keyword.Names!.Count; i++)
                        Add(keys, new Key(schema.Program.NameOf(keyword.Names[i]), null, IsRequired: true));
                    break;
                case ProgramOp.Properties:
                    for (int i = 0; i < keyword.Names!.Count; i++)
                    {
                        if (ConstantsOf(keyword.Held[i], out bool isAllOfIt) is { } constants)
                            Add(keys, new Key(schema.Program.NameOf(keyword.Names[i]), constants, IsRequired: false));
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
        int known = keys.FindIndex(other => other.Name == key.Name && (other.Constants is null || key.Constants is null));
        if (known < 0)
            keys.Add(key);
        else
            keys[known] = new Key(key.Name, key.Constants ?? keys[known].Constants, key.IsRequired || keys[known].IsRequired);
    }

    // The scalars that a schema allows, where it allows nothing else, or null. Whether it says nothing more.
    private static ProgramKeyword? ConstantsOf(ProgramNode schema, out bool isAll)
    {
        isAll = schema.Boolean == true;
        if (schema.Boolean is not null || !schema.Meant.IsPlain || Array.Find(schema.Meant.Keywords, static k => k.Op is ProgramOp.Enum or ProgramOp.Const) is not { } constants)
            return null;
        JsonIndex program = constants.Schema.Program.Index;
        bool isOnly = true;
        foreach (int value in constants.Values)
        {
            if (program.IsContainer(value))
                return null;
            isOnly &= constants.Schema.SaidOf(program.KindOf(value))?.Length == 1;
        }

        isAll = isOnly;
        return constants;
    }

    /// <param name="Name">The name of the property.</param>
    /// <param name="Constants">What names the scalars that it may be, and nothing else; null: it is only asked for.</param>
    /// <param name="IsRequired">Whether it has to be there.</param>
    public readonly record struct Key(ProgramName Name, ProgramKeyword? Constants, bool IsRequired);
}
