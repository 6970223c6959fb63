using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>type</c>. <paramref name="Types"/> is never <see cref="JsonTypes.Any"/>. In drafts 3 and 4 <c>1.0</c> is no integer: see <see cref="Dialect.IntegerByValue"/>.</summary>
internal sealed record TypeKeyword(string Name, JsonTypes Types) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.Type;

    public override JsonValue? Operand => Number((int)Types);

    public override IEnumerable<CheckNode> Nodes(Dialect dialect)
    {
        bool integersOnly = (Types & JsonTypes.Number) == JsonTypes.Integer;
        yield return new KindsNode(integersOnly ? Types | JsonTypes.Number : Types);
        if (integersOnly)
            yield return new IntegerNode(dialect.IntegerByValue);
    }

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        const string Expected = "one of \"null\", \"boolean\", \"object\", \"array\", \"number\", \"integer\" and \"string\"";
        JsonTypes types = JsonTypes.None;
        if (value.Kind == ValueKind.String)
        {
            if (!TryGetType(value.Text, out types))
            {
                context.WrongValue(name, value, Expected);
                return;
            }
        }
        else if (value.Kind == ValueKind.Array && value.Items.Count > 0)
        {
            for (int i = 0; i < value.Items.Count; i++)
            {
                if (value.Items[i].Kind != ValueKind.String || !TryGetType(value.Items[i].Text, out JsonTypes type))
                {
                    context.WrongValue(name, value.Items[i], Expected, KeywordContext.Segment(i));
                    return;
                }

                types |= type;
            }
        }
        else
        {
            context.WrongValue(name, value, "the name of a type, or an array of at least one");
            return;
        }

        if (types != JsonTypes.Any)
            context.Add(new TypeKeyword(name, types));
    }

    /// <summary>Draft 3, 5.1: names of types and schemas, any of which may hold; an unknown name allows everything.</summary>
    public static void TypeOrSchemas(KeywordContext context, string name, JsonValue value)
    {
        if (!TypesAndSchemas(context, name, value, out JsonTypes types, out EquatableArray<SchemaNode> schemas) || types == JsonTypes.Any)
            return;
        if (schemas.Count > 0)
            context.Add(new AnyOfKeyword(name, schemas, types));
        else if (types != JsonTypes.None)
            context.Add(new TypeKeyword(name, types));
    }

    /// <summary>The value of draft 3's <c>type</c> and <c>disallow</c>.</summary>
    public static bool TypesAndSchemas(KeywordContext context, string name, JsonValue value, out JsonTypes types, out EquatableArray<SchemaNode> schemas)
    {
        types = JsonTypes.None;
        schemas = default;
        if (value.Kind is not (ValueKind.String or ValueKind.Array))
        {
            context.WrongValue(name, value, "the name of a type, or an array of names and schemas");
            return false;
        }

        var found = new List<SchemaNode>();
        int count = value.Kind == ValueKind.Array ? value.Items.Count : 1;
        for (int i = 0; i < count; i++)
        {
            JsonValue item = value.Kind == ValueKind.Array ? value.Items[i] : value;
            if (item.Kind == ValueKind.Object)
            {
                found.Add(context.Child(KeywordContext.PathOf(name, i)));
            }
            else if (item.Kind == ValueKind.String)
            {
                types |= TryGetType(item.Text, out JsonTypes type) ? type : JsonTypes.Any;
            }
            else
            {
                context.WrongValue(name, item, "the name of a type, or a schema", KeywordContext.Segment(i));
                return false;
            }
        }

        schemas = found.ToEquatableArray();
        return true;
    }

    private static bool TryGetType(string name, out JsonTypes type)
    {
        type = name switch
        {
            "null" => JsonTypes.Null,
            "boolean" => JsonTypes.Boolean,
            "object" => JsonTypes.Object,
            "array" => JsonTypes.Array,
            "string" => JsonTypes.String,
            "integer" => JsonTypes.Integer,
            "number" => JsonTypes.Number,
            _ => JsonTypes.None,
        };
        return type != JsonTypes.None;
    }
}

/// <summary><c>type</c> lets integers through, and no other numbers.</summary>
/// <param name="ByValue">Whether 1.0 is an integer.</param>
internal sealed record IntegerNode(bool ByValue) : NumberNode
{
    public override Fragment Fails(Fragment scanned, ITables tables) => ByValue ? (Fragment)$"!{scanned}.IsInteger()" : $"!{scanned}.IsInteger(byValue: false)";

    public override Fragment? FailsRead(ClrValue value) => ByValue && (value.IsInteger || value.Form == ValueForm.IntegerEnum) ? ClrValue.CannotFail : null;
}
