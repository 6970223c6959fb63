using System.Globalization;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>Gathers what valid subschemas say about a valid instance (JSON Schema 2020-12 core, 7.7).</summary>
internal sealed class AnnotationWalk(Steps steps, int maxAnnotations)
{
    // Where a walk found nothing, another need not go: so that paths without annotations cost nothing twice.
    private readonly HashSet<(SchemaNode, EvaluationScope, JsonValue)> _silent = [];

    public List<EvaluationAnnotation> Annotations { get; } = [];

    /// <summary>Whether there were more annotations than were asked for.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Gathers the annotations of a schema that accepts its value.</summary>
    public void Gather(Visit visit)
    {
        if (visit.Node.Boolean is not null || IsCutOff)
            return;
        visit = visit with { Scope = visit.Scope.Enter(visit.Node.Resource) };
        (SchemaNode, EvaluationScope, JsonValue) place = (visit.Node, visit.Scope, visit.Instance);
        if (_silent.Contains(place))
            return;
        int before = Annotations.Count;
        PreparedNode prepared = Prepared.Node(visit.Node);
        EvaluatedSet? evaluated = VerdictEvaluator.NewSet(prepared, visit.Instance, track: false);
        foreach (Keyword keyword in prepared.Keywords)
        {
            bool dependsOnOthers = keyword is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword;
            Visit[] applied = dependsOnOthers ? steps.Of(keyword, visit, evaluated).ToArray() : [];
            if (evaluated is not null)
                steps.Holds(keyword, visit, evaluated);
            if (!dependsOnOthers)
                applied = steps.Of(keyword, visit, null).Where(steps.IsValid).ToArray();
            // A name is not part of the instance: nothing is said about it. What `not` says holds for no valid instance.
            if (keyword is PropertyNamesKeyword or NotKeyword)
                continue;
            foreach (Visit child in applied)
                Gather(child);
            if (OfApplicator(keyword, visit, applied) is { } value)
                Add(visit, keyword.Name, value);
        }

        foreach (JsonMember annotation in visit.Node.Annotations.All)
        {
            if (SaysSomething(annotation.Name, visit))
                Add(visit, annotation.Name, annotation.Value);
        }

        if (Annotations.Count == before)
            _silent.Add(place);
    }

    // JSON Schema 2020-12 validation, 8.3 to 8.5: the content keywords speak of strings, contentSchema only beside contentMediaType.
    private static bool SaysSomething(string keyword, Visit visit) => visit.Node.Dialect.Draft < Draft.Draft7 || keyword switch
    {
        "contentEncoding" or "contentMediaType" => visit.Instance.Kind == JsonKind.String,
        "contentSchema" => visit.Instance.Kind == JsonKind.String && visit.Node.Json.TryGet("contentMediaType", out _),
        _ => true,
    };

    // What the applicators themselves annotate: JSON Schema 2019-09 core, 9.3; 2020-12 core, 10.3 and 11. Earlier drafts have none.
    private static JsonValue? OfApplicator(Keyword keyword, Visit visit, Visit[] applied)
    {
        if (visit.Node.Dialect.Draft < Draft.Draft201909)
            return null;
        switch (keyword)
        {
            case PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword or UnevaluatedPropertiesKeyword
                when visit.Instance.Kind == JsonKind.Object:
                return NamesOf(visit, applied);
            case PrefixItemsKeyword prefix when applied.Length > 0:
                return prefix.Schemas.Count >= visit.Instance.Items.Count ? JsonValue.True : Number(prefix.Schemas.Count - 1);
            case ItemsKeyword or UnevaluatedItemsKeyword when applied.Length > 0:
                return JsonValue.True;
            case ContainsKeyword { Evaluates: true } when visit.Instance.Kind == JsonKind.Array:
                return applied.Length == visit.Instance.Items.Count && applied.Length > 0 ? JsonValue.True : JsonValue.Array(applied.Select(a => Number(a.Ordinal)).ToEquatableArray());
            default:
                return null;
        }
    }

    private static JsonValue NamesOf(Visit visit, Visit[] applied) =>
        JsonValue.Array(applied.Select(a => a.Ordinal).Distinct().OrderBy(i => i).Select(i => JsonValue.String(visit.Instance.Members[i].Name)).ToEquatableArray());

    private static JsonValue Number(int value) => JsonValue.Number(value.ToString(CultureInfo.InvariantCulture));

    private void Add(Visit visit, string keyword, JsonValue value)
    {
        if (Annotations.Count >= maxAnnotations)
            IsCutOff = true;
        else
            Annotations.Add(new EvaluationAnnotation(visit.Node, keyword, value, visit.At.ToString(), visit.Path.ToString()));
    }
}
