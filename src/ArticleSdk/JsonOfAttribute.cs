namespace ArticleSdk;

/// <summary>Says that a string, or a span of UTF-8, is a JSON document of a generated type: constants that are given to it are checked by the compiler.</summary>
/// <remarks>
/// It says nothing at run time. Editors colour the text as JSON where <c>[StringSyntax("Json")]</c> stands beside it; that attribute is sealed, so this one cannot stand for both:
/// <c>void Publish([JsonOf&lt;Article&gt;, StringSyntax("Json")] string json)</c>.
/// </remarks>
/// <typeparam name="T">The generated type.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class JsonOfAttribute<T> : Attribute
    where T : ISchemaType<T>
{
}
