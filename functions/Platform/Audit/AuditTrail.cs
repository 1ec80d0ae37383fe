using System.Diagnostics;
using System.Text.Json;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Audit;

/// <summary>
/// Takes entries of the audit trail. An entry is stored before this returns; the sealer chains it within a minute. Who cannot have an entry
/// stored must not go on.
/// </summary>
/// <param name="stores">The app's stores.</param>
/// <param name="app">The app's name.</param>
/// <param name="clock">The time.</param>
public sealed class AuditTrail(AppStores stores, string app, TimeProvider clock)
{
    /// <summary>A path segment may be longer than a name in the store; what is cut off never named anything.</summary>
    private const int LongestTarget = 120;

    /// <summary>Notes what the caller of a request did. Awaited before the answer leaves: no entry, no answer.</summary>
    /// <param name="request">The request, whose caller the guard has let in.</param>
    /// <param name="action">What was done: <c>dossier.read</c>.</param>
    /// <param name="target">On what: an aggregate's id or a list's name.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="purpose">What it was for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="AuditUnavailableException">The entry is not stored.</exception>
    public Task RecordAsync(
        HttpRequest request, string action, string target, AuditOutcome outcome, AuditPurpose purpose, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var caller = request.Caller();
        var now = clock.GetUtcNow();
        return RecordAsync(
            new AuditEntry(
                Guid.CreateVersion7(now).ToString("N"),
                now,
                app,
                new AuditActor(caller.Id, string.Join(' ', caller.Roles), caller.Agency, caller.ActsFor),
                action,
                target.Length <= LongestTarget ? target : target[..LongestTarget],
                outcome,
                purpose,
                Activity.Current?.TraceId.ToHexString(),
                CurrentCaller.Value?.Address),
            cancellation);
    }

    /// <summary>Notes that the caller read personal data, or was refused: an official to settle a case, a person for its own use.</summary>
    /// <exception cref="AuditUnavailableException">The entry is not stored.</exception>
    public Task RecordReadAsync(HttpRequest request, string action, string target, bool read, CancellationToken cancellation) =>
        RecordAsync(
            request,
            action,
            target,
            read ? AuditOutcome.Done : AuditOutcome.Refused,
            request.Caller().Agency is null ? AuditPurpose.OwnUse : AuditPurpose.Settlement,
            cancellation);

    /// <summary>Stores an entry; one that is stored already is fine.</summary>
    /// <exception cref="AuditUnavailableException">The entry is not stored.</exception>
    public async Task RecordAsync(AuditEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);

        // What a caller names need be no name at all: many of them whole would not fit into one block of a chain.
        entry = entry.Target.Length <= AuditNames.LongestName ? entry : entry with { Target = entry.Target[..LongestTarget] };
        var partition = AuditNames.InboxOf(AuditNames.ShardOf(entry.Target));
        try
        {
            var content = PlatformJson.Write(new AuditInboxDocument(entry.Id, partition, entry));
            await stores.AuditInbox.CreateAsync(partition, entry.Id, content, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new AuditUnavailableException(failure);
        }
    }

    /// <summary>Notes a change that an aggregate has decided; the relay calls this for every event, at least once.</summary>
    internal Task RecordAsync(string aggregate, EventRecord record, CancellationToken cancellation)
    {
        var by = record.Data.TryGetProperty("by", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : SystemActor.Id;
        return RecordAsync(
            new AuditEntry(
                $"{aggregate}.{EventJournal.IdOf(record.Sequence)}",
                record.Time,
                app,
                new AuditActor(record.Actor?.Id ?? by, record.Actor?.Role, record.Actor?.Agency, record.Actor?.ActsFor),
                record.Type,
                aggregate,
                AuditOutcome.Done,
                record.Actor is null ? AuditPurpose.Operation : record.Actor.Agency is null ? AuditPurpose.OwnUse : AuditPurpose.Settlement,
                ActivityContext.TryParse(record.TraceParent, null, out var trace) ? trace.TraceId.ToHexString() : null,
                record.Actor?.Address),
            cancellation);
    }
}

/// <summary>An entry that waits for the sealer.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="PartitionKey">The shard's inbox.</param>
/// <param name="Entry">The entry.</param>
public sealed record AuditInboxDocument(string Id, string PartitionKey, AuditEntry Entry);
