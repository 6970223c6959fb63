using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Names the records of a union: for analyzers, also where the union comes from another assembly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class SchemaBranchesAttribute : Attribute
{
    /// <param name="branches">The records.</param>
    public SchemaBranchesAttribute(params Type[] branches) => Branches = branches;

    internal IReadOnlyList<Type> Branches { get; }
}
