using ArticleSdk.Generator.Plan;

namespace ArticleSdk.Generator.Emit.Checks;

/// <summary>What the branches left unevaluated.</summary>
internal sealed partial class FunctionEmitter
{
    private void Unevaluated(Place place)
    {
        if (place.Plan.UnevaluatedProperties is { } properties)
        {
            string scan = Local("scan");
            _body.Line($"json.Reset({place.Start});");
            _body.Open($"if (json.IsObject{(function.Annotates ? "" : $" && !{Evaluated}.IsComplete")})");
            _body.Line("json.BeginObject();");
            _body.Line($"Run_::ObjectScan {scan} = new();");
            _body.Open($"while (json.NextProperty({tables.Names([])}, ref {scan}))");
            _body.Line($"if ({Evaluated}.Contains({scan}.Count - 1)) {{ if (!json.Skip()) return false; continue; }}");
            AnnotateNames(place, [properties.Check]);
            if (properties.Check.Kind == SubcheckKind.Nothing)
                _body.Line(Failure(scan + ".NameOffset", "UnevaluatedProperties", place.Path.Code(properties.Check.Path), null, properties.Check.Message ?? place.Plan.Message, " json.Skip();"));
            else
                Check(properties.Check, place.Path);
            _body.Close();
            _body.Line(Evaluated + ".AddAll();");
            _body.Close();
        }

        if (place.Plan.UnevaluatedItems is { } items)
        {
            string index = Local("index");
            _body.Line($"json.Reset({place.Start});");
            _body.Open("if (json.IsArray)");
            _body.Line("json.BeginArray();");
            _body.Open($"for (int {index} = 0; json.NextItem(); {index}++)");
            _body.Line($"if ({Evaluated}.Contains({index})) {{ if (!json.Skip()) return false; continue; }}");
            if (items.Check.Kind == SubcheckKind.Nothing)
                _body.Line(Failure("json.Offset", "UnevaluatedItems", place.Path.Code(items.Check.Path), null, items.Check.Message ?? place.Plan.Message, " json.Skip();"));
            else
                Check(items.Check, place.Path);
            _body.Close();
            _body.Line(Evaluated + ".AddAll();");
            _body.Close();
        }
    }
}
