using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

internal sealed partial class FunctionCode
{
    /// <summary>
    /// The walk over the properties of an object, and what it finds out for the branches behind it. What is no object has, as far as they are concerned, every name that they ask for and no value.
    /// </summary>
    private sealed class Walk
    {
        private readonly FunctionCode _code;
        private readonly ValuePlan _plan;
        private readonly List<string> _names;
        private readonly Dictionary<string, int> _numbers;
        private readonly PropertiesNode _properties;
        private readonly List<PatternPlan> _patterns;
        private readonly HashSet<string> _known;
        private readonly bool _onlyObjects;
        private readonly bool _walks;
        private readonly DecisionPlan? _decision;
        private readonly Dictionary<string, int> _places;
        private readonly IReadOnlyDictionary<string, Subcheck> _tests;
        private readonly Dictionary<string, Identifier> _triggers = new(StringComparer.Ordinal);
        private readonly Identifier _scan;
        private Identifier _kind;
        private Identifier _found;
        private Identifier _hasUnknown;
        private Identifier _evaluatedNames;
        private Identifier _failed;

        public Walk(FunctionCode code, ValuePlan plan)
        {
            _code = code;
            _plan = plan;
            _properties = plan.Nodes.OfType<PropertiesNode>().SingleOrDefault() ?? PropertiesNode.Empty;
            // A pattern on which nothing depends is not asked.
            _patterns = [.. _properties.Patterns.Where(p => p.Check is not Anything || _properties.Additional is not null || code._evaluated is not null)];
            _known = new HashSet<string>(plan.Nodes.OfType<KnownNamesNode>().SelectMany(n => n.Known), StringComparer.Ordinal);
            _names = WalkNames.Of(plan);
            _numbers = WalkNames.Numbers(_names);
            _onlyObjects = plan.Kinds == JsonTypes.Object;
            _tests = code.IsAfterWalk ? new Dictionary<string, Subcheck>() : WalkNames.Tested(plan);
            _places = WalkNames.Numbers(code.IsAfterWalk ? WalkNames.Found(plan) : WalkNames.Found(plan, _tests));
            _found = FunctionCode.Found;
            _walks = plan.Nodes.Any(n => n is ObjectNode);
            if (!_walks)
                return;
            _scan = code._locals.New("scan");
            _decision = plan.Decision;
            foreach (string name in plan.Nodes.OfType<DependentNode>().Select(d => d.Trigger).Distinct(StringComparer.Ordinal))
                _triggers.Add(name, code._locals.New("has " + name));
        }

        private bool AsksForUnknown => _decision is { Properties.Count: > 0 } decision && _names.Count <= 64 && decision.OfUnknown != ulong.MaxValue >> (64 - decision.Tests);

        /// <summary>Declares what is decided by, before the value is read.</summary>
        public void Declare(CodeBlock code)
        {
            if (_decision is not null)
            {
                if (!_onlyObjects)
                    code.Line($"var {_kind = _code._locals.New("kind")} = json.Kind;");
                if (AsksForUnknown)
                    code.Line($"bool {_hasUnknown = _code._locals.New("hasUnknown")} = false;");
            }

            if (_plan.Nodes.OfType<UnevaluatedNamesNode>().SingleOrDefault() is { } rest)
                code.Line($"ulong {_evaluatedNames = _code._locals.New("evaluated names")} = {Literal.Bits(Mask(rest.Evaluated))};");
            if (_walks && _places.Count > 0)
                code.Line($"{_code._tables.Marks(_places.Count)} {_found = _code._locals.New("found")} = new();");

            if (_tests.Count > 0)
                code.Line($"ulong {_failed = _code._locals.New("failed")} = 0;");
            if (_onlyObjects)
                return;
            foreach (Identifier trigger in _triggers.Values)
                code.Line($"bool {trigger} = false;");
        }

        /// <summary>An expression: the tests that the value passes, or may pass. It moves the cursor where it compares values.</summary>
        public Fragment Decide(DecisionPlan decision, bool isOneEnough)
        {
            Fragment table = _code._tables.Decision(decision);
            if (_code.IsAfterWalk)
                return $"json.Decide({table}, {TypeName.Runtime("JsonKind")}.Object, {Found}, {HasUnknown})";
            if (_decision is null)
                return $"json.Decide({table}{(isOneEnough ? (Fragment)$", isOneEnough: true" : $"")})";
            Fragment kind = _onlyObjects ? (Fragment)$"{TypeName.Runtime("JsonKind")}.Object" : _kind;
            return $"json.Decide({table}, {kind}, {(decision.Properties.Count > 0 ? (Fragment)_found : $"default")}, {(AsksForUnknown ? (Fragment)_hasUnknown : $"false")})";
        }

