using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>What is read of a value: by its kind.</summary>
internal sealed partial class FunctionCode
{
    private const string ItemName = "item";

    private static Fragment KindIsNot(JsonTypes kinds) => kinds switch
    {
        JsonTypes.None => $"true",
        JsonTypes.Null or JsonTypes.Number or JsonTypes.String or JsonTypes.Array or JsonTypes.Object => $"json.Kind != {Kinds.Pattern(kinds)}",
        _ => $"json.Kind is not ({Kinds.Pattern(kinds)})",
    };

    private void Content(CodeBlock code, ValuePlan plan, string hint) => Content(code, plan, hint, new Walk(this, plan));

    /// <summary>Reads the value, whatever it is, and checks what is asserted of its kind.</summary>
    private void Content(CodeBlock code, ValuePlan plan, string hint, Walk walk)
    {
        JsonTypes allowed = plan.Kinds;
        List<JsonTypes> read = Kinds.Of(allowed).Where(kind => plan.Nodes.Any(n => LooksInto(n) == kind)).ToList();
        JsonTypes skipped = allowed & ~read.Aggregate(JsonTypes.None, (all, kind) => all | kind);
        Fragment others = OthersFail(allowed, skipped);
        switch (read.Count)
        {
            case 0 when allowed is JsonTypes.String or JsonTypes.Number:
                // What is looked into no further is read all the same: that is quicker than to skip whatever it may be.
                Refuse(code, $"!{Begin(allowed, null)}");
                break;
            case 0:
                Refuse(code, others);
                break;
            case 1 when read[0] is JsonTypes.String or JsonTypes.Number:
                Scalar(code, read[0], plan, hint, others, isOnly: skipped == JsonTypes.None);
                break;
            case 1 when skipped == JsonTypes.None && TypeOfItems(plan) is { } items:
                Refuse(code, $"!json.CheckItems<{items}, {CheckOwner.ClassOf(items)}>()");
                break;
            case 1 when skipped == JsonTypes.None:
                Refuse(code, $"!{Begin(read[0], null)}");
                Container(code, read[0], plan, walk);
                break;
            case 1:
                Container(code.Block($"if ({Begin(read[0], null)})"), read[0], plan, walk);
                code.Line($"else if ({others}) return false;");
                break;
            default:
                code.Switch($"json.Kind", read.Select(kind => Case(kind, plan, hint, walk)).Append(new Section([], null, new CodeBlock().Line($"if ({others}) return false;").Line($"break;"))).ToList());
                break;
        }
    }

    /// <summary>The type of all items of an array, where no more is asked of one.</summary>
    private TypeName? TypeOfItems(ValuePlan plan) =>
        _evaluated is null && plan.Nodes.All(n => n is KindsNode or ItemsNode) && plan.Nodes.OfType<ItemsNode>().SingleOrDefault() is { Prefix.Count: 0, Rest: Call { Function: { Name: CheckOwner.RootFunction } check } }
            ? CheckOwner.TypeOf(check.Class) : null;

    /// <summary>An expression that is true where a value fails of which a kind and tests of one kind of scalar are asserted; if it does not, the cursor is behind it.</summary>
    private Fragment FailsShort(ValuePlan plan, string hint)
    {
        JsonTypes allowed = plan.Kinds;
        JsonTypes read = allowed & (plan.Nodes.OfType<ScalarNode>().FirstOrDefault()?.Kind ?? (allowed is JsonTypes.String or JsonTypes.Number ? allowed : JsonTypes.None));
        JsonTypes skipped = allowed & ~read;
        Fragment others = OthersFail(allowed, skipped);
        if (read == JsonTypes.None)
            return others;
        Identifier local = _locals.New(hint);
        List<Fragment> tests = TestsOf(plan, read, local);
        Fragment begin = Begin(read, tests.Count == 0 ? null : local);
        return skipped == JsonTypes.None ? Fragment.Join($" || ", [(Fragment)$"!{begin}", .. tests])
            : $"{begin} ? {(tests.Count == 0 ? (Fragment)$"false" : Fragment.Join($" || ", tests))} : {others}";
    }

