using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.TypeModel;

public class NamesTests
{
    [Theory]
    [InlineData("ninjs-schema_3.1", "NinjsSchema31")]
    [InlineData("headline", "Headline")]
    [InlineData("geoJSON", "GeoJSON")]
    [InlineData("@id", "Id")]
    [InlineData("$ref", "Ref")]
    [InlineData("中文", "中文")]
    [InlineData("snake_case name", "SnakeCaseName")]
    [InlineData("", "Empty")]
    [InlineData("$", "Dollar")]
    [InlineData("*", "Star")]
    [InlineData("😀", "UD83DUDE00")]
    public void Pascal_AnyName_IsReadable(string name, string expected) => Assert.Equal(expected, Names.Pascal(name));

    [Theory]
    [InlineData("Quotes", "Quote")]
    [InlineData("ArticleCategories", "ArticleCategory")]
    [InlineData("Addresses", "Address")]
    [InlineData("Boxes", "Box")]
    [InlineData("People", "Person")]
    [InlineData("ArticlePeople", "ArticlePerson")]
    [InlineData("News", "News")]
    [InlineData("Status", "Status")]
    [InlineData("Body", "Body")]
    [InlineData("Bodies", "Body")]
    [InlineData("Places", "Place")]
    [InlineData("Analysis", "Analysis")]
    public void Singular_EnglishPlural_LosesItsEnding(string name, string expected) => Assert.Equal(expected, Names.Singular(name));

    [Theory]
    [InlineData("a/ninjs-schema_3.1.json", "NinjsSchema31")]
    [InlineData("article.schema.json", "Article")]
    [InlineData("C/3d.json", "_3d")]
    [InlineData("schema.json", "Schema")]
    public void FromFile_Path_GivesTheTypesName(string path, string expected) => Assert.Equal(expected, Names.FromFile(path));

    [Fact]
    public void Assign_NamesThatMeet_AreToldApartWhateverTheirOrder()
    {
        string[] names = ["id", "@id", "Id", "read", "equals", "article", "foo-bar", "foo_bar", "fooBar", "class", "1st", "", "clone", "codec"];
        IReadOnlyDictionary<string, string> assigned = MemberNames.Assign([.. names.Select(name => (name, (string?)null))], "Article");
        IReadOnlyDictionary<string, string> reversed = MemberNames.Assign([.. names.Reverse().Select(name => (name, (string?)null))], "Article");
        Assert.Equal(assigned.OrderBy(pair => pair.Key, StringComparer.Ordinal), reversed.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(names.Length, assigned.Values.Distinct().Count());
        Assert.DoesNotContain("Id", assigned.Values);
        Assert.DoesNotContain("FooBar", assigned.Values);
        Assert.Equal("AtId", assigned["@id"]);
        Assert.Equal("ReadProperty", assigned["read"]);
        Assert.Equal("EqualsProperty", assigned["equals"]);
        Assert.Equal("ArticleProperty", assigned["article"]);
        Assert.Equal("FooDashBar", assigned["foo-bar"]);
        Assert.Equal("FooBarProperty", assigned["fooBar"]);
        Assert.Equal("Class", assigned["class"]);
        Assert.Equal("_1st", assigned["1st"]);
        Assert.Equal("Empty", assigned[""]);
    }
}
