using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;
using ArticleSdk.Generator.Tests.Types;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.TypeModel;

/// <summary>What is built of one file alone is what is built of it among all; what concerns several files is a small value.</summary>
public class ComponentTests
{
    private static readonly (string Path, string Json)[] Files =
    [
        ("base.json", """{ "type": "object", "properties": { "uri": { "type": "string" } }, "$defs": { "note": { "type": "object", "properties": { "text": { "type": "string" } } } } }"""),
        ("photo.json", """{ "allOf": [{ "$ref": "base.json" }], "type": "object", "required": ["t"], "properties": { "t": { "const": "photo" }, "note": { "$ref": "base.json#/$defs/note" } } }"""),
        ("video.json", """{ "allOf": [{ "$ref": "base.json" }], "type": "object", "required": ["t"], "properties": { "t": { "const": "video" } } }"""),
        ("asset.json", """{ "oneOf": [{ "$ref": "photo.json" }, { "$ref": "video.json" }] }"""),
        ("lib/unused.json", """{ "type": "object", "properties": { "kept": { "enum": ["a", "b"] } } }"""),
        ("user.json", """{ "type": "object", "properties": { "k": { "$ref": "lib/unused.json#/properties/kept" }, "style": { "type": "object", "properties": { "a": {} } }, "styles": { "type": "array", "items": { "type": "object", "properties": { "b": {} } } } } }"""),
    ];

    [Fact]
    public void Build_OfOneFile_IsWhatItIsAmongAll()
    {
        SchemaSet set = Build.Set([.. Files.Select(file => Build.File(file.Path, file.Json))]);
        TypeMap all = TypeModelBuilder.Build(set, [.. Files.Select(OptionsOf)], []);
        (TypeOutline[] outlines, IReadOnlyDictionary<string, TypeLink> links) = Link(set);
        List<ArticleSdk.Generator.TypeModel.TypeDefinition> apart = [];
        foreach ((string path, _) in Files)
        {
            TypeModelBuilder builder = new(new SchemaAnalysis(), set.Roots);
            apart.AddRange(builder.Build([path], outlines, links).Types);
        }

        Assert.Equal(all.Types, apart.OrderBy(type => type.HintName, StringComparer.Ordinal));
        Assert.Equal("BranchOfUnions: Photo Video", "BranchOfUnions: " + string.Join(" ", apart.Where(type => type.Kind == TypeKind.BranchOfUnions).Select(type => type.Name)));
        Assert.All(apart.Where(type => type.Kind == TypeKind.BranchOfUnions), type => Assert.Equal("asset.json", type.Document));
    }

    [Fact]
    public void Link_OfFiles_SaysNothingOfMost()
    {
        (_, IReadOnlyDictionary<string, TypeLink> links) = Link(Build.Set([.. Files.Select(file => Build.File(file.Path, file.Json))]));
        Assert.Equal("base.json lib/unused.json user.json", string.Join(" ", links.Keys.OrderBy(key => key, StringComparer.Ordinal)));
        Assert.Equal("", links["base.json"].Parts.Single().Pointer);
        Assert.Equal("/properties/kept", links["lib/unused.json"].Needed.Single().Pointer);
        Assert.Equal("UserPropertiesStyle UserStylesItem", string.Join(" ", links["user.json"].Renamed.Select(rename => rename.Name).OrderBy(name => name)));
    }

