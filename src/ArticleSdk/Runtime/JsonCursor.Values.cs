using System.Runtime.CompilerServices;
using System.Text;

namespace ArticleSdk.Runtime;

// Values of C#, by their codecs. One that does not fit is recorded as such, and what is returned then may be anything.
public ref partial struct JsonCursor
{
    /// <summary>Reads a value by a codec.</summary>
    /// <param name="ok">Whether it could be read.</param>
    public T Read<T, TCodec>(out bool ok)
        where TCodec : struct, IValueCodec<T> => TCodec.Read(ref this, out ok);

    /// <summary>
    /// Reads a number, an enum whose values are those of JSON, a boolean, a date, a time, a UUID, a URI, or any JSON, kept as it is: values of C# that are no reference types. The compiler decides between them: for each
    /// type, one call is left.
    /// </summary>
    /// <param name="ok">Whether it could be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Read<T>(out bool ok)
        where T : struct
    {
        Unsafe.SkipInit(out T value);
        ok = typeof(T) == typeof(int) ? ScalarReader.Read(ref this, out Unsafe.As<T, int>(ref value))
            : typeof(T) == typeof(long) ? ScalarReader.Read(ref this, out Unsafe.As<T, long>(ref value))
            : typeof(T) == typeof(double) ? ScalarReader.Read(ref this, out Unsafe.As<T, double>(ref value))
            : typeof(T) == typeof(bool) ? ScalarReader.Read(ref this, out Unsafe.As<T, bool>(ref value))
            : typeof(T) == typeof(DateTimeOffset) ? ScalarReader.Read(ref this, out Unsafe.As<T, DateTimeOffset>(ref value))
            : typeof(T) == typeof(DateOnly) ? ScalarReader.Read(ref this, out Unsafe.As<T, DateOnly>(ref value))
            : typeof(T) == typeof(Guid) ? ScalarReader.Read(ref this, out Unsafe.As<T, Guid>(ref value))
            : typeof(T) == typeof(decimal) ? ScalarReader.Read(ref this, out Unsafe.As<T, decimal>(ref value))
            : typeof(T) == typeof(float) ? ScalarReader.Read(ref this, out Unsafe.As<T, float>(ref value))
            : typeof(T) == typeof(ulong) ? ScalarReader.Read(ref this, out Unsafe.As<T, ulong>(ref value))
            : typeof(T) == typeof(UriField) ? UriField.Read(ref this, out Unsafe.As<T, UriField>(ref value))
            : typeof(T) == typeof(JsonData) ? ScalarReader.Read(ref this, out Unsafe.As<T, JsonData>(ref value))
            : typeof(T).IsEnum ? ScalarReader.ReadEnum(ref this, out value)
            : throw new NotSupportedException(typeof(T).Name);
        return value;
    }

    /// <summary>Reads a string.</summary>
    /// <param name="ok">Whether it could be read.</param>
    /// <param name="likely">What it is likely to be: then no other string is made.</param>
    public string ReadString(out bool ok, string? likely = null)
    {
        if (likely is null)
        {
            ok = ReadText(out var value);
            return value;
        }

        JsonString text = default;
        ok = Kind == JsonKind.String ? ReadString(out text) : Unrepresentable("string");
        return !ok ? "" : Ascii.Equals(text.Utf8, likely) ? likely : text.ToString();
    }

    /// <summary>Reads a string, for tests of its bytes too.</summary>
    /// <param name="ok">Whether it could be read.</param>
    /// <param name="text">The same; valid until the next read.</param>
    public string ReadText(out bool ok, out JsonString text)
    {
        text = default;
        ok = Kind == JsonKind.String ? ReadString(out text) : Unrepresentable("string");
        return ok ? text.ToString() : "";
    }

    /// <summary>Reads a string that is one of these.</summary>
    /// <param name="names">The strings.</param>
    /// <param name="clrType">The type that they stand for.</param>
    /// <param name="ok">Whether it could be read.</param>
    /// <returns>The index of the name; that of some name where <paramref name="ok"/> is false.</returns>
    public int ReadName(NameTable names, string clrType, out bool ok)
    {
        var offset = Offset;
        JsonString text = default;
        ok = Kind == JsonKind.String ? ReadString(out text) : Unrepresentable(clrType);
        if (!ok)
            return 0;
        var index = names.IndexOf(text);
        ok = index >= 0 || Unrepresentable(offset, clrType);
        return ok ? index : 0;
    }

    /// <summary>Reads an array of one type of items.</summary>
    /// <param name="ok">Whether it could be read.</param>
    public JsonList<T> ReadList<T, TCodec>(out bool ok)
        where TCodec : struct, IValueCodec<T>
    {
        ok = Kind == JsonKind.Array ? BeginArray() : Unrepresentable("JsonList");
        if (!ok)
            return null!;
        var items = new JsonListBuilder<T>();
        while (NextItem())
        {
            var item = TCodec.Read(ref this, out ok);
            if (!ok)
            {
                items.Release();
                return null!;
            }

            items.Add(item);
        }

        ok = !IsMalformed;
        return items.Build();
    }

    /// <summary>Reads an object whose properties all have values of one type.</summary>
    /// <param name="names">What every name must match where nobody has validated it; null: nothing.</param>
    /// <param name="ok">Whether it could be read.</param>
    public JsonMap<T> ReadMap<T, TCodec>(Pattern? names, out bool ok)
        where TCodec : struct, IValueCodec<T>
    {
        ok = Kind == JsonKind.Object ? BeginObject() : Unrepresentable("JsonMap");
        if (!ok)
            return null!;
        if (!ValidatesOnRead)
            names = null;
        var properties = new JsonMapBuilder<T>();
        var scan = new ObjectScan();
        while (NextProperty(NameTable.Empty, ref scan))
        {
            ok = (names is null || Matches(names, PropertyName)) && properties.Read<TCodec>(ref this);
            if (!ok)
                return null!;
        }

        ok = !IsMalformed;
        return properties.Build();
    }
}
