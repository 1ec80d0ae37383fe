using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Administration;

/// <summary>
/// At the counter an official compares a person with their identity card: the account of the number is theirs from then on, with the name and
/// birth date of the card. Where the contact that they name is not the account's, somebody else registered the number or they have lost the
/// telephone: the account is handed over, its password and authenticator count no more, all sessions end, and the old contact is told; the
/// person sets a password by a code to their own contact. The official learns nothing of what the account had.
/// </summary>
internal sealed class ConfirmIdentity(
    AccountDesk accounts, SessionDesk sessions, IAgencyRegistry agencies, Messenger messenger, TimeProvider clock)
{
    [Function(nameof(ConfirmIdentity))]
    [Allow(Callers.Official, Callers.Leader, Level = 2)]
    [Takes<ConfirmRequest>]
    public async Task<Results<Ok<ConfirmedIdentity>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/accounts/{number}/identity")] HttpRequest request,
        string number,
        CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<ConfirmRequest>(request, cancellation)).Succeeded(out var body, out var error)
        && PresentPerson.Of(number, body.Value).Succeeded(out var person, out error)
        && (await ConfirmAsync(request, number, person, cancellation)).Succeeded(out var confirmed, out error)
            ? TypedResults.Ok(confirmed)
            : error.ToProblem(request);

    private async Task<Result<ConfirmedIdentity>> ConfirmAsync(HttpRequest request, string number, PresentPerson person, CancellationToken cancellation)
    {
        var (caller, now) = (request.Caller(), clock.GetUtcNow());
        if (caller.Office is not { } agency || await agencies.FindOnAsync(agency, now.DateInVietnam(), cancellation) is null)
        {
            return PlatformErrors.NotAllowed.With();
        }

        if (caller.Id == number)
        {
            return IdentityErrors.OwnAccount.With();
        }

        if (await accounts.FindAsync(number, cancellation) is not { } before)
        {
            return PlatformErrors.NotFound.With(number);
        }

        var changed = await accounts.ChangeAsync(number, null, account => account.Confirm(person, agency, now, caller.Id), cancellation);
        if (!changed.Succeeded(out var after, out var error))
        {
            return error;
        }

        // Without a password it was handed over, now or by a request whose answer was lost; the sessions end again then.
        var handedOver = after.State.Password is null;
        if (handedOver)
        {
            await sessions.EndAllAsync(number, SessionEnd.CredentialsChanged, caller.Id, null, cancellation);
        }

        await messenger.TellAsync(request, before, handedOver ? Notice.HandedOver : Notice.IdentityConfirmed, null, cancellation);
        return new ConfirmedIdentity(number, after.State.IdentityProof, handedOver);
    }
}

/// <param name="FullName">As the identity card has it.</param>
/// <param name="BirthDate">As the identity card has it.</param>
/// <param name="Contact">The telephone number or e-mail address at which the person gets codes.</param>
/// <param name="Evidence">What the agency keeps of it, such as the number of its slip.</param>
internal sealed record ConfirmRequest(string FullName, DateOnly BirthDate, string Contact, string Evidence);

/// <param name="IdentityProof">How well the identity is proven now.</param>
/// <param name="HandedOver">Whether the contact was another one than the account's, so that the person has to set a password now.</param>
internal sealed record ConfirmedIdentity(string Number, int IdentityProof, bool HandedOver);
