using System.Threading;
using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Code.Types;
using ArticleSdk.Generator.Emit;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>One generated file: the model it is printed from, which alone decides whether it must be printed again.</summary>
/// <param name="HintName">Its name among the generated files.</param>
/// <param name="Document">The schema file that it comes from; empty if it comes from all.</param>
internal abstract record OutputUnit(string HintName, string Document)
{
    /// <param name="language">What the language of the project has.</param>
    public abstract string Print(LanguageFeatures language);
}

/// <summary>The check functions of what has no type.</summary>
internal sealed record CheckUnit(CheckClass Checks) : OutputUnit(CheckCode.HintNameOf(Checks) + ".g.cs", Checks.Owner.Document)
{
    public override string Print(LanguageFeatures language) => CodePrinter.Print(CheckCode.FileOf(Checks));
}

/// <summary>A type, and its check functions if it has any.</summary>
internal sealed record TypeUnit(TypeDefinition Type, CheckClass? Checks) : OutputUnit(Type.HintName + ".g.cs", Type.Document)
{
    public override string Print(LanguageFeatures language) => CodePrinter.Print(TypeFile.Of(Type, Checks, language));
}

/// <summary>The patterns and the program of a schema file.</summary>
internal sealed record ProgramUnit(ProgramModel Program)
    : OutputUnit((Program.Name.Namespace!.Length == 0 ? "" : Program.Name.Namespace + ".") + Program.Name.Name + ".g.cs", Program.Document)
{
    public override string Print(LanguageFeatures language) => CodePrinter.Print(ProgramCode.Of(Program));
}

/// <summary>The resolver for System.Text.Json.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Types">The types that it knows.</param>
internal sealed record ResolverUnit(string Namespace, EquatableArray<ResolverEntry> Types)
    : OutputUnit((Namespace.Length == 0 ? "" : Namespace + ".") + ResolverCode.ClassName + ".g.cs", "")
{
    public override string Print(LanguageFeatures language) => CodePrinter.Print(ResolverCode.Of(Namespace, Types));

    /// <summary>The resolver of a project, if it has types.</summary>
    public static IEnumerable<OutputUnit> Of(IEnumerable<CompiledComponent> components, ProjectOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        EquatableArray<ResolverEntry> entries = components.SelectMany(c => c.Resolved).OrderBy(e => e.Name.ToString(), StringComparer.Ordinal).ToEquatableArray();
        return entries.Count == 0 ? [] : [new ResolverUnit(options.Namespace, entries)];
    }
}
