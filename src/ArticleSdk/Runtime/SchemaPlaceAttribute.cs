using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Says which schema a type was generated from: for analyzers, also where the type comes from another assembly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class SchemaPlaceAttribute : Attribute
{
    /// <param name="file">Null where no file alone says what the type is; the metadata name of the class that carries the schema file's <see cref="SchemaTextAttribute"/>. A name keeps nothing from being trimmed.</param>
    /// <param name="pointer">The schema in the file, as a JSON Pointer.</param>
    /// <param name="branches">Of the interface of a union, its records.</param>
    public SchemaPlaceAttribute(string? file, string? pointer, params Type[] branches)
    {
        File = file;
        Pointer = pointer;
        Branches = branches;
    }

    /// <summary>The metadata name of the class that carries the schema file's <see cref="SchemaTextAttribute"/>.</summary>
    internal string? File { get; }

    /// <summary>The schema in the file, as a JSON Pointer.</summary>
    internal string? Pointer { get; }

    /// <summary>Of the interface of a union, its records.</summary>
    internal IReadOnlyList<Type> Branches { get; }
}
