using EGov.Platform.Aggregates;

namespace EGov.Platform.Files.Quarantined;

/// <summary>What happens in the quarantine.</summary>
public abstract record QuarantineEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A file was refused.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Owner">The scope of whoever sent it.</param>
/// <param name="Name">The name that it came with.</param>
/// <param name="MediaType">What it is by its first bytes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal.</param>
/// <param name="Code">The number of the error that it was refused with.</param>
/// <param name="Reason">The error's text, in English.</param>
/// <param name="StoredAs">The content's name in the quarantine's scope; null for <paramref name="Sha256"/>.</param>
/// <param name="Expires">When the content is deleted; null in files of release 0.1.0.</param>
[EventType("vn.egov.platform.file.quarantined.v1", Private = ["name"])]
public sealed record FileQuarantined(
    DateTimeOffset At,
    string By,
    string Owner,
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    string Code,
    string Reason,
    string? StoredAs = null,
    DateTimeOffset? Expires = null)
    : QuarantineEvent(At, By);

/// <summary>The file was kept apart for its time; its content is deleted.</summary>
/// <param name="At">When.</param>
/// <param name="By">Always the system.</param>
[EventType("vn.egov.platform.file.quarantine-ended.v1")]
public sealed record QuarantineEnded(DateTimeOffset At, string By) : QuarantineEvent(At, By);
