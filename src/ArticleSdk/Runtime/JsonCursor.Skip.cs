namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Goes behind a value of any kind, which is checked strictly all the same.</summary>
    public bool Skip()
    {
        switch (Kind)
        {
            case JsonKind.String:
                var end = ScanString(_position + 1, out _);
                if (end < 0)
                    return FailString(_position + 1);
                _position = end + 1;
                return true;
            case JsonKind.Number:
                return ReadNumber(out _);
            case JsonKind.Null or JsonKind.True or JsonKind.False:
                return ReadLiteral();
            case JsonKind.Object or JsonKind.Array:
                return SkipContainer();
            default:
                return Malformed(_position, "expected a value");
        }
    }

    /// <summary>Goes behind a value of any kind and gives its text.</summary>
    public bool SkipRaw(out ReadOnlySpan<byte> json)
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

    internal readonly ReadOnlySpan<byte> Slice(int start, int end) => _json.Slice(start, end - start);

    private bool SkipContainer()
    {
        var outside = _depth;
        var isObject = new Stack<bool>();
        var first = false;
        while (true)
        {
            var kind = Kind;
            if (kind is JsonKind.Object or JsonKind.Array)
            {
                if (!(kind == JsonKind.Object ? BeginObject() : BeginArray()))
                    return false;
                isObject.Push(kind == JsonKind.Object);
                first = true;
            }
            else if (!Skip())
            {
                return false;
            }

            while (true)
            {
                var scan = new ObjectScan { Count = first ? 0 : 1 };
                first = false;
                if (isObject.Peek() ? NextProperty(NameTable.Empty, ref scan) : NextItem())
                    break;
                if (IsMalformed)
                    return false;
                isObject.Pop();
                if (_depth == outside)
                    return true;
            }
        }
    }
}
