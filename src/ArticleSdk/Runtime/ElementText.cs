using System.Text.Json;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace ArticleSdk.Runtime;

/// <summary>The text of a <see cref="JsonElement"/> in UTF-8; none for an undefined one.</summary>
internal ref struct ElementText
{
#if NET9_0_OR_GREATER
    public ElementText(JsonElement element) =>
        Utf8Json = element.ValueKind == JsonValueKind.Undefined ? default : JsonMarshal.GetRawUtf8Value(element);

    public ReadOnlySpan<byte> Utf8Json { get; }

    public readonly void Dispose()
    {
    }
#else
    private Utf8Text _text;

    public ElementText(JsonElement element) => _text = new(element.ValueKind == JsonValueKind.Undefined ? "" : element.GetRawText());

    public readonly ReadOnlySpan<byte> Utf8Json => _text.Utf8Json;

    public void Dispose() => _text.Dispose();
#endif
}
