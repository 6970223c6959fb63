using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Emit.Checks;

internal sealed partial class FunctionEmitter
{
    private static readonly (JsonTypes Type, string Kinds)[] Kinds =
    [
        (JsonTypes.Null, "Run_::JsonKind.Null"),
        (JsonTypes.Boolean, "Run_::JsonKind.False or Run_::JsonKind.True"),
        (JsonTypes.Number, "Run_::JsonKind.Number"),
        (JsonTypes.String, "Run_::JsonKind.String"),
        (JsonTypes.Array, "Run_::JsonKind.Array"),
        (JsonTypes.Object, "Run_::JsonKind.Object"),
    ];

    /// <summary>An expression: whether the value at the cursor is of none of these kinds; for those that are asked for most the cursor has a property.</summary>
    private static string IsNone(IReadOnlyList<(JsonTypes Type, string Kinds)> kinds) => kinds is [{ Type: JsonTypes.Array or JsonTypes.Object } one]
        ? $"!json.Is{one.Type}"
        : $"json.Kind is not ({string.Join(" or ", kinds.Select(k => k.Kinds))})";

    /// <summary>Where a value is checked: the names of its locals.</summary>
    private sealed record Place(ValuePlan Plan, PathBase Path, string At, string Start, string End);

    private void Value(ValuePlan plan, PathBase path)
    {
        int n = ++_locals;
        var place = new Place(plan, path, "at" + n, "start" + n, "end" + n);
        bool again = plan.Branches.Count > 0 || plan.Values.Count > 0 || plan.UnevaluatedProperties is not null || plan.UnevaluatedItems is not null;
        _body.Line($"int {place.At} = json.Offset;");
        if (again || plan.Array?.UniquePath is not null)
            _body.Line($"Run_::CursorMark {place.Start} = json.Mark();");
        Annotations(place);
        foreach (int trigger in Triggers(plan))
            _body.Line($"bool has{trigger} = false;");
        DeclareFacts(plan);
        if (!again)
        {
            ByKind(place);
            return;
        }

        // Values are compared from the start, so that a branch behind them finds the value read; a branch may read it only where nothing else does.
        bool consumed = plan.ChecksKinds || plan.Values.Count > 0 || !plan.Branches.Any(b => b is AllPlan { Check.Kind: SubcheckKind.Call } or UnionPlan);
        if (consumed)
        {
            ByKind(place);
            _body.Line($"Run_::CursorMark {place.End} = json.Mark();");
        }
        else
        {
            _body.Line($"Run_::CursorMark {place.End} = {place.Start};");
        }

        foreach (EnumPlan values in plan.Values)
            AnyOfValues(values, place);
        // What always reads the value goes first where nothing has read it yet.
        bool first = consumed;
        bool endsEarly = plan.Object is { MayEndEarly: true };
        foreach (BranchPlan branch in plan.Branches.OrderBy(b => first || b is AllPlan { Check.Kind: SubcheckKind.Call } ? 0 : b is UnionPlan ? 1 : 2))
        {
            Branch(branch, place, consumed);
            if (endsEarly)
                _body.Line($"{place.End} = json.Mark();");
            endsEarly = false;
            consumed = true;
        }

        Unevaluated(place);
        _body.Line($"json.Reset({place.End});");
    }

    private static IEnumerable<int> Triggers(ValuePlan plan) => plan.Branches.OfType<DependentPlan>().Select(d => d.Trigger).Distinct();

