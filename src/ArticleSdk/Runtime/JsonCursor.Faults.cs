using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Whether the JSON is malformed or too deep: every read has failed since.</summary>
    internal readonly bool IsMalformed => _fault != DocumentFault.None;

    /// <summary>What keeps the document from being read on.</summary>
    internal readonly DocumentFault Fault => _fault;

    /// <summary>Where <see cref="Fault"/> was found, from the start of the document.</summary>
    internal readonly int FaultOffset => _faultOffset;

    /// <summary>What was expected at <see cref="FaultOffset"/>, or what is wrong there: a clause for a message. Empty if there is no fault.</summary>
    internal readonly string FaultReason => _faultReason ?? "";

    /// <summary>The offset of the first repeat of a name that a <see cref="NameTable"/> holds, or -1.</summary>
    internal readonly int RepeatedNameOffset => _firstRepeat - 1;

    /// <summary>The offset of the first value that does not fit its CLR type, or -1.</summary>
    internal readonly int UnrepresentableOffset => _unrepresentableType is null ? -1 : _unrepresentableOffset;

    /// <summary>The CLR type that the value at <see cref="UnrepresentableOffset"/> does not fit.</summary>
    internal readonly string? UnrepresentableType => _unrepresentableType;

    /// <summary>Records that the value here, which is valid, does not fit its CLR type. Always false.</summary>
    public bool Unrepresentable(string clrType) => Unrepresentable(_position, clrType);

    /// <summary>Records that the value at an offset does not fit its CLR type. Always false.</summary>
    internal bool Unrepresentable(int offset, string clrType)
    {
        if (_unrepresentableType is null)
        {
            _unrepresentableOffset = offset;
            _unrepresentableType = clrType;
        }

        return false;
    }

    /// <summary>Goes back to the start of a value that did not fit one CLR type, and is to be tried with another. False: that was not what was wrong.</summary>
    internal bool TryAgain(CursorMark start)
    {
        if (_unrepresentableType is null || _fault != DocumentFault.None)
            return false;
        _unrepresentableType = null;
        ForgetRounding(start.Offset);
        Reset(start);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Repeat(int offset)
    {
        if (_firstRepeat == 0 || offset < _firstRepeat - 1)
            _firstRepeat = offset + 1;
    }

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
        if (_fault != DocumentFault.None)
            return false;
        _fault = fault;
        _faultOffset = offset;
        _faultReason = reason;
        _position = offset;
        _nameLength = 0;
        _nameOffset = 0;
        _json = default;
        return false;
    }
}
