using System.Text;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Program;

/// <summary>An object is looked at once for the names that a program asks for, whatever other programs ask of other objects between.</summary>
public class ObjectLooksTests
{
    [Fact]
    public void Find_AfterAProgramWithMoreNames_FindsWhatItFoundBefore()
    {
        EvaluationProgram few = Program("""["x"]"""), many = Program("""["p","q","r"]""");
        byte[] text = Encoding.UTF8.GetBytes("""[{"x":1},0,{"q":2}]""");
        int[] entries = new int[64];
        Assert.True(JsonIndexReader.TryRead(text, int.MaxValue, ref entries, out int count, out _));
        JsonIndex json = new(text, entries.AsSpan(0, count));
        int first = JsonIndex.FirstChild(0), second = json.Next(json.Next(first));
        ObjectLooks looks = new();
        int found = looks.FindOnly(json, first, few.NameOf("x"u8));
        Assert.True(found > first);
        Assert.True(looks.FindOnly(json, second, many.NameOf("q"u8)) > second);
        Assert.Equal(found, looks.FindOnly(json, first, few.NameOf("x"u8)));
        Assert.Equal(ObjectLooks.NotThere, looks.FindOnly(json, second, many.NameOf("p"u8)));
    }

    private static EvaluationProgram Program(string required)
    {
        EvaluationProgram program = new(Encoding.UTF8.GetBytes($$"""[1,[2,"urn:a",5,{},0,29,{{required}}]]"""), EvaluationProgram.Compile, _ => throw new InvalidOperationException());
        Assert.NotNull(program.Find(""));
        return program;
    }
}
