namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// How a verdict asks what a keyword holds, where its schema is the only one that it asks about a value: then it goes through the members once, in the order of the document, and asks of each all that the schema's
/// own keywords say, before it asks what else applies to the value.
/// </summary>
internal enum ProgramOrder : byte
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>Of every member that ends before the place that the verdict has come to, it is known to hold.</summary>
    InOrder,

    /// <summary>So it is, and nothing else is asked of these members; of what applies in place, of the value.</summary>
    Alone,
}

/// <summary>Which keywords are asked how.</summary>
internal static class ProgramOrders
{
    // So deep are references and allOf followed.
    private const int MaxParts = 4;

    /// <summary>How what a keyword holds is asked about a value of a kind.</summary>
    public static ProgramOrder Of(ProgramKeyword keyword, InstanceKind kind)
    {
        ProgramNode schema = keyword.Schema;
        switch (keyword.Op)
        {
            case ProgramOp.Properties:
                return AloneIf(AreNamedOnce(keyword, schema, MaxParts));
            case ProgramOp.PatternProperties:
                return AloneIf(schema.Properties is null && keyword.Held.Length == 1 && !Array.Exists(schema.Keywords, IsPart));
            case ProgramOp.AdditionalProperties or ProgramOp.PrefixItems or ProgramOp.Items:
                return AloneIf(!Array.Exists(schema.Keywords, IsPart));
            default:
                return HasOneSchema(keyword, kind) && Array.TrueForAll(schema.Keywords, other => ReferenceEquals(other, keyword) || SaysNothingOfMembers(other)) ? ProgramOrder.Alone : ProgramOrder.Unknown;
        }
    }

    private static ProgramOrder AloneIf(bool isAlone) => isAlone ? ProgramOrder.Alone : ProgramOrder.InOrder;

    // Whether no other keyword, of a schema or what holds with it, says anything of the properties that one keyword names.
    private static bool AreNamedOnce(ProgramKeyword properties, ProgramNode schema, int depth) => Array.TrueForAll(schema.Keywords, other => ReferenceEquals(other, properties) || other.Op switch
    {
        ProgramOp.Properties => !HasName(properties.Names!, name => other.Names!.Find(name) >= 0),
        ProgramOp.PatternProperties => !HasName(properties.Names!, name => schema.MatchesPattern(name)),
        // What is left to them by the schema itself is none of its properties.
        ProgramOp.AdditionalProperties or ProgramOp.UnevaluatedProperties => ReferenceEquals(schema, properties.Schema),
        ProgramOp.Ref or ProgramOp.RefOut => depth > 0 && AreNamedOnce(properties, other.Target, depth - 1),
        ProgramOp.AllOf => depth > 0 && Array.TrueForAll(other.Held, part => AreNamedOnce(properties, part, depth - 1)),
        ProgramOp.DynamicRef or ProgramOp.DynamicRefOut => false,
        _ => true,
    });

    private static bool HasName(NameSet names, Predicate<byte[]> isAsked)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (isAsked(names[i]))
                return true;
        }

        return false;
    }

    // What holds of the value whatever else does: it may be asked together with the schema's own keywords.
    private static bool IsPart(ProgramKeyword keyword) => keyword.Op is (>= ProgramOp.Ref and <= ProgramOp.DynamicRefOut) or ProgramOp.AllOf;

    // Whether it asks one schema about the value: the others of a union are of other types, which their first look at the value tells.
    private static bool HasOneSchema(ProgramKeyword keyword, InstanceKind kind) => keyword.Op switch
    {
        >= ProgramOp.Ref and <= ProgramOp.DynamicRefOut => true,
        ProgramOp.AllOf => keyword.Held.Length == 1,
        ProgramOp.AnyOf or ProgramOp.OneOf => keyword.Types == JsonTypes.None && AreOfDifferentTypes(keyword.Held) && Array.Exists(keyword.Held, held => held.Meant.SaidOf(kind) is not null),
        _ => false,
    };

    private static bool AreOfDifferentTypes(ProgramNode[] branches)
    {
        JsonTypes types = JsonTypes.None;
        foreach (ProgramNode branch in branches)
        {
            if (branch.Meant is not { Type.Types: var own } || (types & own) != JsonTypes.None)
                return false;
            // Whether a number is an integer is no look at its first byte.
            types |= (own & JsonTypes.Number) != JsonTypes.None ? own | JsonTypes.Number : own;
        }

        return true;
    }

    // What is asked of an object or array by its first byte, or not at all.
    private static bool SaysNothingOfMembers(ProgramKeyword keyword) =>
        keyword.Op is ProgramOp.Definitions or ProgramOp.Type || (keyword.About & (JsonTypes.Object | JsonTypes.Array)) == JsonTypes.None && keyword.About != JsonTypes.None;
}
