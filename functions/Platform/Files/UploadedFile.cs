using System.Diagnostics;
using System.Text.Json.Serialization;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Platform.Files;

/// <summary>An uploaded file: what is known of it beside its content. Content never changes.</summary>
/// <param name="Owner">The scope that owns the content.</param>
/// <param name="Name">The name that the uploader gave it.</param>
/// <param name="MediaType">What it is by its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal.</param>
/// <param name="UploadedAt">When.</param>
/// <param name="AttachedTo">The aggregates that it is part of.</param>
/// <param name="StoredAs">The content's name within the owner's scope; null for <paramref name="Sha256"/>.</param>
/// <param name="Expires">When it is deleted unless it is part of something; null for never.</param>
/// <param name="IsExpired">Whether it was deleted so; then it is as if it were not there.</param>
public sealed record UploadedFile(
    string Owner,
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    DateTimeOffset UploadedAt,
    IReadOnlyList<string> AttachedTo,
    string? StoredAs = null,
    DateTimeOffset? Expires = null,
    bool IsExpired = false)
    : IAggregateState<UploadedFile, FileEvent>
{
    /// <summary>A file is part of at most so many things.</summary>
    public const int MostAttachments = 64;

    /// <inheritdoc/>
    public static string Kind => "file";

    /// <summary>Whether it may become part of one more thing.</summary>
    [JsonIgnore]
    public bool HasRoom => AttachedTo.Count < MostAttachments;

    /// <summary>Whether it is part of the aggregate or may become so.</summary>
    public bool HasRoomFor(string to) => HasRoom || AttachedTo.Contains(to, StringComparer.Ordinal);

    /// <summary>The aggregate's id of a file.</summary>
    public static string AggregateId(string id) => $"{Kind}-{id}";

    /// <inheritdoc/>
    public static UploadedFile Fold(UploadedFile? state, FileEvent happened) => happened switch
    {
        FileUploaded uploaded => new(
            uploaded.Owner, uploaded.Name, uploaded.MediaType, uploaded.Size, uploaded.Sha256, uploaded.At, [], uploaded.StoredAs, uploaded.Expires),
        FileExpired expired => (state ?? new(string.Empty, string.Empty, string.Empty, 0, string.Empty, expired.At, [])) with { Name = string.Empty, IsExpired = true },
        FileAttached attached => state! with { AttachedTo = [.. state.AttachedTo, attached.To] },
        _ => throw new UnreachableException($"A file does not know {happened.GetType()}."),
    };

    /// <summary>Lets a file go that is part of nothing when its time has come.</summary>
    public Result<IReadOnlyList<FileEvent>> Expire(DateTimeOffset now) => IsExpired || AttachedTo.Count > 0 || Expires is null || Expires > now
        ? Array.Empty<FileEvent>()
        : new FileEvent[] { new FileExpired(now, "system") };

    /// <summary>Makes the file part of an aggregate; being part of it already is fine.</summary>
    public Result<IReadOnlyList<FileEvent>> Attach(string to, DateTimeOffset at, string by)
    {
        if (IsExpired)
        {
            return Errors.PlatformErrors.ExpiredFile.With();
        }

        if (AttachedTo.Contains(to, StringComparer.Ordinal))
        {
            return Array.Empty<FileEvent>();
        }

        return HasRoom
            ? new FileEvent[] { new FileAttached(at, by, to) }
            : Errors.PlatformErrors.FileUsedTooOften.With(MostAttachments);
    }
}
