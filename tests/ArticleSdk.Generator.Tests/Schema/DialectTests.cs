using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Schema;

public class DialectTests
{
    [Theory]
    [InlineData("http://json-schema.org/draft-03/schema#", (int)Draft.Draft3)]
    [InlineData("http://json-schema.org/draft-04/schema", (int)Draft.Draft4)]
    [InlineData("https://json-schema.org/draft-06/schema#", (int)Draft.Draft6)]
    [InlineData("https://json-schema.org/draft-07/schema", (int)Draft.Draft7)]
    [InlineData("http://json-schema.org/draft/2019-09/schema#", (int)Draft.Draft201909)]
    [InlineData("https://json-schema.org/draft/2020-12/schema#", (int)Draft.Draft202012)]
    [InlineData("https://json-schema.org/v1", (int)Draft.V1)]
    [InlineData("https://json-schema.org/v1/2026", (int)Draft.V1)]
    public void Schema_OfARelease_IsKnownHoweverItIsWritten(string uri, int draft) =>
        Assert.Equal((Draft)draft, Build.Root("""{"$schema": "URI"}""".Replace("URI", uri), Draft.Draft7).Dialect.Draft);

    [Fact]
    public void Schema_Missing_IsTheDefault() => Assert.Equal(Draft.Draft4, Build.Root("{}", Draft.Draft4).Dialect.Draft);

    [Fact]
    public void Metaschema_WithoutValidation_SwitchesAssertionsOff()
    {
        SchemaNode root = Custom(""" "https://json-schema.org/draft/2020-12/vocab/core": true, "https://json-schema.org/draft/2020-12/vocab/applicator": true """,
            """ "minimum": 1, "properties": {}, "items": {}, "unevaluatedItems": false, "format": "ipv4" """, assertFormat: true);
        Assert.Equal(["items"], root.Keywords.Select(k => k.Name));
    }

    [Theory]
    [InlineData("2020-12/vocab/format-assertion", "true", false, true)]
    [InlineData("2020-12/vocab/format-assertion", "false", false, true)]
    [InlineData("2020-12/vocab/format-annotation", "true", true, false)]
    [InlineData("2019-09/vocab/format", "true", false, true)]
    [InlineData("2019-09/vocab/format", "false", false, false)]
    [InlineData("2019-09/vocab/format", "false", true, true)]
    public void Metaschema_WithAFormatVocabulary_DecidesAboutFormat(string vocabulary, string required, bool assertFormat, bool asserted)
    {
        SchemaNode root = Custom($""" "https://json-schema.org/draft/{vocabulary}": {required} """, """ "format": "ipv4" """, assertFormat, vocabulary.Substring(0, 7));
        Assert.Equal(asserted, root.Find<FormatKeyword>() is not null);
    }

    [Theory]
    [InlineData("true", "ASDK0009")]
    [InlineData("false", null)]
    public void Metaschema_WithAnUnknownVocabulary_IsAnErrorIfRequired(string required, string? id)
    {
        SchemaSet set = CustomSet($""" "http://x/vocab": {required} """, "\"not\": {}", false, "2020-12");
        Assert.Equal(id is null ? [] : new[] { id }, set.Diagnostics.Select(d => d.Id));
        Assert.Contains("a.json", set.Roots.Keys);
    }

    [Fact]
    public void Metaschema_DescribedByItself_IsUnknown()
    {
        SchemaSet set = Build.Set(Build.File("m.json", """{"$schema": "http://x/meta", "$id": "http://x/meta"}"""));
        Assert.Equal("ASDK0008", Assert.Single(set.Diagnostics).Id);
    }

    [Fact]
    public void BuiltIn_EveryMetaschema_CanBeReferredTo()
    {
        Assert.Equal(21, Metaschemas.Uris.Count());
        foreach (string uri in Metaschemas.Uris)
        {
            SchemaNode target = Build.Root("""{"$ref": "URI"}""".Replace("URI", uri)).Find<RefKeyword>()!.Target;
            Assert.Equal(uri, target.Resource.Uri);
            Assert.True(target.Document.IsBuiltIn);
            Assert.True(target.Keywords.Count > 1, uri);
            Assert.True(Metaschemas.TryGet(uri, out Metaschema metaschema));
            Assert.Equal(metaschema.Draft, target.Dialect.Draft);
        }
    }

    [Fact]
    public void BuiltIn_Metaschemas_HaveNoFindingsAsFiles()
    {
        SchemaFile[] files = Metaschemas.Uris.Select((uri, i) =>
        {
            Assert.True(Metaschemas.TryGet(uri, out Metaschema metaschema));
            return new SchemaFile("m" + i + ".json", metaschema.Root);
        }).ToArray();
        SchemaSet set = SchemaBuilder.Build(files);
        Assert.Empty(set.Diagnostics.Select(Build.Show));
        Assert.Equal(files.Length, set.Roots.Count);
    }

    private static SchemaNode Custom(string vocabularies, string schema, bool assertFormat, string release = "2020-12")
    {
        SchemaSet set = CustomSet(vocabularies, schema, assertFormat, release);
        Assert.Empty(set.Diagnostics.Select(Build.Show));
        return set.Roots["a.json"];
    }

    private static SchemaSet CustomSet(string vocabularies, string schema, bool assertFormat, string release) => Build.Set(
        Build.File("a.json", "{\"$schema\": \"http://x/meta\", " + schema + "}") with { AssertFormat = assertFormat },
        Build.File("meta.json", "{\"$schema\": \"https://json-schema.org/draft/" + release + "/schema\", \"$id\": \"http://x/meta\", \"$vocabulary\": {" + vocabularies + "}}"));
}
