namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Generated types in a class of the user's own, which System.Text.Json reads and writes.</summary>
public class SerializerTests
{
    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(("quote.schema.json", """
        {
          "type": "object", "required": ["kind"], "properties": {
            "kind": { "enum": ["direct", "in \"direct\"", "<b>"] },
            "R&<D>": { "type": ["string", "null"] },
            "tags": { "type": "array", "items": { "type": "string", "minLength": 1 } }
          },
          "$defs": { "weight": { "type": ["string", "integer"] } }
        }
        """)));

    private const string Members = """
        public sealed class Page
        {
            public QuoteKind Kind { get; set; }
            public QuoteKind? Maybe { get; set; }
            public Dictionary<QuoteKind, int>? Counts { get; set; }
            public JsonList<QuoteKind>? Kinds { get; set; }
            public Quote? Quote { get; set; }
            public JsonList<Quote>? Quotes { get; set; }
            public Optional<Quote?> Subtitle { get; set; }
            public JsonMap<JsonOr<Quote>>? Map { get; set; }
            public Union<Quote, string>? Either { get; set; }
        }

        public static IEnumerable<System.Text.Json.JsonSerializerOptions> All()
        {
            var reflection = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver { Modifiers = { SchemaTypeInfoResolver.OmitAbsent } };
            yield return new() { TypeInfoResolver = reflection };
            yield return new() { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(ArticleSdkJson.Resolver, reflection) };
            yield return new() { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(ArticleSdkJson.Resolver, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()) };
        }
        """;

    [Fact]
    public void Serializer_GeneratedTypesInAUsersClass_RoundTrip()
    {
        object? result = Harness.Value.Run(
            """"
            const string Json = """{"Kind":"direct","Maybe":"in \u0022direct\u0022","Counts":{"\u003Cb\u003E":2},"Kinds":["direct"],"Quote":{"kind":"direct","R&\u003CD\u003E":null},"Quotes":[{"kind":"\u003Cb\u003E","tags":["a"]}],"Map":{"a":{"kind":"direct"}},"Either":"x"}""";
            foreach (var options in All())
            {
                Page page = System.Text.Json.JsonSerializer.Deserialize<Page>(Json, options)!;
                if (!page.Quote!.Equals(new Quote { Kind = QuoteKind.Direct, RD = null }))
                    return page.Quote;
                string written = System.Text.Json.JsonSerializer.Serialize(page, options);
                if (written != Json)
                    return written;
            }

            return "same";
            """", Members);
        Assert.Equal("same", result);
    }

    [Theory]
    [InlineData("""{"Kind":0}""")]
    [InlineData("""{"Kind":"Direct"}""")]
    [InlineData("""{"Counts":{"Direct":1}}""")]
    [InlineData("""{"Quotes":[{}]}""")]
    [InlineData("""{"Quotes":[{"kind":"direct","tags":[""]}]}""")]
    [InlineData("""{"Subtitle":{"kind":"?"}}""")]
    [InlineData("""{"Map":{"a":{"kind":"?"}}}""")]
    [InlineData("""{"Either":{"kind":"?"}}""")]
    public void Serializer_Invalid_ThrowsJsonException(string json)
    {
        object? result = s_read.Value.Invoke(null, [json]);
        Assert.Equal("3 refused", result);
    }

    private static readonly Lazy<System.Reflection.MethodInfo> s_read = new(() => ((Type)Harness.Value.Run(
        "return typeof(Test);", Members + """
        public static string Read(string json)
        {
            int refused = 0;
            foreach (var options in All())
            {
                try { System.Text.Json.JsonSerializer.Deserialize<Page>(json, options); }
                catch (System.Text.Json.JsonException) { refused++; }
            }

            return refused + " refused";
        }
        """)!).GetMethod("Read")!);
}
