using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evaluation;

internal sealed partial class VerdictEvaluator
{
    /// <summary>
    /// What one keyword says. It adds to <paramref name="evaluated"/> what it evaluated, and keywords that depend on that come after those they
    /// depend on.
    /// </summary>
    public bool ApplyKeyword(Keyword keyword, SchemaNode node, PreparedNode prepared, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated) => keyword switch
    {
        RefKeyword reference => ApplyInPlace(reference.Target, scope, instance, evaluated),
        DynamicRefKeyword reference => ApplyInPlace(scope.Resolve(reference), scope, instance, evaluated),
        AllOfKeyword all => ApplyAllOf(all, scope, instance, evaluated),
        AnyOfKeyword any => ApplyAnyOf(any, node.Dialect, scope, instance, evaluated),
        OneOfKeyword one => ApplyOneOf(one, scope, instance, evaluated),
        NotKeyword not => !Assertions.HasType(not.Types, node.Dialect, instance) && !not.Schemas.Any(s => IsValid(s, scope, instance)),
        IfKeyword condition => ApplyIf(condition, scope, instance, evaluated),
        DependentSchemasKeyword dependent => ApplyDependentSchemas(dependent, scope, instance, evaluated),
        PropertiesKeyword properties => ApplyProperties(properties, scope, instance, evaluated),
        PatternPropertiesKeyword patterns => ApplyPatternProperties(patterns, scope, instance, evaluated),
        AdditionalPropertiesKeyword additional => ApplyAdditionalProperties(additional, prepared, scope, instance, evaluated),
        PropertyNamesKeyword names => instance.Members.All(m => IsValid(names.Schema, scope, NameInstance(m.Name))),
        PrefixItemsKeyword prefix => ApplyPrefixItems(prefix, scope, instance, evaluated),
        ItemsKeyword items => ApplyItems(items, scope, instance, evaluated),
        ContainsKeyword contains => ApplyContains(contains, scope, instance, evaluated),
        UnevaluatedPropertiesKeyword unevaluated => ApplyUnevaluatedProperties(unevaluated, scope, instance, evaluated),
        UnevaluatedItemsKeyword unevaluated => ApplyUnevaluatedItems(unevaluated, scope, instance, evaluated),
        DefinitionsKeyword => true,
        _ => Assertions.Holds(keyword, node.Dialect, instance),
    };

    /// <summary>How many items match, and that they are evaluated.</summary>
    public long CountMatches(ContainsKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        long count = 0;
        for (int i = 0; i < instance.Items.Count; i++)
        {
            if (!IsValid(keyword.Schema, scope, instance.Items[i]))
                continue;
            count++;
            if (keyword.Evaluates)
                evaluated?.Add(i);
        }

        return count;
    }

    private bool ApplyInPlace(SchemaNode node, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        Outcome outcome = Apply(node, scope, instance, evaluated is not null);
        if (!outcome.IsValid)
            return false;
        evaluated?.Merge(outcome.Evaluated);
        return true;
    }

    private bool ApplyAllOf(AllOfKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        foreach (SchemaNode schema in keyword.Schemas)
        {
            if (!ApplyInPlace(schema, scope, instance, evaluated))
                return false;
        }

        return true;
    }

    private bool ApplyAnyOf(AnyOfKeyword keyword, Dialect dialect, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        bool any = Assertions.HasType(keyword.Types, dialect, instance);
        foreach (SchemaNode schema in keyword.Schemas)
        {
            // What is evaluated depends on every branch that holds; a verdict on the first.
            if (any && evaluated is null)
                return true;
            any |= ApplyInPlace(schema, scope, instance, evaluated);
        }

        return any;
    }

    private bool ApplyOneOf(OneOfKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        bool one = false;
        foreach (SchemaNode schema in keyword.Schemas)
        {
            if (!ApplyInPlace(schema, scope, instance, evaluated))
                continue;
            if (one)
                return false;
            one = true;
        }

        return one;
    }

