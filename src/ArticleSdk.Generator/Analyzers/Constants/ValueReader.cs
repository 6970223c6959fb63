using System.Threading;
using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>
/// Reads values that code gives, as the JSON that the program would write: constants, collections, records of generated types, and what converts to them. What the compiler does not know
/// is a hole.
/// </summary>
internal sealed partial class ValueReader(CancellationToken cancellation)
{
    // Initialisers within initialisers.
    private const int MaxDepth = 64;

    private readonly MappedText _text = new();
    private readonly List<JsonHole> _holes = [];
    private readonly List<ValuePart> _parts = [];
    private int _depth;

    /// <summary>Reads a value.</summary>
    /// <param name="operation">What makes it.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public static ValueText Read(IOperation operation, CancellationToken cancellation)
    {
        ValueReader reader = new(cancellation);
        reader.Add(operation);
        return new ValueText(reader._text, reader._holes, reader._parts);
    }

    /// <summary>What a schema of its own applies to: an object, or a value that is converted to a generated type.</summary>
    public static ITypeSymbol? GeneratedTypeOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation when IsGenerated(creation.Type) => creation.Type,
        IWithOperation with when IsGenerated(with.Type) => with.Type,
        IConversionOperation { OperatorMethod: { } method } when IsGenerated(method.ReturnType) => method.ReturnType,
        _ => null,
    };

    private static bool IsGenerated(ITypeSymbol? type) => type is INamedTypeSymbol && TypePrograms.IsGenerated(type);

    private void Add(IOperation operation)
    {
        cancellation.ThrowIfCancellationRequested();
        int start = _text.Length;
        int holes = _holes.Count;
        if (++_depth > MaxDepth || !TryAdd(operation))
        {
            _text.Truncate(start);
            _holes.RemoveRange(holes, _holes.Count - holes);
            _parts.RemoveAll(part => part.Start >= start);
            AddHole(HoleKind.Value, "null", operation.Syntax.Span);
        }

        _depth--;
    }

    private bool TryAdd(IOperation operation)
    {
        int start = _text.Length;
        if (!TryAddValue(operation))
            return false;
        if (GeneratedTypeOf(operation) is { } type)
            _parts.Add(new ValuePart(operation, type, start, _text.Length));
        return true;
    }

    private bool TryAddValue(IOperation operation)
    {
        if (operation.Syntax is CollectionExpressionSyntax collection)
            return TryAddCollection(collection, operation);
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return TryAddConstant(constant, operation.Type, operation.Syntax.Span);
        switch (operation)
        {
            case IParenthesizedOperation inner:
                return TryAdd(inner.Operand);
            case IConversionOperation conversion:
                return TryAddConverted(conversion);
            case IDefaultValueOperation { Type: { } type }:
                return type.IsReferenceType && TryAddText("null", operation.Syntax.Span);
            case IObjectCreationOperation creation:
                return TryAddCreation(creation);
            case IWithOperation with:
                return TryAddRecord(with, with.Type, with.Initializer, with.Operand);
            case IArrayCreationOperation { Initializer: { } items }:
                return TryAddItems(items.ElementValues, operation.Syntax.Span);
            case ITupleOperation tuple:
                return TryAddTuple(tuple, tuple.Type);
            case IPropertyReferenceOperation { Instance: null, Property: { } property }:
                return TryAddStatic(property, operation.Syntax.Span);
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }:
                return TryAddText("\"\"", operation.Syntax.Span);
            case IInvocationOperation { Instance: null } call:
                return TryAddCall(call);
            default:
                return false;
        }
    }

    // What generated types and those of the runtime convert from is what they hold.
    private bool TryAddConverted(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
            return IsOurs(method.ContainingType) && TryAdd(conversion.Operand);
        if (Plain(conversion) is ITupleOperation tuple)
            return TryAddTuple(tuple, UnderlyingType(conversion.Type));
        // A float is another number as a double.
        if (conversion.Operand.Type?.SpecialType == SpecialType.System_Single && !SymbolEqualityComparer.Default.Equals(conversion.Operand.Type, UnderlyingType(conversion.Type)))
            return false;
        return conversion.Conversion is { IsIdentity: true } or { IsReference: true } or { IsNullable: true } or { IsImplicit: true, IsNumeric: false } && TryAdd(conversion.Operand);
    }

    private static ITypeSymbol? UnderlyingType(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ } underlying] } ? underlying : type;

    private static bool IsOurs(INamedTypeSymbol? type) =>
        type is not null && (IsGenerated(type) || type is { ContainingNamespace: { Name: "ArticleSdk", ContainingNamespace.IsGlobalNamespace: true } });

    private bool TryAddCreation(IObjectCreationOperation creation)
    {
        TextSpan span = creation.Syntax.Span;
        if (IsOurs(creation.Type as INamedTypeSymbol) && creation.Arguments is [{ } only])
            return creation.Initializer is null && TryAdd(only.Value);
        if (creation.Type is { IsRecord: true, IsReferenceType: true } && IsGenerated(creation.Type) && creation.Arguments.IsEmpty)
            return TryAddRecord(creation, creation.Type, creation.Initializer, with: null);
        return WellKnownValues.TryRead(creation, out string text) ? TryAddText(JsonText.Quote(text), span) : TryAddCollection(creation);
    }

    private bool TryAddCall(IInvocationOperation call)
    {
        if (call.TargetMethod.Name == "From" && IsOurs(call.TargetMethod.ContainingType) && call.Arguments is [{ } only])
            return TryAdd(only.Value);
        if (call.TargetMethod is { Name: "Create", ContainingType: { Name: "JsonList" } list } && IsOurs(list) && call.Arguments is [{ Value: { } items }])
            return items.Syntax is CollectionExpressionSyntax ? TryAdd(items) : Plain(items) is IArrayCreationOperation array && TryAdd(array);
        return WellKnownValues.TryRead(call, out string text) && TryAddText(JsonText.Quote(text), call.Syntax.Span);
    }

    // The empty list and map, and the values that an open enum names.
    private bool TryAddStatic(IPropertySymbol property, TextSpan span)
    {
        INamedTypeSymbol type = property.ContainingType;
        if (!IsOurs(type))
            return false;
        if (property.Name == "Empty" && type.Name is "JsonList" or "JsonMap")
            return TryAddText(type.Name == "JsonList" ? "[]" : "{}", span);
        return IsGenerated(type) && SymbolEqualityComparer.Default.Equals(property.Type, type)
            && TryAddText(GeneratedTypes.HasIntegers(type) ? GeneratedNames.Of(property) : JsonText.Quote(GeneratedNames.Of(property)), span);
    }

    private bool TryAddConstant(object? value, ITypeSymbol? type, TextSpan span)
    {
        if (type is { TypeKind: TypeKind.Enum } && !GeneratedTypes.HasIntegers(type))
        {
            IFieldSymbol? field = GeneratedNames.ValuesOf(type).FirstOrDefault(f => Equals(f.ConstantValue, value));
            return field is not null && GeneratedTypes.Contains(type) && TryAddText(JsonText.Quote(GeneratedNames.Of(field)), span);
        }

        return WellKnownValues.JsonOf(value) is { } json && TryAddText(json, span);
    }

    private bool TryAddText(string json, TextSpan span)
    {
        _text.Add(json, span);
        return true;
    }

    private void AddHole(HoleKind kind, string json, TextSpan span)
    {
        int start = _text.Length;
        _text.Add(json, span);
        _holes.Add(new JsonHole(kind, start, _text.Length));
    }
}