    private void ByKind(Place place)
    {
        ValuePlan plan = place.Plan;
        if (!plan.ChecksKinds)
        {
            _body.Line("if (!json.Skip()) return false;");
            return;
        }

        List<(JsonTypes Type, string Kinds)> allowed = Kinds.Where(k => (plan.Allowed & k.Type) != 0 && (plan.Strings is null || k.Type == JsonTypes.String)).ToList();
        List<(JsonTypes Type, string Kinds)> skipped = allowed.Where(k => !HasChecks(plan, k.Type)).ToList();
        List<(JsonTypes Type, string Kinds)> read = allowed.Where(k => HasChecks(plan, k.Type)).ToList();
        if (read.Count == 0)
        {
            if (allowed.Count == 0)
            {
                _body.Line(WrongKind(place));
                return;
            }

            if (allowed is [{ Type: JsonTypes.String or JsonTypes.Number } scalar])
            {
                // What is looked into no further is read all the same: that is quicker than to skip whatever it may be.
                _body.Line($"if (!{Begin(scalar.Type, "_")}) {WrongKind(place)}");
                return;
            }

            _body.Line($"if ({IsNone(allowed)}) {WrongKind(place)}");
            _body.Line("else if (!json.Skip()) return false;");
            return;
        }

        if (read.Count == 1 && (skipped.Count == 0 || allowed.Count == Kinds.Length))
        {
            OnlyKind(place, read[0].Type);
            _body.Line("else " + (allowed.Count == Kinds.Length ? "if (!json.Skip()) return false;" : WrongKind(place)));
            return;
        }

        _body.Open("switch (json.Kind)");
        foreach ((JsonTypes type, string kinds) in read)
        {
            _body.Line($"case {kinds}:");
            string value = ValueOf(type);
            _body.Line($"if (!{Begin(type, value)}) return false;");
            OfKind(place, type, value);
            _body.Line("break;");
        }

        if (skipped.Count > 0 && allowed.Count < Kinds.Length)
            _body.Line($"case {string.Join(" or ", skipped.Select(k => k.Kinds))}: if (!json.Skip()) return false; break;");
        _body.Line("default: " + (allowed.Count == Kinds.Length ? "if (!json.Skip()) return false; break;" : WrongKind(place) + " break;"));
        _body.Close();
    }

    private static bool HasChecks(ValuePlan plan, JsonTypes kind) => kind switch
    {
        JsonTypes.String => plan.ChecksStrings,
        JsonTypes.Number => plan.ChecksNumbers,
        JsonTypes.Array => plan.Array is not null,
        JsonTypes.Object => plan.Object is not null,
        _ => false,
    };

    private string WrongKind(Place place)
    {
        ValuePlan plan = place.Plan;
        if (plan.Allowed == JsonTypes.None && plan.TypePath.Length == 0)
            return Failure(place.At, "FalseSchema", place.Path.Code(""), null, plan.Message, " json.Skip();");
        if (plan.Strings is { } strings && plan.Allowed is JsonTypes.Any)
            return Failure(place.At, strings.IsConst ? "Const" : "Enum", place.Path.Code(strings.Path), Expected.Values(strings.Values), plan.Message, " json.Skip();");
        _canFail |= !merged;
        return Guarded($"ok = sink.WrongType(ref json, Schema, {place.Path.Code(plan.TypePath)}, {SourceWriter.Literal(Expected.Types(plan.Allowed))}{MessageArgument(plan.Message)});");
    }

    /// <summary>Where one kind alone is looked into, the attempt to read it is the test.</summary>
    private void OnlyKind(Place place, JsonTypes kind)
    {
        string value = ValueOf(kind);
        _body.Open($"if ({Begin(kind, value)})");
        OfKind(place, kind, value);
        _body.Close();
    }

    /// <summary>The variable that a scalar is read into.</summary>
    private string ValueOf(JsonTypes kind) => kind switch { JsonTypes.String => Local("text"), JsonTypes.Number => Local("number"), _ => "" };

    /// <summary>An expression: whether the value at the cursor is of a kind, and was read or entered.</summary>
    private static string Begin(JsonTypes kind, string value) => kind switch
    {
        JsonTypes.String => $"json.TryReadString(out {(value == "_" ? value : "Run_::JsonString " + value)})",
        JsonTypes.Number => $"json.TryReadNumber(out {(value == "_" ? value : "Run_::JsonNumber " + value)})",
        JsonTypes.Array => "json.TryBeginArray()",
        _ => "json.TryBeginObject()",
    };

    private void OfKind(Place place, JsonTypes kind, string value)
    {
        switch (kind)
        {
            case JsonTypes.String:
                Strings(place, value);
                break;
            case JsonTypes.Number:
                Numbers(place, value);
                break;
            case JsonTypes.Array:
                Array(place, place.Plan.Array!);
                break;
            case JsonTypes.Object:
                Object(place, place.Plan.Object!);
                break;
        }
    }

