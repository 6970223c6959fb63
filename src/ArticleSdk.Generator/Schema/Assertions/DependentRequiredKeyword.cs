using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>dependentRequired</c>, and those of <c>dependencies</c> that are names.</summary>
internal sealed record DependentRequiredKeyword(string Name, EquatableArray<Dependency> Dependencies) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.DependentRequired;

    public override JsonValue? Operand => JsonValue.Object(Dependencies.Select(d => new JsonMember(d.Property, Texts(d.Required))).ToEquatableArray());

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => Dependencies.Select(d => new DependentRequiredNode(d.Property, d.Required));

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Object)
        {
            context.WrongValue(name, value, "an object of arrays of names");
            return;
        }

        var dependencies = new List<Dependency>();
        foreach (JsonMember member in value.Members)
        {
            if (RequiredKeyword.ReadNames(context, name, member.Value, KeywordContext.Segment(member.Name)) is { } names)
                dependencies.Add(new Dependency(member.Name, names));
        }

        if (dependencies.Count > 0)
            context.Add(new DependentRequiredKeyword(name, dependencies.ToEquatableArray()));
    }
}

internal readonly record struct Dependency(string Property, EquatableArray<string> Required);

/// <summary><c>dependentRequired</c>.</summary>
internal sealed record DependentRequiredNode(string Trigger, EquatableArray<string> Required) : ObjectNode
{
    public override IEnumerable<string> Names => Required.Prepend(Trigger);
}
