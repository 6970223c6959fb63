using System.Text.Json.Nodes;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>What describes services, how they are built and who may use them.</summary>
internal static class ServiceFiles
{
    public static JsonNode Workflow(Dice dice)
    {
        string Expression() => $"${{{{ {dice.Word()}.{dice.Word()} }}}}";
        JsonObject Variables() => dice.Map(1, 5, () => $"{dice.Word()}_{dice.Word()}".ToUpperInvariant(), () => dice.Below(4) switch { 0 => dice.Below(100), 1 => true, 2 => Expression(), _ => dice.Phrase(1, 4) });
        JsonObject Step()
        {
            var step = new JsonObject { ["name"] = dice.Phrase(2, 5) };
            if (dice.Chance(30))
                step["if"] = Expression();
            if (dice.Chance(50))
            {
                step["uses"] = $"actions/{dice.Dashed()}@v{dice.Between(1, 5)}";
                step["with"] = Variables();
            }
            else
            {
                step["run"] = string.Join('\n', Enumerable.Range(0, dice.Between(1, 5)).Select(_ => $"{dice.Word()} --{dice.Word()} {dice.Path()}"));
                if (dice.Chance(30))
                    step["env"] = Variables();
            }

            return step;
        }

        JsonObject Job()
        {
            if (dice.Chance(15))
                return new JsonObject { ["uses"] = $"./.ci/{dice.Word()}/{dice.Word()}.yml", ["with"] = Variables(), ["secrets"] = "inherit" };
            var job = new JsonObject { ["name"] = dice.Phrase(1, 3), ["runs-on"] = dice.Chance(70) ? "ubuntu-latest" : new JsonArray("self-hosted", dice.Word()) };
            if (dice.Chance(40))
                job["needs"] = dice.Chance(50) ? dice.Word() : new JsonArray(dice.Word(), dice.Word());
            if (dice.Chance(40))
                job["strategy"] = new JsonObject { ["fail-fast"] = false, ["matrix"] = new JsonObject { ["os"] = new JsonArray("ubuntu-latest", "windows-latest"), ["node"] = new JsonArray(18, 20, 22) } };
            job["steps"] = dice.List(2, 12, Step);
            job["timeout-minutes"] = dice.Between(5, 60);
            return job;
        }

        return new JsonObject
        {
            ["name"] = dice.Phrase(1, 4),
            ["on"] = dice.Below(3) switch
            {
                0 => "push",
                1 => new JsonArray("push", "pull_request"),
                _ => new JsonObject
                {
                    ["push"] = new JsonObject { ["branches"] = new JsonArray("main", "release/**"), ["paths-ignore"] = new JsonArray("docs/**") },
                    ["pull_request"] = null,
                    ["schedule"] = new JsonArray(new JsonObject { ["cron"] = "30 5 * * 1" }),
                    ["workflow_dispatch"] = new JsonObject(),
                },
            },
            ["permissions"] = new JsonObject { ["contents"] = "read", ["packages"] = "write" },
            ["env"] = Variables(),
            ["concurrency"] = new JsonObject { ["group"] = Expression(), ["cancel-in-progress"] = true },
            ["jobs"] = dice.Map(1, 6, () => dice.Word() + "_" + dice.Word(), Job),
        };
    }

