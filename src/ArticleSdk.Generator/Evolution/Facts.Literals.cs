using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evolution;

// What each literal, and each keyword of a schema that holds, says.
internal sealed partial class Facts
{
    private void Take(Literal literal)
    {
        switch (literal)
        {
            case Holds holds:
                Hold(_context.Classes.Of(holds.Schema));
                break;
            case Fails fails:
                Fail(_context.Classes.Of(fails.Schema));
                break;
            case Together together:
                foreach (Literal part in together.Parts)
                    _work.Push(part);
                break;
            case NotUnderstood:
                break;
            case OfKinds kinds:
                IsNever |= (kinds.Kinds & Kind) == 0;
                break;
            case NoneOf none:
                Excluded.AddRange(none.Values);
                if (Values is { } values)
                    Only([.. values.Except(none.Values, JsonEquality.Comparer)]);
                break;
            case IntegerByValueOnly or Bounded or MultipleOf:
                IsNever |= (Kind & JsonTypes.Number) == 0 || !Numbers.Add(literal);
                break;
            case Matches or HasFormat or HasContent:
                IsNever |= Kind != JsonTypes.String || !Strings.Add(literal);
                break;
            case Counted { AtLeast: true } counted:
                Min = Math.Max(Min, counted.Count);
                break;
            case Counted counted:
                Max = Math.Min(Max, counted.Count);
                break;
            default:
                TakeOfContents(literal);
                break;
        }
    }

    private void TakeOfContents(Literal literal)
    {
        switch (literal)
        {
            case HasDistinctItems distinct:
                IsNever |= Kind != JsonTypes.Array || ItemsAreDistinct == !distinct.Is;
                ItemsAreDistinct = distinct.Is;
                if (!distinct.Is)
                    Min = Math.Max(Min, 2);
                break;
            case SomeItem some:
                IsNever |= Kind != JsonTypes.Array;
                SomeItems.Add(some);
                Min = Math.Max(Min, some.From + some.Count);
                break;
            case EveryItem every:
                IsNever |= Kind != JsonTypes.Array;
                OfEveryItem.Add(every.Item);
                break;
            case HasProperty has:
                AddPresent(has.Name, NotUnderstood.Instance);
                break;
            case LacksProperty lacks:
                IsNever |= Kind != JsonTypes.Object;
                Absent.Add(lacks.Name);
                break;
            case SomeProperty { Names: OneName one } some:
                AddPresent(one.Name, some.Value);
                break;
            case SomeProperty some:
                IsNever |= Kind != JsonTypes.Object;
                SomeProperties.Add(some);
                Min = Math.Max(Min, 1);
                break;
            default:
                throw new InvalidOperationException("A literal is not known: " + literal.GetType().Name);
        }
    }

    private void AddPresent(string name, Literal value)
    {
        IsNever |= Kind != JsonTypes.Object;
        EquatableArray<Literal> known = Present.TryGetValue(name, out EquatableArray<Literal> found) ? found : default;
        Present[name] = value is NotUnderstood || known.Contains(value) ? known : known.Append(value).ToEquatableArray();
    }

    private void Only(IReadOnlyList<JsonValue> values)
    {
        Values = Values is null ? [.. values.Distinct(JsonEquality.Comparer).Except(Excluded, JsonEquality.Comparer)] : [.. Values.Intersect(values, JsonEquality.Comparer)];
        IsNever |= Values.Count == 0;
    }

    private void Fail(SchemaNode node)
    {
        if (node.Boolean is true || _held.Contains(node))
            IsNever = true;
        if (node.Boolean is not null || !_failed.Add(node))
            return;
        List<EquatableArray<Literal>> ways = [.. _context.Ways.Of(node).Where(way => (way.About & Kind) != 0).Select(way => way.Literals)];
        AddChoice(new Choice(ways, node));
    }

    private void AddChoice(Choice choice)
    {
        if (choice.Alternatives.Count == 0)
        {
            IsNever = true;
        }
        else if (choice.Alternatives.Count > 1)
        {
            Choices.Add(choice);
        }
        else
        {
            foreach (Literal literal in choice.Alternatives[0])
                _work.Push(literal);
        }
    }

    private void Hold(SchemaNode node)
    {
        if (node.Boolean is false || _failed.Contains(node) || (_context.Analysis.KindsOf(node) & Kind) == 0)
            IsNever = true;
        if (node.Boolean is not null || !_held.Add(node) || IsNever)
            return;
        if (Kind == JsonTypes.Object && _context.RuleOf(node) is { } properties)
            PropertyRules.Add(properties);
        if (Kind == JsonTypes.Array && ItemRule.Of(node) is { } items)
            ItemRules.Add(items);
        foreach (Keyword keyword in node.Keywords)
        {
            JsonTypes about = SchemaAnalysis.AboutOf(keyword);
            if (about == JsonTypes.None || (about & Kind) != 0)
                Hold(node, keyword);
        }
    }

