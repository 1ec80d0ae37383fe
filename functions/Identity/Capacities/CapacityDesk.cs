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
    /// <summary>So many stretches of the list of mandates are looked through: strangers may have filled the first.</summary>
    private const int MostPages = 10;

    /// <summary>
    /// The capacities to choose from, the person themselves first. Of mandates the first of each principal come before the second of any, so that
    /// nobody pushes others' off the list.
    /// </summary>
    public async Task<IReadOnlyList<Capacity>> ListAsync(Account account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!account.IsProven)
        {
            return [SelfOf(account)];
        }

        var today = clock.GetUtcNow().DateInVietnam();
        var represented = RepresentedAsync(account.Number, today, cancellation);
        var mandated = MandatedAsync(account.Number, today, cancellation);
        await Task.WhenAll(represented, mandated);
        return [SelfOf(account), .. OfficesOf(account, today), .. await represented, .. await mandated];
    }

    /// <summary>
    /// The capacity that the key names, if the person has it: found by the key itself, however long the lists are. A mandate's key names the mandate,
    /// so that who chose one never slides to another.
    /// </summary>
    public async Task<Capacity?> FindAsync(Account account, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(key);
        if (key == Capacity.Self || !account.IsProven)
        {
            return key == Capacity.Self ? SelfOf(account) : null;
        }

        var today = clock.GetUtcNow().DateInVietnam();
        var found = key.Split(':') switch
        {
            [Capacity.Office, _] => OfficesOf(account, today).FirstOrDefault(capacity => capacity.Key == key),
            [Capacity.Business, var code] when EnterpriseCode.IsOne(code) => await RepresentationAsync(code, account.Number, today, cancellation),
            [_, _, var mandate] when Guid.TryParseExact(mandate, "N", out _) => await ByMandateAsync(mandate, account.Number, today, cancellation),
            _ => null,
        };
        return found?.Key == key ? found : null;
    }

    private static Capacity SelfOf(Account account) => new(Capacity.Self, Same(account.FullName), [Callers.Citizen]);

    private static IEnumerable<Capacity> OfficesOf(Account account, DateOnly day) => account.OfficesOn(day).Select(office => new Capacity(
        $"{Capacity.Office}:{office.Agency}", Same($"{office.Title}, {office.Agency}"), office.Roles, office.Agency));

    private async Task<IReadOnlyList<Capacity>> RepresentedAsync(string person, DateOnly day, CancellationToken cancellation)
    {
        var (rows, _) = await RowsAsync<BusinessRow>(BusinessLists.ProjectionName, BusinessLists.Partition(person), string.Empty, cancellation);
        var found = await Task.WhenAll(rows.Select(row => RepresentationAsync(row.Id, person, day, cancellation)));
        return [.. found.OfType<Capacity>()];
    }

    private async Task<Capacity?> RepresentationAsync(string code, string person, DateOnly day, CancellationToken cancellation) =>
        await businesses.FindAsync(Business.AggregateId(code), cancellation) is { State: var business } && business.IsRepresentedBy(person, day)
            ? new Capacity(Capacity.KeyOf(business.Code), Same(business.Name), [Callers.Citizen], ActsFor: business.Code)
            : null;

    private async Task<IReadOnlyList<Capacity>> MandatedAsync(string person, DateOnly day, CancellationToken cancellation)
    {
        var good = new List<MandateEntry>();
        var from = string.Empty;
        for (var page = 0; page < MostPages && from is not null; page++)
        {
            var (rows, next) = await RowsAsync<MandateRow>(MandateLists.ProjectionName, MandateLists.ReceivedPartition(person), from, cancellation);
            good.AddRange(rows.Select(row => row.Entry).Where(entry => entry.Mandate.IsGoodOn(day)));
            from = next;
        }

        var shown = good
            .GroupBy(entry => entry.Mandate.Principal, StringComparer.Ordinal)
            .SelectMany(same => same.Select((entry, index) => (Entry: entry, Index: index)))
            .OrderBy(each => each.Index).ThenBy(each => each.Entry.Mandate.GrantedAt)
            .Take(Limits.ListLength);
        var found = await Task.WhenAll(shown.Select(each => ByMandateAsync(each.Entry.Id, person, day, cancellation)));
        return [.. found.OfType<Capacity>()];
    }

    /// <summary>What the mandate lets its agent be; nothing for everybody else, nor once it, or its principal, is no more.</summary>
    private async Task<Capacity?> ByMandateAsync(string id, string person, DateOnly day, CancellationToken cancellation) =>
        await mandates.FindAsync(Mandate.AggregateId(id), cancellation) is { State: var mandate }
        && mandate.Agent == person && mandate.IsGoodOn(day)
        && await NameOfAsync(mandate.Principal, cancellation) is { } name
            ? new Capacity(Capacity.KeyOf(mandate.Principal, id), Same(name), [Callers.Citizen], ActsFor: mandate.Principal, Mandate: id)
            {
                Procedures = mandate.Procedures,
                Rights = mandate.Rights,
                Until = mandate.Until,
            }
            : null;

    private async Task<string?> NameOfAsync(string principal, CancellationToken cancellation)
    {
        if (!PersonalNumber.HasShape(principal))
        {
            return (await businesses.FindAsync(Business.AggregateId(principal), cancellation))?.State.Name;
        }

        return await accounts.FindAsync(Account.AggregateId(principal), cancellation) is { State: { IsOpen: true, IsProven: true } account } ? account.FullName : null;
    }

    private static Text Same(string name) => new(name, name);

    private async Task<(IReadOnlyList<TRow> Rows, string? Next)> RowsAsync<TRow>(string projection, string partition, string from, CancellationToken cancellation)
    {
        var page = await views.ListAsync(projection, partition, new ListPosition(from, Limits.ListLength), cancellation);
        return ([.. page.Rows.Select(row => PlatformJson.Read<TRow>(row.Content))], page.Cursor is null ? null : $"{page.Rows[^1].Id}-");
    }
}
