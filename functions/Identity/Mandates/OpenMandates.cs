using EGov.Identity.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Identity.Mandates;

/// <summary>
/// Bounds how many mandates of one principal are open at once: whoever got them all would find no other. The list holds those that were granted
/// and may be open; it is looked through when it is full, so that one that was revoked meanwhile makes room.
/// </summary>
internal sealed class OpenMandates(AppStores stores, AggregateStore<Mandate, MandateEvent> mandates, TimeProvider clock)
{
    private const string DocumentId = "open";

    /// <summary>Takes a place for the mandate, which may be taken again.</summary>
    public async Task<Error?> TakeAsync(string principal, string id, DateOnly until, CancellationToken cancellation)
    {
        if (await AddAsync(principal, id, until, [], cancellation))
        {
            return null;
        }

        var over = await OverAsync(principal, cancellation);
        return over.Count > 0 && await AddAsync(principal, id, until, over, cancellation) ? null : IdentityErrors.TooManyMandates.With(Mandate.MostOpen);
    }

    private async Task<bool> AddAsync(string principal, string id, DateOnly until, IReadOnlyCollection<string> over, CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().DateInVietnam();
        var after = await stores.Claims.ChangeAsync<Kept>(
            PartitionOf(principal),
            DocumentId,
            before =>
            {
                var open = (before?.Open ?? []).Where(place => place.Until >= today && place.Id != id && !over.Contains(place.Id)).ToList();
                return open.Count < Mandate.MostOpen ? new(DocumentId, PartitionOf(principal), [.. open, new(id, until)]) : before;
            },
            cancellation);
        return after!.Open.Any(place => place.Id == id);
    }

    /// <summary>Those that were revoked.</summary>
    private async Task<IReadOnlyCollection<string>> OverAsync(string principal, CancellationToken cancellation)
    {
        var kept = await stores.Claims.GetAsync(PartitionOf(principal), DocumentId, cancellation);
        var ids = kept is null ? [] : PlatformJson.Read<Kept>(kept.Content).Open.Select(place => place.Id).ToList();
        var found = await Task.WhenAll(ids.Select(id => mandates.FindAsync(Mandate.AggregateId(id), cancellation)));
        return [.. ids.Zip(found).Where(each => each.Second?.State.RevokedAt is not null).Select(each => each.First)];
    }

    private static string PartitionOf(string principal) => $"mandates-open-{principal}";

    private sealed record Kept(string Id, string PartitionKey, IReadOnlyList<Place> Open);

    private sealed record Place(string Id, DateOnly Until);
}
