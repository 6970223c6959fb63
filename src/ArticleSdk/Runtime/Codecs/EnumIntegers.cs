using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>The values of an enum over <see cref="int"/> or <see cref="long"/>, as integers.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class EnumIntegers<T>
    where T : struct
{
    private static readonly long[] Values = Sorted(Enum.GetValuesAsUnderlyingType(typeof(T)));

    /// <summary>The value of an integer, if the enum names it.</summary>
    public static bool TryGet(long integer, out T value)
    {
        value = default;
        if (Array.BinarySearch(Values, integer) < 0)
            return false;
        if (Unsafe.SizeOf<T>() == sizeof(long))
            Unsafe.As<T, long>(ref value) = integer;
        else
            Unsafe.As<T, int>(ref value) = (int)integer;
        return true;
    }

    /// <summary>The integer of a value, whether the enum names it or not.</summary>
    public static long Of(T value) => Unsafe.SizeOf<T>() == sizeof(long) ? Unsafe.As<T, long>(ref value) : Unsafe.As<T, int>(ref value);

    /// <summary>Whether the enum names the value.</summary>
    public static bool Contains(T value) => Array.BinarySearch(Values, Of(value)) >= 0;

    private static long[] Sorted(Array values)
    {
        var sorted = new long[values.Length];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = Convert.ToInt64(values.GetValue(i), null);
        Array.Sort(sorted);
        return sorted;
    }
}
