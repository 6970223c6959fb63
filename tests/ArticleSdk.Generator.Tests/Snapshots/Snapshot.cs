using System.Runtime.CompilerServices;

namespace ArticleSdk.Generator.Tests.Snapshots;

/// <summary>
/// Compares text with a file beside the test, by the file conventions of Verify (<c>Class.Method#Hint.verified.cs</c>, <c>.received.cs</c> on a difference):
/// where that library is served, it takes over without a file being renamed.
/// </summary>
internal static class Snapshot
{
    public static void Match(string text, string hint, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string path = Path.Combine(Folder(file), $"{Path.GetFileNameWithoutExtension(file)}.{method}#{hint}");
        string verified = path + ".verified.cs";
        string received = path + ".received.cs";
        text = text.Replace("\r\n", "\n");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n") : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(verified)} {(expected.Length == 0 ? "is missing" : $"differs at character {FirstDifference(text, expected)}")}. If {Path.GetFileName(received)} is right, rename it.");
    }

    // A deterministic build maps the source path; the folder is found from the output folder then.
    private static string Folder(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        if (Directory.Exists(folder))
            return folder;
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            string candidate = Path.Combine(up.FullName, "tests", "ArticleSdk.Generator.Tests", "Snapshots");
            if (Directory.Exists(candidate))
                return candidate;
        }

        throw new DirectoryNotFoundException(folder);
    }

    private static int FirstDifference(string a, string b)
    {
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return i;
    }
}
