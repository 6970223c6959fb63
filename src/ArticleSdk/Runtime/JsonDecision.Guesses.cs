namespace ArticleSdk.Runtime;

// What the last objects came to is what the next one most likely will. A guess saves the look ahead where what reads the object next shows that it was right; it changes speed and no verdict.
public sealed partial class JsonDecision
{
    private const int MostTrust = 8;

    private int _trust;
    private int _distance;
    private Walk? _walk;
    private Confirmation? _confirmed;

    /// <summary>What the last object was found to leave open.</summary>
    internal ulong Guess { get; private set; }

    /// <summary>Whether objects have been alike of late, and what decides them was not at hand.</summary>
    internal bool IsTrusted => _trust > 0 && _distance > 0;

    /// <summary>Whether they have been for so long that not even the first property is looked at.</summary>
    internal bool IsSure => _trust >= MostTrust;

    /// <summary>Learns what an object leaves open. Threads may overwrite each other's findings: any is good.</summary>
    internal void Learn(ulong open)
    {
        if (open != Guess)
        {
            Guess = open;
            _trust = 0;
        }
        else if (_trust < MostTrust)
        {
            _trust++;
        }
    }

    /// <summary>Learns how far one had to look.</summary>
    internal void LearnDistance(bool isFar) => _distance = isFar ? Math.Min(_distance + 1, MostTrust) : Math.Max(_distance - 1, -MostTrust);

    /// <summary>Learns that a guess was wrong.</summary>
    internal void Mistrust(ulong open)
    {
        Guess = open;
        _trust = -MostTrust / 2;
    }

    /// <summary>
    /// Whether what is open is known to be as was guessed: exact tests are decided so, and of the others none is open that was not guessed. What was guessed holds of the object.
    /// </summary>
    /// <param name="guess">The guess.</param>
    /// <param name="names">The names that a walk over the object looked for; null where there is none to ask.</param>
    /// <param name="seen">Which of the first 64 occurred.</param>
    /// <param name="hasOthers">Whether other names occurred.</param>
    internal bool Confirms(ulong guess, NameTable? names, ulong seen, bool hasOthers)
    {
        var walk = _walk;
        if (!ReferenceEquals(walk?.Names, names))
            _walk = walk = names is null ? null : new Walk(names, Names);
        var relevant = walk is null ? 0 : seen & walk.Asked;
        hasOthers |= walk is null;
        var hasUnknown = walk is not null && seen != relevant;
        var known = _confirmed;
        if (known is not null && known.Guess == guess && known.Seen == relevant && ReferenceEquals(known.Walk, walk) && known.HasOthers == hasOthers && known.HasUnknown == hasUnknown)
            return true;
        if (!Confirms(guess, walk, relevant, hasOthers, hasUnknown))
            return false;
        _confirmed = new Confirmation(guess, walk, relevant, hasOthers, hasUnknown);
        return true;
    }

    private bool Confirms(ulong guess, Walk? walk, ulong seen, bool hasOthers, bool hasUnknown)
    {
        var held = Held(guess);
        var may = Of(JsonKind.Object);
        var must = may;
        if (hasUnknown)
            may &= OfUnknown;
        if (hasUnknown || hasOthers)
            must &= OfUnknown;
        for (var i = 0; i < _properties.Length; i++)
        {
            var property = _properties[i];
            var entry = walk is null ? 0 : walk.Entries[i];
            var isSeen = entry is > 0 and <= 64 && (seen >> (entry - 1) & 1) != 0;
            var mayBeSeen = isSeen || entry > 64 || (entry == 0 && hasOthers);
            ulong any = 0, all = ulong.MaxValue;
            if (!isSeen)
                Add(property.Absent, ref any, ref all);
            if (mayBeSeen)
            {
                Add(property.Other, ref any, ref all);
                foreach (var set in property.OfConstants)
                    Add(set, ref any, ref all);
            }

            may &= any;
            must &= all;
        }

        return (guess & _exact & ~must) == 0 && (may & ~guess) == 0;

        // What closes a branch that holds was not there.
        void Add(ulong set, ref ulong any, ref ulong all)
        {
            if ((set & held) != held)
                return;
            any |= set;
            all &= set;
        }
    }

    // The branches that were run and hold: those that a union was left with.
    private ulong Held(ulong guess)
    {
        ulong held = 0;
        foreach (var union in _unions)
        {
            var open = guess & union;
            if ((open & (open - 1)) == 0 && (open & _exact) == 0)
                held |= open;
        }

        return held;
    }

    /// <summary>Where a walk's table holds the decision's names.</summary>
    private sealed class Walk
    {
        public Walk(NameTable names, NameTable asked)
        {
            Names = names;
            Entries = new int[asked.Count];
            for (var i = 0; i < Entries.Length; i++)
            {
                Entries[i] = names.Find(asked.Utf8(i));
                if (Entries[i] is > 0 and <= 64)
                    Asked |= 1UL << (Entries[i] - 1);
            }
        }

        public NameTable Names { get; }

        /// <summary>The entries of the walk's table, or 0.</summary>
        public int[] Entries { get; }

        /// <summary>Those, as bits.</summary>
        public ulong Asked { get; }
    }

    private sealed record Confirmation(ulong Guess, Walk? Walk, ulong Seen, bool HasOthers, bool HasUnknown);
}
