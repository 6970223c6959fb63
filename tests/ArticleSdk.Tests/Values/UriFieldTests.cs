using System.Text;
using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Values;

public class UriFieldTests
{
    [Theory]
    [InlineData("https://courier.example/")]
    [InlineData("http://a.b")]
    [InlineData("https://www.example.com/a/b?c=d#e%20f")]
    [InlineData("https://x-y.example1?q")]
    public void IsPlain_WebAddress_IsTrue(string text) => Assert.True(UriField.IsPlain(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http:///a")]
    [InlineData("http://.a")]
    [InlineData("http://a..b")]
    [InlineData("http://a.")]
    [InlineData("http://-a")]
    [InlineData("http://a-")]
    [InlineData("http://a--b")]
    [InlineData("http://1.2.3.400")]
    [InlineData("http://a.1")]
    [InlineData("http://a:80/")]
    [InlineData("http://u@a/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://a/\\")]
    [InlineData("http://a/ü")]
    [InlineData("HTTP://a/")]
    [InlineData("urn:a")]
    [InlineData("/a")]
    public void IsPlain_AnythingElse_IsFalse(string text) => Assert.False(UriField.IsPlain(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void IsPlain_RandomText_IsAlwaysTakenByUri()
    {
        const string Characters = "aZz09--...//??##::@%[]!$&'()*+,;=~_x";
        var random = new Random(20250314);
        var plain = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = new StringBuilder(random.Next(2) == 0 ? "http://" : "https://");
            for (var length = random.Next(1, 80); length > 0; length--)
                text.Append(Characters[random.Next(text.Length < 20 ? 12 : Characters.Length)]);
            if (!UriField.IsPlain(Encoding.UTF8.GetBytes(text.ToString())))
                continue;
            plain++;
            Assert.True(Uri.TryCreate(text.ToString(), UriKind.RelativeOrAbsolute, out var uri), text.ToString());
            Assert.True(uri.IsAbsoluteUri);
        }

        Assert.True(plain > 1000, plain.ToString());
    }

    [Theory]
    [InlineData("https://example.com/a?b")]
    [InlineData("https://example.com:8080/a")]
    [InlineData("HTTPS://EXAMPLE.COM")]
    [InlineData("urn:isbn:1")]
    [InlineData("../a")]
    [InlineData("https://example.com/ü")]
    public void Read_AnyUri_HoldsItsText(string text)
    {
        var json = new JsonCursor(JsonSerializer.SerializeToUtf8Bytes(text));
        var field = json.Read<UriField>(out var isRead);
        Assert.True(isRead);
        Assert.Equal(text, field.Text);
        var other = new UriField(new Uri(text, UriKind.RelativeOrAbsolute));
        Assert.Equal(other, field);
        Assert.Equal(other.GetHashCode(), field.GetHashCode());
        Assert.Equal(text, field.Value!.OriginalString);
        Assert.Same(field.Value, field.Value);
        Assert.Equal(other, field);
        Assert.NotEqual(default, field);
        Assert.Null(default(UriField).Value);
    }

    [Theory]
    [InlineData("\"http://a:99999/\"")]
    [InlineData("1")]
    public void Read_WhatIsNoUri_IsUnrepresentable(string text)
    {
        var json = new JsonCursor(Encoding.UTF8.GetBytes(text));
        json.Read<UriField>(out var isRead);
        Assert.False(isRead);
        Assert.Equal("Uri", json.Session.UnrepresentableType);
    }
}
