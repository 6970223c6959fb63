using System.Text.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>The output formats of JSON Schema: 2020-12 core, section 12, and of v1.</summary>
internal static class OutputFormatWriter
{
    public static void Write(SchemaValidationResult result, Utf8JsonWriter writer, SchemaOutputFormat format)
    {
        if (format is < SchemaOutputFormat.Flag or > SchemaOutputFormat.Hierarchical)
            throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such output format.");
        writer.WriteStartObject();
        writer.WriteBoolean("valid", result.IsValid);
        switch (format)
        {
            case SchemaOutputFormat.Basic:
                WriteBasic(result, writer);
                break;
            case SchemaOutputFormat.Detailed when result.IsValid:
                WriteBasic(result, writer);
                break;
            case SchemaOutputFormat.Hierarchical when result.IsValid:
                WriteSubschemaLocation(writer, "", result.SchemaLocation, "");
                WriteList(result, writer);
                break;
            case SchemaOutputFormat.Detailed:
                ErrorTree.ByKeyword(result.Errors).WriteDetailed(writer, isRoot: true);
                break;
            case SchemaOutputFormat.List:
                WriteList(result, writer);
                break;
            case SchemaOutputFormat.Hierarchical:
                ErrorTree.BySubschema(result.Errors).WriteHierarchical(writer);
                break;
        }

        writer.WriteEndObject();
    }

    internal static void WriteKeywordLocation(Utf8JsonWriter writer, string keywordLocation, string absoluteKeywordLocation, string instanceLocation)
    {
        writer.WriteString("keywordLocation", keywordLocation);
        if (absoluteKeywordLocation.Length > 0)
            writer.WriteString("absoluteKeywordLocation", absoluteKeywordLocation);
        writer.WriteString("instanceLocation", instanceLocation);
    }

    internal static void WriteSubschemaLocation(Utf8JsonWriter writer, string evaluationPath, string schemaLocation, string instanceLocation)
    {
        writer.WriteString("evaluationPath", evaluationPath);
        writer.WriteString("schemaLocation", schemaLocation);
        writer.WriteString("instanceLocation", instanceLocation);
    }

    // Several errors of one keyword at one place are one text.
    internal static void WriteErrors(Utf8JsonWriter writer, IEnumerable<SchemaValidationError> errors)
    {
        writer.WriteStartObject("errors");
        foreach (var group in errors.GroupBy(static error => error.Keyword.Length == 0 ? error.Code : error.Keyword))
            writer.WriteString(group.Key, string.Join("; ", group.Select(static error => error.Message)));
        writer.WriteEndObject();
    }

    private static void WriteBasic(SchemaValidationResult result, Utf8JsonWriter writer)
    {
        WriteKeywordLocation(writer, "", result.SchemaLocation, "");
        if (result.IsValid)
        {
            WriteAnnotations(result, writer);
            return;
        }

        writer.WriteStartArray("errors");
        foreach (var error in result.Errors)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("valid", false);
            WriteKeywordLocation(writer, error.KeywordLocation, error.AbsoluteKeywordLocation, error.InstanceLocation);
            writer.WriteString("error", error.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAnnotations(SchemaValidationResult result, Utf8JsonWriter writer)
    {
        if (result.Annotations.Count == 0)
            return;
        writer.WriteStartArray("annotations");
        foreach (var annotation in result.Annotations)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("valid", true);
            WriteKeywordLocation(writer, annotation.KeywordLocation, annotation.AbsoluteKeywordLocation, annotation.InstanceLocation);
            writer.WritePropertyName("annotation");
            writer.WriteRawValue(annotation.Value.Utf8, skipInputValidation: true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAnnotationUnits(SchemaValidationResult result, Utf8JsonWriter writer)
    {
        foreach (var unit in result.Annotations.GroupBy(static annotation => (KeywordPath.Split(annotation.KeywordLocation).Subschema, annotation.InstanceLocation)))
        {
            var tail = JsonPointer.ToFragment(KeywordPath.Split(unit.First().KeywordLocation).Tail);
            writer.WriteStartObject();
            writer.WriteBoolean("valid", true);
            WriteSubschemaLocation(writer, unit.Key.Subschema, unit.First().AbsoluteKeywordLocation[..^tail.Length], unit.Key.InstanceLocation);
            writer.WriteStartObject("annotations");
            foreach (var annotation in unit)
            {
                writer.WritePropertyName(annotation.Keyword);
                writer.WriteRawValue(annotation.Value.Utf8, skipInputValidation: true);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }
    }

    private static void WriteList(SchemaValidationResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("details");
        WriteAnnotationUnits(result, writer);
        foreach (var unit in result.Errors.GroupBy(static error => (KeywordPath.Split(error.KeywordLocation).Subschema, error.InstanceLocation)))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("valid", false);
            WriteSubschemaLocation(writer, unit.Key.Subschema, ErrorTree.SchemaLocation(unit.First()), unit.Key.InstanceLocation);
            WriteErrors(writer, unit);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
