using ArticleSdk.Generator.Emit;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArticleSdk.Generator.Tests.Emit;

public class SourceWriterTests
{
    [Fact]
    public void Line_Braces_Indent()
    {
        SourceWriter writer = new();
        writer.Open("class A").Line("void M()\r\n{\n    // {\n    F(new[] {\n1,\n});\n}").Blank().Blank().Line("#if X").Line("int x;").CloseAll();
        Assert.Equal("class A\n{\n\tvoid M()\n\t{\n\t\t// {\n\t\tF(new[] {\n\t\t\t1,\n\t\t});\n\t}\n\n#if X\n\tint x;\n}\n", writer.ToString());
    }

    [Fact]
    public void Line_Continuation_IsOneDeeper()
    {
        SourceWriter writer = new();
        writer.Open("class A").Line("bool B()\n=> x\n&& y;").Close();
        Assert.Equal("class A\n{\n\tbool B()\n\t\t=> x\n\t\t&& y;\n}\n", writer.ToString());
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("\"quoted\" \\ back\r\n\t\0\u0085\u2028\u202e\ufeff")]
    [InlineData("中文 é 😀 \ud800 lone")]
    public void Literal_AnyText_ParsesBack(string text)
    {
        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(SourceWriter.Literal(text));
        Assert.Equal(text, literal.Token.ValueText);
    }

    [Theory]
    [InlineData('\'', "'\\''")]
    [InlineData('"', "'\"'")]
    [InlineData('a', "'a'")]
    public void Literal_Character_IsEscaped(char character, string expected) => Assert.Equal(expected, SourceWriter.Literal(character));

    [Fact]
    public void Literal_Numbers_HaveTheirSuffix()
    {
        Assert.Equal("12", SourceWriter.Literal(12L));
        Assert.Equal("-3000000000L", SourceWriter.Literal(-3000000000L));
        Assert.Equal("long.MinValue", SourceWriter.Literal(long.MinValue));
        Assert.Equal("0x8000000000000000UL", SourceWriter.Literal(1UL << 63));
    }
}
