using System.Text.Json.Nodes;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>What lies in the folder of a software project.</summary>
internal static class ToolFiles
{
    public static JsonNode PackageManifest(Dice dice)
    {
        JsonObject Dependencies(int low, int high) => dice.Map(
            low, high, () => dice.Chance(30) ? $"@{dice.Word()}/{dice.Dashed()}" : dice.Dashed(), () => dice.Pick<string>(["^", "~", ""]) + dice.Version());
        var manifest = new JsonObject
        {
            ["name"] = $"@{dice.Word()}/{dice.Dashed()}",
            ["version"] = dice.Version(),
            ["description"] = dice.Phrase(5, 15),
            ["keywords"] = dice.List(2, 9, () => dice.Word()),
            ["homepage"] = dice.Url(),
            ["bugs"] = dice.Chance(50) ? new JsonObject { ["url"] = dice.Url() } : dice.Url(),
            ["license"] = "MIT",
            ["author"] = dice.Chance(50) ? $"{dice.Name()} <{dice.Word()}@mail.example>" : new JsonObject { ["name"] = dice.Name(), ["email"] = $"{dice.Word()}@mail.example" },
            ["files"] = dice.List(1, 4, () => dice.Path()),
            ["main"] = dice.Path() + ".js",
            ["types"] = dice.Path() + ".d.ts",
            ["type"] = "module",
            ["repository"] = new JsonObject { ["type"] = "git", ["url"] = $"git+{dice.Url()}.git" },
            ["scripts"] = dice.Map(4, 20, () => dice.Chance(40) ? dice.Pick<string>(["build", "test", "start", "lint", "prepare"]) : $"{dice.Word()}:{dice.Word()}", () => $"{dice.Word()} --{dice.Word()} {dice.Path()} && {dice.Dashed()}"),
            ["dependencies"] = Dependencies(2, 30),
            ["devDependencies"] = Dependencies(5, 60),
            ["engines"] = new JsonObject { ["node"] = ">=20" },
            ["sideEffects"] = dice.Chance(50) ? false : dice.List(1, 3, () => dice.Path()),
        };
        if (dice.Chance(60))
        {
            manifest["exports"] = new JsonObject
            {
                ["."] = new JsonObject { ["types"] = dice.Path() + ".d.ts", ["import"] = dice.Path() + ".mjs", ["require"] = new JsonObject { ["default"] = dice.Path() + ".cjs" } },
                ["./package.json"] = "./package.json",
            };
        }

        if (dice.Chance(40))
            manifest["workspaces"] = dice.List(1, 4, () => dice.Word() + "/*");
        manifest[dice.Camel()] = new JsonObject { ["preset"] = dice.Dashed(), ["verbose"] = true };
        return manifest;
    }

    public static JsonNode CompilerOptions(Dice dice)
    {
        string[] switches =
        [
            "allowJs", "checkJs", "composite", "declaration", "declarationMap", "esModuleInterop", "forceConsistentCasingInFileNames", "importHelpers", "incremental", "isolatedModules",
            "noEmit", "noFallthroughCasesInSwitch", "noImplicitAny", "noImplicitOverride", "noImplicitReturns", "noUncheckedIndexedAccess", "noUnusedLocals", "noUnusedParameters",
            "removeComments", "resolveJsonModule", "skipLibCheck", "sourceMap", "strict", "strictNullChecks", "stripInternal", "useDefineForClassFields", "verbatimModuleSyntax",
        ];
        var options = new JsonObject
        {
            ["target"] = dice.Pick<string>(["es2020", "es2022", "esnext"]),
            ["module"] = dice.Pick<string>(["commonjs", "nodenext", "esnext"]),
            ["moduleResolution"] = "bundler",
            ["lib"] = dice.Distinct(1, 4, () => dice.Pick<string>(["es2020", "es2022", "dom", "dom.iterable", "webworker"])),
            ["outDir"] = dice.Path(),
            ["rootDir"] = "./src",
        };
        foreach (string name in dice.Some(switches, 45))
            options[name] = dice.Chance(80);
        options["paths"] = dice.Map(1, 6, () => $"@{dice.Word()}/*", () => dice.Distinct(1, 2, () => dice.Path() + "/*"));
        options["types"] = dice.Distinct(0, 3, dice.Word);
        return new JsonObject
        {
            ["extends"] = dice.Chance(50) ? "./base.json" : dice.List(1, 2, () => dice.Path() + ".json"),
            ["compilerOptions"] = options,
            ["include"] = dice.Distinct(1, 3, () => dice.Path()),
            ["exclude"] = dice.Distinct(1, 3, () => dice.Word()),
            ["references"] = dice.List(0, 5, () => new JsonObject { ["path"] = dice.Path() }),
        };
    }

