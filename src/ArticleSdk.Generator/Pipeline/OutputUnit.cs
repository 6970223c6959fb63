using ArticleSdk.Generator.Emit.Checks;
using ArticleSdk.Generator.Code.Types;
using ArticleSdk.Generator.Emit;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Program;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>One generated file: the model it is printed from, which alone decides whether it must be printed again.</summary>
/// <param name="HintName">Its name among the generated files.</param>
internal abstract record OutputUnit(string HintName)
{
    public abstract string Print();
}

/// <summary>The check functions of a type.</summary>
internal sealed record CheckUnit(CheckClass Checks)
    : OutputUnit((Checks.Owner.Namespace.Length == 0 ? "" : Checks.Owner.Namespace + ".") + Checks.Owner.Name + ".SchemaChecks.g.cs")
{
    public override string Print() => CheckEmitter.Emit(Checks);
}

/// <summary>A type.</summary>
internal sealed record TypeUnit(TypeModel.TypeModel Type) : OutputUnit(Type.HintName + ".g.cs")
{
    public override string Print() => CodePrinter.Print(TypeFile.Of(Type));
}

/// <summary>The patterns and the program of a schema file.</summary>
internal sealed record ProgramUnit(ProgramModel Program)
    : OutputUnit((Program.Name.Namespace!.Length == 0 ? "" : Program.Name.Namespace + ".") + Program.Name.Name + ".g.cs")
{
    public override string Print() => CodePrinter.Print(ProgramCode.Of(Program));
}

/// <summary>The resolver for System.Text.Json.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Types">The types that it knows.</param>
internal sealed record ResolverUnit(string Namespace, EquatableArray<ResolverEntry> Types)
    : OutputUnit((Namespace.Length == 0 ? "" : Namespace + ".") + ResolverCode.ClassName + ".g.cs")
{
    public override string Print() => CodePrinter.Print(ResolverCode.Of(Namespace, Types));
}
