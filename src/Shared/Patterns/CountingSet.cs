namespace ArticleSdk.Shared;

/// <summary>When a counted set was entered, oldest first: a ring that grows.</summary>
internal sealed class CountingSet
{
    private int[] _times = new int[4];
    private int _first;
    private int _count;

    /// <summary>Whether the set is in the list of those that count.</summary>
    public bool IsActive { get; set; }

    public bool IsEmpty => _count == 0;

    public void Clear()
    {
        _first = 0;
        _count = 0;
        IsActive = false;
    }

    /// <summary>How often the oldest has repeated, at the place after so many symbols.</summary>
    public int Oldest(int time) => _count == 0 ? 0 : time - _times[_first];

    public void Enter(int time)
    {
        if (_count == _times.Length)
        {
            var times = new int[2 * _count];
            for (int i = 0; i < _count; i++)
                times[i] = _times[(_first + i) & (_count - 1)];
            _times = times;
            _first = 0;
        }
        _times[(_first + _count++) & (_times.Length - 1)] = time;
    }

    /// <summary>Drops those that have repeated more often than <paramref name="most"/> times.</summary>
    public void Expire(int time, int most)
    {
        while (_count > 0 && time - _times[_first] > most)
        {
            _first = (_first + 1) & (_times.Length - 1);
            _count--;
        }
    }
}

/// <summary>Where the look-arounds of a pattern hold in a string: a bit for every place.</summary>
internal sealed class LookResults(List<LookAutomaton> looks)
{
    private readonly ulong[][] _places = new ulong[looks.Count][];

    public bool Holds(int look, int place) => (_places[look][place >> 6] >> (place & 63) & 1) != 0 != looks[look].Negative;

    /// <summary>The bits of a look-around, cleared, for the places of a string.</summary>
    public ulong[] Reset(int look, int length)
    {
        int words = (length >> 6) + 1;
        if (_places[look] is not { } places || places.Length < words)
            return _places[look] = new ulong[words];
        Array.Clear(places, 0, words);
        return places;
    }
}
