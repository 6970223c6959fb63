using ArticleSdk.Generator.Plan;

namespace ArticleSdk.Generator.Emit.Checks;

/// <summary>Prints one check function. Its parts: kinds of value, objects, arrays, branches.</summary>
internal sealed partial class FunctionEmitter(SourceWriter output, StaticTables tables, CheckFunction function, bool merged = false)
{
    private const string Constraint = "where TSink : struct, Run_::ICheckSink";

    private readonly SourceWriter _helpers = new();
    private readonly SourceWriter _body = new();
    private bool _usesVerdict;
    private bool _canFail;
    private int _locals;
    private int _inline;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>The set of what this function's schema evaluated, or null where nobody asks: of a child's value, checked in line, nobody does.</summary>
    private string? Evaluated => _inline > 0 ? null :
        function.Body.UnevaluatedProperties is not null || function.Body.UnevaluatedItems is not null || function.Body.KeepsSet ? "own" : function.Tracks ? "evaluated" : null;

    private string EvaluatedParameter => function.Tracks ? ", ref Run_::Evaluated evaluated" : "";

    private string EvaluatedArgument => function.Tracks ? ", ref evaluated" : "";

    /// <summary>
    /// Whether the verdict is found so much quicker than errors that it is asked for first, and errors are looked for only where there are any: what it finds by fewer walks or fewer
    /// branches. A function that remembers asks in any case.
    /// </summary>
    private bool PaysToAsk => !merged && function is { Remembers: false, Tracks: false }
        && (function.Merged is not null || function.Body.Branches.Any(b => b is UnionPlan { Discriminator: null }));

    public void Emit()
    {
        bool shares = function.SharedText is not null;
        if (shares)
        {
            output.Line($"internal static bool {function.Name}<TSink>(ref Run_::JsonCursor json, ref TSink sink) {Constraint}")
                .Line($"=> {Name(function.SharedText!)}(ref json, ref sink, {SourceWriter.Literal(function.Schema)});");
            if (function.SharedText != function.Owner + "." + function.Name)
                return;
            output.Blank();
        }

        Value(function.Body, PathBase.Root);
        string name = function.Name;
        string body = ReportedPlaces(_body.ToString().TrimEnd('\n'));
        bool saysSchema = body.Contains("Schema, ");
        if (!merged && !saysSchema && !shares)
            output.Line($"// {OneLine(function.Schema)}");
        if (function.Remembers)
        {
            Remembering();
            name += "Once";
        }

        output.Open($"{(function.Remembers || (merged && !function.IsVerdictOnly) ? "private" : "internal")} static bool {name}<TSink>(ref Run_::JsonCursor json, ref TSink sink{EvaluatedParameter}{(shares ? ", string Schema" : "")}) {Constraint}");
        string atOnce = function.Name + "_AtOnce";
        if (function.Merged is not null)
            output.Line($"if (!TSink.Collects && !json.IsExplained) return {atOnce}(ref json, ref sink{EvaluatedArgument});");
        if (PaysToAsk)
            output.Line($"if (TSink.Collects && json.Asks(out Run_::Verdict asked) && json.Answers({function.Name}(ref json, ref asked))) return true;");
        if (saysSchema && !shares)
            output.Line($"const string Schema = {SourceWriter.Literal(function.Schema)};");
        if (_canFail)
            output.Line("bool ok = true;");
        if (_usesVerdict)
            output.Line("Run_::Verdict verdict = default;");
        if (Evaluated == "own")
            output.Line("Run_::Evaluated own = new();");
        output.Line(body);
        if (Evaluated == "own")
            output.Line(function.Tracks ? "evaluated.Merge(ref own);" : "own.Dispose();");
        output.Line(_canFail ? "return ok;" : "return true;");
        output.Close();
        output.Line(_helpers.ToString());
        if (function.Merged is { } plan)
            new FunctionEmitter(output, tables, function with { Name = atOnce, Body = plan, Merged = null, Annotates = false, Remembers = false }, merged: true).Emit();
    }

    /// <summary>The function that others call, around the one that works: a value whose verdict is known is not checked again.</summary>
    private void Remembering()
    {
        string memo = tables.Memo(function.Name);
        // What was silent is only to be recalled; the rest is entered for its annotations, whatever is known of its verdict.
        string settled = function.Annotates ? $" && (!TSink.Annotates || sink.IsSilent({memo}, start.Offset))" : "";
        output.Open($"internal static bool {function.Name}<TSink>(ref Run_::JsonCursor json, ref TSink sink{EvaluatedParameter}) {Constraint}");
        output.Line(
            $$"""
            Run_::CursorMark start = json.Mark();
            bool recalled = json.Recall({{memo}}{{EvaluatedArgument}}, out bool known);
            if (recalled && (known{{settled}} || !TSink.Collects)) return known;
            json.Reset(start);
            if (TSink.Collects && sink.IsFull) { json.Skip(); return false; }
            // Errors are looked for only where there are any: that keeps collecting them linear too.
            if (TSink.Collects && !recalled{{settled}} && json.Ask(out Run_::Verdict verdict) && json.Answers({{function.Name}}(ref json, ref verdict{{EvaluatedArgument}}))) return true;
            {{(function.Tracks ? "Run_::Evaluated mine = new();" : "")}}
            {{(function.Annotates ? "int said = sink.Said;" : "")}}
            bool ok = {{function.Name}}Once(ref json, ref sink{{(function.Tracks ? ", ref mine" : "")}});
            {{(function.Annotates ? $"if (TSink.Annotates) sink.Leave({memo}, start.Offset, said);" : "")}}
            if (!TSink.Collects) json.Remember({{memo}}, start{{(function.Tracks ? ", ref mine" : "")}}, ok);
            {{(function.Tracks ? "if (ok) evaluated.Merge(ref mine);" : "")}}
            return ok;
            """);
        output.Close();
        output.Blank();
    }

