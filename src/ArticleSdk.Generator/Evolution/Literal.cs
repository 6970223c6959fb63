using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evolution;

/// <summary>Something that is asked of one JSON value. A value that is looked for satisfies several of these at once.</summary>
internal abstract record Literal;

/// <summary>The value is valid by the schema.</summary>
internal sealed record Holds(SchemaNode Schema) : Literal;

/// <summary>The value is not valid by the schema.</summary>
internal sealed record Fails(SchemaNode Schema) : Literal;

/// <summary>All of these.</summary>
internal sealed record Together(EquatableArray<Literal> Parts) : Literal;

/// <summary>What no part of the search understands: it excludes nothing, and whether a value satisfies it only the engine knows.</summary>
internal sealed record NotUnderstood : Literal
{
    public static NotUnderstood Instance { get; } = new();
}

/// <summary>The value is of one of these kinds.</summary>
internal sealed record OfKinds(JsonTypes Kinds) : Literal;

/// <summary>The number is an integer by its value and not by its text (<c>1.0</c>): up to draft 4, <c>integer</c> refuses it.</summary>
internal sealed record IntegerByValueOnly(bool Is) : Literal;

/// <summary>The value is none of these.</summary>
internal sealed record NoneOf(EquatableArray<JsonValue> Values) : Literal;

internal sealed record Bounded(BoundKind Kind, ExactNumber Bound) : Literal;

internal sealed record MultipleOf(ExactNumber Divisor, bool Is) : Literal;

/// <summary>The string, array or object has at least, or at most, so many characters, items or properties.</summary>
internal sealed record Counted(bool AtLeast, long Count) : Literal;

internal sealed record Matches(string Pattern, bool Is) : Literal;

internal sealed record HasFormat(FormatKind Format, bool Is) : Literal;

internal sealed record HasContent(bool IsBase64, bool IsJson, bool Is) : Literal;

internal sealed record HasDistinctItems(bool Is) : Literal;

/// <summary>At least <paramref name="Count"/> items from <paramref name="From"/> up to, and without, <paramref name="To"/> satisfy this.</summary>
internal sealed record SomeItem(int From, int To, Literal Item, long Count = 1) : Literal;

/// <summary>All items satisfy this.</summary>
internal sealed record EveryItem(Literal Item) : Literal;

internal sealed record HasProperty(string Name) : Literal;

internal sealed record LacksProperty(string Name) : Literal;

/// <summary>There is a property with such a name whose value satisfies this.</summary>
internal sealed record SomeProperty(NameSet Names, Literal Value) : Literal;

/// <summary>A set of names of properties.</summary>
internal abstract record NameSet;

internal sealed record OneName(string Name) : NameSet;

/// <summary>The names that a pattern matches.</summary>
internal sealed record MatchingNames(string Pattern) : NameSet;

/// <summary>The names that are not among these, and that no pattern of these matches.</summary>
internal sealed record OtherNames(EquatableArray<string> Names, EquatableArray<string> Patterns) : NameSet;

/// <summary>The names that are not valid by a schema.</summary>
internal sealed record InvalidNames(SchemaNode Schema) : NameSet;
