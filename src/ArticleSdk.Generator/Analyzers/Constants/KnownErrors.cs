using System.Globalization;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>Which of the errors of a document with holes are errors whatever is in these.</summary>
/// <remarks>
/// An error counts if every schema on its way applies whatever the holes hold, and if the assertion itself looks at nothing that is in one. What is not known to hold is left out.
/// </remarks>
internal readonly ref struct KnownErrors
{
    private readonly JsonIndex _json;
    private readonly IReadOnlyList<JsonHole> _holes;

    private KnownErrors(JsonIndex json, IReadOnlyList<JsonHole> holes)
    {
        _json = json;
        _holes = holes;
    }

    /// <summary>The errors that hold.</summary>
    /// <param name="schema">The schema of the document.</param>
    /// <param name="errors">What the engine says of the document.</param>
    /// <param name="json">The document: where it is no JSON, that is the error, and what stands for holes is.</param>
    /// <param name="holes">Its holes.</param>
    public static List<EngineError> Of(ProgramNode schema, List<EngineError> errors, byte[] json, IReadOnlyList<JsonHole> holes)
    {
        if (holes.Count == 0 || errors.Count == 0)
            return errors;
        int[] entries = new int[64];
        if (!JsonIndexReader.TryRead(json, int.MaxValue, ref entries, out int count, out _))
            return errors;
        KnownErrors known = new(new JsonIndex(json, entries.AsSpan(0, count)), holes);
        List<EngineError> kept = [];
        foreach (EngineError error in errors)
        {
            if (known.Holds(schema, error))
                kept.Add(error);
        }

        return kept;
    }

    private bool Holds(ProgramNode schema, EngineError error)
    {
        if (error.Code == ErrorCode.TooDeep)
            return true;
        string path = error.KeywordLocation;
        int value = JsonIndex.Root;
        int at = 0;
        int token = 0;
        ProgramNode? node = schema;
        while (node is not null && Step(node, path, at) is { } step)
        {
            if (!Applies(step.Keyword, step.Child, value))
                return false;
            if (step.Keyword.IsInPlace || step.Keyword.Op == ProgramOp.PropertyNames)
            {
                node = step.Child;
            }
            else if (TryEnter(ref value, error.InstanceLocation, ref token))
            {
                node = step.Child;
            }
            else
            {
                return false;
            }

            at += step.Length;
        }

        // What is left of the location is the property that a keyword of the object reports.
        while (token < error.InstanceLocation.Length)
        {
            if (!TryEnter(ref value, error.InstanceLocation, ref token))
                return false;
        }

        return IsKnown(error.Code, value);
    }

    private readonly record struct PathStep(ProgramKeyword Keyword, ProgramNode? Child, int Length);

    // The keyword that leads on from a schema, and where it leads; a dynamic reference to what is not known here.
    private static PathStep? Step(ProgramNode node, string path, int at)
    {
        foreach (ProgramKeyword keyword in node.Keywords)
        {
            foreach (ProgramNode? child in keyword.Held)
            {
                if (child is not null && IsSegment(path, at, child.Segment))
                    return new PathStep(keyword, child, child.Segment.Length);
            }

            if (keyword.Op is >= ProgramOp.Ref and <= ProgramOp.DynamicRefOut && IsSegment(path, at, keyword.Path))
                return new PathStep(keyword, keyword.Op is ProgramOp.Ref or ProgramOp.RefOut ? keyword.Target : null, keyword.Path.Length);
        }

        return null;
    }

    private static bool IsSegment(string path, int at, string segment)
    {
        int end = at + segment.Length;
        return segment.Length > 0 && string.CompareOrdinal(path, at, segment, 0, segment.Length) == 0 && (end == path.Length || (end < path.Length && path[end] == '/'));
    }

    // Whether a keyword applies the schema whatever the holes hold.
    private bool Applies(ProgramKeyword keyword, ProgramNode? child, int value) => keyword.Op switch
    {
        ProgramOp.DynamicRef or ProgramOp.DynamicRefOut => !HasHole(value),
        ProgramOp.AnyOf or ProgramOp.OneOf => !HasHole(value) || IsDiscriminated(keyword, child, value),
        ProgramOp.Not or ProgramOp.Disallow or ProgramOp.If or ProgramOp.Contains or ProgramOp.UnevaluatedItems or ProgramOp.UnevaluatedProperties => !HasHole(value),
        ProgramOp.DependentSchemas => !IsOpen(value),
        _ => true,
    };

    // Whether the branch is the one that the property names which tells them apart.
    private bool IsDiscriminated(ProgramKeyword keyword, ProgramNode? child, int value)
    {
        if (keyword.Lists.Length == 0 || !_json.IsObject(value) || IsOpen(value))
            return false;
        int property = FindProperty(value, keyword.Text);
        return property >= 0 && _json.IsString(property) && !HasHole(property) && keyword.Lists[0].Find(_json.String(property)) is >= 0 and var index && keyword.Held[keyword.Numbers[index]] == child;
    }

    private bool IsKnown(ErrorCode code, int value) => code switch
    {
        ErrorCode.Type => !IsHole(value),
        ErrorCode.FalseSchema or ErrorCode.AdditionalProperties or ErrorCode.PropertyNames or ErrorCode.DuplicateName or ErrorCode.Items or ErrorCode.AdditionalItems => true,
        ErrorCode.Required or ErrorCode.DependentRequired or ErrorCode.DiscriminatorMissing or ErrorCode.MinProperties or ErrorCode.MaxProperties or ErrorCode.MinItems or ErrorCode.MaxItems =>
            !IsHole(value) && !IsOpen(value),
        _ => !HasHole(value),
    };

    // Goes to the next token of a location. What has no name that is known, and what comes behind any number of items, is not entered.
    private bool TryEnter(ref int value, string location, ref int at)
    {
        if (at >= location.Length || location[at] != '/' || !_json.IsContainer(value))
            return false;
        int end = location.IndexOf('/', at + 1);
        end = end < 0 ? location.Length : end;
        string name = JsonPointer.Unescape(location.Substring(at + 1, end - at - 1));
        at = end;
        if (_json.IsObject(value))
        {
            value = FindProperty(value, name);
            return value >= 0;
        }

        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int ordinal))
            return false;
        int item = JsonIndex.FirstChild(value);
        int last = _json.Next(value);
        for (; ordinal > 0 && item < last; ordinal--)
        {
            if (IsHoleOf(HoleKind.Items, item))
                return false;
            item = _json.Next(item);
        }

        value = item;
        return item < last && !IsHoleOf(HoleKind.Items, item);
    }

    // The value of a property; -1 if there is none whose name is known, or if it stands there twice.
    private int FindProperty(int container, string name)
    {
        int found = -1;
        for (int child = JsonIndex.FirstChild(container); child < _json.Next(container); child = _json.Next(child + 1))
        {
            if (HasHole(child) || FormatText.ToString(_json.String(child)) != name)
                continue;
            if (found >= 0)
                return -1;
            found = child + 1;
        }

        return found;
    }

    private bool IsHole(int value) => IsHoleOf(HoleKind.Value, value) || IsHoleOf(HoleKind.Items, value);

    private bool IsHoleOf(HoleKind kind, int value)
    {
        foreach (JsonHole hole in _holes)
        {
            if (hole.Kind == kind && hole.Start == _json.Offset(value))
                return true;
        }

        return false;
    }

    // Whether it holds more than it seems to, or less.
    private bool IsOpen(int value)
    {
        if (!_json.IsContainer(value))
            return false;
        bool isObject = _json.IsObject(value);
        for (int child = JsonIndex.FirstChild(value); child < _json.Next(value); child = _json.Next(isObject ? child + 1 : child))
        {
            if (isObject ? HasHole(child) : IsHoleOf(HoleKind.Items, child))
                return true;
        }

        return false;
    }

    // Whether anything of a value or name is not known.
    private bool HasHole(int value)
    {
        int start = _json.Offset(value);
        int end = start + (_json.IsString(value) ? _json.RawString(value, out _).Length + 2 : _json.Raw(value).Length);
        foreach (JsonHole hole in _holes)
        {
            if (hole.Start >= start && hole.End <= end)
                return true;
        }

        return false;
    }
}