    private bool ApplyIf(IfKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        SchemaNode? branch = ApplyInPlace(keyword.If, scope, instance, evaluated) ? keyword.Then : keyword.Else;
        return branch is null || ApplyInPlace(branch, scope, instance, evaluated);
    }

    private bool ApplyDependentSchemas(DependentSchemasKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonKind.Object)
            return true;
        foreach (NamedSchema dependent in keyword.Schemas)
        {
            if (instance.TryGet(dependent.Name, out _) && !ApplyInPlace(dependent.Schema, scope, instance, evaluated))
                return false;
        }

        return true;
    }

    private bool ApplyProperties(PropertiesKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        Dictionary<string, int> indexes = Prepared.PropertyIndexes(keyword);
        bool valid = true;
        for (int i = 0; i < instance.Members.Count; i++)
        {
            if (!indexes.TryGetValue(instance.Members[i].Name, out int index))
                continue;
            evaluated?.Add(i);
            valid = valid && IsValid(keyword.Properties[index].Schema, scope, instance.Members[i].Value);
        }

        return valid;
    }

    private bool ApplyPatternProperties(PatternPropertiesKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        PatternMatcher[] matchers = Prepared.NamePatterns(keyword);
        bool valid = true;
        for (int i = 0; i < instance.Members.Count; i++)
        {
            byte[] name = Encoding.UTF8.GetBytes(instance.Members[i].Name);
            for (int p = 0; p < matchers.Length; p++)
            {
                if (!matchers[p].TryIsMatch(name, out bool matched))
                    valid = false;
                if (!matched)
                    continue;
                evaluated?.Add(i);
                valid = valid && IsValid(keyword.Patterns[p].Schema, scope, instance.Members[i].Value);
            }
        }

        return valid;
    }

    private bool ApplyAdditionalProperties(
        AdditionalPropertiesKeyword keyword, PreparedNode prepared, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        bool valid = true;
        for (int i = 0; i < instance.Members.Count; i++)
        {
            if (!prepared.IsAdditional(instance.Members[i].Name))
                continue;
            evaluated?.Add(i);
            valid = valid && IsValid(keyword.Schema, scope, instance.Members[i].Value);
        }

        return valid;
    }

    private bool ApplyPrefixItems(PrefixItemsKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        int count = Math.Min(keyword.Schemas.Count, instance.Items.Count);
        evaluated?.AddFirst(count);
        for (int i = 0; i < count; i++)
        {
            if (!IsValid(keyword.Schemas[i], scope, instance.Items[i]))
                return false;
        }

        return true;
    }

    private bool ApplyItems(ItemsKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonKind.Array)
            return true;
        // Items before Start may belong to nobody only where there are none: Start is the number of prefix items.
        evaluated?.AddAll();
        for (int i = keyword.Start; i < instance.Items.Count; i++)
        {
            if (!IsValid(keyword.Schema, scope, instance.Items[i]))
                return false;
        }

        return true;
    }

    private bool ApplyContains(ContainsKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonKind.Array)
            return true;
        long count = CountMatches(keyword, scope, instance, evaluated);
        return count >= keyword.Min && !(count > keyword.Max);
    }

    private bool ApplyUnevaluatedProperties(UnevaluatedPropertiesKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonKind.Object)
            return true;
        for (int i = 0; i < instance.Members.Count; i++)
        {
            if (!evaluated!.Contains(i) && !IsValid(keyword.Schema, scope, instance.Members[i].Value))
                return false;
        }

        evaluated!.AddAll();
        return true;
    }

    private bool ApplyUnevaluatedItems(UnevaluatedItemsKeyword keyword, EvaluationScope scope, JsonValue instance, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonKind.Array)
            return true;
        for (int i = 0; i < instance.Items.Count; i++)
        {
            if (!evaluated!.Contains(i) && !IsValid(keyword.Schema, scope, instance.Items[i]))
                return false;
        }

        evaluated!.AddAll();
        return true;
    }
}