    /// <summary>An expression that is true where a value of no kind that is looked into fails; if it does not, the cursor is behind it.</summary>
    private static Fragment OthersFail(JsonTypes allowed, JsonTypes skipped) =>
        skipped == JsonTypes.None ? $"true" : allowed == JsonTypes.Any ? (Fragment)$"!json.Skip()" : $"{KindIsNot(skipped)} || !json.Skip()";

    /// <summary>What is asserted of a string or number that was read, as expressions that are true where it fails.</summary>
    private List<Fragment> TestsOf(ValuePlan plan, JsonTypes kind, Identifier local) =>
        [.. plan.Nodes.OfType<ScalarNode>().Where(n => n.Kind == kind).Select(n => n.Fails(local, _tables)).Where(test => !test.IsEmpty)];

    private Section Case(JsonTypes kind, ValuePlan plan, string hint, Walk walk)
    {
        CodeBlock body = new();
        if (kind is JsonTypes.String or JsonTypes.Number)
        {
            Scalar(body, kind, plan, hint, $"true", isOnly: true);
        }
        else
        {
            Refuse(body, $"!{Begin(kind, null)}");
            Container(body, kind, plan, walk);
        }

        return new Section([Kinds.Pattern(kind)], null, body.Line($"break;"));
    }

    private static JsonTypes LooksInto(CheckNode node) => node switch
    {
        ScalarNode scalar => scalar.Kind,
        ObjectNode => JsonTypes.Object,
        ArrayNode => JsonTypes.Array,
        _ => JsonTypes.None,
    };

    /// <summary>One statement: the value is read, and each of its tests stands on a line.</summary>
    private void Scalar(CodeBlock code, JsonTypes kind, ValuePlan plan, string hint, Fragment others, bool isOnly)
    {
        Identifier local = _locals.New(hint);
        List<Fragment> tests = TestsOf(plan, kind, local);
        Fragment begin = Begin(kind, local);
        if (!isOnly)
        {
            Refuse(code, $"{begin} ? {Fragment.Join($" || ", tests)} : {others}");
            return;
        }

        if (tests.Count < 2)
        {
            Refuse(code, Fragment.Join($" || ", tests.Prepend((Fragment)$"!{begin}")));
            return;
        }

        List<Fragment> lines = tests.Take(tests.Count - 1).Select(t => (Fragment)$"|| {t}").ToList();
        lines.Add($"|| {tests[tests.Count - 1]})");
        lines.Add($"return false;");
        code.Add(new Continued($"if (!{begin}", lines));
    }

    /// <summary>An expression: whether the value at the cursor is of a kind, and was read or entered.</summary>
    private static Fragment Begin(JsonTypes kind, Identifier? local) => kind switch
    {
        JsonTypes.String => $"json.TryReadString(out {Out(local)})",
        JsonTypes.Number => $"json.TryReadNumber(out {Out(local)})",
        JsonTypes.Array => $"json.TryBeginArray()",
        _ => $"json.TryBeginObject()",
    };

    private static Fragment Out(Identifier? local) => local is { } name ? (Fragment)$"var {name}" : $"_";

    private void Container(CodeBlock code, JsonTypes kind, ValuePlan plan, Walk walk)
    {
        if (kind == JsonTypes.Object)
            walk.Emit(code);
        else
            Items(code, plan);
    }

