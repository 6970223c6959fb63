namespace ArticleSdk.Generator.Code;

/// <summary>One generated file.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Content">Its declarations.</param>
internal sealed record CodeFile(string Namespace, CodeBlock Content)
{
    /// <summary>The type that the file declares, if that is one: a long name of it is written once.</summary>
    public TypeModel.TypeName? Self { get; init; }

    /// <summary>An attribute of the assembly, or null.</summary>
    public Fragment? Assembly { get; init; }
}
