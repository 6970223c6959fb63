namespace ArticleSdk.Generator.Tests;

/// <summary>Runs work on a thread of its own with a small stack. Past the end of a stack there is no exception but the end of the process: a test that gets there ends it.</summary>
internal static class SmallStack
{
    public const int Size = 256 * 1024;

    /// <summary>What the work throws, or null.</summary>
    public static Exception? Catch(Action work, int size = Size)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(work), size);
        thread.Start();
        thread.Join();
        return thrown;
    }

    /// <summary>The result of the work, which must throw nothing.</summary>
    public static T Run<T>(Func<T> work, int size = Size)
    {
        T result = default!;
        Assert.Null(Catch(() => { result = work(); }, size));
        return result;
    }
}
