using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Values;

public class TextOfUtf8Tests
{
    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("中")]
    [InlineData("\U0001F600")]
    public void Of_AnyLength_IsWhatTheFrameworkMakes(string special)
    {
        for (var length = 0; length < 300; length++)
        {
            var plain = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + i % 90)));
            Assert.Equal(plain, TextOfUtf8.OfAscii(Encoding.UTF8.GetBytes(plain)));
            for (var at = length % 7; at <= length; at += 7)
            {
                var text = plain.Insert(at, special) + special;
                Assert.Equal(text, TextOfUtf8.Of(Encoding.UTF8.GetBytes(text)));
                Assert.Equal(text.EnumerateRunes().Count(), TextOfUtf8.CountCodePoints(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Fact]
    public void JsonListBuilder_AnyCount_KeepsTheOrder()
    {
        for (var count = 0; count < 100; count++)
        {
            var builder = new JsonListBuilder<string>();
            for (var i = 0; i < count; i++)
                builder.Add(i.ToString());
            Assert.Equal(Enumerable.Range(0, count).Select(i => i.ToString()), builder.Build());
            Assert.Empty(builder.Build());
        }
    }
}
