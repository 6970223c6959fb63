using System.Globalization;
using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>Where a walk is in the document: the property or item of each level.</summary>
internal struct InstancePath
{
    private const int MaxKept = 64;

    private Level[] _levels = new Level[16];
    private int _depth;

    public InstancePath()
    {
    }

    private struct Level
    {
        /// <summary>The place of the property's name, or the complement of the item's number.</summary>
        public int Token;

        /// <summary>The location of what is around it, once it was needed.</summary>
        public string? Parent;
    }

    /// <summary>Goes to a property.</summary>
    public void EnterProperty(int name) => Enter(name);

    /// <summary>Goes to an item.</summary>
    public void EnterItem(int ordinal) => Enter(~ordinal);

    public void Leave() => _depth--;

    /// <summary>Forgets all; false: it has become too large to be kept.</summary>
    public bool TryClear()
    {
        if (_levels.Length > MaxKept)
            return false;
        Array.Clear(_levels, 0, _levels.Length);
        _depth = 0;
        return true;
    }

    /// <summary>The location as a JSON Pointer.</summary>
    public readonly string Location(JsonIndex json)
    {
        if (_depth == 0)
            return "";
        ref Level last = ref _levels[_depth - 1];
        last.Parent ??= Parent(json);
        return last.Parent + "/" + TokenOf(json, last.Token);
    }

    // The location of one more property of where the walk is.
    public readonly string Location(JsonIndex json, int name) => Location(json) + "/" + TokenOf(json, name);

    private readonly string Parent(JsonIndex json)
    {
        int known = _depth - 2;
        while (known >= 0 && _levels[known].Parent is null)
            known--;
        StringBuilder builder = new();
        if (known >= 0)
            builder.Append(_levels[known].Parent);
        for (int level = Math.Max(known, 0); level < _depth - 1; level++)
            builder.Append('/').Append(TokenOf(json, _levels[level].Token));
        return builder.ToString();
    }

    private static string TokenOf(JsonIndex json, int token) =>
        token < 0 ? (~token).ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(FormatText.ToString(json.String(token)));

    private void Enter(int token)
    {
        if (_depth == _levels.Length)
            Array.Resize(ref _levels, _depth * 2);
        // The items of one array share its location.
        ref Level level = ref _levels[_depth++];
        level.Token = token;
        level.Parent = null;
    }
}