        /// <summary>The walk itself; the cursor is inside the object.</summary>
        public void Emit(CodeBlock code)
        {
            Fragment names = _code._tables.NamesOf(_names);
            Identifier more = default;
            if (_names.Count > 64)
                code.Line($"{_code._tables.Words((_names.Count - 1) / 64)} {more = _code._locals.New("more")} = new();");
            code.Line($"{TypeName.Runtime("ObjectScan")} {_scan} = new({(_names.Count > 64 ? (Fragment)more : Fragment.Empty)});");
            CodeBlock loop = code.Block($"while (json.NextProperty({names}, ref {_scan}))");
            foreach (PropertyNamesNode node in _plan.Nodes.OfType<PropertyNamesNode>().Where(n => n.Check is not Anything))
                PropertyName(loop, node);
            Properties(loop);
            if (_code._evaluated is { } evaluated)
                code.Line($"{evaluated}.Walked({_scan}.Count);");
            foreach (RequiredNode required in _plan.Nodes.OfType<RequiredNode>())
                Missing(code, required.Required, "Required", null);
            foreach (DependentRequiredNode dependent in _plan.Nodes.OfType<DependentRequiredNode>())
                Missing(code, dependent.Required, "Required by " + dependent.Trigger, $"{_scan}.Has({NumberOf(dependent.Trigger)})");
            foreach (PropertyCountNode count in _plan.Nodes.OfType<PropertyCountNode>())
                Refuse(code, count.Fails($"{_scan}.Count"));
            if (AsksForUnknown)
                code.Line($"{_hasUnknown} = {_scan}.HasUnknown;");
            if (_onlyObjects)
                return;
            foreach (KeyValuePair<string, Identifier> trigger in _triggers)
                code.Line($"{trigger.Value} = {_scan}.Has({NumberOf(trigger.Key)});");
        }

        /// <summary>An expression: whether the value is an object with this property.</summary>
        public Fragment Has(string name) => _onlyObjects ? (Fragment)$"{_scan}.Has({NumberOf(name)})" : _triggers[name];

        /// <summary>Notes names as evaluated.</summary>
        public void Evaluate(CodeBlock code, EvaluatesNode node) => code.Line($"{_evaluatedNames} |= {Literal.Bits(Mask(node.Names))};");

        /// <summary>The same in an expression, which is true.</summary>
        public Fragment Evaluating(EvaluatesNode node) => $"({_evaluatedNames} |= {Literal.Bits(Mask(node.Names))}) != 0";

        /// <summary>Fails where a name is there that was not noted.</summary>
        public void RefuseUnevaluated(CodeBlock code)
        {
            Fragment others = $"({_scan}.Seen & ~{_evaluatedNames}) != 0";
            Refuse(code, _properties.Additional is Nothing ? others : $"{_scan}.HasUnknown || {others}");
        }

        /// <summary>An expression: whether an object that is sure to be one has this property.</summary>
        public Fragment IsThere(string name) => _code.IsAfterWalk ? (Fragment)$"json.Reset({PlaceOf(name)})" : $"{_scan}.Has({NumberOf(name)})";

        /// <summary>Whether the walk has made the check that visits of this property would make.</summary>
        public bool HasTested(string name) => _tests.ContainsKey(name);

        /// <summary>An expression that is true where one of these checks has failed.</summary>
        public Fragment HasFailed(IEnumerable<string> names) => $"({_failed} & {Literal.Bits(Mask(names))}) != 0";

        /// <summary>The opposite.</summary>
        public Fragment HavePassed(IEnumerable<string> names) => $"({_failed} & {Literal.Bits(Mask(names))}) == 0";

        /// <summary>An expression: where the value of a property starts that decides, or is visited; none where it is not there.</summary>
        public Fragment PlaceOf(string name) => $"{_found}[{_places[name]}]";

        /// <summary>The same of one of several whose numbers are as far from their places.</summary>
        private Fragment PlaceOf(IReadOnlyList<string> names, int distance) =>
            names.Count == 1 ? PlaceOf(names[0]) : $"{_found}[{(distance == 0 ? (Fragment)$"{_scan}.Name" : $"{_scan}.Name - {distance}")}]";

        private int NumberOf(string name) => _numbers.TryGetValue(name, out int number) ? number : -1;

        private ulong Mask(IEnumerable<string> names) => names.Select(n => NumberOf(n)).Aggregate(0UL, (mask, i) => mask | (1UL << i));

