namespace ArticleSdk.Runtime;

/// <summary>
/// What a validation remembers of its document, where the cursor knows but the place: what is wrong with it whatever its schema says, verdicts on its values, what of it nobody has read, and which numbers
/// were rounded. It reads nothing.
/// </summary>
/// <remarks>It stands in the cursor, so that generated functions have one argument, and a document of which nothing has to be remembered pays for nothing.</remarks>
/// <param name="watched">The names whose repeats count where nobody looks for them; null: there are none.</param>
internal partial struct ValidationSession(NameTable? watched)
{
    private string? _faultReason;
    private int _firstRepeat;               // offset + 1, so that 0 is none
    private int _unrepresentableOffset;
    private MemoTable? _memo;
    private List<RoundedNumber>? _rounded;
    private PooledList<UnreadValue> _unread;

    /// <summary>What keeps the document from being read on.</summary>
    public DocumentFault Fault { get; private set; }

    /// <summary>Where <see cref="Fault"/> was found, from the start of the document.</summary>
    public int FaultOffset { get; private set; }

    /// <summary>What was expected at <see cref="FaultOffset"/>, or what is wrong there: a clause for a message. Empty if there is no fault.</summary>
    public readonly string FaultReason => _faultReason ?? "";

    /// <summary>The offset of the first repeat of a name that a <see cref="NameTable"/> holds, or -1.</summary>
    public readonly int RepeatedNameOffset => _firstRepeat - 1;

    /// <summary>The offset of the first value that does not fit its CLR type, or -1.</summary>
    public readonly int UnrepresentableOffset => UnrepresentableType is null ? -1 : _unrepresentableOffset;

    /// <summary>The CLR type that the value at <see cref="UnrepresentableOffset"/> does not fit.</summary>
    public string? UnrepresentableType { get; private set; }

    /// <summary>Whether an assertion has looked at a number that a float or double may round.</summary>
    public bool ComparesNumbers { get; set; }

    /// <summary>The numbers that were rounded when they were read, in the order of the document; null if there are none, or no assertion of the schema looks at numbers of so many digits.</summary>
    public readonly IReadOnlyList<RoundedNumber>? Rounded => _rounded;

    /// <summary>The names whose repeats count where nobody looks for them; null: none do.</summary>
    public NameTable? Watched { get; private set; } = watched;

    /// <summary>Whether an object may hold a watched name twice. Never false where one does and nobody looked for the name.</summary>
    public bool MayRepeatNames { get; set; }

    /// <summary>Whatever object or array ends before was read, and is well-formed; its names were looked for, but for what is <see cref="Unread"/>.</summary>
    public int ReadTo { get; set; }

    /// <summary>Remembers what keeps the document from being read on: the first such thing counts.</summary>
    /// <returns>Whether it is the first.</returns>
    public bool Fail(DocumentFault fault, int offset, string reason)
    {
        if (Fault != DocumentFault.None)
            return false;
        Fault = fault;
        FaultOffset = offset;
        _faultReason = reason;
        return true;
    }

    /// <summary>Remembers a name that its object has twice.</summary>
    public void Repeat(int offset)
    {
        if (_firstRepeat == 0 || offset < _firstRepeat - 1)
            _firstRepeat = offset + 1;
    }

    /// <summary>Remembers that a value, which is valid, does not fit its CLR type: the first counts.</summary>
    public void Unrepresentable(int offset, string clrType)
    {
        if (UnrepresentableType is not null)
            return;
        _unrepresentableOffset = offset;
        UnrepresentableType = clrType;
    }

    /// <summary>Forgets that a value did not fit one type, and what was rounded from there on: it is read again as another. False: that was not what was wrong.</summary>
    public bool TryForget(int offset)
    {
        if (UnrepresentableType is null || Fault != DocumentFault.None)
            return false;
        UnrepresentableType = null;
        if (_rounded is not null)
        {
            var kept = _rounded.Count;
            while (kept > 0 && _rounded[kept - 1].Offset >= offset)
                kept--;
            _rounded.RemoveRange(kept, _rounded.Count - kept);
        }

        return true;
    }

    /// <summary>Remembers a number that was read as another.</summary>
    public void Round(RoundedNumber number) => (_rounded ??= []).Add(number);

    /// <summary>
    /// The verdict of a function on the value at an offset, if it is known: where the value ends, or the complement of how far it was good. What the function evaluated of a valid value is added to the set.
    /// </summary>
    public readonly bool TryGetMemo(MemoKey key, int offset, ref Evaluated evaluated, out int end)
    {
        end = 0;
        if (_memo is null || !_memo.TryGet(key.Id, offset, out end, out var set))
            return false;
        if (end >= 0)
            _memo.AddTo(ref evaluated, set);
        return true;
    }

    /// <summary>Remembers a verdict with what was evaluated, of which a copy is kept.</summary>
    public void SetMemo(MemoKey key, int offset, int end, ref Evaluated evaluated)
    {
        var memo = _memo ??= MemoTable.Rent();
        memo.Add(key.Id, offset, end, end >= 0 ? memo.Keep(ref evaluated) : MemoTable.NoSet);
    }

    /// <summary>Gives pooled memory back.</summary>
    public void Dispose()
    {
        _memo?.Return();
        _memo = null;
        _unread.Dispose();
    }
}
