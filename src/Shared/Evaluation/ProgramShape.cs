using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>The names of an object that a schema is about: by them an author shows which branch of a union is meant.</summary>
/// <param name="names">The names that the schema, or a schema that it applies to the same object, knows for properties.</param>
/// <param name="required">Which of the first <see cref="ProgramNode.MarkedNames"/> it requires in any case.</param>
internal sealed class ProgramShape(NameSet names, ulong required)
{
    // As many schemas are followed for one shape.
    private const int MaxFollowed = 64;

    public NameSet Names => names;

    public ulong Required => required;

    public static ProgramShape Of(ProgramNode schema)
    {
        // A schema that has all the names has them in its own order.
        if (!schema.AppliesInPlace)
            return new ProgramShape(schema.Names ?? NameSet.Empty, schema.Required);
        List<byte[]> names = [];
        HashSet<string> required = new(StringComparer.Ordinal);
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        Add(schema, names, known, required, [], isCertain: true);
        ulong marked = 0;
        foreach (string name in required)
            marked |= known[name] < ProgramNode.MarkedNames ? 1UL << known[name] : 0;
        return new ProgramShape(new NameSet([.. names]), marked);
    }

    private static void Add(ProgramNode schema, List<byte[]> names, Dictionary<string, int> known, HashSet<string> required, HashSet<ProgramNode> followed, bool isCertain)
    {
        if (followed.Count >= MaxFollowed || !followed.Add(schema))
            return;
        for (int i = 0; i < schema.Names?.Count; i++)
        {
            string name = FormatText.ToString(schema.Names[i]);
            if (!known.ContainsKey(name))
            {
                known.Add(name, names.Count);
                names.Add(schema.Names[i]);
            }

            if (isCertain && i < ProgramNode.MarkedNames && (schema.Required >> i & 1) != 0)
                required.Add(name);
        }

        foreach (ProgramKeyword keyword in schema.Keywords)
        {
            bool isReference = keyword.Op is >= ProgramOp.Ref and <= ProgramOp.DynamicRefOut;
            bool isConjunct = isReference || keyword.Op == ProgramOp.AllOf;
            ProgramNode?[] applied = isReference ? [keyword.Target]
                : isConjunct || keyword.Op is ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.If or ProgramOp.DependentSchemas ? keyword.Held : [];
            foreach (ProgramNode? held in applied)
            {
                if (held is not null)
                    Add(held, names, known, required, followed, isCertain && isConjunct);
            }
        }
    }
}
