using Newsroom;

// Without arguments: the articles that come with the sample. With arguments: the user's own files.
string[] files = args.Length > 0 ? args : SampleArticles();
var page = new Page(Console.Out);
var read = 0;
var invalid = 0;
var unreadable = 0;

foreach (var file in files)
{
    if (Load(file) is not { } json)
    {
        unreadable++;
        continue;
    }

    // One call: the article, or every error in it.
    page.File(Shown(file));
    if (Article.TryRead(json, out Article? article, out var result))
    {
        ArticleView.Print(page, article);
        read++;
    }
    else
    {
        ErrorView.Print(page, json, result);
        invalid++;
    }
}

page.Summary($"{Count(files.Length, "file")}: {Count(read, "article")} read, {invalid} with errors{(unreadable > 0 ? $", {unreadable} that could not be opened" : "")}");

// One of the sample's own articles is broken on purpose: that is no failure.
return unreadable > 0 ? 2 : invalid > 0 && args.Length > 0 ? 1 : 0;

static string[] SampleArticles()
{
    string[] files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "articles"), "*.json");
    Array.Sort(files, string.CompareOrdinal);
    return [.. Array.FindAll(files, file => !IsBroken(file)), .. Array.FindAll(files, IsBroken)];

    static bool IsBroken(string file) => file.AsSpan().EndsWith(".broken.json");
}

static byte[]? Load(string file)
{
    try
    {
        if (Directory.Exists(file))
            Console.Error.WriteLine($"{file}: is a directory; name the files in it, such as {Path.Combine(file, "*.json")}");
        else
            return File.ReadAllBytes(file);
    }
    catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
    {
        Console.Error.WriteLine($"{file}: there is no such file");
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
    {
        Console.Error.WriteLine($"{file}: cannot be read: {e.Message}");
    }

    return null;
}

static string Shown(string file) =>
    file.AsSpan().StartsWith(AppContext.BaseDirectory) ? file[AppContext.BaseDirectory.Length..] : file;

static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
