using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Program;

/// <summary>The program of a schema file as a class of generated code.</summary>
/// <param name="Document">The path of the file.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="Text">The program.</param>
/// <param name="Imports">The classes of the programs that it refers to, by their numbers.</param>
internal sealed record ProgramModel(string Document, TypeName Name, ProgramText Text, EquatableArray<TypeName> Imports)
{
    /// <summary>The names whose repeats are watched for in documents of the file's types.</summary>
    public EquatableArray<string> WatchedNames { get; init; }
}
