using System.Runtime.CompilerServices;
using System.Text;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>The schemas of generated types, as the types say them themselves: those of this project and those of assemblies that it refers to.</summary>
internal static class TypePrograms
{
    /// <summary>The metadata name of the attribute that says which schema a type is from.</summary>
    public const string PlaceAttributeName = "ArticleSdk.Runtime." + PlaceAttribute;

    private const string PlaceAttribute = "SchemaPlaceAttribute";
    private const string TextAttribute = "SchemaTextAttribute";

    private static readonly ConditionalWeakTable<string, LoadedProgram> Loaded = new();

    /// <summary>The schema that a type was generated from; null where it was from none, or none that can be read.</summary>
    public static ProgramNode? Find(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { ContainingAssembly: { } assembly } || Attribute(type, PlaceAttribute) is not { ConstructorArguments: [{ Value: string file }, { Value: string pointer }, ..] })
            return null;
        if (ReadFiles(assembly, file) is not { } files)
            return null;
        try
        {
            return Load(files).Find(pointer);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What another version of the generator wrote, or nobody did.
            return null;
        }
    }

    /// <summary>Whether a type was generated from a schema that it names.</summary>
    public static bool IsGenerated(ITypeSymbol type) => Attribute(type, PlaceAttribute) is { ConstructorArguments: [{ Value: string }, ..] };

    /// <summary>The attribute of the runtime that a symbol has.</summary>
    private static AttributeData? Attribute(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Runtime", ContainingNamespace: { Name: "ArticleSdk", ContainingNamespace.IsGlobalNamespace: true } } } type && type.Name == name);

    // A file and all that it refers to, itself first; null where one is missing.
    private static List<ProgramFile>? ReadFiles(IAssemblySymbol assembly, string first)
    {
        List<ProgramFile> files = [];
        HashSet<string> seen = [first];
        Queue<string> work = new([first]);
        while (work.Count > 0)
        {
            string name = work.Dequeue();
            if (assembly.GetTypeByMetadataName(name) is not { } carrier
                || Attribute(carrier, TextAttribute) is not { ConstructorArguments: [{ Value: string program }, { Kind: TypedConstantKind.Array, Values: { IsDefault: false } values }] })
            {
                return null;
            }

            string[] imports = [.. values.Select(value => value.Value as string ?? "")];
            files.Add(new ProgramFile(name, program, imports));
            foreach (string import in imports.Where(seen.Add))
                work.Enqueue(import);
        }

        return files;
    }

    // An edit of the code leaves the texts as they are.
    private static EvaluationProgram Load(List<ProgramFile> files)
    {
        LoadedProgram known = Loaded.GetOrCreateValue(files[0].Program);
        lock (known)
        {
            if (known.Program is not null && known.Files.SequenceEqual(files))
                return known.Program;
            Dictionary<string, EvaluationProgram> programs = new(StringComparer.Ordinal);
            foreach (ProgramFile file in files)
                programs.Add(file.Name, new EvaluationProgram(Encoding.UTF8.GetBytes(file.Program), EvaluationProgram.Compile, import => programs[file.Imports[import]]));
            // What cannot be read is found here, and not in the middle of a document.
            foreach (EvaluationProgram program in programs.Values)
                program.NodeOf(0);
            known.Files = files;
            return known.Program = programs[files[0].Name];
        }
    }

    private sealed class LoadedProgram
    {
        public List<ProgramFile> Files { get; set; } = [];

        public EvaluationProgram? Program { get; set; }
    }

    private sealed record ProgramFile(string Name, string Program, string[] Imports)
    {
        public bool Equals(ProgramFile? other) => other is not null && Name == other.Name && Program == other.Program && Imports.SequenceEqual(other.Imports);

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
    }
}
