using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArticleSdk.Benchmarks.Suite;

/// <summary>How documents are laid out: as machines write them, or indented as people keep them. Text that is not ASCII stands as it is.</summary>
internal static class Layout
{
    public static readonly JsonSerializerOptions Minified = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    public static readonly JsonSerializerOptions TwoSpaces = new(Minified) { WriteIndented = true, IndentSize = 2, NewLine = "\n" };
    public static readonly JsonSerializerOptions FourSpaces = new(TwoSpaces) { IndentSize = 4 };

    public static byte[] Write(JsonNode value, JsonSerializerOptions layout) => JsonSerializer.SerializeToUtf8Bytes(value, layout);
}
