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

        if (await RefuseBusinessAsync(identity, cancellation) is { } wrong)
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

    /// <summary>
    /// Enters a business that is not entered yet with the person whom the provider has proven for it. Only once the account of their number is theirs:
    /// it would act for the business from then on.
    /// </summary>
    public async Task<Error?> EnterBusinessAsync(UpstreamIdentity identity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(identity);
        if (!identity.IsBusiness)
        {
            return null;
        }

        var (code, person) = (identity.Business!, identity.Number!);
        var first = Business.Register(code, identity.BusinessName ?? code, [new(person, Today)], clock.GetUtcNow(), person);
        if (!first.Succeeded(out var events, out var error)
            || !(await businesses.CreateAsync(Business.AggregateId(code), events, cancellation)).Succeeded(out var business, out error))
        {
            return error;
        }

        return business.State.IsRepresentedBy(person, Today) ? null : IdentityErrors.EidBusiness.With();
    }

    private async Task<Result<Matched>> MakeAsync(UpstreamIdentity identity, CancellationToken cancellation)
    {
        if (await EnterBusinessAsync(identity, cancellation) is { } refused)
        {
            return refused;
        }

        var number = identity.Number!;
        var registered = new AccountRegistered(
            clock.GetUtcNow(), number, number, identity.FullName!, identity.BirthDate!.Value, null, null, identity.Proof, null, null);
        AccountEvent[] first = [registered, EventOf(identity, Account.Fold(null, registered))];
        var made = await links.LinkAsync(
            identity.Issuer, identity.TechId, number, () => store.CreateAsync(Account.AggregateId(number), first, cancellation), cancellation);
        return made.Select(account => new Matched(account, IsLinked: true));
    }

    /// <summary>Why somebody who signs in for a business may not; null when they may, or when the business is not entered yet.</summary>
    private async Task<Error?> RefuseBusinessAsync(UpstreamIdentity identity, CancellationToken cancellation) =>
        !identity.IsBusiness ? null
        : identity.Business is not { } code ? IdentityErrors.EidBusiness.With()
        : await businesses.FindAsync(Business.AggregateId(code), cancellation) is not { State: var business } ? null
        : business.IsRepresentedBy(identity.Number!, Today) ? null
        : IdentityErrors.EidBusiness.With();

    private DateOnly Today => clock.GetUtcNow().DateInVietnam();
}

/// <summary>The account of an identity.</summary>
/// <param name="IsLinked">Whether the identity signs in with it; else its owner has to link it first.</param>
internal sealed record Matched(Account Account, bool IsLinked);