    public static JsonNode LintRules(Dice dice)
    {
        JsonNode Severity() => dice.Chance(50) ? dice.Below(3) : dice.Pick<string>(["off", "warn", "error"]);
        JsonNode Rule() => dice.Chance(60)
            ? Severity()
            : new JsonArray(Severity(), dice.Chance(50) ? dice.Pick<string>(["always", "never", "as-needed"]) : new JsonObject { ["max"] = dice.Between(80, 160), ["ignoreComments"] = dice.Chance(50) });
        JsonObject Rules(int low, int high) => dice.Map(
            low, high, () => dice.Chance(25) ? dice.Pick<string>(["eqeqeq", "curly", "semi", "quotes", "no-var", "prefer-const"]) : dice.Chance(40) ? $"@{dice.Word()}/{dice.Dashed()}" : "no-" + dice.Dashed(), Rule);
        return new JsonObject
        {
            ["root"] = true,
            ["env"] = new JsonObject { ["browser"] = true, ["es2022"] = true },
            ["extends"] = dice.List(1, 4, () => $"plugin:{dice.Word()}/recommended"),
            ["parser"] = dice.Chance(80) ? $"@{dice.Word()}/parser" : null,
            ["parserOptions"] = new JsonObject { ["ecmaVersion"] = dice.Chance(50) ? "latest" : 2022, ["sourceType"] = "module", ["project"] = dice.Chance(50) ? true : "./tsconfig.json" },
            ["plugins"] = dice.List(1, 5, () => dice.Word()),
            ["globals"] = dice.Map(0, 5, dice.Camel, () => "readonly"),
            ["rules"] = Rules(15, 120),
            ["overrides"] = dice.List(0, 3, () => new JsonObject { ["files"] = dice.Chance(50) ? "*.test.ts" : dice.List(1, 3, () => dice.Path()), ["rules"] = Rules(1, 10) }),
        };
    }

    public static JsonNode DependencyLock(Dice dice)
    {
        JsonObject Ranges(int low, int high) => dice.Map(low, high, () => dice.Dashed(), () => "^" + dice.Version());
        var packages = new JsonObject { [""] = new JsonObject { ["name"] = dice.Dashed(), ["version"] = dice.Version(), ["license"] = "MIT", ["dependencies"] = Ranges(2, 8) } };
        for (int n = dice.Between(8, 45); n > 0; n--)
        {
            string name = dice.Dashed();
            var package = new JsonObject
            {
                ["version"] = dice.Version(),
                ["resolved"] = $"https://registry.example/{name}/-/{name}-{dice.Version()}.tgz",
                ["integrity"] = "sha512-" + dice.Base64(64),
            };
            if (dice.Chance(60))
                package["dev"] = true;
            package["license"] = dice.Pick<string>(["MIT", "ISC", "Apache-2.0"]);
            if (dice.Chance(60))
                package["dependencies"] = Ranges(1, 6);
            if (dice.Chance(20))
                package["bin"] = dice.Chance(50) ? "bin/cli.js" : new JsonObject { [name] = "bin/cli.js" };
            if (dice.Chance(70))
                package["engines"] = new JsonObject { ["node"] = ">=18" };
            packages["node_modules/" + name] = package;
        }

        return new JsonObject { ["name"] = dice.Dashed(), ["version"] = dice.Version(), ["lockfileVersion"] = 3, ["requires"] = true, ["packages"] = packages };
    }

