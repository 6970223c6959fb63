using System.Globalization;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>
/// Says why an instance is not valid. It goes only where the verdict is known to be false, so that each of its ways ends in an error, and the number of
/// errors bounds its time.
/// </summary>
internal sealed class ErrorWalk(Steps steps, int maxErrors)
{
    private readonly BranchChoice _choice = new(steps);
    private readonly HashSet<(SchemaNode, EvaluationScope, JsonValue)> _open = [];

    public List<EvaluationError> Errors { get; } = [];

    /// <summary>Whether there were more errors than were asked for.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Reports what is wrong with a value that the visited schema refuses.</summary>
    public void Explain(Visit visit)
    {
        if (IsCutOff)
            return;
        if (visit.Node.Boolean is not null)
        {
            Forbid(visit);
            return;
        }

        PreparedNode prepared = Prepared.Node(visit.Node);
        visit = visit with { Scope = visit.Scope.Enter(visit.Node.Resource) };
        if (!_open.Add((visit.Node, visit.Scope, visit.Instance)))
        {
            Add(visit, visit.By, EvaluationErrorKind.EndlessReference, "", "the schema refers to itself without end");
            return;
        }

        EvaluatedSet? evaluated = VerdictEvaluator.NewSet(prepared, visit.Instance, track: false);
        foreach (Keyword keyword in prepared.Keywords)
        {
            bool dependsOnOthers = keyword is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword;
            // The keyword adds all it looked at if it holds: what to explain is what was left before.
            IEnumerable<Visit> left = dependsOnOthers ? steps.Of(keyword, visit, evaluated).ToArray() : [];
            if (!steps.Holds(keyword, visit, evaluated))
                Explain(keyword, visit, left);
        }

        _open.Remove((visit.Node, visit.Scope, visit.Instance));
    }

    private void Explain(Keyword keyword, Visit visit, IEnumerable<Visit> left)
    {
        switch (keyword)
        {
            case AnyOfKeyword any:
                Add(visit, keyword, EvaluationErrorKind.AnyOf, Describe(any), "matches none of the alternatives");
                Nearest(keyword, visit);
                break;
            case OneOfKeyword:
                Visit[] matching = steps.Of(keyword, visit, null).Where(steps.IsValid).ToArray();
                if (matching.Length == 0)
                {
                    Add(visit, keyword, EvaluationErrorKind.OneOf, "", "matches none of the alternatives, and must match exactly one");
                    Nearest(keyword, visit);
                }
                else
                {
                    Add(visit, keyword, EvaluationErrorKind.OneOfMany, "", "matches " + Number(matching.Length) + " alternatives, and must match exactly one");
                }

                break;
            case NotKeyword:
                bool isDisallow = keyword.Name == "disallow";
                Add(visit, keyword, isDisallow ? EvaluationErrorKind.Disallow : EvaluationErrorKind.Not, "", "is what the schema rules out");
                break;
            case ContainsKeyword contains:
                ExplainContains(contains, visit);
                break;
            case UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword:
                ExplainEach(left);
                break;
            case PatternPropertiesKeyword patterns:
                ExplainEach(steps.Of(keyword, visit, null));
                foreach ((int ordinal, string pattern) in Prepared.GivenUp(patterns, visit.Instance))
                {
                    AssertionFailure failure = AssertionFailure.GivenUp(pattern);
                    Add(visit with { At = visit.At.Property(visit.Instance.Members[ordinal].Name) }, keyword, failure.Kind, failure.Expected, failure.Message);
                }

                break;
            case RefKeyword or DynamicRefKeyword or AllOfKeyword or IfKeyword or DependentSchemasKeyword or PropertiesKeyword
                or AdditionalPropertiesKeyword or PropertyNamesKeyword or PrefixItemsKeyword or ItemsKeyword:
                ExplainEach(steps.Of(keyword, visit, null));
                break;
            default:
                foreach (AssertionFailure failure in AssertionFailure.Of(keyword, visit.Node.Dialect, visit.Instance))
                    Add(visit, keyword, failure.Kind, failure.Expected, failure.Message, failure.Path);
                break;
        }
    }

    private void ExplainEach(IEnumerable<Visit> visits)
    {
        foreach (Visit visit in visits)
        {
            if (!steps.IsValid(visit))
                Explain(visit);
            if (IsCutOff)
                return;
        }
    }

    private void Nearest(Keyword keyword, Visit visit)
    {
        if (_choice.Nearest(steps.Of(keyword, visit, null)) is { } branch)
            Explain(branch);
    }

    private void ExplainContains(ContainsKeyword keyword, Visit visit)
    {
        long count = steps.CountMatches(keyword, visit);
        if (count < keyword.Min)
        {
            // Without minContains, the bound of one is that of contains itself (JSON Schema 2020-12 validation, 6.4.5).
            if (visit.Node.Json.TryGet("minContains", out _))
                AddContains(visit, "minContains", EvaluationErrorKind.MinContains, keyword.Min, "must contain at least " + Number(keyword.Min), count);
            else
                AddContains(visit, keyword.Name, EvaluationErrorKind.Contains, keyword.Min, "must contain at least one", count);
        }
        else
        {
            AddContains(visit, "maxContains", EvaluationErrorKind.MaxContains, keyword.Max!.Value, "must contain at most " + Number(keyword.Max.Value), count);
        }
    }

    private void AddContains(Visit visit, string keyword, EvaluationErrorKind kind, long bound, string words, long count) =>
        Add(visit, keyword, "/" + keyword, kind, Number(bound), words + " of the items that match, has " + Number(count));

    // The schema `false` has no keyword: the one that applied it is the one to name.
    private void Forbid(Visit visit)
    {
        (EvaluationErrorKind kind, string message) = visit.By switch
        {
            AdditionalPropertiesKeyword => (EvaluationErrorKind.AdditionalProperties, "no such property is allowed"),
            UnevaluatedPropertiesKeyword => (EvaluationErrorKind.UnevaluatedProperties, "no such property is allowed"),
            PropertyNamesKeyword => (EvaluationErrorKind.PropertyNames, "no property is allowed"),
            PropertiesKeyword or PatternPropertiesKeyword => (EvaluationErrorKind.FalseSchema, "no such property is allowed"),
            ItemsKeyword { Name: "additionalItems" } => (EvaluationErrorKind.AdditionalItems, "no such item is allowed"),
            ItemsKeyword => (EvaluationErrorKind.Items, "no such item is allowed"),
            UnevaluatedItemsKeyword => (EvaluationErrorKind.UnevaluatedItems, "no such item is allowed"),
            _ => (EvaluationErrorKind.FalseSchema, "no value is allowed"),
        };
        Add(visit, visit.By?.Name ?? "", "", kind, "", message);
    }

    private void Add(Visit visit, Keyword? keyword, EvaluationErrorKind kind, string expected, string message, string path = "") =>
        Add(visit, keyword?.Name ?? "", keyword?.Path + path, kind, expected, message);

    private void Add(Visit visit, string keyword, string path, EvaluationErrorKind kind, string expected, string message) => Report(new EvaluationError(
        kind,
        visit.Node,
        keyword,
        expected,
        InstanceText.Describe(visit.Instance),
        visit.Node.Annotations.ErrorMessage ?? message,
        visit.At.ToString(),
        visit.Path.ToString(),
        path));

    private void Report(EvaluationError error)
    {
        if (Errors.Count >= maxErrors)
            IsCutOff = true;
        else
            Errors.Add(error);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Describe(AnyOfKeyword any) => any.Types == JsonTypes.None ? "" : AssertionFailure.Names(any.Types);
}
