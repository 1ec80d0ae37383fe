using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Unattached;

/// <summary>
/// Files that nothing holds: a caller may have so many, and they do not stay for ever. Every file is looked at when its time is over, whatever
/// it was attached to.
/// </summary>
public sealed class UnattachedFiles(
    AppStores stores,
    AggregateStore<UploadedFile, FileEvent> files,
    IFileStore contents,
    IEnumerable<IFileHolder> holders,
    UnattachedRules rules,
    TimeProvider clock)
{
    /// <summary>The name of the list of files that are to be looked at.</summary>
    internal const string Due = "files-due";

    /// <summary>Longer than any request lives: an entry without its file is then of an upload that was lost.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromHours(1);

    /// <summary>Longer than a key is remembered, so that nobody can repeat the upload of a file of which nothing is left.</summary>
    private static readonly TimeSpan Remembered = IdempotencyClaims.KeptFor + TimeSpan.FromDays(1);

    private readonly DueFiles due = new(stores, Due);
    private readonly SharedContents shared = new(stores, contents);

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
            return PlatformErrors.TooMuchUnattached.With(FileLimits.UnattachedFiles, FileLimits.UnattachedBytes / 1024 / 1024);
        }

        var expires = now + rules.KeptFor;
        await due.AddAsync(new DueFile(id, caller.Scope, storedAs), expires, cancellation).ConfigureAwait(false);
        return expires;
    }

    /// <summary>Takes note of a content that is about to be stored for a file that the systems issue: what is lost before the file is known goes.</summary>
    internal Task HoldIssuedAsync(string owner, string id, string storedAs, CancellationToken cancellation) =>
        due.AddAsync(new DueFile(storedAs, owner, storedAs, Issued: id), clock.GetUtcNow() + rules.KeptFor, cancellation);

    /// <summary>Deletes the files that have waited too long, and later what was known of them. May be repeated and run by several at once.</summary>
    public Task ExpireAsync(CancellationToken cancellation) =>
        due.ForEachAsync(clock.GetUtcNow(), file => SettleAsync(file, cancellation), cancellation);

    private async Task SettleAsync(DueFile file, CancellationToken cancellation)
    {
        var found = await files.FindAsync(UploadedFile.AggregateId(file.Issued ?? file.Id), cancellation).ConfigureAwait(false);
        if (file.Issued is not null)
        {
            // What issues a file goes on until something holds it; only a content of an attempt that was lost is nobody's.
            await (found?.State.StoredAs == file.StoredAs ? Task.CompletedTask : DeleteAsync(file, cancellation)).ConfigureAwait(false);
        }
        else if (!file.IsExpired)
        {
            await ExpireAsync(file, found, cancellation).ConfigureAwait(false);
        }
        else if (found is null or { State.IsExpired: true })
        {
            // Its key may have been used again since, for a file that is there: that one stays.
            await files.EraseAsync(UploadedFile.AggregateId(file.Id), cancellation).ConfigureAwait(false);
        }
    }

    private async Task ExpireAsync(DueFile file, Aggregate<UploadedFile>? found, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (found is { State.IsExpired: false })
        {
            if (await IsHeldAsync(file.Id, found.State, cancellation).ConfigureAwait(false))
            {
                return;
            }

            if (await WaitsUntilAsync(found, now, cancellation).ConfigureAwait(false) is { } later)
            {
                await due.AddAsync(file, later, cancellation).ConfigureAwait(false);
                return;
            }
        }

        if (!await IsGoneAsync(found, UploadedFile.AggregateId(file.Id), now, cancellation).ConfigureAwait(false))
        {
            await due.AddAsync(file, now + Lost, cancellation).ConfigureAwait(false);
            return;
        }

        await DeleteAsync(file, cancellation).ConfigureAwait(false);
        await due.AddAsync(file with { IsExpired = true }, now + Remembered, cancellation).ConfigureAwait(false);
    }

    private async Task DeleteAsync(DueFile file, CancellationToken cancellation)
    {
        await contents.DeleteAsync(file.Owner, FileSignatures.NameOf(file.StoredAs), cancellation).ConfigureAwait(false);
        await shared.DeleteAsync(file.Owner, file.StoredAs, file.Id, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> IsHeldAsync(string id, UploadedFile file, CancellationToken cancellation)
    {
        foreach (var to in file.AttachedTo)
        {
            // What nobody knows may hold it.
            var holder = holders.FirstOrDefault(each => to.StartsWith($"{each.Kind}-", StringComparison.Ordinal));
            if (holder is null || await holder.HoldsAsync(to, id, cancellation).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When to look at it again; null when its time is over. A note of an earlier release says not when it was made, and is made anew.</summary>
    private async Task<DateTimeOffset?> WaitsUntilAsync(Aggregate<UploadedFile> found, DateTimeOffset now, CancellationToken cancellation)
    {
        if (found.State is { AttachedTo: [.., var last], AttachedAt: null })
        {
            await files.NoteAsync(found.Id, file => file.Attach(last, now), cancellation).ConfigureAwait(false);
            return now + rules.KeptFor;
        }

        return found.State.GoesAt(rules.KeptFor) is var goes && goes > now ? goes : null;
    }

    /// <summary>
    /// Whether the file is expired now. It is not where something has begun to take it since it was read, which then is noted in it. An upload
    /// that was lost before its file was known is closed all the same: a late repeat of it then finds that it is over.
    /// </summary>
    private async Task<bool> IsGoneAsync(Aggregate<UploadedFile>? found, string aggregate, DateTimeOffset now, CancellationToken cancellation)
    {
        var decided = found is null
            ? await files.CreateAsync(aggregate, [new FileExpired(now, SystemActor.Id)], cancellation).ConfigureAwait(false)
            : await files.ChangeAsync(aggregate, found.Version, file => file.Expire(found.State, now), cancellation).ConfigureAwait(false);
        return decided.Succeeded(out var left, out var error)
            ? left.State.IsExpired
            : error.Definition == PlatformErrors.StaleVersion
                ? false
                : throw new InvalidOperationException($"{aggregate} could not be expired: {error.Definition.Code}.");
    }

    /// <summary>Entries of files that have become part of something meanwhile are let go only when it matters, and do not count.</summary>
    private async Task<bool> IsTooMuchAsync(string partition, DateTimeOffset now, CancellationToken cancellation)
    {
        var entries = await stores.Claims.ListAsync(partition, string.Empty, FileLimits.UnattachedFiles + 1, cancellation).ConfigureAwait(false);
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
            is { Count: > FileLimits.UnattachedFiles } or { Bytes: > FileLimits.UnattachedBytes };

    /// <summary>The store lets it go by its <c>ttl</c>, in seconds, after the file itself has gone.</summary>
    private sealed record HeldFile(string Id, string PartitionKey, long Size, DateTimeOffset At, int Ttl);
}
