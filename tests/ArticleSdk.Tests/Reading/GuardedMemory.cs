using System.Runtime.InteropServices;

namespace ArticleSdk.Tests.Reading;

/// <summary>Memory that ends at a page which must not be touched: reading one byte too far ends the process.</summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int ProtNone = 0;
    private const int ProtReadWrite = 3;
    private const int MapPrivateAnonymous = 0x22;

    private readonly byte* _start;
    private readonly nuint _length;     // without the guard
    private readonly nuint _page = (nuint)Environment.SystemPageSize;

    public GuardedMemory(int capacity)
    {
        _length = ((nuint)capacity + _page - 1) / _page * _page;
        var address = Map(0, _length + _page, ProtReadWrite, MapPrivateAnonymous, -1, 0);
        if (address == -1)
            throw new InvalidOperationException("mmap failed");
        _start = (byte*)address;
        if (Protect((nint)(_start + _length), _page, ProtNone) != 0)
            throw new InvalidOperationException("mprotect failed");
    }

    public static bool IsSupported => OperatingSystem.IsLinux();

    public int Capacity => (int)_length;

    /// <summary>A copy of the bytes, behind which the guard begins.</summary>
    public ReadOnlySpan<byte> Place(ReadOnlySpan<byte> bytes)
    {
        var place = new Span<byte>(_start + _length - (nuint)bytes.Length, bytes.Length);
        bytes.CopyTo(place);
        return place;
    }

    public void Dispose() => _ = Unmap((nint)_start, _length + _page);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nuint length);
}
