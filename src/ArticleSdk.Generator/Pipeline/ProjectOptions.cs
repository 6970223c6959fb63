using ArticleSdk.Generator.Schema;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>What the project's properties say. A value that is none is kept, to be reported, and the default is used.</summary>
internal sealed record ProjectOptions
{
    public string Namespace { get; init; } = "";

    public string Accessibility { get; init; } = OptionReader.Public;

    public bool AssertFormat { get; init; } = true;

    public bool Annotations { get; init; }

    /// <summary>Whether an optional property that may be null is a nullable member, where null and absent are one.</summary>
    public bool CollapsesNull { get; init; }

    public Draft DefaultDialect { get; init; } = Draft.Draft202012;

    /// <summary>The project's folder, with a slash at its end; file names in messages and URIs are relative to it.</summary>
    public string Directory { get; init; } = "";

    /// <summary>Whether the compiler runs analyzers.</summary>
    public bool RunsAnalyzers { get; init; } = true;

    /// <summary>Whether an editor asks, and nothing is built.</summary>
    public bool IsDesignTime { get; init; }

    /// <summary>The folder with the baselines, from the project's folder; empty: they stand beside the schemas.</summary>
    public string BaselineFolder { get; init; } = "";

    public EquatableArray<BadOption> Bad { get; init; }

    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var reader = new OptionReader(options, "build_property.");
        // The package's targets act on it; here it is only looked at.
        _ = reader.Boolean("ArticleSdkBuiltInSchemas");
        string ns = reader.Namespace("ArticleSdkNamespace") ?? reader.Namespace(OptionReader.RootNamespace) ?? "";
        return new ProjectOptions
        {
            Namespace = ns,
            Accessibility = reader.Accessibility("ArticleSdkAccessibility") ?? OptionReader.Public,
            AssertFormat = reader.Boolean("ArticleSdkAssertFormat") ?? true,
            Annotations = reader.Boolean("ArticleSdkAnnotations") ?? false,
            CollapsesNull = reader.Choice("ArticleSdkOptionalNull", "keep", "collapse") == "collapse",
            DefaultDialect = reader.Dialect("ArticleSdkDefaultDialect") ?? Draft.Draft202012,
            // As the compiler's own targets have it: the second is asked where the first says nothing.
            RunsAnalyzers = reader.Flag("RunAnalyzers") ?? reader.Flag("RunAnalyzersDuringBuild") ?? true,
            IsDesignTime = reader.Flag("DesignTimeBuild") ?? false,
            Directory = WithSlash(reader.Text("MSBuildProjectDirectory") ?? reader.Text("ProjectDir") ?? ""),
            BaselineFolder = (reader.Text("ArticleSdkBaseline") ?? "").Replace('\\', '/'),
            Bad = reader.Bad.ToEquatableArray(),
        };
    }

    /// <summary>
    /// A file's path from the project's folder, with <c>/</c>: the name that schemas, URIs and generated code know it by, equal on every machine.
    /// A file elsewhere is reached by <c>..</c>, as far as the two paths have a folder in common.
    /// </summary>
    public string Relative(string path)
    {
        path = path.Replace('\\', '/');
        if (Directory.Length == 0 || path.Length == 0)
            return path;
        string[] from = Directory.TrimEnd('/').Split('/');
        string[] to = path.Split('/');
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && string.Equals(from[common], to[common], StringComparison.Ordinal))
            common++;
        return common <= 1 ? path : string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join("/", to.Skip(common));
    }

    private static string WithSlash(string path)
    {
        path = path.Replace('\\', '/');
        return path.Length == 0 || path[path.Length - 1] == '/' ? path : path + "/";
    }
}

/// <summary>An MSBuild property or metadata with a value that it cannot have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value.</param>
/// <param name="Expected">What it may be.</param>
internal sealed record BadOption(string Name, string Value, string Expected);

/// <summary>What may not break from a baseline to the schema as it is.</summary>
[Flags]
internal enum Compatibility : byte
{
    None = 0,

    /// <summary>What was valid stays valid.</summary>
    Document = 1,

    /// <summary>What is valid now was valid before.</summary>
    Reader = 2,

    /// <summary>C# code that compiled still compiles.</summary>
    Source = 4,
}

/// <summary>What the project says of one schema file, by the metadata of its <c>ArticleSchema</c> item.</summary>
internal sealed record FileOptions
{
    public string? TypeName { get; init; }

    /// <summary>What the names of its definitions begin with; null: the name of the root type.</summary>
    public string? TypeNamePrefix { get; init; }

    public string? Namespace { get; init; }

    public string? Accessibility { get; init; }

    public bool? AssertFormat { get; init; }

    public string? BaseUri { get; init; }

    /// <summary>Whether types are generated for it, or it is there only to be referred to.</summary>
    public bool Generate { get; init; } = true;

    /// <summary>Whether it is a schema of the package, which gives way to the project's own.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>What the file may not break against its baseline.</summary>
    public Compatibility Compatibility { get; init; }

    /// <summary>The ids that are not to be said of the file: those of lint, and of warnings.</summary>
    public EquatableArray<string> NoWarn { get; init; }

    public EquatableArray<BadOption> Bad { get; init; }

    public static FileOptions Read(AnalyzerConfigOptions options)
    {
        var reader = new OptionReader(options, OptionReader.ItemMetadata);
        return new FileOptions
        {
            TypeName = reader.Identifier("TypeName"),
            TypeNamePrefix = reader.Prefix("TypeNamePrefix"),
            Namespace = reader.Namespace("Namespace"),
            Accessibility = reader.Accessibility("Accessibility"),
            AssertFormat = reader.Boolean("AssertFormat"),
            BaseUri = reader.Text("BaseUri"),
            Generate = reader.Boolean("Generate") ?? true,
            IsBuiltIn = reader.Flag("ArticleSdkBuiltIn") ?? false,
            Compatibility = reader.Compatibility("ArticleSdkCompatibility"),
            NoWarn = reader.List("ArticleSdkNoWarn"),
            Bad = reader.Bad.ToEquatableArray(),
        };
    }
}
