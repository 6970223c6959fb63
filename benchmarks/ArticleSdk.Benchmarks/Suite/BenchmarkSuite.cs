using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleSdk.Benchmarks.Configuration;
using ArticleSdk.Benchmarks.Documents;
using ArticleSdk.Benchmarks.News;

namespace ArticleSdk.Benchmarks.Suite;

/// <summary>All sets of documents.</summary>
internal static class BenchmarkSuite
{
    private static readonly Lazy<DocumentSet[]> All = new(() => [.. NewsSets(), .. ConfigurationSets(), .. BranchSets()]);

    public static IReadOnlyList<DocumentSet> Sets => All.Value;

    /// <summary>The sets again, after every document was found valid: what is measured below is the work that a valid document makes.</summary>
    public static IReadOnlyList<DocumentSet> Verified()
    {
        foreach (DocumentSet set in Sets)
        {
            foreach (Document document in set.Documents)
            {
                if (!set.IsValid(document.Utf8))
                    throw new InvalidOperationException($"{set.Name}, {document.Name} is not valid:\n{set.Validate(document.Utf8)}");
            }
        }

        return Sets;
    }

    public static DocumentSet Find(string name) =>
        Sets.FirstOrDefault(set => set.Name == name) ?? throw new ArgumentException($"There is no set '{name}'; there are {string.Join(", ", Sets)}.");

    private static IEnumerable<DocumentSet> NewsSets()
    {
#if NINJS
        yield return Ninjs("1.4", 4, Ninjs14.NewsItem.IsValid, Ninjs14.NewsItem.Validate);
        yield return Ninjs("2.1", 2020, Ninjs21.NewsItem.IsValid, Ninjs21.NewsItem.Validate);
        yield return Ninjs("3.0", 2020, Ninjs30.NewsItem.IsValid, Ninjs30.NewsItem.Validate);
#endif
        string article = Resource("schemas/article.schema.json");
        string quote = Resource("schemas/quote.schema.json");
        string source = Resource("schemas/source.schema.json");
        yield return new DocumentSet("article-sample", true, 2020, article, [quote, source], Embedded("articles/"), Article.IsValid, Article.Validate);
        yield return new DocumentSet("article-small", true, 2020, article, [quote, source], Made(11, 8, Layout.Minified, NewsFiles.SmallArticle), Article.IsValid, Article.Validate);
        yield return new DocumentSet("article-large", true, 2020, article, [quote, source], Made(12, 6, Layout.Minified, NewsFiles.LargeArticle), Article.IsValid, Article.Validate);
        yield return new DocumentSet("article-indented", true, 2020, article, [quote, source], Made(13, 6, Layout.TwoSpaces, NewsFiles.LargeArticle), Article.IsValid, Article.Validate);
        yield return new DocumentSet("quote", true, 2020, quote, [source], Made(14, 20, Layout.Minified, NewsFiles.Quote), Quote.IsValid, Quote.Validate);
        yield return new DocumentSet("source", true, 2020, source, [], Made(15, 20, Layout.Minified, NewsFiles.Source), Source.IsValid, Source.Validate);
    }

    private static IEnumerable<DocumentSet> ConfigurationSets()
    {
        yield return Set("package-manifest", 7, Made(21, 6, Layout.TwoSpaces, ToolFiles.PackageManifest), PackageManifest.IsValid, PackageManifest.Validate);
        yield return Set("compiler-options", 7, Made(22, 8, Layout.FourSpaces, ToolFiles.CompilerOptions), CompilerOptions.IsValid, CompilerOptions.Validate);
        yield return Set("workflow", 7, Made(23, 6, Layout.Minified, ServiceFiles.Workflow), Workflow.IsValid, Workflow.Validate);
        yield return Set("lint-rules", 7, Made(24, 6, Layout.TwoSpaces, ToolFiles.LintRules), LintRules.IsValid, LintRules.Validate);
        yield return Set("compose", 7, Made(25, 6, Layout.Minified, ServiceFiles.Compose), Compose.IsValid, Compose.Validate);
        yield return Set("api-description", 2020, Made(26, 5, Layout.TwoSpaces, ServiceFiles.ApiDescription), ApiDescription.IsValid, ApiDescription.Validate);
        yield return Set("editor-settings", 7, Made(27, 8, Layout.FourSpaces, ToolFiles.EditorSettings), EditorSettings.IsValid, EditorSettings.Validate);
        yield return Set("office-list", 7, Made(28, 6, Layout.Minified, DataFiles.OfficeList), OfficeList.IsValid, OfficeList.Validate);
        yield return Set("sensor-readings", 7, Made(29, 5, Layout.Minified, DataFiles.SensorReadings), SensorReadings.IsValid, SensorReadings.Validate);
        yield return Set("translations", 7, Made(30, 6, Layout.TwoSpaces, DataFiles.Translations), Translations.IsValid, Translations.Validate);
        yield return Set("log-event", 7, Made(31, 40, Layout.Minified, DataFiles.LogEvent), LogEvent.IsValid, LogEvent.Validate);
        yield return Set("layout-tree", 7, Made(32, 5, Layout.Minified, DataFiles.LayoutTree), LayoutTree.IsValid, LayoutTree.Validate);
        yield return Set("dashboard", 2020, Made(33, 6, Layout.Minified, DataFiles.Dashboard), Dashboard.IsValid, Dashboard.Validate);
        yield return Set("dependency-lock", 7, Made(34, 5, Layout.TwoSpaces, ToolFiles.DependencyLock), DependencyLock.IsValid, DependencyLock.Validate);
        yield return Set("deployment", 2020, Made(35, 10, Layout.Minified, ServiceFiles.Deployment), Deployment.IsValid, Deployment.Validate);
        yield return Set("access-policy", 7, Made(36, 8, Layout.FourSpaces, ServiceFiles.AccessPolicy), AccessPolicy.IsValid, AccessPolicy.Validate);
        yield return Set("color-theme", 7, Made(37, 5, Layout.TwoSpaces, ToolFiles.ColorTheme), ColorTheme.IsValid, ColorTheme.Validate);
        yield return Set("task-list", 7, Made(38, 8, Layout.Minified, ToolFiles.TaskList), TaskList.IsValid, TaskList.Validate);
        yield return Set("rich-text", 2020, Made(39, 6, Layout.Minified, DataFiles.RichText), RichText.IsValid, RichText.Validate);
    }

