using ArticleSdk.Generator.Tests;
using ArticleSdk.Generator.Tests.Checks;
using ArticleSdk.Generator.Tests.Scaling;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongOnesFirst))]

namespace ArticleSdk.Generator.Tests;

/// <summary>Classes that take a minute start first: what is left at the end is short, and no processor idles.</summary>
internal sealed class LongOnesFirst : ITestCollectionOrderer
{
    private static readonly Type[] Long = [typeof(GeneratorDepthTests), typeof(GeneratorScalingTests), typeof(HostileUnionTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => !Long.Any(type => collection.TestCollectionDisplayName.Contains(type.FullName!, StringComparison.Ordinal)))];
}
