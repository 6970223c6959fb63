using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Code.Types;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>A schema file as the pipeline caches it: what the project says of it, and its JSON without positions; null where it has none.</summary>
internal sealed record FileContent(string Path, FileOptions Options, JsonValue? Root)
{
    /// <summary>What a file without JSON seems to call itself.</summary>
    public EquatableArray<string> Identifiers { get; init; }
}

/// <summary>What comes out of all schemas together.</summary>
/// <param name="Files">The units of each file, by its path.</param>
/// <param name="Shared">The units that belong to no file: the resolver, checks of built-in metaschemas.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record CompiledProject(EquatableArray<FileUnits> Files, EquatableArray<OutputUnit> Shared, EquatableArray<SchemaDiagnostic> Diagnostics)
{
    public EquatableArray<OutputUnit> UnitsOf(string path)
    {
        foreach (FileUnits file in Files)
        {
            if (string.Equals(file.Path, path, StringComparison.Ordinal))
                return file.Units;
        }

        return default;
    }
}

/// <param name="Path">The schema file.</param>
/// <param name="Units">What is generated from it.</param>
internal sealed record FileUnits(string Path, EquatableArray<OutputUnit> Units);

/// <summary>Takes the schemas of a project through all stages. Needs no compilation, and does no printing.</summary>
internal static class ProjectCompiler
{
    /// <summary>
    /// <see cref="Compile"/>, with a diagnostic in place of an exception: the compiler would report that as a warning that names no file (CS8785).
    /// </summary>
    public static CompiledProject TryCompile(
        IReadOnlyList<FileContent> contents, ProjectOptions options, IReadOnlyList<Anchor> anchors, CancellationToken cancellation)
    {
        try
        {
            return Compile(contents, options, anchors, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            string document = contents.Count > 0 ? options.Relative(contents[0].Path) : "";
            var failure = new SchemaDiagnostic(DiagnosticIds.InternalError, document, "", AtName: false, EquatableArray.Create($"{exception.GetType().Name}: {exception.Message}"));
            return new CompiledProject(default, default, EquatableArray.Create(failure));
        }
    }

    public static CompiledProject Compile(
        IReadOnlyList<FileContent> contents, ProjectOptions options, IReadOnlyList<Anchor> anchors, CancellationToken cancellation)
    {
        // From here on a file is known by its path in the project: nothing that is generated may depend on where that is.
        contents = contents.Select(c => c with { Path = options.Relative(c.Path) }).ToList();
        SchemaSet set = SchemaBuilder.Build(contents.Select(c => new SchemaFile(c.Path, c.Root ?? JsonValue.True)
        {
            BaseUri = c.Options.BaseUri,
            AssertFormat = c.Options.AssertFormat ?? options.AssertFormat,
            DefaultDialect = options.DefaultDialect,
            Generate = c.Options.Generate,
            IsUnreadable = c.Root is null,
            Identifiers = c.Identifiers,
        }).ToList(), cancellation);

        List<RootOptions> roots = contents.Where(c => c.Root is not null).Select(c => new RootOptions(
            c.Path, c.Options.Namespace ?? options.Namespace, c.Options.TypeName, c.Options.Accessibility ?? options.Accessibility)
        {
            Generate = c.Options.Generate,
        }).ToList();
        TypeMap types = TypeModelBuilder.Build(set, roots, anchors);
        cancellation.ThrowIfCancellationRequested();

        var owners = new CheckOwners(types, options.Namespace);
        var plans = new PlanBuilder(owners.OwnerOf, set.Roots.Values, options.Annotations);
        Dictionary<TypeName, string> functionOf = types.SchemaTypeNodes.ToDictionary(node => types.TypeOf(node)!.FullName, plans.Request);
        IReadOnlyList<CheckClass> checks = plans.Build();
        IReadOnlyList<TypeModel.TypeModel> models = ReadingPlanner.Plan(types.Types, ref checks, functionOf);
        cancellation.ThrowIfCancellationRequested();

        Dictionary<string, ProgramModel> programs = ProgramModels.Of(set, types, options);
        models = [.. models.Select(model => programs.TryGetValue(model.Document, out ProgramModel? program) ? model with { Program = program.Name } : model)];
        checks = [.. checks.Select(check => programs.TryGetValue(check.Owner.Document, out ProgramModel? program) ? check with { Program = program.Name, Patterns = program.Text.Patterns } : check)];
        return Sort(contents, options, models, checks, programs.Values, set.Diagnostics.Concat(types.Diagnostics));
    }

    private static CompiledProject Sort(
        IReadOnlyList<FileContent> contents, ProjectOptions options, IReadOnlyList<TypeModel.TypeModel> types, IReadOnlyList<CheckClass> checks, IEnumerable<ProgramModel> programs, IEnumerable<SchemaDiagnostic> diagnostics)
    {
        var units = contents.Select(c => c.Path).Distinct(StringComparer.Ordinal).ToDictionary(p => p, _ => new List<OutputUnit>(), StringComparer.Ordinal);
        var shared = new List<OutputUnit>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (TypeModel.TypeModel type in types)
            ListOf(type.Document).Add(new TypeUnit(type));
        foreach (CheckClass check in checks)
            ListOf(check.Owner.Document).Add(new CheckUnit(check));
        foreach (ProgramModel program in programs)
            ListOf(program.Document).Add(new ProgramUnit(program));
        EquatableArray<ResolverEntry> entries = ResolverEntry.Of(types);
        if (entries.Count > 0)
            shared.Add(new ResolverUnit(options.Namespace, entries));
        return new CompiledProject(
            units.Select(u => new FileUnits(u.Key, Distinct(u.Value).ToEquatableArray())).ToEquatableArray(),
            Distinct(shared).ToEquatableArray(),
            diagnostics.ToEquatableArray());

        // Roslyn takes names that differ only in case for the same.
        IEnumerable<OutputUnit> Distinct(List<OutputUnit> list)
        {
            foreach (OutputUnit unit in list.OrderBy(x => x.HintName, StringComparer.Ordinal))
            {
                string name = unit.HintName;
                for (int i = 2; !taken.Add(name); i++)
                    name = unit.HintName.Substring(0, unit.HintName.Length - ".g.cs".Length) + "_" + i + ".g.cs";
                yield return name == unit.HintName ? unit : unit with { HintName = name };
            }
        }

        List<OutputUnit> ListOf(string document) => units.TryGetValue(document, out List<OutputUnit>? list) ? list : shared;
    }
}
