using System.Globalization;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Analyzers.Constants;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Program;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>
/// Writes values for members that must have one. A value is valid by the schema where one is found; else it is the plainest of its type, and the analyzer of values says what the schema
/// thinks of it.
/// </summary>
internal sealed class PlaceholderWriter(SemanticModel model, int position)
{
    // Records that require each other end somewhere.
    private const int MaxDepth = 8;

    private int _depth;

    /// <summary>The members that an initialiser must set, in their order, with a value for each; without those for which nothing can be written.</summary>
    /// <param name="type">A generated record.</param>
    /// <param name="isSet">Which are set already.</param>
    public IEnumerable<string> Members(INamedTypeSymbol type, Func<string, bool> isSet) => Members(type, TypePrograms.Find(type) is { } schema ? SchemaSample.Of(schema) : null, isSet);

    private IEnumerable<string> Members(INamedTypeSymbol type, JsonValue? sample, Func<string, bool> isSet)
    {
        ProgramNode? schema = TypePrograms.Find(type);
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsRequired && !isSet(property.Name)))
        {
            JsonValue? value = schema is null ? null : SchemaSample.OfProperty(schema, sample, GeneratedNames.Of(property));
            if (Write(property.Type, value) is { } text)
                yield return (SyntaxFacts.GetKeywordKind(property.Name) == SyntaxKind.None ? "" : "@") + property.Name + " = " + text;
        }
    }

    private string? Write(ITypeSymbol type, JsonValue? value)
    {
        if (_depth >= MaxDepth)
            return null;
        _depth++;
        string? text = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ } underlying] }
            ? (value is { Kind: ValueKind.Null } ? "null" : Write(underlying, value))
            : value is { Kind: ValueKind.Null } && type.NullableAnnotation == NullableAnnotation.Annotated ? "null"
            : Scalar(type, value) ?? (type is INamedTypeSymbol named ? WellKnown(named, value) ?? Generated(named, value) : null);
        _depth--;
        return text;
    }

    private static string? Scalar(ITypeSymbol type, JsonValue? value) => type.SpecialType switch
    {
        SpecialType.System_String => SymbolDisplay.FormatLiteral(value is { Kind: ValueKind.String } ? value.Text : "", quote: true),
        SpecialType.System_Boolean => value is { Kind: ValueKind.True } ? "true" : "false",
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => Integer(value),
        SpecialType.System_Double => Number(value, ""),
        SpecialType.System_Single => Number(value, "f"),
        SpecialType.System_Decimal => Number(value, "m"),
        _ => null,
    };

    // In JSON 1.0 is an integer.
    private static string Integer(JsonValue? value) =>
        value is { Kind: ValueKind.Number } && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number.ToString("0", CultureInfo.InvariantCulture) : "0";

    private static string Number(JsonValue? value, string suffix) => value is { Kind: ValueKind.Number } ? value.Text + (suffix.Length > 0 && value.Text.IndexOf('.') >= 0 ? suffix : "") : "0";

    private string? WellKnown(INamedTypeSymbol type, JsonValue? value)
    {
        if (type.IsTupleType)
        {
            string?[] elements = [.. type.TupleElements.Select((element, i) => Write(element.Type, value is { Kind: ValueKind.Array } && i < value.Items.Count ? value.Items[i] : null))];
            return elements.Contains(null) ? null : "(" + string.Join(", ", elements) + ")";
        }

        JsonValue? known = value is { Kind: ValueKind.String } ? value : null;
        string text = SymbolDisplay.FormatLiteral(known?.Text ?? "", quote: true);
        switch (type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))
        {
            case "System.Uri":
                return "new " + Name(type) + "(" + (known is null ? "\"https://example.org/\"" : text) + ")";
            case "System.Guid":
                return known is null || known.Text == Guid.Empty.ToString() ? Name(type) + ".Empty" : Name(type) + ".Parse(" + text + ")";
            case "System.DateOnly" or "System.DateTimeOffset":
                return known is null ? Name(type) + ".MinValue" : Name(type) + ".Parse(" + text + ", " + Name("System.Globalization.CultureInfo") + ".InvariantCulture)";
            case "ArticleSdk.JsonList<T>":
                string?[] items = [.. value is { Kind: ValueKind.Array } ? value.Items.ToArray<JsonValue>().Select(item => Write(type.TypeArguments[0], item)) : []];
                return items.Contains(null) ? "[]" : "[" + string.Join(", ", items) + "]";
            case "ArticleSdk.JsonMap<T>":
                return "[]";
            case "ArticleSdk.JsonData":
                return value?.Kind switch
                {
                    ValueKind.True or ValueKind.False or ValueKind.String => Scalar(model.Compilation.GetSpecialType(value.Kind == ValueKind.String ? SpecialType.System_String : SpecialType.System_Boolean), value),
                    ValueKind.Number => Number(value, ""),
                    _ => "\"\"",
                };
        }

        // A union of the runtime takes what any of its types is; interfaces do not convert.
        return type is { ContainingNamespace: { Name: "ArticleSdk", ContainingNamespace.IsGlobalNamespace: true }, Name: "Union" or "JsonOr" }
            ? type.TypeArguments.Where(argument => argument.TypeKind != TypeKind.Interface && Suits(argument, value)).Select(argument => Write(argument, value)).FirstOrDefault(written => written is not (null or "[]"))
            : null;
    }

    private static bool Suits(ITypeSymbol type, JsonValue? value) => value is null || type.SpecialType switch
    {
        SpecialType.System_String => value.Kind == ValueKind.String,
        SpecialType.System_Boolean => value.Kind is ValueKind.True or ValueKind.False,
        SpecialType.None => value.Kind is not (ValueKind.Number or ValueKind.True or ValueKind.False),
        _ => value.Kind == ValueKind.Number,
    };

    private string? Generated(INamedTypeSymbol type, JsonValue? value)
    {
        if (!GeneratedTypes.Contains(type))
            return null;
        if (type.TypeKind == TypeKind.Enum)
        {
            IFieldSymbol[] fields = [.. GeneratedNames.ValuesOf(type)];
            IFieldSymbol? named = Array.Find(fields, field => value is { Kind: ValueKind.String or ValueKind.Number } && GeneratedNames.InJson(field) == value.Text) ?? fields.FirstOrDefault();
            return named is null ? null : Name(type) + "." + named.Name;
        }

        if (type.TypeKind == TypeKind.Class)
        {
            string[] members = [.. Members(type, value, _ => false)];
            return "new " + Name(type) + (members.Length == 0 ? "()" : " { " + string.Join(", ", members) + " }");
        }

        if (GeneratedTypes.BranchesOf(type)?.FirstOrDefault(branch => value is null || TypePrograms.Find(branch) is { } schema && SchemaSample.IsValid(schema, value)) is { } record)
            return Generated(record, value);
        // A value with a name of its own reads what is valid for it.
        return value is not null && type.GetMembers("Read").Length > 0 ? Name(type) + ".Read(" + SymbolDisplay.FormatLiteral(JsonText.Write(value), quote: true) + ")" : null;
    }

    private string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, position);

    private string Name(string metadataName) => model.Compilation.GetTypeByMetadataName(metadataName) is { } type ? Name(type) : metadataName;
}
