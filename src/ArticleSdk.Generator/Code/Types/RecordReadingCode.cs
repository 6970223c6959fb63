using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>
/// The reading of records: a constructor, for it may set what is <c>init</c>, without a local for every property. Where <c>validates</c> is true, nobody else has validated the value.
/// </summary>
internal sealed class RecordReadingCode
{
    private static readonly Fragment Validates = $"validates";

    // Below the alias of System: most files would declare one of its own for this alone.
    private static readonly TypeName SetsRequiredMembers = TypeName.System("Diagnostics.CodeAnalysis.SetsRequiredMembers");

    private readonly TypeDefinition _type;
    private readonly StaticTables _tables;
    private readonly WalkReading? _walk;
    private readonly List<string> _names;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int> _places;
    private readonly List<Fragment> _patterns;
    private readonly Locals _locals;
    private readonly List<Identifier> _maps;
    private readonly ValueReadingCode _values;

    private RecordReadingCode(TypeDefinition type, StaticTables tables)
    {
        _type = type;
        _tables = tables;
        _walk = type.Reading?.Walk;
        _names = [.. type.Members.Select(member => member.JsonName), .. (_walk?.Others ?? default).Select(other => other.Name)];
        _numbers = WalkNames.Numbers(_names);
        _places = WalkNames.Numbers([.. _walk?.Rest?.Found ?? default]);
        _patterns = type.Patterns.Select(pattern => tables.Shared.Pattern(pattern.Pattern)).ToList();
        _locals = LocalsOf(type, "json", "ok", "scan", "more", "validates", "start", "found", "end", "seen");
        _maps = type.Patterns.Select(pattern => _locals.New(pattern.Name)).ToList();
        _values = new ValueReadingCode(type, tables, Validates);
    }

    /// <param name="body">Where the members go.</param>
    /// <param name="type">The record.</param>
    /// <param name="tables">The tables of its codec.</param>
    public static void Add(CodeBlock body, TypeDefinition type, StaticTables tables) => new RecordReadingCode(type, tables).Add(body);

    /// <summary>The locals of a method of a record: none is called like a member.</summary>
    public static Locals LocalsOf(TypeDefinition type, params string[] taken) =>
        new([.. type.Members.Select(member => member.Name), .. type.Patterns.Select(pattern => pattern.Name), RecordCode.AdditionalProperties, .. taken]);

    private void Add(CodeBlock body)
    {
        Identifier t = new(_type.Name);
        body.Blank();
        body.Line($"public {t}() {{ }}").Blank();
        if (_type.Members.Any(RecordCode.IsRequired))
            body.Line($"[{SetsRequiredMembers}]");
        CodeBlock constructor = body.Block($"private {t}(ref {Cursor} json, out bool ok)");
        // What is not validated while it is read is validated before.
        Fragment validated = _type.Reading is null ? $"(!json.ValidatesOnRead || json.Validated(json.Mark(), {ChecksOf(_type)}.Check(ref json))) && " : Fragment.Empty;
        if (_type.HasProperties)
            AddBody(constructor, validated);
        else
            constructor.Line($"ok = {validated}(json.Kind == {TypeName.Runtime("JsonKind")}.Object ? json.Skip() : json.Unrepresentable({Literal.Of(_type.UnrepresentableName)}));");
    }

    private void AddBody(CodeBlock constructor, Fragment validated)
    {
        if (Asks())
            constructor.Line($"bool {Validates} = json.ValidatesOnRead;");
        if (_walk?.Rest is { } rest)
            AddPlaces(constructor, rest);
        // Where a schema without type describes an object, other values are valid.
        constructor.Line($"ok = {validated}json.TryBeginObject({Literal.Of(_type.UnrepresentableName)});");
        int words = ((_names.Count + 63) / 64) - 1;
        TypeName scan = TypeName.Runtime("ObjectScan");
        if (words > 0)
            constructor.Line($"var seen = new {_tables.Shared.Words(words)}();");
        constructor.Line($"var scan = new {scan}({(words > 0 ? (Fragment)$"seen" : Fragment.Empty)});");
        for (int i = 0; i < _maps.Count; i++)
            constructor.Line($"var {_maps[i]} = new {TypeName.Runtime("JsonMapBuilder", _type.Patterns[i].Type.FullName)}();");
        if (_type.Additional is { } more)
            constructor.Line($"var more = new {TypeName.Runtime("JsonMapBuilder", more.FullName)}();");
        CodeBlock loop = constructor.Block($"while (ok && json.NextProperty({_tables.Shared.NamesOf(_names)}, ref scan))");
        List<Section> sections = [.. _type.Members.Select(Member), .. Others()];
        CodeBlock unknown = Unknown();
        if (sections.Count == 0)
            loop.AddRange(unknown.Nodes);
        else
            loop.Switch($"scan.Name", [.. sections, new Section([], null, unknown.Line($"break;"))]);
        if (_walk is not null)
            AddAfterWalk(constructor, _walk);
        for (int i = 0; i < _maps.Count; i++)
            constructor.Line($"{new Identifier(_type.Patterns[i].Name)} = {_maps[i]}.Build();");
        if (_type.Additional is not null)
            constructor.Line($"AdditionalProperties = more.Build();");
    }

