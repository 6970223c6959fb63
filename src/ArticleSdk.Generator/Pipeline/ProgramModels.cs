using System.Text;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>The programs of a project's schema files, as classes.</summary>
internal static class ProgramModels
{
    /// <summary>The programs of the files that have types, and of those that they refer to.</summary>
    public static Dictionary<string, ProgramModel> Of(SchemaSet set, TypeMap types, ProjectOptions options)
    {
        ProgramSet programs = new(set.Roots.Values, options.Annotations);
        Dictionary<string, TypeName> names = NamesOf(set, types, options.Namespace);
        Dictionary<string, ProgramModel> models = new(StringComparer.Ordinal);
        Queue<string> work = new(types.Types.Where(type => type.IsSchemaType).Select(type => type.Document).Where(names.ContainsKey).Distinct(StringComparer.Ordinal));
        while (work.Count > 0)
        {
            string path = work.Dequeue();
            if (models.ContainsKey(path))
                continue;
            ProgramText text = programs.TextOf(path);
            models.Add(path, new ProgramModel(path, names[path], text, text.Imports.Select(import => names[import]).ToEquatableArray()));
            foreach (string import in text.Imports)
                work.Enqueue(import);
        }

        return models;
    }

    // A class is called after the root type; the underscore is in no name that a schema gives.
    private static Dictionary<string, TypeName> NamesOf(SchemaSet set, TypeMap types, string space)
    {
        Dictionary<string, TypeName> names = new(StringComparer.Ordinal);
        HashSet<TypeName> taken = [];
        foreach (string path in set.Roots.Keys.OrderBy(p => p, StringComparer.Ordinal))
        {
            TypeName name = types.TypeOf(set.Roots[path]) is { Pointer: "" } root && root.Document == path
                ? new TypeName(root.Namespace, root.Name + "_Schema")
                : new TypeName(space, "ArticleSdkSchema_" + Plain(path));
            TypeName unique = name;
            for (int i = 2; !taken.Add(unique); i++)
                unique = name with { Name = name.Name + "_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) };
            names.Add(path, unique);
        }

        return names;
    }

    private static string Plain(string path)
    {
        StringBuilder name = new();
        foreach (char c in path)
            name.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '_');
        return name.ToString();
    }
}
