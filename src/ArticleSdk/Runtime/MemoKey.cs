using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Names a check function whose verdicts are remembered by place, see <see cref="JsonCursor.TryGetMemo"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemoKey
{
    private static int LastId;

    internal readonly int Id = Interlocked.Increment(ref LastId);
}
