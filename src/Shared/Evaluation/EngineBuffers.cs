namespace ArticleSdk.Shared.Evaluation;

/// <summary>What an engine works in. A thread keeps it for its next document, unless a document has made it large.</summary>
internal sealed class EngineBuffers
{
    private const int MaxScans = 1024;

    [ThreadStatic]
    private static EngineBuffers? _kept;

    public EngineMemory Memory { get; private set; } = new();

    public EvaluationPath Path { get; private set; } = new();

    public InstancePath Place { get; private set; } = new();

    public (int Name, int Index)[] Scans { get; private set; } = new (int Name, int Index)[64];

    public List<(ProgramNode Schema, int Value)> Explained { get; } = [];

    public Engine.Located[] Located { get; } = new Engine.Located[16];

    public ObjectLooks Looks { get; } = new();

    public List<EvaluatedSet> Sets { get; } = [];

    public static EngineBuffers Rent()
    {
        EngineBuffers buffers = _kept ?? new EngineBuffers();
        _kept = null;
        return buffers;
    }

    /// <summary>Keeps what an engine has worked in, and nothing of what it has seen.</summary>
    public void Return(EngineMemory memory, EvaluationPath path, InstancePath place, (int Name, int Index)[] scans)
    {
        if (!memory.TryClear() || !path.TryClear() || !place.TryClear() || !Looks.TryClear() || scans.Length > MaxScans || Explained.Capacity > MaxScans || Sets.Count > MaxScans)
            return;
        (Memory, Path, Place, Scans) = (memory, path, place, scans);
        Explained.Clear();
        Array.Clear(Located, 0, Located.Length);
        _kept = this;
    }
}
