using System.Runtime.CompilerServices;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>
/// Results that follow from contents of files alone, for as long as these are in use: the generator and the analyzers of a project ask for the same, and so do two runs over one content.
/// </summary>
internal sealed class ContentCache<TInput, TResult>
    where TInput : class
    where TResult : class
{
    /// <summary>Results for one content: it may stand in two projects, or refer to files that change.</summary>
    private const int MaxEntries = 4;

    private readonly ConditionalWeakTable<JsonValue, List<KeyValuePair<TInput, TResult>>> _entries = new();

    public TResult? Find(FileContent first, TInput input)
    {
        List<KeyValuePair<TInput, TResult>> entries = EntriesOf(first);
        lock (entries)
            return entries.Find(e => e.Key.Equals(input)).Value;
    }

    /// <summary>Keeps a result, unless another thread was quicker: then that one's is the result.</summary>
    public TResult Add(FileContent first, TInput input, TResult result)
    {
        List<KeyValuePair<TInput, TResult>> entries = EntriesOf(first);
        lock (entries)
        {
            if (entries.Find(e => e.Key.Equals(input)).Value is { } known)
                return known;
            entries.Insert(0, new KeyValuePair<TInput, TResult>(input, result));
            if (entries.Count > MaxEntries)
                entries.RemoveAt(MaxEntries);
        }

        return result;
    }

    private List<KeyValuePair<TInput, TResult>> EntriesOf(FileContent first) => _entries.GetOrCreateValue(first.Root ?? JsonValue.Null);
}
