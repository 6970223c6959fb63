using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Tests.Types;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.Plan;

/// <summary>Which types are validated while they are read, and of the others why they are not: counted, so that none falls back in silence.</summary>
public class ReadingPlanTests
{
    [Fact]
    public void Plan_OfTheSchemasThatAreMeasured_IsTheTable() => MeasuredSchemas.Match(Write);

    [Fact]
    public void Plan_OfAPropertyThatTwoSchemasDescribe_ChecksItInOneWalk()
    {
        const string Schema = """
            {"allOf": [
              {"properties": {"options": {"type": "object", "properties": {"a": {"type": "integer"}}}}},
              {"properties": {"options": {"type": "object", "properties": {"b": {"type": "string"}}}}}]}
            """;
        ArticleSdk.Generator.TypeModel.TypeDefinition root = TypeHarness.ReadTypes(out _, ("project.schema.json", Schema)).Single(type => type.Pointer.Length == 0);
        Assert.Empty(Assert.Single(root.Reading!.Members).Functions);
    }

    private static void Write(StringBuilder table, string path, string json)
    {
        List<ArticleSdk.Generator.TypeModel.TypeDefinition> types = [.. TypeHarness.ReadTypes(out IReadOnlyDictionary<TypeName, string> obstacles, (path, json)).Where(type => type.IsSchemaType)];
        List<MemberReading> values = [.. types.SelectMany(type => type.Reading?.Members ?? default)];
        table.Append(CultureInfo.InvariantCulture, $"{path[..path.IndexOf('.')]}: {types.Count(type => type.Reading is not null)} of {types.Count} types in one pass; ")
            .Append(CultureInfo.InvariantCulture, $"of their {values.Count} values {values.Count(value => value.Functions.Count > 0)} are checked before they are read\n");
        foreach (ArticleSdk.Generator.TypeModel.TypeDefinition type in types.Where(type => type.Reading is null))
            table.Append(CultureInfo.InvariantCulture, $"    {type.Name}: {obstacles[type.FullName]}\n");
    }
}
