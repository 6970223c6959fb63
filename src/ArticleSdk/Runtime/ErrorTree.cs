using ArticleSdk.Shared;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>Errors nested as the evaluation was: a node for each keyword or subschema and place of the document that has more than one error below it.</summary>
internal sealed class ErrorTree
{
    private readonly List<ErrorTree> _children = [];
    private readonly List<SchemaValidationError> _errors = [];
    private readonly string _location;
    private string _absolute = "";
    private string _instance = "";

    private ErrorTree(string location) => _location = location;

    /// <summary>A tree by keyword location: what 2020-12 calls detailed.</summary>
    public static ErrorTree ByKeyword(IReadOnlyList<SchemaValidationError> errors) =>
        Build(errors, static error => error.KeywordLocation, static error => error.AbsoluteKeywordLocation);

    /// <summary>A tree by the location of the subschema: what v1 calls hierarchical.</summary>
    public static ErrorTree BySubschema(IReadOnlyList<SchemaValidationError> errors) =>
        Build(errors, static error => KeywordPath.Split(error.KeywordLocation).Subschema, SchemaLocation);

    /// <summary>The absolute location of the subschema whose keyword failed.</summary>
    public static string SchemaLocation(SchemaValidationError error)
    {
        var rest = KeywordPath.Split(error.KeywordLocation).Tail;
        return rest.Length > 0 && error.AbsoluteKeywordLocation.EndsWith(rest, StringComparison.Ordinal)
            ? error.AbsoluteKeywordLocation[..^rest.Length]
            : error.AbsoluteKeywordLocation;
    }

    /// <summary>Writes the members of the node's output unit that follow <c>valid</c>.</summary>
    public void WriteDetailed(Utf8JsonWriter writer, bool isRoot)
    {
        OutputFormatWriter.WriteKeywordLocation(writer, _location, _absolute, _instance);
        if (_errors.Count == 1 && _children.Count == 0 && !isRoot)
        {
            writer.WriteString("error", _errors[0].Message);
            return;
        }

        if (_errors.Count + _children.Count == 0)
            return;
        writer.WriteStartArray("errors");
        foreach (var error in _errors)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("valid", false);
            OutputFormatWriter.WriteKeywordLocation(writer, error.KeywordLocation, error.AbsoluteKeywordLocation, error.InstanceLocation);
            writer.WriteString("error", error.Message);
            writer.WriteEndObject();
        }

        foreach (var child in _children)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("valid", false);
            child.WriteDetailed(writer, isRoot: false);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the members of the node's output unit that follow <c>valid</c>.</summary>
    public void WriteHierarchical(Utf8JsonWriter writer)
    {
        OutputFormatWriter.WriteSubschemaLocation(writer, _location, _absolute, _instance);
        if (_errors.Count > 0)
            OutputFormatWriter.WriteErrors(writer, _errors);
        if (_children.Count == 0)
            return;
        writer.WriteStartArray("details");
        foreach (var child in _children)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("valid", false);
            child.WriteHierarchical(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static ErrorTree Build(
        IReadOnlyList<SchemaValidationError> errors, Func<SchemaValidationError, string> location, Func<SchemaValidationError, string> absolute)
    {
        // A leaf for each pair of places, then the leaves below their common ancestors.
        var root = new ErrorTree("");
        var leaves = errors
            .GroupBy(error => (Location: location(error), error.InstanceLocation))
            .Select(group => new ErrorTree(group.Key.Location) { _absolute = absolute(group.First()), _instance = group.Key.InstanceLocation }.With(group))
            .ToList();
        foreach (var leaf in leaves)
        {
            if (leaf._location.Length > 0 || leaf._instance.Length > 0)
                continue;
            root._absolute = leaf._absolute;
            root._errors.AddRange(leaf._errors);
        }

        leaves.RemoveAll(static leaf => leaf._location.Length == 0 && leaf._instance.Length == 0);
        root.Adopt(leaves);
        return root;
    }

    private static bool IsBelow(string location, string ancestor) =>
        location.Length > ancestor.Length && location.StartsWith(ancestor, StringComparison.Ordinal) && location[ancestor.Length] == '/';

    private static string Common(string a, string b)
    {
        var length = a.AsSpan().CommonPrefixLength(b);
        if ((length == a.Length || a[length] == '/') && (length == b.Length || b[length] == '/'))
            return a[..length];
        return a[..Math.Max(0, a.LastIndexOf('/', Math.Max(0, length - 1)))];
    }

    private ErrorTree With(IEnumerable<SchemaValidationError> errors)
    {
        _errors.AddRange(errors);
        return this;
    }

    // Leaves that share a longer way than this node's become children of one node; a node with a single child is that child (2020-12 core, 12.4.3).
    private void Adopt(List<ErrorTree> leaves)
    {
        foreach (var group in leaves.GroupBy(leaf => NextToken(leaf._location, _location.Length)))
        {
            var members = group.ToList();
            var shared = members.Select(static leaf => leaf._location).Aggregate(Common);
            if (members.Count == 1 || shared.Length <= _location.Length)
            {
                _children.AddRange(members);
                continue;
            }

            // The error of the applicator itself is their node, if it is at one place only.
            var own = members.FindAll(leaf => leaf._location == shared);
            var node = own.Count == 1
                ? own[0]
                : new ErrorTree(shared) { _instance = members.Select(static leaf => leaf._instance).Aggregate(Common) };
            if (node._absolute.Length == 0)
                node._absolute = Ancestor(members[0], shared);
            members.Remove(node);
            _children.Add(node);
            node.Adopt(members);
        }
    }

    // The absolute location of an ancestor: the same number of tokens less, as long as no reference lies between.
    private static string Ancestor(ErrorTree leaf, string ancestor)
    {
        var rest = leaf._location.AsSpan(ancestor.Length);
        return IsBelow(leaf._location, ancestor) && leaf._absolute.AsSpan().EndsWith(rest, StringComparison.Ordinal) ? leaf._absolute[..^rest.Length] : "";
    }

    private static string NextToken(string location, int from)
    {
        if (from >= location.Length)
            return "";
        var end = location.IndexOf('/', from + 1);
        return end < 0 ? location[from..] : location[from..end];
    }
}
