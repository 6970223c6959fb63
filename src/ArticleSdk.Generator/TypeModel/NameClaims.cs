namespace ArticleSdk.Generator.TypeModel;

/// <summary>A type's or member's wish for a name.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Scope">Names meet within it: a namespace.</param>
/// <param name="Names">The names that it would take, the best first.</param>
/// <param name="IsPinned">Whether it keeps the first, whatever others ask for.</param>
/// <param name="Companions">The endings of other names that it takes along.</param>
internal sealed record NameClaim(TypeId Id, string Scope, EquatableArray<string> Names, bool IsPinned, EquatableArray<string> Companions = default)
{
    /// <summary>The name of the file's root, and what stands in its place where that met another.</summary>
    public (string Short, string Long) Root { get; init; }

    /// <summary>Whether it asks after all that do not, which are as if it were not there.</summary>
    public bool Yields { get; init; }

    /// <summary>What it got.</summary>
    public string Name { get; init; } = "";
}

/// <summary>
/// Gives every claim the first of its names that no other has ever asked for. Who meets another moves on, and the name that they met at is nobody's: so a name that is added elsewhere never makes an
/// old one mean something else. A name that two ask for with more of them around, they asked for with fewer, or fewer asked at all; what one holds, it was the only one to ask for.
/// </summary>
internal static class NameClaims
{
    private const int Nobody = -1;

    /// <summary>Resolves all claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="comparer">Which names meet.</param>
    /// <param name="reserved">A name that nobody has, in any scope.</param>
    public static IEnumerable<NameClaim> Resolve(IReadOnlyList<NameClaim> claims, StringComparer comparer, string? reserved = null)
    {
        HashSet<string> metRoots = Meeting(claims.Where(claim => !claim.Yields), comparer);
        HashSet<string> allMetRoots = Meeting(claims, comparer);
        string[][] names = new string[claims.Count][];
        int[] at = new int[claims.Count];
        Dictionary<string, int> holders = new(comparer);
        foreach (string scope in reserved is null ? [] : claims.Select(claim => claim.Scope).Distinct())
            holders[scope + "." + reserved] = Nobody;
        Stack<int> asking = [];
        // Pinned ones last on the stack, so that they ask first; first those that yield.
        foreach (int i in Enumerable.Range(0, claims.Count).OrderBy(i => claims[i].Yields ? 0 : claims[i].IsPinned ? 2 : 1))
        {
            names[i] = [.. claims[i].Names];
            asking.Push(i);
            if (claims[i].IsPinned || !(claims[i].Yields ? allMetRoots : metRoots).Contains(claims[i].Scope + "." + claims[i].Root.Short))
                continue;
            foreach (string name in claims[i].Yields ? [] : names[i])
                holders[claims[i].Scope + "." + name] = Nobody;
            names[i] = [.. names[i].Select(name => WithLongRoot(name, claims[i].Root)).Distinct()];
        }

        while (asking.Count > 0)
        {
            int claim = asking.Pop();
            foreach (string name in Taken(claim))
            {
                if (!holders.TryGetValue(name, out int holder))
                {
                    holders.Add(name, claim);
                }
                else if (holder != claim)
                {
                    if (holder == Nobody && claims[claim].IsPinned)
                    {
                        holders[name] = claim;
                        continue;
                    }

                    MoveOn(claim);
                    if (holder != Nobody && !claims[holder].IsPinned && claims[holder].Yields == claims[claim].Yields)
                        MoveOn(holder);
                    break;
                }
            }
        }

        return claims.Select((claim, i) => claim with { Name = names[i][at[i]] });

        IEnumerable<string> Taken(int claim)
        {
            string name = claims[claim].Scope + "." + names[claim][at[claim]];
            return claims[claim].Companions.Select(ending => name + ending).Prepend(name);
        }

        // Names that it held stay its own: nobody else may have what it has asked for.
        void MoveOn(int claim)
        {
            foreach (string name in Taken(claim).Where(name => holders.TryGetValue(name, out int holder) && holder == claim))
                holders[name] = Nobody;
            if (at[claim] == names[claim].Length - 1)
                names[claim] = [.. names[claim], names[claim][at[claim]] + "_"];
            at[claim]++;
            asking.Push(claim);
        }
    }

    // Files whose root types meet give way with all their types.
    private static HashSet<string> Meeting(IEnumerable<NameClaim> claims, StringComparer comparer) => new(
        claims.Where(claim => claim.Root.Short != claim.Root.Long).Select(claim => (Name: claim.Scope + "." + claim.Root.Short, claim.Id.Document)).Distinct()
            .GroupBy(file => file.Name, comparer).Where(group => group.Count() > 1).Select(group => group.Key),
        comparer);

    private static string WithLongRoot(string name, (string Short, string Long) root) =>
        name.StartsWith(root.Short, StringComparison.Ordinal) ? root.Long + name.Substring(root.Short.Length) : name;
}
