namespace ArticleSdk.Shared.Evaluation;

/// <summary>How many schemas stand behind one: whether it is asked for a verdict of which nothing is kept.</summary>
internal static class ProgramExtent
{
    /// <summary>Whether a schema applies few schemas to a scalar, whatever the dynamic scope is.</summary>
    public static bool TryCountInPlace(ProgramNode schema, ref int left)
    {
        // What allows no scalar is not asked.
        if ((schema.Possible & ~(JsonTypes.Object | JsonTypes.Array)) == JsonTypes.None)
            return true;
        if (left-- <= 0)
            return false;
        foreach (ProgramKeyword keyword in schema.Keywords)
        {
            if (keyword.Op is ProgramOp.DynamicRef or ProgramOp.DynamicRefOut)
                return false;
            if (keyword.Op is ProgramOp.Ref or ProgramOp.RefOut && !TryCountInPlace(keyword.Target, ref left))
                return false;
            foreach (ProgramNode? held in keyword.IsInPlace ? keyword.Held : [])
            {
                if (held is not null && !TryCountInPlace(held, ref left))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Adds what a schema reaches. False: that is much, or has to be kept.</summary>
    public static bool TryReach(ProgramNode schema, HashSet<ProgramNode> reached)
    {
        const int MostReached = 256;
        if (schema.KnownAskedOfContainers is bool known)
            return known;
        if (!reached.Add(schema))
            return true;
        if (reached.Count > MostReached || schema.Names?.Count > ProgramNode.MarkedNames)
            return false;
        foreach (ProgramKeyword keyword in schema.Keywords)
        {
            switch (keyword.Op)
            {
                case ProgramOp.Ref or ProgramOp.RefOut:
                    if (!TryReach(keyword.Target, reached))
                        return false;
                    break;
                case ProgramOp.AllOf or ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.Not or ProgramOp.Disallow or ProgramOp.If:
                case ProgramOp.Properties or ProgramOp.PatternProperties or ProgramOp.AdditionalProperties or ProgramOp.PropertyNames or ProgramOp.UnevaluatedProperties:
                case ProgramOp.PrefixItems or ProgramOp.Items or ProgramOp.UnevaluatedItems:
                    foreach (ProgramNode? held in keyword.Held)
                    {
                        if (held is not null && !TryReach(held, reached))
                            return false;
                    }

                    break;
                case ProgramOp.Definitions or ProgramOp.Required:
                    break;
                default:
                    if (!ProgramOps.IsAssertion(keyword.Op) || keyword.Op == ProgramOp.DependentRequired)
                        return false;
                    break;
            }
        }

        return true;
    }
}
