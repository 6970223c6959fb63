using System.Numerics;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

// What a run that looks for errors does, to look only where there are any.
public ref partial struct JsonCursor
{
    /// <summary>How many levels of objects and arrays are asked before errors are looked for in them: deeper ones are gone through as they are.</summary>
    internal const int AskedLevels = 32;

    /// <summary>
    /// Whether errors are looked for, and not just a verdict asked for on the way. How far a branch was good then decides what is reported, so that branches are checked schema by schema and not in one walk.
    /// </summary>
    internal readonly bool IsExplained => _explains;

    /// <summary>
    /// Whether a check function that looks for errors is to be asked for its verdict first, as quickly as on a valid document: not of a value that a verdict has failed
    /// in, for then every level would be read again for each level around it.
    /// </summary>
    public bool Asks(out Verdict verdict)
    {
        verdict = default;
        if (!_explains || _open.IsEmpty)
            return false;
        if (Kind >= JsonKind.Array && (_depth >= _open.Length || (_depth < _failingCount && _failing[_depth] == _position)))
            return false;
        return Ask(out verdict);
    }

    /// <summary>The same of a function that remembers its verdicts: it can always be asked.</summary>
    public bool Ask(out Verdict verdict)
    {
        verdict = default;
        _asked = Mark();
        _explains = false;
        return true;
    }

    /// <summary>Takes the verdict that was asked for. If it is false, the cursor is back at the value.</summary>
    /// <returns><paramref name="verdict"/></returns>
    public bool Answers(bool verdict)
    {
        _explains = _collectsRepeats;
        if (verdict)
        {
            NoteEnd(_asked.Offset);
            return true;
        }

        if (IsContainer(_asked.Offset))
            NoteFailure();
        Reset(_asked);
        return false;
    }

    /// <summary>Goes back to the start of a document that a verdict has just failed on, to look for its errors.</summary>
    internal void Explain(CursorMark start)
    {
        _readTo = _position;
        NoteFailure();
        if (_firstRepeat != 0)
        {
            // What is remembered as valid would not be read again, and all repeats are wanted.
            _firstRepeat = 0;
            ReturnMemo();
        }

        CollectRepeatedNames = true;
        Reset(start);
    }

    /// <summary>Where values end, of those that were gone over while errors were looked for, if any were.</summary>
    internal readonly MemoTable? Ends => _memo;

    private void NoteFailure()
    {
        // An object whose end was read fails as well, if that is how far the verdict came.
        var isBehind = (uint)(_position - 1) < (uint)_json.Length && _json[_position - 1] is (byte)'}' or (byte)']';
        _failingCount = Math.Min(isBehind ? _depth + 1 : _depth, _failing.Length);
        _open.Slice(0, _failingCount).CopyTo(_failing);
    }

    // The same values are skipped by one schema after the other, and when places are told: where they end is remembered.
    private bool SkipAgain()
    {
        var start = _position;
        if (_memo is not null && _memo.TryGetEnd(start, out var end))
        {
            _position = end;
            return true;
        }

        if (!SkipRead() && !SkipContainer())
            return false;
        NoteEnd(start);
        return true;
    }

    // What was read before is well-formed: its brackets say where it ends.
    private bool SkipRead()
    {
        if (_position >= _readTo)
            return false;
        var depth = 0;
        for (var block = new StructureBlock(_json, _position); block.Start < _readTo; block.Next())
        {
            if (BitOperations.PopCount(block.Closing) < depth)
            {
                depth += BitOperations.PopCount(block.Opening) - BitOperations.PopCount(block.Closing);
                continue;
            }

            for (var brackets = block.Opening | block.Closing; brackets != 0; brackets &= brackets - 1)
            {
                depth += (block.Opening & brackets & (0 - brackets)) != 0 ? 1 : -1;
                if (depth != 0)
                    continue;
                var end = block.Start + BitOperations.TrailingZeroCount(brackets) + 1;
                if (end > _readTo)
                    return false;
                _position = end;
                return true;
            }
        }

        return false;
    }

    // Of the object or array that was left.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteEnd()
    {
        if (_depth < _open.Length)
            NoteEnd(_open[_depth]);
    }

    private void NoteEnd(int start)
    {
        // What is shorter is gone over in the time that it takes to look it up.
        const int Long = 4 * StructureBlock.Size;
        if (_position - start >= Long && IsContainer(start))
            (_memo ??= MemoTable.Rent()).AddEnd(start, _position);
    }
}
