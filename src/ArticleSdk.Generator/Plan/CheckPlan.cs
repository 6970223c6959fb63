using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Plan;

/// <summary>The check functions that one generated type holds: what <c>Emit</c> prints as its nested class <c>SchemaChecks</c>.</summary>
internal sealed record CheckClass(CheckOwner Owner, EquatableArray<CheckFunction> Functions)
{
    /// <summary>The class that holds the patterns of the schema file; null where a file has none.</summary>
    public TypeName? Program { get; init; }

    /// <summary>The sources of those patterns, by their numbers.</summary>
    public EquatableArray<string> Patterns { get; init; }
}

/// <summary>The type that a schema's check functions belong to.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Declaration">How another part of it is declared, as in <c>partial record Article</c>.</param>
/// <param name="Document">The path of the schema file it comes from.</param>
/// <param name="Pointer">The pointer of the schema it stands for, in that file.</param>
internal sealed record CheckOwner(string Namespace, string Name, string Declaration, string Document, string Pointer)
{
    /// <summary>Whether it is one of the project's types, rather than a class for the checks of a document without types.</summary>
    public bool IsType => !Declaration.Contains(" class ");

    /// <summary>The nested class of the check functions, fully qualified.</summary>
    public string ChecksClass => "global::" + (Namespace.Length == 0 ? "" : Namespace + ".") + Name + ".SchemaChecks";
}

/// <summary>A function that checks the value at the cursor against one schema.</summary>
internal sealed record CheckFunction
{
    public required string Name { get; init; }

    /// <summary>The class it stands in, fully qualified.</summary>
    public required string Owner { get; init; }

    /// <summary>The schema's absolute location, to which the paths of the body are relative.</summary>
    public required string Schema { get; init; }

    /// <summary>The function says which properties and items it evaluated, for an <c>unevaluated…</c> further out.</summary>
    public required bool Tracks { get; init; }

    /// <summary>The functions give annotations too: for <c>Evaluate</c>.</summary>
    public required bool Annotates { get; init; }

    /// <summary>Branches may reach it at the same value again and again: it remembers its verdicts.</summary>
    public required bool Remembers { get; init; }

    public required ValuePlan Body { get; init; }

    /// <summary>It is asked for nothing but a verdict, of a part of its schema.</summary>
    public bool IsVerdictOnly { get; init; }

    /// <summary>What takes the place of <see cref="Body"/> where nothing but a verdict is wanted: fewer walks over the value, without paths; or null.</summary>
    public ValuePlan? Merged { get; init; }

    /// <summary>The function, fully qualified, whose text stands for this one's too, for their schemas differ in their place alone; itself where it is that function. Null: it shares nothing.</summary>
    public string? SharedText { get; init; }
}

/// <summary>
/// What is checked of one value. Every path in it leads from its own schema, so that properties with equal schemas have equal plans: by kind of value first, then the branches, then what those left unevaluated.
/// </summary>
internal sealed record ValuePlan
{
    /// <summary><c>type</c>; <see cref="JsonTypes.Any"/> where nothing is said.</summary>
    public JsonTypes Allowed { get; init; } = JsonTypes.Any;

    public string TypePath { get; init; } = "";

    /// <summary>Whether 1.0 is an integer.</summary>
    public bool IntegerByValue { get; init; } = true;

    /// <summary>An enum (or const) of strings only: checked as the string is read.</summary>
    public EnumPlan? Strings { get; init; }

    /// <summary>Enums of other values: checked on the value as a whole.</summary>
    public EquatableArray<EnumPlan> Values { get; init; }

    public EquatableArray<CountPlan> Lengths { get; init; }

    public EquatableArray<PatternPlan> Patterns { get; init; }

    public EquatableArray<FormatPlan> Formats { get; init; }

    public EquatableArray<ContentPlan> Contents { get; init; }

    public EquatableArray<BoundPlan> Bounds { get; init; }

    public EquatableArray<DivisorPlan> Divisors { get; init; }

    public ObjectPlan? Object { get; init; }

    public ArrayPlan? Array { get; init; }

    public EquatableArray<BranchPlan> Branches { get; init; }

    /// <summary>Whether some branch asks for what the walk over the object has found.</summary>
    public bool AsksForNames { get; init; }

    /// <summary>The properties, by their index in <see cref="ObjectPlan.Names"/>, whose values a branch compares after the walk.</summary>
    public EquatableArray<int> AsksForValues { get; init; }

    public UnevaluatedPlan? UnevaluatedProperties { get; init; }

