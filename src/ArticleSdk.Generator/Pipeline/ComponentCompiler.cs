using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Code.Types;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>What the types of a component are proposed from.</summary>
/// <param name="Schemas">Its files, and what they reach.</param>
/// <param name="Anchors">The types that users declared for its own files.</param>
internal sealed record TypesInput(ComponentInput Schemas, ProjectOptions Options, EquatableArray<FileAnchors> Anchors);

/// <summary>What a component proposes.</summary>
/// <param name="Outlines">One for each of its files that could be read.</param>
/// <param name="Entries">What its programs need of files that are only there to be referred to.</param>
internal sealed record ComponentTypes(EquatableArray<TypeOutline> Outlines, EquatableArray<ProgramEntries> Entries, EquatableArray<SchemaDiagnostic> Diagnostics);

/// <summary>What a component is compiled from.</summary>
/// <param name="Schemas">Its files, and what they reach.</param>
/// <param name="Outlines">The types of all of these.</param>
/// <param name="Links">What was resolved about them.</param>
/// <param name="Entries">What programs need of its own files that are only there to be referred to.</param>
internal sealed record CompileInput(
    ComponentInput Schemas, ProjectOptions Options, EquatableArray<TypeOutline> Outlines, EquatableArray<FileTypeLink> Links, EquatableArray<ProgramEntries> Entries);

/// <summary>What comes out of a component.</summary>
/// <param name="Units">What is printed.</param>
/// <param name="Resolved">Its types, for the resolver of the project.</param>
internal sealed record CompiledComponent(EquatableArray<OutputUnit> Units, EquatableArray<ResolverEntry> Resolved, EquatableArray<SchemaDiagnostic> Diagnostics);

/// <summary>
/// Takes the schemas of a component through all stages, to what is printed. Needs no compilation. An exception is a fault of ours, and said of the component: it has types that accept anything then,
/// as others refer to them, or none; and the others are compiled.
/// </summary>
internal static class ComponentCompiler
{
    private static readonly ContentCache<TypesInput, ComponentTypes> Proposed = new();
    private static readonly ContentCache<CompileInput, CompiledComponent> Compiled = new();

    public static ComponentTypes Outline(TypesInput input, CancellationToken cancellation) =>
        Proposed.Find(input.Schemas.First, input) ?? Proposed.Add(input.Schemas.First, input, TryOutline(input, cancellation));

    public static CompiledComponent Compile(CompileInput input, CancellationToken cancellation) =>
        Compiled.Find(input.Schemas.First, input) ?? Compiled.Add(input.Schemas.First, input, Compile(input, KeywordPlanners.Standard, cancellation));

    /// <param name="input">What it is compiled from.</param>
    /// <param name="planners">How keywords are checked.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public static CompiledComponent Compile(CompileInput input, KeywordPlanners planners, CancellationToken cancellation)
    {
        CompiledComponent result = TryCompile(input, planners, cancellation);
        return result.Diagnostics.Any(d => d.Id == DiagnosticIds.InternalError)
            ? TryCompile(input, KeywordPlanners.Nothing, cancellation) with { Diagnostics = result.Diagnostics }
            : result;
    }

    private static ComponentTypes TryOutline(TypesInput input, CancellationToken cancellation)
    {
        EquatableArray<ProgramEntries> entries = default;
        try
        {
            SchemaSet set = SchemaGraphs.Of(input.Schemas, input.Options, cancellation);
            entries = ProgramModels.EntriesOf(input.Schemas, set);
            var diagnostics = new List<SchemaDiagnostic>(set.Diagnostics);
            var builder = new TypeModelBuilder(new SchemaAnalysis(), set.Roots, differs: ForeignSchemas.Of(input.Schemas, set, input.Options, cancellation).Differs);
            var outlines = new List<TypeOutline>();
            foreach (FileContent file in input.Schemas.Own.Where(f => set.Roots.ContainsKey(f.Path)))
            {
                cancellation.ThrowIfCancellationRequested();
                EquatableArray<Anchor> anchors = input.Anchors.FirstOrDefault(a => a.Path == file.Path)?.Anchors ?? default;
                outlines.Add(builder.Outline(file.ToRootOptions(input.Options), anchors, diagnostics));
            }

            return new ComponentTypes(outlines.ToEquatableArray(), entries, diagnostics.ToEquatableArray());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ComponentTypes(default, entries, Failure(input.Schemas, exception));
        }
    }

