using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Unattached;

/// <summary>Uploaded files that are not part of anything yet: a caller may hold so many, and they do not stay for ever.</summary>
public sealed class UnattachedFiles(
    AppStores stores, AggregateStore<UploadedFile, FileEvent> files, IFileStore contents, UnattachedRules rules, TimeProvider clock)
{
    /// <summary>Longer than any request lives: an entry without its file is then of an upload that was lost.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromHours(1);

    /// <summary>Longer than a key is remembered, so that nobody can repeat the upload of a file of which nothing is left.</summary>
    private static readonly TimeSpan Remembered = IdempotencyClaims.KeptFor + TimeSpan.FromDays(1);

    private readonly DueFiles due = new(stores, "files-due");

    /// <summary>Takes note of a file that is about to be stored, or refuses it because the caller holds too much.</summary>
    /// <param name="caller">Who uploads.</param>
    /// <param name="id">The file's id.</param>
    /// <param name="storedAs">The name that its content will have within the caller's scope.</param>
    /// <param name="size">In bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>When the file expires unless it becomes part of something.</returns>
    internal async Task<Result<DateTimeOffset>> HoldAsync(Caller caller, string id, string storedAs, long size, CancellationToken cancellation)
    {
        var partition = $"unattached-{caller.KeyHolder}";
        var now = clock.GetUtcNow();
        var held = new HeldFile(id, partition, size, now, (int)(rules.KeptFor + Lost).TotalSeconds);
        var tag = await stores.Claims.CreateAsync(partition, id, PlatformJson.Write(held), cancellation).ConfigureAwait(false);
        if (tag is not null && await IsTooMuchAsync(partition, now, cancellation).ConfigureAwait(false))
        {
            await stores.Claims.DeleteAsync(partition, id, tag, cancellation).ConfigureAwait(false);
            return PlatformErrors.TooMuchUnattached.With(Limits.UnattachedFiles, Limits.UnattachedBytes / 1024 / 1024);
        }

        var expires = now + rules.KeptFor;
        await due.AddAsync(new DueFile(id, caller.Scope, storedAs), expires, cancellation).ConfigureAwait(false);
        return expires;
    }

    /// <summary>Deletes the files that have waited too long, and later what was known of them. May be repeated and run by several at once.</summary>
    public Task ExpireAsync(CancellationToken cancellation) =>
        due.ForEachAsync(clock.GetUtcNow(), file => SettleAsync(file, cancellation), cancellation);

    private async Task SettleAsync(DueFile file, CancellationToken cancellation)
    {
        var aggregate = UploadedFile.AggregateId(file.Id);
        if (file.IsExpired)
        {
            // Its key may have been used again since, for a file that is there.
            if (await files.FindAsync(aggregate, cancellation).ConfigureAwait(false) is null or { State.IsExpired: true })
            {
                await files.EraseAsync(aggregate, cancellation).ConfigureAwait(false);
            }

            return;
        }

        // An upload that was lost before its file was known is closed all the same: a late repeat of it then finds that it is over.
        var now = clock.GetUtcNow();
        var decided = await files.FindAsync(aggregate, cancellation).ConfigureAwait(false) is null
            ? await files.CreateAsync(aggregate, [new FileExpired(now, "system")], cancellation).ConfigureAwait(false)
            : await files.ChangeAsync(aggregate, null, state => state.Expire(now), cancellation).ConfigureAwait(false);
        if (!decided.Succeeded(out var left, out var error))
        {
            throw new InvalidOperationException($"{aggregate} could not be expired: {error.Definition.Code}.");
        }

        if (left.State.IsExpired)
        {
            await contents.DeleteAsync(file.Owner, file.StoredAs, cancellation).ConfigureAwait(false);
            await due.AddAsync(file with { IsExpired = true }, now + Remembered, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Entries of files that have become part of something meanwhile are let go only when it matters, and do not count.</summary>
    private async Task<bool> IsTooMuchAsync(string partition, DateTimeOffset now, CancellationToken cancellation)
    {
        var entries = await stores.Claims.ListAsync(partition, string.Empty, Limits.UnattachedFiles + 1, cancellation).ConfigureAwait(false);
        var held = entries.Select(entry => (Entry: entry, File: PlatformJson.Read<HeldFile>(entry.Content))).ToList();
        if (!IsTooMuch(held.Select(each => each.File)))
        {
            return false;
        }

        var still = new List<HeldFile>();
        foreach (var (entry, file) in held)
        {
            var known = await files.FindAsync(UploadedFile.AggregateId(file.Id), cancellation).ConfigureAwait(false);
            if (known is null ? file.At + Lost > now : known.State is { IsExpired: false, AttachedTo.Count: 0 })
            {
                still.Add(file);
            }
            else
            {
                await stores.Claims.DeleteAsync(partition, entry.Id, entry.Tag, cancellation).ConfigureAwait(false);
            }
        }

        return IsTooMuch(still);
    }

    private static bool IsTooMuch(IEnumerable<HeldFile> held) =>
        held.Aggregate((Count: 0, Bytes: 0L), static (sum, file) => (sum.Count + 1, sum.Bytes + file.Size))
            is { Count: > Limits.UnattachedFiles } or { Bytes: > Limits.UnattachedBytes };

    /// <summary>The store lets it go by its <c>ttl</c>, in seconds, after the file itself has gone.</summary>
    private sealed record HeldFile(string Id, string PartitionKey, long Size, DateTimeOffset At, int Ttl);
}
