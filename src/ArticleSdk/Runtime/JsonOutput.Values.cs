using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;

using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

// Numbers, booleans, dates, times, UUIDs.
public sealed partial class JsonOutput
{
    /// <summary>Writes a number, the integer of an enum, a boolean, a date, a time, a UUID, or JSON as it is. The compiler decides between them: for each type, one call is left.</summary>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T>(T value)
        where T : struct
    {
        if (typeof(T) == typeof(int))
            Write((long)(int)(object)value);
        else if (typeof(T) == typeof(long))
            Write((long)(object)value);
        else if (typeof(T) == typeof(double))
            Write((double)(object)value);
        else if (typeof(T) == typeof(bool))
            Write((bool)(object)value);
        else if (typeof(T) == typeof(DateTimeOffset))
            Write((DateTimeOffset)(object)value);
        else if (typeof(T) == typeof(DateOnly))
            Write((DateOnly)(object)value);
        else if (typeof(T) == typeof(Guid))
            Write((Guid)(object)value);
        else if (typeof(T) == typeof(decimal))
            Write((decimal)(object)value);
        else if (typeof(T) == typeof(float))
            Write((float)(object)value);
        else if (typeof(T) == typeof(ulong))
            Write((ulong)(object)value);
        else if (typeof(T) == typeof(JsonData))
            Write((JsonData)(object)value);
        else if (typeof(T).IsEnum)
            Write(EnumIntegers<T>.Of(value));
        else
            throw new NotSupportedException(typeof(T).Name);
    }

    /// <summary>Writes an integer.</summary>
    internal void Write(long value)
    {
        Utf8Formatter.TryFormat(value, Value(20), out var written);
        _length += written;
    }

    /// <summary>Writes the shortest number that reads back as the same value.</summary>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    internal void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            NonFinite(value);
            return;
        }

        value.TryFormat(Value(32), out var written, "R", CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes an integer.</summary>
    internal void Write(ulong value)
    {
        Utf8Formatter.TryFormat(value, Value(20), out var written);
        _length += written;
    }

    /// <summary>Writes the shortest number that reads back as the same value.</summary>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    internal void Write(float value)
    {
        if (!float.IsFinite(value))
        {
            NonFinite(value);
            return;
        }

        value.TryFormat(Value(32), out var written, "R", CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a number.</summary>
    internal void Write(decimal value)
    {
        Utf8Formatter.TryFormat(value, Value(32), out var written);
        _length += written;
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    internal void Write(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes <c>null</c>.</summary>
    internal void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a date-time by RFC 3339, with <c>Z</c> for the offset zero.</summary>
    internal void Write(DateTimeOffset value)
    {
        var free = Value(35);
        free[0] = (byte)'"';
        var end = WriteDate(free, 1, value.Year, value.Month, value.Day);
        free[end++] = (byte)'T';
        end = WriteDigits(free, end, value.Hour, 2);
        free[end++] = (byte)':';
        end = WriteDigits(free, end, value.Minute, 2);
        free[end++] = (byte)':';
        end = WriteDigits(free, end, value.Second, 2);
        var fraction = (int)(value.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            free[end++] = (byte)'.';
            end = WriteDigits(free, end, fraction, 7);
            while (free[end - 1] == '0')
                end--;
        }

        var offset = (int)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
        if (offset == 0)
        {
            free[end++] = (byte)'Z';
        }
        else
        {
            free[end++] = (byte)(offset < 0 ? '-' : '+');
            end = WriteDigits(free, end, Math.Abs(offset) / 60, 2);
            free[end++] = (byte)':';
            end = WriteDigits(free, end, Math.Abs(offset) % 60, 2);
        }

        free[end++] = (byte)'"';
        _length += end;
    }

    /// <summary>Writes a date by RFC 3339.</summary>
    internal void Write(DateOnly value)
    {
        var free = Value(12);
        free[0] = (byte)'"';
        var end = WriteDate(free, 1, value.Year, value.Month, value.Day);
        free[end++] = (byte)'"';
        _length += end;
    }

    /// <summary>Writes a UUID in lower case.</summary>
    internal void Write(Guid value)
    {
        var free = Value(38);
        free[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, free.Slice(1), out var written);
        free[written + 1] = (byte)'"';
        _length += written + 2;
    }

    private static int WriteDate(Span<byte> target, int at, int year, int month, int day)
    {
        at = WriteDigits(target, at, year, 4);
        target[at++] = (byte)'-';
        at = WriteDigits(target, at, month, 2);
        target[at++] = (byte)'-';
        return WriteDigits(target, at, day, 2);
    }

    private static int WriteDigits(Span<byte> target, int at, int value, int digits)
    {
        for (var i = digits - 1; i >= 0; i--, value /= 10)
            target[at + i] = (byte)('0' + value % 10);
        return at + digits;
    }

    private void NonFinite(double value)
    {
        if (!NotesFaults)
        {
            throw new ArgumentException(
                $"The number {value.ToString(CultureInfo.InvariantCulture)} cannot be written: JSON has neither NaN nor infinities.", nameof(value));
        }

        WriteNull();
        Note(ErrorCode.NotFinite, _length - 4, value.ToString(CultureInfo.InvariantCulture));
    }

    // A name that stands in an object with two values.
    internal void NoteRepeated(int offset, string name)
    {
        if (NotesFaults)
            Note(ErrorCode.DuplicateName, offset, name);
    }

    private void Note(ErrorCode code, int offset, string text) => Fault ??= (code, offset, text);
}
