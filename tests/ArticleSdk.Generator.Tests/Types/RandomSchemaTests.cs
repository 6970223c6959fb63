using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Types of random schemas compile, and every valid document is read and comes back the same: whatever a schema says, its types never lose or refuse what it allows.</summary>
public class RandomSchemaTests
{
    private static readonly string[] Names = ["a", "b", "kind", "x-1", "x1"];
    private static readonly string[] Scalars = ["\"a\"", "\"b\"", "1", "2.5", "true", "null", "\"2024-02-29\""];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Types_OfRandomSchemas_ReadAndWriteAllThatIsValid(int seed)
    {
        Random random = new(seed);
        List<TypeHarness.Part> parts = [];
        List<string> schemas = [];
        for (int i = 0; i < 120; i++)
        {
            string schema = $$"""
                { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["p"],
                  "properties": { "p": {{Schema(random, 3)}}, "q": {{Schema(random, 2)}} },
                  "$defs": { "one": {{Schema(random, 2)}}, "two": {{Schema(random, 2)}}, "list": { "type": "array", "items": { "$ref": "#/$defs/one" } } } }
                """;
            SchemaSet set = SchemaBuilder.Build([new SchemaFile("s.json", JsonReader.Read(schema).Value!)]);
            if (set.Diagnostics.Any(diagnostic => ArticleSdk.Generator.Diagnostics.Descriptors.IsError(diagnostic.Id)))
                continue;
            parts.Add(new TypeHarness.Part(set, TypeModelBuilder.Build(set, [new RootOptions("s.json", "R" + parts.Count, "Root")], [])));
            schemas.Add(schema);
        }

        TypeHarness harness = TypeHarness.Of(parts);
        List<string> wrong = [];
        int valid = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            GeneratedType type = new(harness.Assembly.GetType($"R{i}.Root", throwOnError: true)!);
            foreach (string document in Enumerable.Range(0, 120).Select(_ => $$"""{ "p": {{Document(random, 3)}}{{(random.Next(2) == 0 ? $", \"q\": {Document(random, 2)}" : "")}} }""").Where(type.IsValid))
            {
                valid++;
                try
                {
                    string back = type.RoundTrip(document);
                    if (JsonData.Parse(back) != JsonData.Parse(document))
                        wrong.Add($"{document} comes back as {back}: {schemas[i]}");
                }
                catch (SchemaValidationException e)
                {
                    wrong.Add($"{document} is refused ({e.Result}): {schemas[i]}");
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{parts.Count} schemas, {valid} valid documents");
        Assert.True(valid > 1000, $"Only {valid} documents were valid.");
        Assert.Empty(wrong);
    }

    private static string Schema(Random random, int depth)
    {
        if (depth == 0)
            return Pick(random, ["true", "{}", """{ "type": "string" }""", """{ "type": ["integer", "null"] }""", """{ "enum": ["a", "b"] }""", """{ "const": "a" }""", """{ "const": 1 }""", """{ "type": "string", "format": "date" }"""]);
        List<string> keywords = [];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            keywords.Add(random.Next(17) switch
            {
                0 => $"\"type\": [{Pick(random, ["\"object\"", "\"string\", \"object\"", "\"object\", \"null\"", "\"array\", \"object\"", "\"string\", \"integer\"", "\"boolean\", \"array\""])}]",
                1 => "\"type\": \"object\"",
                2 or 3 or 4 => $"\"properties\": {{ \"{Pick(random, Names)}\": {Schema(random, depth - 1)}, \"kind_\": true, \"kind\": {Schema(random, 0)} }}",
                5 => $"\"required\": [\"{Pick(random, Names)}\"]",
                6 => $"\"additionalProperties\": {Pick(random, ["false", Schema(random, depth - 1)])}",
                7 => $"\"patternProperties\": {{ \"{Pick(random, ["^x", "^(a|b)$", ".*", "^kind"])}\": {Schema(random, depth - 1)} }}",
                8 => $"\"items\": {Schema(random, depth - 1)}",
                9 => $"\"prefixItems\": [{Schema(random, depth - 1)}, {Schema(random, 0)}], \"items\": {Pick(random, ["false", Schema(random, 0)])}",
                10 => $"\"anyOf\": [{Schema(random, depth - 1)}, {Schema(random, depth - 1)}]",
                11 or 12 => $"\"oneOf\": [{Schema(random, depth - 1)}, {Schema(random, depth - 1)}]",
                13 => $"\"allOf\": [{Schema(random, depth - 1)}, {Schema(random, depth - 1)}]",
                14 => $"\"if\": {Schema(random, depth - 1)}, \"then\": {Schema(random, depth - 1)}, \"else\": {Schema(random, 0)}",
                15 => $"\"$ref\": \"#/$defs/{Pick(random, ["one", "two", "list"])}\"",
                _ => $"\"dependentSchemas\": {{ \"{Pick(random, Names)}\": {Schema(random, depth - 1)} }}",
            });
        }

        // The first of a name is kept: a second is a mistake of its own.
        HashSet<string> seen = [];
        return "{ " + string.Join(", ", keywords.Where(keyword => seen.Add(keyword.Substring(0, keyword.IndexOf(':'))))) + (seen.Contains("\"items\"") && seen.Contains("\"prefixItems\"") ? "" : "") + " }";
    }

    private static string Document(Random random, int depth)
    {
        switch (depth == 0 ? 0 : random.Next(5))
        {
            case 0 or 1:
                return Pick(random, Scalars);
            case 2:
                return "[" + string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Document(random, depth - 1))) + "]";
            default:
                StringBuilder members = new();
                foreach (string name in Names.Where(_ => random.Next(3) == 0))
                    members.Append(members.Length == 0 ? "" : ", ").Append($"\"{name}\": {Document(random, depth - 1)}");
                return "{" + members + "}";
        }
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
