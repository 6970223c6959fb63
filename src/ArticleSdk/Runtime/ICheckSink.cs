using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>Where check functions say what failed. The calls of a sink that collects nothing cost nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICheckSink
{
    /// <summary>Whether all failures are wanted, and not only whether there is one. A constant of the instantiation.</summary>
    static abstract bool Collects { get; }

    /// <summary>Whether annotations are wanted: then the value is valid. A constant of the instantiation.</summary>
    static abstract bool Annotates { get; }

    /// <summary>
    /// Whether as many failures or annotations are recorded as are wanted. One value may be reached by a number of ways that doubles with every level, each with a keyword location of
    /// its own: that is errors and annotations without end, and going on to look for them would take as long.
    /// </summary>
    bool IsFull { get; }

    /// <summary>The schema says something about the value.</summary>
    /// <param name="offset">Where the value starts.</param>
    /// <param name="schema">The absolute location of the check function's schema, with its fragment.</param>
    /// <param name="path">The JSON Pointer from there to the keyword.</param>
    /// <param name="json">The annotation, as JSON.</param>
    void Annotate(int offset, string schema, string path, string json);

    /// <summary>A keyword applied to a property: the names of all of them are its annotation.</summary>
    void AnnotateName(int offset, string schema, string path, JsonString name);

    /// <summary>How often schemas have said something.</summary>
    int Said { get; }

    /// <summary>Whether a check function had nothing to say about the value when it was there before.</summary>
    /// <param name="function">The function.</param>
    /// <param name="offset">Where the value starts.</param>
    bool IsSilent(MemoKey function, int offset);

    /// <summary>A check function has been over a value.</summary>
    /// <param name="function">The function.</param>
    /// <param name="offset">Where the value starts.</param>
    /// <param name="saidBefore"><see cref="Said"/> when it came.</param>
    void Leave(MemoKey function, int offset, int saidBefore);

    /// <summary>An assertion failed. Always false.</summary>
    /// <param name="json">The cursor, wherever it is.</param>
    /// <param name="offset">Where the offending value starts, or, for a forbidden or misnamed property, its name.</param>
    /// <param name="code">What kind of failure it is.</param>
    /// <param name="schema">The absolute location of the check function's schema, with its fragment.</param>
    /// <param name="path">The JSON Pointer from there to the keyword.</param>
    /// <param name="expected">What was expected, as <paramref name="code"/> says.</param>
    /// <param name="message">The schema's own <c>errorMessage</c>, which takes the place of the text.</param>
    bool Fail(ref JsonCursor json, int offset, CheckCode code, string schema, string path, string? expected = null, string? message = null);

    /// <summary>The value at the cursor is of no type that is allowed: that failed, and the value is skipped. Always false.</summary>
    bool WrongType(ref JsonCursor json, string schema, string path, string expected, string? message = null);

    /// <summary>Properties are missing: one error for each name that was required and not seen. Always false.</summary>
    bool Missing(ref JsonCursor json, int offset, NameTable names, ref ObjectScan scan, ReadOnlySpan<int> required, string schema, string path, string? message = null);

    /// <summary>The evaluation goes from a schema by a path (<c>…/$ref</c>) into another check function.</summary>
    void Enter(string schema, string path);

    /// <summary>The evaluation comes back from where the last <see cref="Enter"/> went.</summary>
    void Leave();
}

/// <summary>The sink that keeps nothing: the first failure is the verdict.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Verdict : ICheckSink
{
    /// <inheritdoc/>
    public bool IsFull => false;

    /// <inheritdoc/>
    public static bool Collects
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Fail(ref JsonCursor json, int offset, CheckCode code, string schema, string path, string? expected = null, string? message = null) => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool WrongType(ref JsonCursor json, string schema, string path, string expected, string? message = null) => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Missing(ref JsonCursor json, int offset, NameTable names, ref ObjectScan scan, ReadOnlySpan<int> required, string schema, string path, string? message = null) => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(string schema, string path)
    {
    }

    /// <inheritdoc/>
    public static bool Annotates
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Annotate(int offset, string schema, string path, string json)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AnnotateName(int offset, string schema, string path, JsonString name)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
    }

    /// <inheritdoc/>
    public int Said => 0;

    /// <inheritdoc/>
    public bool IsSilent(MemoKey function, int offset) => false;

    /// <inheritdoc/>
    public void Leave(MemoKey function, int offset, int saidBefore)
    {
    }
}
