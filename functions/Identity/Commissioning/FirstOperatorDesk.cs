using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Identity.Commissioning;

/// <summary>Makes an account the first operator's, and our own front end a client, so that there is something to sign in by.</summary>
internal sealed class FirstOperatorDesk(
    AppStores stores,
    AccountDesk accounts,
    AggregateStore<Client, ClientEvent> clients,
    AuditSignatory runner,
    PublicOrigin origin,
    TimeProvider clock)
{
    private const string By = "commissioning";
    private const string Claim = "first-operator";
    private const string Title = "Quản trị viên đầu tiên";

    /// <param name="number">The person.</param>
    /// <param name="contact">A contact of their account; needed where nobody has proven yet whose the account is.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<FirstOperator>> AppointAsync(string number, string? contact, CancellationToken cancellation)
    {
        var named = contact is null ? null : Contact.Parse(contact);
        if (await accounts.FindAsync(number, cancellation) is not { } account
            || (named is null ? contact is not null || !account.IsProven : !account.Has(named)))
        {
            return IdentityErrors.FirstOperatorAccount.With();
        }

        if (await ClaimAsync(number, cancellation) != number)
        {
            return IdentityErrors.FirstOperatorThere.With();
        }

        var agency = runner.Signatory.Id;
        var appointed = await accounts.ChangeAsync(number, null, each => Appoint(each, named, agency), cancellation);
        if (!appointed.Succeeded(out _, out var error)
            || !(await clients.CreateAsync(Client.AggregateId(OwnFrontEnd.Id), [FrontEnd()], cancellation)).Succeeded(out _, out error))
        {
            return error;
        }

        return new FirstOperator(number, agency, OwnFrontEnd.Id);
    }

    /// <summary>Whose word it is that the number is theirs: whoever puts the system into operation knows the person.</summary>
    private Result<IReadOnlyList<AccountEvent>> Appoint(Account account, Contact? contact, string agency)
    {
        var now = clock.GetUtcNow();
        var day = now.DateInVietnam();
        if (account.OfficesOn(day).Any(held => held.Agency == agency && held.Roles.Contains(Callers.Operator)))
        {
            return Array.Empty<AccountEvent>();
        }

        IReadOnlyList<AccountEvent> confirmed = [];
        Error? error = null;
        if (contact is not null
            && !account.Confirm(new(account.FullName, account.BirthDate, contact, By), agency, now, By).Succeeded(out confirmed!, out error))
        {
            return error;
        }

        var proven = confirmed.Aggregate(account, Account.Fold);
        return proven.GiveOffice(new(agency, [Callers.Operator], Title, day), now, By).Succeeded(out var given, out error)
            ? (AccountEvent[])[.. confirmed, .. given]
            : error;
    }

    private ClientRegistered FrontEnd() => new(clock.GetUtcNow(), By, OwnFrontEnd.Id, ClientKind.Web, OwnFrontEnd.At(origin), By);

    /// <summary>Who has the one place, which is taken for good.</summary>
    private async Task<string> ClaimAsync(string number, CancellationToken cancellation)
    {
        var claimed = PlatformJson.Write(new FirstOperatorClaim(Claim, Claim, number));
        return await stores.Claims.CreateAsync(Claim, Claim, claimed, cancellation) is not null
            ? number
            : PlatformJson.Read<FirstOperatorClaim>((await stores.Claims.GetAsync(Claim, Claim, cancellation))!.Content).Number;
    }

    private sealed record FirstOperatorClaim(string Id, string PartitionKey, string Number);
}
