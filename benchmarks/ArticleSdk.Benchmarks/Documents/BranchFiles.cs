using System.Text.Json.Nodes;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>Documents of schemas that decide by conditions.</summary>
internal static class BranchFiles
{
    private static readonly string[] Steps = ["checkout", "script", "restore", "compile", "test", "pack", "publish", "deploy", "notify", "approve", "wait", "cache", "download", "upload", "scan", "sign", "tag", "archive", "clean", "report"];

    public static JsonNode ToolProject(Dice dice)
    {
        string kind = dice.Chance(70) ? "project" : "extension";
        string type = kind == "project" ? dice.Pick<string>(["application", "library", "theme", "module", "component"]) : dice.Pick<string>(["task", "server", "shim"]);
        var project = new JsonObject { ["specVersion"] = dice.Pick<string>(["4.0", "3.2", "3.1", "3.0", "2.6", "2.5"]), ["kind"] = kind, ["type"] = type, ["metadata"] = new JsonObject { ["name"] = dice.Dashed(3), ["deprecated"] = false } };
        if (dice.Chance(60))
            project["resources"] = new JsonObject { ["configuration"] = new JsonObject { ["propertiesFileSourceEncoding"] = "UTF-8", ["paths"] = dice.Map(1, 4, dice.Word, () => dice.Path()) } };
        if (dice.Chance(60))
            project["builder"] = new JsonObject { ["resources"] = new JsonObject { ["excludes"] = dice.List(1, 4, () => dice.Path()) }, ["customTasks"] = dice.List(1, 3, () => new JsonObject { ["name"] = dice.Word(), ["afterTask"] = dice.Word() }) };
        project[type + "Options"] = new JsonObject { ["enabled"] = true, ["paths"] = dice.List(0, 3, () => dice.Path()) };
        return project;
    }

    public static JsonNode StepList(Dice dice) => new JsonObject
    {
        ["steps"] = dice.List(4, 20, () =>
        {
            string kind = dice.Pick(Steps);
            var step = new JsonObject { ["kind"] = kind, ["name"] = dice.Phrase(1, 3), [kind] = dice.Path(), ["timeout"] = dice.Below(60) };
            if (dice.Chance(40))
                step["with"] = dice.Map(1, 4, dice.Word, () => dice.Path());
            return dice.Chance(80) ? step : step.InRandomOrder(dice);
        }),
    };

    /// <summary>What the conditions of a manifest ask for is there whatever its version.</summary>
    public static JsonNode ExtensionManifest(Dice dice, SampleFiles samples)
    {
        JsonObject manifest = samples.Document(dice).AsObject();
        manifest.Remove("part5");
        foreach (string name in (string[])["agentA0", "archiveA0", "part0"])
            manifest[name] ??= samples.Part(dice, "properties", name);
        if (manifest["part1"] is JsonObject part)
            part["nested"] ??= new JsonObject();
        return manifest;
    }

    /// <summary>The same of a service.</summary>
    public static JsonNode ServiceManifest(Dice dice, SampleFiles samples)
    {
        JsonObject manifest = samples.Document(dice).AsObject();
        manifest["apiVersion"] = dice.Chance(60) ? "v2" : "v1";
        manifest.Remove("part1");
        if (manifest["apiVersion"]!.GetValue<string>() == "v1" && manifest["kind"]!.GetValue<string>() != "Worker")
            manifest["part1"] = samples.Part(dice, "properties", "part1");
        manifest["part0"] ??= samples.Part(dice, "properties", "part0");
        return manifest;
    }
}
