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
            Add(visit, visit.By, EvaluationErrorCode.EndlessReference, "", "the schema refers to itself without end");
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
                Add(visit, keyword, EvaluationErrorCode.AnyOf, Describe(any), "matches none of the alternatives");
                Nearest(keyword, visit);
                break;
            case OneOfKeyword:
                Visit[] matching = steps.Of(keyword, visit, null).Where(steps.IsValid).ToArray();
                if (matching.Length == 0)
                {
                    Add(visit, keyword, EvaluationErrorCode.OneOfNone, "", "matches none of the alternatives, and must match exactly one");
                    Nearest(keyword, visit);
                }
                else
                {
                    Add(visit, keyword, EvaluationErrorCode.OneOfMany, "", "matches " + Number(matching.Length) + " alternatives, and must match exactly one");
                }

                break;
            case NotKeyword:
                Add(visit, keyword, EvaluationErrorCode.Not, "", "is what the schema rules out");
                break;
            case ContainsKeyword contains:
                ExplainContains(contains, visit);
                break;
            case UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword:
                ExplainEach(left);
                break;
            case RefKeyword or DynamicRefKeyword or AllOfKeyword or IfKeyword or DependentSchemasKeyword or PropertiesKeyword or PatternPropertiesKeyword
                or AdditionalPropertiesKeyword or PropertyNamesKeyword or PrefixItemsKeyword or ItemsKeyword:
                ExplainEach(steps.Of(keyword, visit, null));
                break;
            default:
                foreach (AssertionFailure failure in AssertionFailure.Of(keyword, visit.Node.Dialect, visit.Instance))
                    Add(visit, keyword, failure.Code, failure.Expected, failure.Message, failure.Path);
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
            string name = visit.Node.Json.TryGet("minContains", out _) ? "minContains" : keyword.Name;
            Add(visit, new RequiredKeyword(name, default), EvaluationErrorCode.MinContains, Number(keyword.Min), "must contain at least " + Number(keyword.Min) + " matching items, has " + Number(count));
        }
        else
        {
            Add(visit, new RequiredKeyword("maxContains", default), EvaluationErrorCode.MaxContains, Number(keyword.Max!.Value), "must contain at most " + Number(keyword.Max.Value) + " matching items, has " + Number(count));
        }
    }

    // The schema `false` has no keyword: the one that applied it is the one to name.
    private void Forbid(Visit visit)
    {
        string keyword = visit.By?.Name ?? "false";
        string message = visit.By switch
        {
            AdditionalPropertiesKeyword or UnevaluatedPropertiesKeyword or PropertiesKeyword or PatternPropertiesKeyword or PropertyNamesKeyword => "no such property is allowed",
            ItemsKeyword or UnevaluatedItemsKeyword or PrefixItemsKeyword => "no such item is allowed",
            _ => "no value is allowed",
        };
        Report(new EvaluationError(
            EvaluationErrorCode.Forbidden, visit.Node, keyword, "", InstanceText.Describe(visit.Instance), message, visit.At.ToString(), visit.Path.ToString(), ""));
    }

    private void Add(Visit visit, Keyword? keyword, EvaluationErrorCode code, string expected, string message, string path = "")
    {
        string text = visit.Node.Annotations.ErrorMessage ?? message;
        Report(new EvaluationError(
            code, visit.Node, keyword?.Name ?? "", expected, InstanceText.Describe(visit.Instance), text, visit.At.ToString(), visit.Path.ToString(), keyword?.Path + path));
    }

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
