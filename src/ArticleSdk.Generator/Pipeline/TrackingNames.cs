namespace ArticleSdk.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, by which the tests ask what was recomputed.</summary>
internal static class TrackingNames
{
    /// <summary>The schema files and what the project says of each.</summary>
    public const string Files = nameof(Files);

    /// <summary>The JSON of each file, with positions.</summary>
    public const string Texts = nameof(Texts);

    /// <summary>The JSON of each file, without positions: white space ends here.</summary>
    public const string Contents = nameof(Contents);

    /// <summary>The properties of the project.</summary>
    public const string Options = nameof(Options);

    /// <summary>The types that name a schema with <c>[FromSchema]</c>.</summary>
    public const string Anchors = nameof(Anchors);

    /// <summary>Schemas, plans and type models of the whole project.</summary>
    public const string Models = nameof(Models);

    /// <summary>What each output file is printed from.</summary>
    public const string Units = nameof(Units);

    /// <summary>What is wrong, by document and pointer.</summary>
    public const string Findings = nameof(Findings);
}
