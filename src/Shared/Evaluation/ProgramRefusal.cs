namespace ArticleSdk.Shared.Evaluation;

/// <summary>What is known of how a schema refuses objects or arrays before it is asked: whether it may be ranked below another branch of a union for their kind, or for constants.</summary>
internal static class ProgramRefusal
{
    // As many schemas are followed for one answer.
    private const int MaxFollowed = 64;

    /// <summary>Whether a schema never says of a value of a kind that it is about another kind, or another constant.</summary>
    public static bool IsAlwaysMeant(ProgramNode schema, InstanceKind kind)
    {
        int left = MaxFollowed;
        return IsMeant(schema, kind, ref left);
    }

    /// <summary>Whether a property of an object may be ruled out by a constant that is none of the schema's screen.</summary>
    public static bool HasOtherConstants(ProgramNode schema)
    {
        if (schema.AppliesInPlace)
            return true;
        int left = MaxFollowed;
        foreach (ProgramKeyword keyword in schema.SaidOf(InstanceKind.Object) ?? [])
        {
            // What is said of names and of the object itself is no constant of a property.
            if (keyword.Op == ProgramOp.PropertyNames)
                continue;
            for (int i = 0; i < keyword.Held.Length; i++)
            {
                bool isScreened = keyword.Op == ProgramOp.Properties
                    && Array.Exists(schema.Screen.Keys, key => key.Constants is not null && key.Name.Text.SequenceEqual(keyword.Names![i]));
                if (!isScreened && MayBeConstant(keyword.Held[i], ref left))
                    return true;
            }
        }

        return false;
    }

    private static bool IsMeant(ProgramNode schema, InstanceKind kind, ref int left)
    {
        if (left-- <= 0 || schema.SaidOf(kind) is not { } keywords)
            return false;
        foreach (ProgramKeyword keyword in keywords)
        {
            switch (keyword.Op)
            {
                case ProgramOp.Type or ProgramOp.Enum or ProgramOp.Const or ProgramOp.DynamicRef or ProgramOp.DynamicRefOut:
                case ProgramOp.Ref or ProgramOp.RefOut when !IsMeant(keyword.Target, kind, ref left):
                    return false;
                // A failed union is ranked as its nearest branch, or as the one that a property names.
                case ProgramOp.AnyOf or ProgramOp.OneOf when keyword.Lists.Length == 0:
                    bool isAny = false;
                    foreach (ProgramNode branch in keyword.Held)
                        isAny = isAny || IsMeant(branch, kind, ref left);
                    if (!isAny)
                        return false;
                    break;
                case ProgramOp.AllOf or ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.DependentSchemas or ProgramOp.If:
                    // A condition itself is only asked.
                    for (int i = keyword.Op == ProgramOp.If ? 1 : 0; i < keyword.Held.Length; i++)
                    {
                        if (keyword.Held[i] is { } held && !IsMeant(held, kind, ref left))
                            return false;
                    }

                    break;
            }
        }

        return true;
    }

    private static bool MayBeConstant(ProgramNode schema, ref int left)
    {
        if (left-- <= 0)
            return true;
        foreach (ProgramKeyword keyword in schema.Keywords)
        {
            if (keyword.Op is ProgramOp.Enum or ProgramOp.Const or ProgramOp.DynamicRef or ProgramOp.DynamicRefOut)
                return true;
            if (keyword.Op is ProgramOp.Ref or ProgramOp.RefOut && MayBeConstant(keyword.Target, ref left))
                return true;
            foreach (ProgramNode? held in keyword.IsInPlace ? keyword.Held : [])
            {
                if (held is not null && MayBeConstant(held, ref left))
                    return true;
            }
        }

        return false;
    }
}
