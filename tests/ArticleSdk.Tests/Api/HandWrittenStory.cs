#nullable enable
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Api;

// What the emitter would write for this schema, https://example.org/story:
//
// { "type": "object",
//   "required": ["headline", "published"],
//   "properties": {
//     "headline":  { "type": "string", "minLength": 1, "maxLength": 20 },
//     "published": { "type": "string", "format": "date-time" },
//     "words":     { "type": "integer", "minimum": 0 },
//     "rating":    { "type": ["number", "null"] },
//     "tags":      { "type": "array", "items": { "type": "string" }, "uniqueItems": true, "maxItems": 3 },
//     "author":    { "$ref": "#/$defs/author" } },
//   "$defs": { "author": { "type": "object", "required": ["name"], "additionalProperties": false,
//     "properties": { "name": { "type": "string", "minLength": 1 }, "editor": { "$ref": "#/$defs/author" } } } } }

/// <summary>A story.</summary>
public sealed partial record Story : ISchemaType<Story>
{
    public required string Headline { get; init; }

    public required DateTimeOffset Published { get; init; }

    public long? Words { get; init; }

    public Optional<double?> Rating { get; init; }

    public JsonList<string>? Tags { get; init; }

    public StoryAuthor? Author { get; init; }

    public JsonMap<JsonData> AdditionalProperties { get; init; } = JsonMap<JsonData>.Empty;

    public static bool IsValid(ReadOnlySpan<byte> utf8Json) => SchemaJson.IsValid<Story>(utf8Json);

    public static bool IsValid(string json) => SchemaJson.IsValid<Story>(json);

    public static SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json) => SchemaJson.Validate<Story>(utf8Json);

    public static SchemaValidationResult Validate(string json) => SchemaJson.Validate<Story>(json);

    public static Story Read(ReadOnlySpan<byte> utf8Json) => SchemaJson.Read<Story>(utf8Json);

    public static Story Read(string json) => SchemaJson.Read<Story>(json);

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out Story? value) => SchemaJson.TryRead(utf8Json, out value);

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out Story? value, out SchemaValidationResult result) =>
        SchemaJson.TryRead(utf8Json, out value, out result);

    public static bool TryRead(string json, [NotNullWhen(true)] out Story? value) => SchemaJson.TryRead(json, out value);

    public static bool TryRead(string json, [NotNullWhen(true)] out Story? value, out SchemaValidationResult result) =>
        SchemaJson.TryRead(json, out value, out result);

    public SchemaValidationResult Validate() => SchemaJson.Validate(this);

    public byte[] ToUtf8Json() => SchemaJson.ToUtf8Json(this);

    public void WriteTo(Utf8JsonWriter writer) => SchemaJson.WriteTo(this, writer);

    // Equality is exact: the framework's DateTimeOffset calls equal what differs in its offset.
    public bool Equals(Story? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Headline == other.Headline
            && Exact.Equals(Published, other.Published)
            && Words == other.Words
            && Rating.Equals(other.Rating)
            && Tags == other.Tags
            && Author == other.Author
            && AdditionalProperties == other.AdditionalProperties);

    public override int GetHashCode() => HashCode.Combine(Headline, Published, Words, Rating, Tags, Author, AdditionalProperties);

    static bool ISchemaCodec<Story>.Check(ref JsonCursor json) => StoryChecks.Story(ref json);

    static bool ISchemaCodec<Story>.ValidatesOnRead => false;

    static SchemaProgram? ISchemaCodec<Story>.Schema => Programs.Story;

    static Story IValueCodec<Story>.Read(ref JsonCursor json, out bool ok)
    {
        ok = StoryReading.Story(ref json, out var value);
        return value!;
    }

    static void IValueCodec<Story>.Write(JsonOutput output, Story value) => value.WriteValue(output);

    private void WriteValue(JsonOutput output)
    {
        output.BeginObject();
        output.Name("\"headline\":"u8);
        output.Write(Headline);
        output.Name("\"published\":"u8);
        output.Write(Published);
        if (Words is { } words)
        {
            output.Name("\"words\":"u8);
            output.Write(words);
        }

        if (Rating.HasValue)
        {
            output.Name("\"rating\":"u8);
            if (Rating.Value is { } rating)
                output.Write(rating);
            else
                output.WriteNull();
        }

        if (Tags is { } tags)
        {
            output.Name("\"tags\":"u8);
            output.BeginArray();
            foreach (var tag in tags.AsSpan())
                output.Write(tag);
            output.EndArray();
        }

        if (Author is { } author)
        {
            output.Name("\"author\":"u8);
            author.WriteValue(output);
        }

        foreach (var (name, value) in AdditionalProperties.AsSpan())
        {
            output.Name(name);
            output.Write(value);
        }

        output.EndObject();
    }
}

/// <summary>Who wrote it.</summary>
public sealed partial record StoryAuthor : ISchemaType<StoryAuthor>
{
    public required string Name { get; init; }

    public StoryAuthor? Editor { get; init; }

    public static bool IsValid(ReadOnlySpan<byte> utf8Json) => SchemaJson.IsValid<StoryAuthor>(utf8Json);

    public static SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json) => SchemaJson.Validate<StoryAuthor>(utf8Json);

    public static StoryAuthor Read(ReadOnlySpan<byte> utf8Json) => SchemaJson.Read<StoryAuthor>(utf8Json);

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out StoryAuthor? value) => SchemaJson.TryRead(utf8Json, out value);

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out StoryAuthor? value, out SchemaValidationResult result) =>
        SchemaJson.TryRead(utf8Json, out value, out result);

    public SchemaValidationResult Validate() => SchemaJson.Validate(this);

    public byte[] ToUtf8Json() => SchemaJson.ToUtf8Json(this);

    public void WriteTo(Utf8JsonWriter writer) => SchemaJson.WriteTo(this, writer);

    static bool ISchemaCodec<StoryAuthor>.Check(ref JsonCursor json) => StoryChecks.Author(ref json);

    static bool ISchemaCodec<StoryAuthor>.ValidatesOnRead => false;

    static SchemaProgram? ISchemaCodec<StoryAuthor>.Schema => Programs.Story.At("/$defs/author");

    static StoryAuthor IValueCodec<StoryAuthor>.Read(ref JsonCursor json, out bool ok)
    {
        ok = StoryReading.Author(ref json, out var value);
        return value!;
    }

    static void IValueCodec<StoryAuthor>.Write(JsonOutput output, StoryAuthor value) => value.WriteValue(output);

    internal void WriteValue(JsonOutput output)
    {
        output.BeginObject();
        output.Name("\"name\":"u8);
        output.Write(Name);
        if (Editor is { } editor)
        {
            output.Name("\"editor\":"u8);
            editor.WriteValue(output);
        }

        output.EndObject();
    }
}
