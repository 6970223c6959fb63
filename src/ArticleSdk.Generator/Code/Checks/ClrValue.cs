using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>
/// A CLR value that its codec has read. What a codec takes is never more than what is tested here without an expression; where it may be less, the value is validated and read in two passes.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Form">What it is.</param>
/// <param name="EnumNames">Of an enum: the strings that it has values for.</param>
internal readonly record struct ClrValue(Fragment Value, ValueForm Form, IReadOnlyCollection<string>? EnumNames = null)
{
    /// <summary>A test that no such value fails.</summary>
    public static Fragment CannotFail => Fragment.Empty;

    public bool IsInteger => Form is ValueForm.Int32 or ValueForm.Int64 or ValueForm.UInt64;
}
