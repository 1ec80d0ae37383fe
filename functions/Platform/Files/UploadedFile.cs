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
public sealed record UploadedFile(
    string Owner, string Name, string MediaType, long Size, string Sha256, DateTimeOffset UploadedAt, IReadOnlyList<string> AttachedTo)
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
            uploaded.Owner, uploaded.Name, uploaded.MediaType, uploaded.Size, uploaded.Sha256, uploaded.At, []),
        FileAttached attached => state! with { AttachedTo = [.. state.AttachedTo, attached.To] },
        _ => throw new UnreachableException($"A file does not know {happened.GetType()}."),
    };

    /// <summary>Makes the file part of an aggregate; being part of it already is fine.</summary>
    public Result<IReadOnlyList<FileEvent>> Attach(string to, DateTimeOffset at, string by)
    {
        if (AttachedTo.Contains(to, StringComparer.Ordinal))
        {
            return Array.Empty<FileEvent>();
        }

        return HasRoom
            ? new FileEvent[] { new FileAttached(at, by, to) }
            : Errors.PlatformErrors.FileUsedTooOften.With(MostAttachments);
    }
}
