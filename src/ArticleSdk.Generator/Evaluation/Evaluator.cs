using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Threading;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>
/// The interpreter: evaluates a schema on an instance that is there as a tree. It validates documents and constants at compile time, and is what the
/// compiled validators are held against.
/// </summary>
internal static class Evaluator
{
    private const int DeepStackSize = 256 * 1024 * 1024;

    /// <summary>What <paramref name="schema"/> says of <paramref name="instance"/>.</summary>
    public static EvaluationResult Evaluate(SchemaNode schema, JsonValue instance, EvaluationOptions options)
    {
        if (IsDeeper(instance, options.MaxDepth))
            return TooDeep(instance, options);
        try
        {
            return EvaluateHere(schema, instance, options);
        }
        catch (InsufficientExecutionStackException)
        {
            // Schemas can be deep too. A compiler's threads have small stacks, so this evaluation gets one of its own.
            return EvaluateApart(schema, instance, options);
        }
    }

    private static EvaluationResult EvaluateHere(SchemaNode schema, JsonValue instance, EvaluationOptions options)
    {
        VerdictEvaluator verdicts = new();
        EvaluationScope scope = EvaluationScope.CreateEmpty();
        bool isValid = verdicts.IsValid(schema, scope, instance);
        Steps steps = new(verdicts);
        Visit root = new(schema, scope, instance, LocationPath.Root, LocationPath.Root, null);
        if (!isValid && options.CollectErrors)
        {
            ErrorWalk walk = new(steps, options.MaxErrors);
            walk.Explain(root);
            return new EvaluationResult(false, walk.Errors, [], walk.IsCutOff);
        }

        if (isValid && options.CollectAnnotations)
        {
            AnnotationWalk walk = new(steps, options.MaxAnnotations);
            walk.Gather(root);
            return new EvaluationResult(true, [], walk.Annotations, walk.IsCutOff);
        }

        return new EvaluationResult(isValid, [], [], false);
    }

    private static EvaluationResult EvaluateApart(SchemaNode schema, JsonValue instance, EvaluationOptions options)
    {
        EvaluationResult? result = null;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = EvaluateHere(schema, instance, options);
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            DeepStackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }

    private static bool IsDeeper(JsonValue value, int depth)
    {
        if (value.Kind is not (JsonKind.Array or JsonKind.Object))
            return false;
        if (depth == 0)
            return true;
        foreach (JsonValue item in value.Items)
        {
            if (IsDeeper(item, depth - 1))
                return true;
        }

        foreach (JsonMember member in value.Members)
        {
            if (IsDeeper(member.Value, depth - 1))
                return true;
        }

        return false;
    }

    private static EvaluationResult TooDeep(JsonValue instance, EvaluationOptions options)
    {
        string depth = options.MaxDepth.ToString(CultureInfo.InvariantCulture);
        EvaluationError error = new(
            EvaluationErrorKind.TooDeep, null, "", depth, InstanceText.Describe(instance), "is nested deeper than " + depth, "", "", "");
        return new EvaluationResult(false, options.CollectErrors ? [error] : [], [], false);
    }
}
