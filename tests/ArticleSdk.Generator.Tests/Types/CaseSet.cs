using System.Text.Json;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>
/// Small schemas with documents: <c>case</c> (its name), <c>schema</c> and <c>files</c> beside it, what is <c>valid</c> and must be read and come back the same, <c>validUnreadable</c>,
/// <c>invalid</c> (<c>invalidText</c>: as text), <c>assertFormat</c>. Each has a namespace of its own, and the compiler runs once for all.
/// </summary>
internal sealed class CaseSet
{
    private readonly Dictionary<string, Case> _cases;
    private readonly TypeHarness _harness;

    private CaseSet(Dictionary<string, Case> cases)
    {
        _cases = cases;
        _harness = TypeHarness.Of([.. cases.Values.Select(read => new TypeHarness.Part(read.Set, read.Map))]);
    }

    /// <summary>Reads cases, each with the dialect that its schemas are in where they do not say it themselves.</summary>
    public static CaseSet Of(IEnumerable<(string Json, Draft Dialect)> cases)
    {
        Dictionary<string, Case> read = [];
        foreach ((string json, Draft dialect) in cases)
        {
            using JsonDocument document = JsonDocument.Parse(json);
            string name = document.RootElement.GetProperty("case").GetString()!;
            read.Add(name, Read(document.RootElement, SpaceOf(name), dialect));
        }

        return new CaseSet(read);
    }

    /// <summary>What is not as the documents of the cases say.</summary>
    public List<string> Wrong()
    {
        List<string> wrong = [];
        foreach ((string name, Case tested) in _cases)
        {
            GeneratedType type = new(_harness.Assembly.GetType(SpaceOf(name) + ".Root", throwOnError: true)!);
            foreach (string document in tested.Valid)
            {
                if (!type.IsValid(document))
                    wrong.Add($"{name}: {document} is valid");
                else if (RoundTrip(type, document) is var back && (back is null || JsonData.Parse(back) != JsonData.Parse(document)))
                    wrong.Add($"{name}: {document} comes back as {back ?? "nothing"}");
            }

            foreach (string document in tested.Unreadable)
            {
                if (!type.IsValid(document) || RoundTrip(type, document) is not null)
                    wrong.Add($"{name}: {document} is valid and does not fit");
            }

            wrong.AddRange(tested.Invalid.Where(type.IsValid).Select(document => $"{name}: {document} is invalid"));
        }

        return wrong;
    }

    /// <summary>The members of a type.</summary>
    public string MembersOf(string name, string type) =>
        Short(name, string.Join(" ", _cases[name].Map.Types.Single(found => found.Name == type).Members.Select(member => member.Name + ":" + member.ClrType)));

    /// <summary>The types of a case, one a line: with members, branches (<c>|</c>), values (<c>.</c>), and what a struct is around (<c>=</c>).</summary>
    public string Describe(string name) => name + "\n" + Short(name, string.Concat(_cases[name].Map.Types.Select(type => $"    {string.Join(" ", Shown(type))}\n")));

    private static IEnumerable<string> Shown(Generator.TypeModel.TypeDefinition type) =>
    [
        type.Name, $"({type.Kind})",
        .. type.Members.Select(member => member.Name + ":" + member.ClrType),
        .. type.Branches.Select(branch => "|" + branch.Type.Name),
        .. type.Values.Select(value => "." + value.Name),
        .. type.Value is { } value ? new[] { "=" + value.FullName } : [],
    ];

    private static string Short(string name, string text) => text.Replace("global::" + SpaceOf(name) + ".", "").Replace("global::ArticleSdk.", "").Replace("global::System.", "");

    private static string SpaceOf(string name) => "Case_" + name.Replace('-', '_');

    private static string? RoundTrip(GeneratedType type, string document)
    {
        try
        {
            return type.RoundTrip(document);
        }
        catch (SchemaValidationException)
        {
            return null;
        }
    }

    private static Case Read(JsonElement element, string space, Draft dialect)
    {
        bool assertFormat = !element.TryGetProperty("assertFormat", out JsonElement asserted) || asserted.GetBoolean();
        List<(string Path, string Json)> files = [("root.json", element.GetProperty("schema").GetRawText())];
        if (element.TryGetProperty("files", out JsonElement others))
            files.AddRange(others.EnumerateObject().Select(other => (other.Name, other.Value.GetRawText())));
        SchemaSet set = SchemaBuilder.Build([.. files.Select(file => new SchemaFile(file.Path, JsonReader.Read(file.Json).Value!) { AssertFormat = assertFormat, DefaultDialect = dialect })]);
        return new Case(
            set,
            TypeModelBuilder.Build(set, [.. files.Select(file => new RootOptions(file.Path, space))], []),
            Documents("valid"), Documents("validUnreadable"), [.. Documents("invalid"), .. Texts("invalidText")]);

        string[] Documents(string name) => element.TryGetProperty(name, out JsonElement all) ? [.. all.EnumerateArray().Select(document => document.GetRawText())] : [];

        string[] Texts(string name) => element.TryGetProperty(name, out JsonElement all) ? [.. all.EnumerateArray().Select(document => document.GetString()!)] : [];
    }

    private sealed record Case(SchemaSet Set, TypeMap Map, string[] Valid, string[] Unreadable, string[] Invalid);
}
