using System.Collections.Immutable;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Analyzers.Constants;

// Records and collections.
internal sealed partial class ValueReader
{
    /// <summary>A record with what an initialiser gives its members.</summary>
    /// <param name="record">What makes it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="initializer">Its initialiser.</param>
    /// <param name="with">The record that the others are taken from.</param>
    private bool TryAddRecord(IOperation record, ITypeSymbol? type, IObjectOrCollectionInitializerOperation? initializer, IOperation? with)
    {
        if (TypePrograms.Find(type) is not { } schema)
            return false;
        ObjectSchema known = ObjectSchema.Of(schema);
        TextSpan span = HeadOf(record.Syntax);
        HashSet<ISymbol> set = new(SymbolEqualityComparer.Default);
        _text.Add('{', span);
        foreach (IOperation member in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (member is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property, Syntax: { } name } } assignment || !set.Add(property))
                AddMembers(member.Syntax.Span);
            else if (!IsKnown(property, known))
                AddMembers(name.Span);
            else
                AddMember(property, assignment.Value, name.Span, known);
        }

        if (with is not null)
            AddMembers(with.Syntax.Span);
        else
            AddUnset(type!, set, known, span);
        _text.Add('}', span);
        return true;
    }

    private void AddMember(IPropertySymbol property, IOperation value, TextSpan name, ObjectSchema known)
    {
        string jsonName = GeneratedNames.Of(property);
        bool isOptional = IsOptional(property, jsonName, known);
        IOperation plain = Plain(value);
        bool isNull = plain is IDefaultValueOperation || plain.ConstantValue is { HasValue: true, Value: null };
        if (isOptional && isNull && (property.Type.Name != "Optional" || plain is IDefaultValueOperation))
            return;
        int start = _text.Length;
        int holes = _holes.Count;
        AddName(jsonName, name);
        int valueStart = _text.Length;
        Add(value);
        // It may be null, and the property absent.
        if (isOptional && _holes.Count == holes + 1 && _holes[holes] is { Kind: HoleKind.Value } hole && hole.Start == valueStart)
        {
            _text.Truncate(start);
            _holes.RemoveRange(holes, 1);
            AddMembers(name);
        }
    }

    // Members that the initialiser says nothing of.
    private void AddUnset(ITypeSymbol type, HashSet<ISymbol> set, ObjectSchema known, TextSpan span)
    {
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsStatic && p.SetMethod is not null && !set.Contains(p)))
        {
            string name = GeneratedNames.Of(property);
            if (!IsKnown(property, known) || IsOptional(property, name, known))
                continue;
            AddName(name, span);
            // One that is preset has the only value that it may have.
            if (!property.IsRequired && known.TryGetConstant(name, out string json))
                _text.Add(json, span);
            else
                AddHole(HoleKind.Value, "null", span);
        }
    }

    private static bool IsKnown(IPropertySymbol property, ObjectSchema known) => GeneratedNames.IsProperty(property) && known.Knows(GeneratedNames.Of(property));

    // Whether it is absent where it is null, or left out.
    private static bool IsOptional(IPropertySymbol property, string name, ObjectSchema known) =>
        !property.IsRequired && (!known.Requires(name) || property.NullableAnnotation == NullableAnnotation.Annotated || property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);

    // The items of a collection expression, by their syntax: compilers have no operation for it, or another one.
    private bool TryAddCollection(CollectionExpressionSyntax collection, IOperation operation)
    {
        if (operation.SemanticModel is not { } model || operation.Type is null)
            return false;
        bool isMap = operation.Type.Name == "JsonMap";
        _text.Add(isMap ? '{' : '[', collection.Span);
        foreach (CollectionElementSyntax element in collection.Elements)
        {
            IOperation? item = element is ExpressionElementSyntax { Expression: { } expression } ? Converted(model.GetOperation(expression, cancellation)) : null;
            if (isMap)
                AddPair(item, element.Span);
            else
                AddItem(item, element.Span);
        }

        _text.Add(isMap ? '}' : ']', collection.Span);
        return true;
    }

    // An expression is asked for by its syntax, which is also that of its conversion to the type of the items.
    private static IOperation? Converted(IOperation? item) => item is { Parent: IConversionOperation conversion } && GeneratedTypeOf(conversion) is not null ? conversion : item;

    // A list, array or dictionary that becomes one of the runtime's.
    private bool TryAddCollection(IObjectCreationOperation creation)
    {
        if (creation.Initializer is not { } initializer || !creation.Arguments.IsEmpty || creation.Type is not { Name: "Dictionary" or "List", ContainingNamespace: { Name: "Generic" } } type)
            return false;
        bool isMap = type.Name == "Dictionary";
        TextSpan span = creation.Syntax.Span;
        _text.Add(isMap ? '{' : '[', span);
        foreach (IOperation element in initializer.Initializers)
        {
            if (!isMap)
                AddItem(element is IInvocationOperation { Arguments: [{ Value: { } item }] } ? item : null, element.Syntax.Span);
            else if (element is IInvocationOperation { Arguments: [{ Value: { } key }, { Value: { } value }] })
                AddEntry(key, value, element.Syntax.Span);
            else if (element is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: { } index }] }, Value: { } assigned })
                AddEntry(index, assigned, element.Syntax.Span);
            else
                AddMembers(element.Syntax.Span);
        }

        _text.Add(isMap ? '}' : ']', span);
        return true;
    }

    private bool TryAddItems(IEnumerable<IOperation> items, TextSpan span)
    {
        _text.Add('[', span);
        foreach (IOperation item in items)
            AddItem(item, item.Syntax.Span);
        _text.Add(']', span);
        return true;
    }

    // One item, or of a spread any number.
    private void AddItem(IOperation? item, TextSpan span)
    {
        AddComma('[');
        if (item is null)
            AddHole(HoleKind.Items, "null", span);
        else
            Add(item);
    }

    /// <summary>The items of a tuple. One that may be missing, which null stands for, is any number of items, and so is a list at the end unless it is known to hold the other items.</summary>
    /// <param name="tuple">What makes it.</param>
    /// <param name="type">The type that it becomes.</param>
    private bool TryAddTuple(ITupleOperation tuple, ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TupleElements: { IsDefault: false } elements } || elements.Length != tuple.Elements.Length)
            return false;
        _text.Add('[', tuple.Syntax.Span);
        for (int i = 0; i < elements.Length; i++)
        {
            IOperation item = tuple.Elements[i];
            if (i == elements.Length - 1 && elements[i].Type is INamedTypeSymbol { Name: "JsonList" } list && IsOurs(list))
                AddOthers(elements[i].Name == TypeDiscovery.OthersName ? item : null, item.Syntax.Span);
            else if (MayBeMissing(elements[i].Type))
                AddItemOrNone(item);
            else
                AddItem(item, item.Syntax.Span);
        }

        _text.Add(']', tuple.Syntax.Span);
        return true;
    }

    private static bool MayBeMissing(ITypeSymbol type) =>
        type.IsReferenceType ? type.NullableAnnotation != NullableAnnotation.NotAnnotated : type.Name == "Optional" || !SymbolEqualityComparer.Default.Equals(UnderlyingType(type), type);

    private void AddItemOrNone(IOperation item)
    {
        bool isNull = Plain(item) is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };
        int holes = _holes.Count;
        AddItem(isNull ? null : item, item.Syntax.Span);
        if (_holes.Count == holes + 1 && _holes[holes] is { Kind: HoleKind.Value } hole && hole.End == _text.Length)
            _holes[holes] = hole with { Kind = HoleKind.Items };
    }

    // The items after those that have elements of their own.
    private void AddOthers(IOperation? list, TextSpan span)
    {
        if (list?.Syntax is not CollectionExpressionSyntax collection || list.SemanticModel is not { } model)
        {
            AddItem(null, span);
            return;
        }

        foreach (CollectionElementSyntax element in collection.Elements)
            AddItem(element is ExpressionElementSyntax { Expression: { } expression } ? model.GetOperation(expression, cancellation) : null, element.Span);
    }

    private void AddPair(IOperation? pair, TextSpan span)
    {
        if (pair is not null && Plain(pair) is IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: [{ Value: { } key }, { Value: { } value }] })
            AddEntry(key, value, span);
        else
            AddMembers(span);
    }

    private void AddEntry(IOperation key, IOperation value, TextSpan span)
    {
        if (key.ConstantValue is not { HasValue: true, Value: string name })
        {
            AddMembers(span);
            return;
        }

        AddName(name, key.Syntax.Span);
        Add(value);
    }

    private void AddName(string name, TextSpan span)
    {
        AddComma('{');
        _text.Add(JsonText.Quote(name), span);
        _text.Add(':', span);
    }

    // Properties that nobody knows: any number of them.
    private void AddMembers(TextSpan span)
    {
        AddComma('{');
        AddHole(HoleKind.Members, "\"\"", span);
        _text.Add(":null", span);
    }

    private void AddComma(char open)
    {
        if (_text[_text.Length - 1] != open)
            _text.Add(',', default);
    }

    private static IOperation Plain(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation inner:
                    operation = inner.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    // Where it is said that an object as a whole is wrong.
    private static TextSpan HeadOf(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax creation => TextSpan.FromBounds(creation.SpanStart, creation.Type.Span.End),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        WithExpressionSyntax with => with.WithKeyword.Span,
        _ => syntax.Span,
    };
}
