namespace ArticleSdk.Shared.Evaluation;

// Where a schema stands, and what stands in it.
internal sealed partial class ProgramNode
{
    private string? _segment;
    private string? _pointer;
    private string? _location;

    /// <summary>The path to it from the schema around it; its own JSON Pointer, where it stands elsewhere.</summary>
    public string Segment
    {
        get => _segment ??= Holder!.SegmentOf(Ordinal);
        set => _segment = value;
    }

    /// <summary>Its JSON Pointer in its document.</summary>
    public string Pointer
    {
        get
        {
            if (_pointer is not null)
                return _pointer;
            Stack<ProgramNode> unknown = new();
            ProgramNode node = this;
            for (; node._pointer is null && node.Holder is not null; node = node.Holder.Schema)
                unknown.Push(node);
            node._pointer ??= node.Segment;
            while (unknown.Count > 0)
            {
                ProgramNode child = unknown.Pop();
                child._pointer = node._pointer + child.Segment;
                node = child;
            }

            return _pointer!;
        }
    }

    /// <summary>Its absolute location: a URI with a fragment.</summary>
    public string Location => _location ??= Resource.Uri + "#" + JsonPointer.ToFragment(Pointer.Substring(Resource.RootLength));

    /// <summary>The schema at a JSON Pointer from here, or null.</summary>
    public ProgramNode? Find(string pointer)
    {
        ProgramNode? node = this;
        for (int at = 0; node is not null && at < pointer.Length; at += node?.Segment.Length ?? 0)
            node = node.FindChild(pointer, at);
        return node;
    }

    private ProgramNode? FindChild(string pointer, int start)
    {
        foreach (ProgramKeyword keyword in Keywords)
        {
            // An if may have no then, or no else.
            foreach (ProgramNode? child in keyword.Held)
            {
                if (child is null)
                    continue;
                int end = start + child.Segment.Length;
                if (string.CompareOrdinal(pointer, start, child.Segment, 0, child.Segment.Length) == 0 && (end == pointer.Length || pointer[end] == '/'))
                    return child;
            }
        }

        return null;
    }
}
