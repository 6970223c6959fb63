namespace ArticleSdk.Generator.Code;

/// <summary>What the user's language has beyond C# 12, which all generated code keeps to.</summary>
/// <param name="HasUnions">Whether a struct can be a union of the language (C# 15), whose <c>switch</c> looks at what it holds.</param>
internal readonly record struct LanguageFeatures(bool HasUnions);