    /// <summary>Whether anything depends on whether the value is to be validated.</summary>
    private bool Asks() => _type.Reading is { } reading && (reading.Members.Any(m => !m.IsPlain)
        || _walk is { } walk && (walk.Unknown != UnknownNames.Plain || walk.Asserted.Count > 0 || walk.Rest is not null || walk.Others.Any(o => !o.Reading.IsPlain)));

    private void AddPlaces(CodeBlock constructor, RestReading rest)
    {
        constructor.Line($"var start = json.Mark();");
        if (rest.Found.Count == 0)
            return;
        constructor.Line($"var found = new {_tables.Shared.Marks(rest.Found.Count)}();");
    }

    private Section Member(MemberModel member, int i)
    {
        CodeBlock section = new();
        Find(section, member.JsonName);
        Identifier name = new(member.Name);
        MemberReading reading = _type.Reading is { Members.Count: > 0 } plan ? plan.Members[i] : MemberReading.Plain;
        _values.AddAsked(section, reading, $"break;");
        if (RecordCode.HasUriField(member))
        {
            section.Line($"{FieldOf(member.Name)} = json.Read<{TypeName.Runtime("UriField")}>(out ok);");
        }
        else
        {
            Fragment likely = member is { Preset: not null, Type: { Form: ValueForm.String, Nullable: false } } ? $", {name}" : Fragment.Empty;
            _values.Add(
                section,
                member.Type,
                reading,
                likely,
                _locals,
                member.JsonName,
                value => section.Line(member.ShowsOptional ? (Fragment)$"{name} = new({value});" : $"{name} = {value};"),
                RecordCode.IsPlain(member) ? name : null);
        }

        // The member says the name, where that follows from it.
        string? note = Names.CamelCase(member.Name) == member.JsonName ? null : member.JsonName;
        return new Section([Literal.Of(i)], note, section.Line($"break;"));
    }

    private int NumberOf(string name) => _numbers.TryGetValue(name, out int number) ? number : -1;

    /// <summary>Notes where the value of a property starts, if it is asked for after the walk.</summary>
    private void Find(CodeBlock section, string name)
    {
        if (_places.TryGetValue(name, out int number))
            section.Line($"found[{number}] = json.Mark();");
    }

    /// <summary>Names that are looked for and are no members: what is asked alike shares a section.</summary>
    private IEnumerable<Section> Others() => (_walk?.Others ?? default)
        .Select((other, i) => (other, label: _type.Members.Count + i, found: _places.ContainsKey(other.Name) ? other.Name : ""))
        .GroupBy(o => (o.other.Reading, o.found)).Select(group =>
        {
            CodeBlock section = new();
            Find(section, group.Key.found);
            AddUnnamed(section, UnknownNames.Plain, group.Key.Reading.Functions);
            return new Section([.. group.Select(o => Literal.Of(o.label))], string.Join(", ", group.Select(o => o.other.Name)), section.Line($"break;"));
        });

    /// <summary>Names that are not looked for.</summary>
    private CodeBlock Unknown()
    {
        CodeBlock code = new();
        UnknownNames unknown = _walk?.Unknown ?? UnknownNames.Plain;
        AddUnnamed(code, unknown, unknown.Function is { } function ? EquatableArray.Create(function) : default);
        return code;
    }

    /// <summary>Reads a property that is no member: into the map of every pattern that its name matches, or with the others.</summary>
    /// <param name="code">Where the statements go.</param>
    /// <param name="names">What is asked of the name.</param>
    /// <param name="functions">The functions that are asked before.</param>
    private void AddUnnamed(CodeBlock code, UnknownNames names, EquatableArray<FunctionName> functions)
    {
        MemberReading reading = new() { Functions = functions };
        if (_maps.Count > 0)
        {
            AddMapped(code, names, reading);
            return;
        }

        Fragment asked = _values.Asked(reading, $" && ");

        if (names.IsClosed)
        {
            asked = names.Patterns.Count == 0
                ? (Fragment)$"!{Validates} && "
                : $"(!{Validates} || {Fragment.Join($" || ", names.Patterns.Select(p => (Fragment)$"json.Matches({_tables.Shared.Pattern(p)}, json.PropertyName)"))}) && ";
        }

        if (_type.Additional is null)
        {
            code.Line($"ok = {asked}json.Skip();");
        }
        else if (functions.Count == 0)
        {
            code.Line($"ok = {asked}{ReadMapped(_type.Additional, Fragment.Empty, $"more")};");
        }
        else
        {
            // What is asked reads other names.
            Identifier name = _locals.New("name");
            code.Line($"string {name} = json.PropertyName.ToString();").Line($"ok = {asked}{ReadMapped(_type.Additional, $", {name}, json.Mark()", $"more")};");
        }
    }

