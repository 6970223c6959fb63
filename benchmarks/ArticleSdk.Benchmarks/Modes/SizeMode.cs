using System.Globalization;
using System.Reflection;
using ArticleSdk.Benchmarks.Measuring;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>How much C# is generated, by the files that the compiler has left under <c>obj</c>.</summary>
internal static class SizeMode
{
    private static readonly Assembly Self = typeof(SizeMode).Assembly;

    private static readonly (string Name, string[] Schemas, string[] Code)[] Rows =
    [
        ("ninjs-3.0 and GeoJSON", ["ninjs/ninjs-schema_3.0.json", "ninjs/GeoJSON-schema.json"], ["Ninjs30.", "GeoJSON"]),
        // It refers to GeoJSON, whose code is counted here and whose bytes are not.
        ("ninjs-3.0 alone", ["ninjs/ninjs-schema_3.0.json"], ["Ninjs30.", "GeoJSON"]),
        ("article, quote, source", ["schemas/article.schema.json", "schemas/quote.schema.json", "schemas/source.schema.json"], ["News."]),
    ];

    public static int Run(TextWriter output)
    {
        List<FileInfo> files = Generated();
        var table = new Table("schemas", "schema B", "C# files", "C# B", "C# B per schema B");
        foreach ((string name, string[] schemas, string[] code) in Rows)
        {
            if (schemas.Any(schema => Self.GetManifestResourceInfo(schema) is null))
                continue;
            long bytes = schemas.Sum(Length);
            List<FileInfo> own = [.. files.Where(file => code.Any(start => file.Name.StartsWith("ArticleSdk.Benchmarks." + start, StringComparison.Ordinal)))];
            long generated = own.Sum(file => file.Length);
            table.Add(name, Text(bytes), Text(own.Count), Text(generated), Table.Ratio((double)generated / bytes));
        }

        table.Print(output);
        return 0;
    }

    /// <summary>What the last compilation wrote: it writes all at once, and leaves what earlier ones wrote under other names.</summary>
    private static List<FileInfo> Generated()
    {
        string folder = Self.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Generated").Value!;
        List<FileInfo> files = Directory.Exists(folder) ? [.. new DirectoryInfo(folder).EnumerateFiles("*.g.cs", SearchOption.AllDirectories)] : [];
        if (files.Count == 0)
            throw new InvalidOperationException($"There is no generated code in {folder}: build this project there.");
        DateTime last = files.Max(file => file.LastWriteTimeUtc);
        return [.. files.Where(file => last - file.LastWriteTimeUtc < TimeSpan.FromMinutes(1))];
    }

    private static long Length(string resource)
    {
        using Stream stream = Self.GetManifestResourceStream(resource)!;
        return stream.Length;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
