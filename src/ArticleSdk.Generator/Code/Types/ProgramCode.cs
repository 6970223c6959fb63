using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>The class of a schema file: its patterns, and its program, which is a class within so that nothing is made of it before it is asked for.</summary>
internal static class ProgramCode
{
    private const int MaxConstant = 1 << 16;

    private static readonly TypeName SchemaProgram = TypeName.Runtime("SchemaProgram");
    private static readonly TypeName Pattern = TypeName.Runtime("Pattern");

    public static CodeFile Of(ProgramModel program)
    {
        CodeBlock content = new();
        CodeBlock body = content.Add(new XmlDoc("What the types of a schema file share: its patterns, and why a document is not valid.")).Line(TypeParts.Generated)
            .Block($"internal static class {new Identifier(program.Name.Name)}");
        List<Fragment> patterns = [];
        foreach (string source in program.Text.Patterns)
        {
            if (!EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error))
                throw new InvalidOperationException($"{source}: {error}");
            Identifier field = FieldOf(patterns.Count);
            body.Add(new Comment("/" + source + "/")).Line($"internal static readonly {Pattern} {field} = new({Literal.Of(pattern.Compile())});").Blank();
            patterns.Add(field);
        }

        // Attribute and code share a constant, unless it would take too much of the 16 MB that all string literals of an assembly may have (CS8103).
        bool isConstant = program.Text.Text.Length <= MaxConstant;
        Identifier text = new("Text");
        Fragment literal = Literal.Raw(program.Text.Text);
        List<Fragment> arguments = [isConstant ? $"Program.{text}" : literal, .. program.Imports.Select(import => Literal.Of(CarrierOf(import)))];
        body.Line($"internal const string {Carrier} = {Literal.Of(CarrierOf(program.Name))};").Line($"internal static {SchemaProgram} At(string pointer) => Program.Value.At(pointer);").Blank();
        CodeBlock nested = body.Line($"[{TypeName.Runtime("SchemaText")}({arguments})]").Block($"internal static class Program");
        if (isConstant)
            nested.Line($"internal const string {text} = {literal};");
        nested.Add(new Continued(
            $"internal static readonly {SchemaProgram} Value = new(",
            [
                isConstant ? (Fragment)$"{text}," : $"{TypeName.System("Text.Encoding")}.UTF8.GetString({Literal.RawUtf8(program.Text.Text)}),",
                patterns.Count == 0 ? (Fragment)$"null," : $"static () => [{patterns}],",
                program.Imports.Count == 0 ? (Fragment)$"null);" : $"static () => [{program.Imports.Select(import => (Fragment)$"{import}.Program.Value")}]);",
            ]));
        // Apart from the program, which programs that only ask for verdicts can do without where nothing is watched.
        if (program.WatchedNames.Count > 0)
            body.Blank().Block($"internal static class Watched").Line($"internal static readonly {TypeName.Runtime("NameTable")} Names = {Table.OfNames(program.WatchedNames)};");
        return new CodeFile(program.Name.Namespace!, content);
    }

    /// <summary>The constant with the metadata name of the class with the program.</summary>
    public static Identifier Carrier => new("Name");

    /// <summary>The metadata name of the class with the program of a schema file.</summary>
    public static string CarrierOf(TypeName program) => (program.Namespace!.Length == 0 ? "" : program.Namespace + ".") + program.Name + "+Program";

    /// <summary>The field of a pattern, by its number.</summary>
    public static Identifier FieldOf(int number) => new("Pattern" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
