using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Writes JSON as people and programs do: minified or spaced, with or without escapes.</summary>
internal sealed class Scribe(Dice dice)
{
    private readonly StringBuilder _text = new();
    private readonly bool _spaced = dice.Chance(30);
    private readonly int _escapes = dice.Weighted(7, 2, 1) * 40;

    public string Write(JsonValue value)
    {
        Space();
        Append(value);
        Space();
        return _text.ToString();
    }

    private void Append(JsonValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Object:
                Append('{', '}', value.Members.Count, i =>
                {
                    Append(value.Members[i].Name);
                    Space();
                    _text.Append(':');
                    Space();
                    Append(value.Members[i].Value);
                });
                break;
            case ValueKind.Array:
                Append('[', ']', value.Items.Count, i => Append(value.Items[i]));
                break;
            case ValueKind.String:
                Append(value.Text);
                break;
            default:
                _text.Append(JsonText.Write(value));
                break;
        }
    }

    private void Append(char open, char close, int count, Action<int> append)
    {
        _text.Append(open);
        Space();
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
                _text.Append(',');
            Space();
            append(i);
            Space();
        }

        _text.Append(close);
    }

    private void Append(string text)
    {
        _text.Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value < ' ' || rune.Value is '"' or '\\' || dice.Chance(_escapes))
                Escape(rune);
            else
                _text.Append(rune.ToString());
        }

        _text.Append('"');
    }

    private void Escape(Rune rune)
    {
        if (rune.Value is '"' or '\\' or '/' && dice.Chance(50))
        {
            _text.Append('\\').Append(rune.ToString());
            return;
        }

        foreach (char c in rune.ToString())
            _text.Append("\\u").Append(((int)c).ToString(dice.Chance(50) ? "x4" : "X4", CultureInfo.InvariantCulture));
    }

    private void Space()
    {
        if (_spaced && dice.Chance(40))
            _text.Append(dice.Pick([" ", "\n", "\r\n", "\t", "    "]));
    }
}