    /// <summary>The same where there are maps. The name is gone when its value is read: all patterns first.</summary>
    private void AddMapped(CodeBlock code, UnknownNames names, MemberReading reading)
    {
        Identifier name = _locals.New("name"), value = _locals.New("value");
        List<Identifier> matches = _maps.Select(_ => _locals.New("matches")).ToList();
        for (int i = 0; i < _maps.Count; i++)
            code.Line($"bool {matches[i]} = json.Matches({_patterns[i]}, json.PropertyName);");
        code.Line($"string {name} = json.PropertyName.ToString();").Line($"var {value} = json.Mark();");
        Fragment asked = names.IsForSeveral
            ? $"({Fragment.Join($" + ", matches.Select(match => (Fragment)$"({match} ? 1 : 0)"))} < 2 || {_values.Asked(reading, Fragment.Empty)}) && "
            : _values.Asked(reading, $" && ");
        IEnumerable<Fragment> reads = _type.Patterns.Select((pattern, i) => (Fragment)$"(!{matches[i]} || {ReadMapped(pattern.Type, $", {name}, {value}", _maps[i])})");
        Fragment others = _type.Additional is null ? $"json.Skip()" : ReadMapped(_type.Additional, $", {name}, {value}", $"more");
        code.Line($"ok = {asked}{Fragment.Join($" && ", reads)} && ({Fragment.Join($" || ", matches.Select(match => (Fragment)match))} || {(names.IsClosed ? $"!{Validates} && " : Fragment.Empty)}{others});");
    }

    private static Fragment ReadMapped(TypeRef type, Fragment place, Fragment map) => $"{map}.Read<{type.FullCodec}>(ref json{place})";

    private void AddAfterWalk(CodeBlock constructor, WalkReading walk)
    {
        EquatableArray<string> required = walk.Asserted.OfType<RequiredNode>().SelectMany(r => r.Required).Distinct(StringComparer.Ordinal).ToEquatableArray();
        List<Fragment> failing = [];
        if (required.Count > 0)
            failing.AddRange(Missing(constructor, required));
        foreach (ObjectNode node in walk.Asserted)
        {
            if (node is DependentRequiredNode needed && Missing(constructor, needed.Required) is { Count: > 0 } missing)
                failing.Add($"scan.Has({NumberOf(needed.Trigger)}) && {ValueReadingCode.Any(missing)}");
            else if (node is PropertyCountNode count)
                failing.Add(count.Fails($"scan.Count"));
        }

        if (failing.Count > 0)
            constructor.If($"{Validates} && {ValueReadingCode.Any(failing)}", $"ok = false;");
        if (walk.Rest is not { } rest)
            return;
        CodeBlock again = constructor.Block($"if (ok && {Validates})");
        if (rest.Walks)
        {
            again.Line($"json.Reset(start);").Line($"ok = {_values.NameOf(rest.Function)}(ref json);");
            return;
        }

        Fragment hasUnknown = _names.Count > 64 ? Literal.Of(false) : $"scan.HasUnknown";
        again.Line($"var end = json.Mark();")
            .Line($"ok = {_values.NameOf(rest.Function)}(ref json, start, {(rest.Found.Count == 0 ? (Fragment)$"default" : $"found")}, {hasUnknown});")
            .Line($"json.Reset(end);");
    }

    /// <summary>Expressions of which one is true if a name is missing: one for all of the first 64 names, one for each of the others.</summary>
    private List<Fragment> Missing(CodeBlock constructor, EquatableArray<string> required)
    {
        List<int> places = [.. required.Select(name => NumberOf(name))];
        List<Fragment> missing = [.. places.Where(i => i >= 64).Select(i => (Fragment)$"!scan.Has({i})")];
        ulong mask = places.Where(i => i < 64).Aggregate(0UL, (bits, i) => bits | (1UL << i));
        if (mask != 0)
        {
            Identifier constant = _locals.New("required");
            constructor.Line($"const ulong {constant} = {Literal.Bits(mask)};");
            missing.Insert(0, $"(scan.Seen & {constant}) != {constant}");
        }

        return missing;
    }
}
