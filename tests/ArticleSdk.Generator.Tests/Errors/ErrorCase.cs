namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>One row of the table: a schema, a document that it rejects, and every error in full.</summary>
/// <param name="Name">What the row is about; the name of its type and of its schema file.</param>
/// <param name="Dialect">The schema's <c>$schema</c>.</param>
/// <param name="Schema">The schema, without <c>$schema</c>.</param>
/// <param name="Document">The document.</param>
/// <param name="Expected">
/// A line for each error: <c>line:column @offset instance-location | code | keyword | keyword location | absolute keyword location | message</c>.
/// In the absolute location, <c>~</c> stands for the schema's own file.
/// </param>
public sealed record ErrorCase(string Name, string Dialect, string Schema, string Document, string Expected)
{
    public const string Draft3 = "http://json-schema.org/draft-03/schema#";
    public const string Draft4 = "http://json-schema.org/draft-04/schema#";
    public const string Draft6 = "http://json-schema.org/draft-06/schema#";
    public const string Draft7 = "http://json-schema.org/draft-07/schema#";
    public const string Draft201909 = "https://json-schema.org/draft/2019-09/schema";
    public const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";
    public const string V1 = "https://json-schema.org/v1";

    /// <summary>The schema as it is in its file.</summary>
    public string Text => Schema.StartsWith('{') ? $$"""{"$schema": "{{Dialect}}", {{Schema.TrimStart('{')}}""".Replace(", }", "}", StringComparison.Ordinal) : Schema;

    public override string ToString() => Name;
}
