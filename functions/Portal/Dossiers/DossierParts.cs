namespace EGov.Portal.Dossiers;

/// <param name="Transaction">The gateway's number.</param>
/// <param name="Amount">In VND.</param>
internal sealed record DossierPayment(string Transaction, long Amount, DateTimeOffset At);

/// <summary>A payment that was begun and has not ended.</summary>
/// <param name="Attempt">Counted from 1.</param>
internal sealed record OpenPayment(int Attempt, DateTimeOffset BegunAt);

/// <summary>The step that is being worked on.</summary>
/// <param name="Index">Its place in the terms' steps.</param>
internal sealed record OpenStep(int Index, string Code, DateTimeOffset OpenedAt, DateTimeOffset DueAt);

/// <summary>The one request for papers that a dossier may have.</summary>
/// <param name="SuppliedAt">Null while it waits.</param>
internal sealed record SupplementRequest(
    string Reason, IReadOnlyList<string> Components, DateTimeOffset RequestedAt, DateTimeOffset? SuppliedAt);

/// <param name="Code">The result's code in the applicant's store: dossier code and ordinal.</param>
internal sealed record DossierResult(string Code, IReadOnlyList<string> Files, DateTimeOffset ReturnedAt);

/// <summary>A line of the dossier's history.</summary>
/// <param name="Sequence">The event's number.</param>
/// <param name="What">The event's name without its prefix and version: <c>accepted</c>.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Note">A reason, a step, a transaction.</param>
internal sealed record HistoryLine(long Sequence, string What, string By, DateTimeOffset At, string? Note);
