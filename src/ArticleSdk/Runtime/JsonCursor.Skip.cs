using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Goes behind a value of any kind, which is checked strictly all the same.</summary>
    internal bool Skip()
    {
        ref var json = ref Start;
        var start = _position;
        var length = _json.Length;
        int b = (uint)start < (uint)length ? JsonText.At(ref json, start) : 0;
        if (b == '"')
        {
            var end = JsonText.FindStringEnd(ref json, start + 1, length);
            if (end < 0)
                return FailString(start + 1);
            _position = end + 1;
            return true;
        }

        if ((uint)(b - '0') <= 9 || b == '-')
        {
            var end = JsonText.FindNumberEnd(ref json, start, length);
            if (end < 0)
                return FailNumber(start);
            _position = end;
            return true;
        }

        if ((b | 0x20) == '{')
            return SkipInside();
        return Kind == JsonKind.None ? Malformed(start, "expected a value") : ReadLiteral();
    }

    private bool SkipInside()
    {
        var start = _position;
        if (TrySkipAgain())
            return !Session.HasUnread || PassedAgain(start);
        if (!SkipWatched())
            return false;
        Session.Read(_position);
        return true;
    }

    // Goes behind an object or array that was read before.
    private bool TrySkipAgain()
    {
        if (_position >= Session.ReadTo)
            return false;
        var end = JsonText.FindContainerEnd(ref Start, _position, Math.Min(Session.ReadTo, _json.Length), _json.Length);
        if (end < 0)
            return false;
        _position = end;
        return true;
    }

    /// <summary>Goes behind a value of any kind and gives its text.</summary>
    internal bool SkipRaw(out ReadOnlySpan<byte> json)
    {
        var start = _position;
        if (!Skip())
        {
            json = default;
            return false;
        }

        json = _json.Slice(start, _position - start);
        return true;
    }

    // The text between a place before and the cursor.
    internal readonly ReadOnlySpan<byte> Since(CursorMark start) => _json.Slice(start.Offset, _position - start.Offset);

    /// <summary>The document; empty once a fault was found.</summary>
    internal readonly ReadOnlySpan<byte> Text => _json;

    // One loop for all levels, which watches names if it is given room to note them, for each level. Which of the open containers are objects is kept as bits, the innermost last; every 64 levels go to an array.
    private bool SkipContainer(ref WatchedObject watched)
    {
        ref var json = ref Start;
        var length = _json.Length;
        var position = _position;
        var room = _maxDepth - _depth;
        var depth = 0;
        var objects = 0UL;
        var outer = default(PooledList<ulong>);

    value:
        if ((uint)position >= (uint)length)
            goto expectedValue;
        int b = JsonText.At(ref json, position);
        if (b == '"')
        {
            var end = JsonText.FindStringEnd(ref json, position + 1, length);
            if (end < 0)
                goto badString;
            position = end + 1;
        }
        else if (b == '{')
        {
            if (depth >= room)
                goto tooDeep;
            if ((depth & 63) == 0 && depth != 0)
                outer.Add(objects);
            if (!Unsafe.IsNullRef(ref watched) && depth < MostWatchedLevels)
                Unsafe.Add(ref watched, depth) = default;
            depth++;
            objects = objects << 1 | 1;
            position = JsonText.SkipWhiteSpace(ref json, position + 1, length);
            if ((uint)position >= (uint)length)
                goto expectedNameOrEnd;
            b = JsonText.At(ref json, position);
            if (b == '"')
                goto name;
            if (b != '}')
                goto expectedNameOrEnd;
            goto close;
        }
        else if (b == '[')
        {
            if (depth >= room)
                goto tooDeep;
            if ((depth & 63) == 0 && depth != 0)
                outer.Add(objects);
            depth++;
            objects <<= 1;
            position = JsonText.SkipWhiteSpace(ref json, position + 1, length);
            if ((uint)position >= (uint)length)
                goto expectedValueOrEnd;
            if (JsonText.At(ref json, position) != ']')
                goto value;
            goto close;
        }
        else if ((uint)(b - '0') <= 9 || b == '-')
        {
            var end = JsonText.FindNumberEnd(ref json, position, length);
            if (end < 0)
                goto badNumber;
            position = end;
        }
        else
        {
            var end = FindLiteralEnd(ref json, position, length);
            if (end < 0)
                goto badLiteral;
            position = end;
        }

    behindValue:
        if ((uint)position >= (uint)length)
            goto expectedCommaOrEnd;
        b = JsonText.At(ref json, position);
        if (b <= ' ')
        {
            position = JsonText.SkipSomeWhiteSpace(ref json, position, length);
            if ((uint)position >= (uint)length)
                goto expectedCommaOrEnd;
            b = JsonText.At(ref json, position);
        }

        if (b == ',')
        {
            position = JsonText.SkipWhiteSpace(ref json, position + 1, length);
            if ((objects & 1) == 0)
                goto value;
            if ((uint)position >= (uint)length || JsonText.At(ref json, position) != '"')
                goto expectedName;
            goto name;
        }

        if (b != ((objects & 1) == 0 ? ']' : '}'))
            goto expectedCommaOrEnd;

    close:
        position++;
        depth--;
        objects >>= 1;
        if (depth == 0)
        {
            outer.Dispose();
            _position = position;
            return true;
        }

        if ((depth & 63) == 0)
            objects = outer.RemoveLast();
        goto behindValue;

    name:
        {
            var end = JsonText.FindStringEnd(ref json, position + 1, length);
            if (end < 0)
                goto badString;
            if (!Unsafe.IsNullRef(ref watched))
                WatchName(position, end, ref watched, depth - 1);
            position = end + 1;
            if ((uint)position >= (uint)length)
                goto expectedColon;
            b = JsonText.At(ref json, position);
            if (b <= ' ')
            {
                position = JsonText.SkipSomeWhiteSpace(ref json, position, length);
                if ((uint)position >= (uint)length)
                    goto expectedColon;
                b = JsonText.At(ref json, position);
            }

            if (b != ':')
                goto expectedColon;
            position = JsonText.SkipSpace(ref json, position + 1, length);
            goto value;
        }

    // Whoever reads a fault says the same of it: checks that skip a value, and those that go into it.
    badLiteral:
        _position = position;
        return FailSkip(ref outer) || (Kind == JsonKind.None ? Malformed(position, "expected a value") : ReadLiteral());
    badString:
        return FailSkip(ref outer) || FailString(position + 1);
    badNumber:
        return FailSkip(ref outer) || FailNumber(position);
    tooDeep:
        return FailSkip(ref outer) || TooDeep(position);
    expectedValue:
        return FailSkip(ref outer) || Malformed(position, "expected a value");
    expectedValueOrEnd:
        return FailSkip(ref outer) || Malformed(position, "expected a value or ']'");
    expectedName:
        return FailSkip(ref outer) || Malformed(position, "expected '\"'");
    expectedNameOrEnd:
        return FailSkip(ref outer) || Malformed(position, "expected '\"' or '}'");
    expectedColon:
        return FailSkip(ref outer) || Malformed(position, "expected ':'");
    expectedCommaOrEnd:
        return FailSkip(ref outer) || Malformed(position, (objects & 1) != 0 ? "expected ',' or '}'" : "expected ',' or ']'");
    }

    private static bool FailSkip(ref PooledList<ulong> outer)
    {
        outer.Dispose();
        return false;
    }
}
