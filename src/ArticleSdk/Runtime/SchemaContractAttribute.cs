using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Says which contract between generated code and runtime an assembly was generated for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SchemaContractAttribute : Attribute
{
    /// <param name="version">The number of the contract.</param>
    public SchemaContractAttribute(int version) => Version = version;

    /// <summary>The number of the contract.</summary>
    internal int Version { get; }
}
