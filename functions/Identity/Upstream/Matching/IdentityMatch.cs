using EGov.Identity.Accounts;
using EGov.Identity.Businesses;
using EGov.Identity.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Identity.Upstream.Matching;

/// <summary>
/// Finds the account of an identity: the linked one, else the one of the proven number, which its owner has to link, else a new one. A number alone
/// opens no account that is there.
/// </summary>
internal sealed class IdentityMatch(
    IdentityLinks links, AccountDesk accounts, AggregateStore<Account, AccountEvent> store, AggregateStore<Business, BusinessEvent> businesses, TimeProvider clock)
{
    public async Task<Result<Matched>> FindAsync(UpstreamIdentity identity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(identity);
        if (await links.FindAsync(identity.Issuer, identity.TechId, cancellation) is { } linked)
        {
            return linked.IsOpen ? new Matched(linked, IsLinked: true) : IdentityErrors.AccountClosed.With();
        }

        if (!identity.IsProven)
        {
            return IdentityErrors.EidNotProven.With();
        }

        if (identity.IsBusiness && await WrongBusinessAsync(identity, cancellation) is { } wrong)
        {
            return wrong;
        }

        if (await accounts.ReadAsync(identity.Number!, cancellation) is not { State: var present })
        {
            return await MakeAsync(identity, cancellation);
        }

        return present.IsOpen ? new Matched(present, IsLinked: false) : IdentityErrors.AccountClosed.With();
    }

    /// <summary>What the account is told when the identity is linked to it.</summary>
    public IdentityLinked EventOf(UpstreamIdentity identity, Account account) => new(
        clock.GetUtcNow(),
        account.Number,
        identity.Issuer,
        identity.TechId,
        identity.IsBusiness ? identity.Business : null,
        identity.FullName ?? account.FullName,
        identity.BirthDate ?? account.BirthDate,
        identity.Proof);

    private async Task<Result<Matched>> MakeAsync(UpstreamIdentity identity, CancellationToken cancellation)
    {
        var number = identity.Number!;
        var registered = new AccountRegistered(
            clock.GetUtcNow(), number, number, identity.FullName!, identity.BirthDate!.Value, null, null, identity.Proof, null, null);
        AccountEvent[] first = [registered, EventOf(identity, Account.Fold(null, registered))];
        var made = await links.LinkAsync(
            identity.Issuer, identity.TechId, number, () => store.CreateAsync(Account.AggregateId(number), first, cancellation), cancellation);
        return made.Select(account => new Matched(account, IsLinked: true));
    }

    /// <summary>A business that is not entered is entered with the person whom the provider has proven for it; one that is says who may act.</summary>
    private async Task<Error?> WrongBusinessAsync(UpstreamIdentity identity, CancellationToken cancellation)
    {
        if (identity.Business is not { } code)
        {
            return IdentityErrors.EidBusiness.With();
        }

        var today = clock.GetUtcNow().DateInVietnam();
        var business = await businesses.FindAsync(Business.AggregateId(code), cancellation);
        if (business is null)
        {
            var first = Business.Register(code, identity.BusinessName ?? code, [new(identity.Number!, today)], clock.GetUtcNow(), identity.Number!);
            if (!first.Succeeded(out var events, out var error)
                || !(await businesses.CreateAsync(Business.AggregateId(code), events, cancellation)).Succeeded(out business, out error))
            {
                return error;
            }
        }

        return business.State.IsRepresentedBy(identity.Number!, today) ? null : IdentityErrors.EidBusiness.With();
    }
}

/// <summary>The account of an identity.</summary>
/// <param name="IsLinked">Whether the identity signs in with it; else its owner has to link it first.</param>
internal sealed record Matched(Account Account, bool IsLinked);
