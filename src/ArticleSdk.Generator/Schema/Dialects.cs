namespace ArticleSdk.Generator.Schema;

/// <summary>The dialects that are known by their URI.</summary>
internal static class Dialects
{
    private static readonly Dialect[] Releases =
    [
        new("http://json-schema.org/draft-03/schema#", Draft.Draft3),
        new("http://json-schema.org/draft-04/schema#", Draft.Draft4),
        new("http://json-schema.org/draft-06/schema#", Draft.Draft6),
        new("http://json-schema.org/draft-07/schema#", Draft.Draft7),
        new("https://json-schema.org/draft/2019-09/schema", Draft.Draft201909),
        new("https://json-schema.org/draft/2020-12/schema", Draft.Draft202012),
        new("https://json-schema.org/v1", Draft.V1),
    ];

    private static readonly Dictionary<string, Draft> ByUri = new(StringComparer.Ordinal)
    {
        ["json-schema.org/draft-03/schema"] = Draft.Draft3,
        ["json-schema.org/draft-03/hyper-schema"] = Draft.Draft3,
        ["json-schema.org/draft-04/schema"] = Draft.Draft4,
        ["json-schema.org/draft-04/hyper-schema"] = Draft.Draft4,
        // Draft 5 changed the text of draft 4 and no rule of it; it never had a metaschema of its own.
        ["json-schema.org/draft-05/schema"] = Draft.Draft4,
        ["json-schema.org/draft-06/schema"] = Draft.Draft6,
        ["json-schema.org/draft-06/hyper-schema"] = Draft.Draft6,
        ["json-schema.org/draft-07/schema"] = Draft.Draft7,
        ["json-schema.org/draft-07/hyper-schema"] = Draft.Draft7,
        ["json-schema.org/draft/2019-09/schema"] = Draft.Draft201909,
        ["json-schema.org/draft/2019-09/hyper-schema"] = Draft.Draft201909,
        ["json-schema.org/draft/2020-12/schema"] = Draft.Draft202012,
        ["json-schema.org/draft/2020-12/hyper-schema"] = Draft.Draft202012,
        ["json-schema.org/v1"] = Draft.V1,
        ["json-schema.org/v1/2026"] = Draft.V1,
    };

    private static readonly string[] VocabularyPrefixes = ["https://json-schema.org/draft/2019-09/vocab/", "https://json-schema.org/draft/2020-12/vocab/"];

    private static readonly HashSet<string> VocabularyNames = new(StringComparer.Ordinal)
    {
        "core", "applicator", "unevaluated", "validation", "meta-data", "format", "format-annotation", "format-assertion", "content",
    };

    /// <summary>The vocabulary of the newsroom keywords (DESIGN, section 8).</summary>
    public const string EditorialVocabulary = "urn:articlesdk:vocab:editorial";

    /// <summary>Whether the URI is that of JSON Schema as such, which stood for whatever release was current when it was written.</summary>
    public static bool IsUnversioned(string schemaUri) => schemaUri.TrimEnd('#') is "http://json-schema.org/schema" or "https://json-schema.org/schema";

    public static Dialect Of(Draft draft) => Releases[(int)draft];

    /// <summary>A release by the URI in <c>$schema</c>. Published schemas write http or https, and end in '#' or not: all are taken.</summary>
    public static bool TryGet(string schemaUri, out Dialect dialect)
    {
        string uri = schemaUri.TrimEnd('#');
        int start = uri.StartsWith("http://", StringComparison.Ordinal) ? 7 : uri.StartsWith("https://", StringComparison.Ordinal) ? 8 : 0;
        if (start > 0 && ByUri.TryGetValue(uri.Substring(start).TrimEnd('/'), out Draft draft))
        {
            dialect = Of(draft);
            return true;
        }

        dialect = Of(Draft.Draft202012);
        return false;
    }

    /// <summary>The short name of a vocabulary that is known, as <see cref="Dialect.Vocabularies"/> has it.</summary>
    public static bool TryGetVocabulary(string uri, out string name)
    {
        name = "";
        if (uri == EditorialVocabulary)
        {
            name = "editorial";
            return true;
        }

        foreach (string prefix in VocabularyPrefixes)
        {
            if (uri.StartsWith(prefix, StringComparison.Ordinal))
            {
                name = uri.Substring(prefix.Length);
                return VocabularyNames.Contains(name);
            }
        }

        return false;
    }
}
