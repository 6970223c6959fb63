namespace ArticleSdk.Runtime;

/// <summary>An error as the evaluation finds it: its place is only an offset so far.</summary>
internal sealed record FoundError(int Offset, CheckCode Code, string Schema, string Path, string? Expected, string KeywordLocation, string? Message = null);
