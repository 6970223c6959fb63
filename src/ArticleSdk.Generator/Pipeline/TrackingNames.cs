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

    /// <summary>What the language of the project has.</summary>
    public const string Language = nameof(Language);

    /// <summary>The types that name a schema with <c>[FromSchema]</c>.</summary>
    public const string Anchors = nameof(Anchors);

    /// <summary>How the files hang together, by their URIs and references.</summary>
    public const string Links = nameof(Links);

    /// <summary>What each component is made from: its files and those that they reach.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>The types that components propose, and what is resolved where these meet.</summary>
    public const string Types = nameof(Types);

    /// <summary>Plans and type models of each component.</summary>
    public const string Components = nameof(Components);

    /// <summary>What each output file is printed from.</summary>
    public const string Units = nameof(Units);

    /// <summary>What is wrong, by document and pointer.</summary>
    public const string Findings = nameof(Findings);
}
