using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>required</c>: names without repetition. Draft 3 has one of these per property, with a path of its own.</summary>
internal sealed record RequiredKeyword(string Name, EquatableArray<string> Names) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.Required;

    public override JsonValue? Operand => Texts(Names);

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => [new RequiredNode(Names)];

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (ReadNames(context, name, value, "") is { Count: > 0 } names)
            context.Add(new RequiredKeyword(name, names));
    }

    /// <summary>Draft 3: the schema of the object reads it; in a schema that is no property's it says nothing.</summary>
    public static void ReadFlag(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind is not (ValueKind.True or ValueKind.False))
            context.WrongValue(name, value, "true or false (an array of names since draft 4)");
    }

    /// <summary>An array of names, each once; null if it is none.</summary>
    public static EquatableArray<string>? ReadNames(KeywordContext context, string name, JsonValue value, string subpath)
    {
        if (value.Kind != ValueKind.Array)
        {
            context.WrongValue(name, value, "an array of property names", subpath);
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>(value.Items.Count);
        for (int i = 0; i < value.Items.Count; i++)
        {
            JsonValue item = value.Items[i];
            string path = subpath + KeywordContext.Segment(i);
            if (item.Kind != ValueKind.String)
            {
                context.WrongValue(name, item, "a property name", path);
                return null;
            }

            if (seen.Add(item.Text))
                names.Add(item.Text);
            else
                context.Sloppy(name, "the name stands there already", path);
        }

        return names.ToEquatableArray();
    }
}

/// <summary><c>required</c>.</summary>
internal sealed record RequiredNode(EquatableArray<string> Required) : ObjectNode
{
    public override IEnumerable<string> Names => Required;
}
