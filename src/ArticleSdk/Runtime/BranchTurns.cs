using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>The order in which the branches of a union are tried: those first that are open to the value, and the others only if none of these holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct BranchTurns
{
    private readonly int _count;
    private readonly ulong _open;
    private int _turn;

    /// <summary>Before the first turn.</summary>
    /// <param name="count">How many branches there are: 64 at most.</param>
    /// <param name="open">The branches that may hold, as bits. All others are known to fail.</param>
    public BranchTurns(int count, ulong open)
    {
        _count = count;
        _open = open;
    }

    /// <summary>The branch whose turn it is.</summary>
    public int Branch { readonly get; private set; }

    /// <summary>Goes on to the next branch; false if there is none, or none that could hold beside those that passed.</summary>
    public bool Next(int passed)
    {
        while (_turn < _count)
        {
            Branch = _turn++;
            if ((_open >> Branch & 1) != 0)
                return true;
        }

        while (passed == 0 && _turn < 2 * _count)
        {
            Branch = _turn++ - _count;
            if ((_open >> Branch & 1) == 0)
                return true;
        }

        return false;
    }
}
