using System.Diagnostics;
using System.Text.Json;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Contenders;

/// <summary>Someone who does something with every document of a set.</summary>
internal abstract class Contender
{
    /// <summary>Goes through the set again and again for about so long; gives the time that one round took, in nanoseconds.</summary>
    public abstract double Slice(double milliseconds);
}

/// <summary>One that is called in this process.</summary>
internal sealed class Local(Action round) : Contender
{
    private int _rounds = 1;

    public override double Slice(double milliseconds)
    {
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            for (int n = _rounds; n > 0; n--)
                round();
            double elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            double each = elapsed / _rounds;
            bool longEnough = elapsed >= milliseconds * 0.5e6;
            _rounds = (int)Math.Clamp(milliseconds * 1e6 / Math.Max(each, 1), 1, 1e7);
            if (longEnough)
                return each;
        }
    }
}

/// <summary>The contenders that need no more than the framework.</summary>
internal static class Locals
{
    /// <summary>The floor: every token is looked at, and nothing is done with it.</summary>
    public static void ReadTokens(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        while (reader.Read())
        {
        }
    }

    public static Action Tokens(DocumentSet set)
    {
        byte[][] documents = Bytes(set);
        return () =>
        {
            foreach (byte[] document in documents)
                ReadTokens(document);
        };
    }

    public static Action IsValid(DocumentSet set)
    {
        byte[][] documents = Bytes(set);
        Verdict isValid = set.IsValid;
        return () =>
        {
            foreach (byte[] document in documents)
            {
                if (!isValid(document))
                    throw new InvalidOperationException($"{set.Name}: a valid document was found invalid.");
            }
        };
    }

    public static Action Parse(DocumentSet set)
    {
        byte[][] documents = Bytes(set);
        return () =>
        {
            foreach (byte[] document in documents)
                JsonDocument.Parse(document).Dispose();
        };
    }

    /// <summary>The bytes that a call allocates once everything is warm.</summary>
    public static long Allocated(Action action)
    {
        // Automata of patterns are built as they are used.
        for (int i = 0; i < 32; i++)
            action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static byte[][] Bytes(DocumentSet set) => [.. set.Documents.Select(document => document.Utf8)];
}