    /// <summary>Schemas that live by their branches and conditions: two of each shape.</summary>
    private static IEnumerable<DocumentSet> BranchSets()
    {
        yield return Sampled("query-filter", 2020, 51, 40, Layout.Minified, QueryFilter.IsValid, QueryFilter.Validate);
        yield return Sampled("map-style", 2020, 52, 6, Layout.Minified, MapStyle.IsValid, MapStyle.Validate);
        yield return Sampled("image-recipe", 7, 53, 8, Layout.TwoSpaces, ImageRecipe.IsValid, ImageRecipe.Validate);
        yield return Sampled("release-plan", 2020, 54, 10, Layout.Minified, ReleasePlan.IsValid, ReleasePlan.Validate);
        yield return Sampled("plugin-list", 7, 55, 6, Layout.TwoSpaces, PluginList.IsValid, PluginList.Validate);
        yield return Sampled("rule-set", 2020, 56, 8, Layout.Minified, RuleSet.IsValid, RuleSet.Validate);
        yield return Sampled("theme-tokens", 7, 57, 6, Layout.TwoSpaces, ThemeTokens.IsValid, ThemeTokens.Validate);
        yield return Sampled("person-record", 2020, 58, 10, Layout.Minified, PersonRecord.IsValid, PersonRecord.Validate);
        yield return Sampled("menu-tree", 7, 59, 6, Layout.TwoSpaces, MenuTree.IsValid, MenuTree.Validate);
        yield return Sampled("transform-options", 2020, 60, 10, Layout.TwoSpaces, TransformOptions.IsValid, TransformOptions.Validate);
        yield return Sampled("build-settings", 7, 61, 20, Layout.TwoSpaces, BuildSettings.IsValid, BuildSettings.Validate);
        yield return Sampled("job-settings", 2020, 62, 6, Layout.Minified, JobSettings.IsValid, JobSettings.Validate);
        yield return Set("tool-project", 7, Made(71, 12, Layout.TwoSpaces, BranchFiles.ToolProject), ToolProject.IsValid, ToolProject.Validate);
        yield return Set("step-list", 2020, Made(72, 6, Layout.Minified, BranchFiles.StepList), StepList.IsValid, StepList.Validate);
        SampleFiles extension = new(Resource("schemas/extension-manifest.schema.json"));
        yield return Set("extension-manifest", 7, Made(73, 6, Layout.TwoSpaces, dice => BranchFiles.ExtensionManifest(dice, extension)), ExtensionManifest.IsValid, ExtensionManifest.Validate);
        SampleFiles service = new(Resource("schemas/service-manifest.schema.json"));
        yield return Set("service-manifest", 2020, Made(74, 6, Layout.Minified, dice => BranchFiles.ServiceManifest(dice, service)), ServiceManifest.IsValid, ServiceManifest.Validate);
    }

    private static DocumentSet Sampled(string name, int draft, ulong seed, int count, JsonSerializerOptions layout, Verdict isValid, Diagnosis validate)
    {
        SampleFiles samples = new(Resource($"schemas/{name}.schema.json"));
        return Set(name, draft, Made(seed, count, layout, samples.Document), isValid, validate);
    }

    private static DocumentSet Set(string name, int draft, Document[] documents, Verdict isValid, Diagnosis validate) =>
        new(name, false, draft, Resource($"schemas/{name}.schema.json"), [], documents, isValid, validate);

#if NINJS
    private static DocumentSet Ninjs(string version, int draft, Verdict isValid, Diagnosis validate)
    {
        // What ninjs refers to by this address has another $id or none: the peers find it by the address.
        JsonObject geoJson = JsonNode.Parse(Resource("ninjs/GeoJSON-schema.json"))!.AsObject();
        geoJson["$id"] = "https://geojson.org/schema/GeoJSON.json";
        string schema = Resource($"ninjs/ninjs-schema_{version}.json");
        return new DocumentSet($"ninjs-{version}", true, draft, schema, draft == 4 ? [] : [geoJson.ToJsonString()], Embedded($"ninjs/{version}/"), isValid, validate);
    }
#endif

    private static Document[] Made(ulong seed, int count, JsonSerializerOptions layout, Func<Dice, JsonNode> make)
    {
        var dice = new Dice(seed);
        return [.. Enumerable.Range(1, count).Select(n => new Document($"{n:000}.json", Layout.Write(make(dice), layout)))];
    }

    private static Document[] Embedded(string prefix) =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new Document(name[prefix.Length..], ResourceBytes(name)))];

    private static string Resource(string name) => Encoding.UTF8.GetString(ResourceBytes(name));

    private static byte[] ResourceBytes(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        // Peers that take strings would stumble over a byte order mark.
        return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }
}
