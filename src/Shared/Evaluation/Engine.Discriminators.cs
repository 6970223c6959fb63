namespace ArticleSdk.Shared.Evaluation;

// The property that tells the branches of a union apart. Of the schemas that hold of an object together, one may have the union, another require the property, a third say what it can be: what is wrong is said once.
internal ref partial struct Engine
{
    private const int MaxConjuncts = 64;

    // The branch of a failed union was not found: the property is missing, or names none. False: another branch may be meant all the same.
    private bool IsExplainedByDiscriminator(ProgramKeyword union, int value)
    {
        if (union.Lists.Length == 0)
            return false;
        string values = EvaluationText.List(union.Lists[0]);
        int name = _json.IsObject(value) ? _looks.FindFirst(_json, value, union.Property) : -1;
        if (name >= 0)
        {
            if (!IsRefusedElsewhere(union, name, value))
                FailAtProperty(union, name, ErrorCode.Discriminator, values);
            return true;
        }

        if (IsMissingElsewhere(union, value))
            return true;
        // What is no object may be meant for another branch.
        if (!(_json.IsObject(value) ? union.Flag : union.IsDecided))
            return false;
        Fail(union, value, ErrorCode.DiscriminatorMissing, EvaluationText.Quote(union.Text) + ": " + values);
        return true;
    }

    // Whether a `required` that is explained too says that the union's property is missing.
    private bool IsMissingElsewhere(ProgramKeyword union, int value)
    {
        if (union.Lists.Length == 0 || !_json.IsObject(value) || _looks.FindFirst(_json, value, union.Property) >= 0)
            return false;
        foreach (ProgramNode schema in Conjuncts(value))
        {
            foreach (ProgramKeyword keyword in schema.Keywords)
            {
                if (keyword.Op == ProgramOp.Required && keyword.Names!.Find(union.Property.Text) >= 0)
                    return true;
            }
        }

        return false;
    }

    // Whether an `enum` or `const` that is explained too refuses what the union's property is.
    private bool IsRefusedElsewhere(ProgramKeyword union, int name, int value)
    {
        foreach (ProgramNode schema in Conjuncts(value))
        {
            foreach (ProgramKeyword keyword in schema.Keywords)
            {
                if (keyword.Op != ProgramOp.Properties || keyword.Names!.Find(union.Property.Text) is not (>= 0 and var index))
                    continue;
                foreach (ProgramKeyword assertion in keyword.Held[index].OfScalars ?? [])
                {
                    if (assertion.Op is ProgramOp.Enum or ProgramOp.Const && Assert(assertion, name + 1, Mode.Judge) != Valid)
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>What a missing property could be, if it tells the branches of a union apart; else empty.</summary>
    private readonly string DiscriminatorValues(ReadOnlySpan<byte> property, int value)
    {
        foreach (ProgramNode schema in Conjuncts(value))
        {
            foreach (ProgramKeyword keyword in schema.Keywords)
            {
                if (keyword.Op is ProgramOp.AnyOf or ProgramOp.OneOf && keyword.Lists.Length > 0 && keyword.Property.Text.SequenceEqual(property))
                    return EvaluationText.List(keyword.Lists[0]);
            }
        }

        return "";
    }

    // The schemas that a value is explained by, and those that hold with them: as many as it takes to say something well.
    private readonly List<ProgramNode> Conjuncts(int value)
    {
        List<ProgramNode> schemas = [];
        for (int i = _explained.Count - 1; i >= 0 && _explained[i].Value == value; i--)
            schemas.Add(_explained[i].Schema);
        for (int i = 0; i < schemas.Count && schemas.Count < MaxConjuncts; i++)
        {
            foreach (ProgramKeyword keyword in schemas[i].Keywords)
            {
                ProgramNode[] applied = keyword.Op is ProgramOp.Ref or ProgramOp.RefOut ? [keyword.Target] : keyword.Op == ProgramOp.AllOf ? keyword.Held : [];
                foreach (ProgramNode schema in applied)
                {
                    if (!schemas.Contains(schema))
                        schemas.Add(schema);
                }
            }
        }

        return schemas;
    }
}
