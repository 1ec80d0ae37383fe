using EGov.Identity.Accounts;
using EGov.Platform.Access;
using EGov.Platform.Calendar;

namespace EGov.Identity.Capacities;

/// <summary>In which capacities a person may act now. Asked again whenever a token is made, so that what was taken away ends with the token.</summary>
internal sealed class CapacityDesk(TimeProvider clock)
{
    /// <summary>All of them, themselves first.</summary>
    public Task<IReadOnlyList<Capacity>> ListAsync(Account account, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Capacity>>(
        [
            new(Capacity.Self, new(account.FullName, account.FullName), [Callers.Citizen]),
            .. account.OfficesOn(clock.GetUtcNow().DateInVietnam()).Select(office => new Capacity(
                $"office:{office.Agency}", new($"{office.Title}, {office.Agency}", $"{office.Title}, {office.Agency}"), office.Roles, office.Agency)),
        ]);
    }

    /// <summary>The one of the key, if the person may act so now.</summary>
    public async Task<Capacity?> FindAsync(Account account, string key, CancellationToken cancellation) =>
        (await ListAsync(account, cancellation)).FirstOrDefault(capacity => capacity.Key == key);
}
