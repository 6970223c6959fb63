namespace ArticleSdk.Generator.Code;

/// <summary>A statement or declaration: what stands on lines of its own.</summary>
internal abstract record CodeNode;

/// <summary>One line: a statement, a field, a member with a body of one expression.</summary>
internal sealed record Line(Fragment Text) : CodeNode;

/// <summary>A check on one line: <c>if (…) return false;</c>. At the end of a method, it is what that returns.</summary>
/// <param name="Fails">What is true where the check fails.</param>
/// <param name="Holds">The opposite, where it is simple.</param>
internal sealed record Guard(Fragment Fails, Fragment? Holds = null) : CodeNode;

/// <summary>An expression over several lines: each part of it on one, a level deeper than the first.</summary>
internal sealed record Continued(Fragment First, IReadOnlyList<Fragment> Rest) : CodeNode;

/// <summary>An empty line between others; none at the start or end of a block.</summary>
internal sealed record Blank : CodeNode;

/// <summary>A comment; the text is anything.</summary>
internal sealed record Comment(string Text) : CodeNode;

/// <summary>XML documentation; the texts are anything.</summary>
internal sealed record XmlDoc(string? Summary, string? Remarks = null) : CodeNode;

/// <summary>A label of a <c>switch</c> and what it leads to.</summary>
/// <param name="Labels">Each without <c>case</c>; empty: <c>default</c>.</param>
/// <param name="Note">A comment behind the labels; anything, or null.</param>
/// <param name="Body">The statements, which leave the section.</param>
internal sealed record Section(IReadOnlyList<Fragment> Labels, string? Note, CodeBlock Body);

/// <summary>A <c>switch</c> statement.</summary>
internal sealed record Switch(Fragment Subject, IReadOnlyList<Section> Sections) : CodeNode;

/// <summary>Lines in braces behind a head; or without a head, lines that follow each other.</summary>
/// <param name="Head">The head: <c>while (…)</c>, <c>else</c>, the head of a type or method; empty: braces alone; null: the lines stand where the block stands, without braces.</param>
internal sealed record CodeBlock(Fragment? Head = null) : CodeNode
{
    private readonly List<CodeNode> _nodes = [];

    /// <summary>What follows the closing brace, as <c>;</c> does that of an expression.</summary>
    public Fragment? Tail { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<CodeNode> Nodes => _nodes;

    public bool IsEmpty => _nodes.Count == 0;

    /// <summary>Adds a line.</summary>
    public CodeBlock Line(Fragment text) => Add(new Line(text));

    /// <summary>Adds an empty line.</summary>
    public CodeBlock Blank() => Add(new Blank());

    /// <summary>Adds a node.</summary>
    public CodeBlock Add(CodeNode node)
    {
        _nodes.Add(node);
        return this;
    }

    /// <summary>Ends a method that says whether all checks hold.</summary>
    public CodeBlock ReturnTrue()
    {
        if (_nodes.Count == 0 || _nodes[_nodes.Count - 1] is not Guard { Holds: { } holds })
            return Line($"return true;");
        _nodes.RemoveAt(_nodes.Count - 1);
        return Line($"return {holds};");
    }

    /// <summary>Adds nodes.</summary>
    public CodeBlock AddRange(IEnumerable<CodeNode> nodes)
    {
        _nodes.AddRange(nodes);
        return this;
    }

    /// <summary>Adds a block, and gives it.</summary>
    public CodeBlock Block(Fragment head)
    {
        CodeBlock block = new(head);
        _nodes.Add(block);
        return block;
    }

    /// <summary>Adds a line that happens under a condition: <c>if (condition)</c> with one statement below it.</summary>
    public CodeBlock If(Fragment condition, Fragment statement) => Add(new Continued($"if ({condition})", [statement]));

    /// <summary>Adds a <c>switch</c>.</summary>
    public CodeBlock Switch(Fragment subject, IReadOnlyList<Section> sections) => Add(new Switch(subject, sections));
}
