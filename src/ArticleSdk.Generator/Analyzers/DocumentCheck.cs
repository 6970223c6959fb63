using System.Collections.Immutable;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Program;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Checks one file with a JSON document, or with one on each line.</summary>
internal sealed class DocumentCheck(DocumentSource document, DocumentSchemas schemas, CancellationToken cancellation)
{
    /// <summary>How many errors of one file are said.</summary>
    public const int MaxErrors = 50;

    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _errors;
    private bool _isTruncated;

    /// <summary>What is to be said of the file. An exception is a fault of ours, and said of the file that it came up with.</summary>
    public IReadOnlyList<Diagnostic> Run()
    {
        try
        {
            foreach (BadOption bad in document.Options.Bad)
                _found.Add(Diagnostic.Create(Descriptors.BadOption, At(default), bad.Name, bad.Value, bad.Expected));
            Check();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _found.Add(Diagnostic.Create(DocumentDescriptors.Failure, At(default), exception.GetType().Name + ": " + exception.Message));
        }

        if (_isTruncated)
            _found.Add(Diagnostic.Create(DocumentDescriptors.Truncated, At(default), MaxErrors));
        return _found.Where(d => d.DefaultSeverity == DiagnosticSeverity.Error || !document.Options.NoWarn.Contains(d.Id, StringComparer.OrdinalIgnoreCase)).ToList();
    }

    private void Check()
    {
        if (document.Text.GetText(cancellation) is not { } text)
        {
            _found.Add(Diagnostic.Create(DocumentDescriptors.Malformed, At(default), "(root)", "the file cannot be read"));
            return;
        }

        if (text.Encoding is { } encoding && encoding is not UTF8Encoding)
        {
            // The compiler reads other encodings, and no program does.
            _found.Add(Diagnostic.Create(DocumentDescriptors.Malformed, At(default), "(root)", "the file is not UTF-8, but " + encoding.WebName));
            return;
        }

        ReadOnlyMemory<byte> utf8 = Encode(text);
        if (Replaced(text, utf8) is >= 0 and int replaced)
        {
            if (!document.Options.MustFail)
                Add(TextEvaluation.OfFault(utf8.Span, new JsonFault(ErrorCode.Malformed, replaced, "the text is not well-formed UTF-8", "")), default);
            return;
        }

        if (IsLines)
            CheckLines(utf8);
        else
            Check(utf8, default);
    }

