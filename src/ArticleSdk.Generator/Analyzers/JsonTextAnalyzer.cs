using System.Collections.Immutable;
using ArticleSdk.Generator.Analyzers.Constants;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Program;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Checks JSON texts that are constants where a generated type is asked about them, or where they are said to be its documents.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonTextAnalyzer : DiagnosticAnalyzer
{
    private const string SchemaJson = "ArticleSdk.SchemaJson";
    private const string SchemaRecord = "ArticleSdk.SchemaRecord`1";
    private const string JsonOf = "ArticleSdk.JsonOfAttribute`1";
    private const string Options = "ArticleSdk.SchemaValidationOptions";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeDescriptors.InvalidText, CodeDescriptors.InvalidTextAskedAbout);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(JsonOf) is not { } jsonOf)
                return;
            INamedTypeSymbol? schemaJson = start.Compilation.GetTypeByMetadataName(SchemaJson);
            INamedTypeSymbol? schemaRecord = start.Compilation.GetTypeByMetadataName(SchemaRecord);
            start.RegisterOperationAction(operation => CheckCall(operation, schemaJson, schemaRecord), OperationKind.Invocation);
            start.RegisterOperationAction(operation => CheckMarked(operation, jsonOf), OperationKind.Argument, OperationKind.SimpleAssignment, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer);
        });
    }

    private static void CheckCall(OperationAnalysisContext context, INamedTypeSymbol? schemaJson, INamedTypeSymbol? schemaRecord)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        if (!method.IsStatic || method.Name is not ("Read" or "TryRead" or "IsValid" or "Validate"))
            return;
        // A record inherits the method from a type that is generic in it; SchemaJson has it as a generic method.
        ITypeSymbol? type = SymbolEqualityComparer.Default.Equals(method.ContainingType, schemaJson) ? method.TypeArguments.FirstOrDefault()
            : SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, schemaRecord) ? method.ContainingType.TypeArguments[0]
            : method.ContainingType;
        if (type is null || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is not { } text)
            return;
        bool hasOptions = call.Arguments.Any(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type: { Name: "SchemaValidationOptions" } options } && options.ToDisplayString() == Options);
        Check(context, text, type, method.Name == "Read" ? CodeDescriptors.InvalidText : CodeDescriptors.InvalidTextAskedAbout, hasOptions ? int.MaxValue : TextEvaluation.MaxDepth);
    }

    private static void CheckMarked(OperationAnalysisContext context, INamedTypeSymbol jsonOf)
    {
        (IOperation? value, ISymbol? marked) = context.Operation switch
        {
            IArgumentOperation { ArgumentKind: ArgumentKind.Explicit } argument => (argument.Value, (ISymbol?)argument.Parameter),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment => (assignment.Value, member.Member),
            ISimpleAssignmentOperation { Target: IParameterReferenceOperation parameter } assignment => (assignment.Value, parameter.Parameter),
            IFieldInitializerOperation field => (field.Value, field.InitializedFields.FirstOrDefault()),
            IPropertyInitializerOperation property => (property.Value, property.InitializedProperties.FirstOrDefault()),
            IParameterInitializerOperation parameter => (parameter.Value, parameter.Parameter),
            _ => (null, null),
        };
        if (value is null || marked is null || !CanBeText(value.Type) || (context.Operation is ISymbolInitializerOperation && IsNothing(value)))
            return;
        foreach (AttributeData attribute in marked.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass is { TypeArguments: [{ } type] } mark && SymbolEqualityComparer.Default.Equals(mark.OriginalDefinition, jsonOf))
                Check(context, value, type, CodeDescriptors.InvalidText, TextEvaluation.MaxDepth);
        }
    }

    // What stands there until there is a text.
    private static bool IsNothing(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: "" } || value is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } };

    private static bool CanBeText(ITypeSymbol? type) => type is not null && (type.SpecialType is SpecialType.System_String or SpecialType.System_Object || TextValueReader.IsUtf8(type));

    private static void Check(OperationAnalysisContext context, IOperation value, ITypeSymbol type, DiagnosticDescriptor descriptor, int maxDepth)
    {
        if (value.Syntax is not ExpressionSyntax expression || value.SemanticModel is not { } model)
            return;
        ProgramNode? schema = null;
        foreach (ExpressionSyntax alternative in TextValueReader.Alternatives(expression))
        {
            if (TextValueReader.Read(alternative, model, context.CancellationToken) is not { } text)
                continue;
            schema ??= TypePrograms.Find(type);
            if (schema is null)
                return;
            ConstantJson json = HoleFiller.Fill(text);
            foreach (TextError error in ConstantCheck.Find(schema, json, maxDepth))
                context.ReportDiagnostic(ConstantCheck.Diagnose(descriptor, schema, error, json, type, expression.SyntaxTree));
        }
    }
}
