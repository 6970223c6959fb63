namespace ArticleSdk.Shared.Evaluation;

// Properties that are looked for by their names: many schemas may look for the same one in the same object.
internal ref partial struct Engine
{
    // So deep are unions followed that are branches of unions.
    internal const int MaxNested = 4;

    private const int NotThere = -1;
    private const int Repeated = -2;

    // The verdict of a schema that a union, a condition or a negation asks.
    private bool Test(ProgramNode schema, int value, EvaluationScope? scope, EvaluatedSet? evaluated, ProgramKeyword by) => Ask(schema, value, scope, evaluated, by) == Valid;

    private int Ask(ProgramNode schema, int value, EvaluationScope? scope, EvaluatedSet? evaluated, ProgramKeyword by)
    {
        ProgramNode meant = schema.Meant;
        InstanceKind kind = _json.KindOf(value);
        if (!meant.MayBe(kind))
            return OtherKind;
        if (kind is not (InstanceKind.Object or InstanceKind.Array) && meant.IsAskedOfScalars)
            return HoldsOfScalar(meant, value, kind) ? Valid : OtherKind;
        if (kind == InstanceKind.Object && Screen(meant, value, MaxNested) is bool verdict && (!verdict || evaluated is null))
            return verdict ? Valid : OtherKind;
        return Apply(meant, value, scope, Mode.Test, evaluated, by);
    }

    // What a few properties say of an object; null: not enough.
    private bool? Screen(ProgramNode schema, int value, int depth)
    {
        if (schema.Union is { } union && depth > 0)
        {
            foreach (ProgramNode branch in union.Held)
            {
                if (branch.Meant.MayBe(InstanceKind.Object) && Screen(branch.Meant, value, depth - 1) is not false)
                    return null;
            }

            return false;
        }

        ProgramScreen screen = schema.Screen;
        bool isKnown = screen.IsAll;
        foreach (ProgramScreen.Key key in screen.Keys)
        {
            int name = FindOnly(value, key.Name);
            if (name == Repeated)
                isKnown = false;
            else if (name == NotThere ? key.IsRequired : key.Constants is { } constants && !IsAmong(constants, name + 1))
                return false;
        }

        return isKnown ? true : null;
    }

    // The branches of a union, or the conditions of a chain, that may hold of an object by the property that decides; null: any may.
    private int[]? Candidates(ProgramKeyword keyword, int value, out bool isString)
    {
        isString = false;
        if (!_json.IsObject(value) || keyword.Choice is not { } choice || FindOnly(value, choice.Property) is var name && name == Repeated)
            return null;
        if (name == NotThere)
            return choice.Absent;
        isString = _json.IsString(name + 1);
        return isString && choice.Strings.Find(_json, name + 1) is >= 0 and var index ? choice.ByString[index] : choice.Others;
    }

    // Whether a value is one of several scalars.
    private readonly bool IsAmong(ProgramKeyword constants, int value)
    {
        ErrorCode code = default;
        return !_json.IsContainer(value) && constants.Assertion!.Test!(constants, _json, value, ref code);
    }

    // The name of a property, or why there is not one.
    private int FindOnly(int value, NameSet wanted)
    {
        ref Found found = ref _found[(value + wanted.Slot) & (_found.Length - 1)];
        if (found.Object != value || !ReferenceEquals(found.Wanted, wanted))
        {
            int name = Find(value, wanted, JsonIndex.FirstChild(value));
            if (name >= 0 && Find(value, wanted, _json.Next(name + 1)) >= 0)
                name = Repeated;
            found = new Found { Object = value, Wanted = wanted, Name = name };
        }

        return found.Name;
    }

    // The first name of a property, or -1.
    private int Find(int value, NameSet wanted) => Find(value, wanted, JsonIndex.FirstChild(value));

    private int Find(int value, NameSet wanted, int from)
    {
        int end = _json.Next(value);
        bool isAsSpelt = wanted.IsPlain && !_json.MayHaveEscapes;
        for (int name = from; name < end; name = _json.Next(name + 1))
        {
            if (isAsSpelt ? _json.IsName(name, wanted, 0) : wanted.FindName(_json, name) >= 0)
                return name;
        }

        return NotThere;
    }

    /// <summary>What was found of a name in an object.</summary>
    internal struct Found
    {
        public int Object;
        public NameSet? Wanted;
        public int Name;
    }
}
