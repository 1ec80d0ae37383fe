using EGov.Identity.Accounts;
using EGov.Identity.Businesses;
using EGov.Identity.Mandates;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Identity.Capacities;

/// <summary>
/// In which capacities a person may act now. Asked again whenever a token is made, so that what was taken away ends with the token: the lists
/// only say where to look, businesses and mandates themselves whether it is so.
/// </summary>
internal sealed class CapacityDesk(
    AggregateStore<Account, AccountEvent> accounts,
    AggregateStore<Business, BusinessEvent> businesses,
    AggregateStore<Mandate, MandateEvent> mandates,
    ViewReader views,
    TimeProvider clock)
{
    /// <summary>All of them, themselves first. Of many businesses or mandates the first hundred.</summary>
    public async Task<IReadOnlyList<Capacity>> ListAsync(Account account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        var self = new Capacity(Capacity.Self, Same(account.FullName), [Callers.Citizen]);
        if (!account.IsProven)
        {
            return [self];
        }

        var today = clock.GetUtcNow().DateInVietnam();
        var represented = RepresentedAsync(account.Number, today, cancellation);
        var mandated = MandatedAsync(account.Number, today, cancellation);
        await Task.WhenAll(represented, mandated);
        return
        [
            self,
            .. account.OfficesOn(today).Select(office => new Capacity(
                $"office:{office.Agency}", Same($"{office.Title}, {office.Agency}"), office.Roles, office.Agency)),
            .. WithOwnKeys([.. await represented, .. await mandated]),
        ];
    }

    /// <summary>The one of the key, if the person may act so now.</summary>
    public async Task<Capacity?> FindAsync(Account account, string key, CancellationToken cancellation) =>
        (await ListAsync(account, cancellation)).FirstOrDefault(capacity => capacity.Key == key);

    private async Task<IReadOnlyList<Capacity>> RepresentedAsync(string person, DateOnly day, CancellationToken cancellation)
    {
        var rows = await RowsAsync<BusinessRow>(BusinessLists.ProjectionName, BusinessLists.Partition(person), cancellation);
        var found = await Task.WhenAll(rows.Select(row => businesses.FindAsync(Business.AggregateId(row.Id), cancellation)));
        return
        [
            .. found.Select(business => business?.State).OfType<Business>()
                .Where(business => business.IsRepresentedBy(person, day))
                .Select(business => new Capacity(KeyOf(business.Code), Same(business.Name), [Callers.Citizen], ActsFor: business.Code)),
        ];
    }

    private async Task<IReadOnlyList<Capacity>> MandatedAsync(string person, DateOnly day, CancellationToken cancellation)
    {
        var rows = await RowsAsync<MandateRow>(MandateLists.ProjectionName, MandateLists.ReceivedPartition(person), cancellation);
        var found = await Task.WhenAll(rows.Select(row => CapacityOfAsync(row.Entry.Id, person, day, cancellation)));
        return [.. found.OfType<Capacity>()];
    }

    private async Task<Capacity?> CapacityOfAsync(string id, string person, DateOnly day, CancellationToken cancellation) =>
        await mandates.FindAsync(Mandate.AggregateId(id), cancellation) is { State: var mandate }
        && mandate.Agent == person && mandate.IsGoodOn(day)
        && await NameOfAsync(mandate.Principal, cancellation) is { } name
            ? new Capacity(KeyOf(mandate.Principal), Same(name), [Callers.Citizen], ActsFor: mandate.Principal, Mandate: id)
            {
                Procedures = mandate.Procedures,
                Rights = mandate.Rights,
            }
            : null;

    /// <summary>What agents are shown; null for a principal whose account is closed, in whose name nobody acts any more.</summary>
    private async Task<string?> NameOfAsync(string principal, CancellationToken cancellation)
    {
        if (!PersonalNumber.HasShape(principal))
        {
            return (await businesses.FindAsync(Business.AggregateId(principal), cancellation))?.State.Name;
        }

        return await accounts.FindAsync(Account.AggregateId(principal), cancellation) is { State: { IsOpen: true, IsProven: true } account } ? account.FullName : null;
    }

    /// <summary>Somebody may represent a business and have mandates of it, or several of one person: the first has the plain key.</summary>
    private static IEnumerable<Capacity> WithOwnKeys(IEnumerable<Capacity> capacities) => capacities
        .GroupBy(capacity => capacity.Key, StringComparer.Ordinal)
        .SelectMany(same => same.Select((capacity, index) => index == 0 ? capacity : capacity with { Key = $"{capacity.Key}:{capacity.Mandate}" }));

    private static string KeyOf(string principal) => PersonalNumber.HasShape(principal) ? $"person:{principal}" : $"business:{principal}";

    private static Text Same(string name) => new(name, name);

    private async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(string projection, string partition, CancellationToken cancellation)
    {
        var page = await views.ListAsync(projection, partition, new ListPosition(string.Empty, Limits.ListLength), cancellation);
        return [.. page.Rows.Select(row => PlatformJson.Read<TRow>(row.Content))];
    }
}
