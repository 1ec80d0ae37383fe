using EGov.Platform.Aggregates;

namespace EGov.Platform.Files;

/// <summary>What happens to an uploaded file.</summary>
public abstract record FileEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A file was uploaded and stored.</summary>
/// <param name="At">When.</param>
/// <param name="By">The caller.</param>
/// <param name="Owner">The scope that owns the content.</param>
/// <param name="Name">The name that the uploader gave it.</param>
/// <param name="MediaType">What it is by its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal.</param>
/// <param name="StoredAs">The content's name within the owner's scope; null for <paramref name="Sha256"/>.</param>
/// <param name="Expires">When it is deleted unless something holds it; null for what the systems issue, and in release 0.1.0.</param>
[EventType("vn.egov.platform.file.uploaded.v1", Private = ["name"])]
public sealed record FileUploaded(
    DateTimeOffset At,
    string By,
    string Owner,
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    string? StoredAs = null,
    DateTimeOffset? Expires = null)
    : FileEvent(At, By);

/// <summary>The file holds signatures, which were verified; the report is kept beside the content.</summary>
/// <param name="At">When.</param>
/// <param name="By">Always the system.</param>
/// <param name="Found">What was found, in short.</param>
[EventType("vn.egov.platform.file.verified.v1")]
public sealed record FileVerified(DateTimeOffset At, string By, VerifiedFile Found) : FileEvent(At, By);

/// <summary>Nothing has held the file for too long; its content is deleted.</summary>
/// <param name="At">When.</param>
/// <param name="By">Always the system.</param>
[EventType("vn.egov.platform.file.expired.v1")]
public sealed record FileExpired(DateTimeOffset At, string By) : FileEvent(At, By);

/// <summary>
/// The file was issued for something, whose rules then say who else may read it. Up to release 0.1.0 also: something takes an uploaded file,
/// which now is noted without an event.
/// </summary>
/// <param name="At">When.</param>
/// <param name="By">The caller.</param>
/// <param name="To">The aggregate whose part it is.</param>
[EventType("vn.egov.platform.file.attached.v1")]
public sealed record FileAttached(DateTimeOffset At, string By, string To) : FileEvent(At, By);
