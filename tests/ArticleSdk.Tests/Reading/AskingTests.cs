using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

/// <summary>A run that looks for errors asks for a verdict first, and not again at every level of what has failed.</summary>
public class AskingTests
{
    private const int Levels = JsonCursor.AskedLevels - 2;

    private static int Steps;

    [Theory]
    [InlineData("x")]
    [InlineData("[],[x]")]
    [InlineData("x,[],[],[]")]
    public void Errors_AtTheBottom_TakeStepsInProportionToTheDepth(string innermost)
    {
        // Every level has siblings before and behind the next, which are valid.
        var json = string.Concat(Enumerable.Repeat("[[[],[]],", Levels)) + "[" + innermost.Replace("x", "1", StringComparison.Ordinal) + "]" + string.Concat(Enumerable.Repeat(",[[]]]", Levels));
        var errors = Errors(json, out var steps);
        Assert.Equal(json.IndexOf('1'), Assert.Single(errors).Offset);

        // A verdict, another one that stops where the first did, and what is reported: with a verdict for each level it would be some 30 times as much.
        Assert.InRange(steps, json.Count(c => c is '['), 4 * json.Count(c => c is '[' or '1'));
    }

    [Fact]
    public void Errors_AtTheEndOfEachLevel_TakeStepsInProportionToTheDepth()
    {
        var json = string.Concat(Enumerable.Repeat("[[],[],", Levels)) + "[]" + string.Concat(Enumerable.Repeat(",1]", Levels));
        var errors = Errors(json, out var steps);
        Assert.Equal(Levels, errors.Count);
        Assert.InRange(steps, json.Count(c => c is '['), 6 * json.Count(c => c is '[' or '1'));
    }

    [Fact]
    public void Errors_DeeperThanIsAsked_AreFound()
    {
        var json = new string('[', 100) + "1" + new string(']', 100);
        Assert.Equal(100, Assert.Single(Errors(json, out _)).Offset);
    }

    [Fact]
    public void Errors_OfEveryValue_AreFoundOnce()
    {
        var json = "[" + string.Join(",", Enumerable.Repeat("[1,[[1],[]],1]", 20)) + "]";
        var errors = Errors(json, out _);
        Assert.Equal(Enumerable.Range(0, json.Length).Where(i => json[i] == '1'), errors.Select(error => error.Offset));
    }

    private static List<FoundError> Errors(string text, out int steps)
    {
        Steps = 0;
        var json = new JsonCursor(Encoding.UTF8.GetBytes(text), 128, new int[2 * JsonCursor.AskedLevels]);
        var start = json.Mark();
        var verdict = default(Verdict);
        Assert.False(Arrays(ref json, ref verdict) && json.End());
        json.Explain(start);
        var sink = new ErrorCollector(1000);
        Assert.False(Arrays(ref json, ref sink));
        Assert.True(json.End());
        json.Dispose();
        steps = Steps;
        return sink.Errors;
    }

    // {"items": {"$ref": "#"}, "type": "array"}, as it is generated where a verdict is much quicker than a report.
    private static bool Arrays<TSink>(ref JsonCursor json, ref TSink sink)
        where TSink : struct, ICheckSink
    {
        if (TSink.Collects && json.Asks(out var asked) && json.Answers(Arrays(ref json, ref asked)))
            return true;
        Steps++;
        var ok = true;
        if (json.Kind != JsonKind.Array)
        {
            sink.Fail(ref json, json.Offset, CheckCode.Type, "urn:arrays#", "/type", "array");
            if (!TSink.Collects)
                return false;
            json.Skip();
            return false;
        }

        if (!json.BeginArray())
            return false;
        while (json.NextItem())
        {
            if (Arrays(ref json, ref sink))
                continue;
            if (!TSink.Collects)
                return false;
            ok = false;
        }

        return ok;
    }
}
