using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>The examples of RFC 3986, section 5.4, and what it leaves to others.</summary>
public class UriReferenceTests
{
    [Theory]
    [InlineData("c/part.json", "file:///c/part.json")]
    [InlineData("../c/part.json", "file:///%2E%2E/c/part.json")]
    [InlineData("../../c/./d/../part.json", "file:///%2E%2E/%2E%2E/c/part.json")]
    [InlineData("a b#c.json", "file:///a%20b%23c.json")]
    public void FromPath_OfAFile_IsNoOtherFiles(string path, string uri) => Assert.Equal(uri, UriReference.FromPath(path));

    [Theory]
    [InlineData("file:///schemas/a.json", "../c/part.json", "file:///c/part.json")]
    [InlineData("file:///schemas/a.json", "../../c/part.json", "file:///%2E%2E/c/part.json")]
    [InlineData("file:///%2E%2E/c/part.json", "other.json", "file:///%2E%2E/c/other.json")]
    [InlineData("file:///%2E%2E/c/part.json", "../../d/x.json", "file:///%2E%2E/%2E%2E/d/x.json")]
    [InlineData("http://x/a", "../../c", "http://x/c")]
    public void Resolve_BesideTheProject_IsNotWithinIt(string from, string reference, string uri) => Assert.Equal(uri, UriReference.Resolve(from, reference));

    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x?y", "http://a/b/c/g;x?y")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData(".g", "http://a/b/c/.g")]
    [InlineData("g..", "http://a/b/c/g..")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/./y", "http://a/b/c/g;x=1/y")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/./x", "http://a/b/c/g?y/./x")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    public void Resolve_ExamplesOfTheRfc_GiveTheirTargets(string reference, string target) =>
        Assert.Equal(target, UriReference.Resolve("http://a/b/c/d;p?q", reference));

    [Theory]
    [InlineData("urn:uuid:1", "", "urn:uuid:1")]
    [InlineData("urn:uuid:1", "urn:example:a?=b", "urn:example:a?=b")]
    [InlineData("http://a", "b", "http://a/b")]
    [InlineData("file:///a/b.json", "../c.json", "file:///c.json")]
    [InlineData("http://a/%7Eb/c", "D", "http://a/%7Eb/D")]
    [InlineData("tag:x,2020:a/b", "c", "tag:x,2020:a/c")]
    public void Resolve_OtherSchemes_ChangesNothingElse(string baseUri, string reference, string target) =>
        Assert.Equal(target, UriReference.Resolve(baseUri, reference));

    [Theory]
    [InlineData("schemas/a b.json", "file:///schemas/a%20b.json")]
    [InlineData("C:\\x\\中.json", "file:///C:/x/%E4%B8%AD.json")]
    [InlineData("/x/./y/../a#1.json", "file:///x/a%231.json")]
    public void FromPath_AnyPath_IsAFileUri(string path, string uri) => Assert.Equal(uri, UriReference.FromPath(path));

    [Theory]
    [InlineData("a%25b", "a%b")]
    [InlineData("%E4%B8%AD", "中")]
    [InlineData("%zz%", "%zz%")]
    public void PercentDecode_Octets_AreUtf8(string text, string decoded) => Assert.Equal(decoded, UriReference.PercentDecode(text));
}
