using System.Buffers;
using System.Text;
using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

/// <summary>Everything that a reader says about a document, in bytes that can be compared. Null: it refused the document.</summary>
internal static class Traces
{
    public const int MaxDepth = 20;

    /// <summary>The framework's reader, strict, and made to unescape: <c>Read</c> alone accepts ill-formed UTF-8 and lone surrogates.</summary>
    public static byte[]? OfFramework(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            json = json.Slice(3);
        var trace = new ArrayBufferWriter<byte>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        Add(trace, 'n', Encoding.UTF8.GetBytes(reader.GetString()!));
                        break;
                    case JsonTokenType.String:
                        Add(trace, 's', Encoding.UTF8.GetBytes(reader.GetString()!));
                        break;
                    case JsonTokenType.Number:
                        Add(trace, '#', reader.ValueSpan);
                        break;
                    case var literalOrBracket:
                        Add(trace, literalOrBracket switch
                        {
                            JsonTokenType.StartObject => '{',
                            JsonTokenType.EndObject => '}',
                            JsonTokenType.StartArray => '[',
                            JsonTokenType.EndArray => ']',
                            JsonTokenType.True => 't',
                            JsonTokenType.False => 'f',
                            JsonTokenType.Null => '0',
                            _ => throw new InvalidOperationException("an unexpected token"),
                        }, []);
                        break;
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException refused) when (refused.Message != "an unexpected token")
        {
            return null;
        }

        return trace.WrittenSpan.ToArray();
    }

    /// <summary>The cursor, by its reads.</summary>
    public static byte[]? OfCursor(ReadOnlySpan<byte> json, NameTable names)
    {
        var trace = new ArrayBufferWriter<byte>();
        var cursor = new JsonCursor(json, MaxDepth);
        var isGood = Read(ref cursor, names, trace) && (cursor.End() || cursor.Session.RepeatedNameOffset >= 0) && !cursor.IsMalformed;
        CheckFault(ref cursor, json.Length, isGood);
        cursor.Dispose();
        return isGood ? trace.WrittenSpan.ToArray() : null;
    }

    /// <summary>Whether the cursor skips the document.</summary>
    public static bool Skips(ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(json, MaxDepth);
        var isGood = cursor.Skip() && cursor.End();
        CheckFault(ref cursor, json.Length, isGood);
        cursor.Dispose();
        return isGood;
    }

    private static bool Read(ref JsonCursor json, NameTable names, ArrayBufferWriter<byte> trace)
    {
        switch (json.Kind)
        {
            case JsonKind.Object:
                Add(trace, '{', []);
                if (!json.BeginObject())
                    return false;
                var scan = new ObjectScan();
                while (json.NextProperty(names, ref scan))
                {
                    var name = json.PropertyName;
                    if (scan.Name != names.IndexOf(name.Utf8) || (scan.Name >= 0 && name.ToString() != names[scan.Name]))
                        throw new InvalidOperationException($"The table has {scan.Name} for {name.ToString()}");
                    Add(trace, 'n', name.Utf8);
                    if (!Read(ref json, names, trace))
                        return false;
                }

                Add(trace, '}', []);
                return !json.IsMalformed;
            case JsonKind.Array:
                Add(trace, '[', []);
                if (!json.BeginArray())
                    return false;
                while (json.NextItem())
                {
                    if (!Read(ref json, names, trace))
                        return false;
                }

                Add(trace, ']', []);
                return !json.IsMalformed;
            case JsonKind.String:
                if (!json.ReadString(out var text))
                    return false;
                Add(trace, 's', text.Utf8);
                return true;
            case JsonKind.Number:
                if (!json.ReadNumber(out var number))
                    return false;
                Add(trace, '#', number.Utf8);
                return true;
            case var kind:
                Add(trace, kind switch { JsonKind.True => 't', JsonKind.False => 'f', _ => '0' }, []);
                return json.ReadLiteral();
        }
    }

    private static void CheckFault(ref JsonCursor json, int length, bool isGood)
    {
        if (isGood)
            return;
        if (!json.IsMalformed || json.Session.Fault == DocumentFault.None || json.Session.FaultReason == "" || json.Session.FaultOffset < 0 || json.Session.FaultOffset > length)
            throw new InvalidOperationException($"The fault is {json.Session.Fault} at {json.Session.FaultOffset} of {length}: {json.Session.FaultReason}");
        if (json.Kind != JsonKind.None || json.Skip() || json.BeginObject() || json.BeginArray() || json.NextItem() || json.ReadString(out _)
            || json.ReadNumber(out _) || json.ReadLiteral() || json.SkipRaw(out _) || json.End())
            throw new InvalidOperationException("A read went on after a fault.");
    }

    private static void Add(ArrayBufferWriter<byte> trace, char what, ReadOnlySpan<byte> value)
    {
        trace.Write((ReadOnlySpan<byte>)[(byte)what]);
        trace.Write(value);
        trace.Write((ReadOnlySpan<byte>)[0xFF]);
    }
}
