namespace EGov.Platform.Audit;

/// <summary>That somebody read, changed or used something (<c>nhật ký hệ thống</c>). It names things and never holds what is in them.</summary>
/// <param name="Id">Unique; of a change it is the aggregate's id and the event's sequence, so that a change is never counted twice.</param>
/// <param name="At">When it happened.</param>
/// <param name="App">The app in which.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What: an event's type, or a verb such as <c>dossier.read</c>.</param>
/// <param name="Target">On what: the id of an aggregate or a list.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Purpose">What for.</param>
/// <param name="TraceId">The W3C trace that it belongs to, or null.</param>
/// <param name="Address">The network address that the request came from, or null.</param>
public sealed record AuditEntry(
    string Id,
    DateTimeOffset At,
    string App,
    AuditActor Actor,
    string Action,
    string Target,
    AuditOutcome Outcome,
    AuditPurpose Purpose,
    string? TraceId,
    string? Address);

/// <summary>Who did something.</summary>
/// <param name="Id">The caller's id, or <c>system</c>.</param>
/// <param name="Role">The roles that the caller's token carried, with spaces between them; null for the system.</param>
/// <param name="Agency">The agency for which an official acted, or null.</param>
/// <param name="ActsFor">The person or business in whose name they acted, or null.</param>
public sealed record AuditActor(string Id, string? Role = null, string? Agency = null, string? ActsFor = null);

/// <summary>How something ended.</summary>
public enum AuditOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was refused.</summary>
    Refused,
}

/// <summary>What something was done for (Decree 13/2023/NĐ-CP wants personal data to be used for a stated purpose).</summary>
public enum AuditPurpose
{
    /// <summary>To use one's own data.</summary>
    OwnUse,

    /// <summary>To settle a case.</summary>
    Settlement,

    /// <summary>To sign in or to get access.</summary>
    Access,

    /// <summary>To run or supervise the system.</summary>
    Operation,
}
