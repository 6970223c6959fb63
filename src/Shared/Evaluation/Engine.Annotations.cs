namespace ArticleSdk.Shared.Evaluation;

// What valid schemas say (JSON Schema 2020-12 core, 7.7).
internal ref partial struct Engine
{
    private void Annotate(ProgramNode schema, int value)
    {
        foreach (KeyValuePair<string, string> annotation in schema.Annotations)
        {
            if (SaysSomething(schema, annotation.Key, value))
                Annotate(schema, "/" + JsonPointer.Escape(annotation.Key), annotation.Key, value, annotation.Value);
        }
    }

    // JSON Schema 2020-12 validation, 8.3 to 8.5: the content keywords speak of strings, contentSchema only beside contentMediaType.
    private readonly bool SaysSomething(ProgramNode schema, string keyword, int value) => schema.Resource.Draft < Draft.Draft7 || keyword switch
    {
        "contentEncoding" or "contentMediaType" => _json.IsString(value),
        "contentSchema" => _json.IsString(value) && Array.Exists(schema.Annotations, static a => a.Key == "contentMediaType"),
        _ => true,
    };

    // What the applicators themselves annotate: JSON Schema 2019-09 core, 9.3; 2020-12 core, 10.3 and 11. Earlier drafts have none.
    private static bool AnnotatesApplicators(ProgramKeyword keyword) => keyword.Schema.Resource.Draft >= Draft.Draft201909;

    private static List<int>? ForNames(Mode mode, ProgramKeyword keyword) => mode == Mode.Annotate && AnnotatesApplicators(keyword) ? [] : null;

    private void AnnotateNames(ProgramKeyword keyword, int value, List<int>? names)
    {
        if (names is null)
            return;
        HashSet<string> known = new(StringComparer.Ordinal);
        List<string> all = new(names.Count);
        foreach (int name in names)
        {
            string text = FormatText.ToString(_json.Raw(name));
            if (known.Add(text))
                all.Add(text);
        }

        Annotate(keyword, value, "[" + string.Join(",", all) + "]");
    }

    private void Annotate(ProgramKeyword keyword, int value, string json) => Annotate(keyword.Schema, keyword.Path, keyword.Name, value, json);

    private void Annotate(ProgramNode schema, string path, string keyword, int value, string json)
    {
        if (_annotations.Count == _options.MaxAnnotations)
        {
            _isFull = true;
            return;
        }

        _annotations.Add(new EngineAnnotation
        {
            Keyword = keyword,
            Value = json,
            InstanceLocation = _place.Location(_json),
            KeywordLocation = _path.Location(path),
            AbsoluteKeywordLocation = schema.Location + JsonPointer.ToFragment(path),
            Offset = _json.Offset(value),
        });
    }
}