    public UnevaluatedPlan? UnevaluatedItems { get; init; }

    /// <summary>Branches are asked what they evaluate though nothing depends on it any more: the walk over the object has decided.</summary>
    public bool KeepsSet { get; init; }

    /// <summary><c>errorMessage</c>.</summary>
    public string? Message { get; init; }

    /// <summary>What the schema says without asserting it: only where annotations are wanted.</summary>
    public EquatableArray<JsonMember> Annotations { get; init; }

    public bool ChecksStrings => Strings is not null || Lengths.Count + Patterns.Count + Formats.Count + Contents.Count > 0;

    public bool ChecksNumbers => Bounds.Count + Divisors.Count > 0 || (Allowed & JsonTypes.Number) is JsonTypes.Integer or JsonTypes.Fraction;

    /// <summary>Whether there is anything to check by the kind of the value, before the branches.</summary>
    public bool ChecksKinds =>
        Allowed != JsonTypes.Any || ChecksStrings || ChecksNumbers || Object is not null || Array is not null;
}

internal sealed record EnumPlan(string Path, bool IsConst, EquatableArray<JsonValue> Values);

internal sealed record CountPlan(string Path, CountKind Kind, long Value);

internal sealed record PatternPlan(string Path, string Source);

internal sealed record ContentPlan(string Path, bool IsBase64, bool IsJson);

/// <param name="Name">As the schema has it: dialects name formats in their own ways.</param>
internal sealed record FormatPlan(string Path, FormatKind Format, string Name);

internal sealed record BoundPlan(string Path, BoundKind Kind, ExactNumber Value);

internal sealed record DivisorPlan(string Path, ExactNumber Divisor);

/// <summary>How a subschema is checked where it applies.</summary>
/// <param name="Path">From the schema that applies it to the subschema, through every <c>$ref</c> that leads to it.</param>
internal sealed record Subcheck(SubcheckKind Kind, string Path)
{
    public ValuePlan? Inline { get; init; }

    /// <summary>The function to call, fully qualified.</summary>
    public string? Function { get; init; }

    /// <summary><c>errorMessage</c> of a schema that nothing satisfies.</summary>
    public string? Message { get; init; }

    /// <summary>The same as a question about what the walk over the object has found; null where it is more than that.</summary>
    public ObjectFacts? Facts { get; init; }
}

/// <summary>What a schema asserts of an object whose names are known. Names are bits, by their index in <see cref="ObjectPlan.Names"/>.</summary>
/// <param name="ObjectsOnly">Whether it fails for what is no object; else that satisfies it.</param>
/// <param name="Required">The names that must be there.</param>
/// <param name="Forbidden">The names that must not: their properties are <c>false</c>.</param>
/// <param name="Values">What properties must be, if they are there.</param>
internal sealed record ObjectFacts(bool ObjectsOnly, ulong Required, ulong Forbidden, EquatableArray<ValueFact> Values);

/// <param name="Name">Index into <see cref="ObjectPlan.Names"/>.</param>
/// <param name="Strings">The property is one of these.</param>
internal sealed record ValueFact(int Name, EquatableArray<JsonValue> Strings);

/// <summary>What the names of an object say against a branch.</summary>
/// <param name="Required">The names that must be there.</param>
/// <param name="Forbidden">The known names that must not.</param>
/// <param name="Closed">Whether no unknown name may be there.</param>
internal sealed record NameFacts(ulong Required, ulong Forbidden, bool Closed)
{
    public bool SaysNothing => Required == 0 && Forbidden == 0 && !Closed;
}

internal enum SubcheckKind : byte
{
    /// <summary>The schema <c>true</c>: the value is skipped.</summary>
    Anything,

    /// <summary>The schema <c>false</c>.</summary>
    Nothing,

    Inline,

    Call,

    /// <summary>What the walk over the object has found decides: there is no function.</summary>
    Facts,
}

/// <summary>What is checked of an object, in one walk over its properties.</summary>
internal sealed record ObjectPlan
{
    /// <summary>The names the schema knows (also from <c>required</c> and from branches), in the order they are expected.</summary>
    public required EquatableArray<string> Names { get; init; }

    /// <summary>What each of <see cref="Names"/> is checked by: its property, and the patterns it matches, or the additional one. Empty: nothing.</summary>
    public required EquatableArray<PropertyPlan> Properties { get; init; }

    /// <summary><c>patternProperties</c>, for names that are not known.</summary>
    public EquatableArray<PatternPropertyPlan> Patterns { get; init; }

