using System.Collections.Immutable;
using System.Globalization;

namespace ArticleSdk.Generator.Json;

/// <summary>Reads JSON text strictly (RFC 8259), in time linear in its length.</summary>
internal ref partial struct JsonReader
{
    /// <summary>How deep arrays and objects may be nested: what later stages recurse over, the reader's own recursion included.</summary>
    public const int MaxDepth = 512;

    private const int MaxErrors = 100;

    private readonly string _text;
    private readonly List<JsonPositions.Entry>? _entries;
    private readonly Dictionary<string, string> _names;
    private List<JsonError>? _errors;
    private int _at;
    private bool _stopped;

    private JsonReader(string text, bool withPositions)
    {
        _text = text;
        _entries = withPositions ? new List<JsonPositions.Entry>() : null;
        _names = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>Reads a text that is to hold one JSON value. A byte order mark at its start is skipped.</summary>
    public static JsonReadResult Read(string text, bool withPositions = false)
    {
        var reader = new JsonReader(text, withPositions);
        JsonValue value = reader.ReadDocument();
        EquatableArray<JsonError> errors = reader._errors is { } list ? list.ToEquatableArray() : default;
        if (reader._stopped)
            return new JsonReadResult(null, errors, null);
        return new JsonReadResult(value, errors, withPositions ? new JsonPositions(value, reader._entries!) : null);
    }

    private JsonValue ReadDocument()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
            _at = 1;
        SkipWhiteSpace();
        if (!_stopped && _at == _text.Length)
        {
            Stop("the file is empty; a JSON value is expected", 0, 0);
            return JsonValue.Null;
        }

        JsonValue value = ReadValue(0, -1, 0);
        SkipWhiteSpace();
        if (!_stopped && _at < _text.Length)
            Stop("nothing may follow the JSON value", _at, 1);
        return value;
    }

    private JsonValue ReadValue(int depth, int nameStart, int nameLength)
    {
        SkipWhiteSpace();
        if (_stopped)
            return JsonValue.Null;
        if (_at == _text.Length)
            return Stop("a value is expected, but the text ends", _at, 0);

        int start = _at;
        int entry = -1;
        if (_entries is not null)
        {
            entry = _entries.Count;
            _entries.Add(default);
        }

        char first = _text[_at];
        JsonValue value = first switch
        {
            '{' => ReadObject(depth + 1, entry),
            '[' => ReadArray(depth + 1),
            '"' => ReadString(out string text) ? JsonValue.String(text) : JsonValue.Null,
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => ReadLiteral(),
        };

        if (entry >= 0)
        {
            _entries![entry] = new JsonPositions.Entry
            {
                Start = start,
                Length = _at - start,
                NameStart = nameStart,
                NameLength = nameLength,
                Next = _entries.Count,
            };
        }

        return value;
    }

    private JsonValue ReadObject(int depth, int entry)
    {
        if (depth > MaxDepth)
            return StopTooDeep();
        _at++;
        SkipWhiteSpace();
        if (TryTake('}'))
            return JsonValue.Object(default);

        ImmutableArray<JsonMember>.Builder members = ImmutableArray.CreateBuilder<JsonMember>();
        HashSet<string>? seen = null;
        bool repeated = false;
        while (!_stopped)
        {
            if (_at == _text.Length || _text[_at] != '"')
                return Stop(_at < _text.Length && _text[_at] == '}' ? "a comma may not stand before '}'" : "a name in double quotes is expected", _at, 1);

            int nameStart = _at;
            if (!ReadString(out string name))
                break;
            int nameLength = _at - nameStart;
            if (IsRepeated(members, ref seen, name))
            {
                repeated = true;
                Report(JsonErrorKind.DuplicateName, name, nameStart, nameLength);
            }

            SkipWhiteSpace();
            if (_stopped)
                break;
            if (!TryTake(':'))
                return Stop("':' is expected behind the name", _at, 1);

            members.Add(new JsonMember(Intern(name), ReadValue(depth, nameStart, nameLength)));
            SkipWhiteSpace();
            if (_stopped)
                break;
            if (TryTake('}'))
            {
                if (repeated)
                    KeepLast(members, entry);
                return JsonValue.Object(new EquatableArray<JsonMember>(members.ToImmutable()));
            }

            if (!TryTake(','))
                return Stop("',' or '}' is expected", _at, 1);
            SkipWhiteSpace();
        }

        return JsonValue.Null;
    }

    private JsonValue ReadArray(int depth)
    {
        if (depth > MaxDepth)
            return StopTooDeep();
        _at++;
        SkipWhiteSpace();
        if (TryTake(']'))
            return JsonValue.Array(default);

        ImmutableArray<JsonValue>.Builder items = ImmutableArray.CreateBuilder<JsonValue>();
        while (!_stopped)
        {
            if (_at < _text.Length && _text[_at] == ']')
                return Stop("a comma may not stand before ']'", _at, 1);
            items.Add(ReadValue(depth, -1, 0));
            SkipWhiteSpace();
            if (_stopped)
                break;
            if (TryTake(']'))
                return JsonValue.Array(new EquatableArray<JsonValue>(items.ToImmutable()));
            if (!TryTake(','))
                return Stop("',' or ']' is expected", _at, 1);
            SkipWhiteSpace();
        }

        return JsonValue.Null;
    }

    /// <summary>Small objects are searched, large ones hashed: both are linear in the end, and small ones are nearly all.</summary>
    private static bool IsRepeated(ImmutableArray<JsonMember>.Builder members, ref HashSet<string>? seen, string name)
    {
        if (members.Count >= 16)
        {
            if (seen is null)
            {
                seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (JsonMember member in members)
                    seen.Add(member.Name);
            }

            return !seen.Add(name);
        }

        foreach (JsonMember member in members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Of members with one name the last stays (RFC 8259, section 4: what most implementations do).</summary>
    private readonly void KeepLast(ImmutableArray<JsonMember>.Builder members, int entry)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < members.Count; i++)
            last[members[i].Name] = i;
        int kept = 0;
        int child = entry + 1;
        for (int i = 0; i < members.Count; i++)
        {
            bool keeps = last[members[i].Name] == i;
            if (keeps)
                members[kept++] = members[i];
            if (_entries is null)
                continue;
            JsonPositions.Entry place = _entries[child];
            _entries[child] = place with { IsOverridden = !keeps };
            child = place.Next;
        }

        members.Count = kept;
    }

    /// <summary>The same few keywords are the names of most members: one string each.</summary>
    private readonly string Intern(string name)
    {
        if (_names.TryGetValue(name, out string? known))
            return known;
        _names.Add(name, name);
        return name;
    }

    private void SkipWhiteSpace()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                _at++;
                continue;
            }

            if (c == '/' && !_stopped)
                Stop("comments are not allowed in JSON", _at, _at + 1 < _text.Length ? 2 : 1);
            return;
        }
    }

    private bool TryTake(char expected)
    {
        if (_stopped || _at == _text.Length || _text[_at] != expected)
            return false;
        _at++;
        return true;
    }

    private JsonValue Stop(string message, int start, int length)
    {
        if (!_stopped)
        {
            // A surrogate pair is one character to its reader.
            if (length == 1 && start + 1 < _text.Length && char.IsSurrogatePair(_text, start))
                length = 2;
            if (start >= _text.Length)
                (start, length) = (_text.Length, 0);
            _errors ??= [];
            _errors.Add(new JsonError(JsonErrorKind.Syntax, message, start, length));
            _stopped = true;
        }

        return JsonValue.Null;
    }

    private JsonValue StopTooDeep()
    {
        if (!_stopped)
        {
            _errors ??= [];
            _errors.Add(new JsonError(JsonErrorKind.TooDeep, MaxDepth.ToString(CultureInfo.InvariantCulture), _at, 1));
            _stopped = true;
        }

        return JsonValue.Null;
    }

    private void Report(JsonErrorKind kind, string message, int start, int length)
    {
        _errors ??= [];
        if (_errors.Count < MaxErrors)
            _errors.Add(new JsonError(kind, message, start, length));
    }
}