        private void PropertyName(CodeBlock loop, PropertyNamesNode node)
        {
            if (node.Check is Inline inline)
            {
                Identifier name = _code._locals.New("name");
                List<Fragment> tests = (inline.Plan.Kinds & JsonTypes.String) == 0 ? [$"true"] : _code.TestsOf(inline.Plan, JsonTypes.String, name);
                if (tests.Count > 0)
                    Refuse(loop.Line($"var {name} = json.PropertyName;"), Fragment.Join($" || ", tests));
                return;
            }

            Identifier value = _code._locals.New("value");
            loop.Line($"var {value} = json.Mark();");
            loop.Line($"json.Reset(json.MarkName(ref {_scan}));");
            _code.Child(loop, node.Check, "name");
            loop.Line($"json.Reset({value});");
        }

        private void Properties(CodeBlock loop)
        {
            bool hasUnknown = _patterns.Count > 0 || _properties.Additional is not (null or Anything) || (_properties.Additional is not null && _code._evaluated is not null);
            List<Section> sections = _properties.Properties
                .Where(p => !_tests.ContainsKey(p.Name))
                .Where(p => p.Checks.Count > 0 || _places.ContainsKey(p.Name) || hasUnknown || (p.IsEvaluated && _code._evaluated is not null))
                .GroupBy(p => (p.Checks, p.IsEvaluated, _places.ContainsKey(p.Name) ? p.Name : "", _known.Contains(p.Name)))
                .Select(g => Case(g.ToList(), _places.TryGetValue(g.Key.Item3, out int number) ? number : null)).ToList();
            HashSet<string> own = new(_properties.Properties.Select(p => p.Name), StringComparer.Ordinal);
            sections.AddRange(_places.Where(d => !own.Contains(d.Key) && !_tests.ContainsKey(d.Key)).GroupBy(d => NumberOf(d.Key) - d.Value).Select(group => Unknown([.. group.Select(d => d.Key)], group.Key)));
            sections.AddRange(_tests.GroupBy(test => (test.Value, _places.TryGetValue(test.Key, out int place) ? NumberOf(test.Key) - place : (int?)null)).Select(group => Tested([.. group.Select(test => test.Key)], group.Key.Value, group.Key.Item2)));
            if (sections.Count == 0)
            {
                Unknown(loop);
                return;
            }

            CodeBlock rest = new();
            bool returns = Unknown(rest);
            sections.Add(new Section([], null, returns ? rest : rest.Line($"break;")));
            loop.Switch($"{_scan}.Name", sections);
        }

        /// <summary>Properties whose values are checked alike share one case.</summary>
        private Section Case(IReadOnlyList<PropertyPlan> properties, int? decisive)
        {
            CodeBlock body = new();
            PropertyPlan plan = properties[0];
            if (decisive is { } number)
                body.Line($"{_found}[{number}] = json.Mark();");
            if (plan.IsEvaluated)
                Note(body);
            // Who asks for the place of a value that the walk says nothing of, or knows what is in it, is likely to read it.
            bool returns = false;
            if ((decisive is not null || _known.Contains(plan.Name)) && plan.Checks.Count == 0)
                Refuse(body, $"!json.Skip(isReadLater: true)");
            else
                returns = Checks(body, plan.Checks, plan.Name);
            return new Section(
                properties.Select(p => Literal.Of(NumberOf(p.Name))).ToList(),
                string.Join(", ", properties.Select(p => p.Name)),
                returns ? body : body.Line($"break;"));
        }

        /// <summary>Properties whose places are asked for, and that the walk itself has no more to say about than about any other.</summary>
        private Section Unknown(IReadOnlyList<string> names, int distance)
        {
            CodeBlock body = new();
            body.Line($"{PlaceOf(names, distance)} = json.Mark();");
            bool returns = Unknown(body, isReadLater: $"true");
            return new Section([.. names.Select(name => Literal.Of(NumberOf(name)))], string.Join(", ", names), returns ? body : body.Line($"break;"));
        }

        /// <summary>Properties that visits may ask for: what they would check is checked, and it is noted where it fails.</summary>
        private Section Tested(IReadOnlyList<string> names, Subcheck check, int? distance)
        {
            CodeBlock body = new();
            Identifier start = _code._locals.New(names[0] + " start");
            body.Line(distance is { } decides ? (Fragment)$"var {start} = {PlaceOf(names, decides)} = json.Mark();" : $"var {start} = json.Mark();");
            CodeBlock failed = body.Block($"if ({_code.FailsForChild(check, names[0])})");
            failed.Line($"{_failed} |= 1UL << {_scan}.Name;").Line($"json.Reset({start});");
            Refuse(failed, $"!json.Skip(isReadLater: true)");
            return new Section([.. names.Select(name => Literal.Of(NumberOf(name)))], string.Join(", ", names), body.Line($"break;"));
        }

