namespace ArticleSdk.Runtime;

/// <summary>An error as the evaluation finds it: its place is only an offset so far.</summary>
internal sealed record FoundError(int Offset, CheckCode Code, string Schema, string Path, string? Expected, string KeywordLocation, string? Message = null)
{
    // Cheap: what differs at one place is the kind of failure, or the name that is missing.
    public override int GetHashCode() =>
        HashCode.Combine(Offset, Code, Path.Length, Code is CheckCode.Required or CheckCode.DependentRequired ? Expected?.GetHashCode() : 0);
}
