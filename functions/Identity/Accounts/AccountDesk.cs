using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts;

/// <summary>Finds accounts and lets them decide.</summary>
internal sealed class AccountDesk(AggregateStore<Account, AccountEvent> accounts)
{
    /// <summary>The account of the number; null when there is none, or none that is open.</summary>
    public async Task<Account?> FindAsync(string number, CancellationToken cancellation) =>
        await ReadAsync(number, cancellation) is { State: { IsOpen: true } account } ? account : null;

    /// <summary>The account of the number, whether it is open or closed, with its version.</summary>
    public async Task<Aggregate<Account>?> ReadAsync(string number, CancellationToken cancellation) =>
        PersonalNumber.HasShape(number) ? await accounts.FindAsync(Account.AggregateId(number), cancellation) : null;

    /// <summary>Makes an account; when there is one of the number already, gives that as it is.</summary>
    public Task<Result<Aggregate<Account>>> CreateAsync(AccountRegistered registered, CancellationToken cancellation) =>
        accounts.CreateAsync(Account.AggregateId(registered.Number), [registered], cancellation);

    /// <summary>Lets the account decide.</summary>
    public Task<Result<Aggregate<Account>>> ChangeAsync(
        string number, long? expectedVersion, Func<Account, Result<IReadOnlyList<AccountEvent>>> decide, CancellationToken cancellation) =>
        accounts.ChangeAsync(Account.AggregateId(number), expectedVersion, decide, cancellation);
}
