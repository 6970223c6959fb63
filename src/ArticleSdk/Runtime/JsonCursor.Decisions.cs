namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    // How many guesses may wait for each other: each wrong one has its value read twice.
    private const int MostGuesses = 32;

    // So far, looking costs less than what a wrong guess does.
    private const int NearBytes = 256;

    // What is looked at longer is remembered: a wrong guess further out comes by again.
    private const int MostLookedAtAgain = 4096;

    /// <summary>Which tests a value may pass, as bits. The value here is looked at as far as that takes, and the cursor stays; of one that was walked over, it is known.</summary>
    /// <param name="decision">The tests.</param>
    /// <param name="kind">The kind of a value that was walked over.</param>
    /// <param name="properties">Where the values of the decision's properties start; default of one that is not there. Empty where the value is no object.</param>
    /// <param name="hasUnknown">Whether a name is there that no schema at this place knows.</param>
    /// <remarks>Where the value was walked over, the cursor may be anywhere after.</remarks>
    public ulong Decide(JsonDecision decision, JsonKind kind = JsonKind.None, scoped ReadOnlySpan<CursorMark> properties = default, bool hasUnknown = false)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (kind != JsonKind.None)
            return DecideWalked(decision, kind, properties, hasUnknown);
        Look(decision, mayGuess: false, out var open);
        return open;
    }

    /// <summary>
    /// Finds which tests the value here may pass, for who checks it once or twice: where a glance does not show them they may be guessed, and whether that was right is found out once the value was checked.
    /// </summary>
    /// <param name="decision">The tests.</param>
    /// <param name="start">The start of the value, where the cursor is to check it.</param>
    /// <param name="turn">0 at first.</param>
    /// <param name="open">The tests, as bits.</param>
    /// <param name="holds">Whether the value was found to be valid by them; then the cursor is behind it.</param>
    /// <returns>Whether the value is to be checked by the tests. False: what was found holds.</returns>
    public bool Choose(JsonDecision decision, CursorMark start, ref int turn, ref ulong open, bool holds)
    {
        ArgumentNullException.ThrowIfNull(decision);
        switch (turn)
        {
            case 0:
                var isGuess = Look(decision, decision.IsTrusted && _guesses < MostGuesses && _wasted <= _document.Length, out open);
                turn = isGuess ? 1 : 2;
                return true;
            case 1:
                turn = 2;
                return !Stands(decision, start, ref open, holds);
            default:
                return false;
        }
    }

    private ulong DecideWalked(JsonDecision decision, JsonKind kind, scoped ReadOnlySpan<CursorMark> properties, bool hasUnknown)
    {
        var open = decision.Of(kind);
        if (kind != JsonKind.Object)
            return open;
        if (hasUnknown)
            open &= decision.OfUnknown;
        for (var i = 0; i < properties.Length && open != 0; i++)
        {
            var property = decision.Properties[i];
            if (properties[i].Offset == 0)
            {
                open &= property.Absent;
            }
            else if (property.OfConstants.Length == 0)
            {
                open &= property.Other;
            }
            else
            {
                Reset(properties[i]);
                open &= property.Of(ref this);
            }
        }

        return open;
    }

    /// <summary>Takes the first of some branches, and goes to the start of the value that it is about.</summary>
    /// <param name="open">The branches, as bits: one less after.</param>
    /// <param name="start">The start of the value.</param>
    /// <param name="branch">The number of the branch.</param>
    /// <returns>False if there was none.</returns>
    public bool NextBranch(ref ulong open, CursorMark start, out int branch)
    {
        branch = System.Numerics.BitOperations.TrailingZeroCount(open);
        if (open == 0)
            return false;
        open &= open - 1;
        return Reset(start);
    }

    // Whether a guess was right. If not, the cursor is at the start of the value, and what is open is what was found.
    private bool Stands(JsonDecision decision, CursorMark start, ref ulong open, bool holds)
    {
        _guesses--;
        var guess = open;
        if (holds && decision.Confirms(guess, _walkedEnd == _position ? _walked : null, _walkedNames, _walkedOthers))
        {
            decision.Learn(guess);
            return true;
        }

        // What is malformed is so for everybody; what a pattern or the stack was not enough for may be nobody's business.
        var isForgiven = _fault is DocumentFault.PatternGaveUp or DocumentFault.OutOfStack;
        if (isForgiven)
        {
            _fault = DocumentFault.None;
            _json = _document;
            ReturnMemo();
        }
        else if (IsMalformed)
        {
            return true;
        }

        var end = Mark();
        Reset(start);
        Look(decision, mayGuess: false, out open);
        if (open == guess && !isForgiven)
            return Reset(end);
        decision.Mistrust(open);
        _wasted += end.Offset - start.Offset;
        return false;
    }

    // Looks at the properties until they decide; or at the first, and guesses the rest. The cursor stays. True: it is a guess.
    private bool Look(JsonDecision decision, bool mayGuess, out ulong open)
    {
        var kind = Kind;
        open = decision.Of(kind);
        if (kind != JsonKind.Object || decision.IsSettled(open, 0))
            return false;
        if (mayGuess && decision.IsSure)
            return Guess(decision, out open);
        if (_memo is not null && _memo.TryGet(decision.Key.Id, _position, out var low, out var high))
        {
            open = (uint)low | (ulong)(uint)high << 32;
            return false;
        }

        var start = Mark();
        var unknown = _unknownNames;
        var watched = PauseWatch();
        var scan = new ObjectScan();
        var isGuess = false;
        var goesOn = TryBeginObject();
        while (goesOn && !decision.IsSettled(open, scan.First))
        {
            if (isGuess = mayGuess && scan.Count > 0)
                break;
            goesOn = NextProperty(decision.Names, ref scan);
            if (!goesOn)
            {
                open = decision.WithoutOthers(open, scan.Seen);
            }
            else if (scan.NameEntry == 0)
            {
                open &= decision.OfUnknown;
                goesOn = mayGuess || decision.IsSettled(open, scan.First) || Skip();
            }
            else
            {
                goesOn = Look(decision, decision.Properties[scan.NameEntry - 1], scan.First, mayGuess, ref open);
            }
        }

        var length = _position - start.Offset;
        _unknownNames = unknown;
        ResumeWatch(watched);
        Reset(start);
        if (isGuess)
            return Guess(decision, out open);
        if (length > MostLookedAtAgain && !IsMalformed)
            (_memo ??= MemoTable.Rent()).Add(decision.Key.Id, start.Offset, (int)open, (int)(open >> 32));
        decision.Learn(open);
        decision.LearnDistance(!goesOn || length > NearBytes);
        return false;
    }

    private bool Look(JsonDecision decision, DecisiveProperty property, ulong seen, bool mayGuess, ref ulong open)
    {
        if (property.Asks(Kind))
        {
            open &= property.Of(ref this);
            return !IsMalformed;
        }

        open &= property.Other;
        return mayGuess || decision.IsSettled(open, seen) || Skip();
    }

    private bool Guess(JsonDecision decision, out ulong open)
    {
        open = decision.Guess;
        _guesses++;
        return true;
    }
}
