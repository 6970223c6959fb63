using System.Collections.Concurrent;

namespace ArticleSdk.Generator.Schema;

/// <summary>Every keyword of every dialect: one row for each name and each range of drafts that read it alike.</summary>
internal static class KeywordTable
{
    private const Draft D3 = Draft.Draft3;
    private const Draft D4 = Draft.Draft4;
    private const Draft D6 = Draft.Draft6;
    private const Draft D7 = Draft.Draft7;
    private const Draft D2019 = Draft.Draft201909;
    private const Draft D2020 = Draft.Draft202012;
    private const Draft V1 = Draft.V1;

    private const string Core = "";
    private const string Applicator = "applicator";
    private const string Unevaluated = "unevaluated";
    private const string Validation = "validation";
    private const string MetaData = "meta-data";
    private const string Content = "content";

    private static readonly KeywordRow[] Rows =
    [
        // Core. What names schemas is read when a document is scanned.
        new("id", D3, D4, Core, SubschemaShape.None, CoreKeywords.Scanned),
        new("$id", D6, V1, Core, SubschemaShape.None, CoreKeywords.Scanned),
        new("$schema", D3, V1, Core, SubschemaShape.None, CoreKeywords.Scanned),
        new("$anchor", D2019, V1, Core, SubschemaShape.None, CoreKeywords.Scanned),
        new("$dynamicAnchor", D2020, V1, Core, SubschemaShape.None, CoreKeywords.Scanned),
        new("$recursiveAnchor", D2019, D2019, Core, SubschemaShape.None, CoreKeywords.Scanned),
        new("$vocabulary", D2019, V1, Core, SubschemaShape.None, CoreKeywords.Scanned),
        new("$comment", D7, V1, Core, SubschemaShape.None, CoreKeywords.Scanned),
        new("$ref", D3, V1, Core, SubschemaShape.None, CoreKeywords.Ref),
        new("$recursiveRef", D2019, D2019, Core, SubschemaShape.None, CoreKeywords.RecursiveRef),
        new("$dynamicRef", D2020, D2020, Core, SubschemaShape.None, CoreKeywords.DynamicRef),
        new("$dynamicRef", V1, V1, Core, SubschemaShape.None, CoreKeywords.DynamicRefByName),
        new("$defs", D2019, V1, Core, SubschemaShape.Map, CoreKeywords.Definitions) { StandsBesideRef = true },
        // Since 2019-09 only by the metaschemas' own tolerance; draft 3 never had it, and its schemas use it all the same.
        new("definitions", D3, V1, Core, SubschemaShape.Map, CoreKeywords.Definitions) { StandsBesideRef = true },

        // Applicators, in place.
        new("allOf", D4, V1, Applicator, SubschemaShape.Array, InPlaceKeywords.AllOf),
        new("anyOf", D4, V1, Applicator, SubschemaShape.Array, InPlaceKeywords.AnyOf),
        new("oneOf", D4, V1, Applicator, SubschemaShape.Array, InPlaceKeywords.OneOf),
        new("not", D4, V1, Applicator, SubschemaShape.Schema, InPlaceKeywords.Not),
        new("if", D7, V1, Applicator, SubschemaShape.Schema, InPlaceKeywords.If),
        new("then", D7, V1, Applicator, SubschemaShape.Schema, InPlaceKeywords.PartOfIf),
        new("else", D7, V1, Applicator, SubschemaShape.Schema, InPlaceKeywords.PartOfIf),
        new("dependentSchemas", D2019, V1, Applicator, SubschemaShape.Map, InPlaceKeywords.DependentSchemas),
        // Since 2019-09 only by the metaschemas' own tolerance (the suite's optional dependencies-compatibility).
        new("dependencies", D3, V1, Applicator, SubschemaShape.MixedMap, InPlaceKeywords.Dependencies),
        new("extends", D3, D3, Applicator, SubschemaShape.SchemaOrArray, InPlaceKeywords.Extends),
        new("disallow", D3, D3, Applicator, SubschemaShape.MixedArray, InPlaceKeywords.Disallow),

        // Applicators, to children.
        new("properties", D3, D3, Applicator, SubschemaShape.Map, ChildKeywords.PropertiesWithRequired),
        new("properties", D4, V1, Applicator, SubschemaShape.Map, ChildKeywords.Properties),
        new("patternProperties", D3, V1, Applicator, SubschemaShape.Map, ChildKeywords.PatternProperties),
        new("additionalProperties", D3, V1, Applicator, SubschemaShape.SchemaOrBoolean, ChildKeywords.AdditionalProperties),
        new("propertyNames", D6, V1, Applicator, SubschemaShape.Schema, ChildKeywords.PropertyNames),
        new("items", D3, D2019, Applicator, SubschemaShape.SchemaOrArray, ChildKeywords.ItemsOrPrefix),
        new("items", D2020, V1, Applicator, SubschemaShape.Schema, ChildKeywords.Items),
        new("prefixItems", D2020, V1, Applicator, SubschemaShape.Array, ChildKeywords.PrefixItems),
        new("additionalItems", D3, D2019, Applicator, SubschemaShape.SchemaOrBoolean, ChildKeywords.AdditionalItems),
        new("contains", D6, D7, Applicator, SubschemaShape.Schema, ChildKeywords.Contains),
        new("contains", D2019, D2019, Applicator, SubschemaShape.Schema, ChildKeywords.ContainsWithBounds),
        new("contains", D2020, V1, Applicator, SubschemaShape.Schema, ChildKeywords.ContainsWithBoundsEvaluating),
        new("minContains", D2019, V1, Validation, SubschemaShape.None, ChildKeywords.ContainsBound),
        new("maxContains", D2019, V1, Validation, SubschemaShape.None, ChildKeywords.ContainsBound),
        new("unevaluatedItems", D2019, D2019, Applicator, SubschemaShape.Schema, ChildKeywords.UnevaluatedItems),
        new("unevaluatedItems", D2020, V1, Unevaluated, SubschemaShape.Schema, ChildKeywords.UnevaluatedItems),
        new("unevaluatedProperties", D2019, D2019, Applicator, SubschemaShape.Schema, ChildKeywords.UnevaluatedProperties),
        new("unevaluatedProperties", D2020, V1, Unevaluated, SubschemaShape.Schema, ChildKeywords.UnevaluatedProperties),
        new("propertyDependencies", V1, V1, Applicator, SubschemaShape.None, CoreKeywords.Unsupported),

        // Assertions.
        new("type", D3, D3, Validation, SubschemaShape.MixedArray, TypeKeyword.TypeOrSchemas),
        new("type", D4, V1, Validation, SubschemaShape.None, TypeKeyword.Read),
        new("enum", D3, V1, Validation, SubschemaShape.None, EnumKeyword.Read),
        new("const", D6, V1, Validation, SubschemaShape.None, EnumKeyword.ReadConst),
        new("minimum", D3, D4, Validation, SubschemaShape.None, BoundKeyword.ReadWithFlag),
        new("maximum", D3, D4, Validation, SubschemaShape.None, BoundKeyword.ReadWithFlag),
        new("exclusiveMinimum", D3, D4, Validation, SubschemaShape.None, BoundKeyword.ReadFlag),
        new("exclusiveMaximum", D3, D4, Validation, SubschemaShape.None, BoundKeyword.ReadFlag),
        new("minimum", D6, V1, Validation, SubschemaShape.None, BoundKeyword.Read),
        new("maximum", D6, V1, Validation, SubschemaShape.None, BoundKeyword.Read),
        new("exclusiveMinimum", D6, V1, Validation, SubschemaShape.None, BoundKeyword.Read),
        new("exclusiveMaximum", D6, V1, Validation, SubschemaShape.None, BoundKeyword.Read),
        new("divisibleBy", D3, D3, Validation, SubschemaShape.None, MultipleOfKeyword.Read),
        new("multipleOf", D4, V1, Validation, SubschemaShape.None, MultipleOfKeyword.Read),
        new("minLength", D3, V1, Validation, SubschemaShape.None, CountKeyword.Read),
        new("maxLength", D3, V1, Validation, SubschemaShape.None, CountKeyword.Read),
        new("minItems", D3, V1, Validation, SubschemaShape.None, CountKeyword.Read),
        new("maxItems", D3, V1, Validation, SubschemaShape.None, CountKeyword.Read),
        new("minProperties", D4, V1, Validation, SubschemaShape.None, CountKeyword.Read),
        new("maxProperties", D4, V1, Validation, SubschemaShape.None, CountKeyword.Read),
        new("pattern", D3, V1, Validation, SubschemaShape.None, PatternKeyword.Read),
        new("uniqueItems", D3, V1, Validation, SubschemaShape.None, UniqueItemsKeyword.Read),
        // Draft 3's stands in the property's schema, and is read with "properties".
        new("required", D3, D3, Validation, SubschemaShape.None, RequiredKeyword.ReadFlag),
        new("required", D4, V1, Validation, SubschemaShape.None, RequiredKeyword.Read),
        new("dependentRequired", D2019, V1, Validation, SubschemaShape.None, DependentRequiredKeyword.Read),

        // Format and content. Which vocabulary switches assertion on is decided by FormatKeyword.Read.
        new("format", D3, V1, Core, SubschemaShape.None, FormatKeyword.Read) { IsAnnotation = true },
        new("contentEncoding", D7, D7, Content, SubschemaShape.None, ContentKeyword.Read) { IsAnnotation = true },
        new("contentMediaType", D7, D7, Content, SubschemaShape.None, ContentKeyword.Read) { IsAnnotation = true },
        new("contentEncoding", D2019, V1, Content, SubschemaShape.None, MetaKeywords.Text) { IsAnnotation = true },
        new("contentMediaType", D2019, V1, Content, SubschemaShape.None, MetaKeywords.Text) { IsAnnotation = true },
        new("contentSchema", D2019, V1, Content, SubschemaShape.Schema, MetaKeywords.Anything) { IsAnnotation = true },

        // Annotations.
        new("title", D3, V1, MetaData, SubschemaShape.None, MetaKeywords.Text) { IsAnnotation = true },
        new("description", D3, V1, MetaData, SubschemaShape.None, MetaKeywords.Text) { IsAnnotation = true },
        new("default", D3, V1, MetaData, SubschemaShape.None, MetaKeywords.Anything) { IsAnnotation = true },
        new("examples", D6, V1, MetaData, SubschemaShape.None, MetaKeywords.Array) { IsAnnotation = true },
        new("readOnly", D7, V1, MetaData, SubschemaShape.None, MetaKeywords.Flag) { IsAnnotation = true },
        new("writeOnly", D7, V1, MetaData, SubschemaShape.None, MetaKeywords.Flag) { IsAnnotation = true },
        new("deprecated", D2019, V1, MetaData, SubschemaShape.None, MetaKeywords.Flag) { IsAnnotation = true },

        // The SDK's own: in every dialect, because drafts up to 7 have no vocabularies to ask.
        new("x-csharp-name", D3, V1, Core, SubschemaShape.None, MetaKeywords.Text) { IsAnnotation = true, StandsBesideRef = true },
        new("x-lint-exclude", D3, V1, Core, SubschemaShape.None, MetaKeywords.Ids) { IsAnnotation = true, StandsBesideRef = true },
        new("errorMessage", D3, V1, Core, SubschemaShape.None, MetaKeywords.Message) { IsAnnotation = true },
        new("x-references", D3, V1, Core, SubschemaShape.None, CoreKeywords.Unsupported) { IsAnnotation = true },
        new("x-uniqueBy", D3, V1, Core, SubschemaShape.None, CoreKeywords.Unsupported) { IsAnnotation = true },
        new("x-notBefore", D3, V1, Core, SubschemaShape.None, CoreKeywords.Unsupported) { IsAnnotation = true },
        new("x-notAfter", D3, V1, Core, SubschemaShape.None, CoreKeywords.Unsupported) { IsAnnotation = true },
        new("x-excerpts", D3, V1, Core, SubschemaShape.None, CoreKeywords.Unsupported) { IsAnnotation = true },
        new("x-counts", D3, V1, Core, SubschemaShape.None, CoreKeywords.Unsupported) { IsAnnotation = true },
    ];

    private static readonly ConcurrentDictionary<Dialect, Dictionary<string, KeywordRow>> ByDialect = new();

    /// <summary>The keywords in force in a dialect, by name. What is not among them is unknown there, and so an annotation.</summary>
    public static Dictionary<string, KeywordRow> Of(Dialect dialect) => ByDialect.GetOrAdd(dialect, static d =>
        Rows.Where(r => IsInForce(r, d)).ToDictionary(r => r.Name, StringComparer.Ordinal));

    /// <summary>What each range of drafts makes of a name, in the order of the drafts; none for a name that no draft knows.</summary>
    public static IEnumerable<KeywordRow> RowsOf(string name) => Rows.Where(row => row.Name == name);

    private static bool IsInForce(KeywordRow row, Dialect dialect) =>
        row.From <= dialect.Draft && dialect.Draft <= row.To
        && (row.Vocabulary.Length == 0 || dialect.Vocabularies is not { } vocabularies || vocabularies.Contains(row.Vocabulary));
}
