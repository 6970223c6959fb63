using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeDiscovery
{
    /// <summary>What a schema that adds nothing to another stands for: that other schema, however many steps away.</summary>
    public SchemaNode Resolve(SchemaNode node) => SchemaAnalysis.EndOf(node, _resolved, StandsFor);

    private SchemaNode? StandsFor(SchemaNode node)
    {
        if (IsAliasedByRoot(node))
            return roots[node.Document.Path];
        // A branch with what is said around it is more than the branch.
        if (_madePlaces.TryGetValue(node, out SchemaPlace? made) && made.Kind == PlaceKind.Branch)
            return null;
        // The root has its own type, or that of the definition that it is nothing but a reference to.
        if (node.Boolean is not null || (node.Pointer.Length == 0 && IsAliasedByRoot(analysis.EndOf(node))))
            return null;
        SchemaNode? only = null;
        List<SchemaNode> trivial = [];
        JsonTypes kinds = KindsOf(node);
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case RefKeyword reference:
                    if (!Take(reference.Target, isUnion: false))
                        return null;
                    break;
                case AllOfKeyword all:
                    foreach (SchemaNode schema in all.Schemas)
                    {
                        if (!Take(schema, isUnion: false))
                            return null;
                    }

                    break;
                case AnyOfKeyword any:
                    if ((any.Types & ~JsonTypes.Null) != 0 || !TakeUnion(any.Schemas))
                        return null;
                    break;
                case OneOfKeyword one:
                    if (!TakeUnion(one.Schemas))
                        return null;
                    break;
                default:
                    if (Shapes(keyword, kinds))
                        return null;
                    break;
            }
        }

        // A reference to what says little is that all the same: it may have a name.
        if (trivial.Count == 1)
            only ??= trivial[0];
        // recurrenceDates of ninjs 3.0 is an array and refers to a string: that is no string. A part without a name is not the whole if others say what else there must be.
        return only is not null && KindsOf(only) == kinds && !(IsPartOf(only, node) && analysis.RequiredNamesOf(node).Except(analysis.RequiredNamesOf(only)).Any()) ? only : null;

        bool Take(SchemaNode candidate, bool isUnion)
        {
            // It is not here what its own types say.
            if (differs(candidate) && !differs(node))
                return false;
            if (!isUnion && IsTrivial(candidate, kinds))
            {
                trivial.Add(candidate);
                return true;
            }

            if (only is not null && only != candidate)
                return false;
            only = candidate;
            return true;
        }

        bool TakeUnion(EquatableArray<SchemaNode> branches)
        {
            SchemaNode[] real = [.. branches.Where(branch => KindsOf(branch) != 0)];
            return real.All(branch => IsTrivial(branch, kinds)) || (real.Length == 1 && Take(real[0], isUnion: true));
        }
    }

    /// <summary>What a schema stands for, where that is a part of its own: an <c>anyOf</c> of one branch, that branch.</summary>
    public SchemaNode EssenceOf(SchemaNode node) => Resolve(node) is var essence && IsPartOf(essence, node) ? essence : node;

    // Whether a schema stands within another.
    private static bool IsPartOf(SchemaNode part, SchemaNode whole) => ReferenceEquals(part.Document, whole.Document) && part.Pointer.StartsWith(whole.Pointer + "/", StringComparison.Ordinal);

    // Says nothing that a C# type would show: {"required": ["a"]}, {"minLength": 3}.
    private bool IsTrivial(SchemaNode node, JsonTypes kinds)
    {
        if (!_shaping.TryGetValue(kinds, out Dictionary<SchemaNode, bool>? known))
            _shaping.Add(kinds, known = []);
        return !SchemaAnalysis.Reaches(node, known, schema =>
            schema.Boolean == false || schema.Keywords.Any(keyword => Shapes(keyword, kinds) || (keyword is TypeKeyword type && (kinds & ~type.Types) != 0)));
    }

    /// <summary>Whether a keyword shows in the C# type of a value of these kinds.</summary>
    public static bool Shapes(Keyword keyword, JsonTypes kinds) => keyword switch
    {
        PropertiesKeyword or PatternPropertiesKeyword => (kinds & JsonTypes.Object) != 0,
        AdditionalPropertiesKeyword additional => (kinds & JsonTypes.Object) != 0 && additional.Schema.Boolean is null,
        UnevaluatedPropertiesKeyword unevaluated => (kinds & JsonTypes.Object) != 0 && unevaluated.Schema.Boolean is null,
        DependentSchemasKeyword => (kinds & JsonTypes.Object) != 0,
        IfKeyword conditional => (kinds & JsonTypes.Object) != 0 && (conditional.Then is not null || conditional.Else is not null),
        ItemsKeyword or PrefixItemsKeyword => (kinds & JsonTypes.Array) != 0,
        FormatKeyword => (kinds & JsonTypes.String) != 0,
        BoundKeyword or MultipleOfKeyword => (kinds & JsonTypes.Number) != 0,
        EnumKeyword or DynamicRefKeyword => true,
        _ => false,
    };
}
