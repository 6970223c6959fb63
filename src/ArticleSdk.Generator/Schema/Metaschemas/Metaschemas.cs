using System.Collections.Concurrent;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>A built-in metaschema.</summary>
internal sealed record Metaschema(string Uri, Draft Draft, JsonValue Root);

/// <summary>The metaschemas of all dialects, written from their specifications. Each is read when something refers to it.</summary>
internal static class Metaschemas
{
    private const string Base2019 = "https://json-schema.org/draft/2019-09/";
    private const string Base2020 = "https://json-schema.org/draft/2020-12/";

    private static readonly Dictionary<string, (Draft Draft, string Text)> Texts = new(StringComparer.Ordinal)
    {
        ["http://json-schema.org/draft-03/schema"] = (Draft.Draft3, EarlyMetaschemas.Draft3),
        ["http://json-schema.org/draft-04/schema"] = (Draft.Draft4, EarlyMetaschemas.Draft4),
        ["http://json-schema.org/draft-06/schema"] = (Draft.Draft6, EarlyMetaschemas.Draft6),
        ["http://json-schema.org/draft-07/schema"] = (Draft.Draft7, EarlyMetaschemas.Draft7),
        [Base2019 + "schema"] = (Draft.Draft201909, Metaschemas201909.Schema),
        [Base2019 + "meta/core"] = (Draft.Draft201909, Metaschemas201909.Core),
        [Base2019 + "meta/applicator"] = (Draft.Draft201909, Metaschemas201909.Applicator),
        [Base2019 + "meta/validation"] = (Draft.Draft201909, Metaschemas201909.Validation),
        [Base2019 + "meta/meta-data"] = (Draft.Draft201909, Metaschemas201909.MetaData),
        [Base2019 + "meta/format"] = (Draft.Draft201909, Metaschemas201909.Format),
        [Base2019 + "meta/content"] = (Draft.Draft201909, Metaschemas201909.Content),
        [Base2020 + "schema"] = (Draft.Draft202012, Metaschemas202012.Schema),
        [Base2020 + "meta/core"] = (Draft.Draft202012, Metaschemas202012.Core),
        [Base2020 + "meta/applicator"] = (Draft.Draft202012, Metaschemas202012.Applicator),
        [Base2020 + "meta/unevaluated"] = (Draft.Draft202012, Metaschemas202012.Unevaluated),
        [Base2020 + "meta/validation"] = (Draft.Draft202012, Metaschemas202012.Validation),
        [Base2020 + "meta/meta-data"] = (Draft.Draft202012, Metaschemas202012.MetaData),
        [Base2020 + "meta/format-annotation"] = (Draft.Draft202012, Metaschemas202012.FormatAnnotation),
        [Base2020 + "meta/format-assertion"] = (Draft.Draft202012, Metaschemas202012.FormatAssertion),
        [Base2020 + "meta/content"] = (Draft.Draft202012, Metaschemas202012.Content),
        ["https://json-schema.org/v1/2026"] = (Draft.V1, MetaschemaV1.Schema),
    };

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        // JSON Schema as such: the release that is current.
        ["http://json-schema.org/schema"] = Base2020 + "schema",
        ["https://json-schema.org/schema"] = Base2020 + "schema",
        ["https://json-schema.org/draft-03/schema"] = "http://json-schema.org/draft-03/schema",
        ["https://json-schema.org/draft-04/schema"] = "http://json-schema.org/draft-04/schema",
        ["https://json-schema.org/draft-06/schema"] = "http://json-schema.org/draft-06/schema",
        ["https://json-schema.org/draft-07/schema"] = "http://json-schema.org/draft-07/schema",
        ["https://json-schema.org/v1"] = "https://json-schema.org/v1/2026",
    };

    private static readonly ConcurrentDictionary<string, Metaschema> Read = new(StringComparer.Ordinal);

    /// <summary>The URIs of all of them.</summary>
    public static IEnumerable<string> Uris => Texts.Keys;

    public static bool TryGet(string uri, out Metaschema metaschema)
    {
        if (Aliases.TryGetValue(uri, out string? canonical))
            uri = canonical;
        bool found = Texts.ContainsKey(uri);
        metaschema = found ? Read.GetOrAdd(uri, static u => new Metaschema(u, Texts[u].Draft, JsonReader.Read(Texts[u].Text).Value!)) : null!;
        return found;
    }
}
