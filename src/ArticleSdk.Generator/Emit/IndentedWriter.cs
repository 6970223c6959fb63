using System.Text;

namespace ArticleSdk.Generator.Emit;

/// <summary>Writes lines, indented by a tab a level (there is much generated code, and every byte is compiled), and always ended by <c>\n</c>.</summary>
internal sealed class IndentedWriter
{
    private readonly StringBuilder _text = new();
    private int _level;
    private bool _blankIsDue;
    private bool _isAtStart = true;

    /// <summary>Writes one line.</summary>
    /// <exception cref="ArgumentException">It is more than one.</exception>
    public void Line(string text)
    {
        if (text.IndexOf('\n') >= 0 || text.IndexOf('\r') >= 0)
            throw new ArgumentException("A line holds no line break.", nameof(text));
        if (_blankIsDue && !_isAtStart && text is not ['}', ..])
            _text.Append('\n');
        _blankIsDue = false;
        _isAtStart = text == "{";
        // Preprocessor directives and empty lines have no indentation.
        if (text.Length > 0 && text[0] != '#')
            _text.Append('\t', _level);
        _text.Append(text).Append('\n');
    }

    /// <summary>Leaves an empty line before what follows, unless that begins or ends a block.</summary>
    public void Blank() => _blankIsDue = true;

    /// <summary>What follows stands one level deeper.</summary>
    public void Indent() => _level++;

    /// <summary>What follows stands one level less deep.</summary>
    /// <exception cref="InvalidOperationException">It does not stand deep.</exception>
    public void Unindent()
    {
        if (_level == 0)
            throw new InvalidOperationException("There is no block to end.");
        _level--;
    }

    /// <summary>All that was written.</summary>
    /// <exception cref="InvalidOperationException">A block was not ended.</exception>
    public string Finish()
    {
        if (_level != 0)
            throw new InvalidOperationException($"{_level} blocks were not ended.");
        if (_blankIsDue)
            _text.Append('\n');
        return _text.ToString();
    }
}
