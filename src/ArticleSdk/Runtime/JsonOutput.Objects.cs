using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

public sealed partial class JsonOutput
{
    /// <summary>Writes an object, or <c>null</c>: what nullable annotations forbid is for the validator to find.</summary>
    /// <exception cref="InsufficientExecutionStackException">Values are nested so deep that writing them would overflow the stack.</exception>
    internal void Write(IJsonWritable? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        BeginObject();
        value.WriteProperties(this);
        EndObject();
    }

    /// <summary>Writes a property, unless it is absent: a required one that is null is missing, and for the validator to find.</summary>
    /// <param name="name">Its name, as <see cref="Name(ReadOnlySpan{byte})"/> takes it.</param>
    /// <param name="value">Its value; null: it is absent.</param>
    public void Write(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Name(name);
        Write(value.AsSpan());
    }

    /// <summary>Writes a property, unless it is absent.</summary>
    /// <param name="name">Its name, as <see cref="Name(ReadOnlySpan{byte})"/> takes it.</param>
    /// <param name="value">Its value; null: it is absent.</param>
    public void Write(ReadOnlySpan<byte> name, IJsonWritable? value)
    {
        if (value is null)
            return;
        Name(name);
        Write(value);
    }

    /// <summary>Writes a property, unless it is absent.</summary>
    /// <param name="name">Its name, as <see cref="Name(ReadOnlySpan{byte})"/> takes it.</param>
    /// <param name="value">Its value; null: it is absent.</param>
    public void Write<T>(ReadOnlySpan<byte> name, JsonList<T>? value)
        where T : class, IJsonWritable
    {
        if (value is null)
            return;
        Name(name);
        BeginArray();
        foreach (var item in value.AsSpan())
            Write(item);
        EndArray();
    }

    /// <summary>Writes a property, unless it is absent.</summary>
    /// <param name="name">Its name, as <see cref="Name(ReadOnlySpan{byte})"/> takes it.</param>
    /// <param name="value">Its value, of those that <see cref="Write{T}(T)"/> takes; null: it is absent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct
    {
        if (value is not { } present)
            return;
        Name(name);
        Write(present);
    }

    /// <summary>Writes a value by a codec.</summary>
    public void Write<T, TCodec>(T value)
        where TCodec : struct, IValueCodec<T> => TCodec.Write(this, value);

    /// <summary>Writes the string of this index. A value that is no member of the enum is written as its number, for the validator to find.</summary>
    public void WriteName(NameTable names, int index)
    {
        if ((uint)index < (uint)names.Count)
            Write(names[index]);
        else
            Write((long)index);
    }

    /// <summary>Writes the properties that the schema does not name.</summary>
    public void WriteProperties<T, TCodec>(JsonMap<T>? properties)
        where TCodec : struct, IValueCodec<T>
    {
        if (properties is null)
            return;
        foreach (var (name, value) in properties.AsSpan())
        {
            Name(name);
            TCodec.Write(this, value);
        }
    }

    /// <summary>Writes the properties of one of several maps of an object. What another map has written already is not written again.</summary>
    public void WriteProperties<T, TCodec>(JsonMap<T>? properties, ref WrittenProperties written)
        where TCodec : struct, IValueCodec<T>
    {
        if (properties is null)
            return;
        foreach (var (name, value) in properties.AsSpan())
        {
            var start = Length;
            Name(name);
            var valueStart = Length;
            TCodec.Write(this, value);
            if (!written.TryAdd(this, name, valueStart))
                Truncate(start);
        }
    }
}
