using System.Buffers;

namespace ArticleSdk.Runtime;

/// <summary>One value of a document and, in an object, its name: positions in <see cref="JsonNodes"/>' text.</summary>
internal struct JsonNode
{
    public JsonKind Kind;
    public int Count;           // children
    public int Next;            // the node behind this one and all that it holds
    public int TextStart;
    public int TextLength;
    public int NameStart;
    public int NameLength;
}

/// <summary>A well-formed document taken apart into a list of nodes, children behind their parents. Names, strings and numbers are copied, without escapes.</summary>
internal sealed class JsonNodes : IComparer<int>, IDisposable
{
    private PooledList<JsonNode> _nodes;
    private byte[] _text;
    private int _textLength;

    public JsonNodes(ReadOnlySpan<byte> utf8Json)
    {
        // Without quotes and escapes the text only gets shorter.
        _text = ArrayPool<byte>.Shared.Rent(utf8Json.Length);
        var json = new JsonCursor(utf8Json, int.MaxValue);
        Read(ref json);
        json.Dispose();
    }

    public int Count => _nodes.Count;

    public ref readonly JsonNode this[int index] => ref _nodes[index];

    public ReadOnlySpan<byte> Text(int index) => _text.AsSpan(_nodes[index].TextStart, _nodes[index].TextLength);

    public ReadOnlySpan<byte> Name(int index) => _text.AsSpan(_nodes[index].NameStart, _nodes[index].NameLength);

    /// <summary>Orders properties by name, and those of one name as they stand in the document.</summary>
    public int Compare(int x, int y)
    {
        var order = Name(x).SequenceCompareTo(Name(y));
        return order != 0 ? order : x.CompareTo(y);
    }

    public void Dispose()
    {
        _nodes.Dispose();
        ArrayPool<byte>.Shared.Return(_text);
        _text = [];
    }

    private void Read(ref JsonCursor json)
    {
        // While a container is open, its Next is the container around it.
        var open = -1;
        (int Start, int Length) name = default;
        while (true)
        {
            var node = new JsonNode { Kind = json.Kind, NameStart = name.Start, NameLength = name.Length, Next = Count + 1 };
            if (open >= 0)
                _nodes[open].Count++;
            switch (node.Kind)
            {
                case JsonKind.Object:
                case JsonKind.Array:
                    _ = node.Kind == JsonKind.Object ? json.BeginObject() : json.BeginArray();
                    node.Next = open;
                    open = Count;
                    break;
                case JsonKind.String when json.ReadString(out var text):
                    (node.TextStart, node.TextLength) = Copy(text.Utf8);
                    break;
                case JsonKind.Number when json.ReadNumber(out var number):
                    (node.TextStart, node.TextLength) = Copy(number.Utf8);
                    break;
                default:
                    json.ReadLiteral();
                    break;
            }

            _nodes.Add(node);
            while (open >= 0 && !Next(ref json, _nodes[open], out name))
                (open, _nodes[open].Next) = (_nodes[open].Next, Count);
            if (open < 0)
                return;
        }
    }

    private bool Next(ref JsonCursor json, in JsonNode container, out (int Start, int Length) name)
    {
        name = default;
        if (container.Kind == JsonKind.Array)
            return json.NextItem();
        var scan = new ObjectScan { Count = container.Count };
        if (!json.NextProperty(NameTable.Empty, ref scan))
            return false;
        name = Copy(json.PropertyName.Utf8);
        return true;
    }

    private (int Start, int Length) Copy(ReadOnlySpan<byte> text)
    {
        var start = _textLength;
        text.CopyTo(_text.AsSpan(start));
        _textLength += text.Length;
        return (start, text.Length);
    }
}