    private void Items(CodeBlock code, ValuePlan plan)
    {
        List<ItemCountNode> counts = plan.Nodes.OfType<ItemCountNode>().ToList();
        ItemsNode? items = plan.Nodes.OfType<ItemsNode>().SingleOrDefault();
        List<(ContainsNode Node, Identifier Matches)> contains = plan.Nodes.OfType<ContainsNode>().Select(n => (n, _locals.New("matches"))).ToList();
        UniqueItemsNode? unique = plan.Nodes.OfType<UniqueItemsNode>().SingleOrDefault();
        bool isCounted = counts.Count > 0 || unique is not null || items is { Prefix.Count: > 0 } || contains.Exists(c => c.Node.IsEvaluated && _evaluated is not null);
        Identifier count = isCounted ? _locals.New("count") : default;
        if (isCounted)
            code.Line($"int {count} = 0;");
        foreach ((_, Identifier matches) in contains)
            code.Line($"int {matches} = 0;");
        Identifier starts = unique is null ? default : _locals.New("starts");
        if (unique is not null)
            code.Line($"{_tables.Marks(UniqueItemsNode.Noted)} {starts} = new();");
        CodeBlock loop = code.Block($"while (json.NextItem())");
        if (unique is not null)
            loop.Line($"if ({count} < {UniqueItemsNode.Noted}) {starts}[{count}] = json.Mark();");
        foreach ((ContainsNode node, Identifier matches) in contains)
        {
            Identifier item = _locals.New("item");
            Fragment noted = node.IsEvaluated && _evaluated is not null ? (Fragment)$" {_evaluated!}.Add({count});" : $"";
            loop.Line($"var {item} = json.Mark();");
            loop.Line($"if ({HoldsForChild(node.Check)}) {{ {matches}++;{noted} }}");
            loop.Line($"json.Reset({item});");
        }

        Item(loop, items, count);
        if (isCounted)
            loop.Line($"{count}++;");
        foreach (ItemCountNode bound in counts)
            Refuse(code, bound.Fails(count));
        if (unique is not null)
            Refuse(code, UniqueItemsNode.Fails(Json, starts, count));
        foreach ((ContainsNode node, Identifier matches) in contains)
        {
            if (node.Minimum > 0)
                Refuse(code, $"{matches} < {Literal.Of(node.Minimum)}");
            if (node.Maximum is { } maximum)
                Refuse(code, $"{matches} > {Literal.Of(maximum)}");
        }

        if (_evaluated is null || items is null)
            return;
        code.Line(items.Rest is not null ? (Fragment)$"{_evaluated!}.AddFirst(int.MaxValue);" : $"{_evaluated!}.AddFirst({items.Prefix.Count});");
    }

    private void Item(CodeBlock loop, ItemsNode? items, Identifier count)
    {
        Subcheck rest = items?.Rest ?? Subcheck.Anything;
        if (items is null || items.Prefix.All(p => p.Equals(rest)))
        {
            Child(loop, rest, ItemName);
            return;
        }

        List<Section> sections = [];
        for (int i = 0; i < items.Prefix.Count; i++)
            sections.Add(SectionOf([Literal.Of(i)], null, items.Prefix[i], ItemName));
        sections.Add(SectionOf([], null, rest, ItemName));
        loop.Switch(count, sections);
    }

    private Section SectionOf(IReadOnlyList<Fragment> labels, string? note, Subcheck check, string hint)
    {
        CodeBlock body = new();
        Child(body, check, hint);
        return new Section(labels, note, check is Nothing ? body : body.Line($"break;"));
    }

    /// <summary>An expression: whether a property or item satisfies a check; the cursor may be anywhere after.</summary>
    private Fragment HoldsForChild(Subcheck check) => check switch
    {
        Anything => $"true",
        Nothing => $"false",
        Call call => $"{NameOf(call.Function)}(ref json)",
        Inline inline => $"!({FailsShort(inline.Plan, "value")})",
        _ => throw new InvalidOperationException($"{check.GetType().Name} is no question."),
    };

    /// <summary>The opposite.</summary>
    private Fragment FailsForChild(Subcheck check, string hint) => check is Inline inline ? FailsShort(inline.Plan, hint) : $"!{HoldsForChild(check)}";
}
