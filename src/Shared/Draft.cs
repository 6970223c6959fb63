namespace ArticleSdk.Shared;

/// <summary>The releases of JSON Schema, in their order.</summary>
internal enum Draft : byte
{
    Draft3,
    Draft4,
    Draft6,
    Draft7,
    Draft201909,
    Draft202012,
    V1,
}
