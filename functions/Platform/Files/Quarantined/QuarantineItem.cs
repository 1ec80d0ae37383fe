using EGov.Platform.Calendar;

namespace EGov.Platform.Files.Quarantined;

/// <summary>A refused file in a list.</summary>
/// <param name="Id">Its id; the audit trail calls it <c>quarantine-ID</c>.</param>
/// <param name="Name">The name that it came with.</param>
/// <param name="MediaType">What it is by its first bytes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Scope">For whom: the agency of an official, else the person.</param>
/// <param name="Code">The number of the error that it was refused with.</param>
/// <param name="Reason">The error's text, in English.</param>
/// <param name="RefusedAt">When.</param>
/// <param name="KeptUntil">When it is deleted; null where that is not decided yet.</param>
public sealed record QuarantineItem(
    string Id,
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    string By,
    string Scope,
    string Code,
    string Reason,
    DateTimeOffset RefusedAt,
    DateTimeOffset? KeptUntil)
{
    internal static QuarantineItem Of(QuarantineEntry entry) => new(
        entry.Id,
        entry.File.Name,
        entry.File.MediaType,
        entry.File.Size,
        entry.File.Sha256,
        entry.File.By,
        entry.File.Owner,
        entry.File.Code,
        entry.File.Reason,
        entry.File.At.InVietnam(),
        entry.File.Expires?.InVietnam());
}
