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
/// <param name="Expires">When it is deleted unless something holds it; null in files of release 0.1.0 and in those that the systems issue.</param>
/// <param name="IsExpired">Whether it was deleted so; then it is as if it were not there.</param>
/// <param name="AttachedAt">When it was last noted that something takes it; null in files of earlier releases, and where nothing does.</param>
/// <param name="Verified">What the verification of its signatures found; null when it holds none, and in files of earlier releases.</param>
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
    bool IsExpired = false,
    DateTimeOffset? AttachedAt = null,
    VerifiedFile? Verified = null)
    : IAggregateState<UploadedFile, FileEvent>
{
    /// <summary>A file is part of at most so many things.</summary>
    public const int MostAttachments = 64;

    /// <inheritdoc/>
    public static string Kind => "file";

    /// <summary>
    /// So long after it began to take a file an aggregate may still be saved with it. A look at the file comes later than this and
    /// <see cref="NotedAgainAfter"/> together, so that it finds what holds the file, or a newer note.
    /// </summary>
    public static readonly TimeSpan LongestUse = TimeSpan.FromMinutes(45);

    /// <summary>A note that something takes the file is made again when it is so old.</summary>
    internal static readonly TimeSpan NotedAgainAfter = TimeSpan.FromMinutes(30);

    /// <summary>After the latest note nothing is under way any more that takes the file.</summary>
    internal static readonly TimeSpan SettledAfter = TimeSpan.FromHours(2);

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
        FileVerified verified => state! with { Verified = verified.Found },
        FileAttached attached => state!.AttachedBy(attached.To, attached.At),
        _ => throw new UnreachableException($"A file does not know {happened.GetType()}."),
    };

    /// <summary>When a file goes that nothing holds: after its time, counted from its upload or from the last try to use it.</summary>
    public DateTimeOffset GoesAt(TimeSpan keptFor)
    {
        var (uploaded, settled) = (Expires ?? UploadedAt, AttachedAt + (keptFor > SettledAfter ? keptFor : SettledAfter));
        return settled > uploaded ? settled.Value : uploaded;
    }

    /// <summary>Lets a file go that nothing held as it was seen; not when something has begun to take it since.</summary>
    public Result<IReadOnlyList<FileEvent>> Expire(UploadedFile seen, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return IsExpired || AttachedAt != seen.AttachedAt || AttachedTo.Count != seen.AttachedTo.Count
            ? Array.Empty<FileEvent>()
            : new FileEvent[] { new FileExpired(now, SystemActor.Id) };
    }

    /// <summary>
    /// Notes that an aggregate takes the file; that it does so already is fine, and noted again after a while. That it was taken is an event of
    /// the aggregate.
    /// </summary>
    public Result<UploadedFile> Attach(string to, DateTimeOffset at)
    {
        if (IsExpired)
        {
            return Errors.PlatformErrors.ExpiredFile.With();
        }

        if (AttachedTo.Contains(to, StringComparer.Ordinal) && at < AttachedAt + NotedAgainAfter)
        {
            return this;
        }

        return HasRoomFor(to) ? AttachedBy(to, at) : Errors.PlatformErrors.FileUsedTooOften.With(MostAttachments);
    }

    private UploadedFile AttachedBy(string to, DateTimeOffset at) => this with
    {
        AttachedTo = AttachedTo.Contains(to, StringComparer.Ordinal) ? AttachedTo : [.. AttachedTo, to],
        AttachedAt = at,
    };
}
