using ArticleSdk.Conformance.Tests.BackEnds;
using ArticleSdk.Shared.Evaluation;
using System.Text;
using System.Text.Json;
using ArticleSdk.Generator.Json;
using CsCheck;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Text that is no JSON, or hardly: nothing but a verdict, and of JSON the same as ever.</summary>
public sealed class GarbageTests(ITestOutputHelper output)
{
    private static readonly string[] Insertions =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\uD800\\u0041", "0", "-", "+1", "01", "1.", ".5", "1e", "NaN", "tru", "//", " ", "\0", "\u0001", "\uFEFF", "\u00A0", "é", "'", "null", "{}", "[[[[[[[["];

    [Fact]
    public void Text_Mutated_GivesAVerdictAndNothingElse()
    {
        int texts = 0, json = 0;
        DifferentialRun run = new(output, forAjv: false);
        run.Run("garbage", _ => { }, (subject, sample, instance) =>
        {
            Dice dice = new(new PCG((uint)texts, (ulong)sample.Seed));
            byte[] bytes = Garble(dice, instance.Text);
            texts++;
            return Judge(subject, bytes, ref json);
        }, batches: 1, shrink: false);
        output.WriteLine($"{texts} texts, {json} of them JSON");
        if (texts > 100)
            Assert.InRange(json, texts / 50, texts * 9 / 10);
    }

    private static byte[] Garble(Dice dice, string text)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(text)];
        for (int steps = 1 + dice.Next(3); steps > 0; steps--)
        {
            int at = dice.Next(bytes.Count + 1);
            switch (dice.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(dice.Pick(Insertions)));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 3 when at < bytes.Count:
                    bytes.RemoveAt(at);
                    break;
                case 4:
                    int length = dice.Next(bytes.Count - at + 1);
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    bytes.Insert(at, (byte)dice.Pick(" \n{}[],:\"\\-.eE0"u8.ToArray()));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string? Judge(Subject subject, byte[] bytes, ref int json)
    {
        try
        {
            bool verdict = subject.Generated.IsValid(bytes);
            SchemaValidationResult result = subject.Generated.Validate(bytes);
            bool read = subject.Typed.TryRead(bytes, out _, out SchemaValidationResult reading);
            string hex = "of " + Convert.ToHexString(bytes) + ", " + Encoding.UTF8.GetString(bytes);
            if (verdict != result.IsValid || (read && !verdict) || read != reading.IsValid || read != (subject.Typed.ReadInTwoPasses(bytes) is not null))
                return $"IsValid {verdict}, Validate {result.IsValid}, TryRead {read} {hex}";
            if (Throws(subject, bytes) == read)
                return "Read and TryRead do not agree " + hex;
            bool isJson = IsJson(bytes);
            if (verdict && !isJson)
                return "valid, and no JSON to System.Text.Json " + hex;
            if (result.Errors.Any(e => e.Code == "json.malformed") == isJson)
                return $"{(isJson ? "malformed, and JSON" : "not malformed, and no JSON")} to System.Text.Json {hex}";
            json += isJson ? 1 : 0;
            EngineResult engine = subject.Evaluate(bytes);
            if (engine.IsValid != verdict)
                return $"generated code says {verdict}, the engine otherwise {hex}";
            return SameErrors.Difference(engine, result) is { } difference ? $"the engine in the compiler and Validate have not the same errors, {difference} {hex}" : null;
        }
        catch (Exception exception)
        {
            return exception + " of " + Convert.ToHexString(bytes);
        }
    }

    private static bool Throws(Subject subject, byte[] bytes)
    {
        try
        {
            subject.Typed.Read(bytes);
            return false;
        }
        catch (SchemaValidationException)
        {
            return true;
        }
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            ReadOnlyMemory<byte> text = bytes;
            if (text.Span.StartsWith("\uFEFF"u8))
                text = text[3..];
            // Strings are only looked at when they are asked for.
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 128 });
            return HasGoodStrings(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasGoodStrings(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(HasGoodStrings),
                JsonValueKind.Object => element.EnumerateObject().All(p => p.Name is not null && HasGoodStrings(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
