namespace ArticleSdk.Generator.TypeModel;

/// <summary>Which of the types that come out of one schema.</summary>
internal enum TypePart : byte
{
    /// <summary>The type that stands for the schema.</summary>
    Whole,

    /// <summary>Where that is a struct around a value or one of several values: the record, interface or enum in it.</summary>
    Content,

    /// <summary>The interface with the members of a record that others take up.</summary>
    Interface,
}

/// <summary>A generated type before it has a name: by where its schema stands.</summary>
internal readonly record struct TypeId(string Document, string Pointer, TypePart Part);
