using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>A schema in the making: of two keywords of one name the first stays.</summary>
internal sealed class Keywords
{
    private readonly List<JsonMember> _members = [];

    public int Count => _members.Count;

    public bool Has(string name) => _members.Exists(m => m.Name == name);

    public void Add(string name, JsonValue value)
    {
        if (!Has(name))
            _members.Add(new JsonMember(name, value));
    }

    public JsonValue ToSchema() => Json.Object(_members);
}
