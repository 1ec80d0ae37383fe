using System.Security.Cryptography;
using EGov.Exchange.Errors;
using EGov.Exchange.Sending;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Exchange.Uploads;

/// <summary>Takes uploads piece by piece, each encrypted and durable before it is acknowledged, and gives them as one.</summary>
internal sealed class UploadDesk(
    AggregateStore<Upload, UploadEvent> uploads,
    HeldUploads held,
    IdempotencyClaims claims,
    IFileStore store,
    OwnerKeys keys,
    AppStores stores,
    TimeProvider clock)
{
    private const string DueList = "uploads-due";

    private readonly SealedContents contents = new(store, keys);
    private readonly DueFiles due = new(stores, DueList);

    /// <summary>Begins an upload; the same key and body begin the same one.</summary>
    public async Task<Result<Aggregate<Upload>>> BeginAsync(
        string caller, string agency, IdempotencyKey key, JsonBody<UploadBody> body, CancellationToken cancellation)
    {
        if (body.Value.Size is < 1 or > Upload.Largest)
        {
            return ExchangeErrors.UploadTooLong.With(Upload.Largest);
        }

        if (FileNameRule.FaultOf(body.Value.Name) is { } fault)
        {
            return PlatformErrors.InvalidFields.For(new FieldError("/name", fault));
        }

        var reserving = claims.ReserveAsync($"{caller}@{agency}", key, "POST documents/uploads", body.Bytes, cancellation, new(Upload.Kind));
        if (!(await reserving).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        if (await uploads.FindAsync(Upload.AggregateId(reserved.Id), cancellation) is null
            && await held.HoldAsync(caller, reserved.Id, body.Value.Size, cancellation) is { } tooMuch)
        {
            return tooMuch;
        }

        var (now, expires) = (clock.GetUtcNow(), reserved.At + Upload.KeptFor);
        await due.AddAsync(new DueFile(reserved.Id, PacketContents.OwnerOf(agency), reserved.Id), expires, cancellation);
        return reserved.Lapsed(clock) is { } lapsed
            ? lapsed
            : await uploads.CreateAsync(
                Upload.AggregateId(reserved.Id),
                [new UploadBegun(now, caller, reserved.Id, agency, body.Value.Name, body.Value.Size, expires)],
                cancellation);
    }

    /// <summary>The upload of the agency; to others there is none.</summary>
    public async Task<Result<Aggregate<Upload>>> ReadAsync(string agency, string id, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out _) && await uploads.FindAsync(Upload.AggregateId(id), cancellation) is { } found
        && found.State.Agency == agency && !found.State.IsExpired
            ? found
            : PlatformErrors.NotFound.With(id);

    /// <summary>Takes a piece. Sent again after a line that broke, it is found to be there.</summary>
    public async Task<Result<Aggregate<Upload>>> AddAsync(string agency, string id, long offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (!(await ReadAsync(agency, id, cancellation)).Succeeded(out var upload, out var error))
        {
            return error;
        }

        var piece = new UploadPiece(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        if (bytes.IsEmpty || (error = upload.State.Refuse(offset, piece)) is not null)
        {
            return error ?? PlatformErrors.EmptyFile.With();
        }

        var (owner, name) = (PacketContents.OwnerOf(agency), NameOf(id, piece, offset));
        await contents.WriteAsync(owner, name, piece.Sha256, bytes, cancellation);
        var noted = await uploads.NoteAsync(upload.Id, state => state.With(offset, piece), cancellation);
        if (!noted.Succeeded(out _, out _))
        {
            // Another piece came first, or the upload is over: what is not noted nobody would delete.
            await store.DeleteAsync(owner, name, cancellation);
        }

        return noted;
    }

    /// <summary>Notes that an upload has become part of something and counts no more among what its caller holds; may be repeated.</summary>
    public Task LetGoAsync(Upload upload, CancellationToken cancellation) => held.LetGoAsync(upload, cancellation);

    /// <summary>All of an upload that has come whole, forward only.</summary>
    public Stream Open(Upload upload)
    {
        var (parts, offset) = (new List<Func<Task<Stream>>>(), 0L);
        foreach (var piece in upload.Pieces)
        {
            var name = NameOf(upload.Id, piece, offset);
            parts.Add(() => contents.OpenAsync(PacketContents.OwnerOf(upload.Agency), name, piece.Sha256, CancellationToken.None));
            offset += piece.Length;
        }

        return new JoinedStream(parts);
    }

    /// <summary>Deletes uploads whose time is over. What a failed run leaves the next one makes up.</summary>
    public Task ExpireAsync(CancellationToken cancellation) => due.ForEachAsync(clock.GetUtcNow(), file => ExpireAsync(file, cancellation), cancellation);

    private async Task ExpireAsync(DueFile file, CancellationToken cancellation)
    {
        var id = Upload.AggregateId(file.Id);
        if (await uploads.FindAsync(id, cancellation) is not { } found)
        {
            return;
        }

        if (!(await uploads.ChangeAsync(id, null, upload => upload.Expire(clock.GetUtcNow()), cancellation)).Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{id} cannot expire: {error.Definition.Code}.");
        }

        var offset = 0L;
        foreach (var piece in found.State.Pieces)
        {
            await store.DeleteAsync(file.Owner, NameOf(file.Id, piece, offset), cancellation);
            offset += piece.Length;
        }
    }

    private static string NameOf(string id, UploadPiece piece, long offset) => FormattableString.Invariant($"{piece.Sha256[..32]}-{id}-{offset}");
}
