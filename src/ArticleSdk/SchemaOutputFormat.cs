namespace ArticleSdk;

/// <summary>The standard output formats of JSON Schema, as <see cref="SchemaValidationResult.WriteTo"/> writes them.</summary>
public enum SchemaOutputFormat
{
    /// <summary>Only whether the document is valid (2020-12 core, section 12.4.1).</summary>
    Flag,

    /// <summary>A flat list of errors by keyword (2020-12 core, section 12.4.2).</summary>
    Basic,

    /// <summary>Errors by keyword, nested as the schema is (2020-12 core, section 12.4.3).</summary>
    Detailed,

    /// <summary>A flat list of errors by subschema (v1: the <c>list</c> format).</summary>
    List,

    /// <summary>Errors by subschema, nested as the schema is (v1: the <c>hierarchical</c> format).</summary>
    Hierarchical,
}
