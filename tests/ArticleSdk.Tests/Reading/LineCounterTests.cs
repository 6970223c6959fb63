using System.Text;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Tests.Reading;

/// <summary>Columns are counted in UTF-16 code units, many bytes at once: of texts of every length they are as many as the string has.</summary>
public sealed class LineCounterTests
{
    private static readonly string[] Characters = ["a", "\u007f", "é", "€", "\uffff", "😀", "\U0010ffff"];

    [Fact]
    public void CodeUnits_OfEveryLength_AreThoseOfTheString()
    {
        var random = new Random(7);
        for (int length = 0; length < 300; length++)
        {
            string text = string.Concat(Enumerable.Range(0, length).Select(_ => Characters[random.Next(Characters.Length)]));
            Assert.Equal(text.Length, LineCounter.CodeUnits(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void MoveTo_BehindLinesOfEveryLength_CountsThem()
    {
        for (int length = 0; length < 100; length++)
        {
            string line = string.Concat(Enumerable.Repeat("é", length));
            string text = $"{line}\n{line}\r\n{line}\r{line}x";
            LineCounter counter = new(Encoding.UTF8.GetBytes(text));
            counter.MoveTo(Encoding.UTF8.GetByteCount(text) - 1);
            Assert.Equal((4, length + 1), (counter.Line, counter.Column));
        }
    }
}
