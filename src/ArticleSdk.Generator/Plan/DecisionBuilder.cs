using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Collects what the branches and conditions of one function ask of the value, and makes one table of it.</summary>
/// <param name="names">The names that may be asked for: those that the walk over the object looks for. Null: any.</param>
/// <param name="looksAhead">Whether the value is looked at before it is read: only then may items be asked for.</param>
internal sealed class DecisionBuilder(IReadOnlyCollection<string>? names, bool looksAhead)
{
    public const int MaxTests = 64;

    public const int MaxNames = 64;

    private readonly List<Test> _tests = [];
    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<(int Test, IReadOnlyCollection<string> Names, IReadOnlyCollection<string> Known)> _likely = [];

    /// <summary>The tests in the order of their bits: alternatives are behind those that they are of.</summary>
    private IEnumerable<BranchTests> InOrder => _tests.Select(t => t.Tests).Concat(_tests.SelectMany(t => t.Alternatives));

    private ulong All => Bits(_ => true);

    /// <summary>The bit that says whether a value passes; null where none can say it.</summary>
    public int? Exact(BranchTests tests)
    {
        if (!CanBeExact(tests))
            return null;
        int known = _tests.FindIndex(t => t.IsExact && t.Tests.Equals(tests));
        if (known >= 0)
            return known;
        return InOrder.Count() < MaxTests && TryAsk(NamesOf(tests)) ? Add(new Test(tests, IsExact: true, [])) : null;
    }

    /// <summary>The first of as many bits as there are branches; null where there is no room, or nothing that tells one of the branches from the others.</summary>
    /// <param name="branches">What the branches assert.</param>
    /// <param name="isExact">Those of which the bit shall say whether they hold: set to false where it cannot.</param>
    /// <param name="alternatives">Of some branches, several tests of which one is passed: where none is, the branch is closed.</param>
    public int? Union(IReadOnlyList<BranchTests> branches, bool[] isExact, IReadOnlyList<IReadOnlyList<BranchTests>> alternatives)
    {
        int room = MaxTests - InOrder.Count() - branches.Count;
        if (room < 0)
            return null;
        int first = _tests.Count;
        bool tellsObjectsApart = branches.Count(b => (b.Kinds & JsonTypes.Object) != 0) > 1;
        for (int i = 0; i < branches.Count; i++)
        {
            isExact[i] &= CanBeExact(branches[i]) && TryAsk(NamesOf(branches[i]));
            bool hasAlternatives = tellsObjectsApart && !isExact[i] && alternatives[i].Count <= room;
            room -= hasAlternatives ? alternatives[i].Count : 0;
            Add(new Test(branches[i], isExact[i], hasAlternatives ? alternatives[i] : []));
            if (tellsObjectsApart && !isExact[i])
                Ask(_tests[_tests.Count - 1].Each.SelectMany(NamesOf));
        }

        if (!tellsObjectsApart)
            return first;
        // Names that closed branches allow decide too, where they fit.
        foreach (BranchTests test in _tests.Skip(first).SelectMany(t => t.Each))
            TryAsk(test.Allowed ?? default);
        return first;
    }

    /// <summary>Whether a walk over the object looks for all of some names, so that a union of so many branches is decided by what it finds.</summary>
    public bool Finds(IEnumerable<string> asked, int branches) => names is not null && asked.All(names.Contains) && InOrder.Count() + branches <= MaxTests;

    /// <summary>Whether it is asked of a property whether it is there, and which constant it is.</summary>
    public bool Asks(string name) => _known.Contains(name);

    /// <summary>Whether one at most of some tests is open in the end, whatever the value is.</summary>
    public bool AreApart(int first, int count) =>
        Apart(_tests.GetRange(first, count).ConvertAll(t => t.Each.Select(test => looksAhead ? test : test with { Items = ItemTests.None }).ToList()),
            (one, other) => one.TrueForAll(a => other.TrueForAll(b => a.IsApartFrom(b, _known.Contains))));

