namespace EGov.Portal.Procedures;

/// <summary>What is looked for.</summary>
/// <param name="Words">As typed: words, their beginnings, or a code. Empty for all.</param>
/// <param name="Filter">What the procedures must be.</param>
/// <param name="After">The place after which the list goes on; null for its beginning.</param>
/// <param name="Limit">At most so many.</param>
internal sealed record ProcedureQuery(string Words, ProcedureFilter Filter, ProcedurePlace? After, int Limit);

/// <summary>What procedures must be; null leaves open.</summary>
/// <param name="Field">The code or the name of a field (<c>lĩnh vực</c>), with or without marks.</param>
internal sealed record ProcedureFilter(
    string? Field = null, ProcedureLevel? Level = null, ProcedureSubject? Subject = null, ServiceLevel? Service = null);

/// <summary>A place in the order of what was found: the better first, then by code. No two procedures have the same.</summary>
/// <param name="Rank">How well it fits; higher is better.</param>
/// <param name="Code">The procedure's code.</param>
internal sealed record ProcedurePlace(int Rank, string Code) : IComparable<ProcedurePlace>
{
    public int CompareTo(ProcedurePlace? other) =>
        other is null ? 1 : Rank == other.Rank ? string.CompareOrdinal(Code, other.Code) : other.Rank.CompareTo(Rank);
}

/// <param name="Found">A stretch of what was found.</param>
/// <param name="Next">The place after which more follows; null at the end.</param>
/// <param name="Total">How many were found in all.</param>
/// <param name="Work">How many postings and candidates were looked at: what the search cost, whatever the machine.</param>
internal sealed record ProcedureMatches(IReadOnlyList<Procedure> Found, ProcedurePlace? Next, int Total, int Work);
