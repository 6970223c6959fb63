using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// Numbers, enums whose values are those of JSON, booleans, dates, times and UUIDs, and any JSON, kept as it is: values of C# that are no reference types. The compiler decides between them: for each type, one call is left.
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

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Read(ref JsonCursor json, out T value)
    {
        Unsafe.SkipInit(out value);
        return typeof(T) == typeof(int) ? ScalarReader.Read(ref json, out Unsafe.As<T, int>(ref value))
            : typeof(T) == typeof(long) ? ScalarReader.Read(ref json, out Unsafe.As<T, long>(ref value))
            : typeof(T) == typeof(double) ? ScalarReader.Read(ref json, out Unsafe.As<T, double>(ref value))
            : typeof(T) == typeof(bool) ? ScalarReader.Read(ref json, out Unsafe.As<T, bool>(ref value))
            : typeof(T) == typeof(DateTimeOffset) ? ScalarReader.Read(ref json, out Unsafe.As<T, DateTimeOffset>(ref value))
            : typeof(T) == typeof(DateOnly) ? ScalarReader.Read(ref json, out Unsafe.As<T, DateOnly>(ref value))
            : typeof(T) == typeof(Guid) ? ScalarReader.Read(ref json, out Unsafe.As<T, Guid>(ref value))
            : typeof(T) == typeof(decimal) ? ScalarReader.Read(ref json, out Unsafe.As<T, decimal>(ref value))
            : typeof(T) == typeof(float) ? ScalarReader.Read(ref json, out Unsafe.As<T, float>(ref value))
            : typeof(T) == typeof(ulong) ? ScalarReader.Read(ref json, out Unsafe.As<T, ulong>(ref value))
            : typeof(T) == typeof(JsonData) ? ScalarReader.Read(ref json, out Unsafe.As<T, JsonData>(ref value))
            : typeof(T).IsEnum ? ScalarReader.ReadEnum(ref json, out value)
            : throw new NotSupportedException(typeof(T).Name);
    }

    static void IValueCodec<T>.Write(JsonOutput output, T value) => output.Write(value);
}
