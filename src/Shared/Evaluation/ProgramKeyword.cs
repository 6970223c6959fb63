using System.Globalization;
using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>A keyword of a schema, as a program holds it. What its word has no argument for is left empty.</summary>
internal sealed class ProgramKeyword(ProgramNode schema, ProgramOp op)
{
    /// <summary>The path to what applies where the condition of an <c>if</c> does not hold.</summary>
    public const string Else = "/else";

    private string? _path;
    private string? _location;
    private string? _expected;
    private HashSet<ulong>? _hashes;
    private NameSet? _strings;
    private ProgramNode? _target;
    private ProgramChoice? _choice;
    private bool _hasChosen;
    private ProgramKeyword[]? _chain;
    private ProgramName? _property;
    private int[][]? _branches;
    private ProgramBranches? _apart;
    private ProgramOrder?[]? _orders;

    public ProgramNode Schema => schema;

    public ProgramOp Op => op;

    /// <summary>What is known of its word, if that is an assertion.</summary>
    public Assertion? Assertion => AssertionTable.Find(op);

    /// <inheritdoc cref="ProgramOps.AboutOf"/>
    public JsonTypes About { get; } = ProgramOps.AboutOf(op);

    /// <summary>How the schema spells it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The path from its schema to it.</summary>
    public string Path
    {
        get => _path ??= "/" + JsonPointer.Escape(Name);
        init => _path = value;
    }

    /// <summary>The absolute location.</summary>
    public string Location => _location ??= schema.Location + JsonPointer.ToFragment(Path);

    /// <summary>The schemas that it holds.</summary>
    public ProgramNode[] Held { get; set; } = [];

    /// <summary>Whether each branch of a union requires the property that tells them apart: nothing else says which is meant.</summary>
    public bool IsDecided => Flag && Lists.Length > 0 && new HashSet<int>(Numbers).Count == Held.Length;

    /// <summary>The names of the schemas that it holds, or, of an assertion, the names that it asks for.</summary>
    public NameSet? Names { get; set; }

    /// <summary>The paths of the schemas that it holds, where they do not follow from their names or numbers.</summary>
    public string[]? Segments { get; set; }

    public JsonTypes Types { get; set; }

    /// <summary>A bound or a count, or the number of the first item.</summary>
    public long Number { get; set; }

    /// <summary>The greatest number of <c>contains</c>.</summary>
    public long? Max { get; set; }

    /// <summary>Of <c>contains</c>: whether <c>minContains</c> stands there. Of <c>contentMediaType</c>: whether the string is base64 first. Of a union: whether its branches require the property that tells them apart.</summary>
    public bool Flag { get; set; }

    /// <summary>Of <c>contains</c>: whether matching items count as evaluated.</summary>
    public bool Evaluates { get; set; }

    public ExactNumber? Bound { get; set; }

    /// <summary>A pattern's source, a format's name, a pointer into another program, or the name of the property that tells branches apart.</summary>
    public string Text { get; set; } = "";

    /// <summary>The property that tells branches apart, where there is one.</summary>
    public ProgramName Property => _property ??= schema.Program.NameOf(Encoding.UTF8.GetBytes(Text));

    /// <summary>The branches of a union that may allow a value of a kind, by their numbers.</summary>
    public int[] BranchesOf(InstanceKind kind) => (_branches ??= ProgramNode.ByKind(BranchesAllowing))[(int)kind];

    /// <summary>The numbers of patterns, or of branches by the value of the discriminator.</summary>
    public int[] Numbers { get; set; } = [];

    /// <summary>The values of the discriminator, or of <c>dependentRequired</c> the names that each of <see cref="Names"/> asks for.</summary>
    public NameSet[] Lists { get; set; } = [];

    public FormatKind Format { get; set; }

    /// <summary>The places of values in the program's index.</summary>
    public int[] Values { get; set; } = [];

    /// <summary>The strings among <see cref="Values"/>.</summary>
    public NameSet Strings
    {
        get
        {
            if (_strings is not null)
                return _strings;
            JsonIndex program = schema.Program.Index;
            List<byte[]> strings = [];
            foreach (int value in Values)
            {
                if (program.IsString(value))
                    strings.Add(program.String(value).ToArray());
            }

            return _strings = new NameSet([.. strings]);
        }
    }

    /// <summary>Of <c>properties</c>: which of its schemas each of the names is for that the schema around it knows; -1: none.</summary>
    public int[] HeldOf { get; set; } = [];

    /// <summary>The same of each of <see cref="Lists"/>.</summary>
    public int[][] KnownLists { get; set; } = [];

