using System.Runtime.CompilerServices;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Whether the JSON is malformed or too deep: every read has failed since.</summary>
    internal readonly bool IsMalformed => Session.Fault != DocumentFault.None;

    /// <summary>What is known of a document that was refused: a fault, or how far it was good.</summary>
    internal readonly DocumentFact Fact => new(Session.Fault, Session.FaultOffset, IsMalformed ? 0 : _position);

    /// <summary>Records that the value here, which is valid, does not fit its CLR type. Always false.</summary>
    public bool Unrepresentable(string clrType) => Unrepresentable(_position, clrType);

    /// <summary>Records that the value at an offset does not fit its CLR type. Always false.</summary>
    internal bool Unrepresentable(int offset, string clrType)
    {
        Session.Unrepresentable(offset, clrType);
        return false;
    }

    /// <summary>Goes back to the start of a value that did not fit one CLR type, and is to be tried with another. False: that was not what was wrong.</summary>
    internal bool TryAgain(CursorMark start) => Session.TryForget(start.Offset) && Reset(start);

    /// <summary>Notes a number that was read as a float or double and is written otherwise. The assertions about a value were asked before it is read.</summary>
    /// <param name="offset">Where it starts.</param>
    /// <param name="number">The number.</param>
    /// <param name="type">What it was read as.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void NoteRounding(int offset, JsonNumber number, RoundedType type)
    {
        Span<byte> text = stackalloc byte[64];
        if (Session.ComparesNumbers && type.TryFormat(number, text, out var written) && !ExactNumber.AreEqual(number.Utf8, text[..written]))
            Session.Round(new(offset, number.Utf8.Length, type));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Repeat(int offset) => Session.Repeat(offset);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Malformed(int offset, string reason) => Fail(DocumentFault.Malformed, offset, reason);

    /// <summary>Whether there is stack left. If not, that is a fault of the document: what is nested there cannot be checked.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool EnsureStack() => RuntimeHelpers.TryEnsureSufficientExecutionStack() || Fail(DocumentFault.OutOfStack, _position, "nested deeper than the stack reaches");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool GaveUp(int offset) => Fail(DocumentFault.PatternGaveUp, offset, "a pattern was not decided within its bound of steps");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TooDeep(int offset) => Fail(DocumentFault.TooDeep, offset, "nested too deep");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Fail(DocumentFault fault, int offset, string reason)
    {
        if (!Session.Fail(fault, offset, reason))
            return false;
        _position = offset;
        _nameLength = 0;
        _nameOffset = 0;
        _json = default;
        return false;
    }
}
