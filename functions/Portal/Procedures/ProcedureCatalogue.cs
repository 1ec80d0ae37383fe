namespace EGov.Portal.Procedures;

/// <summary>Every version of every procedure, and the search over those in force on a day.</summary>
internal sealed class ProcedureCatalogue
{
    private readonly ILookup<string, Procedure> versions;
    private readonly ProcedureIndex index;

    public ProcedureCatalogue(IEnumerable<Procedure> procedures)
    {
        var all = procedures.ToList();
        foreach (var same in all.GroupBy(procedure => procedure.Code, StringComparer.Ordinal))
        {
            if (same.DistinctBy(procedure => procedure.Version).Count() < same.Count() || same.DistinctBy(procedure => procedure.From).Count() < same.Count())
            {
                throw new InvalidDataException($"{same.Key}: two files have the same version or the same first day.");
            }
        }

        versions = all.ToLookup(procedure => procedure.Code, StringComparer.Ordinal);
        index = new(all.Select(procedure => (procedure, EndOf(procedure))));
    }

    public static ProcedureCatalogue Shipped { get; } = new(ProcedureFiles.ReadShipped());

    /// <summary>The version of the procedure that is in force on the day, or null.</summary>
    public Procedure? Find(string code, DateOnly day) =>
        versions[code].FirstOrDefault(procedure => procedure.From <= day && day <= EndOf(procedure));

    /// <summary>One version of the procedure, in force or not.</summary>
    public Procedure? Find(string code, int version) => versions[code].FirstOrDefault(procedure => procedure.Version == version);

    /// <summary>The procedures in force on the day that the query finds, the best first.</summary>
    public ProcedureMatches Search(ProcedureQuery query, DateOnly day) => index.Search(query, day);

    /// <summary>The last day: the version's own, or the day before a later version begins, whichever comes first.</summary>
    private DateOnly EndOf(Procedure procedure) =>
        versions[procedure.Code]
            .Where(other => other.From > procedure.From)
            .Select(other => other.From.AddDays(-1))
            .Append(procedure.To ?? DateOnly.MaxValue)
            .Min();
}
