using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>What <c>$schema</c> says: a release, or a metaschema among the project's files.</summary>
/// <param name="Dialect">Null where the URI is not known.</param>
/// <param name="MissingVocabularies">The vocabularies that the metaschema requires and nobody here knows.</param>
internal sealed record DialectAnswer(Dialect? Dialect, EquatableArray<string> MissingVocabularies);

internal sealed class DialectResolver(SchemaBuildContext build)
{
    private static readonly DialectAnswer Unknown = new(null, default);

    private readonly Dictionary<string, DialectAnswer> _answers = new(StringComparer.Ordinal);

    public DialectAnswer Resolve(string schemaUri, LoadedDocument document)
    {
        if (Dialects.TryGet(schemaUri, out Dialect release))
            return new DialectAnswer(release, default);
        string uri = UriReference.Resolve(document.RetrievalUri, UriReference.WithoutFragment(schemaUri, out _));
        if (_answers.TryGetValue(uri, out DialectAnswer? answer))
            return answer;

        // A metaschema that is described by itself has no release to stand on.
        _answers[uri] = Unknown;
        answer = build.FindFile(uri) is { } metaschema && metaschema.Document.Root.Kind == ValueKind.Object ? FromMetaschema(uri, metaschema) : Unknown;
        return _answers[uri] = answer;
    }

    // 2020-12 core, 8.1.2: only the metaschema's own $vocabulary counts, not those of what it refers to.
    private DialectAnswer FromMetaschema(string uri, LoadedDocument metaschema)
    {
        Dialect basis = metaschema.DefaultDialect;
        if (metaschema.Document.Root.TryGet("$schema", out JsonValue schema))
        {
            if (schema.Kind != ValueKind.String || Resolve(schema.Text, metaschema).Dialect is not { } described)
                return Unknown;
            basis = described;
        }

        if (basis.Draft is not (Draft.Draft201909 or Draft.Draft202012)
            || !metaschema.Document.Root.TryGet("$vocabulary", out JsonValue vocabulary) || vocabulary.Kind != ValueKind.Object)
            return new DialectAnswer(new Dialect(uri, basis.Draft), default);

        var known = new List<string> { "core" };
        var missing = new List<string>();
        foreach (JsonMember member in vocabulary.Members)
        {
            bool required = member.Value.Kind == ValueKind.True;
            if (Dialects.TryGetVocabulary(member.Name, out string name))
            {
                known.Add(name);
                // 2019-09 validation, 7.2: format is asserted where its vocabulary is required.
                if (name == "format" && required)
                    known.Add("format-assertion");
            }
            else if (required)
            {
                missing.Add(member.Name);
            }
        }

        var dialect = new Dialect(uri, basis.Draft) { Vocabularies = known.Distinct().OrderBy(v => v, StringComparer.Ordinal).ToEquatableArray() };
        return new DialectAnswer(dialect, missing.ToEquatableArray());
    }
}
