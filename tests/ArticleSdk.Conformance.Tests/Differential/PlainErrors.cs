using System.Globalization;
using ArticleSdk.Runtime;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>
/// The errors of a document as the check functions report them when nothing is asked beforehand: every value is gone through by the functions that report. <c>Validate</c>, which looks
/// for errors only where there are any, must find the same.
/// </summary>
internal static class PlainErrors
{
    /// <summary>Each error's offset and keyword location, in the order of the offsets; null if the document itself is at fault.</summary>
    public static IReadOnlyList<string>? Of<T>(byte[] utf8Json)
        where T : ISchemaType<T>
    {
        var json = new JsonCursor(utf8Json) { CollectRepeatedNames = true };
        var sink = new Recorder();
        T.Check(ref json, ref sink);
        bool isRead = !json.IsMalformed && (json.End() || json.RepeatedNameOffsets.Count > 0);
        var found = sink.Found.Concat(json.RepeatedNameOffsets.Select(offset => (offset, ""))).OrderBy(error => error.Item1).Select(error => Show(error.Item1, error.Item2)).ToList();
        json.Dispose();
        return isRead ? found : null;
    }

    public static string Show(long offset, string keywordLocation) => string.Create(CultureInfo.InvariantCulture, $"{offset} {keywordLocation}");

    private struct Recorder() : ICheckSink
    {
        private readonly Stack<string> _paths = new();
        private readonly HashSet<(int, CheckCode, string, string, string?, string, string?)> _known = [];

        public List<(int Offset, string KeywordLocation)> Found { get; } = [];

        public static bool Collects => true;

        public static bool Annotates => false;

        public readonly bool IsFull => false;

        public readonly int Said => 0;

        public readonly bool Fail(ref JsonCursor json, int offset, CheckCode code, string schema, string path, string? expected = null, string? message = null)
        {
            string location = string.Concat(_paths.Reverse()) + path;
            if (!json.IsMalformed && _known.Add((offset, code, schema, path, expected, location, message)))
                Found.Add((offset, location));
            return false;
        }

        public readonly bool WrongType(ref JsonCursor json, string schema, string path, string expected, string? message = null)
        {
            Fail(ref json, json.Offset, CheckCode.Type, schema, path, expected, message);
            json.Skip();
            return false;
        }

        public readonly bool Missing(ref JsonCursor json, int offset, NameTable names, ref ObjectScan scan, ReadOnlySpan<int> required, string schema, string path, string? message = null)
        {
            foreach (int name in required)
            {
                if (!scan.Has(name))
                    Fail(ref json, offset, CheckCode.Required, schema, path, names[name], message);
            }

            return false;
        }

        public readonly void Enter(string schema, string path) => _paths.Push(path);

        public readonly void Leave() => _paths.Pop();

        public readonly void Annotate(int offset, string schema, string path, string json)
        {
        }

        public readonly void AnnotateName(int offset, string schema, string path, JsonString name)
        {
        }

        public readonly bool IsSilent(MemoKey function, int offset) => false;

        public readonly void Leave(MemoKey function, int offset, int saidBefore)
        {
        }
    }
}