    public static JsonNode ColorTheme(Dice dice)
    {
        string Color() => "#" + dice.Hex(dice.Chance(70) ? 6 : 8);
        return new JsonObject
        {
            ["name"] = dice.Phrase(1, 3),
            ["type"] = dice.Pick<string>(["light", "dark"]),
            ["semanticHighlighting"] = true,
            ["colors"] = dice.Map(20, 140, () => $"{dice.Word()}.{dice.Camel()}", () => dice.Chance(97) ? Color() : null),
            ["tokenColors"] = dice.List(5, 40, () =>
            {
                var settings = new JsonObject { ["foreground"] = Color() };
                if (dice.Chance(30))
                    settings["fontStyle"] = dice.Pick<string>(["italic", "bold", "italic bold", ""]);
                return new JsonObject
                {
                    ["name"] = dice.Phrase(1, 3),
                    ["scope"] = dice.Chance(50) ? $"{dice.Word()}.{dice.Word()}" : dice.List(1, 6, () => $"{dice.Word()}.{dice.Word()}.{dice.Word()}"),
                    ["settings"] = settings,
                };
            }),
        };
    }

    public static JsonNode TaskList(Dice dice) => new JsonObject
    {
        ["version"] = "2.0.0",
        ["tasks"] = dice.List(2, 20, () =>
        {
            bool script = dice.Chance(30);
            return new JsonObject
            {
                ["label"] = dice.Phrase(1, 3),
                ["type"] = script ? "script" : dice.Pick<string>(["shell", "process"]),
                [script ? "script" : "command"] = dice.Word(),
                ["args"] = dice.List(0, 6, () => dice.Chance(80) ? $"--{dice.Word()}={dice.Path()}" : new JsonObject { ["value"] = dice.Word(), ["quoting"] = "escape" }),
                ["group"] = dice.Chance(50) ? "build" : new JsonObject { ["kind"] = "test", ["isDefault"] = dice.Chance(50) },
                ["problemMatcher"] = dice.Chance(50) ? "$tsc" : new JsonArray(),
                ["options"] = new JsonObject { ["cwd"] = dice.Path(), ["env"] = dice.Map(0, 3, () => dice.Word().ToUpperInvariant(), () => dice.Word()) },
            };
        }),
    };

    public static JsonNode EditorSettings(Dice dice)
    {
        string[] areas = ["editor", "workbench", "files", "search", "terminal", "debug", "git", "extensions", "window", "explorer", "html", "css", "javascript", "typescript", "markdown", "python"];
        (string Name, Func<JsonNode?> Value)[] settings =
        [
            ("fontSize", () => dice.Between(9, 20)), ("lineHeight", () => 1.5), ("tabSize", () => dice.Pick<int>([2, 4, 8])), ("wordWrap", () => dice.Pick<string>(["off", "on", "bounded"])),
            ("cursorStyle", () => "line"), ("renderWhitespace", () => "boundary"), ("autoSave", () => "afterDelay"), ("autoSaveDelay", () => 1000), ("enabled", () => dice.Chance(50)),
            ("trace", () => "off"), ("maxItems", () => dice.Between(10, 500)), ("exclude", () => dice.Map(1, 4, () => $"**/{dice.Word()}", () => true)), ("theme", () => dice.Phrase(1, 3)),
            ("position", () => "left"), ("confirm", () => true), ("showIcons", () => false), ("formatOnSave", () => true), ("path", () => dice.Chance(50) ? dice.Path() : null),
            ("args", () => dice.List(0, 3, () => "--" + dice.Word())),
        ];
        int share = dice.Between(3, 60);
        var all = areas.SelectMany(area => settings, (area, setting) => (Name: $"{area}.{setting.Name}", setting.Value)).ToArray();
        return new JsonObject(dice.Some(all, share).ToArray().Select(setting => KeyValuePair.Create(setting.Name, setting.Value()))).InRandomOrder(dice);
    }
}
