using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit.Checks;

/// <summary>
/// Annotations, where the project wants them. A schema that fails has none (JSON Schema 2020-12 core, 7.7.1.2), so nothing is taken back: branches are
/// judged first, and those that hold are entered again by the sink that annotates.
/// </summary>
internal sealed partial class FunctionEmitter
{
    private void Annotations(Place place)
    {
        if (place.Plan.Annotations.Count == 0)
            return;
        _reported.Add(place.At);
        _body.Open("if (TSink.Annotates)");
        foreach (JsonMember annotation in place.Plan.Annotations)
        {
            string path = place.Path.Code("/" + Shared.JsonPointer.Escape(annotation.Name));
            // The content keywords speak of strings, and contentSchema only beside contentMediaType (2020-12 validation, 8.3 to 8.5).
            bool ofStrings = annotation.Name is "contentEncoding" or "contentMediaType" or "contentSchema";
            if (annotation.Name == "contentSchema" && place.Plan.Annotations.All(a => a.Name != "contentMediaType"))
                continue;
            string condition = ofStrings ? "if (json.IsString) " : "";
            _body.Line($"{condition}sink.Annotate({place.At}, Schema, {path}, {SourceWriter.Literal(JsonText.Write(annotation.Value))});");
        }

        _body.Close();
    }

    /// <summary>The names that a keyword applied to are its annotation.</summary>
    private void AnnotateNames(Place place, IReadOnlyList<Subcheck> checks)
    {
        if (!function.Annotates)
            return;
        _reported.Add(place.At);
        foreach (string keyword in checks.Select(c => FirstToken(c.Path)).Distinct(StringComparer.Ordinal))
            _body.Line($"if (TSink.Annotates) sink.AnnotateName({place.At}, Schema, {place.Path.Code(keyword)}, json.PropertyName);");
    }

    /// <summary>How far <c>prefixItems</c> applied, and that <c>items</c> applied to the rest.</summary>
    private void AnnotateItems(Place place, ArrayPlan plan, string count)
    {
        if (!function.Annotates)
            return;
        _reported.Add(place.At);
        if (plan.Prefix.Count > 0)
        {
            string path = place.Path.Code(FirstToken(plan.Prefix[0].Path));
            string value = $"{count} <= {plan.Prefix.Count} ? \"true\" : \"{plan.Prefix.Count - 1}\"";
            _body.Line($"if (TSink.Annotates && {count} > 0) sink.Annotate({place.At}, Schema, {path}, {value});");
        }

        if (plan.Items is not null)
            _body.Line($"if (TSink.Annotates && {count} > {plan.Prefix.Count}) sink.Annotate({place.At}, Schema, {place.Path.Code(FirstToken(plan.Items.Path))}, \"true\");");
    }

    /// <summary>A statement that enters a subschema again, which holds, for its annotations; empty where none are wanted.</summary>
    private string Replay(Place place, Subcheck check, string mark, bool sameValue) =>
        !function.Annotates || check.Kind != SubcheckKind.Call ? ""
        : $" if (TSink.Annotates) {{ json.Reset({mark}); sink.Enter(Schema, {place.Path.Code(check.Path)}); {Verdict(check, "sink", sameValue ? Evaluated : null)}; sink.Leave(); }}";

    private string ReplayBranch(Place place, UnionPlan union, string helper, string branch)
    {
        if (!function.Annotates)
            return "";
        string again = Evaluated is null ? "" : ", ref " + Evaluated;
        return $" if (TSink.Annotates) {{ json.Reset({place.Start}); sink.Enter(Schema, {BranchPath(place, union.Checks.Select(c => c.Path).ToList(), branch)}); {helper}({branch}, ref json, ref sink{again}); sink.Leave(); }}";
    }

    private static string FirstToken(string path)
    {
        int end = path.IndexOf('/', 1);
        return end < 0 ? path : path.Substring(0, end);
    }
}
