using System.Collections.Immutable;
using ArticleSdk.Generator.Analyzers.Constants;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Program;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Checks values of generated types that code makes of constants: objects in initialisers and <c>with</c>, and what is converted to such a type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeDescriptors.InvalidValue, CodeDescriptors.InvalidObject, CodeDescriptors.InvalidNull);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypePrograms.PlaceAttributeName) is not null)
                start.RegisterOperationAction(Check, OperationKind.ObjectCreation, OperationKind.With, OperationKind.Conversion);
        });
    }

    private static void Check(OperationAnalysisContext context)
    {
        if (ValueReader.GeneratedTypeOf(context.Operation) is not { } type || TypePrograms.Find(type) is not { } schema)
            return;
        ValueText value = ValueReader.Read(context.Operation, context.CancellationToken);
        if (!value.IsKnown)
            return;
        ConstantJson json = value.Whole;
        IReadOnlyList<TextError> errors = ConstantCheck.Find(schema, json, int.MaxValue);
        if (errors.Count == 0)
            return;
        // A part with a schema of its own that is not valid by that is warned of for itself.
        List<ValuePart> faulty = [.. value.Parts.Where(part => part.Operation != context.Operation && TypePrograms.Find(part.Type) is { } own && ConstantCheck.Find(own, value.Of(part), int.MaxValue).Count > 0)];
        foreach (TextError error in errors.Where(error => !faulty.Exists(part => part.Start <= error.Start && error.Start < part.End)))
            context.ReportDiagnostic(ConstantCheck.Diagnose(DescriptorOf(error, json.Text), schema, error, json, type, context.Operation.Syntax.SyntaxTree));
    }

    private static DiagnosticDescriptor DescriptorOf(TextError error, string json) =>
        json[error.Start] == '{' || error.Error.Code is ErrorCode.AdditionalProperties or ErrorCode.UnevaluatedProperties or ErrorCode.FalseSchema or ErrorCode.PropertyNames ? CodeDescriptors.InvalidObject
        : json[error.Start] == 'n' ? CodeDescriptors.InvalidNull
        : CodeDescriptors.InvalidValue;
}
