namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Finds functions of one document that would be printed alike but for the location of their schema: schemas that repeat a part instead of referring to it
/// (GeoJSON's has each geometry six times). One text serves them all, which is told the location. Functions that call others are left alone: the
/// others would have to be told theirs.
/// </summary>
internal static class SharedTexts
{
    public static void Find(IEnumerable<FunctionDraft> functions)
    {
        foreach (var alike in functions.Where(IsWorthIt).GroupBy(f => (f.Owner.Document, f.Body)))
        {
            // The outermost stands for them, whatever order they were asked for in.
            List<FunctionDraft> group = [.. alike.OrderBy(f => f.Key.Node.Pointer.Length).ThenBy(f => f.QualifiedName, StringComparer.Ordinal)];
            if (group.Count == 1)
                continue;
            foreach (FunctionDraft function in group)
                function.SharedText = group[0].QualifiedName;
        }
    }

    // A call takes as much text as a short function.
    private static bool IsWorthIt(FunctionDraft function) =>
        !function.Key.Tracks && !function.Remembers && function.Merged is null && function.InPlace.Count + function.OnChildren.Count == 0
        && (function.Body!.Object is not null || function.Body.Array?.Items?.Inline?.Array is not null);
}