    /// <summary>For names that neither are known nor match a pattern; null: nothing said.</summary>
    public Subcheck? Additional { get; init; }

    public Subcheck? PropertyNames { get; init; }

    public EquatableArray<RequiredPlan> Required { get; init; }

    public EquatableArray<DependencyPlan> Dependencies { get; init; }

    public EquatableArray<CountPlan> Counts { get; init; }

    /// <summary>
    /// Nothing is looked for but required names, and the first branch goes through the whole object and knows all of <see cref="Names"/>: this walk may end where
    /// the last of them was seen.
    /// </summary>
    public bool MayEndEarly { get; init; }

    /// <summary>Whether the walk does nothing but look for required names.</summary>
    public bool OnlyRequires =>
        Required.Count > 0 && Patterns.Count + Dependencies.Count + Counts.Count == 0 && Additional is null && PropertyNames is null
        && Properties.All(p => p.Checks.Count == 0 && !p.Evaluates);
}

/// <param name="Checks">Each is applied to the property's value.</param>
/// <param name="Evaluates">Whether any keyword of this schema evaluates the property.</param>
internal sealed record PropertyPlan(EquatableArray<Subcheck> Checks, bool Evaluates);

internal sealed record PatternPropertyPlan(string Pattern, Subcheck Check);

/// <param name="Names">Indexes into <see cref="ObjectPlan.Names"/>.</param>
internal sealed record RequiredPlan(string Path, EquatableArray<int> Names);

/// <param name="Trigger">The property whose presence requires the others; both are indexes into <see cref="ObjectPlan.Names"/>.</param>
internal sealed record DependencyPlan(string Path, int Trigger, EquatableArray<int> Names);

internal sealed record ArrayPlan
{
    public EquatableArray<Subcheck> Prefix { get; init; }

    public Subcheck? Items { get; init; }

    public EquatableArray<ContainsPlan> Contains { get; init; }

    public EquatableArray<CountPlan> Counts { get; init; }

    /// <summary>The path of <c>uniqueItems</c>, or null.</summary>
    public string? UniquePath { get; init; }
}

/// <param name="MinPath">The path of <c>minContains</c>, where the schema has it.</param>
internal sealed record ContainsPlan(Subcheck Check, long Min, string? MinPath, long? Max, bool Evaluates);

/// <summary>Subschemas that apply to the same value.</summary>
internal abstract record BranchPlan(string Path);

/// <summary>A <c>$ref</c> or a branch of <c>allOf</c>: must hold.</summary>
internal sealed record AllPlan(Subcheck Check) : BranchPlan(Check.Path);

/// <summary><c>anyOf</c>, <c>oneOf</c>.</summary>
/// <param name="Types">Plain types that are alternatives too (draft 3's <c>type</c>).</param>
internal sealed record UnionPlan(string Path, bool One, EquatableArray<Subcheck> Checks, JsonTypes Types, Discriminator? Discriminator) : BranchPlan(Path)
{
    /// <summary>The kinds of value that each branch leaves open.</summary>
    public EquatableArray<JsonTypes> Kinds { get; init; }

    /// <summary>What the names of an object say against each branch; empty where they say nothing, or are not known.</summary>
    public EquatableArray<NameFacts> Names { get; init; }

    /// <summary>Whether the kind of the value alone tells which branch may hold.</summary>
    public bool IsByKind => SchemaAnalysis.AreDisjoint(Kinds);
}

internal sealed record NotPlan(string Path, EquatableArray<Subcheck> Checks, JsonTypes Types) : BranchPlan(Path);

internal sealed record IfPlan(string Path, Subcheck If, Subcheck? Then, Subcheck? Else) : BranchPlan(Path);

/// <param name="Trigger">Index into <see cref="ObjectPlan.Names"/>.</param>
internal sealed record DependentPlan(string Path, int Trigger, Subcheck Check) : BranchPlan(Path);

/// <summary>Every branch requires <paramref name="Property"/> to be one of strings of its own: the property tells which branch may hold.</summary>
/// <param name="Values">Which string means which branch.</param>
internal sealed record Discriminator(string Property, EquatableArray<DiscriminatorValue> Values)
{
    /// <summary>Every name that some branch knows: none may be repeated, though only one branch is taken.</summary>
    public EquatableArray<string> Names { get; init; }
}

internal readonly record struct DiscriminatorValue(string Value, int Branch);

internal sealed record UnevaluatedPlan(Subcheck Check);
