using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>Records: their members and their writing.</summary>
internal static class RecordCode
{
    /// <returns>Its codec, into which its check functions go.</returns>
    public static CodeBlock Declare(CodeBlock content, TypeDefinition type, Checks.StaticTables tables)
    {
        IEnumerable<TypeName> inherited = type.InheritsApi ? [TypeName.Sdk("SchemaRecord", type.FullName)] : [];
        IEnumerable<TypeName> bases = [.. inherited, GeneratedType(type), .. type.Unions.Select(union => union.Interface), .. type.Parts.Select(part => part.Interface)];
        CodeBlock body = TypeParts.Declare(content, type, $"sealed partial record", bases);
        if (type.IsRecursive)
            AddStackGuard(body, type);
        foreach (MemberModel member in type.Members)
            AddMember(body, member);
        foreach (PatternModel pattern in type.Patterns)
            AddMap(body.Blank().AddRange(DocCode.Of(pattern.Docs)), type, pattern.Name, pattern.Type);
        if (type.Additional is { } additional)
            AddMap(body.Blank().Add(new XmlDoc("Properties that the schema does not name.")), type, AdditionalProperties, additional);

        AddDefaults(body, type);
        AddApi(body, type);
        AddUnionMembers(body, type);
        foreach (PartModel part in type.Parts)
            AddExplicit(body, part);

        RecordReadingCode.Add(body, type, tables);
        AddWriting(body, type);
        TypeName t = type.FullName;
        CodeBlock codec = AddCodec(body, type);
        return codec.Line($"public static {t} Read(ref {Cursor} json, out bool ok) => new(ref json, out ok);");
    }

    // What is no property itself, and could be taken for one by its name, says so.
    private static void AddMap(CodeBlock body, TypeDefinition type, string name, TypeRef element)
    {
        if (type.Members.Any(member => member.JsonName == Names.CamelCase(name)))
            body.Line($"[{TypeName.System("Text.Json.Serialization.JsonIgnore")}]");
        TypeName map = TypeName.Sdk("JsonMap", element.FullName);
        body.Line($"public {map} {new Identifier(name)} {{ get; init; }} = [];");
    }

    // The compiler's equality and hash code ask each field: the first one asks for the stack.
    private static void AddStackGuard(CodeBlock body, TypeDefinition type) => body
        .Line($"private readonly {TypeName.Runtime("StackGuard")} __stack;")
        .Blank().Line($"public override string ToString() => {Literal.Of(type.Name + " ")} + {TypeName.System("Text.Encoding")}.UTF8.GetString(ToUtf8Json());");

    /// <summary>The interface with the members of a record that others take up.</summary>
    public static void DeclarePart(CodeBlock content, TypeDefinition type)
    {
        CodeBlock body = TypeParts.Declare(content, type, $"partial interface", []);
        AddInterfaceMembers(body, type);
    }

    /// <summary>A part of a record of another file: that it is a branch of unions.</summary>
    public static void DeclareBranch(CodeBlock content, TypeDefinition type) =>
        AddUnionMembers(content.Block($"partial record {new Identifier(type.Name)} : {Fragment.Join($", ", type.Unions.Select(union => (Fragment)$"{union.Interface}"))}"), type);

    private static void AddUnionMembers(CodeBlock body, TypeDefinition type)
    {
        foreach (PartModel union in type.Unions)
            AddExplicit(body, union);
    }

    private static void AddExplicit(CodeBlock body, PartModel part)
    {
        foreach (ExplicitMemberModel member in part.Explicit)
            body.Line($"{member.Type} {part.Interface}.{new Identifier(member.Name)} => {Converted(member)};");
    }

    public static void AddInterfaceMembers(CodeBlock body, TypeDefinition type)
    {
        foreach (MemberModel member in type.Members)
            body.Line($"{member.ClrType} {new Identifier(member.Name)} {{ get; }}");
    }

    /// <summary>Whether who makes a value must set the member.</summary>
    public static bool IsRequired(MemberModel member) => member.Required && member.Preset is null;

    /// <summary>Whether the member's URI is kept as its text until it is asked for.</summary>
    public static bool HasUriField(MemberModel member) => member.Type is { Form: ValueForm.Uri, Nullable: false } && member.Default is null;

