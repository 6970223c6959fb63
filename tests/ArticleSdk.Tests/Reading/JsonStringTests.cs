using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

public class JsonStringTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("grün", 4)]
    [InlineData("😀😀", 2)]
    [InlineData("\\ud83d\\ude00", 1)]
    [InlineData("a\\nb", 3)]
    [InlineData("气象局说暴风雨气象局说暴风雨气象局说暴风雨", 21)]
    public void Length_IsInCodePoints(string contents, int length) => With("\"" + contents + "\"", text =>
    {
        for (var n = -1; n < length * 5 + 2; n++)
            Assert.Equal(length > n, text.IsLongerThan(n));
        Assert.False(text.IsLongerThan(long.MaxValue));
        return 0;
    });

    [Fact]
    public void Length_OfRandomText_IsInCodePoints()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var runes = Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(3) switch { 0 => "a", 1 => "é", _ => "😀" }).ToArray();
            With("\"" + string.Concat(runes) + "\"", text =>
            {
                Assert.False(text.IsLongerThan(runes.Length));
                Assert.True(text.IsLongerThan(runes.Length - 1));
                return 0;
            });
        }
    }

    [Fact]
    public void Utf8_OfAllEscapes_IsUnescaped() => With("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20AC\\uD83D\\uDE00\\u0000 end\"", text =>
    {
        Assert.Equal("\"\\/\b\f\n\r\tAé€😀\0 end", text.ToString());
        return 0;
    });

    [Fact]
    public void Utf8_OfManyStringsWithEscapes_IsThatOfEach()
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"\\t{new string('x', i * 7)}\"")) + "]"));
        Assert.True(cursor.BeginArray());
        for (var i = 0; i < 300; i++)
            Assert.True(cursor.NextItem() && cursor.ReadString(out var text) && text.ToString() == "\t" + new string('x', i * 7));
        Assert.True(!cursor.NextItem() && cursor.End());
        cursor.Dispose();
    }

    [Theory]
    [InlineData("2024-01-15T10:20:30Z", "2024-01-15T10:20:30.0000000+00:00")]
    [InlineData("2024-01-15t10:20:30z", "2024-01-15T10:20:30.0000000+00:00")]
    [InlineData("2024-02-29T23:59:59.5-03:30", "2024-02-29T23:59:59.5000000-03:30")]
    [InlineData("2024-01-15T10:20:30.12345678999+14:00", "2024-01-15T10:20:30.1234567+14:00")]
    [InlineData("2024-01-15T10:20:30-14:00", "2024-01-15T10:20:30.0000000-14:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.99999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2016-12-31T23:59:60Z", null)]
    [InlineData("2024-01-15T10:20:30+14:01", null)]
    [InlineData("2024-01-15T10:20:30+15:00", null)]
    [InlineData("2024-01-15T10:20:30+01:60", null)]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("9999-12-31T23:59:59-01:00", null)]
    [InlineData("0000-01-01T00:00:00Z", null)]
    [InlineData("2023-02-29T00:00:00Z", null)]
    [InlineData("2024-13-01T00:00:00Z", null)]
    [InlineData("2024-01-15T24:00:00Z", null)]
    [InlineData("2024-01-15T10:20:30.Z", null)]
    [InlineData("2024-01-15T10:20:30", null)]
    [InlineData("2024-01-15T10:20:30.123456", null)]
    [InlineData("2024-01-15 10:20:30Z", null)]
    [InlineData("2024-01-15T10:20:30Zx", null)]
    [InlineData("", null)]
    public void TryGetDateTimeOffset_OfRfc3339_IsTheInstantAndOffset(string contents, string? expected) => Assert.Equal(expected, With(
        "\"" + contents + "\"",
        text => text.TryGetDateTimeOffset(out var value) ? value.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null));

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2023-02-29", null)]
    [InlineData("2023-2-28", null)]
    [InlineData("2023-02-28Z", null)]
    [InlineData("0000-02-28", null)]
    [InlineData("2023-00-28", null)]
    [InlineData("2023-01-00", null)]
    public void TryGetDateOnly_OfFullDate_IsTheDay(string contents, string? expected) => Assert.Equal(expected, With(
        "\"" + contents + "\"",
        text => text.TryGetDateOnly(out var value) ? value.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null));

    [Theory]
    [InlineData("2EB8AA08-AA98-11EA-B4AA-73B441D16380", true)]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d16380", true)]
    [InlineData("{2eb8aa08-aa98-11ea-b4aa-73b441d1638}", false)]
    [InlineData("2eb8aa08aa9811eab4aa73b441d16380", false)]
    [InlineData("2eb8-aa08-aa98-11ea-b4aa73b44-1d16380", false)]
    public void TryGetGuid_OfUuid_IsItsValue(string contents, bool expected) => Assert.Equal(expected, With(
        "\"" + contents + "\"",
        text => text.TryGetGuid(out var value) && value == Guid.Parse(contents)));

    private delegate T Ask<T>(JsonString text);

    private static T With<T>(string json, Ask<T> ask)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        Assert.True(cursor.ReadString(out var text) && cursor.End(), json);
        var answer = ask(text);
        cursor.Dispose();
        return answer;
    }
}
