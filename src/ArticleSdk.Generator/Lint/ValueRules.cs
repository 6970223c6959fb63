using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Lint;

/// <summary>Values in a schema that the schema itself refuses.</summary>
internal static class ValueRules
{
    private const int MaxDepth = 1000;

    private const int MaxErrors = 5;

    /// <summary>Of a longer list somebody else has made sure.</summary>
    private const int MaxValues = 1000;

    public static void Find(LintContext context, SchemaNode node)
    {
        // Of a schema that nothing satisfies it is said already.
        if (node.Keywords.Count == 0 || context.Satisfiable.IsNever(node))
            return;
        if (node.Annotations.Default is { } value)
            Check(context, node, "/default", "default", value);
        for (int i = 0; i < node.Annotations.Examples.Count; i++)
            Check(context, node, KeywordContext.PathOf("examples", i), "example", node.Annotations.Examples[i]);
        if (node.Find<EnumKeyword>() is { IsConst: false, Values.Count: <= MaxValues } values && node.Keywords.Any(keyword => !Allows(node, keyword, values)))
            CheckEnum(context, node, values);
    }

    /// <summary>The engine's verdict; true where there is none.</summary>
    public static bool IsValid(LintContext context, SchemaNode node, JsonValue value) => ErrorsOf(context, node, value).Count == 0;

    private static void Check(LintContext context, SchemaNode node, string path, string what, JsonValue value)
    {
        foreach (EngineError error in ErrorsOf(context, node, value))
        {
            // What is wrong with the whole stands at the whole, and the value is there already.
            context.Report(LintIds.InvalidExample, node, path + error.InstanceLocation, atName: false, what, error.Message, error.Keyword);
        }
    }

    /// <summary>Whether the keyword says nothing of the values, without asking the engine.</summary>
    private static bool Allows(SchemaNode node, Keyword keyword, EnumKeyword values) =>
        keyword is EnumKeyword or DefinitionsKeyword
        || (keyword is TypeKeyword type && node.Dialect.IntegerByValue && values.Values.All(value => (SchemaAnalysis.KindOf(value) & type.Types) != 0));

    private static void CheckEnum(LintContext context, SchemaNode node, EnumKeyword values)
    {
        // Repeated values are not among the keyword's: they are counted in the JSON.
        if (!node.Json.TryGet(values.Name, out JsonValue json))
            return;
        for (int i = 0; i < json.Items.Count; i++)
        {
            // Before draft 6 a number may be refused for its spelling only, and its equal in another is the value that is meant.
            if (json.Items[i].Kind == ValueKind.Number && !node.Dialect.IntegerByValue)
                continue;
            List<EngineError> errors = ErrorsOf(context, node, json.Items[i]);
            if (errors.Count > 0)
                context.Report(LintIds.DeadEnumValue, node, KeywordContext.PathOf(values.Name, i), atName: false, json.Items.Count > 1 ? Repairs.RemoveItem(node, values.Name, i) : null, KeywordContext.Describe(json.Items[i]), errors[0].Message, errors[0].Keyword);
        }
    }

    /// <summary>What the engine says of a value by a schema that is applied to it by nothing else.</summary>
    private static List<EngineError> ErrorsOf(LintContext context, SchemaNode node, JsonValue value) =>
        context.Programs.Evaluate(node, Encoding.UTF8.GetBytes(JsonText.Write(value)), MaxDepth, new EngineOptions(MaxErrors))?.Errors ?? [];
}
