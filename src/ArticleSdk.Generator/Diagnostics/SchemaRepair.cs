using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>How a schema, or a document, can be changed so that a finding is gone: a JSON Patch (RFC 6902), which whoever applies it lays out as the file is.</summary>
/// <param name="Title">What it does, as an editor offers it.</param>
/// <param name="Operations">One after the other; if one of them cannot be done, none is.</param>
internal sealed record SchemaRepair(string Title, EquatableArray<PatchOperation> Operations)
{
    /// <summary>The operations as the JSON text of RFC 6902.</summary>
    public string ToPatch() => JsonText.Write(JsonValue.Array(Operations.ToArray<PatchOperation>().Select(operation => operation.ToJson()).ToEquatableArray()));

    /// <summary>The repair of a title and a patch that <see cref="ToPatch"/> wrote.</summary>
    public static SchemaRepair? Parse(string title, string patch) =>
        JsonReader.Read(patch).Value is { Kind: ValueKind.Array } json ? new SchemaRepair(title, json.Items.ToArray<JsonValue>().Select(PatchOperation.Parse).ToEquatableArray()) : null;
}

/// <summary>What a <see cref="PatchOperation"/> does.</summary>
internal enum PatchKind
{
    /// <summary>Adds a member to an object, or an item to the end of an array (<c>/-</c>).</summary>
    Add,

    /// <summary>Removes a member or an item.</summary>
    Remove,

    /// <summary>Replaces a value.</summary>
    Replace,

    /// <summary>Gives a member another name in its object.</summary>
    Move,
}

/// <summary>One change of a JSON document.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Path">The JSON Pointer of the place that is added, removed or replaced, or to which a member is moved.</param>
internal sealed record PatchOperation(PatchKind Kind, string Path)
{
    /// <summary>What is added, or replaces the value.</summary>
    public JsonValue? Value { get; init; }

    /// <summary>Of <see cref="PatchKind.Move"/>: the place of the member before.</summary>
    public string? From { get; init; }

    /// <summary>Of <see cref="PatchKind.Add"/>: the member of the object that the new one stands before; null for the end. It is none of RFC 6902's, to which members of an object have no order.</summary>
    public string? Before { get; init; }

    public JsonValue ToJson()
    {
        List<JsonMember> members = [new JsonMember("op", JsonValue.String(Kind.ToString().ToLowerInvariant())), new JsonMember("path", JsonValue.String(Path))];
        if (Value is not null)
            members.Add(new JsonMember("value", Value));
        if (From is not null)
            members.Add(new JsonMember("from", JsonValue.String(From)));
        if (Before is not null)
            members.Add(new JsonMember("before", JsonValue.String(Before)));
        return JsonValue.Object(members.ToEquatableArray());
    }

    public static PatchOperation Parse(JsonValue json)
    {
        string? Text(string name) => json.TryGet(name, out JsonValue value) ? value.Text : null;

        return new PatchOperation((PatchKind)Enum.Parse(typeof(PatchKind), Text("op"), ignoreCase: true), Text("path") ?? "")
        {
            Value = json.TryGet("value", out JsonValue value) ? value : null,
            From = Text("from"),
            Before = Text("before"),
        };
    }
}
