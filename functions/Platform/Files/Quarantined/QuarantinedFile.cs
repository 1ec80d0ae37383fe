using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Quarantined;

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
/// <param name="StoredAs">The content's name in the quarantine's scope; null for <paramref name="Sha256"/>.</param>
/// <param name="Expires">When the content is deleted; null in files of release 0.1.0.</param>
/// <param name="IsOver">Whether it was deleted.</param>
public sealed record QuarantinedFile(
    string Owner,
    string By,
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    string Code,
    string Reason,
    DateTimeOffset At,
    string? StoredAs = null,
    DateTimeOffset? Expires = null,
    bool IsOver = false)
    : IAggregateState<QuarantinedFile, QuarantineEvent>
{
    /// <inheritdoc/>
    public static string Kind => "quarantine";

    /// <summary>The id of an owner's refused content of a day: what is deleted is never written again.</summary>
    public static string IdOf(string owner, string sha256, DateOnly day) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{owner}/{sha256}/{day:yyyy-MM-dd}"))));

    /// <summary>The aggregate's id.</summary>
    public static string AggregateId(string id) => $"{Kind}-{id}";

    /// <inheritdoc/>
    public static QuarantinedFile Fold(QuarantinedFile? state, QuarantineEvent happened) => happened switch
    {
        FileQuarantined refused => new(
            refused.Owner, refused.By, refused.Name, refused.MediaType, refused.Size, refused.Sha256, refused.Code, refused.Reason, refused.At,
            refused.StoredAs, refused.Expires),
        QuarantineEnded => state! with { Name = string.Empty, IsOver = true },
        _ => throw new UnreachableException($"The quarantine does not know {happened.GetType()}."),
    };

    /// <summary>Lets it go.</summary>
    public Result<IReadOnlyList<QuarantineEvent>> End(DateTimeOffset now) =>
        IsOver ? Array.Empty<QuarantineEvent>() : new QuarantineEvent[] { new QuarantineEnded(now, SystemActor.Id) };
}