    private bool IsLines => Path.GetExtension(document.Text.Path) is var extension
        && (extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase) || extension.Equals(".ndjson", StringComparison.OrdinalIgnoreCase));

    // In pieces: the text of a large file is in no one array.
    private ReadOnlyMemory<byte> Encode(SourceText text)
    {
        var stream = new MemoryStream(text.Length);
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true))
            text.Write(writer, cancellation);
        return new ReadOnlyMemory<byte>(stream.GetBuffer(), 0, (int)stream.Length);
    }

    // Where a file is not well-formed UTF-8, its text has the replacement character, and is not what the checksum is of. -1 where it is well-formed.
    private static int Replaced(SourceText text, ReadOnlyMemory<byte> utf8)
    {
        int first = utf8.Span.IndexOf("\uFFFD"u8);
        if (first < 0)
            return first;
        using HashAlgorithm hash = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha256 ? SHA256.Create() : SHA1.Create();
        byte[] preamble = Encoding.UTF8.GetPreamble();
        byte[] marked = [.. preamble, .. utf8.ToArray()];
        ImmutableArray<byte> checksum = text.GetChecksum();
        return checksum.SequenceEqual(hash.ComputeHash(marked)) || checksum.SequenceEqual(hash.ComputeHash(marked, preamble.Length, utf8.Length)) ? -1 : first;
    }

    // As the runtime reads JSON Lines: they end at LF, or CR and LF, and blank ones are skipped.
    private void CheckLines(ReadOnlyMemory<byte> text)
    {
        Place place = default;
        for (int at = 0; at < text.Length && !_isTruncated;)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlyMemory<byte> rest = text.Slice(at);
            int end = rest.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line = end < 0 ? rest : rest.Slice(0, end);
            if (!IsBlank(line.Span))
                Check(end > 0 && line.Span[end - 1] == (byte)'\r' ? line.Slice(0, end - 1) : line, place);
            at += line.Length + 1;
            place = new Place(place.Start + LineCounter.CodeUnits(line.Span) + 1, place.Line + 1, 0);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (byte b in line)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
                return false;
        }

        return true;
    }

    /// <param name="json">One document.</param>
    /// <param name="place">Where it starts in the file.</param>
    private void Check(ReadOnlyMemory<byte> json, Place place)
    {
        if (SchemaOf(json, place) is not { } schema)
            return;
        if (schema.Program is null)
        {
            Say(DocumentDescriptors.UnknownSchema, At(place), schema.Problem);
            return;
        }

        if (schema.Program.Root is not { } root)
        {
            Say(DocumentDescriptors.SpoiltSchema, At(place), schema.Name);
            return;
        }

        TextVerdict verdict = TextEvaluation.Evaluate(root, json, document.Options.MustFail ? 1 : MaxErrors - _errors);
        if (!document.Options.MustFail)
        {
            foreach (TextError error in verdict.Errors)
                Add(DocumentDescriptors.ToDiagnostic(error.Error, At(place.Of(error)), RepairOf(root, error.Error, json)));
            _isTruncated |= verdict.IsTruncated;
        }
        else if (verdict.IsValid)
        {
            Add(Diagnostic.Create(DocumentDescriptors.Unexpected, At(place)));
        }
    }

    /// <summary>The schema that the item names, or the document itself; null where neither does, which is said.</summary>
    private NamedProgram? SchemaOf(ReadOnlyMemory<byte> json, Place place)
    {
        if (document.Options.Schema is { } name)
            return schemas.Find(name, isOfItem: true, cancellation);
        int[] entries = new int[64];
        if (!JsonIndexReader.TryRead(json.Span, TextEvaluation.MaxDepth, ref entries, out int count, out JsonFault fault))
        {
            // What is no JSON names no schema either; whatever its schema, that is its one error.
            if (!document.Options.MustFail)
                Add(TextEvaluation.OfFault(json.Span, fault), place);
            return null;
        }

        if (OwnSchema(new JsonIndex(json.Span, entries.AsSpan(0, count))) is { } own)
            return schemas.Find(own, isOfItem: false, cancellation);
        Say(DocumentDescriptors.NoSchema, At(place));
        return null;
    }

    private static string? OwnSchema(JsonIndex json)
    {
        string? found = null;
        if (json.IsObject(JsonIndex.Root))
        {
            for (int name = JsonIndex.FirstChild(JsonIndex.Root); name < json.Next(JsonIndex.Root); name = json.Next(name + 1))
            {
                if (json.IsString(name + 1) && json.String(name).SequenceEqual("$schema"u8))
                    found = Encoding.UTF8.GetString(json.String(name + 1).ToArray());
            }
        }

        return found;
    }

    // What is true of every line is said once.
    private void Say(DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        if (_said.Add(descriptor.Id + string.Concat(arguments)))
            Add(Diagnostic.Create(descriptor, location, arguments));
    }

    // Of JSON Lines none: a patch is for one document.
    private SchemaRepair? RepairOf(ProgramNode root, EngineError error, ReadOnlyMemory<byte> json)
    {
        if (IsLines || NearestValue.Of(root, error, json.Span) is not var (written, meant))
            return null;
        var replaced = new PatchOperation(PatchKind.Replace, error.InstanceLocation) { Value = JsonValue.String(meant) };
        return new SchemaRepair("Change '" + written + "' to '" + meant + "'", EquatableArray.Create(replaced));
    }

    private void Add(TextVerdict verdict, Place place)
    {
        foreach (TextError error in verdict.Errors)
            Add(DocumentDescriptors.ToDiagnostic(error.Error, At(place.Of(error))));
        _isTruncated |= verdict.IsTruncated;
    }

    private void Add(Diagnostic diagnostic)
    {
        if (_errors++ < MaxErrors)
            _found.Add(diagnostic);
        else
            _isTruncated = true;
    }

    private Location At(Place place)
    {
        var start = new LinePosition(place.Line, place.Column);
        return Location.Create(document.Text.Path, new TextSpan(place.Start, place.Length), new LinePositionSpan(start, new LinePosition(place.Line, place.Column + place.Length)));
    }

    /// <summary>A place in the file, lines and columns from 0. Lines end where the runtime ends them: at LF, CR, or CR and LF.</summary>
    private readonly record struct Place(int Start, int Line, int Column, int Length = 0)
    {
        public Place Of(TextError error) => new(Start + error.Start, Line + error.Error.Line - 1, error.Error.Column - 1, error.Length);
    }
}