    private static CompiledComponent TryCompile(CompileInput input, KeywordPlanners planners, CancellationToken cancellation)
    {
        try
        {
            SchemaSet set = SchemaGraphs.Of(input.Schemas, input.Options, cancellation);
            var analysis = new SchemaAnalysis();
            var typed = new HashSet<string>(input.Outlines.Select(o => o.Path), StringComparer.Ordinal);
            Dictionary<string, SchemaNode> roots = set.Roots.Where(r => typed.Contains(r.Key)).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
            var builder = new TypeModelBuilder(analysis, roots, input.Options.CollapsesNull, ForeignSchemas.Of(input.Schemas, set, input.Options, cancellation).Differs);
            var own = new HashSet<string>(input.Schemas.Own.Select(f => f.Path).Where(typed.Contains), StringComparer.Ordinal);
            TypeMap types = builder.Build(own.ToList(), input.Outlines, input.Links.ToDictionary(l => l.Path, l => l.Link, StringComparer.Ordinal), cancellation);

            var owners = new CheckOwners(types, input.Options.Namespace, document => own.Contains(document.Path));
            IReadOnlyList<CheckClass> checks = new PlanBuilder(owners, set.Roots.Values, planners, analysis, cancellation).Build(types.SchemaTypeNodes);
            IReadOnlyList<TypeDefinition> models = ReadingPlanner.Plan(types.Types, ref checks, analysis);
            cancellation.ThrowIfCancellationRequested();
            Dictionary<string, ProgramModel> programs = ProgramModels.Of(input, set, types, analysis);
            models = [.. models.Select(model => programs.TryGetValue(model.Document, out ProgramModel? program) ? model with { Program = program.Name, WatchesNames = program.WatchedNames.Count > 0, Evaluates = input.Options.Annotations } : model)];
            Dictionary<TypeName, EquatableArray<EnumNames>> enums = EnumsOf(models);
            checks = [.. checks.Select(check => enums.TryGetValue(check.Owner.Class, out EquatableArray<EnumNames> own) ? check with { Enums = own } : check).Select(check => programs.TryGetValue(check.Owner.Document, out ProgramModel? program) ? check with { Program = program.Name, Patterns = program.Text.Patterns } : check)];
            Dictionary<TypeName, CheckClass> checksOf = checks.ToDictionary(c => c.Owner.Class);
            IEnumerable<OutputUnit> units = models.Select(type => new TypeUnit(type, type.IsSchemaType ? checksOf[CheckOwner.ClassOf(type.FullName)] : null))
                .Concat<OutputUnit>(checks.Where(c => c.Owner.Kind is null).Select(c => new CheckUnit(c)))
                .Concat(programs.Values.Select(p => new ProgramUnit(p)));
            return new CompiledComponent(units.ToEquatableArray(), ResolverEntry.Of(models), types.Diagnostics.ToEquatableArray());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CompiledComponent(default, default, Failure(input.Schemas, exception));
        }
    }

    /// <summary>The enums that a type's own values are, by its codec: their tables of names serve its checks too.</summary>
    private static Dictionary<TypeName, EquatableArray<EnumNames>> EnumsOf(IReadOnlyList<TypeDefinition> models)
    {
        Dictionary<TypeName, EnumNames> enums = models.Where(type => type.Kind == TypeKind.Enum && !type.HasIntegers)
            .ToDictionary(type => type.FullName, type => new EnumNames(type.Values.Select(value => value.JsonValue).ToEquatableArray(), TypeRef.OfEnum(type).Codec));
        return models.Where(type => type.IsSchemaType).ToDictionary(
            type => CheckOwner.ClassOf(type.FullName),
            type => type.Members.Select(member => member.Type).Concat(type.Branches.Select(branch => branch.Type)).Concat(type.Value is { } value ? [value] : [])
                .SelectMany(of => of.All).Select(of => of.Name.OrNull(false)).Distinct().Where(enums.ContainsKey).Select(name => enums[name]).ToEquatableArray());
    }

    private static EquatableArray<SchemaDiagnostic> Failure(ComponentInput input, Exception exception) => EquatableArray.Create(
        new SchemaDiagnostic(DiagnosticIds.InternalError, input.First.Path, "", AtName: false, EquatableArray.Create($"{exception.GetType().Name}: {exception.Message}")));
}
