namespace ArticleSdk.Shared.Evaluation;

/// <summary>In how many ways a schema may ask about one value. Where there is but one on the way from the root, no schema is asked twice about it, and nothing has to be remembered.</summary>
internal static class ProgramWays
{
    // What is no larger is asked again rather than remembered.
    private const int MaxAskedAgain = 32;

    /// <summary>Whether a schema may ask about the value, or one in it, in more than one way.</summary>
    public static bool AreSeveral(ProgramNode schema)
    {
        int inPlace = 0, patterns = 0, items = 0;
        bool isNamed = false, hasOthers = false;
        foreach (ProgramKeyword keyword in schema.Keywords)
        {
            switch (keyword.Op)
            {
                case ProgramOp.Ref or ProgramOp.RefOut:
                    inPlace += IsAskedAgain(keyword.Target) ? 0 : 1;
                    break;
                case ProgramOp.DynamicRef or ProgramOp.DynamicRefOut:
                    inPlace++;
                    break;
                // The branches of a union are one way: when they are tried, the engine counts them.
                case ProgramOp.AnyOf or ProgramOp.OneOf:
                    inPlace += Array.TrueForAll(keyword.Held, IsAskedAgain) ? 0 : 1;
                    break;
                case ProgramOp.If:
                    inPlace += Array.TrueForAll(keyword.Held, static held => held is null || IsAskedAgain(held)) ? 0 : 2;
                    break;
                case ProgramOp.AllOf or ProgramOp.Not or ProgramOp.Disallow or ProgramOp.DependentSchemas:
                    inPlace += Array.FindAll(keyword.Held, static held => !IsAskedAgain(held)).Length;
                    break;
                case ProgramOp.PatternProperties:
                    patterns += Array.FindAll(keyword.Held, static held => held.Boolean is null).Length;
                    break;
                case ProgramOp.Properties or ProgramOp.UnevaluatedProperties:
                    isNamed |= LooksInside(keyword);
                    break;
                case ProgramOp.AdditionalProperties:
                    hasOthers |= LooksInside(keyword);
                    break;
                case ProgramOp.Contains:
                    items += 2;
                    break;
                case ProgramOp.PrefixItems or ProgramOp.Items or ProgramOp.UnevaluatedItems:
                    items |= LooksInside(keyword) ? 1 : 0;
                    break;
            }
        }

        // A property is one of the named or of the others, and may match every pattern.
        return inPlace + Math.Max(Math.Max(hasOthers ? 1 : 0, patterns + (isNamed ? 1 : 0)), items) > 1;
    }

    // Few schemas that look at the value itself and no further.
    private static bool IsAskedAgain(ProgramNode schema)
    {
        int left = MaxAskedAgain;
        return IsFlat(schema, ref left);
    }

    private static bool IsFlat(ProgramNode schema, ref int left)
    {
        if (left-- <= 0 || schema.Resource.Anchors.Count > 0)
            return false;
        foreach (ProgramKeyword keyword in schema.Keywords)
        {
            if (keyword.Op is ProgramOp.DynamicRef or ProgramOp.DynamicRefOut or ProgramOp.PropertyNames || (keyword.Op is ProgramOp.Ref or ProgramOp.RefOut && !IsFlat(keyword.Target, ref left)))
                return false;
            if (!keyword.IsInPlace && LooksInside(keyword))
                return false;
            foreach (ProgramNode? held in keyword.IsInPlace ? keyword.Held : [])
            {
                if (held is not null && !IsFlat(held, ref left))
                    return false;
            }
        }

        return true;
    }

    private static bool LooksInside(ProgramKeyword keyword) => keyword.Op != ProgramOp.Definitions && Array.Exists(keyword.Held, static held => held.Boolean is null);
}
