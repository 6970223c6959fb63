using System.Reflection;

namespace ArticleSdk.Generator.Tests.Types;

public class RecursiveRecordTests
{
    private const int Deep = 200_000;

    private static readonly TypeHarness Harness = TypeHarness.Of("""
        { "type": "object", "properties": { "name": { "type": "string" }, "next": { "$ref": "#/$defs/other" } },
          "$defs": { "other": { "type": "object", "properties": { "back": { "$ref": "#" } } } } }
        """);

    [Fact]
    public void Value_NestedDeeperThanTheStack_ThrowsWhatCanBeCaught()
    {
        object one = Nest(Deep);
        object other = Nest(Deep);
        Assert.All(
            new Func<object?>[] { () => one.Equals(other), () => one.GetHashCode(), () => one.ToString(), () => one.GetType().GetMethod("ToUtf8Json")!.Invoke(one, BindingFlags.DoNotWrapExceptions, null, null, null) },
            use => Assert.IsType<InsufficientExecutionStackException>(SmallStack.Catch(() => use())));
    }

    [Fact]
    public void Value_NotDeep_IsComparedAndShown()
    {
        Assert.Equal(Nest(3), Nest(3));
        Assert.Equal(Nest(3).GetHashCode(), Nest(3).GetHashCode());
        Assert.NotEqual(Nest(3), Nest(4));
        Assert.Equal("""Article {"name":"1","next":{"back":{"name":"0"}}}""", Nest(1).ToString());
    }

    private static object Nest(int depth)
    {
        Type article = Harness.Assembly.GetType("News.Article")!;
        Type definition = Harness.Assembly.GetType("News.ArticleOther")!;
        PropertyInfo name = article.GetProperty("Name")!;
        PropertyInfo next = article.GetProperty("Next")!;
        PropertyInfo back = definition.GetProperty("Back")!;
        object value = Activator.CreateInstance(article)!;
        name.SetValue(value, "0");
        for (int i = 1; i <= depth; i++)
        {
            object between = Activator.CreateInstance(definition)!;
            back.SetValue(between, value);
            value = Activator.CreateInstance(article)!;
            name.SetValue(value, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            next.SetValue(value, between);
        }

        return value;
    }
}
