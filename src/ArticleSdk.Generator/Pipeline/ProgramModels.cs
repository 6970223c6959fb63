using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>The programs of a component's schema files, as classes.</summary>
internal static class ProgramModels
{
    /// <summary>The programs of the component's files that have types, or that other files refer to, by their paths. Files that are only there to be referred to have what others need of them.</summary>
    public static Dictionary<string, ProgramModel> Of(CompileInput input, SchemaSet set, TypeMap types, SchemaAnalysis analysis)
    {
        (ComponentInput component, ProjectOptions options) = (input.Schemas, input.Options);
        ProgramSet programs = new(set.Roots.Values, options.Annotations);
        HashSet<string> typed = new(types.Types.Where(type => type.IsSchemaType).Select(type => type.Document), StringComparer.Ordinal);
        ILookup<string, SchemaNode> validated = types.SchemaTypeNodes.ToLookup(node => node.Document.Path, StringComparer.Ordinal);
        Dictionary<string, ProgramModel> models = new(StringComparer.Ordinal);
        for (int i = 0; i < component.Files.Count; i++)
        {
            string path = component.Files[i].Path;
            SchemaNode[]? entries = component.Files[i].Options.Generate ? null : [.. EntriesOf(path)];
            if (component.Links[i].Component != component.Component || !set.Roots.ContainsKey(path) || !(entries is null ? component.Links[i].IsReferenced || typed.Contains(path) : entries.Length > 0))
                continue;
            ProgramText text = programs.TextOf(path, entries);
            models.Add(path, new ProgramModel(path, NameOf(path), text, text.Imports.Select(NameOf).ToEquatableArray()) { WatchedNames = WatchedNames.Of([.. validated[path]], analysis) });
        }

        return models;

        IEnumerable<SchemaNode> EntriesOf(string path) => input.Entries.Where(entries => entries.Path == path).SelectMany(entries => entries.Pointers)
            .Concat(types.Types.Where(type => type.Document == path).Select(type => type.ExplainedBy).OfType<string>())
            .Distinct(StringComparer.Ordinal).Select(pointer => set.Documents[path][pointer]);

        // A class is called after the root type; the underscore is in no name that a schema gives.
        TypeName NameOf(string path)
        {
            TypeId root = new(path, "", TypePart.Whole);
            if (types.Names.Find(root) is not { Kind: not TypeKind.Enum } || !types.Names.IsGenerated(root))
                return new TypeName(options.Namespace, "ArticleSdkSchema_" + Plain(path));
            TypeName name = types.Names.NameOf(root);
            return name with { Name = name.Name + "_Schema" };
        }
    }

    /// <summary>What the programs of a component's files need of files that are only there to be referred to.</summary>
    public static EquatableArray<ProgramEntries> EntriesOf(ComponentInput component, SchemaSet set)
    {
        HashSet<string> whole = new(component.Files.Where(file => file.Options.Generate).Select(file => file.Path), StringComparer.Ordinal);
        if (whole.Count == component.Files.Count)
            return default;
        IEnumerable<SchemaNode> own = component.Own.Where(file => file.Options.Generate && set.Roots.ContainsKey(file.Path)).Select(file => set.Roots[file.Path]);
        return ProgramReach.Of(own, new ProgramFiles(set.Roots.Values), document => whole.Contains(document.Path)).ToEquatableArray();
    }

    /// <summary>A path as a part of an identifier; different ones differ.</summary>
    private static string Plain(string path)
    {
        StringBuilder name = new();
        foreach (char c in path)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                name.Append(c);
            else
                name.Append('_').Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append('_');
        }

        return name.ToString();
    }
}
