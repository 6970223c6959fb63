namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>
    /// Whether a function's verdict on the value here is known. If the value is valid, the cursor then stands behind it, and what the function evaluated is added to the set; else it stands as far inside as the
    /// value was good. Only objects and arrays are remembered: a scalar is checked as fast again.
    /// </summary>
    public bool TryGetMemo(MemoKey key, ref Evaluated evaluated, out bool valid)
    {
        if (IsContainer(_position) && Session.TryGetMemo(key, _position, ref evaluated, out var end))
            return ApplyMemo(end, out valid);
        valid = false;
        return false;
    }

    /// <summary>Remembers a function's verdict on the value that starts at a mark. If it is valid, the cursor stands behind it.</summary>
    /// <param name="key">The function.</param>
    /// <param name="start">Where the value starts.</param>
    /// <param name="valid">The verdict.</param>
    /// <param name="evaluated">What the function itself evaluated of the value, and nothing else: a copy is kept, for every place that calls it.</param>
    /// <returns><paramref name="valid"/></returns>
    public bool SetMemo(MemoKey key, CursorMark start, bool valid, ref Evaluated evaluated)
    {
        if (IsContainer(start.Offset))
            Session.SetMemo(key, start.Offset, valid ? _position : ~_position, ref evaluated);
        return valid;
    }

    private readonly bool IsContainer(int offset) => (uint)offset < (uint)_json.Length && _json[offset] is (byte)'{' or (byte)'[';

    private bool ApplyMemo(int end, out bool valid)
    {
        // The names of the value are not read again: who knows others looks for them.
        _walkedEnd = 0;
        valid = end >= 0;
        _position = valid ? end : ~end;
        return true;
    }
}