    /// <summary>The member that holds what has no name in the schema.</summary>
    public const string AdditionalProperties = "AdditionalProperties";

    /// <summary>Whether the member gives just what was set, as its schema's type has it.</summary>
    public static bool IsPlain(MemberModel member) =>
        !member.ShowsOptional && !HasUriField(member) && !HasExactField(member) && member.Default is null && (member.Required || !member.Type.IsValueType);

    private static bool HasExactField(MemberModel member) => !member.Type.HasExactEquality && !member.IsOptionalOrNull;

    private static void AddMember(CodeBlock body, MemberModel member)
    {
        AddJsonName(body.Blank().AddRange(DocCode.Of(member.Docs)), member.Name, member.JsonName);
        Identifier name = new(member.Name);
        Identifier field = FieldOf(member.Name);
        Fragment required = IsRequired(member) ? $"required " : Fragment.Empty;
        Fragment declaration = $"public {required}{member.ClrType} {name}";
        if (member.Default is { } fallback)
        {
            // Null makes it absent again, where it says nothing else.
            if (!member.Type.IsValueType && !member.IsOptionalOrNull)
                body.Line($"[{TypeName.System("Diagnostics.CodeAnalysis.AllowNull")}]");
            Fragment kept = ValueCode.IsCostly(fallback) ? (Fragment)$"{Defaults}.{name}" : ValueCode.Of(fallback);
            if (member.IsOptionalOrNull)
            {
                body.Line($"{declaration} {{ get => {field}.HasValue ? {field}.Value : {kept}; init => {field} = new(value); }}")
                    .Line($"private readonly {TypeName.Sdk("Optional", member.Type.FullName)} {field};");
                AddAbsence(body, member, $"!{field}.HasValue", $"{field} = value ? default : new({name})");
                return;
            }

            Fragment value = member.Type.HasExactEquality ? (Fragment)$"value" : $"new(value)";
            body.Line($"{declaration} {{ get => {KeptDefault(member)} ?? {kept}; init => {field} = {value}; }}")
                .Line($"private readonly {FieldType(member.Type, member.Type.Name.OrNull())} {field};");
            if (member.HidesAbsence)
            {
                // Of a union with strings, null alone would be one of these.
                Fragment set = $"value ? default({member.Type.Name.OrNull()}) : {name}";
                AddAbsence(body, member, $"{KeptDefault(member)} is null", member.Type.HasExactEquality ? (Fragment)$"{field} = {set}" : $"{field} = new({set})");
            }
        }
        else if (HasUriField(member))
        {
            body.Line($"{declaration} {{ get => {field}.Value; init => {field} = new(value); }}")
                .Line($"private {TypeName.Runtime("UriField")} {field};");
        }
        else if (HasExactField(member))
        {
            body.Line($"{declaration} {{ get => {field}.Value; init => {field} = new(value); }}")
                .Line($"private readonly {TypeName.Runtime("Exact", member.ClrType)} {field};");
        }
        else
        {
            body.Line($"{declaration} {{ get; init; }}{(member.Preset is { } preset ? $" = {ValueCode.Of(preset)};" : Fragment.Empty)}");
        }
    }

    // What cannot be null says by another member that it is absent: for who reads it, and for with.
    private static void AddAbsence(CodeBlock body, MemberModel member, Fragment isAbsent, Fragment set) =>
        body.Line($"public bool {new Identifier(member.Name + MemberNames.AbsenceEnding)} {{ get => {isAbsent}; init => {set}; }}");

    // Apart from the record: made when one is asked for, and by then the record's own tables are there.
    private static void AddDefaults(CodeBlock body, TypeDefinition type)
    {
        MemberModel[] costly = [.. type.Members.Where(member => member.Default is { } fallback && ValueCode.IsCostly(fallback))];
        if (costly.Length == 0)
            return;
        CodeBlock defaults = body.Blank().Block($"private static class {Defaults}");
        foreach (MemberModel member in costly)
            defaults.Line($"internal static readonly {member.ClrType} {new Identifier(member.Name)} = {ValueCode.Of(member.Default!)};");
    }

    private static readonly Identifier Defaults = new("Defaults_");

