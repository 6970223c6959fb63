using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeDiscovery
{
    /// <summary>Whether a value that a schema names can be read as this shape. Of what the shape does not show (lengths, patterns) it may be in breach all the same.</summary>
    public bool Fits(ValueShape shape, JsonValue value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.Kind == ValueKind.Null)
            return shape.IsNullable || shape.Form is ValueForm.Data or ValueForm.Or;
        return shape.Form switch
        {
            ValueForm.Data => true,
            ValueForm.Or => Fits(shape.Element, value) || (value.Kind != ValueKind.Object && value.Kind != ValueKind.Array),
            ValueForm.Union => shape.Parts.Any(part => Fits(part, value)),
            ValueForm.Boolean => value.Kind is ValueKind.True or ValueKind.False,
            ValueForm.String => value.Kind == ValueKind.String,
            ValueForm.DateTimeOffset => HasFormat(value, FormatKind.DateTime) && DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            ValueForm.DateOnly => HasFormat(value, FormatKind.Date) && !value.Text.StartsWith("0000", StringComparison.Ordinal),
            ValueForm.Uri => HasFormat(value, FormatKind.Uri) && Uri.TryCreate(value.Text, UriKind.Absolute, out _),
            ValueForm.Guid => HasFormat(value, FormatKind.Uuid),
            ValueForm.List => value.Kind == ValueKind.Array && value.Items.All(item => Fits(shape.Element, item)),
            ValueForm.Tuple => value.Kind == ValueKind.Array && FitsTuple(shape, value.Items),
            ValueForm.Map => value.Kind == ValueKind.Object && value.Members.All(member => Fits(shape.Element, member.Value)),
            ValueForm.Enum or ValueForm.IntegerEnum or ValueForm.Struct or ValueForm.Class => Find(shape.Type!.Value) is { } type && Fits(type, value),
            _ => value.Kind == ValueKind.Number && ValueModel.FitsNumber(shape.Form, value.Text),
        };
    }

    private bool Fits(TypeSketch type, JsonValue value) => type.Kind switch
    {
        TypeKind.Enum => type.Values.Any(known => JsonEquality.Comparer.Equals(known.Json, value)),
        TypeKind.OpenEnum => Fits(type.Value!, value),
        TypeKind.UnionInterface or TypeKind.UnionStruct => FitsUnion(type, value),
        TypeKind.Record => value.Kind == ValueKind.Object && FitsRecord(type, value),
        _ => false,
    };

    private bool FitsUnion(TypeSketch union, JsonValue value)
    {
        if (value.Kind != ValueKind.Object || union.Branches.Count(branch => (branch.Kinds & JsonTypes.Object) != 0) < 2)
            return union.Branches.Any(branch => Fits(branch.Shape, value));
        // Without a discriminator, an object is read as the first branch whose check it passes: whether there is one is not known here.
        return union.Discriminator is { } discriminator && value.TryGet(discriminator.Property, out JsonValue named)
            && discriminator.Values.Any(known => JsonEquality.Comparer.Equals(known.Value, named) && Fits(union.Branches[known.Branch].Shape, value));
    }

    private bool FitsTuple(ValueShape tuple, IReadOnlyList<JsonValue> items)
    {
        bool hasOthers = tuple.Elements[tuple.Elements.Count - 1].Presence == TuplePresence.Others;
        int own = hasOthers ? tuple.Parts.Count - 1 : tuple.Parts.Count;
        return items.Count >= tuple.Elements.Count(element => element.Presence == TuplePresence.Required) && (hasOthers || items.Count <= own)
            && items.Select((item, i) => Fits(i < own ? tuple.Parts[i] : tuple.Parts[own].Element, item)).All(fits => fits);
    }

    private bool FitsRecord(TypeSketch type, JsonValue value)
    {
        HashSet<string> names = new(type.Members.Select(member => member.Property.Name), StringComparer.Ordinal);
        return type.Members.All(member => value.TryGet(member.Property.Name, out JsonValue own) ? Fits(member.Shape, own) : !member.Property.IsRequired)
            && value.Members.Where(member => !names.Contains(member.Name)).All(member => FitsUnnamed(type, member));
    }

    private bool FitsUnnamed(TypeSketch type, JsonMember member)
    {
        ValueShape[] matched = [.. type.Patterns.Where(pattern => analysis.IsMatch(pattern.Pattern.Pattern, member.Name)).Select(pattern => pattern.Shape)];
        return matched.Length > 0 ? matched.All(shape => Fits(shape, member.Value)) : type.Additional is { } rest && Fits(rest, member.Value);
    }

    private static bool HasFormat(JsonValue value, FormatKind format) => value.Kind == ValueKind.String && FormatChecker.IsMatch(format, Encoding.UTF8.GetBytes(value.Text));
}
