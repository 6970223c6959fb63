using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// What <see cref="JsonCursor.Read{T}(out bool)"/> reads.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueCodec<T> : IValueCodec<T>
    where T : struct
{
    static JsonKind IValueCodec<T>.Kinds =>
        typeof(T) == typeof(JsonData) ? JsonKinds.Any
        : typeof(T) == typeof(bool) ? JsonKinds.Boolean
        : typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(Guid) ? JsonKind.String
        : JsonKind.Number;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T IValueCodec<T>.Read(ref JsonCursor json, out bool ok) => json.Read<T>(out ok);

    static void IValueCodec<T>.Write(JsonOutput output, T value) => output.Write(value);
}
