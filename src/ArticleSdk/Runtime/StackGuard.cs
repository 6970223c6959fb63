using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// A field of a record that may hold others of its type to any depth: the record's equality and hash code, which the compiler makes of its fields, ask it whether the stack is enough. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StackGuard : IEquatable<StackGuard>
{
    bool IEquatable<StackGuard>.Equals(StackGuard other)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The stack ends.</exception>
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return 0;
    }
}
