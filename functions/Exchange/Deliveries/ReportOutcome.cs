namespace EGov.Exchange.Deliveries;

/// <summary>Whether a document is in the state that was reported.</summary>
internal enum ReportOutcome
{
    /// <summary>It is.</summary>
    Applied,

    /// <summary>A later state was known already: the report came late and is kept in the history.</summary>
    Late,

    /// <summary>It contradicts what was reported before; both sides see it, and the state stays.</summary>
    Contradicted,
}
