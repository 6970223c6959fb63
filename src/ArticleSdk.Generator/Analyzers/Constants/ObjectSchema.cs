using System.Runtime.CompilerServices;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>What the schema of a record says of its properties, whatever branches hold.</summary>
internal sealed class ObjectSchema
{
    private static readonly ConditionalWeakTable<ProgramNode, ObjectSchema> Known = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);

    private ObjectSchema(ProgramNode schema)
    {
        foreach (ProgramNode node in InPlace(schema, static keyword => keyword.IsInPlace))
            AddNames(node);
        foreach (ProgramNode node in InPlace(schema, Always))
            AddCertain(node);
    }

    public static ObjectSchema Of(ProgramNode schema) => Known.GetValue(schema, static s => new ObjectSchema(s));

    /// <summary>Whether the schema knows a property of this name: a member that it does not know is the user's own.</summary>
    public bool Knows(string name) => _names.Contains(name);

    /// <summary>Whether a value has the property in any case.</summary>
    public bool Requires(string name) => _required.Contains(name);

    /// <summary>The one value that a property may have, as JSON.</summary>
    public bool TryGetConstant(string name, out string json) => _constants.TryGetValue(name, out json!);

    private static bool Always(ProgramKeyword keyword) => keyword.Op is ProgramOp.Ref or ProgramOp.RefOut or ProgramOp.AllOf;

    /// <summary>A schema with those that it applies to the same value.</summary>
    public static List<ProgramNode> InPlace(ProgramNode schema, Func<ProgramKeyword, bool> follows)
    {
        List<ProgramNode> nodes = [schema];
        HashSet<ProgramNode> seen = [schema];
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (ProgramKeyword keyword in nodes[i].Keywords.Where(follows))
            {
                IEnumerable<ProgramNode?> applied = keyword.Op is ProgramOp.Ref or ProgramOp.RefOut ? [keyword.Target] : keyword.Held;
                nodes.AddRange(applied.OfType<ProgramNode>().Where(seen.Add));
            }
        }

        return nodes;
    }

    private void AddNames(ProgramNode node)
    {
        foreach (ProgramKeyword keyword in node.Keywords.Where(keyword => keyword.Op is ProgramOp.Properties or ProgramOp.Required && keyword.Names is not null))
            _names.UnionWith(NamesOf(keyword));
    }

    private void AddCertain(ProgramNode node)
    {
        foreach (ProgramKeyword keyword in node.Keywords)
        {
            if (keyword is { Op: ProgramOp.Required, Names: not null })
                _required.UnionWith(NamesOf(keyword));
            if (keyword is not { Op: ProgramOp.Properties, Names: not null })
                continue;
            for (int i = 0; i < keyword.Names.Count; i++)
            {
                ProgramKeyword? constant = InPlace(keyword.Held[i], Always).SelectMany(held => held.Keywords).FirstOrDefault(held => held.Op == ProgramOp.Const);
                if (constant is { Values: [int value, ..] })
                    _constants[FormatText.ToString(keyword.Names[i])] = FormatText.ToString(constant.Schema.Program.Index.Raw(value));
            }
        }
    }

    private static IEnumerable<string> NamesOf(ProgramKeyword keyword)
    {
        for (int i = 0; i < keyword.Names!.Count; i++)
            yield return FormatText.ToString(keyword.Names[i]);
    }
}