    /// <summary>Which of the names that the schema around it knows its own are.</summary>
    public int[] Known { get; set; } = [];

    /// <summary>The schema that a reference leads to.</summary>
    public ProgramNode Target
    {
        get
        {
            if (_target is not null)
                return _target;
            if (op is ProgramOp.Ref or ProgramOp.DynamicRef)
                return _target = schema.Program.NodeOf((int)Number);
            ProgramNode target = schema.Program.Import((int)Number).Find(Text);
            // Its own program does not know from how many places it is referred to.
            target.IsMemoized = true;
            return _target = target;
        }
    }

    /// <summary>The name of a dynamic anchor.</summary>
    public string Anchor { get; set; } = "";

    /// <summary>Whether it is known to say nothing of scalars.</summary>
    public bool IsSilentOfScalars => op == ProgramOp.Definitions || (About != JsonTypes.None && (About & ~(JsonTypes.Array | JsonTypes.Object)) == JsonTypes.None);

    /// <summary>Whether it applies schemas to the same value.</summary>
    public bool IsInPlace => op is (>= ProgramOp.Ref and <= ProgramOp.DynamicRefOut) or ProgramOp.AllOf or ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.Not or ProgramOp.Disallow
        or ProgramOp.If or ProgramOp.DependentSchemas;

    public bool IsUnevaluated => op is ProgramOp.UnevaluatedProperties or ProgramOp.UnevaluatedItems;

    /// <summary>What tells the branches of a union about objects apart.</summary>
    public ProgramBranches Branches => _apart ??= ProgramBranches.Of(this);

    /// <summary>How a verdict asks what it holds about a value of a kind.</summary>
    public ProgramOrder OrderOf(InstanceKind kind) => (_orders ??= ProgramNode.ByKind(static _ => (ProgramOrder?)null))[(int)kind] ??= ProgramOrders.Of(this, kind);

    /// <summary>What decides between the branches of a union, or between the conditions of a chain of <c>if</c> that starts with this one.</summary>
    public ProgramChoice? Choice
    {
        get
        {
            if (_hasChosen)
                return _choice;
            _choice = ProgramChoice.Of(op == ProgramOp.If ? Array.ConvertAll(Chain, static link => link.Held[0]) : Held);
            _hasChosen = true;
            return _choice;
        }
    }

    /// <summary>This <c>if</c> and those that are its <c>else</c>, and so on, and nothing more.</summary>
    public ProgramKeyword[] Chain
    {
        get
        {
            if (_chain is not null)
                return _chain;
            List<ProgramKeyword> links = [];
            for (ProgramKeyword? link = this; link is not null; link = link.Held[2] is { Segment: Else } next ? next.Condition : null)
                links.Add(link);
            return _chain = [.. links];
        }
    }

    private int[] BranchesAllowing(InstanceKind kind)
    {
        List<int> branches = new(Held.Length);
        for (int i = 0; i < Held.Length; i++)
        {
            if (Held[i].Meant.MayBe(kind))
                branches.Add(i);
        }

        return [.. branches];
    }

    /// <summary>Whether a value is of one of <see cref="Types"/>.</summary>
    public bool HasType(in JsonIndex json, int value)
    {
        // Whether a number is an integer is asked only where fractions are no numbers.
        JsonTypes numbers = Types & JsonTypes.Number;
        return json.IsNumber(value) && numbers is JsonTypes.None or JsonTypes.Number
            ? numbers != JsonTypes.None
            : (Types & json.TypeOf(value, schema.Resource.IntegerByValue)) != 0;
    }

    /// <summary>What its errors say was expected, made once.</summary>
    public string Expected(Func<ProgramKeyword, string> make) => _expected ??= make(this);

    /// <summary>The hashes of <see cref="Values"/>, where they are many.</summary>
    public HashSet<ulong> Hashes(Func<ProgramKeyword, HashSet<ulong>> make) => _hashes ??= make(this);

    /// <summary>The path from its schema to one that it holds.</summary>
    public string SegmentOf(int ordinal)
    {
        if (Segments is not null)
            return Segments[ordinal];
        if (Names is not null)
            return Path + "/" + JsonPointer.Escape(FormatText.ToString(Names[ordinal]));
        bool isList = op is ProgramOp.AllOf or ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.PrefixItems or ProgramOp.Disallow;
        return isList ? Path + "/" + ordinal.ToString(CultureInfo.InvariantCulture)
            : op == ProgramOp.If && ordinal > 0 ? (ordinal == 1 ? "/then" : Else)
            : Path;
    }
}
