using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Lint;

/// <summary>Formats that are not checked, or not by others.</summary>
internal static class FormatRules
{
    private static readonly string[] Names =
    [
        "color", "date", "date-time", "duration", "email", "hostname", "idn-email", "idn-hostname", "ipv4", "ipv6", "iri", "iri-reference", "json-pointer",
        "regex", "relative-json-pointer", "time", "uri", "uri-reference", "uri-template", "uuid",
    ];

    /// <summary>Formats of draft 3 that assert nothing about strings.</summary>
    private static readonly HashSet<string> Annotating = new(StringComparer.Ordinal) { "utc-millisec", "style", "phone" };

    public static void Find(LintContext context, SchemaNode node)
    {
        if (IgnoredKeywordRules.IsLoneReference(node)
            || !node.Json.TryGet("format", out JsonValue value) || value.Kind != ValueKind.String || Annotating.Contains(value.Text))
        {
            return;
        }

        string name = value.Text;
        Draft draft = node.Dialect.Draft;
        if (!FormatNames.TryGet(draft, name, out _))
        {
            string? nearest = Spelling.Nearest(name, Names);
            SchemaRepair? repair = nearest is null ? null : Repairs.Replace(node, "/format", JsonValue.String(nearest));
            context.Report(LintIds.UnknownFormat, node, "/format", atName: false, repair, name, nearest is null ? "" : "; did you mean '" + nearest + "'?");
        }
        else if (node.Find<FormatKeyword>() is null)
        {
            context.Report(LintIds.FormatNotAsserted, node, "/format", atName: false, name, "not checked, because formats are not asserted in this file");
        }
        else if (!FormatNames.IsDefinedBy(draft, name))
        {
            context.Report(LintIds.FormatNotAsserted, node, "/format", atName: false, name, "checked, and other validators may ignore it: " + KindNames.Of(node.Dialect.Draft) + " does not define it");
        }
    }
}