    private string Local(string name) => name + (++_locals);

    /// <summary>A statement for <c>if (condition)</c>: what happens when a check fails.</summary>
    /// <param name="found">The variable that counts what was found, which follows what was expected.</param>
    private string Failure(string at, string code, string path, string? expected, string? message, string? after = null, string? found = null)
    {
        string? expectedCode = expected is null ? null : SourceWriter.Literal(expected) + (found is null ? "" : " + " + found);
        return Guarded(Report(at, code, path, expectedCode, message) + after);
    }

    /// <summary>A block for what is reported to a sink that collects; any other has its verdict.</summary>
    private string Guarded(string report) => merged ? "return false;" : $"{{ if (!TSink.Collects) return false; {report} }}";

    /// <summary>A statement that reports a failure.</summary>
    /// <param name="expectedCode">What was expected, as a C# expression.</param>
    private string Report(string at, string code, string path, string? expectedCode, string? message)
    {
        _canFail |= !merged;
        string expected = expectedCode is not null ? ", " + expectedCode : message is not null ? ", null" : "";
        _reported.Add(at);
        return $"ok = sink.Fail(ref json, {at}, Run_::CheckCode.{code}, Schema, {path}{expected}{MessageArgument(message)});";
    }

    private static string MessageArgument(string? message) => message is null ? "" : ", " + SourceWriter.Literal(message);

    /// <summary>Checks the value at the cursor, and leaves the cursor behind it.</summary>
    private void Check(Subcheck check, PathBase path)
    {
        switch (check.Kind)
        {
            case SubcheckKind.Anything:
                _body.Line("if (!json.Skip()) return false;");
                break;
            case SubcheckKind.Nothing:
                _body.Line(Failure("json.Offset", Expected.FalseCode(check.Path), path.Code(check.Path), null, check.Message, " json.Skip();"));
                break;
            case SubcheckKind.Inline:
                _inline++;
                Value(check.Inline!, path.Then(check.Path));
                _inline--;
                break;
            case SubcheckKind.Call:
                Call(check, path, "");
                break;
        }
    }

    private void Call(Subcheck check, PathBase path, string evaluatedArgument)
    {
        if (merged)
        {
            _body.Line($"if (!{Name(check.Function!)}(ref json, ref sink{evaluatedArgument})) return false;");
            return;
        }

        _canFail = true;
        // A literal costs a verdict nothing; a path that is put together would be.
        _body.Line($"{(path.Dynamic is null ? "" : "if (TSink.Collects) ")}sink.Enter(Schema, {path.Code(check.Path)});");
        _body.Line($"if (!{Name(check.Function!)}(ref json, ref sink{evaluatedArgument})) {{ if (!TSink.Collects) return false; ok = false; }}");
        _body.Line("sink.Leave();");
    }

    /// <summary>An expression: whether the value at the cursor satisfies the subschema; nothing is reported.</summary>
    private string Verdict(Subcheck check, string sink, string? evaluated) => check.Kind switch
    {
        SubcheckKind.Anything => "json.Skip()",
        SubcheckKind.Nothing => "false",
        SubcheckKind.Facts => FactsTest(check.Facts!),
        SubcheckKind.Call => $"{Name(check.Function!)}(ref json, ref {sink}{(evaluated is null ? "" : ", ref " + evaluated)})",
        _ => throw new InvalidOperationException("A branch is a function."),
    };

    /// <summary>Functions of the same class are called by their name alone.</summary>
    private string Name(string qualified)
    {
        string own = function.Owner + ".";
        return qualified.StartsWith(own, StringComparison.Ordinal) ? qualified.Substring(own.Length) : qualified;
    }

    private static string OneLine(string text) => SourceWriter.Literal(text).Trim('"');

    /// <summary>The body without the places of values that nothing is reported of.</summary>
    private string ReportedPlaces(string body) => string.Join("\n", body.Split('\n').Where(line =>
    {
        string text = line.TrimStart('\t');
        return !(text.StartsWith("int at", StringComparison.Ordinal) && text.EndsWith(" = json.Offset;", StringComparison.Ordinal)) || _reported.Contains(text.Substring(4, text.IndexOf(' ', 4) - 4));
    }));
}

/// <summary>The C# expression of a keyword's path: a literal, or where properties share their code one with the property's name in it.</summary>
internal readonly record struct PathBase(string? Dynamic, string Fixed)
{
    public static PathBase Root => new(null, "");

    public PathBase Then(string path) => this with { Fixed = Fixed + path };

    public string Code(string path) =>
        Dynamic is null ? SourceWriter.Literal(Fixed + path)
        : (Fixed + path).Length == 0 ? Dynamic
        : Dynamic + " + " + SourceWriter.Literal(Fixed + path);
}
