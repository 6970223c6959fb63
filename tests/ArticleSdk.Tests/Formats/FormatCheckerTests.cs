using System.Text;
using ArticleSdk.Runtime;
using ArticleSdk.Shared;
using CsCheck;

namespace ArticleSdk.Tests.Formats;

/// <summary>Cases that the suite does not have; the clause that decides is in the comment above them.</summary>
public class FormatCheckerTests
{
    // RFC 3339, sections 5.6 and 5.7.
    [Theory]
    [InlineData("0000-02-29T00:00:00Z", true)]
    [InlineData("1900-02-29T00:00:00Z", false)]
    [InlineData("2000-02-29T00:00:00Z", true)]
    [InlineData("2026-11-22 22:30:06Z", false)]
    [InlineData("2026-11-22T22:30:06", false)]
    [InlineData("2026-11-22T22:30:06.", false)]
    [InlineData("2026-11-22T22:30:06.Z", false)]
    [InlineData("2026-11-22T22:30:06.5", false)]
    [InlineData("2026-11-22T22:30:06.5+00:00", true)]
    [InlineData("2026-11-22T22:30:06+0000", false)]
    [InlineData("2026-11-22T22:30:06+00:000", false)]
    [InlineData("2017-01-01T00:59:60+01:00", true)]
    [InlineData("2017-01-01T00:59:60.999+01:00", true)]
    [InlineData("2016-12-31T23:59:60+00:01", false)]
    [InlineData("2016-12-31T", false)]
    [InlineData("T", false)]
    public void DateTime_OfText_GoesByRfc3339(string text, bool expected) => Check(FormatKind.DateTime, text, expected);

    // RFC 3339, appendix A, with RFC 5234's literals of either case.
    [Theory]
    [InlineData("P1D1W", false)]
    [InlineData("P1W1D", false)]
    [InlineData("P1Y1M1DT1H1M1S", true)]
    [InlineData("p1y2m3dt4h5m6s", true)]
    [InlineData("PT1S1H", false)]
    [InlineData("PT1H1H", false)]
    [InlineData("P1DT", false)]
    [InlineData("P1DT1D", false)]
    [InlineData("PTT1H", false)]
    [InlineData("P1M1M", false)]
    public void Duration_OfText_GoesByAppendixA(string text, bool expected) => Check(FormatKind.Duration, text, expected);