    private void Strings(Place place, string text)
    {
        ValuePlan plan = place.Plan;
        foreach (CountPlan length in plan.Lengths)
        {
            bool min = length.Kind == CountKind.MinLength;
            string test = $"{text}.{(min ? "IsShorterThan" : "IsLongerThan")}({SourceWriter.Literal(length.Value)})";
            Fails(test, min ? "MinLength" : "MaxLength", length.Path, SourceWriter.Literal(length.Value));
        }

        if (plan.Strings is { } values)
        {
            string test = values.Values.Count == 1
                ? $"!{text}.Equals({SourceWriter.Utf8Literal(values.Values[0].Text)})"
                : $"{tables.Names(values.Values.Select(v => v.Text))}.IndexOf({text}) < 0";
            Fails(test, values.IsConst ? "Const" : "Enum", values.Path, Expected.Values(values.Values));
        }

        foreach (FormatPlan format in plan.Formats)
            Fails($"!Run_::JsonFormat.{format.Format}({text}.Utf8)", "Format", format.Path, format.Name);
        foreach (ContentPlan content in plan.Contents)
        {
            string check = content.IsBase64 ? content.IsJson ? "IsBase64OfJson" : "IsBase64" : "IsJson";
            Fails($"!Run_::JsonContent.{check}({text}.Utf8)", content.IsJson ? "ContentMediaType" : "ContentEncoding", content.Path, content.IsJson ? "application/json" : "base64");
        }

        foreach (PatternPlan pattern in plan.Patterns)
        {
            (string matcher, bool bounded) = tables.Pattern(pattern.Source);
            if (!bounded)
            {
                Fails($"!{matcher}.IsMatch({text}.Utf8)", "Pattern", pattern.Path, pattern.Source);
                continue;
            }

            string matched = Local("matched");
            Fails($"!{matcher}.TryIsMatch({text}.Utf8, out bool {matched})", "PatternBound", pattern.Path, pattern.Source);
            Fails("!" + matched, "Pattern", pattern.Path, pattern.Source, "else ");
        }

        void Fails(string test, string code, string path, string expected, string otherwise = "") =>
            _body.Line($"{otherwise}if ({test}) {Failure(place.At, code, place.Path.Code(path), expected, plan.Message)}");
    }

    private void Numbers(Place place, string number)
    {
        ValuePlan plan = place.Plan;
        string isInteger = number + (plan.IntegerByValue ? ".IsInteger" : ".IsIntegerLiteral");
        if ((plan.Allowed & JsonTypes.Number) is JsonTypes.Integer or JsonTypes.Fraction)
        {
            bool integer = (plan.Allowed & JsonTypes.Integer) != 0;
            Fails((integer ? "!" : "") + isInteger, "Type", plan.TypePath, Expected.Types(plan.Allowed));
        }

        foreach (BoundPlan bound in plan.Bounds)
        {
            string value = bound.Value.TryGetInt64(out long small) ? SourceWriter.Literal(small) : tables.Bound(bound.Value);
            string comparison = bound.Kind switch
            {
                BoundKind.Minimum => "<",
                BoundKind.ExclusiveMinimum => "<=",
                BoundKind.Maximum => ">",
                _ => ">=",
            };
            Fails($"{number}.CompareTo({value}) {comparison} 0", bound.Kind.ToString(), bound.Path, bound.Value.ToString());
        }

        foreach (DivisorPlan divisor in plan.Divisors)
        {
            string value = divisor.Divisor.TryGetInt64(out long small) ? SourceWriter.Literal(small) : tables.Bound(divisor.Divisor);
            Fails($"!{number}.IsMultipleOf({value})", "MultipleOf", divisor.Path, divisor.Divisor.ToString());
        }

        void Fails(string test, string code, string path, string expected) =>
            _body.Line($"if ({test}) {Failure(place.At, code, place.Path.Code(path), expected, plan.Message)}");
    }

    private void AnyOfValues(EnumPlan values, Place place)
    {
        _body.Line($"json.Reset({place.Start});");
        string fails = Failure(place.At, values.IsConst ? "Const" : "Enum", place.Path.Code(values.Path), Expected.Values(values.Values), place.Plan.Message);
        _body.Line($"if (!{tables.Values(values.Values)}.Contains(ref json)) {fails}");
    }
}
