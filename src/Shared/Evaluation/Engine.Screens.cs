namespace ArticleSdk.Shared.Evaluation;

// Properties that are looked for by their names: many schemas may look for the same one in the same object.
internal ref partial struct Engine
{
    // So deep are unions followed that are branches of unions.
    internal const int MaxNested = 4;

    private const int NotThere = ObjectLooks.NotThere;
    private const int Repeated = ObjectLooks.Repeated;

    // The verdict of a schema that a union, a condition or a negation asks.
    private bool Test(ProgramNode schema, int value, EvaluationScope? scope, EvaluatedSet? evaluated, ProgramKeyword by) => Ask(schema, value, scope, evaluated, by) == Valid;

    private int Ask(ProgramNode schema, int value, EvaluationScope? scope, EvaluatedSet? evaluated, ProgramKeyword by)
    {
        ProgramNode meant = schema.Meant;
        InstanceKind kind = _json.KindOf(value);
        if (!meant.MayBe(kind))
            return OtherKind;
        if (!IsContainer(kind) && meant.IsAskedOfScalars)
            return IsValidScalar(meant, value, kind) ? Valid : OtherKind;
        if (kind == InstanceKind.Object && Screen(meant, value, MaxNested) is bool verdict && (!verdict || evaluated is null))
            return verdict ? Valid : OtherKind;
        return Apply(meant, value, scope, Mode.Test, evaluated, by);
    }

    // What a few properties say of an object; null: not enough.
    private bool? Screen(ProgramNode schema, int value, int depth)
    {
        if (schema.Union is { } union && depth > 0)
        {
            foreach (int i in Candidates(union, value) ?? union.BranchesOf(InstanceKind.Object))
            {
                if (Screen(union.Held[i].Meant, value, depth - 1) is not false)
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
    private int[]? Candidates(ProgramKeyword keyword, int value)
    {
        if (!_json.IsObject(value) || keyword.Choice is not { } choice || FindOnly(value, choice.Property) is var name && name == Repeated)
            return null;
        if (name == NotThere)
            return choice.Absent;
        return _json.IsString(name + 1) && choice.Strings.Find(_json, name + 1) is >= 0 and var index ? choice.ByString[index] : choice.Others;
    }

    // Whether a value is one of several scalars.
    private readonly bool IsAmong(ProgramKeyword constants, int value)
    {
        ErrorCode code = default;
        return !_json.IsContainer(value) && constants.Assertion!.Test!(constants, _json, value, ref code);
    }

    // The name of a property, or why there is not one.
    private readonly int FindOnly(int value, ProgramName wanted) => _looks.FindOnly(_json, value, wanted);
}