    // RFC 5321, sections 4.1.2, 4.1.3 and 4.5.3.1.1.
    [Theory]
    [InlineData("\"\"@example.com", true)]
    [InlineData("\"a\\\"b\"@example.com", true)]
    [InlineData("\"a\\\"@example.com", false)]
    [InlineData("\"a\"b@example.com", false)]
    [InlineData("a\"b\"@example.com", false)]
    [InlineData("\"a\tb\"@example.com", false)]
    [InlineData("a@b", true)]
    [InlineData("a@b.", false)]
    [InlineData("a@[IPv6:2001:db8::1]", true)]
    [InlineData("a@[ipv6:::]", true)]
    [InlineData("a@[::1]", false)]
    [InlineData("a@[x-tag:content]", false)]
    [InlineData("a@[127.0.0.1", false)]
    [InlineData("a@[]", false)]
    [InlineData("a@", false)]
    [InlineData("@", false)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234@x", true)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345@x", false)]
    [InlineData("\u00E9@example.com", false)]
    public void Email_OfText_GoesByRfc5321(string text, bool expected) => Check(FormatKind.Email, text, expected);

    // RFC 6531, section 3.3.
    [Theory]
    [InlineData("\u00E9@ex\u00E4mple.com", true)]
    [InlineData("\u00E9@-\u00E4.com", false)]
    [InlineData("\u00E9@\u00E4..com", false)]
    [InlineData("\u00E9@\u00E4\u3002com", false)]
    [InlineData("\u00E9@a\u2026b", false)]
    [InlineData("\u00E9@[127.0.0.1]", true)]
    public void IdnEmail_OfText_GoesByRfc6531(string text, bool expected) => Check(FormatKind.IdnEmail, text, expected);

    // RFC 1035, section 2.3.4.
    [Theory]
    [InlineData(61, true)]
    [InlineData(62, false)]
    public void Hostname_OfMaximumLength_IsTheLast(int lastLabel, bool expected)
    {
        var label = new string('a', 63);
        var name = $"{label}.{label}.{label}.{new string('b', lastLabel)}";
        Check(FormatKind.HostnameAscii, name, expected);
        Check(FormatKind.Hostname, name, expected);
        Check(FormatKind.IdnHostname, name, expected);
    }

    // RFC 5890 to 5893.
    [Theory]
    [InlineData("B\u00FCcher.example", false)] // an upper-case letter in a U-label is DISALLOWED
    [InlineData("b\u00FCcher.EXAMPLE", true)] // and in a plain label is not
    [InlineData("b\u00FCcher.ab--cd", false)] // reserved LDH label
    [InlineData("xn--bcher-kva.example", true)]
    [InlineData("XN--BCHER-KVA.example", true)]
    [InlineData("xn--bu\u0308cher", false)]
    [InlineData("bu\u0308cher", false)] // not NFC
    [InlineData("\u1EA1\u0302", false)] // composes with what is composed already
    [InlineData("\u00E2\u0323", false)] // composes only once it is decomposed
    [InlineData("\u1EAD", true)]
    [InlineData("a\u0323\u0334", false)] // marks out of order
    [InlineData("\u05D0.1a", false)] // every label of a Bidi domain name
    [InlineData("\u05D0.a1", true)]
    [InlineData("a1.\u05D0-", false)]
    [InlineData("\uFF21", false)]
    [InlineData("\u2603", false)]
    [InlineData("xn--", false)]
    [InlineData("xn--99999999", false)]
    [InlineData("xn--a-\u00FC", false)]
    public void IdnHostname_OfText_GoesByIdna2008(string text, bool expected) => Check(FormatKind.IdnHostname, text, expected);

    [Theory]
    [InlineData("b\u00FCcher", false)]
    [InlineData("xn--bcher-kva", true)]
    [InlineData("xn--4db.1a", false)]
    public void Hostname_OfText_TakesALabelsOnly(string text, bool expected) => Check(FormatKind.Hostname, text, expected);

    // RFC 3986, appendix A.
    [Theory]
    [InlineData("a:", true)]
    [InlineData("a:?#", true)]
    [InlineData("a:b:c", true)]
    [InlineData("a:#b#c", false)]
    [InlineData("a:?b?c", true)]
    [InlineData("a://", true)]
    [InlineData("a:///b//c", true)]
    [InlineData("a://b:", true)]
    [InlineData("a://b:80:80", false)]
    [InlineData("a://u:p:q@b", true)]
    [InlineData("a://u@@b", false)]
    [InlineData("a://[v1.x:y]:1/", true)]
    [InlineData("a://[v.x]", false)]
    [InlineData("a://[v1.]", false)]
    [InlineData("a://[]", false)]
    [InlineData("a://[::1", false)]
    [InlineData("a://[::1]x", false)]
    [InlineData("a://[fe80::1%25eth0]", false)]
    [InlineData("a://u@[::1]", true)]
    [InlineData("a://b%2F/", true)]
    [InlineData("a://b%2", false)]
    [InlineData("+a:b", false)]
    [InlineData("a+-.1:b", true)]
    public void Uri_OfText_GoesByRfc3986(string text, bool expected) => Check(FormatKind.Uri, text, expected);

    [Theory]
    [InlineData("a/b:c", true)]
    [InlineData("a?b:c", true)]
    [InlineData("a#b:c", true)]
    [InlineData("%41:c", false)]
    [InlineData(":c", false)]
    [InlineData("//", true)]
    [InlineData("///", true)]
    public void UriReference_OfText_GoesByRfc3986(string text, bool expected) => Check(FormatKind.UriReference, text, expected);

    // RFC 3987, sections 2.2 and 4.1.
    [Theory]
    [InlineData("a:\uE000", false)]
    [InlineData("a:?\uE000", true)]
    [InlineData("a:#\uE000", false)]
    [InlineData("a:\uFFFE", false)]
    [InlineData("a:\u0080", false)]
    [InlineData("a:\u00A0", true)]
    [InlineData("a:\u200E", false)]
    [InlineData("\u00E9:b", false)]
    public void Iri_OfText_GoesByRfc3987(string text, bool expected) => Check(FormatKind.Iri, text, expected);

    // RFC 6570, section 2.
    [Theory]
    [InlineData("{=x}", true)]
    [InlineData("{+}", false)]
    [InlineData("{x*:1}", false)]
    [InlineData("{x:}", false)]
    [InlineData("{x", false)]
    [InlineData("{x.}", false)]
    [InlineData("{{x}}", false)]
    [InlineData("%4", false)]
    [InlineData("\uE000", true)]
    public void UriTemplate_OfText_GoesByRfc6570(string text, bool expected) => Check(FormatKind.UriTemplate, text, expected);

    // draft-bhutton-relative-json-pointer-00, section 3.
    [Theory]
    [InlineData("0+1", true, false)]
    [InlineData("0-12/a", true, false)]
    [InlineData("0-1#", true, false)]
    [InlineData("0+0", false, false)]
    [InlineData("0+", false, false)]
    [InlineData("0a", false, false)]
    [InlineData("10#", true, true)]
    public void RelativeJsonPointer_WithShift_IsNewIn2020(string text, bool since2020, bool before)
    {
        Check(FormatKind.RelativeJsonPointer, text, since2020);
        Check(FormatKind.RelativeJsonPointerUnshifted, text, before);
    }

    // CSS 2.1, section 4.3.6.
    [Theory]
    [InlineData("Red", true)]
    [InlineData("ButtonFace", true)]
    [InlineData("rgb(255,0,0)", true)]
    [InlineData("RGB( 300 , -1 , 0 )", true)]
    [InlineData("rgb(100%, 0.5%, .5%)", true)]
    [InlineData("rgb(100%, 0, 0)", false)]
    [InlineData("rgb(1.5, 0, 0)", false)]
    [InlineData("rgb(0, 0)", false)]
    [InlineData("rgb(0, 0, 0, 0)", false)]
    [InlineData("rgb()", false)]
    [InlineData("#12g", false)]
    [InlineData("#1234", false)]
    [InlineData("", false)]
    public void Color_OfText_GoesByCss21(string text, bool expected) => Check(FormatKind.Color, text, expected);

    [Theory]
    [InlineData("23:59:60", true)]
    [InlineData("22:59:60", false)]
    [InlineData("08:30", false)]
    [InlineData("08:30:06Z", false)]
    public void LocalTime_OfText_HasNoOffset(string text, bool expected) => Check(FormatKind.LocalTime, text, expected);

    [Fact]
    public void Uuid_WithAnyByteWrong_IsNone()
    {
        var uuid = "2eb8aa08-aa98-11ea-b4aa-73b441d16380"u8.ToArray();
        for (var i = 0; i < uuid.Length; i++)
        {
            for (var b = 0; b < 256; b++)
            {
                var text = (byte[])uuid.Clone();
                text[i] = (byte)b;
                var expected = i is 8 or 13 or 18 or 23 ? b == '-' : b < 0x80 && Uri.IsHexDigit((char)b);
                Assert.Equal(expected, FormatChecker.Uuid(text));
            }
        }
    }

    // Whatever comes in, even bytes that are no UTF-8: an answer.
    [Fact]
    public void AnyFormat_OfAnyBytes_GivesAnAnswer()
    {
        var pieces = new[] { "xn--", "a", "1", "-", ".", "@", ":", "/", "//", "[", "]", "::", "%", "%41", "{", "}", "\"", "\\", "P", "T", "Z", "~", "#", "?", "\u00E9", "\u05D0", "\u0301", "\u3002" };
        var text = Gen.Select(Gen.Int[0, pieces.Length].Array[0, 30], Gen.Byte.Array[1, 3], (indexes, bytes) =>
            indexes.SelectMany(i => i == pieces.Length ? bytes : Encoding.UTF8.GetBytes(pieces[i])).ToArray());
        text.Sample(bytes =>
        {
            foreach (var kind in Enum.GetValues<FormatKind>())
                _ = FormatChecker.IsMatch(kind, bytes);
        }, iter: 2_000);
    }

    // Half a megabyte of each: what is quadratic takes minutes.
    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("a.")]
    [InlineData("-")]
    [InlineData("a:")]
    [InlineData("/~0")]
    [InlineData("{a}")]
    [InlineData("%41")]
    [InlineData("\"")]
    [InlineData("@")]
    [InlineData("P1D")]
    [InlineData("\u00E9")]
    [InlineData("\u0301")]
    [InlineData("\u0628\u200C")]
    [InlineData("xn--a.")]
    public void AllFormats_OfLongText_End(string piece)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length)));
        foreach (var kind in Enum.GetValues<FormatKind>())
        {
            // Patterns have scaling tests of their own.
            if (kind != FormatKind.Regex)
                FormatChecker.IsMatch(kind, text);
        }
    }

    [Fact]
    public void Formats_OfOrdinaryText_AllocateNothing()
    {
        (FormatKind, byte[])[] cases =
        [
            (FormatKind.DateTime, "2026-11-22T22:30:06.283+08:00"u8.ToArray()),
            (FormatKind.Date, "2026-11-22"u8.ToArray()),
            (FormatKind.Time, "22:30:06Z"u8.ToArray()),
            (FormatKind.Duration, "P1DT2H"u8.ToArray()),
            (FormatKind.Email, "joe.bloggs@example.com"u8.ToArray()),
            (FormatKind.Hostname, "xn--bcher-kva.example"u8.ToArray()),
            (FormatKind.IdnHostname, "b\u00FCcher.example"u8.ToArray()),
            (FormatKind.Ipv4, "192.168.0.1"u8.ToArray()),
            (FormatKind.Ipv6, "2001:db8::1"u8.ToArray()),
            (FormatKind.Uri, "https://example.org/a%20b?c#d"u8.ToArray()),
            (FormatKind.Iri, "https://ex\u00E4mple.org/"u8.ToArray()),
            (FormatKind.Uuid, "2eb8aa08-aa98-11ea-b4aa-73b441d16380"u8.ToArray()),
            (FormatKind.UriTemplate, "/a/{b}"u8.ToArray()),
            (FormatKind.JsonPointer, "/a~1b"u8.ToArray()),
        ];
        foreach (var (kind, text) in cases)
            Assert.True(FormatChecker.IsMatch(kind, text), $"{kind}");

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (kind, text) in cases)
            FormatChecker.IsMatch(kind, text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Check(FormatKind kind, string text, bool expected) => Assert.Equal(expected, FormatChecker.IsMatch(kind, Encoding.UTF8.GetBytes(text)));
}