    /// <summary>
    /// Tests in groups, of each of which one at most is open when the look ends: be it at the end of the value, or with a constant that one test asks for, because one that is passed is enough.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Alternatives(int first, int count)
    {
        List<BranchTests> tests = _tests.GetRange(first, count).ConvertAll(t => t.Tests);
        HashSet<string> ends = new(tests.SelectMany(t => t.Properties).Select(p => p.Name).Where(_known.Contains), StringComparer.Ordinal);
        List<List<int>> groups = [];
        for (int i = 0; i < count; i++)
        {
            BranchTests own = tests[i];
            if (groups.Find(group => group.TrueForAll(other => own.IsApartFrom(tests[other], _known.Contains) && ends.All(name => own.IsApartFrom(tests[other], name)))) is { } apart)
                apart.Add(i);
            else
                groups.Add([i]);
        }

        return groups;
    }

    /// <summary>
    /// Notes by which names an object is likely to pass a test: those that it asks for. Of a group, of which one at most is open in the end, the name leaves no other open.
    /// </summary>
    /// <param name="first">The first test of the union.</param>
    /// <param name="group">The tests of the group, from the first on.</param>
    /// <param name="known">Of each test of the union the names that its branch looks for; null where that is not known.</param>
    public void Likely(int first, IReadOnlyList<int> group, IReadOnlyList<IReadOnlyCollection<string>?> known)
    {
        foreach (int i in group.Where(i => known[i] is not null))
        {
            BranchTests own = _tests[first + i].Tests;
            List<string> names = [.. _tests[first + i].Each.SelectMany(t => t.Required.Concat(t.Properties.Select(p => p.Name))).Distinct(StringComparer.Ordinal).Where(name => _known.Contains(name) && group.All(other => other == i || own.IsApartFrom(_tests[first + other].Tests, name)))];
            if (names.Count > 0)
                _likely.Add((first + i, names, known[i]!));
        }
    }

    /// <summary>Whether no value passes two of the tests.</summary>
    public static bool Apart(IReadOnlyList<BranchTests> tests) => Apart(tests, (one, other) => one.IsApartFrom(other, _ => true));