    [Fact]
    public void Link_OfTypesThatMeet_IsAnInformation() =>
        Assert.All(Descriptors.All.Where(descriptor => descriptor.Id == TypeDiagnostics.NameClash), descriptor => Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, descriptor.DefaultSeverity));

    // Adds schemas one by one, in every order: a name that is there before and after means the same.
    [Fact]
    public void Names_WhateverIsAdded_NeverPassToAnother()
    {
        (string Path, string Json)[] pool =
        [
            ("one.two.json", """{ "type": "object", "properties": { "a-b": { "type": "object", "properties": { "x": {} } }, "aB": { "type": "object", "properties": { "y": {} } } } }"""),
            ("oneTwo.json", """{ "type": "object", "$defs": { "aB": { "type": "object" }, "x.ab": { "type": "object" }, "style": { "type": "object" } } }"""),
            ("sub/one-two.json", """{ "type": "object", "properties": { "styles": { "type": "array", "items": { "type": "object", "properties": { "z": {} } } }, "style": { "enum": ["a", "b"] } } }"""),
            ("OneTwoAB.json", """{ "type": "object" }"""),
            ("oneTwoStyle.json", """{ "type": "object", "properties": { "codec": { "type": "object", "properties": { "z": {} } } } }"""),
            ("OneTwoStyleCodec.json", """{ "type": "string" }"""),
        ];
        Dictionary<int, Dictionary<string, string>> namesOf = [];
        for (int chosen = 1; chosen < 1 << pool.Length; chosen++)
        {
            (string Path, string Json)[] files = [.. pool.Where((_, i) => (chosen >> i & 1) != 0)];
            TypeMap map = TypeHarness.MapOf(new TypeOptions(), files);
            namesOf[chosen] = map.Types.Where(type => type.Kind != TypeKind.PartInterface).ToDictionary(type => type.Name, type => type.Document + "#" + type.Pointer + " " + type.Kind, StringComparer.OrdinalIgnoreCase);
        }

        foreach ((int chosen, Dictionary<string, string> names) in namesOf)
        {
            foreach ((int larger, Dictionary<string, string> later) in namesOf.Where(pair => (pair.Key & chosen) == chosen))
                Assert.All(names, name => Assert.True(!later.TryGetValue(name.Key, out string? now) || now == name.Value, $"{name.Key} was {name.Value} and is {now} ({chosen} in {larger})"));
        }
    }

    [Fact]
    public void Members_WhateverIsAdded_NeverPassToAnother()
    {
        string[] pool = ["^x-", "^X_", "xProperties", "xStringProperties", "inline-marker-ref", "inlineMarkerRef", "InlineMarkerRef", "inlineMarkerRefProperty", "smallInlineMarkerRef", "InlineDashMarkerDashRef", "read"];
        Dictionary<int, Dictionary<string, string>> namesOf = [];
        for (int chosen = 1; chosen < 1 << pool.Length; chosen++)
        {
            string[] picked = [.. pool.Where((_, i) => (chosen >> i & 1) != 0)];
            (IReadOnlyDictionary<string, string> properties, IReadOnlyDictionary<string, string> patterns) = MemberNames.Assign(
                [.. picked.Where(name => name[0] != '^').Select(name => (name, (string?)null))], [.. picked.Where(name => name[0] == '^').Select(pattern => (pattern, (string?)null, EquatableArray.Create("XProperties", pattern == "^x-" ? "XStringProperties" : "XIntegerProperties")))], "T");
            namesOf[chosen] = properties.Concat(patterns).ToDictionary(pair => pair.Value, pair => pair.Key);
        }

        foreach ((int chosen, Dictionary<string, string> names) in namesOf)
        {
            foreach ((_, Dictionary<string, string> later) in namesOf.Where(pair => (pair.Key & chosen) == chosen))
                Assert.All(names, name => Assert.True(!later.TryGetValue(name.Key, out string? now) || now == name.Value));
        }
    }

    private static RootOptions OptionsOf((string Path, string Json) file) => new(file.Path, "News") { Generate = !file.Path.StartsWith("lib/", StringComparison.Ordinal) };

    private static (TypeOutline[] Outlines, IReadOnlyDictionary<string, TypeLink> Links) Link(SchemaSet set)
    {
        List<SchemaDiagnostic> diagnostics = [];
        TypeOutline[] outlines = [.. Files.Select(file => new TypeModelBuilder(new SchemaAnalysis(), set.Roots).Outline(OptionsOf(file), default, diagnostics))];
        Assert.Empty(diagnostics);
        return (outlines, TypeLinker.Link(outlines, default).Links);
    }
}
