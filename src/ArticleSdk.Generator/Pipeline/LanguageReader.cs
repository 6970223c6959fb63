using System.Threading;
using ArticleSdk.Generator.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Finds what the language of a compilation has.</summary>
internal static class LanguageReader
{
    private const string UnionAttribute = "System.Runtime.CompilerServices.UnionAttribute";

    // The number of C# 15, which the compiler that the generator is built against has no name for; Preview is greater.
    private const LanguageVersion CSharp15 = (LanguageVersion)1500;

    /// <summary>
    /// Under an older language version the attribute must not stand there: a newer compiler then refuses patterns over the type that compiled before.
    /// </summary>
    public static LanguageFeatures Read(Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new LanguageFeatures(compilation is CSharpCompilation { LanguageVersion: >= CSharp15 } && HasOneUnionAttribute(compilation));
    }

    // Where the name would be ambiguous, nothing refers to it.
    private static bool HasOneUnionAttribute(Compilation compilation) =>
        compilation.GetTypesByMetadataName(UnionAttribute).Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)).ToList() is [var attribute]
        && attribute.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly));
}
