using System.Threading;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>The types of a compilation that users declared, read when the first schema is asked about.</summary>
internal sealed class AnchorsOfCompilation(Compilation compilation)
{
    private readonly object _gate = new();
    private EquatableArray<Anchor>? _anchors;

    public EquatableArray<Anchor> Read(CancellationToken cancellation)
    {
        lock (_gate)
            return _anchors ??= AnchorReader.ReadAll(compilation, cancellation);
    }
}
