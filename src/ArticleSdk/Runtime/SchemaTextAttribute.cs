using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>A schema file as the engine runs it: for analyzers, also where its types come from another assembly. Data in an assembly's code are out of their reach.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SchemaTextAttribute : Attribute
{
    /// <param name="program">The program.</param>
    /// <param name="imports">The metadata names of the classes that carry the programs that it refers to, in its order.</param>
    public SchemaTextAttribute(string program, params string[] imports)
    {
        Program = program;
        Imports = imports;
    }

    /// <summary>The program.</summary>
    internal string Program { get; }

    /// <summary>The metadata names of the classes that carry the programs that it refers to, in its order.</summary>
    internal IReadOnlyList<string> Imports { get; }
}
