using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>A JSON Pointer as a walk builds it up. Written out where something is reported, and kept for the levels where that was.</summary>
internal struct EvaluationPath
{
    private const int MaxKept = 64;

    private string[] _segments = new string[16];
    private string?[] _written = new string?[16];
    private int _known;     // what is written of so many levels is of these segments; some may be deeper than where the walk is now

    public EvaluationPath()
    {
    }

    public int Depth { readonly get; private set; }

    public string Location
    {
        get
        {
            if (Depth == 0)
                return "";
            if (_known >= Depth && _written[Depth - 1] is { } written)
                return written;
            int known = Math.Min(_known, Depth - 1);
            while (known > 0 && _written[known - 1] is null)
                known--;
            string parent = known == 0 ? "" : _written[known - 1]!;
            if (known == Depth - 1)
            {
                written = parent + _segments[known];
            }
            else
            {
                // Not all levels between: that would take the square of the depth.
                StringBuilder builder = new(parent);
                for (int i = known; i < Depth; i++)
                    builder.Append(_segments[i]);
                written = builder.ToString();
            }

            for (int i = Math.Min(_known, Depth - 1); i < Depth - 1; i++)
                _written[i] = null;
            _written[Depth - 1] = written;
            _known = Depth;
            return written;
        }
    }

    public void Enter(string segment)
    {
        if (Depth == _segments.Length)
        {
            Array.Resize(ref _segments, Depth * 2);
            Array.Resize(ref _written, Depth * 2);
        }

        // One item after the other is entered by the same path.
        if (_known > Depth && !ReferenceEquals(_segments[Depth], segment))
            _known = Depth;
        _segments[Depth++] = segment;
    }

    public void Leave() => Depth--;

    /// <summary>Forgets all; false: it has become too large to be kept.</summary>
    public bool TryClear()
    {
        if (_segments.Length > MaxKept)
            return false;
        Array.Clear(_segments, 0, _segments.Length);
        Array.Clear(_written, 0, _written.Length);
        _known = Depth = 0;
        return true;
    }
}
