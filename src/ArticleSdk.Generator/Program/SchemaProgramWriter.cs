using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Program;

/// <summary>The program of a schema file: what an engine needs to evaluate it.</summary>
/// <param name="Text">The text, as <see cref="ProgramOp"/> describes it.</param>
/// <param name="Patterns">The sources of its patterns, by their numbers.</param>
/// <param name="Imports">The files whose programs it refers to, by their numbers.</param>
internal sealed record ProgramText(string Text, EquatableArray<string> Patterns, EquatableArray<string> Imports);

/// <summary>Writes programs: one word for each keyword.</summary>
internal sealed class SchemaProgramWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _patterns = new(StringComparer.Ordinal);
    private readonly ProgramLayout _layout;
    private readonly SchemaAnalysis _analysis;
    private readonly bool _annotates;

    private SchemaProgramWriter(ProgramLayout layout, SchemaAnalysis analysis, bool annotates)
    {
        _layout = layout;
        _analysis = analysis;
        _annotates = annotates;
    }

    /// <param name="layout">What it holds.</param>
    /// <param name="analysis">What follows from schemas.</param>
    /// <param name="annotates">Whether annotations are wanted.</param>
    public static ProgramText Write(ProgramLayout layout, SchemaAnalysis analysis, bool annotates)
    {
        SchemaProgramWriter writer = new(layout, analysis, annotates);
        writer._text.Append('[').Append(ProgramOps.Version);
        Dictionary<SchemaNode, SchemaResource> resources = [];
        foreach (SchemaNode node in layout.Nodes)
            writer.Write(node, resources);
        string text = writer._text.Append(']').ToString();
        return new ProgramText(text, writer._patterns.OrderBy(p => p.Value).Select(p => p.Key).ToEquatableArray(), layout.Imports.Select(d => d.Path).ToEquatableArray());
    }

    private void Write(SchemaNode node, Dictionary<SchemaNode, SchemaResource> resources)
    {
        _text.Append(",[");
        if (_layout.IsElsewhere(node))
            Text(node.Pointer);
        if (node.Boolean is { } verdict)
            Number(verdict ? -1 : -2);
        // A resource goes on inwards.
        if (!resources.TryGetValue(node, out SchemaResource? around) || around != node.Resource)
            WriteResource(node.Resource);
        Keyword[] keywords = [.. _layout.KeywordsOf(node)];
        foreach (SchemaNode child in keywords.SelectMany(ProgramLayout.HeldBy))
            resources[child] = node.Resource;
        foreach (Keyword keyword in keywords.OrderBy(k => k is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword))
            Write(node, keyword);
        if (_layout.Says(node) && node.Annotations.ErrorMessage is { } message)
            Word(ProgramOp.Message).Text(message);
        if (_annotates && _layout.Says(node) && node.Annotations.All.Count > 0)
            Word(ProgramOp.Annotations).Json(JsonValue.Object(node.Annotations.All));
        _text.Append(']');
    }

    private void WriteResource(SchemaResource resource)
    {
        IEnumerable<KeyValuePair<string, SchemaNode>> anchors = resource.DynamicAnchors.Where(a => _layout.NumberOf(a.Value) >= 0).OrderBy(a => a.Key, StringComparer.Ordinal);
        Word(ProgramOp.Resource).Text(resource.Uri).Number((int)resource.Dialect.Draft);
        Map(anchors, a => a.Key, a => Number(_layout.NumberOf(a.Value)));
        Number(resource.Pointer.Length);
    }

    private void Write(SchemaNode node, Keyword keyword)
    {
        switch (keyword)
        {
            case RefKeyword reference:
                Reference(keyword, reference.Anchor is null ? ProgramOp.Ref : ProgramOp.DynamicRef, reference.Target, reference.Anchor);
                break;
            case DynamicRefKeyword reference:
                Reference(keyword, ProgramOp.DynamicRef, reference.Initial, reference.Anchor);
                break;
            case AssertionKeyword assertion:
                Write(assertion);
                break;
            case AllOfKeyword all:
                Word(keyword, ProgramOp.AllOf).Nodes(node, keyword, all.Schemas);
                break;
            case AnyOfKeyword any:
                if (any.Types == JsonTypes.None)
                    Discriminator(any.Schemas);
                else
                    Word(ProgramOp.OrTypes).Number((int)any.Types);
                Word(keyword, ProgramOp.AnyOf).Nodes(node, keyword, any.Schemas);
                break;
            case OneOfKeyword one:
                Discriminator(one.Schemas);
                Word(keyword, ProgramOp.OneOf).Nodes(node, keyword, one.Schemas);
                break;
            case NotKeyword { Types: JsonTypes.None, Schemas.Count: 1 } not when not.Schemas[0].Pointer == node.Pointer + keyword.Path:
                Word(keyword, ProgramOp.Not).Node(not.Schemas[0]);
                break;
            case NotKeyword not:
                Word(keyword, ProgramOp.Disallow).Number((int)not.Types).Nodes(node, keyword, not.Schemas);
                break;
            case IfKeyword condition:
                Word(keyword, ProgramOp.If).Node(condition.If).Node(condition.Then).Node(condition.Else);
                break;
            case DependentSchemasKeyword dependent:
                Word(keyword, ProgramOp.DependentSchemas).Map(dependent.Schemas);
                break;
            case PropertiesKeyword properties:
                Word(keyword, ProgramOp.Properties).Map(properties.Properties);
                break;
            case PatternPropertiesKeyword patterns:
                foreach (NamedSchema pattern in patterns.Patterns)
                    AddPattern(pattern.Name);
                Word(keyword, ProgramOp.PatternProperties).Map(patterns.Patterns);
                break;
            case AdditionalPropertiesKeyword additional:
                Word(keyword, ProgramOp.AdditionalProperties).Node(additional.Schema);
                break;
            case PropertyNamesKeyword names:
                Word(keyword, ProgramOp.PropertyNames).Node(names.Schema);
                break;
            case PrefixItemsKeyword prefix:
                Word(keyword, ProgramOp.PrefixItems).Nodes(node, keyword, prefix.Schemas);
                break;
            case ItemsKeyword items:
                Word(keyword, ProgramOp.Items).Node(items.Schema).Number(items.Start);
                break;
            case ContainsKeyword contains:
                Word(keyword, ProgramOp.Contains).Node(contains.Schema).Number(contains.Min).Argument(contains.Max?.ToString(CultureInfo.InvariantCulture) ?? "null")
                    .Flag(node.Json.TryGet("minContains", out _)).Flag(contains.Evaluates);
                break;
            case UnevaluatedPropertiesKeyword unevaluated:
                Word(keyword, ProgramOp.UnevaluatedProperties).Node(unevaluated.Schema);
                break;
            case UnevaluatedItemsKeyword unevaluated:
                Word(keyword, ProgramOp.UnevaluatedItems).Node(unevaluated.Schema);
                break;
            case DefinitionsKeyword definitions:
                Word(keyword, ProgramOp.Definitions).Map(definitions.Schemas);
                break;
            default:
                throw new InvalidOperationException("There is no word for the keyword " + keyword.Name + ".");
        }
    }

    private void Write(AssertionKeyword assertion)
    {
        Word(assertion, assertion.Op);
        if (assertion.Operand is not { } operand)
            return;
        Json(operand);
        if (ProgramOps.OperandOf(assertion.Op) == OperandShape.Pattern)
            AddPattern(operand.Text);
    }

    private void Reference(Keyword keyword, ProgramOp op, SchemaNode target, string? anchor)
    {
        int number = _layout.NumberOf(target);
        // A word for what is in the same program, and the next for what is found by its pointer.
        Word(keyword, number >= 0 ? op : op + 1);
        if (anchor is not null)
            Text(anchor);
        Number(number >= 0 ? number : _layout.ImportOf(target));
        if (number < 0)
            Text(target.Pointer);
    }

    // Of an object, those branches alone are asked that allow objects.
    private void Discriminator(EquatableArray<SchemaNode> branches)
    {
        int[] objects = [.. Enumerable.Range(0, branches.Count).Where(i => (_analysis.KindsOf(branches[i]) & JsonTypes.Object) != 0)];
        if (_analysis.DiscriminatorOf([.. objects.Select(i => branches[i])], BranchTests.AnObject) is not { } found || found.Values.Any(value => value.Value.Kind != ValueKind.String))
            return;
        Word(found.IsRequired ? ProgramOp.Discriminator : ProgramOp.OptionalDiscriminator).Text(found.Property).Map(found.Values, v => v.Value.Text, v => Number(objects[v.Branch]));
    }

    private void AddPattern(string source)
    {
        if (!_patterns.ContainsKey(source))
            _patterns.Add(source, _patterns.Count);
    }

    // A keyword that is not spelt as its word, or not found under its name, says so.
    private SchemaProgramWriter Word(Keyword keyword, ProgramOp op)
    {
        if (keyword.Name != ProgramOps.NameOf(op))
            Word(ProgramOp.Named).Text(keyword.Name);
        if (keyword.Path != "/" + JsonPointer.Escape(keyword.Name))
            Word(ProgramOp.At).Text(keyword.Path);
        return Word(op);
    }

    private SchemaProgramWriter Word(ProgramOp op) => Number((int)op);

    private SchemaProgramWriter Number(long value) => Argument(value.ToString(CultureInfo.InvariantCulture));

    private SchemaProgramWriter Flag(bool value) => Number(value ? 1 : 0);

    private SchemaProgramWriter Json(JsonValue value) => Argument(JsonText.Write(value));

    private SchemaProgramWriter Text(string value)
    {
        Separate();
        JsonText.WriteString(_text, value);
        return this;
    }

    private SchemaProgramWriter Argument(string json)
    {
        Separate();
        _text.Append(json);
        return this;
    }

    private void Separate()
    {
        if (_text[_text.Length - 1] is not ('[' or '{' or ':'))
            _text.Append(',');
    }

    private SchemaProgramWriter Texts(EquatableArray<string> values)
    {
        Argument("[");
        foreach (string value in values)
            Text(value);
        _text.Append(']');
        return this;
    }

    private SchemaProgramWriter Node(SchemaNode? node) => node is null ? Argument("null") : Number(node.Boolean is { } verdict ? (verdict ? -1 : -2) : _layout.NumberOf(node));

    private SchemaProgramWriter Nodes(SchemaNode parent, Keyword keyword, EquatableArray<SchemaNode> nodes)
    {
        string list = parent.Pointer + keyword.Path + "/";
        bool isList = true;
        for (int i = 0; i < nodes.Count; i++)
            isList &= nodes[i].Pointer == list + i.ToString(CultureInfo.InvariantCulture);
        if (!isList)
            return Map(nodes, n => n.Pointer.Substring(parent.Pointer.Length), n => Node(n));
        Argument("[");
        foreach (SchemaNode node in nodes)
            Node(node);
        _text.Append(']');
        return this;
    }

    private SchemaProgramWriter Map(EquatableArray<NamedSchema> schemas) => Map(schemas, s => s.Name, s => Node(s.Schema));

    private SchemaProgramWriter Map<T>(IEnumerable<T> items, Func<T, string> name, Func<T, SchemaProgramWriter> value)
    {
        Argument("{");
        foreach (T item in items)
        {
            Text(name(item));
            _text.Append(':');
            value(item);
        }

        _text.Append('}');
        return this;
    }
}
