namespace ArticleSdk.Shared.Evaluation;

// The properties of an object, found once for all keywords of a schema.
internal ref partial struct Engine
{
    // Looks at the names of an object, for all keywords of a schema. Properties that are known to hold are left out, unless the whole of them is wanted.
    private void Scan(ProgramNode schema, NameSet names, int value, EvaluationScope? scope, Mode mode, bool isWhole, ref Members members)
    {
        members.Start = _scanned;
        int next = 0;
        int end = _json.Next(value);
        ProgramKeyword? properties = schema.Properties;
        ProgramNode? others = schema.PatternProperties is null ? schema.AdditionalProperties?.Held[0] : null;
        bool mayMatch = schema.PatternProperties is not null && schema.AdditionalProperties is not null;
        bool isTested = !isWhole && mode != Mode.Annotate && names.Count <= ProgramNode.MarkedNames;
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1))
        {
            int index = names.FindName(_json, name, next);
            ProgramNode? child = others;
            if (index >= 0)
            {
                next = index + 1;
                members.Seen |= index < ProgramNode.MarkedNames ? 1UL << index : 0;
                child = properties is not null && properties.HeldOf[index] is >= 0 and var held ? properties.Held[held] : others;
            }

            if (isTested && (child is not null ? IsKnownToBeValid(child, name + 1, scope) : !mayMatch || IsVerified(name + 1)))
                continue;
            if (_scanned == _scans.Length)
                Array.Resize(ref _scans, _scanned * 2);
            _scans[_scanned++] = (name, index);
            members.HasOthers |= index < 0;
            members.Tested += isTested ? 1 : 0;
            // A verdict that is false needs no more.
            isTested &= !IsVerdict(mode);
        }

        members.Count = _scanned - members.Start;
    }

    private readonly bool Has(in Members members, int index)
    {
        if (index < ProgramNode.MarkedNames)
            return (members.Seen >> index & 1) != 0;
        for (int i = 0; i < members.Count; i++)
        {
            if (_scans[members.Start + i].Index == index)
                return true;
        }

        return false;
    }

    /// <summary>The properties of an object in <see cref="_scans"/>, all or those that are not known to hold, and which of the first <see cref="ProgramNode.MarkedNames"/> names the object has.</summary>
    private struct Members
    {
        public int Start;
        public int Count;
        public ulong Seen;

        /// <summary>So many of the first are known not to hold, or to need more than a look.</summary>
        public int Tested;

        /// <summary>Whether there are properties among them that the schema does not name.</summary>
        public bool HasOthers;
    }
}
