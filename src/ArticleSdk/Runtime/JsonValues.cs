using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ArticleSdk.Runtime;

/// <summary>Reading of values that are the same in every schema. What these functions read was checked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValues
{
    /// <summary>Keeps any value as it is.</summary>
    public static bool ReadData(ref JsonCursor json, out JsonData value)
    {
        var isRead = json.SkipRaw(out var raw);
        value = isRead ? JsonData.FromWellFormed(raw) : default;
        return isRead;
    }
}
