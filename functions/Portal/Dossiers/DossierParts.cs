using EGov.Portal.Forms;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>The step that is being worked on.</summary>
/// <param name="Index">Its place in the terms' steps.</param>
/// <param name="DueAt">When its limit ends; null where it has none.</param>
internal sealed record OpenStep(int Index, string Code, DateTimeOffset OpenedAt, DateTimeOffset? DueAt);

/// <summary>The one request for papers that a dossier may have.</summary>
/// <param name="SuppliedAt">Null while it waits.</param>
/// <param name="SuppliedBy">Who supplied the papers; an official where they came to the counter or by post.</param>
/// <param name="Channel">How they came.</param>
internal sealed record SupplementRequest(
    string Reason,
    IReadOnlyList<string> Components,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SuppliedAt,
    string? SuppliedBy = null,
    Channel? Channel = null);

/// <summary>An official's suspension that has not ended.</summary>
/// <param name="Before">Where the dossier goes back to.</param>
/// <param name="Until">When it ends by itself at the latest; null where the terms set no bound.</param>
internal sealed record Suspension(string Reason, DateTimeOffset At, DossierStatus Before, DateTimeOffset? Until = null);

/// <summary>The one time that the return of the result was put off.</summary>
/// <param name="From">When the limit ended before.</param>
/// <param name="To">When it ends since.</param>
/// <param name="Over">Whether that limit has ended: a supplement began a new one.</param>
internal sealed record Rescheduling(string Reason, DateTimeOffset From, DateTimeOffset To, DateTimeOffset At, bool Over = false);

/// <param name="Code">The result's code in the applicant's store: dossier code and ordinal.</param>
internal sealed record DossierResult(string Code, IReadOnlyList<string> Files, DateTimeOffset ReturnedAt);

/// <summary>What the applicant thinks of it (<c>đánh giá mức độ hài lòng</c>).</summary>
/// <param name="Score">From 1, very dissatisfied, to 5, very satisfied.</param>
internal sealed record Rating(int Score, string? Comment, DateTimeOffset At);

/// <summary>A form of the one-stop mechanism that a dossier has or is owed.</summary>
/// <param name="Since">When what it tells of happened.</param>
/// <param name="Number">Its number; null until it is issued.</param>
/// <param name="File">The id of its file; null until it is issued.</param>
internal sealed record FormOfDossier(DossierForm Form, DateTimeOffset Since, string? Number = null, string? File = null);

/// <summary>A line of the dossier's history.</summary>
/// <param name="Sequence">The event's number.</param>
/// <param name="What">The event's name without its prefix and version: <c>accepted</c>.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Note">A reason, a step, a transaction.</param>
/// <param name="ActsFor">In whose name, where that is somebody else.</param>
/// <param name="Mandate">The mandate by which; null for those who represent a business by law.</param>
internal sealed record HistoryLine(
    long Sequence, string What, string By, DateTimeOffset At, string? Note, string? ActsFor = null, string? Mandate = null);
