using System.Text;
using System.Text.Json;
using ArticleSdk.Runtime;
using CsCheck;
using Text = ArticleSdk.Union<System.DateTimeOffset, string, bool>;
using TextCodec = ArticleSdk.Runtime.UnionCodec<System.DateTimeOffset, ArticleSdk.Runtime.ValueCodec<System.DateTimeOffset>, string, ArticleSdk.Runtime.StringCodec, bool, ArticleSdk.Runtime.ValueCodec<bool>>;

namespace ArticleSdk.Tests.Api;

/// <summary>
/// Two readers of the same types: codecs, which generated code uses, and converters, which System.Text.Json uses. (To a converter every reference type may be null: <c>string?</c> and
/// <c>string</c> are one type.)
/// </summary>
public class ConverterDifferentialTests
{
    private static readonly Gen<string> Scalar = OneOf(
        "null", "true", "false", "0", "-0", "7", "1.0", "1.5", "1e2", "9223372036854775807", "9223372036854775808", "1e400", "1e-400",
        "\"\"", "\"a\"", "\"\\u00e9<\\n\"", "\"2026-01-02T03:04:05Z\"", "\"2026-12-31T23:59:60Z\"", "\"2026-01-02\"", "\"\\ud83d\\ude00\"");

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (2, inner.Array[0, 4].Select(items => "[" + string.Join(',', items) + "]")),
            (2, Gen.Select(OneOf("a", "b", "é", "a\\n"), inner).Array[0, 4].Select(items => "{" + string.Join(',', items.Select(item => $"\"{item.Item1}\":{item.Item2}")) + "}"))));

    [Fact]
    public void Converters_AnyJson_ReadAndWriteWhatCodecsDo() => Json.Sample(
        json =>
        {
            Compare<Text, TextCodec>(json);
            Compare<JsonList<Text>, ListCodec<Text, TextCodec>>(json);
            Compare<JsonList<long?>, ListCodec<long?, NullableCodec<long, ValueCodec<long>>>>(json);
            Compare<JsonMap<double>, MapCodec<double, ValueCodec<double>>>(json);
            Compare<JsonMap<JsonData>, MapCodec<JsonData, ValueCodec<JsonData>>>(json);
            Compare<JsonOr<JsonMap<long>>, JsonOrCodec<JsonMap<long>, MapCodec<long, ValueCodec<long>>>>(json);
            Compare<JsonOr<JsonList<JsonOr<JsonList<long>>>>, JsonOrCodec<JsonList<JsonOr<JsonList<long>>>, ListCodec<JsonOr<JsonList<long>>, JsonOrCodec<JsonList<long>, ListCodec<long, ValueCodec<long>>>>>>(json);
            Compare<
                Union<JsonList<long>, JsonList<string?>, JsonMap<long>, JsonMap<JsonList<bool>?>, JsonData>,
                UnionCodec<
                    JsonList<long>, ListCodec<long, ValueCodec<long>>, JsonList<string?>, ListCodec<string?, OrNullCodec<string, StringCodec>>, JsonMap<long>, MapCodec<long, ValueCodec<long>>,
                    JsonMap<JsonList<bool>?>, MapCodec<JsonList<bool>?, OrNullCodec<JsonList<bool>, ListCodec<bool, ValueCodec<bool>>>>, JsonData, ValueCodec<JsonData>>>(json);
        },
        iter: 3000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void Compare<T, TCodec>(string text)
        where TCodec : struct, IValueCodec<T>
    {
        var json = new JsonCursor(Encoding.UTF8.GetBytes(text));
        var read = TCodec.Read(ref json, out var isRead);
        isRead = isRead && json.End();
        json.Dispose();
        T? converted;
        try
        {
            converted = JsonSerializer.Deserialize<T>(text);
        }
        catch (JsonException)
        {
            Assert.False(isRead, $"{typeof(T)}: only its codec reads {text}");
            return;
        }

        // The serializer makes null of null, whatever the class.
        if (text == "null" && converted is null)
            return;
        Assert.True(isRead, $"{typeof(T)}: only its converter reads {text}");
        Assert.True(Exact.Equals(read, converted), $"{typeof(T)}: {read} and {converted} are read of {text}");
        Assert.Equal(Exact.GetHashCode(read), Exact.GetHashCode(converted));
        using var output = JsonOutput.Rent();
        TCodec.Write(output, read);
        Assert.Equal(JsonData.Parse(output.Written), JsonData.Parse(JsonSerializer.Serialize(converted)));
    }
}
