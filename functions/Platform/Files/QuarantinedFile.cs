using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Aggregates;

namespace EGov.Platform.Files;

/// <summary>A file that was refused and kept apart.</summary>
/// <param name="Owner">The scope of whoever sent it.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Name">The name that it came with.</param>
/// <param name="MediaType">What it is by its first bytes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal.</param>
/// <param name="Code">The number of the error that it was refused with.</param>
/// <param name="Reason">The error's text, in English.</param>
/// <param name="At">When.</param>
public sealed record QuarantinedFile(
    string Owner, string By, string Name, string MediaType, long Size, string Sha256, string Code, string Reason, DateTimeOffset At)
    : IAggregateState<QuarantinedFile, QuarantineEvent>
{
    /// <inheritdoc/>
    public static string Kind => "quarantine";

    /// <summary>The aggregate's id of an owner's refused content.</summary>
    public static string AggregateId(string owner, string sha256) =>
        $"{Kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}/{sha256}")))}";

    /// <inheritdoc/>
    public static QuarantinedFile Fold(QuarantinedFile? state, QuarantineEvent happened) => happened switch
    {
        FileQuarantined refused => new(
            refused.Owner, refused.By, refused.Name, refused.MediaType, refused.Size, refused.Sha256, refused.Code, refused.Reason, refused.At),
        _ => throw new UnreachableException($"The quarantine does not know {happened.GetType()}."),
    };
}

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
[EventType("vn.egov.platform.file.quarantined.v1", Private = ["name"])]
public sealed record FileQuarantined(
    DateTimeOffset At, string By, string Owner, string Name, string MediaType, long Size, string Sha256, string Code, string Reason)
    : QuarantineEvent(At, By);
