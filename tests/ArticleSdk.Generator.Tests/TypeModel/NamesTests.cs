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
    [InlineData("Menus", "Menu")]
    [InlineData("Buses", "Bus")]
    [InlineData("Bus", "Bus")]
    [InlineData("Heroes", "Hero")]
    [InlineData("Shoes", "Shoe")]
    [InlineData("Mice", "Mouse")]
    [InlineData("Quizzes", "Quiz")]
    [InlineData("Analyses", "Analysis")]
    [InlineData("Lens", "Lens")]
    [InlineData("Lenses", "Lens")]
    [InlineData("Appendices", "Appendix")]
    [InlineData("Axes", "Axis")]
    [InlineData("Crises", "Crisis")]
    [InlineData("Bias", "Bias")]
    [InlineData("Biases", "Bias")]
    [InlineData("Bonuses", "Bonus")]
    [InlineData("Causes", "Cause")]
    [InlineData("Leaves", "Leaf")]
    [InlineData("Archives", "Archive")]
    [InlineData("Series", "Series")]
    [InlineData("Media", "Media")]
    [InlineData("Ethics", "Ethics")]
    [InlineData("Politics", "Politics")]
    [InlineData("Topics", "Topic")]
    [InlineData("Cases", "Case")]
    [InlineData("Aliases", "Alias")]
    [InlineData("Caches", "Cache")]
    [InlineData("Batches", "Batch")]
    [InlineData("Movies", "Movie")]
    [InlineData("SideMenus", "SideMenu")]
    [InlineData("Alumni", "Alumnus")]
    [InlineData("Schemata", "Schema")]
    [InlineData("Errata", "Erratum")]
    [InlineData("Gps", "Gps")]
    [InlineData("URLs", "URL")]
    [InlineData("CameraMen", "CameraMan")]
    [InlineData("Documents", "Document")]
    [InlineData("as", "as")]
    [InlineData("articleLinks", "articleLink")]
    [InlineData("Responses", "Response")]
    public void Singular_EnglishPlural_LosesItsEnding(string name, string expected) => Assert.Equal(expected, EnglishNouns.Singular(name));

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
        IReadOnlyDictionary<string, string> assigned = MemberNames.Assign([.. names.Select(name => (name, (string?)null))], [], "Article").Properties;
        IReadOnlyDictionary<string, string> reversed = MemberNames.Assign([.. names.Reverse().Select(name => (name, (string?)null))], [], "Article").Properties;
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
        Assert.Equal("SmallId", assigned["id"]);
        Assert.Equal("CapitalId", assigned["Id"]);
    }
}
