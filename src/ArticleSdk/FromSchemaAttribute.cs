namespace ArticleSdk;

/// <summary>Anchors a generated type in code: the partial type that carries the attribute is the one that is generated from the schema. An enum, which cannot be partial, is the one that stands for the schema.</summary>
/// <remarks>It chooses the type's name and namespace, and lets other source generators see it.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum, Inherited = false)]
public sealed class FromSchemaAttribute : Attribute
{
    /// <summary>Anchors the type at a schema.</summary>
    /// <param name="path">
    /// The schema file's path or name in the project, with a JSON Pointer as fragment for a definition in it: <c>article.schema.json#/$defs/section</c>.
    /// </param>
    public FromSchemaAttribute(string path) => Path = path;

    /// <summary>The schema file's path or name in the project, with a JSON Pointer as fragment for a definition in it.</summary>
    public string Path { get; }
}
