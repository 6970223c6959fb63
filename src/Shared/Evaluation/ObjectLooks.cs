namespace ArticleSdk.Shared.Evaluation;

/// <summary>Where the properties stand that the schemas of a program ask for before they are applied: an object is looked at once for all of them.</summary>
internal sealed class ObjectLooks
{
    public const int NotThere = -1;
    public const int Repeated = -2;

    private const int Objects = 4;
    private const int MaxKept = 4096;

    private readonly Look[] _looks = new Look[Objects];
    private Found[] _found = [];
    private int _names;         // as many of each object
    private long _looked;

    /// <summary>The place of the only name of a property, or why there is not one.</summary>
    public int FindOnly(in JsonIndex json, int value, ProgramName wanted) => Math.Max(Repeated, Find(json, value, wanted));

    /// <summary>The place of the first name of a property, or -1.</summary>
    public int FindFirst(in JsonIndex json, int value, ProgramName wanted) => Find(json, value, wanted) is var name && name <= Repeated ? Repeated - name : name;

    /// <summary>Forgets all; false: it has become too large to be kept.</summary>
    public bool TryClear()
    {
        Array.Clear(_looks, 0, Objects);
        return _found.Length <= MaxKept;
    }

    // A name that is repeated is as far below what says so as its first place is above zero.
    private int Find(in JsonIndex json, int value, ProgramName wanted)
    {
        int slot = value & (Objects - 1);
        if (_looks[slot].Object != value || !ReferenceEquals(_looks[slot].Program, wanted.Program))
            LookAt(json, value, wanted.Program, slot);
        ref Found found = ref _found[(slot * _names) + wanted.Number];
        return found.Looked == _looks[slot].Looked ? found.Name : NotThere;
    }

    private void LookAt(in JsonIndex json, int value, EvaluationProgram program, int slot)
    {
        NameSet asked = program.Asked;
        if (asked.Count > _names)
        {
            // What other objects have is not there any more.
            Array.Clear(_looks, 0, Objects);
            _names = asked.Count;
            _found = new Found[Objects * _names];
        }

        _looks[slot] = new Look { Object = value, Program = program, Looked = ++_looked };
        int end = json.Next(value);
        for (int name = JsonIndex.FirstChild(value); name < end; name = json.Next(name + 1))
        {
            int number = asked.FindName(json, name);
            if (number < 0)
                continue;
            ref Found found = ref _found[(slot * _names) + number];
            if (found.Looked != _looked)
                found = new Found { Name = name, Looked = _looked };
            else if (found.Name >= 0)
                found.Name = Repeated - found.Name;
        }
    }

    private struct Look
    {
        public int Object;
        public EvaluationProgram? Program;
        public long Looked;
    }

    private struct Found
    {
        public int Name;
        public long Looked;
    }
}

/// <summary>A name that the schemas of a program ask for.</summary>
/// <param name="Program">The program.</param>
/// <param name="Number">Which of <see cref="EvaluationProgram.Asked"/> it is.</param>
internal readonly record struct ProgramName(EvaluationProgram Program, int Number)
{
    public ReadOnlySpan<byte> Text => Program.Asked[Number];
}
