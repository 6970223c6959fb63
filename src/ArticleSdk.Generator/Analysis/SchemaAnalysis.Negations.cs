using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

internal sealed partial class SchemaAnalysis
{
    /// <summary>What passes wherever the schema fails, and nowhere else: exact. Null where tests cannot say it.</summary>
    private BranchTests? NegationOf(SchemaNode node) => NegationOf(node, MaxUnions);

    private BranchTests? NegationOf(SchemaNode node, int depth)
    {
        node = EndOf(node);
        // None of the branches of a union holds where it fails.
        if (depth > 0 && node.Keywords.Where(k => k is not DefinitionsKeyword).ToList() is [AnyOfKeyword { Types: JsonTypes.None } any])
            return any.Schemas.Select(branch => NegationOf(branch, depth - 1)).Aggregate((one, other) => one is null || other is null ? null : one.And(other));
        // A negation in a negation is not looked into, so that nothing goes round.
        if (node.Boolean is not null || ConjunctsOf(node).Keywords.Any(k => k is NotKeyword) || TestsOf(node) is not { IsExact: true, Allowed: null } tests || ByFirstByte(tests.Kinds) != tests.Kinds)
            return null;
        JsonTypes others = JsonTypes.Any & ~tests.Kinds;
        if ((tests.Kinds & JsonTypes.Object) == 0)
            return BranchTests.All with { Kinds = others };
        return NegationOfObjects(tests) is { } negation ? negation with { Kinds = negation.Kinds | others, IsExact = true } : null;
    }

    /// <summary>Of tests that ask one thing of an object, the objects that fail them; null where they ask more.</summary>
    private static BranchTests? NegationOfObjects(BranchTests tests) => (tests.Required, tests.Forbidden, tests.Properties, tests.Excluded) switch
    {
        ({ Count: 0 }, { Count: 0 }, { Count: 0 }, { Count: 0 }) => BranchTests.None with { Kinds = JsonTypes.None },
        ([{ } name], { Count: 0 }, { Count: 0 }, { Count: 0 }) => BranchTests.AnObject with { Forbidden = EquatableArray.Create(name) },
        ([{ } name], { Count: 0 }, [{ } test], { Count: 0 }) when test.Name == name => BranchTests.AnObject with { Excluded = EquatableArray.Create(test) },
        ([{ } name], { Count: 0 }, { Count: 0 }, [{ } test]) when test.Name == name => BranchTests.AnObject with { Properties = EquatableArray.Create(test) },
        ({ Count: 0 }, [{ } name], { Count: 0 }, { Count: 0 }) => BranchTests.AnObject with { Required = EquatableArray.Create(name) },
        ({ Count: 0 }, { Count: 0 }, [{ } test], { Count: 0 }) => BranchTests.AnObject with { Required = EquatableArray.Create(test.Name), Excluded = EquatableArray.Create(test) },
        ({ Count: 0 }, { Count: 0 }, { Count: 0 }, [{ } test]) => BranchTests.AnObject with { Required = EquatableArray.Create(test.Name), Properties = EquatableArray.Create(test) },
        _ => null,
    };
}
