using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>What lint says of schemas. None of it makes a validator wrong: all may be lowered, and silenced in the schema by <c>x-lint-exclude</c>.</summary>
internal static class LintDescriptors
{
    private const string HelpLink = Descriptors.HelpLink;

    public static readonly DiagnosticDescriptor MisspeltKeyword = new(
        LintIds.MisspeltKeyword, "Keyword is misspelt", "'{0}' is ignored, because no keyword is called so; did you mean '{1}'?", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.MisspeltKeyword + ".md");

    public static readonly DiagnosticDescriptor UnknownKeyword = new(
        LintIds.UnknownKeyword, "Keyword is not known", "'{0}' is ignored, because it is no keyword of {1}{2}", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.UnknownKeyword + ".md");

    public static readonly DiagnosticDescriptor KeywordOfOtherDraft = new(
        LintIds.KeywordOfOtherDraft, "Keyword belongs to another draft", "'{0}' is ignored, because {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.KeywordOfOtherDraft + ".md");

    public static readonly DiagnosticDescriptor SiblingOfReference = new(
        LintIds.SiblingOfReference, "Keyword beside a reference is ignored", "'{0}' is ignored, because in {1} nothing counts beside '$ref'; put the reference into '{2}'", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.SiblingOfReference + ".md");

    public static readonly DiagnosticDescriptor KeywordOfOtherKind = new(
        LintIds.KeywordOfOtherKind, "Keyword is about another kind of value", "'{0}' is ignored, because it is about {1}, and only {2} can be valid here; remove it, or let 'type' allow {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.KeywordOfOtherKind + ".md");

    public static readonly DiagnosticDescriptor KeywordWithoutPartner = new(
        LintIds.KeywordWithoutPartner, "Keyword does nothing alone", "'{0}' is ignored, because it does nothing without {1}; add that, or remove it", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.KeywordWithoutPartner + ".md");

    public static readonly DiagnosticDescriptor MisplacedIdentifier = new(
        LintIds.MisplacedIdentifier, "Identifier does not count where it stands", "'{0}' is ignored, because {1}; remove it", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.MisplacedIdentifier + ".md");

    public static readonly DiagnosticDescriptor UnknownFormat = new(
        LintIds.UnknownFormat, "Format is not known", "'{0}' is ignored, because no format is called so{1}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.UnknownFormat + ".md");

    public static readonly DiagnosticDescriptor FormatNotAsserted = new(
        LintIds.FormatNotAsserted, "Format is not checked everywhere", "The format '{0}' is {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.FormatNotAsserted + ".md");

    public static readonly DiagnosticDescriptor ClosedBesideParts = new(
        LintIds.ClosedBesideParts, "Closed object forbids the properties of its parts", "'additionalProperties' forbids {0}, though other parts of the schema describe them: it sees only the 'properties' beside it; {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.ClosedBesideParts + ".md");

    public static readonly DiagnosticDescriptor MisplacedSubschema = new(
        LintIds.MisplacedSubschema, "Subschema stands where no keyword takes one", "'{0}' stands at a wrong place: {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.MisplacedSubschema + ".md");

    public static readonly DiagnosticDescriptor IdleExclusion = new(
        LintIds.IdleExclusion, "Exclusion silences nothing", "'{0}' silences nothing: {1}; remove it", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.IdleExclusion + ".md");

    public static readonly DiagnosticDescriptor ContradictoryBounds = new(
        LintIds.ContradictoryBounds, "Bounds leave nothing between them", "No {0} can be valid here: {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.ContradictoryBounds + ".md");

    public static readonly DiagnosticDescriptor NoKindLeft = new(
        LintIds.NoKindLeft, "Keywords have no value in common", "No value is valid here: {0}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.NoKindLeft + ".md");

    public static readonly DiagnosticDescriptor DeadEnumValue = new(
        LintIds.DeadEnumValue, "Value of an enum is never valid", "{0} is never valid here, and can be removed: {1} ({2})", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.DeadEnumValue + ".md");

    public static readonly DiagnosticDescriptor RequiredButForbidden = new(
        LintIds.RequiredButForbidden, "Required property is forbidden", "'{0}' is required, and cannot be there: {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.RequiredButForbidden + ".md");

    public static readonly DiagnosticDescriptor DeadBranch = new(
        LintIds.DeadBranch, "Branch never matches", "This branch never matches: {0}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.DeadBranch + ".md");

    public static readonly DiagnosticDescriptor EqualBranches = new(
        LintIds.EqualBranches, "Two branches are equal", "This branch of '{0}' is equal to branch {1}: {2}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.EqualBranches + ".md");

    public static readonly DiagnosticDescriptor OverlappingBranches = new(
        LintIds.OverlappingBranches, "Nothing tells two branches of oneOf apart", "Nothing tells branch {0} from branch {1}: each is tried, and what satisfies both is not valid", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.OverlappingBranches + ".md");

    public static readonly DiagnosticDescriptor SharedDiscriminator = new(
        LintIds.SharedDiscriminator, "Two branches have the same discriminator", "'{0}' is {1} here and in branch {2}, so it does not tell the branches apart", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.SharedDiscriminator + ".md");

    public static readonly DiagnosticDescriptor ConstantCondition = new(
        LintIds.ConstantCondition, "Condition is always or never true", "{0} satisfies 'if', {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.ConstantCondition + ".md");

    public static readonly DiagnosticDescriptor PatternWithoutMatch = new(
        LintIds.PatternWithoutMatch, "Pattern matches nothing", "No string matches the pattern '{0}'", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.PatternWithoutMatch + ".md");

    public static readonly DiagnosticDescriptor Unsatisfiable = new(
        LintIds.Unsatisfiable, "Nothing satisfies the schema", "Nothing satisfies {0}: {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + LintIds.Unsatisfiable + ".md");

    public static readonly DiagnosticDescriptor InvalidExample = new(
        LintIds.InvalidExample, "Default or example is not valid", "The {0} is not valid by its own schema: {1} ({2})", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.InvalidExample + ".md");

    public static readonly DiagnosticDescriptor UndescribedRequired = new(
        LintIds.UndescribedRequired, "Required property is not described", "'{0}' is required, but nothing describes it: any value will do, and C# has no member for it{1}", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.UndescribedRequired + ".md");

    public static readonly DiagnosticDescriptor ReadOnlyAndWriteOnly = new(
        LintIds.ReadOnlyAndWriteOnly, "Value is read-only and write-only", "'writeOnly' contradicts 'readOnly': nobody may read the value, and nobody may write it; remove one of them", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.ReadOnlyAndWriteOnly + ".md");

    public static readonly DiagnosticDescriptor RepeatedExample = new(
        LintIds.RepeatedExample, "Example is repeated", "The example is equal to example {0}; remove it", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + LintIds.RepeatedExample + ".md");

    public static readonly DiagnosticDescriptor KeywordAtDefault = new(
        LintIds.KeywordAtDefault, "Keyword says what holds anyway", "'{0}' is {1}, which holds anyway; remove it", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.KeywordAtDefault + ".md");

    public static readonly DiagnosticDescriptor NeedlessWrapper = new(
        LintIds.NeedlessWrapper, "Applicator around one schema", "{0}", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.NeedlessWrapper + ".md");

    public static readonly DiagnosticDescriptor TypeBesideValues = new(
        LintIds.TypeBesideValues, "Type is said by the values", "'{0}' says no more than '{1}' does; remove it", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.TypeBesideValues + ".md");

    public static readonly DiagnosticDescriptor ListOfOne = new(
        LintIds.ListOfOne, "List of one", "{0} can be said as {1}", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.ListOfOne + ".md");

    public static readonly DiagnosticDescriptor LongBounds = new(
        LintIds.LongBounds, "Bound could be simpler", "'{0}' ({1}) could be simpler: {2}", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.LongBounds + ".md");

    public static readonly DiagnosticDescriptor UntypedSchema = new(
        LintIds.UntypedSchema, "Schema has no type", "'{0}' without \"type\": \"{1}\" lets every other value through: in C# this is JsonOr<T>, which may be any JSON, and not a type of {2} alone", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.UntypedSchema + ".md");

    public static readonly DiagnosticDescriptor UnionWithoutDiscriminator = new(
        LintIds.UnionWithoutDiscriminator, "Union has no discriminator", "Nothing tells the {0} kinds of object apart: in C#, reading tries one branch after the other, and takes the first that is valid; a property with another 'const' in each would name it", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.UnionWithoutDiscriminator + ".md");

    public static readonly DiagnosticDescriptor RepeatedObject = new(
        LintIds.RepeatedObject, "Object is described twice", "This object is described at '{0}' too: in C# they are two types with equal members, and a definition in '{1}' would make one", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.RepeatedObject + ".md");

    public static readonly DiagnosticDescriptor PoorName = new(
        LintIds.PoorName, "Property makes a poor C# name", "'{0}' makes a poor name: {1}; set 'x-csharp-name'", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.PoorName + ".md");

    public static readonly DiagnosticDescriptor UnusedDefinition = new(
        LintIds.UnusedDefinition, "Nothing refers to the definition", "Nothing refers to the definition '{0}'; remove it, or refer to it", Descriptors.SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + LintIds.UnusedDefinition + ".md");

    public static readonly DiagnosticDescriptor UnboundedValue = new(
        LintIds.UnboundedValue, "Costly check of a value without bound", "'{0}' without '{1}': whoever sends the document decides how much work this is; add '{1}'", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, false, helpLinkUri: HelpLink + LintIds.UnboundedValue + ".md");

    public static readonly DiagnosticDescriptor UnboundedNames = new(
        LintIds.UnboundedNames, "Names without bound are matched by patterns", "'patternProperties' matches every name, however long: 'propertyNames' does not bound their length; give it a 'maxLength'", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, false, helpLinkUri: HelpLink + LintIds.UnboundedNames + ".md");

    public static readonly DiagnosticDescriptor BackReference = new(
        LintIds.BackReference, "Pattern has a back-reference", "The pattern '{0}' has a back-reference: matching it takes bounded time, but not linear", Descriptors.SchemaCategory, DiagnosticSeverity.Warning, false, helpLinkUri: HelpLink + LintIds.BackReference + ".md");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        MisspeltKeyword, UnknownKeyword, KeywordOfOtherDraft, SiblingOfReference, KeywordOfOtherKind,
        KeywordWithoutPartner, MisplacedIdentifier, UnknownFormat, FormatNotAsserted, ClosedBesideParts,
        MisplacedSubschema, IdleExclusion, ContradictoryBounds, NoKindLeft, DeadEnumValue,
        RequiredButForbidden, DeadBranch, EqualBranches, OverlappingBranches, SharedDiscriminator,
        ConstantCondition, PatternWithoutMatch, Unsatisfiable, InvalidExample, UndescribedRequired,
        ReadOnlyAndWriteOnly, RepeatedExample, KeywordAtDefault, NeedlessWrapper, TypeBesideValues,
        ListOfOne, LongBounds, UntypedSchema, UnionWithoutDiscriminator, RepeatedObject,
        PoorName, UnusedDefinition, UnboundedValue, UnboundedNames, BackReference,
    ];

    private static readonly HashSet<string> Ids = new(All.Select(d => d.Id), StringComparer.Ordinal);

    /// <summary>Whether lint has a rule of the id.</summary>
    public static bool IsKnown(string id) => Ids.Contains(id);
}