    public static JsonNode Compose(Dice dice)
    {
        JsonNode Pairs() => dice.Chance(60)
            ? dice.Map(1, 10, () => $"{dice.Word()}_{dice.Word()}".ToUpperInvariant(), () => dice.Chance(20) ? dice.Below(9000) : dice.Chance(10) ? null : dice.Phrase(1, 3))
            : dice.Distinct(1, 8, () => $"{dice.Word().ToUpperInvariant()}={dice.Word()}");
        JsonObject Service()
        {
            var service = new JsonObject { ["image"] = $"{dice.Word()}/{dice.Word()}:{dice.Version()}" };
            if (dice.Chance(30))
                service["build"] = dice.Chance(50) ? "." : new JsonObject { ["context"] = dice.Path(), ["dockerfile"] = "Dockerfile", ["args"] = Pairs() };
            service["command"] = dice.Chance(50) ? $"{dice.Word()} --{dice.Word()}" : new JsonArray(dice.Word(), "--" + dice.Word(), dice.Path());
            service["environment"] = Pairs();
            service["ports"] = dice.Distinct(0, 3, () => $"{dice.Between(1024, 9999)}:{dice.Between(80, 999)}");
            service["volumes"] = dice.Distinct(0, 4, () => $"{dice.Path()}:/{dice.Word()}/{dice.Word()}:ro");
            service["depends_on"] = dice.Chance(50) ? dice.Distinct(1, 3, dice.Word) : dice.Map(1, 3, () => dice.Word(), () => new JsonObject { ["condition"] = "service_healthy" });
            if (dice.Chance(50))
                service["healthcheck"] = new JsonObject { ["test"] = new JsonArray("CMD", dice.Word(), dice.Url()), ["interval"] = "30s", ["timeout"] = "5s", ["retries"] = 3 };
            service["networks"] = dice.Chance(70) ? dice.Distinct(1, 2, dice.Word) : new JsonObject { [dice.Word()] = null };
            service["restart"] = dice.Pick<string>(["always", "unless-stopped", "on-failure:3"]);
            service["labels"] = Pairs();
            service["deploy"] = new JsonObject { ["replicas"] = dice.Between(1, 5), ["resources"] = new JsonObject { ["limits"] = new JsonObject { ["cpus"] = "0.5", ["memory"] = "512M" } } };
            return service;
        }

        return new JsonObject
        {
            ["name"] = dice.Dashed(),
            ["x-" + dice.Word()] = Pairs(),
            ["services"] = dice.Map(2, 14, () => dice.Dashed(), Service),
            ["networks"] = new JsonObject { [dice.Word()] = null, [dice.Word() + "2"] = new JsonObject { ["driver"] = "bridge", ["internal"] = true } },
            ["volumes"] = dice.Map(1, 5, () => dice.Dashed(), () => null),
            ["secrets"] = new JsonObject { [dice.Word()] = new JsonObject { ["file"] = dice.Path() } },
        };
    }