    // The field behind a member with a default: null while it is absent.
    private static Fragment KeptDefault(MemberModel member) => member.Type.HasExactEquality || member.IsOptionalOrNull ? FieldOf(member.Name) : $"{FieldOf(member.Name)}.Value";

    private static Fragment Converted(ExplicitMemberModel member)
    {
        MemberModel source = member.Source;
        Identifier name = new(source.Name);
        Fragment convert = $"{Codecs}.Convert<{source.Type.Name}, {source.Type.Codec}, {member.Target!.Name}, {member.Target.Codec}>";
        (Fragment isThere, Fragment value) = IsAskedByPattern(source) ? ((Fragment)$"{name} is {{ }} value", (Fragment)$"value") : ($"{name}.HasValue", $"{name}.Value");
        return member.Conversion switch
        {
            MemberConversion.Implicit => name,
            MemberConversion.ToOptional => $"new({name})",
            MemberConversion.ToOptionalOrAbsent => $"{isThere} ? new({value}) : default",
            MemberConversion.ByJson => $"{convert}({name})",
            _ => $"{isThere} ? {convert}({value}) : default({member.Type})",
        };
    }

    // A pattern over a union of the language would look at what it holds.
    private static bool IsAskedByPattern(MemberModel member) => member.Type.Form != ValueForm.Struct;

    private static void AddWriting(CodeBlock body, TypeDefinition type)
    {
        CodeBlock method = body.Blank().Block($"void {TypeName.Runtime("IJsonWritable")}.WriteProperties({Output} output)");
        Checks.Locals locals = RecordReadingCode.LocalsOf(type, "output");
        for (int i = 0; i < type.Members.Count; i++)
            AddWriting(method, type.Members[i], locals.New(type.Members[i].JsonName));
        AddMaps(method, type, locals);
    }

    // A name that stands in several maps is written once: by the one that keeps all digits of a number, if there is one.
    private static void AddMaps(CodeBlock method, TypeDefinition type, Checks.Locals locals)
    {
        List<(Identifier Name, TypeRef Type)> maps = type.Patterns.OrderBy(pattern => pattern.Type.Form != ValueForm.Data).Select(pattern => (new Identifier(pattern.Name), pattern.Type)).ToList();
        if (type.Additional is { } additional)
            maps.Add((new(AdditionalProperties), additional));
        if (type.Patterns.Count == 0)
        {
            foreach ((Identifier name, TypeRef value) in maps)
                method.Line($"output.WriteProperties<{value.FullName}, {value.FullCodec}>({name});");
            return;
        }

        Identifier written = locals.New("written");
        method.Line($"var {written} = new {TypeName.Runtime("WrittenProperties")}();");
        foreach ((Identifier name, TypeRef value) in maps)
            method.Line($"output.WriteProperties<{value.FullName}, {value.FullCodec}>({name}, ref {written});");
    }

    private static void AddWriting(CodeBlock method, MemberModel member, Identifier value)
    {
        StringBuilder encoded = new();
        JsonText.WriteString(encoded, member.JsonName);
        encoded.Replace("<", "\\u003C").Replace(">", "\\u003E");
        Fragment encodedName = Literal.Utf8(encoded.Append(':').ToString());
        Fragment name = $"output.Name({encodedName});";
        Identifier field = FieldOf(member.Name);
        Fragment source = member.Default is null ? new Identifier(member.Name) : KeptDefault(member);
        if (HasUriField(member))
            method.Line($"output.Write({encodedName}, {field}.Text);");
        else if (IsKnownToOutput(member.Type) && (member.Required ? member.Type is { Nullable: false, IsValueType: false } : !member.IsOptionalOrNull && IsAskedByPattern(member)))
            method.Line($"output.Write({encodedName}, {source});");
        else if (member.Required)
            method.Line($"{name} {Write(member.Type, member.Type.Nullable, source)};");
        else if (member.IsOptionalOrNull || !IsAskedByPattern(member))
            method.Line($"if ({source}.HasValue) {{ {name} {Write(member.Type, member.Type.Nullable, $"{source}.Value")}; }}");
        else
            method.Line($"if ({source} is {{ }} {value}) {{ {name} {Write(member.Type, isNullable: false, value)}; }}");
    }
}
