using EGov.Exchange.About;
using EGov.Exchange.EdXml.Contents;
using EGov.Exchange.Errors;
using EGov.Exchange.Sending;
using EGov.Exchange.Uploads;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Upload = EGov.Exchange.Uploads.Upload;

namespace EGov.Exchange.Drafts;

/// <summary>
/// Keeps the files of outgoing documents, encrypted under the agency's key: copies of uploads, which are deleted after days, and what signing makes
/// of them. Each is noted before it is kept and looked at a day later, so that nothing stays which a crash left behind.
/// </summary>
internal sealed class DraftContents(
    IFileStore store,
    OwnerKeys keys,
    AppStores stores,
    ContentSpools spools,
    IFileScanner scanner,
    UploadDesk uploads,
    AggregateStore<OutgoingDocument, DraftEvent> drafts,
    TimeProvider clock)
{
    /// <summary>The largest file that is signed, in bytes: it is held whole.</summary>
    public const int LargestSigned = ExchangeLimits.SignedFile;

    private const int LargestPicture = 1_000_000;

    private static readonly TimeSpan LookedAtAfter = TimeSpan.FromDays(1);

    private readonly SealedContents contents = new(store, keys);
    private readonly DueFiles due = new(stores, "draft-files-due");

    /// <summary>A copy of an upload that has come whole, scanned.</summary>
    /// <param name="agency">Whose upload it is.</param>
    /// <param name="draft">The id of the outgoing document.</param>
    /// <param name="upload">The upload's id.</param>
    /// <param name="description">What it is.</param>
    /// <param name="field">Where the request names it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<DraftFile>> CopyAsync(
        string agency, string draft, string upload, string? description, string field, CancellationToken cancellation)
    {
        if (!(await FindAsync(agency, upload, field, cancellation)).Succeeded(out var found, out var error))
        {
            return error;
        }

        using var spool = spools.Begin(Upload.Largest);
        await using (var reading = uploads.Open(found))
        {
            await reading.CopyToAsync(spool.Input, cancellation);
        }

        spool.Freeze();
        var mediaType = MediaTypeOf(spool.Content.Span);
        if (await scanner.ScanAsync(mediaType, spool.Content, cancellation) is { } harm && IsHarm(harm))
        {
            return harm;
        }

        var file = new DraftFile(found.Name, mediaType, spool.Length, Convert.ToHexStringLower(spool.Sha256.Span), string.Empty, description);
        var kept = await KeepAsync(agency, draft, file, spool.Content, cancellation);
        await uploads.LetGoAsync(found, cancellation);
        return kept;
    }

    /// <summary>A picture of a signature or a seal; null where none is named.</summary>
    public async Task<Result<Picture>> PictureAsync(string agency, string? upload, CancellationToken cancellation)
    {
        if (upload is null)
        {
            return new Picture(null);
        }

        if (!(await FindAsync(agency, upload, "/picture", cancellation)).Succeeded(out var found, out var error))
        {
            return error;
        }

        if (found.Size > LargestPicture)
        {
            return ExchangeErrors.TooLargeToSign.With(found.Name, LargestPicture);
        }

        await using var reading = uploads.Open(found);
        using var png = new MemoryStream();
        await reading.CopyToAsync(png, cancellation);
        return new Picture(png.ToArray());
    }

    /// <summary>Keeps a content under a name of its own.</summary>
    public async Task<DraftFile> KeepAsync(string agency, string draft, DraftFile file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var (now, owner) = (clock.GetUtcNow(), PacketContents.OwnerOf(agency));
        var kept = file with { StoredAs = $"draft-{draft}-{Guid.CreateVersion7(now):N}" };
        await due.AddAsync(new DueFile(kept.StoredAs, owner, kept.StoredAs), now + LookedAtAfter, cancellation);
        await contents.WriteAsync(owner, kept.StoredAs, kept.Sha256, content, cancellation);
        return kept;
    }

    /// <summary>A file, to be read once from its beginning.</summary>
    public Task<Stream> OpenAsync(string agency, DraftFile file, CancellationToken cancellation) =>
        contents.OpenAsync(PacketContents.OwnerOf(agency), file.StoredAs, file.Sha256, cancellation);

    /// <summary>A file that is to be signed, whole.</summary>
    public Task<byte[]> ReadAsync(string agency, DraftFile file, CancellationToken cancellation) =>
        contents.ReadAsync(PacketContents.OwnerOf(agency), file.StoredAs, file.Sha256, cancellation);

    /// <summary>Has files looked at which are no longer part of the draft.</summary>
    public async Task LetGoAsync(string agency, IEnumerable<string> names, CancellationToken cancellation)
    {
        var (now, owner) = (clock.GetUtcNow(), PacketContents.OwnerOf(agency));
        foreach (var name in names)
        {
            await due.AddAsync(new DueFile(name, owner, name), now + LookedAtAfter, cancellation);
        }
    }

    /// <summary>Deletes the files of a draft that is over; may be repeated.</summary>
    public async Task DeleteAsync(OutgoingDocument draft, CancellationToken cancellation)
    {
        foreach (var name in draft.Contents())
        {
            await store.DeleteAsync(PacketContents.OwnerOf(draft.Agency), name, cancellation);
        }
    }

    /// <summary>Deletes what belongs to no draft, or to one that is over.</summary>
    public Task SweepAsync(CancellationToken cancellation) => due.ForEachAsync(clock.GetUtcNow(), file => SweepAsync(file, cancellation), cancellation);

    private async Task SweepAsync(DueFile file, CancellationToken cancellation)
    {
        var draft = file.StoredAs.Split('-')[1];
        var found = await drafts.FindAsync(OutgoingDocument.AggregateId(draft), cancellation);
        if (found is not { State.IsOver: false } || !found.State.Contents().Contains(file.StoredAs, StringComparer.Ordinal))
        {
            await store.DeleteAsync(file.Owner, file.StoredAs, cancellation);
        }
    }

    private async Task<Result<Upload>> FindAsync(string agency, string upload, string field, CancellationToken cancellation) =>
        (await uploads.ReadAsync(agency, upload, cancellation)).Succeeded(out var found, out _) && found.State.IsWhole
            ? found.State
            : PlatformErrors.InvalidFields.For(new FieldError(field, new(
                $"Không có tệp tải lên {upload}, hoặc chưa tải xong.", $"There is no upload {upload}, or it is not whole.")));

    /// <summary>As for packets: what is merely odd is told with the document once it is sent.</summary>
    private static bool IsHarm(Error found) => found.Definition == PlatformErrors.MaliciousFile || found.Definition == PlatformErrors.ScannerUnavailable;

    private static string MediaTypeOf(ReadOnlySpan<byte> content)
    {
        var detector = new KindDetector();
        detector.Look(content);
        return ContentKinds.MediaTypeOf(detector.Kind);
    }
}

/// <param name="Png">The picture; null where none is wanted.</param>
internal sealed record Picture(byte[]? Png);