    public static JsonNode ApiDescription(Dice dice)
    {
        JsonObject Reference(string kind) => new() { ["$ref"] = $"#/components/{kind}/{dice.Camel()}" };
        JsonObject Schema() => dice.Chance(60) ? Reference("schemas") : new JsonObject { ["type"] = "string", ["maxLength"] = dice.Below(200) };
        JsonObject Content() => new() { ["application/json"] = new JsonObject { ["schema"] = Schema() } };
        JsonObject Parameter()
        {
            if (dice.Chance(30))
                return Reference("parameters");
            bool path = dice.Chance(30);
            return new JsonObject { ["name"] = dice.Camel(), ["in"] = path ? "path" : "query", ["required"] = path || dice.Chance(20), ["description"] = dice.Phrase(4, 12), ["schema"] = Schema() };
        }

        JsonObject Operation()
        {
            var operation = new JsonObject { ["tags"] = new JsonArray(dice.Word()), ["summary"] = dice.Phrase(3, 8), ["operationId"] = dice.Camel(), ["parameters"] = dice.List(0, 4, Parameter) };
            if (dice.Chance(40))
                operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content() };
            operation["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = dice.Phrase(2, 6), ["content"] = Content() },
                ["404"] = Reference("responses"),
                ["5XX"] = new JsonObject { ["description"] = dice.Phrase(2, 6) },
                ["default"] = Reference("responses"),
            };
            if (dice.Chance(20))
                operation["x-" + dice.Word()] = dice.Dashed();
            return operation;
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = dice.Phrase(2, 4), ["version"] = dice.Version(), ["description"] = dice.Phrase(10, 40), ["contact"] = new JsonObject { ["name"] = dice.Name(), ["url"] = dice.Url() }, ["license"] = new JsonObject { ["name"] = "MIT" } },
            ["servers"] = dice.List(1, 3, () => new JsonObject { ["url"] = dice.Url(), ["description"] = dice.Phrase(2, 5) }),
            ["tags"] = dice.List(1, 6, () => new JsonObject { ["name"] = dice.Word(), ["description"] = dice.Phrase(3, 9) }),
            ["paths"] = dice.Map(1, 8, () => $"/{dice.Word()}/{{{dice.Word()}}}/{dice.Word()}", () => new JsonObject(dice.Some(["get", "put", "post", "delete"], 50).ToArray().Select(method => KeyValuePair.Create(method, (JsonNode?)Operation())))),
            ["components"] = new JsonObject
            {
                ["schemas"] = dice.Map(2, 12, dice.Camel, () => new JsonObject { ["type"] = "object", ["properties"] = dice.Map(1, 6, dice.Camel, Schema) }),
                ["responses"] = dice.Map(1, 3, dice.Camel, () => new JsonObject { ["description"] = dice.Phrase(3, 9), ["content"] = Content() }),
            },
            ["x-" + dice.Word()] = new JsonObject { ["owner"] = dice.Dashed() },
        };
    }

    public static JsonNode Deployment(Dice dice)
    {
        JsonObject Labels() => new() { ["app"] = dice.Dashed(), ["tier"] = dice.Word() };
        JsonObject Container() => new()
        {
            ["name"] = dice.Dashed(),
            ["image"] = $"registry.example/{dice.Word()}:{dice.Version()}",
            ["args"] = dice.List(0, 5, () => $"--{dice.Word()}={dice.Word()}"),
            ["env"] = dice.List(0, 12, () => dice.Chance(70)
                ? new JsonObject { ["name"] = dice.Word().ToUpperInvariant(), ["value"] = dice.Word() }
                : new JsonObject { ["name"] = dice.Word().ToUpperInvariant(), ["valueFrom"] = new JsonObject { ["secretKeyRef"] = dice.Dashed() } }),
            ["ports"] = new JsonArray(new JsonObject { ["containerPort"] = dice.Between(1024, 9999), ["name"] = "http", ["protocol"] = "TCP" }),
            ["resources"] = new JsonObject { ["limits"] = new JsonObject { ["cpu"] = "500m", ["memory"] = "128Mi" }, ["requests"] = new JsonObject { ["cpu"] = 0.25, ["memory"] = "64Mi" } },
            ["volumeMounts"] = dice.List(0, 4, () => new JsonObject { ["name"] = dice.Dashed(), ["mountPath"] = "/" + dice.Word(), ["readOnly"] = dice.Chance(50) }),
        };
        (string version, string kind, string body) = dice.Below(4) switch { 0 => ("v1", "Service", "spec"), 1 => ("v1", "ConfigMap", "data"), _ => ("apps/v1", "Deployment", "spec") };
        return new JsonObject
        {
            ["apiVersion"] = version,
            ["kind"] = kind,
            ["metadata"] = new JsonObject { ["name"] = dice.Dashed(), ["namespace"] = dice.Word(), ["labels"] = Labels(), ["annotations"] = dice.Map(0, 4, () => $"{dice.Word()}.example/{dice.Word()}", () => dice.Phrase(1, 4)) },
            [body] = kind switch
            {
                "Service" => new JsonObject { ["type"] = "ClusterIP", ["selector"] = Labels(), ["ports"] = dice.List(1, 4, () => new JsonObject { ["name"] = dice.Word(), ["port"] = dice.Between(80, 999), ["targetPort"] = dice.Chance(50) ? "http" : 8080 }) },
                "ConfigMap" => dice.Map(2, 12, () => $"{dice.Word()}.properties", () => dice.Phrase(5, 30)),
                _ => new JsonObject
                {
                    ["replicas"] = dice.Between(1, 9),
                    ["selector"] = new JsonObject { ["matchLabels"] = Labels() },
                    ["template"] = new JsonObject { ["metadata"] = new JsonObject { ["labels"] = Labels() }, ["spec"] = new JsonObject { ["containers"] = dice.List(1, 5, Container), ["restartPolicy"] = "Always" } },
                },
            },
        };
    }

    public static JsonNode AccessPolicy(Dice dice)
    {
        JsonNode OneOrMore(Func<string> item) => dice.Chance(40) ? item() : dice.List(1, 6, () => item());
        return new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = dice.List(1, 16, () =>
            {
                var statement = new JsonObject { ["Sid"] = dice.Camel(), ["Effect"] = dice.Chance(80) ? "Allow" : "Deny" };
                if (dice.Chance(50))
                    statement["Principal"] = dice.Chance(30) ? "*" : new JsonObject { ["AWS"] = OneOrMore(() => $"arn:aws:iam::{dice.Between(100000, 999999)}:role/{dice.Dashed()}") };
                statement[dice.Chance(85) ? "Action" : "NotAction"] = OneOrMore(() => $"{dice.Word()}:{dice.Camel()}*");
                statement["Resource"] = OneOrMore(() => $"arn:aws:s3:::{dice.Dashed()}/*");
                if (dice.Chance(40))
                    statement["Condition"] = new JsonObject { ["StringEquals"] = dice.Map(1, 3, () => $"aws:{dice.Camel()}", () => OneOrMore(() => dice.Dashed())) };
                return statement;
            }),
        };
    }
}
