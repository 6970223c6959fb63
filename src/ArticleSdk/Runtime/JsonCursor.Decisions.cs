namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Which tests a value may pass, as bits. The value here is looked at as far as that takes, and the cursor stays; of one that was walked over, it is known.</summary>
    /// <param name="decision">The tests.</param>
    /// <param name="kind">The kind of a value that was walked over. With <paramref name="isOneEnough"/>, of one that a branch has read which it was likely to pass: what other tests it may pass; where the branch failed, all.</param>
    /// <param name="properties">Where the values of the decision's properties start; default of one that is not there. What follows them is not looked at. Empty where nothing is asked of properties. Of one that a branch has read, where it starts.</param>
    /// <param name="hasUnknown">Whether a name is there that no schema at this place knows.</param>
    /// <param name="isOneEnough">Whether it is enough to pass one: the value is not looked at for what closes others, once there is one that it is likely to pass.</param>
    /// <remarks>Where the value was walked over, the cursor may be anywhere after.</remarks>
    public ulong Decide(JsonDecision decision, JsonKind kind = JsonKind.None, scoped ReadOnlySpan<CursorMark> properties = default, bool hasUnknown = false, bool isOneEnough = false)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (kind == JsonKind.None)
            return DecideHere(decision, isOneEnough);
        return isOneEnough ? DecideRest(decision, properties[0]) : DecideWalked(decision, kind, properties, hasUnknown);
    }

    // Behind an object all of whose names the branch knew that has read it, nothing is left. Else all is looked at.
    private ulong DecideRest(JsonDecision decision, CursorMark start)
    {
        if (_walkedEnd == _position && _walkedEnd > start.Offset && _walkedUnknown == 0)
            return 0;
        var end = Mark();
        Reset(start);
        var open = DecideHere(decision, isOneEnough: false);
        Reset(end);
        return open;
    }

    private ulong DecideHere(JsonDecision decision, bool isOneEnough)
    {
        var kind = Kind;
        var open = decision.Of(kind);
        return kind switch
        {
            JsonKind.Object when !decision.IsDecided(open, 0) => LookAtProperties(decision, open, isOneEnough),
            JsonKind.Array when decision.Items.Length > 0 => LookAtItems(decision, open),
            _ => open,
        };
    }

    private ulong DecideWalked(JsonDecision decision, JsonKind kind, scoped ReadOnlySpan<CursorMark> properties, bool hasUnknown)
    {
        var open = decision.Of(kind);
        if (kind != JsonKind.Object)
            return open;
        if (hasUnknown)
            open &= decision.OfUnknown;
        for (var i = 0; i < decision.Properties.Length && open != 0; i++)
        {
            var property = decision.Properties[i];
            open &= Reset(properties[i]) ? property.Read(ref this) : property.Absent;
        }

        return decision.Settle(open);
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

    /// <summary>Goes behind a value of any kind.</summary>
    /// <param name="names">Of an object, none of these may be repeated.</param>
    /// <param name="isReadLater">Whether somebody is likely to read the value after that.</param>
    public bool Skip(NameTable? names = null, bool isReadLater = false) =>
        isReadLater ? SkipForNow() : names is null || Kind != JsonKind.Object ? Skip() : SkipProperties(names);

    private bool SkipProperties(NameTable names)
    {
        var words = names.Count + 63 >> 6;
        var scan = words <= 1 ? new ObjectScan() : new ObjectScan(words <= 33 ? stackalloc ulong[words - 1] : new ulong[words - 1]);
        if (!TryBeginObject())
            return false;
        while (NextProperty(names, ref scan))
        {
            if (!Skip())
                return false;
        }

        return !IsMalformed;
    }

    private ulong LookAtProperties(JsonDecision decision, ulong open, bool isOneEnough)
    {
        // What the object begins with decides most often.
        if (!TryFirstName(decision.Names, out var first, out var value))
            return LookInside(decision, open, isOneEnough, -1, 0);
        var property = first == 0 ? null : decision.Properties[first - 1];
        var compares = property is not null && property.Compares(KindAt(value));
        var text = default(JsonString);
        if (compares && !TryShortString(value, out text))
            return LookInside(decision, open, isOneEnough, first, value);
        var left = open & (property is null ? decision.OfUnknown : compares ? property.OfString(text) : property.Other);
        if (!decision.IsDecided(left, 1UL << first >> 1))
        {
            if (!isOneEnough || property is null)
                return LookInside(decision, open, isOneEnough, first, value);
            left = decision.Likely(left, first - 1, compares);
            if (left == 0)
                return LookInside(decision, open, isOneEnough, first, value);
        }

        _walkedEnd = 0;
        return left;
    }

    // The first name is known, if there is one: its entry, and where its value starts.
    private ulong LookInside(JsonDecision decision, ulong open, bool isOneEnough, int first, int value)
    {
        var start = Mark();
        var scan = new ObjectScan();
        if (!TryBeginObject())
            return open;
        var look = Session.BeginLook();
        var isThere = first < 0 ? NextProperty(decision.Names, ref scan) : PassFirst(decision.Names, ref scan, first, value);
        do
        {
            if (!isThere)
            {
                open = decision.WithoutOthers(open, scan.Seen);
                break;
            }

            // A value of which the kind says all is gone through only to come to what follows.
            var property = scan.NameEntry == 0 ? null : decision.Properties[scan.NameEntry - 1];
            var skips = property is null || !property.Compares(Kind);
            open &= skips ? property?.Other ?? decision.OfUnknown : property!.Read(ref this);
            if (decision.IsDecided(open, scan.First))
                break;
            if (isOneEnough && property is not null && decision.Likely(open, scan.NameEntry - 1, !skips) is not 0 and var likely)
            {
                EndLookAhead(start, look);
                return likely;
            }

            if (skips)
                Skip();
            isThere = NextProperty(decision.Names, ref scan);
        }
        while (!IsMalformed);

        EndLookAhead(start, look);
        return decision.Settle(open);
    }

    // What items say closes branches, and decides none for certain: one that is open alone is enough.
    private ulong LookAtItems(JsonDecision decision, ulong open)
    {
        // Most arrays of several forms begin with a string that names the form.
        if (decision.Indexes[0] == 0 && TryFirstItem(out var first) && (open & decision.Items[0].OfString(first)) is var left && (left & (left - 1)) == 0)
        {
            _walkedEnd = 0;
            return left;
        }

        var start = Mark();
        if (!TryBeginArray())
            return open;
        var look = Session.BeginLook();
        var index = 0;
        for (var i = 0; i < decision.Items.Length && (open & (open - 1)) != 0; i++)
        {
            while (index < decision.Indexes[i] && NextItem() && Skip())
                index++;
            var item = decision.Items[i];
            if (index < decision.Indexes[i] || !NextItem())
            {
                // The array has ended before: so it has none of those that follow.
                for (; i < decision.Items.Length; i++)
                    open &= decision.Items[i].Absent;
                break;
            }

            index++;
            if (item.Compares(Kind))
                open &= item.Read(ref this);
            else if (i + 1 < decision.Items.Length)
                open &= Skip() ? item.Other : 0;
            else
                open &= item.Other;
        }

        EndLookAhead(start, look);
        return open;
    }

    // Whoever reads the value after this looks at its names.
    private void EndLookAhead(CursorMark start, ValidationSession.Look look)
    {
        Session.EndLook(look);
        _walkedEnd = 0;
        Reset(start);
    }
}