        private bool Checks(CodeBlock code, IReadOnlyList<Subcheck> checks, string hint)
        {
            if (checks.Count < 2)
            {
                Subcheck check = checks.Count == 0 ? Subcheck.Anything : checks[0];
                _code.Child(code, check, hint);
                return check is Nothing;
            }

            Identifier start = _code._locals.New(hint + " start");
            code.Line($"var {start} = json.Mark();");
            for (int i = 0; i < checks.Count; i++)
            {
                if (i > 0)
                    code.Line($"json.Reset({start});");
                _code.Child(code, checks[i], hint);
            }

            return false;
        }

        private void Note(CodeBlock code)
        {
            if (_code._evaluated is { } evaluated)
                code.Line($"{evaluated}.Add({_scan}.Count - 1);");
        }

        /// <summary>A name that the schema does not know: the patterns it matches, or else the additional check. True: no statement behind it is reached.</summary>
        public bool Unknown(CodeBlock code, Fragment? isReadLater = null)
        {
            if (_patterns.Count == 0)
                return Additional(code, isReadLater);
            if (_patterns.Count == 1)
            {
                CodeBlock matching = code.Block($"if ({Matches(_patterns[0])})");
                Note(matching);
                _code.Child(matching, _patterns[0].Check, "value");
                Additional(code.Block($"else"), isReadLater);
                return false;
            }

            // The name is gone when its value is read: all patterns first.
            List<Identifier> matched = [];
            foreach (PatternPlan pattern in _patterns)
            {
                Identifier local = _code._locals.New("matches");
                matched.Add(local);
                code.Line($"bool {local} = {Matches(pattern)};");
            }

            Identifier value = _code._locals.New("value");
            code.Line($"var {value} = json.Mark();");
            CodeBlock any = code.Block($"if ({Fragment.Join($" || ", matched.Select(m => (Fragment)m))})");
            Note(any);
            for (int i = 0; i < matched.Count; i++)
            {
                CodeBlock matching = any.Block($"if ({matched[i]})");
                matching.Line($"json.Reset({value});");
                _code.Child(matching, _patterns[i].Check, "value");
            }

            Additional(code.Block($"else"), isReadLater);
            return false;
        }

        private Fragment Matches(PatternPlan pattern) => $"json.Matches({_code._tables.Pattern(pattern.Source)}, json.PropertyName)";

        private bool Additional(CodeBlock code, Fragment? isReadLater)
        {
            if (_properties.Additional is not null)
                Note(code);
            Subcheck check = _properties.Additional ?? Subcheck.Anything;
            // Of the names that the walk knows and says nothing of, branches do.
            if (check is Anything && _names.Count > _properties.Properties.Count && _code.Subject != CheckSubject.UnknownProperty)
                Refuse(code, $"!json.Skip(isReadLater: {isReadLater ?? $"{_scan}.Name >= 0"})");
            else
                _code.Child(code, check, "value");
            return check is Nothing;
        }

        /// <summary>Fails where one of the names is missing, under a condition: one test for all of the first 64 names, one for each of the others.</summary>
        private void Missing(CodeBlock code, IReadOnlyList<string> required, string what, Fragment? condition)
        {
            List<Fragment> tests = required.Select(n => NumberOf(n)).Where(i => i >= 64).Select(i => (Fragment)$"!{_scan}.Has({i})").ToList();
            ulong mask = Mask(required.Where(n => NumberOf(n) < 64));
            if (mask != 0)
            {
                Identifier constant = _code._locals.New(what);
                code.Line($"const ulong {constant} = {Literal.Bits(mask)};");
                if (tests.Count == 0 && condition is null)
                {
                    code.Add(new Guard($"({_scan}.Seen & {constant}) != {constant}", $"({_scan}.Seen & {constant}) == {constant}"));
                    return;
                }

                tests.Insert(0, $"({_scan}.Seen & {constant}) != {constant}");
            }

            if (tests.Count == 0)
                return;
            Fragment any = Fragment.Join($" || ", tests);
            Refuse(code, condition is null ? any : tests.Count == 1 ? (Fragment)$"{condition} && {any}" : $"{condition} && ({any})");
        }
    }
}
