using System.Globalization;
using System.Security.Cryptography;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Quarantined;

/// <summary>
/// Keeps refused files apart for a time, encrypted under a key of their own. Operators see what was refused, when and why; nothing here gives
/// the bytes to anybody, and nothing can be attached to anything from here. Destroying the one key lets all of it go.
/// </summary>
public sealed class Quarantine(
    AppStores stores, IFileStore store, OwnerKeys keys, AggregateStore<QuarantinedFile, QuarantineEvent> files, TimeProvider clock)
{
    /// <summary>The owner of what is kept apart; no person's or agency's scope.</summary>
    internal const string Scope = "quarantine";

    /// <summary>The name of the list of files that are to be deleted.</summary>
    internal const string Due = "quarantine-due";

    /// <summary>For so long the record of what was deleted stays, so that its last event is published.</summary>
    private static readonly TimeSpan RecordStays = TimeSpan.FromDays(1);

    private readonly DueFiles due = new(stores, Due);
    private readonly SealedContents contents = new(store, keys);
    private readonly SharedContents shared = new(stores, store);

    /// <summary>Keeps the file with the reason: the same content of the same owner once a day, and so many of one caller.</summary>
    public async Task KeepAsync(Caller caller, Upload upload, string mediaType, Error reason, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(upload.Content.Span));
        var id = QuarantinedFile.IdOf(caller.Scope, sha256, now.DateInVietnam());
        var aggregate = QuarantinedFile.AggregateId(id);
        if (await files.FindAsync(aggregate, cancellation).ConfigureAwait(false) is not null
            || !await HasRoomAsync(caller, id, now, cancellation).ConfigureAwait(false))
        {
            return;
        }

        var expires = now + TimeSpan.FromDays(Limits.QuarantineDays);
        await due.AddAsync(new DueFile(id, Scope, id), expires, cancellation).ConfigureAwait(false);
        await contents.WriteAsync(Scope, id, sha256, upload.Content, cancellation).ConfigureAwait(false);
        var refused = new FileQuarantined(
            now, caller.Id, caller.Scope, upload.Name, mediaType, upload.Content.Length, sha256, reason.Definition.Code,
            reason.DetailIn(Language.English), id, expires);
        await files.CreateAsync(aggregate, [refused], cancellation).ConfigureAwait(false);
    }

    /// <summary>Deletes what was kept for its time, and a day later what was known of it. May be repeated and run by several at once.</summary>
    public Task ExpireAsync(CancellationToken cancellation) =>
        due.ForEachAsync(clock.GetUtcNow(), file => SettleAsync(file, cancellation), cancellation);

    private async Task SettleAsync(DueFile file, CancellationToken cancellation)
    {
        var aggregate = QuarantinedFile.AggregateId(file.Id);
        if (file.IsExpired)
        {
            await files.EraseAsync(aggregate, cancellation).ConfigureAwait(false);
            return;
        }

        await shared.DeleteAsync(file.Owner, file.StoredAs, file.Id, cancellation).ConfigureAwait(false);
        if (await files.FindAsync(aggregate, cancellation).ConfigureAwait(false) is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var ended = await files.ChangeAsync(aggregate, null, state => state.End(now), cancellation).ConfigureAwait(false);
        if (!ended.Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{aggregate} could not be ended: {error.Definition.Code}.");
        }

        await due.AddAsync(file with { IsExpired = true }, now + RecordStays, cancellation).ConfigureAwait(false);
    }

    /// <summary>One caller must not be able to fill the store with what is refused.</summary>
    private async Task<bool> HasRoomAsync(Caller caller, string id, DateTimeOffset now, CancellationToken cancellation)
    {
        var partition = string.Create(CultureInfo.InvariantCulture, $"quarantined-{caller.KeyHolder}-{now.DateInVietnam():yyyyMMdd}");
        var content = PlatformJson.Write(new CountedFile(id, partition, (int)TimeSpan.FromDays(2).TotalSeconds));
        if (await stores.Claims.CreateAsync(partition, id, content, cancellation).ConfigureAwait(false) is not { } tag)
        {
            return true;
        }

        var counted = await stores.Claims.ListAsync(partition, string.Empty, Limits.QuarantinedFiles + 1, cancellation).ConfigureAwait(false);
        if (counted.Count <= Limits.QuarantinedFiles)
        {
            return true;
        }

        await stores.Claims.DeleteAsync(partition, id, tag, cancellation).ConfigureAwait(false);
        return false;
    }

    private sealed record CountedFile(string Id, string PartitionKey, int Ttl);
}
