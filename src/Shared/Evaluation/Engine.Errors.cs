using System.Globalization;

namespace ArticleSdk.Shared.Evaluation;

// What is reported.
internal ref partial struct Engine
{
    /// <param name="keyword">The keyword that failed.</param>
    /// <param name="value">The value that it is about, where the walk is.</param>
    /// <param name="code">What kind of failure it is.</param>
    /// <param name="expected">What the text says was expected.</param>
    /// <param name="path">The path from the keyword to the part of it that failed.</param>
    /// <param name="found">What the text says was found, where that does not follow from the value.</param>
    /// <param name="name">The keyword beside it that is to blame.</param>
    private void Fail(ProgramKeyword keyword, int value, ErrorCode code, string expected, string path = "", string found = "", string? name = null)
    {
        if (!HasRoom())
            return;
        bool isWhole = path.Length == 0 && name is null;
        string keywordPath = isWhole ? keyword.Path : name is null ? keyword.Path + path : "/" + name;
        Add(new EngineError
        {
            Code = code,
            Keyword = name ?? keyword.Name,
            Message = keyword.Schema.Message ?? new EvaluationText(_json, value, isName: value == _name) { Expected = expected, Found = found, Keyword = keyword.Name }.Of(code),
            InstanceLocation = _place.Location(_json),
            KeywordLocation = LocationOf(keyword, keywordPath),
            AbsoluteKeywordLocation = isWhole ? keyword.Location : keyword.Schema.Location + JsonPointer.ToFragment(keywordPath),
            Offset = _json.Offset(value),
        });
    }

    // About a property of the object where the walk is.
    private void FailAtProperty(ProgramKeyword keyword, int name, ErrorCode code, string expected)
    {
        _place.EnterProperty(name);
        Fail(keyword, name + 1, code, expected);
        _place.Leave();
    }

    // About the name of a property of the object where the walk is.
    private void FailAtName(ProgramKeyword keyword, int name, ErrorCode code, string expected)
    {
        int before = _name;
        _name = name;
        _place.EnterProperty(name);
        Fail(keyword, name, code, expected);
        _place.Leave();
        _name = before;
    }

    // The schema `false` has no keyword: the one that applied it is the one to name. A forbidden property is reported at its name.
    private void Forbid(ProgramNode schema, int value, ProgramKeyword? by)
    {
        ErrorCode code = by?.Op switch
        {
            ProgramOp.AdditionalProperties => ErrorCode.AdditionalProperties,
            ProgramOp.UnevaluatedProperties => ErrorCode.UnevaluatedProperties,
            ProgramOp.PropertyNames => ErrorCode.PropertyNames,
            ProgramOp.Items when by.Name == "additionalItems" => ErrorCode.AdditionalItems,
            ProgramOp.Items => ErrorCode.Items,
            ProgramOp.UnevaluatedItems => ErrorCode.UnevaluatedItems,
            _ => ErrorCode.FalseSchema,
        };
        bool isProperty = code is ErrorCode.AdditionalProperties or ErrorCode.UnevaluatedProperties;
        if (isProperty)
            value--;
        AddOfSchema(schema, by, value, code, isProperty || value == _name);
    }

    // About a schema and none of its keywords.
    private void AddOfSchema(ProgramNode schema, ProgramKeyword? by, int value, ErrorCode code, bool isName)
    {
        if (!HasRoom())
            return;
        Add(new EngineError
        {
            Code = code,
            Keyword = by is null ? "" : by.Op == ProgramOp.If ? schema.Segment.Substring(1) : by.Name,
            Message = by?.Schema.Message ?? new EvaluationText(_json, value, isName).Of(code),
            InstanceLocation = _place.Location(_json),
            KeywordLocation = LocationOf(by, ""),
            AbsoluteKeywordLocation = schema.Location,
            Offset = _json.Offset(value),
        });
    }

    private void AddRepeatedNames(ProgramNode schema)
    {
        // One more than there is room for says that some were left out.
        int most = _isFull ? 0 : (int)Math.Min(int.MaxValue, (long)_options.MaxErrors - _errors.Count + 1);
        if (RepeatedNames.Find(schema, _json, most) is not { } names)
            return;
        foreach (RepeatedName repeated in names)
        {
            if (!HasRoom())
                return;
            Add(new EngineError
            {
                Code = ErrorCode.DuplicateName,
                Message = new EvaluationText(_json, repeated.Name, isName: true).Of(ErrorCode.DuplicateName),
                InstanceLocation = repeated.Location,
                Offset = _json.Offset(repeated.Name),
            });
        }
    }

    private static List<T> InOrder<T>(List<T> list, Func<T, int> offset)
    {
        for (int i = 1; i < list.Count; i++)
        {
            if (offset(list[i]) < offset(list[i - 1]))
                return Sorted(list, offset);
        }

        return list;
    }

    // What has the same offset keeps its order.
    private static List<T> Sorted<T>(List<T> list, Func<T, int> offset)
    {
        long[] keys = new long[list.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((long)offset(list[i]) << 32) | (uint)i;
        Array.Sort(keys);
        List<T> sorted = new(list.Count);
        foreach (long key in keys)
            sorted.Add(list[(int)(key & uint.MaxValue)]);
        return sorted;
    }

    private bool HasRoom()
    {
        if (_errors.Count < _options.MaxErrors)
            return true;
        _isFull = true;
        return false;
    }

    private readonly void Add(EngineError error) => _errors.Add(error);

    // The location of a part of a keyword, or of what a keyword applies.
    private string LocationOf(ProgramKeyword? keyword, string last)
    {
        if (keyword is null)
            return _path.Location(last);
        ref Located located = ref _located[(keyword.Schema.Number + (int)keyword.Op) & (_located.Length - 1)];
        located = new Located { Keyword = keyword, Location = _path.Location(last, ReferenceEquals(keyword, located.Keyword) ? located.Location : null) };
        return located.Location;
    }

    /// <summary>The last location of a keyword.</summary>
    internal struct Located
    {
        public ProgramKeyword? Keyword;
        public string Location;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
