namespace ArticleSdk.Generator.TypeModel;

/// <summary>English nouns, as far as it takes to call an item after its list.</summary>
internal static class EnglishNouns
{
    // Plurals that no rule gives, and those of words with an ending that is a plural's in others.
    private static readonly Dictionary<string, string> Irregular = Table("""
        people person children child men man women woman mice mouse geese goose feet foot teeth tooth oxen ox dice die
        indices index appendices appendix vertices vertex matrices matrix codices codex criteria criterion phenomena phenomenon
        analyses analysis crises crisis theses thesis hypotheses hypothesis syntheses synthesis parentheses parenthesis diagnoses diagnosis prognoses prognosis synopses synopsis
        oases oasis emphases emphasis ellipses ellipsis axes axis
        buses bus menus menu statuses status viruses virus campuses campus bonuses bonus censuses census corpuses corpus focuses focus radiuses radius nexuses nexus choruses chorus circuses circus
        surpluses surplus apparatuses apparatus prospectuses prospectus consensuses consensus
        aliases alias biases bias canvases canvas gases gas atlases atlas lenses lens irises iris quizzes quiz
        leaves leaf halves half shelves shelf knives knife lives life wives wife wolves wolf loaves loaf selves self thieves thief calves calf scarves scarf hooves hoof elves elf
        movies movie cookies cookie calories calorie zombies zombie selfies selfie rookies rookie brownies brownie hoodies hoodie ties tie pies pie lies lie dies die
        shoes shoe toes toe foes foe canoes canoe oboes oboe hoes hoe
        caches cache aches ache niches niche headaches headache avalanches avalanche
        gnus gnu emus emu thesauruses thesaurus vortices vortex helices helix apices apex waltzes waltz
        alumni alumnus foci focus radii radius nuclei nucleus cacti cactus fungi fungus syllabi syllabus stimuli stimulus loci locus
        schemata schema stigmata stigma formulae formula antennae antenna larvae larva vertebrae vertebra corpora corpus genera genus
        bacteria bacterium curricula curriculum errata erratum memoranda memorandum symposia symposium addenda addendum strata stratum automata automaton
        """);

    // Singulars that end as plurals do, and words without another number.
    private static readonly HashSet<string> Unchanged = new(
        """
        lens bias gas canvas atlas alias iris chaos cosmos pathos series species news ethics politics economics mathematics physics athletics logistics analytics electronics mechanics gymnastics
        linguistics genetics acoustics aerobics means headquarters whereabouts corps always perhaps https dns css js sms os aws gps maths
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The singular of a plural, by the last word of a PascalCase name: <c>Quotes</c>, <c>NewsCategories</c>, <c>CameraMen</c>. What is no plural, as far as rules tell, stays as it is: a wrong singular is
    /// a name all the same.
    /// </summary>
    public static string Singular(string name)
    {
        int start = name.Length;
        while (start > 0 && !char.IsUpper(name[start - 1]))
            start--;
        start = Math.Max(0, start - 1);
        string word = name.Substring(start);
        // URLs are several URL.
        if (word.Length == 2 && word[1] == 's' && start > 0 && char.IsUpper(name[start - 1]))
            return name.Substring(0, name.Length - 1);
        string singular = SingularOf(word.ToLowerInvariant());
        int same = 0;
        while (same < word.Length && same < singular.Length && char.ToLowerInvariant(word[same]) == singular[same])
            same++;
        // Where not even the first letter is the same, it keeps its case.
        return name.Substring(0, start) + (same > 0 ? word.Substring(0, same) + singular.Substring(same) : char.IsUpper(word[0]) ? char.ToUpperInvariant(singular[0]) + singular.Substring(1) : singular);
    }

    private static string SingularOf(string word)
    {
        if (Irregular.TryGetValue(word, out string? singular))
            return singular;
        if (word.Length < 3 || !EndsWith("s") || Unchanged.Contains(word) || EndsWith("ss") || EndsWith("us") || EndsWith("is"))
            return word;
        if (EndsWith("ies"))
            return Without(3) + "y";
        bool hasLongEnding = EndsWith("sses") || EndsWith("shes") || EndsWith("ches") || EndsWith("xes") || EndsWith("zzes") || EndsWith("oes");
        return Without(hasLongEnding ? 2 : 1);

        bool EndsWith(string ending) => word.EndsWith(ending, StringComparison.Ordinal);

        string Without(int letters) => word.Substring(0, word.Length - letters);
    }

    private static Dictionary<string, string> Table(string words)
    {
        string[] all = words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        for (int i = 0; i < all.Length; i += 2)
            table.Add(all[i], all[i + 1]);
        return table;
    }
}
