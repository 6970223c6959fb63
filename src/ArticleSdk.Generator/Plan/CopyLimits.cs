using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>How often a schema that others refer to is made a part of their functions, and how much code that may come to: a large base of many types is better called.</summary>
internal sealed class CopyLimits
{
    private const int MaxCopies = 64;
    private const int MaxCopiedChecks = 512;

    private readonly Dictionary<SchemaNode, int> _copies = [];

    public bool MayTake(SchemaNode schema)
    {
        int copies = Copies(schema);
        return copies == 0 || (copies < MaxCopies && (copies + 1) * Weight(schema) <= MaxCopiedChecks);
    }

    public void Take(SchemaNode schema) => _copies[schema] = Copies(schema) + 1;

    private int Copies(SchemaNode schema) => _copies.TryGetValue(schema, out int copies) ? copies : 0;

    private static int Weight(SchemaNode schema) => 1 + schema.Keywords.Sum(k => k is PropertiesKeyword properties ? properties.Properties.Count : 1);
}