    private void Hold(SchemaNode node, Keyword keyword)
    {
        switch (keyword)
        {
            case RefKeyword reference:
                _work.Push(new Holds(reference.Target));
                break;
            case AllOfKeyword all:
                foreach (SchemaNode schema in all.Schemas)
                    _work.Push(new Holds(schema));
                break;
            case AnyOfKeyword any:
                IEnumerable<EquatableArray<Literal>> branches = any.Schemas.Select(schema => EquatableArray.Create<Literal>(new Holds(schema)));
                AddChoice(new Choice([.. branches, .. (any.Types & Kind) == 0 ? [] : new[] { EquatableArray.Create<Literal>(new OfKinds(any.Types)) }]));
                break;
            case OneOfKeyword one:
                AddChoice(new Choice([.. one.Schemas.Select((schema, i) => one.Schemas.Select((other, j) => i == j ? new Holds(schema) : (Literal)new Fails(other)).ToEquatableArray())]));
                break;
            case NotKeyword not:
                foreach (Literal literal in not.Schemas.Select(schema => new Fails(schema)).Concat(WaysToFail.NotOf(node, not.Types)))
                    _work.Push(literal);
                break;
            case IfKeyword { Then: null, Else: null }:
                break;
            case IfKeyword condition:
                AddChoice(new Choice([Conjunction(new Holds(condition.If), condition.Then), Conjunction(new Fails(condition.If), condition.Else)]));
                break;
            case DependentSchemasKeyword dependent:
                foreach (NamedSchema schema in dependent.Schemas)
                    AddChoice(new Choice([EquatableArray.Create<Literal>(new LacksProperty(schema.Name)), EquatableArray.Create<Literal>(new HasProperty(schema.Name), new Holds(schema.Schema))]));
                break;
            case TypeKeyword type:
                _work.Push(new OfKinds(type.Types));
                if (!node.Dialect.IntegerByValue && (type.Types & JsonTypes.Number) == JsonTypes.Integer && Kind == JsonTypes.Integer)
                    _work.Push(new IntegerByValueOnly(false));
                break;
            case EnumKeyword values:
                Only([.. values.Values.Where(value => SchemaAnalysis.KindOf(value) == Kind)]);
                break;
            default:
                HoldOfKind(node, keyword);
                break;
        }
    }

    private void HoldOfKind(SchemaNode node, Keyword keyword)
    {
        switch (keyword)
        {
            case BoundKeyword bound:
                _work.Push(new Bounded(bound.Kind, bound.Value));
                break;
            case MultipleOfKeyword multiple:
                _work.Push(new MultipleOf(multiple.Divisor, Is: true));
                break;
            case CountKeyword count:
                _work.Push(new Counted(count.Kind is CountKind.MinLength or CountKind.MinItems or CountKind.MinProperties, count.Value));
                break;
            case PatternKeyword pattern:
                _work.Push(new Matches(pattern.Pattern, Is: true));
                break;
            case FormatKeyword format:
                _work.Push(new HasFormat(format.Format, Is: true));
                break;
            case ContentKeyword content:
                _work.Push(new HasContent(content.IsBase64, content.IsJson, Is: true));
                break;
            case UniqueItemsKeyword:
                _work.Push(new HasDistinctItems(Is: true));
                break;
            case ContainsKeyword { Min: > 0 } contains:
                _work.Push(new SomeItem(0, int.MaxValue, new Holds(contains.Schema), contains.Min));
                break;
            case ContainsKeyword { Max: 0 } contains:
                _work.Push(new EveryItem(new Fails(contains.Schema)));
                break;
            case RequiredKeyword required:
                foreach (string name in required.Names)
                    _work.Push(new HasProperty(name));
                break;
            case DependentRequiredKeyword dependent:
                Dependencies.AddRange(dependent.Dependencies);
                break;
            case PropertyNamesKeyword names:
                Names.Add(names.Schema);
                break;
            case UnevaluatedPropertiesKeyword unevaluated when PropertyRule.OfUnevaluated(node, unevaluated, _context.Analysis) is { } rule:
                PropertyRules.Add(rule);
                break;
            default:
                // Properties and items are rules; what else there is, such as dynamic references, is left out.
                break;
        }
    }

    private static EquatableArray<Literal> Conjunction(Literal condition, SchemaNode? schema) => schema is null ? EquatableArray.Create(condition) : EquatableArray.Create(condition, new Holds(schema));
}