    private static bool Apart<T>(IReadOnlyList<T> tests, Func<T, T, bool> areApart)
    {
        for (int i = 1; i < tests.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!areApart(tests[i], tests[j]))
                    return false;
            }
        }

        return true;
    }

    /// <summary>The table; null where nothing is asked.</summary>
    public DecisionPlan? Build()
    {
        if (_tests.Count == 0)
            return null;
        ulong unknown = Bits(t => t.Allowed is not { } allowed || t.AllowedPatterns.Count > 0 || !allowed.All(_known.Contains));
        List<Decisive<string>> properties = _names.Select(PropertyOf).ToList();
        // A name that decides nothing is only known so that it is not unknown.
        if (unknown == All)
            properties.RemoveAll(DecidesNothing);
        List<Decisive<int>> items = looksAhead ? [.. InOrder.SelectMany(t => t.Items.Asked).Distinct().OrderBy(i => i).Select(ItemOf)] : [];
        items.RemoveAll(DecidesNothing);
        ulong exact = 0;
        for (int i = 0; i < _tests.Count; i++)
            exact |= _tests[i].IsExact ? 1UL << i : 0;
        return new DecisionPlan(_tests.Count, DecisionPlan.Kinds.Select(kind => Bits(t => (t.Kinds & kind) != 0)).ToEquatableArray(), unknown, exact, properties.ToEquatableArray(), items.ToEquatableArray())
        {
            Alternatives = AlternativesByTest().ToEquatableArray(),
        };
    }

    /// <summary>The tests that an object is likely to pass by its names, of those whose branches refuse others by what they do not know.</summary>
    /// <param name="plan">The table, of the union alone.</param>
    public EquatableArray<LikelyTest> LikelyIn(DecisionPlan plan) => _likely.Select(likely => new LikelyTest(
        1UL << likely.Test,
        plan.Properties.Select((property, i) => likely.Names.Contains(property.Name) ? 1UL << i : 0).Aggregate(0UL, (all, bit) => all | bit),
        MayPass(likely.Known.Contains))).Where(likely => likely.Known != MayPass(_ => true)).ToEquatableArray();

    /// <summary>The tests that an object may pass which has no other names than some.</summary>
    private ulong MayPass(Func<string, bool> isAmong) =>
        _tests.Select((test, i) => test.Each.Any(t => (t.Kinds & JsonTypes.Object) != 0 && t.Required.All(isAmong)) ? 1UL << i : 0).Aggregate(0UL, (all, bit) => all | bit);

    private IEnumerable<DecisiveAlternatives> AlternativesByTest()
    {
        int next = _tests.Count;
        for (int i = 0; i < _tests.Count; next += _tests[i++].Alternatives.Count)
        {
            if (_tests[i].Alternatives.Count is > 0 and var count)
                yield return new DecisiveAlternatives(1UL << i, ulong.MaxValue >> (MaxTests - count) << next);
        }
    }

    private bool DecidesNothing<TName>(Decisive<TName> part) => part.Absent == All && part.Other == All && part.Constants.Count == 0;

    private static bool CanBeExact(BranchTests tests) => tests.IsExact && tests.Allowed is null && SchemaAnalysis.ByFirstByte(tests.Kinds) == tests.Kinds;

    private static IEnumerable<string> NamesOf(BranchTests tests) => tests.Described.Concat(tests.Required);

    private int Add(Test test)
    {
        _tests.Add(test);
        return _tests.Count - 1;
    }

    private void Ask(IEnumerable<string> asked)
    {
        foreach (string name in asked)
            TryAsk([name]);
    }

    /// <summary>Asks for all of the names, or for none.</summary>
    private bool TryAsk(IEnumerable<string> asked)
    {
        // A name with a lone surrogate has no UTF-8, and stands in no document.
        List<string> added = asked.Where(n => !_known.Contains(n)).Distinct(StringComparer.Ordinal).ToList();
        if (_names.Count + added.Count > MaxNames || added.Exists(n => !JsonText.HasUtf8(n) || (names is not null && !names.Contains(n))))
            return false;
        _names.AddRange(added);
        _known.UnionWith(added);
        return true;
    }

    private Decisive<string> PropertyOf(string name) =>
        Of(name, t => t.Requires(name), t => t.Forbids(name), t => t.Find(name)?.Constants, t => t.Excluded.Where(p => p.Name == name).SelectMany(p => p.Constants));

    private Decisive<int> ItemOf(int index) => Of(index, t => t.Items.Requires(index), t => t.Items.Forbids(index), t => t.Items.Find(index)?.Values, _ => []);

    private Decisive<TName> Of<TName>(TName name, Func<BranchTests, bool> requires, Func<BranchTests, bool> forbids, Func<BranchTests, EquatableArray<JsonValue>?> find, Func<BranchTests, IEnumerable<JsonValue>> excluded)
    {
        var constants = new Dictionary<JsonValue, ulong>(JsonEquality.Comparer);
        ulong free = Bits(t => !forbids(t) && find(t) is null);
        int i = 0;
        foreach (BranchTests tests in InOrder)
        {
            foreach (JsonValue value in forbids(tests) ? default : find(tests) ?? default)
                constants[value] = OpenTo(value) | (1UL << i);
            foreach (JsonValue value in excluded(tests))
                constants[value] = OpenTo(value) & ~(1UL << i);
            i++;
        }

        return new Decisive<TName>(
            name,
            Bits(t => !requires(t)),
            free,
            constants.Where(c => JsonText.HasUtf8(JsonText.Write(c.Key))).GroupBy(c => c.Value).Select(g => new DecisiveConstants(g.Key, g.Select(c => c.Key).ToEquatableArray())).ToEquatableArray());

        ulong OpenTo(JsonValue value) => constants.TryGetValue(value, out ulong open) ? open : free;
    }

    private ulong Bits(Func<BranchTests, bool> isSet)
    {
        ulong bits = 0, bit = 1;
        foreach (BranchTests tests in InOrder)
        {
            bits |= isSet(tests) ? bit : 0;
            bit <<= 1;
        }

        return bits;
    }

    /// <param name="Tests">What is asked.</param>
    /// <param name="IsExact">Whether that is decided.</param>
    /// <param name="Alternatives">Several tests of which one is passed beside; none, where there is nothing more to ask.</param>
    private sealed record Test(BranchTests Tests, bool IsExact, IReadOnlyList<BranchTests> Alternatives)
    {
        /// <summary>One of these is passed.</summary>
        public IReadOnlyList<BranchTests> Each => Alternatives.Count == 0 ? [Tests] : Alternatives;
    }
}
