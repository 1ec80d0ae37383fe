using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Files;

/// <summary>Takes uploads and gives contents back; decides nothing about who may read them.</summary>
public sealed class FileVault(
    IFileStore store,
    OwnerKeys keys,
    AggregateStore<UploadedFile, FileEvent> files,
    IdempotencyClaims claims,
    IFileScanner scanner,
    UnattachedFiles unattached,
    Quarantine quarantine,
    FileSignatures signatures,
    TimeProvider clock)
{
    private const string UnknownKind = "application/octet-stream";

    private readonly SealedContents contents = new(store, keys);

    /// <summary>Checks, scans and keeps an upload. The content is durable before the file is known.</summary>
    /// <param name="caller">Who uploads; the content belongs to their scope.</param>
    /// <param name="key">The request's key.</param>
    /// <param name="upload">What was sent.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The file's id and what is known of it.</returns>
    public async Task<Result<KeptFile>> KeepAsync(
        Caller caller, IdempotencyKey key, Upload upload, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(upload);
        if (upload.Content.IsEmpty)
        {
            return PlatformErrors.EmptyFile.With();
        }

        if (FileKind.MediaTypeOf(upload.Content.Span) is not { } mediaType)
        {
            return TestVirus.IsIn(upload.Content.Span)
                ? await SetApartAsync(caller, upload, UnknownKind, PlatformErrors.MaliciousFile.With(TestVirus.Name), cancellation).ConfigureAwait(false)
                : PlatformErrors.UnsupportedFile.With();
        }

        if (!FileKind.EndingsOf(mediaType).Any(ending => upload.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return PlatformErrors.MisnamedFile.With(mediaType, string.Join(", ", FileKind.EndingsOf(mediaType)));
        }

        if (await scanner.ScanAsync(mediaType, upload.Content, cancellation).ConfigureAwait(false) is { } found)
        {
            return await SetApartAsync(caller, upload, mediaType, found, cancellation).ConfigureAwait(false);
        }

        var hash = SHA256.HashData(upload.Content.Span);
        byte[] body = [.. hash, .. Encoding.UTF8.GetBytes(upload.Name)];
        var reserving = claims.ReserveAsync(caller.KeyHolder, key, "POST files", body, cancellation, new(UploadedFile.Kind));
        if (!(await reserving.ConfigureAwait(false)).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        if (await files.FindAsync(UploadedFile.AggregateId(reserved.Id), cancellation).ConfigureAwait(false) is { State: var earlier })
        {
            return KeptOf(reserved.Id, earlier);
        }

        // Each upload has a content of its own, so that the one can be deleted without a look at the others.
        var sha256 = Convert.ToHexStringLower(hash);
        var storedAs = $"{sha256}-{reserved.Id}";
        if (!(await unattached.HoldAsync(caller, reserved.Id, storedAs, upload.Content.Length, cancellation).ConfigureAwait(false)).Succeeded(out var expires, out error))
        {
            return error;
        }

        await contents.WriteAsync(caller.Scope, storedAs, sha256, upload.Content, cancellation).ConfigureAwait(false);
        var report = await signatures.VerifyAsync(caller.Scope, storedAs, mediaType, upload.Content, cancellation).ConfigureAwait(false);
        if (reserved.Lapsed(clock) is { } lapsed)
        {
            return lapsed;
        }

        var uploaded = new FileUploaded(
            clock.GetUtcNow(), caller.Id, caller.Scope, upload.Name, mediaType, upload.Content.Length, sha256, storedAs, expires);
        var created = await files.CreateAsync(UploadedFile.AggregateId(reserved.Id), [uploaded, .. VerifiedBy(report)], cancellation).ConfigureAwait(false);
        return created.Succeeded(out var file, out error) ? KeptOf(reserved.Id, file.State) : error;
    }

    private IEnumerable<FileEvent> VerifiedBy(SignatureReport? report) =>
        report is null ? [] : [new FileVerified(clock.GetUtcNow(), SystemActor.Id, VerifiedFile.Of(report))];

    private static Result<KeptFile> KeptOf(string id, UploadedFile file) =>
        file.IsExpired ? PlatformErrors.ExpiredFile.With() : new KeptFile(id, file);

    /// <summary>What is known of the file of the id, such as one that was issued; null when there is none.</summary>
    public async Task<UploadedFile?> FindIssuedAsync(string id, CancellationToken cancellation) =>
        (await files.FindAsync(UploadedFile.AggregateId(id), cancellation).ConfigureAwait(false))?.State;

    /// <summary>Keeps what the systems issue themselves, as part of something from the first. What is there under the id already stays.</summary>
    /// <param name="owner">The scope that owns it.</param>
    /// <param name="id">The file's id, the same whenever the same is issued again.</param>
    /// <param name="issued">Name and content.</param>
    /// <param name="to">The aggregate that it is part of.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task KeepIssuedAsync(string owner, string id, Upload issued, string to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(issued);
        var mediaType = FileKind.MediaTypeOf(issued.Content.Span) ?? throw new ArgumentException("What is issued is no paper.", nameof(issued));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(issued.Content.Span));
        var storedAs = $"{sha256}-{id}";
        var begun = clock.GetUtcNow();
        await unattached.HoldIssuedAsync(owner, id, storedAs, cancellation).ConfigureAwait(false);
        await contents.WriteAsync(owner, storedAs, sha256, issued.Content, cancellation).ConfigureAwait(false);
        var report = await signatures.VerifyAsync(owner, storedAs, mediaType, issued.Content, cancellation).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        if (now >= begun + UploadedFile.LongestUse)
        {
            throw new TimeoutException($"The file {id} took too long to be stored and has to be issued again.");
        }

        await files.CreateAsync(
            UploadedFile.AggregateId(id),
            [
                new FileUploaded(now, SystemActor.Id, owner, issued.Name, mediaType, issued.Content.Length, sha256, storedAs),
                .. VerifiedBy(report),
                new FileAttached(now, SystemActor.Id, to),
            ],
            cancellation).ConfigureAwait(false);
    }

    /// <summary>The file's content.</summary>
    /// <exception cref="FileNotFoundException">The store has lost it.</exception>
    public async Task<byte[]> OpenAsync(UploadedFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        return await contents.ReadAsync(file.Owner, file.StoredAs ?? file.Sha256, file.Sha256, cancellation).ConfigureAwait(false);
    }

    /// <summary>A file that nothing was found in, because nobody could look, is not suspect: it may be sent again.</summary>
    private async Task<Error> SetApartAsync(Caller caller, Upload upload, string mediaType, Error found, CancellationToken cancellation)
    {
        if (found.Definition != PlatformErrors.ScannerUnavailable)
        {
            await quarantine.KeepAsync(caller, upload, mediaType, found, cancellation).ConfigureAwait(false);
        }

        return found;
    }
}

/// <summary>A file that was kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">What is known of it.</param>
public sealed record KeptFile(string Id, UploadedFile File);

/// <summary>What an uploader sent.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its content.</param>
public sealed record Upload(string Name, ReadOnlyMemory<byte> Content);
