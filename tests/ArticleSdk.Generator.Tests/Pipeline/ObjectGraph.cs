using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Pipeline;

/// <summary>Walks what a model holds, field by field.</summary>
internal static class ObjectGraph
{
    private static readonly Assembly Roslyn = typeof(ISymbol).Assembly;
    private static readonly Assembly RoslynCSharp = typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly;

    public static void AssertNoRoslyn(object? root, string step)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var work = new Stack<object>();
        Push(root);
        while (work.TryPop(out object? value))
        {
            Type type = value.GetType();
            Assert.False(type.Assembly == Roslyn || type.Assembly == RoslynCSharp, $"{step} holds a {type}");
            if (value is IEnumerable items && !IsDefaultArray(value))
            {
                foreach (object? item in items)
                    Push(item);
            }

            for (Type? t = type; t is not null && t.Assembly == typeof(ArticleGenerator).Assembly; t = t.BaseType)
            {
                foreach (FieldInfo field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                    Push(field.GetValue(value));
            }
        }

        static bool IsDefaultArray(object value) => value.GetType().GetProperty("IsDefault")?.GetValue(value) is true;

        void Push(object? value)
        {
            if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
                return;
            work.Push(value);
        }
    }
}
